"""The verb that sets a panel up: plan."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app import paths
from app.cli.frame import AsJson, emit, emit_json, now, opened, program, say
from app.store.files.typed_paths import expanded

if TYPE_CHECKING:
    from app.domain.packs.rubric import Rubric
    from app.domain.panel import Coverage


@program.command(
    epilog="""\b
Examples:
  evenhand plan ada.yaml
  evenhand plan ada.yaml --check
  evenhand plan ada.json --json

\b
FILE is YAML or JSON:
  candidate: Ada Moreau
  rubric: senior-ml-scientist
  variant: regulated               (optional)
  seats:
    - interviewer: Ines Novak
      starts_at: "2026-11-20 10:00"
    - interviewer: Omar Haddad
      exercise: notebook-review
      variant: spokelane
      focus: [evaluation-rigor, swe-skills]
      minutes: 75
      cv: https://example.org/ada    (optional: a link, or a PDF; counted as given beforehand)

\b
With `loop: four-seats` a usual loop of the rubric gives exercises, focus and minutes; the file then names an
interviewer for each of its seats.

\b
A candidate who has more time in every interview: extra_time: {factor: 1.25}, or extra_time: {minutes: 15}.
The sections of the plan and the length of each seat stretch with it; a reason is asked nowhere.

\b
Prints the panel's id. What asks for a second look (a dimension that fewer than two seats see, more than
five in focus, an exercise used twice) is said and does not stop it."""
)
def plan(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The panel, in YAML or JSON.")],
    check: Annotated[
        bool, typer.Option("--check", help="Only say what asks for a second look; plan nothing.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Set up a panel: candidate, rubric, seats with interviewers, exercises, focus and times."""
    from app.services.panels import plan_file, planning

    found = plan_file.read(expanded(file), paths.rubrics(), paths.exercises(), now())
    seen = planning.who_sees_what(found.rubric, found.seats)
    _warn(found.rubric, seen, [seat.interviewer for seat in found.seats])
    if check:
        return
    with opened(context, create=True) as workspace:
        panel = plan_file.plan(workspace, found)
    if as_json:
        emit_json(panel.model_dump(mode="json"))
    else:
        emit([panel.id])


def _warn(rubric: "Rubric", seen: "Coverage", names: list[str]) -> None:
    few = [rubric.dimension(each.subject).title for each in seen.concerns if each.what == "seen-by-few"]
    if few:
        say(f"Fewer than two seats see: {', '.join(few)}.")
    for each in seen.concerns:
        who = ", ".join(names[at] for at in each.seats)
        if each.what == "crowded":
            say(f"More than five dimensions in focus: {who}.")
        elif each.what == "repeated":
            say(f"The exercise {each.subject} is used more than once: {who}.")
