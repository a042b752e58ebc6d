"""The rubric: dimensions, anchored levels, signals, policy, and the role it hires for."""

from typing import Annotated, Literal, NoReturn

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from app.domain.document import Document
from app.domain.languages import NATIVE
from app.domain.packs.plan import Section
from app.domain.packs.wording import Wording
from app.domain.value import OneLine, Slug, Text, Value, added

Weight = Annotated[float, Field(gt=0, le=100)]
LanguageTag = Annotated[str, Field(pattern=r"^[a-z]{2}(-[A-Z]{2})?$")]
"""The language of texts, as in `de` or `pt-BR`."""
Many = Field(min_length=1, max_length=200)
"""A list that must hold something."""


class Level(Value):
    """A point on the scale, from the lowest to the highest."""

    level: Annotated[int, Field(ge=1, le=9)]
    name: OneLine


class Question(Value):
    """A question the interviewer asks, what to follow up with, and what a good answer contains."""

    id: Slug
    text: Text
    probes: tuple[Text, ...] = Many
    good: tuple[Text, ...] = Many
    spoils: Annotated[tuple[Slug, ...], Field(max_length=20)] = added(())
    """The exercises that this question gives away: it is withheld while one of them is on."""


class Anchor(Value):
    """What a level looks like for one dimension, in observable words."""

    level: Annotated[int, Field(ge=1, le=9)]
    text: Text


class Dimension(Value):
    """One thing the interview assesses."""

    id: Slug
    code: Annotated[str, Field(pattern=r"^[a-z]{2}$")]
    """Two letters to file a note by."""
    title: OneLine
    asks: OneLine
    """The dimension as one plain question, shown beside its title."""
    weight: Weight = 1
    anchors: tuple[Anchor, ...] = Many
    questions: tuple[Question, ...] = Many

    def anchor(self, level: int) -> str:
        """Return the anchor text of `level`; `KeyError` when the dimension has none."""
        return {anchor.level: anchor.text for anchor in self.anchors}[level]


SignalKind = Literal["strong", "weak", "red-flag"]


class Signal(Value):
    """An observable behaviour that speaks for or against, tied to dimensions."""

    id: Slug
    kind: SignalKind
    text: Text
    dimensions: tuple[Slug, ...] = Many


class Area(Value):
    """A field to assess, as the job analysis names it, and the dimensions that cover it."""

    id: Slug
    title: OneLine
    asks: tuple[Text, ...] = Many
    dimensions: tuple[Slug, ...] = Many


class FloorRule(Value):
    """No seat may rate any of `dimensions` (all when empty) below `level`."""

    rule: Literal["no-rating-below"]
    id: Slug
    text: OneLine
    level: Annotated[int, Field(ge=1, le=9)]
    dimensions: tuple[Slug, ...] = ()


class BarRule(Value):
    """Each of `dimensions` (all when empty) needs at least `level` from some seat."""

    rule: Literal["some-seat-at-least"]
    id: Slug
    text: OneLine
    level: Annotated[int, Field(ge=1, le=9)]
    dimensions: tuple[Slug, ...] = ()


class MeanRule(Value):
    """The weighted mean of the dimension medians must reach `level`; NE counts nowhere."""

    rule: Literal["weighted-mean-at-least"]
    id: Slug
    text: OneLine
    level: Annotated[float, Field(ge=1, le=9)]


class FlagRule(Value):
    """Every red flag waits for the committee's written answer."""

    rule: Literal["red-flags-answered"]
    id: Slug
    text: OneLine


Rule = Annotated[FloorRule | BarRule | MeanRule | FlagRule, Field(discriminator="rule")]


class Policy(Value):
    """How a decision follows from ratings; the committee may go against it, in writing."""

    summary: Text
    rules: tuple[Rule, ...] = Many


class RoleSection(Value):
    """A heading of the role summary with its points."""

    title: OneLine
    points: tuple[Text, ...] = Many


class Kpi(Value):
    """One measure of success in the role."""

    name: OneLine
    measures: Text
    target: OneLine
    cadence: OneLine


class Role(Value):
    """What an interviewer needs to answer a candidate's questions about the job."""

    title: OneLine
    reports_to: OneLine
    purpose: Text
    responsibilities: tuple[RoleSection, ...] = Many
    kpis: tuple[Kpi, ...] = Many
    skills: tuple[RoleSection, ...] = Many
    decision_rights: tuple[RoleSection, ...] = Many
    expectations: tuple[RoleSection, ...] = Many


class Weights(Value):
    """Why the dimensions weigh what they weigh (US OPM asks for the reason in writing)."""

    rationale: Text


