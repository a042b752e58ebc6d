"""A case exercise: its sections, findings, hints, scoring guidance and variants."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from app.domain.diagnostics import Fault
from app.domain.document import Document
from app.domain.packs.plan import Section, SectionMinutes
from app.domain.packs.rubric import Anchor, Many, Rubric
from app.domain.value import Digest, OneLine, Slug, Text, Value, added

FILE = r"^[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*\.[a-z0-9]+$"
File = Annotated[str, Field(pattern=FILE, max_length=200)]
"""A path inside the pack, with forward slashes, that cannot climb out of it."""

PAGE_LIMIT = 50_000
"""Bytes of a page of Markdown: over twice the longest that anybody reads in an hour, and quickly parsed."""
BRIEF = "brief.pdf"
"""What the brief is called in a packet."""

_RESERVED = re.compile(r"(^|/)(con|prn|aux|nul|com\d|lpt\d)(\.|/|$)", re.IGNORECASE)
"""Names that no file may have on Windows."""


class Finding(Value):
    """A seeded flaw, or an item that must be covered: found, found after hint n, or missed."""

    id: Slug
    title: OneLine
    kind: Literal["seeded", "must-cover"]
    detail: Text
    """What the interviewer checks against in every variant; never shown to the candidate."""
    section: Slug
    dimensions: tuple[Slug, ...] = Many
    hints: tuple[Text, ...] = Field(max_length=5)
    """To be read out in this order, each giving away a little more."""
    shallow: Text = ""
    deep: Text = ""
    """What shallow and deep coverage sound like; a variant may say it for its scenario."""


class Guidance(Value):
    """What each level of one focus dimension sounds like in this exercise."""

    dimension: Slug
    levels: tuple[Anchor, ...] = Many


class FindingWords(Value):
    """How one finding sounds in one variant."""

    finding: Slug
    facts: Text = added("")
    """What the interviewer checks against in this variant; its key figures in `**bold**`."""
    shallow: Text
    deep: Text


class ExerciseVariant(Value):
    """The same exercise with another scenario or another seed."""

    id: Slug
    title: OneLine
    seed: Annotated[int, Field(ge=0, lt=2**53)] | None = None
    """What the pack's generator made the data from; None where nothing is generated."""
    brief: File
    guide: File
    data: tuple[File, ...] = ()
    """What the candidate gets beside the brief."""
    reveal: Text = ""
    """A complication to tell the candidate midway."""
    findings: tuple[FindingWords, ...] = ()

    def packed(self, file: File) -> str:
        """Return the path of a data file in the packet: as it lies beside the variant's brief."""
        beside = self.brief.rpartition("/")[0]
        return file.removeprefix(f"{beside}/")


class ExerciseForm(Value):
    """One way to hold the exercise, with its length in minutes."""

    id: Literal["live", "take-home"]
    shortest: SectionMinutes
    longest: SectionMinutes


class Exercise(Value):
    """A whole exercise, without the texts of its files."""

    format: Literal["evenhand.exercise/1"]
    id: Slug
    version: Annotated[str, Field(pattern=r"^\d+\.\d+(\.\d+)?$")]
    title: OneLine
    summary: Text
    rubric: Slug
    forms: tuple[ExerciseForm, ...] = Many
    focus: tuple[Slug, ...] = Many
    sections: tuple[Section, ...] = Many
    findings: tuple[Finding, ...] = Many
    guidance: tuple[Guidance, ...] = Many
    brief: File
    """Common to all variants; the variant's own follows it."""
    guide: File
    variants: tuple[ExerciseVariant, ...] = Many

    def variant(self, variant: str) -> ExerciseVariant:
        """Return the variant with that id; `KeyError` when there is none."""
        return {each.id: each for each in self.variants}[variant]

    @property
    def minutes(self) -> int:
        """The minutes planned for all sections together."""
        return sum(section.minutes for section in self.sections)


class FrozenExercise(Document):
    """An exercise as a panel freezes it: one variant, with the words that are read during the hour."""

    exercise: Exercise
    variant: Slug
    brief: str
    guide: str
    """Markdown: the common part, then the variant's. Pictures are named by their path in the pack."""
    files: dict[File, Digest]
    """The SHA-256 of every file that the candidate gets."""
    pictures: dict[File, str]
    """The SVG of every picture in brief and guide."""

    @property
    def chosen(self) -> ExerciseVariant:
        """The variant that was frozen."""
        return self.exercise.variant(self.variant)

    def facts(self, finding: str) -> str:
        """Return what a finding is checked against in the frozen variant; empty where it has no own facts."""
        return next((each.facts for each in self.chosen.findings if each.finding == finding), "")


def exercise_faults(exercise: Exercise, rubric: Rubric | None) -> list[Fault]:
    """Return every mistake in `exercise` that its shape alone cannot show."""
    return [
        *_repeats(exercise),
        *_times(exercise),
        *_references(exercise),
        *_facts(exercise),
        *_names(exercise),
        *_against(exercise, rubric),
    ]


