"""The verb that proves or refutes what was sealed: verify."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app import paths
from app.cli.frame import AsJson, emit, emit_json, key_of, now, opened, program, say
from app.domain.errors import EvenhandError, NotFound
from app.store.files.typed_paths import expanded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.errors import Sentence
    from app.services.records.verify import Verification

_SIGNS = {True: "✓", False: "✕", None: "–"}
_ENDS = {
    "proven": ("Proven.", 0),
    "in part": ("Proven in part.", 6),
    "refuted": ("Refuted: do not rely on it.", 1),
    "unproven": ("Neither proven nor refuted.", 3),
}


@program.command(
    epilog="""\b
Examples:
  evenhand verify debrief.pdf
  evenhand verify card.evenhand
  evenhand verify ~/hiring                            a workspace
  evenhand --workspace ~/hiring verify copy.pdf       a copy that leaves something out

\b
Needs no network and, but for such a copy, no workspace. The words of a key prove who sealed only to
somebody who has them from its owner.
Ends with 0 when seals cover all that is stated, 6 when they cover a part of it, 1 when something is
refuted, 3 when nothing can be told."""
)
def verify(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A debrief's PDF, a bundle, or a workspace.")],
    as_json: AsJson = False,
) -> None:
    """Prove or refute a debrief's PDF, a bundle or a workspace, and say what was looked at."""
    found = _looked_at(context, expanded(file).absolute())
    text, code = _ENDS[found.verdict]
    if as_json:
        looked = [{"said": str(each.said), "holds": each.holds} for each in found.findings]
        told = {"covered": found.covered, "uncovered": found.uncovered}
        said = {name: [str(each) for each in sentences] for name, sentences in told.items()}
        emit_json({"verdict": found.verdict, "what": found.what, "findings": looked, **said})
    else:
        emit(f"{_SIGNS[each.holds]} {each.said}" for each in found.findings)
        if found.verdict in ("proven", "in part"):
            emit(
                [f"Covered by seals: {_listed(found.covered)}.", f"Not covered: {_listed(found.uncovered)}."]
            )
    say(text)
    raise typer.Exit(code)


def _listed(sentences: "Sequence[Sentence]") -> str:
    return "; ".join(map(str, sentences)) or "nothing"


def _looked_at(context: typer.Context, file: Path) -> "Verification":
    from app.services.records import verify as verifying
    from app.store.database.workspace import Workspace
    from app.store.files.os_errors import faults

    if file.is_dir():
        with Workspace.open(file, now, writer=False, key=key_of(context, file)) as workspace:
            return verifying.verify_workspace(workspace)
    if not file.exists():
        raise NotFound("There is no “{file}”.", file=file)
    fonts = paths.resources() / "fonts"
    with faults(file):
        content = verifying.read(file)
    try:
        if isinstance(context.obj, Path) and context.obj.exists():  # only a copy needs one
            with opened(context) as workspace:
                return verifying.verify_file(content, fonts, workspace)
        return verifying.verify_file(content, fonts)
    except EvenhandError as error:
        raise type(error)("“{file}”: {reason}", file=file.name, reason=error) from None