class LoopSeat(Value):
    """One seat of a loop: what it is for, its minutes, its focus, perhaps its exercise."""

    title: OneLine
    minutes: Annotated[int, Field(ge=5, le=600)]
    focus: tuple[Slug, ...] = Field(min_length=1, max_length=20)
    exercise: Slug | None = None
    variant: Slug | None = None
    """Of the exercise; its first when left out."""


class Loop(Value):
    """A usual set of seats, to plan a panel from."""

    id: Slug
    title: OneLine
    seats: tuple[LoopSeat, ...] = Field(min_length=1, max_length=20)


class Applied(Value):
    """The variant a rubric was merged with, and the reasons it gave."""

    id: Slug
    title: OneLine
    reasons: tuple[Text, ...] = Many


class Rubric(Document):
    """A whole rubric, as authored or merged with one variant."""

    format: Literal["evenhand.rubric/1"]
    id: Slug
    version: Annotated[str, Field(pattern=r"^\d+\.\d+(\.\d+)?$")]
    title: OneLine
    language: LanguageTag = NATIVE.code
    role: Role
    scale: Annotated[tuple[Level, ...], Field(min_length=2, max_length=9)]
    not_evidenced: tuple[OneLine, ...] = Many
    """Usual reasons for NE, offered to be chosen by key."""
    plan: tuple[Section, ...] = Field(default=(), max_length=30)
    """The sections of an hour without an exercise, which brings its own."""
    dimensions: tuple[Dimension, ...] = Many
    areas: tuple[Area, ...] = Many
    signals: tuple[Signal, ...] = Many
    weights: Weights
    policy: Policy
    loops: tuple[Loop, ...] = Field(default=(), max_length=20)
    """Usual sets of seats for this role."""
    advice: Wording = Wording()
    """The words to look for before the seal."""
    variant: SkipJsonSchema[Applied | None] = None
    """Set by `overlay` alone; no author writes it."""

    def dimension(self, dimension: str) -> Dimension:
        """Return the dimension with that id; `KeyError` when there is none."""
        return {each.id: each for each in self.dimensions}[dimension]

    def signal(self, signal: str) -> Signal:
        """Return the signal with that id; `KeyError` when there is none."""
        return {each.id: each for each in self.signals}[signal]

    def signals_of(self, dimension: str) -> tuple[Signal, ...]:
        """Return the signals tied to a dimension, in the rubric's order."""
        return tuple(s for s in self.signals if dimension in s.dimensions)

    def loop(self, loop: str) -> Loop:
        """Return the loop with that id; `KeyError` when there is none."""
        return {each.id: each for each in self.loops}[loop]

    def level_name(self, level: int) -> str:
        """Return the name of a level; `KeyError` when the scale has none such."""
        return {each.level: each.name for each in self.scale}[level]


def _missing(name: str) -> NoReturn:
    raise KeyError(name)


class QuestionChange(Value):
    """Questions a variant adds to, or drops from, one dimension."""

    add: tuple[Question, ...] = ()
    drop: tuple[Slug, ...] = ()


class Overlay(Value):
    """One thing a variant changes, and why."""

    reason: Text
    weights: dict[Slug, Weight] = Field(default_factory=dict)
    bars: tuple[Rule, ...] = ()
    """Rules that replace the rule of the same id, or are added."""
    questions: dict[Slug, QuestionChange] = Field(default_factory=dict)


class Variant(Value):
    """A rubric for another context: an overlay, never a copy."""

    format: Literal["evenhand.rubric-variant/1"]
    id: Slug
    of: Slug
    title: OneLine
    when: Text
    """The context this variant is for."""
    changes: tuple[Overlay, ...] = Many


def overlay(rubric: Rubric, variant: Variant) -> Rubric:
    """Return `rubric` with the changes of `variant` in their order.

    Expects a variant without faults; the result records the variant and its reasons.
    """
    dimensions = {d.id: d for d in rubric.dimensions}
    rules = {r.id: r for r in rubric.policy.rules}
    for change in variant.changes:
        for key, weight in change.weights.items():
            dimensions[key] = dimensions[key].replace(weight=weight)
        for key, edit in change.questions.items():
            kept = tuple(q for q in dimensions[key].questions if q.id not in edit.drop)
            dimensions[key] = dimensions[key].replace(questions=kept + edit.add)
        rules.update({rule.id: rule for rule in change.bars})
    reasons = tuple(change.reason for change in variant.changes)
    return rubric.replace(
        dimensions=tuple(dimensions.values()),
        policy=rubric.policy.replace(rules=tuple(rules.values())),
        variant=Applied(id=variant.id, title=variant.title, reasons=reasons),
    )