def _repeats(exercise: Exercise) -> Iterator[Fault]:
    lists = {
        "sections": [each.id for each in exercise.sections],
        "findings": [each.id for each in exercise.findings],
        "variants": [each.id for each in exercise.variants],
    }
    for name, ids in lists.items():
        for each, count in Counter(ids).items():
            if count > 1:
                place = len(ids) - 1 - ids[::-1].index(each)
                yield Fault(
                    (name, place, "id"), f"id “{each}” stands {count} times", "Give every entry its own id."
                )


def _times(exercise: Exercise) -> Iterator[Fault]:
    live = next((form for form in exercise.forms if form.id == "live"), None)
    if live and not live.shortest <= exercise.minutes <= live.longest:
        length = f"{live.shortest} to {live.longest}"
        message = f"the sections add up to {exercise.minutes} minutes, the live form takes {length}"
        yield Fault(("sections",), message, "Change the sections' minutes or the form.")
    for at, form in enumerate(exercise.forms):
        if form.shortest > form.longest:
            yield Fault(("forms", at, "shortest"), "shortest is more than longest", "Swap the two.")


def _references(exercise: Exercise) -> Iterator[Fault]:
    sections = [section.id for section in exercise.sections]
    findings = [finding.id for finding in exercise.findings]
    for at, finding in enumerate(exercise.findings):
        if finding.section not in sections:
            message = f"there is no section “{finding.section}”"
            yield Fault(("findings", at, "section"), message, f"Use one of: {', '.join(sections)}.")
    for at, variant in enumerate(exercise.variants):
        for place, words in enumerate(variant.findings):
            if words.finding not in findings:
                path = ("variants", at, "findings", place, "finding")
                yield Fault(
                    path, f"there is no finding “{words.finding}”", f"Use one of: {', '.join(findings)}."
                )
    guided = [each.dimension for each in exercise.guidance]
    for at, dimension in enumerate(exercise.focus):
        if dimension not in guided:
            message = f"focus dimension “{dimension}” has no scoring guidance"
            yield Fault(("focus", at), message, "Say under guidance what each level sounds like.")


def _facts(exercise: Exercise) -> Iterator[Fault]:
    """Yield where a variant lacks facts that the others have, and where all are told those of one."""
    told = [{each.finding for each in variant.findings if each.facts} for variant in exercise.variants]
    for at, variant in enumerate(exercise.variants):
        for finding in sorted(set().union(*told) - told[at]):
            message = f"variant “{variant.id}” gives no facts for “{finding}”, another variant does"
            yield Fault(("variants", at, "findings"), message, "Say under facts what to check against here.")
        for finding, count in Counter(each.finding for each in variant.findings).items():
            if count > 1:
                message = f"variant “{variant.id}” has “{finding}” {count} times"
                yield Fault(("variants", at, "findings"), message, "Give every finding once.")
    for at, each in enumerate(exercise.findings):
        for variant in exercise.variants if len(exercise.variants) > 1 else ():
            if (name := _spoken_of(variant, each.detail)) is not None:
                message = f"this is shown in every variant, and speaks of “{name}”"
                cure = f"Say it under facts of the variant “{variant.id}”."
                yield Fault(("findings", at, "detail"), message, cure)


def _spoken_of(variant: ExerciseVariant, text: str) -> str | None:
    """Return by what name `text` speaks of one variant: as its title begins, or as its id reads."""
    title, words = variant.title.partition(":")[0], variant.id.replace("-", " ")
    if title in text:
        return title
    return words if " " in words and words in text.casefold() else None


def _names(exercise: Exercise) -> Iterator[Fault]:
    """Yield what would go wrong with file names where the packet is written, on any system."""
    for at, variant in enumerate(exercise.variants):
        taken = {BRIEF}
        for place, file in enumerate(variant.data):
            path, name = ("variants", at, "data", place), variant.packed(file)
            if _RESERVED.search(name):
                yield Fault(path, f"Windows allows no file called “{name}”", "Give it another name.")
            if name.lower() in taken:
                yield Fault(path, f"a second file would be “{name}” in the packet", "Give it another name.")
            taken.add(name.lower())


def _against(exercise: Exercise, rubric: Rubric | None) -> Iterator[Fault]:
    if rubric is None:
        yield Fault(
            ("rubric",), f"there is no rubric “{exercise.rubric}”", "Name the id of a rubric in rubrics/."
        )
        return
    known = [dimension.id for dimension in rubric.dimensions]
    levels = [level.level for level in rubric.scale]
    named: list[tuple[tuple[str | int, ...], str]] = [(("focus", i), d) for i, d in enumerate(exercise.focus)]
    for at, finding in enumerate(exercise.findings):
        named += [(("findings", at, "dimensions", i), d) for i, d in enumerate(finding.dimensions)]
    named += [(("guidance", at, "dimension"), each.dimension) for at, each in enumerate(exercise.guidance)]
    for path, dimension in named:
        if dimension not in known:
            yield Fault(
                path, f"the rubric has no dimension “{dimension}”", f"Use one of: {', '.join(known)}."
            )
    for at, each in enumerate(exercise.guidance):
        given = [anchor.level for anchor in each.levels]
        if given != levels:
            yield Fault(
                ("guidance", at, "levels"), f"the levels are {given}", f"Give each of {levels}, in order."
            )
