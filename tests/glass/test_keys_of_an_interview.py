"""How many keys a whole interview takes beside the text, from nothing to the paper; none is a detour."""

import time
from dataclasses import dataclass, field

from tests.glass.conftest import Start
from tests.glass.processes import LONG
from tests.glass.program import Program

MOST = 80
"""Keys of a whole interview beside the text typed, without the question about acquaintance."""
MOST_OF_A_DIMENSION = 4
MOST_TO_THE_PAPER = 3
STANDS = 1.2
"""Seconds after which a review has stood long enough for a key to begin to seal."""
SECTIONS = 5
NOTES = (
    "Asked which decision the test feeds #pf",
    "Wanted to know who loses when it ships #pf +",
    "Named the guardrail before the numbers #pf",
    "Counted the visitors of both arms first #ev +",
    "Split by platform unasked #ev +",
    "Called the tenth look a stop rule that nobody wrote #ev",
    '"I would not sign this" #co',
    "Told the product lead in one sentence #co +",
    "Asked who on mobile web lost their basket #ra",
    "Would tell the users about the redirect #ra",
)
TAKE_AWAYS = "Checks the split before the result"
WHY = "Three dimensions at the bar by what was said"


@dataclass
class Keys:
    """Presses keys, counts them, and notes the ones that got nothing done."""

    program: Program
    counted: list[str] = field(default_factory=list)
    detours: list[str] = field(default_factory=list)
    led: bool = False
    """Whether the last key only led somewhere, and nothing was typed there yet."""
    _seen: list[str] = field(default_factory=list)

    def press(self, *chords: str) -> None:
        """Press keys; each has to record something, or to lead to where something is typed or recorded.

        A key that moves nothing but the focus changes neither the journal nor what is seen; one that leads
        past a place comes after another that led there.
        """
        for chord in chords:
            before, seen = len(self.program.events()), self._seen or self.program.bus.names()
            self.program.press(chord)
            recorded = len(self.program.events()) > before
            self._seen = [] if recorded else self.program.bus.names()
            self.counted.append(chord)
            if not recorded and (self.led or self._seen == seen):
                self.detours.append(f"{chord}, key {len(self.counted)}")
            self.led = not recorded

    def write(self, text: str) -> None:
        """Type a text; it is not counted."""
        self.program.write(text)
        self.begin_anew()

    def begin_anew(self) -> None:
        """Count the next key as the first at what is now seen."""
        self.led, self._seen = False, []


def test_a_whole_interview_takes_few_keys_and_none_is_a_detour(start: Start) -> None:
    program = start(size=(1280, 720))
    keys = Keys(program)
    plan(keys)
    answer(keys)
    record(keys)
    evaluate(keys)
    conclude(keys)
    wait_for_the_seal(keys)
    before = len(keys.counted)
    keys.press("Ctrl+P")
    assert program.bus.parts("Save PDF…") and program.bus.parts("Page 1 of 7")
    assert len(keys.counted) - before <= MOST_TO_THE_PAPER
    assert keys.detours == []
    assert len(keys.counted) <= MOST, keys.counted
    as_meant(program)


def plan(keys: Keys) -> None:
    """Name the candidate, choose an exercise, start."""
    keys.press("Ctrl+N")
    keys.write("Ines Okafor")
    keys.press("Alt+E")
    keys.write("exper")
    keys.press("Return", "Return")


def answer(keys: Keys) -> None:
    """Say that one does not know the candidate; the question is not counted."""
    keys.program.press("N", "Return")
    keys.begin_anew()


def record(keys: Keys) -> None:
    """Go through the sections, with two notes in each and six findings in the third."""
    for section in range(SECTIONS):
        keys.press("Alt+T")
        for note in NOTES[2 * section : 2 * section + 2]:
            keys.write(note)
            keys.press("Return")
        if section == 2:
            keys.press("Alt+F", "Alt+F", "Alt+H", "Alt+F", "Alt+M", "Alt+F", "Alt+F")


def evaluate(keys: Keys) -> None:
    """Rate the four dimensions of the exercise, each with how sure it is."""
    keys.press("Ctrl+E")
    for level, sure, on in (("3", "V", "J"), ("4", "V", "J"), ("3", "F", "J"), ("2", "U", "Alt+T")):
        before = len(keys.counted)
        keys.press(level, sure, on)
        assert len(keys.counted) - before <= MOST_OF_A_DIMENSION


def conclude(keys: Keys) -> None:
    """Write the take-aways, recommend with a reason, review, begin to seal."""
    keys.write(TAKE_AWAYS)
    keys.press("Alt+Down", "3")
    keys.write(WHY)
    keys.press("Ctrl+Return")
    time.sleep(STANDS)
    keys.press("Ctrl+Return")


def wait_for_the_seal(keys: Keys) -> None:
    """Wait as a person does until the seconds are over."""
    program = keys.program
    begun = time.monotonic()
    while program.events()[-1].kind != "sealed":
        assert time.monotonic() - begun < LONG, program.bus.names()
        time.sleep(0.2)
    program.settle()
    keys.begin_anew()


def as_meant(program: Program) -> None:
    """See that exactly this interview was written down."""
    events = program.events()
    of = {kind: [e.body for e in events if e.kind == kind] for kind in {e.kind for e in events}}
    assert len(of["section-begun"]) == SECTIONS
    notes = [each["value"] for each in of["noted"]]
    assert [each["text"] for each in notes] == [each.partition(" #")[0] for each in NOTES]
    assert None not in [each["dimension"] for each in notes]
    marked = {each["value"]["finding"]: each["value"] for each in of["finding-marked"]}
    outcomes = [(each["outcome"], each["hint"]) for each in marked.values()]
    assert sorted(outcomes) == [("found", 0)] * 4 + [("found", 1), ("missed", 0)]
    document = of["sealed"][-1]["document"]
    rated = [(each["level"], each["confidence"]) for each in document["ratings"]]
    assert sorted(rated) == [(2, "unsure"), (3, "fairly"), (3, "very"), (4, "very")]
    assert document["take_aways"] == TAKE_AWAYS
    assert (document["overall"]["recommendation"], document["overall"]["reason"]) == ("yes", WHY)
