import re
import shutil
import subprocess
from datetime import timedelta, timezone
from functools import cache
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

import pytest
from pypdf import PageObject, PdfReader
from reportlab.platypus import SimpleDocTemplate

from app.domain.debrief.debrief import Debrief, debrief
from app.domain.debrief.seat_records import SeatRecord
from app.domain.scorecard.marks import Rating, SectionBegun
from app.domain.scorecard.seal import SealedCard, fingerprint
from app.reports import words
from app.reports.debrief import matrix
from app.reports.debrief.debrief import debrief_pdf
from app.reports.facts import PrintedDigest
from app.reports.typesetting import tabular_digits
from tests.reports import sample_debrief as made

A4 = (595.2756, 841.8898)


def squeezed(text: str) -> str:
    """Text without any white space: what lines and columns do to it does not count."""
    return "".join(normalize("NFC", text).split())


def text_of(pdf: bytes, tmp_path: Path, *options: str) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    (tmp_path / "out.pdf").write_bytes(pdf)
    command = ["pdftotext", "-enc", "UTF-8", *options, str(tmp_path / "out.pdf"), "-"]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode()


def body_of(pdf: bytes, tmp_path: Path) -> str:
    """The text in reading order without footers, squeezed."""
    text = text_of(pdf, tmp_path, *BELOW_THE_HEAD).replace(words.NO_MODEL + "\n", "\n")
    return squeezed(CORNER.sub("", text))


BELOW_THE_HEAD = ("-x", "0", "-y", "45", "-W", "700", "-H", "900")
"""What pdftotext is told to leave the running heads out."""
CORNER = re.compile(r"(?:\d+ seals, first|seal) [0-9a-f ]+ · page \d+ of \d+\n?")


def page_texts(pdf: bytes, first: int | None = None) -> list[str]:
    """The text of each page, or of the first ones, in the order in which it was inked, without footers."""
    read = PdfReader(BytesIO(pdf)).pages[:first]
    pages = (re.sub(" +\n", "\n", text_between(page, 0, TOP) + "\n") for page in read)
    return [CORNER.sub("", page).replace(words.NO_MODEL + "\n", "").strip() for page in pages]


TOP = A4[1] - 46
"""Above it stands nothing but the running head."""


def text_between(page: PageObject, low: float, high: float) -> str:
    """The text of a page whose lines stand between two heights."""
    parts: list[str] = []

    def take(text: str, at: list[float], within: list[float], *_: object) -> None:
        y = at[1] * within[4] + at[3] * within[5] + at[5]
        parts.append(text if low <= y < high or not text.strip() else "")

    page.extract_text(visitor_text=take)
    return "".join(parts)


def words_of(pdf: bytes) -> str:
    return "\n".join(page_texts(pdf))


def paper(value: Debrief) -> bytes:
    return debrief_pdf(value, made.FONTS)


@cache
def sample_paper(seats: int) -> bytes:
    """The sample's debrief: always the same bytes, so it is set once for all who read it."""
    return paper(made.sample(seats))


def one_card(**changes: object) -> Debrief:
    """A debrief of one seat whose card has these values."""
    packs = made.rubric()
    plan = made.panel(packs, [made.seat(0, packs)])
    return made.opened([made.card(plan, packs, 0).replace(**changes)], plan, packs)


def amended(reason: str = "The level was mistyped", names: tuple[str, ...] = made.NAMES[:1]) -> Debrief:
    """A debrief of cards with every level at 3, each amended three days later: the first dimension to 4."""
    packs = made.rubric()
    plan = made.panel(packs, [made.seat(number, packs, name) for number, name in enumerate(names)])
    three = tuple(Rating(dimension=d.id, level=3, at=made.BEGIN) for d in packs.dimensions)
    records = []
    for seat in plan.seats:
        begun = tuple(
            SectionBegun(section=name, at=made.BEGIN + timedelta(minutes=minutes))
            for name, minutes in (("reading", 0), ("deciding", 21))
        )
        first = made.card(plan, packs, 0).replace(
            seat=seat, ratings=three, sections=begun, sealed_at=made.BEGIN + timedelta(minutes=60)
        )
        second = first.replace(
            version=2, reason=reason, supersedes="ab" * 32, sealed_at=made.BEGIN + timedelta(days=3),
            ratings=(three[0].replace(level=4), *three[1:]),
        )  # fmt: skip
        records.append(SeatRecord(seat=seat, versions=(made.version(first), made.version(second))))
    return debrief(plan, packs, records, made.HELD)


def facts(value: Debrief) -> list[str]:
    """Every fact of a debrief, in the words that paper must hold."""
    panel, rubric = value.panel, value.rubric
    found = [panel.candidate.name, panel.role, rubric.id, rubric.version, words.day(value.last_sealed_at)]
    found += [str(value.policy.outcome()), rubric.policy.summary, rubric.weights.rationale]
    found += [part for rule in value.policy.rules for part in (rule.text, str(rule.sentence()))]
    found += [grouped(panel.rubric.digest)]
    for dimension in rubric.dimensions:
        found += [dimension.title, dimension.asks, *(anchor.text for anchor in dimension.anchors)]
    for record in value.seats:
        found += seat_facts(record)
    for view in (seat for dimension in value.dimensions for seat in dimension.seats):
        found += [part for question, mark in view.questions for part in (question.text, mark.outcome.title())]
    for flag in value.red_flags:
        found += [flag.signal.text if flag.signal else words.NOTED_FLAG, flag.evidence]
        found += [f"{flag.seat.interviewer.name}, {words.clock(flag.at)}"]
    for moment in value.timeline:
        found += [words.clock(moment.at), moment.seat.interviewer.name, moment.what, moment.dimension or ""]
    return found


def seat_facts(record: SeatRecord) -> list[str]:
    card = record.card
    found = [record.seat.interviewer.name, card.overall.reason]
    found += [words.RECOMMENDATIONS[card.overall.recommendation]]
    found += [part for each in card.notes for part in (each.text, words.clock(each.at))]
    found += [part for each in card.ratings for part in (each.reason, each.growth)]
    found += [words.SURENESS[each.confidence] for each in card.ratings if each.confidence]
    found += [" ".join(words.TONES[each.tone][:2]) for each in card.notes if each.tone]
    found += [card.take_aways, card.handover]
    found += [part for each in card.signals for part in (each.evidence, words.clock(each.at))]
    if record.seat.exercise:
        found += [words.exercise(record.seat.exercise), "The arms are uneven", "Ten looks"]
    for version in record.versions:
        found += [grouped(version.seal.digest), version.seal.reason, fingerprint(version.seal.public_key)]
        found += [words.day_and_clock(version.seal.at)]
    return found


def grouped(digest: str) -> str:
    return " ".join(re.findall("....", digest))


@pytest.mark.parametrize("seats", [1, 2, 4, 12])
def test_every_fact_is_on_paper(seats: int, tmp_path: Path) -> None:
    value = made.sample(seats, variant="regulated" if seats == 2 else None)
    body = body_of(paper(value), tmp_path)
    cut = {m.what for m in value.timeline if len(m.what) > 160 and m.kind == "signal"}
    missing = [fact for fact in facts(value) if squeezed(fact) not in body and fact not in cut]
    assert not missing


@pytest.mark.parametrize("seats", [1, 2, 4, 12])
def test_page_one_ends_with_the_red_flags(seats: int) -> None:
    first, second = page_texts(sample_paper(seats), 2)
    assert all(part in first for part in ("What each seat saw", "Overall rec", "Policy", "Red flags"))
    assert second.startswith(("Overall recommendations in full", "Evidence by dimension"))


@pytest.mark.parametrize("length", range(0, 3600, 300))
def test_page_one_stays_one_page_whatever_the_reason(length: int) -> None:
    card = one_card().seats[0].card
    value = one_card(signals=(), overall=card.overall.replace(reason=("ten chars " * 400)[:length].strip()))
    first, second = page_texts(paper(value), 2)
    assert "No seat marked a red flag." in first
    assert second.startswith(("Overall recommendations in full", "Evidence by dimension"))


def test_cut_reasons_are_marked_and_follow_in_full(tmp_path: Path) -> None:
    value = one_card()
    reason = " ".join(f"reason{number}" for number in range(300))
    card = value.seats[0].card
    value = one_card(overall=card.overall.replace(reason=reason))
    pdf = paper(value)
    first = PdfReader(BytesIO(pdf)).pages[0].extract_text()
    assert words.CUT_HERE in first and "reason299" not in first
    assert squeezed(reason) in body_of(pdf, tmp_path)


def test_a_note_of_20000_characters_is_whole_and_in_order(tmp_path: Path) -> None:
    text = " ".join(f"word{number}" for number in range(2300))[:20_000]
    note = made.card_note(text, made.rubric().dimensions[0].id)
    pdf = paper(one_card(notes=(note,)))
    assert squeezed(text) in body_of(pdf, tmp_path)


def test_a_note_of_one_long_word_is_whole(tmp_path: Path) -> None:
    text = "".join(chr(97 + number % 26) for number in range(20_000))
    pdf = paper(one_card(notes=(made.card_note(text, made.rubric().dimensions[0].id),)))
    assert text in body_of(pdf, tmp_path)


def test_long_reasons_evidence_and_amendments_flow() -> None:
    places = ("overall", "not-evidenced", "evidence", "amended")
    overall, reason, evidence, amended = (
        f"{place} is read. " * (19_000 // (len(place) + 10)) for place in places
    )
    value = one_card()
    card, rubric = value.seats[0].card, value.rubric
    flag = next(signal for signal in rubric.signals if signal.kind == "red-flag")
    changed = card.replace(
        ratings=(Rating(dimension=rubric.dimensions[0].id, level="NE", reason=reason, at=made.BEGIN),),
        signals=(made.mark(flag.id, evidence),),
        overall=card.overall.replace(reason=overall),
    )
    second = changed.replace(version=2, reason=amended, supersedes="ab" * 32)
    record = SeatRecord(seat=card.seat, versions=(made.version(changed), made.version(second)))
    pdf = paper(debrief(value.panel, rubric, [record], made.HELD))
    body = squeezed(words_of(pdf))
    for place, text in zip(places, (overall, reason, evidence, amended), strict=True):
        assert squeezed(text) in body, place


def test_a_card_without_notes_signals_and_reasons_says_so() -> None:
    value = one_card()
    card = value.seats[0].card
    bare = one_card(
        notes=(),
        signals=(),
        ratings=tuple(r.replace(reason="") for r in card.ratings if r.level != "NE"),
        overall=card.overall.replace(reason=""),
    )
    text = words_of(paper(bare))
    assert "No note was filed here." in text
    assert words.NO_REASON in text
    assert "No seat marked a red flag." in text
    assert "filed under no dimension" not in text


def test_nothing_rated_at_all_is_still_a_document() -> None:
    assert "Not rated, and no note filed, by Maren Haas" in words_of(
        paper(one_card(ratings=(), notes=(), signals=()))
    )


HOSTILE = {
    "markup": "<b>bold</i> <para> & &amp; </font>",
    "right to left": "محمد الأمين (نعم)",
    "hebrew": "שלום עולם",
    "ideographs": "田中花子は正しい評価をした",
    "emoji": "👩‍🔬 🦉 ✓",
    "polish": "Zażółć gęślą jaźń",
    "greek": "Ζωή Καραγιάννη",
    "private": "\ue000 private",
    "very long": "Verylongname" * 25,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_in_every_place(text: str) -> None:
    packs = made.rubric()
    seats = [made.seat(number, packs, name) for number, name in enumerate((text, "Plain Name", text))]
    plan = made.panel(packs, seats, text)
    cards = [made.card(plan, packs, number) for number in range(3)]
    cards[0] = cards[0].replace(
        notes=tuple(note.replace(text=f"{text}\n\n{text}") for note in cards[0].notes),
        signals=(made.mark(packs.signals[-1].id, text),),
        overall=cards[0].overall.replace(reason=text),
    )
    pdf = paper(made.opened(cards, plan, packs))
    assert PdfReader(BytesIO(pdf)).pages
    assert "\x00" not in words_of(pdf)


def test_hostile_names_read_as_typed(tmp_path: Path) -> None:
    packs = made.rubric()
    for text in (HOSTILE["markup"], HOSTILE["ideographs"], HOSTILE["polish"], HOSTILE["greek"]):
        plan = made.panel(packs, [made.seat(0, packs, text)], text)
        pdf = paper(made.opened([made.card(plan, packs, 0)], plan, packs))
        assert squeezed(text) in body_of(pdf, tmp_path)


def test_replaced_characters_are_explained() -> None:
    note = made.card_note("\ue000 private", None)
    text = words_of(paper(one_card(notes=(note,))))
    assert "[U+E000]" in text
    assert "Characters shown differently" in text
    assert "Characters shown differently" not in words_of(paper(one_card(notes=())))


def test_ne_is_never_shown_as_a_level() -> None:
    packs = made.rubric()
    ratings = tuple(
        Rating(dimension=d.id, level="NE", reason=packs.not_evidenced[0], at=made.BEGIN)
        for d in packs.dimensions
    )
    value = one_card(ratings=ratings, notes=(), signals=())
    first = PdfReader(BytesIO(paper(value))).pages[0].extract_text()
    assert first.count("Not evidenced") == len(packs.dimensions)
    assert "Well below" not in first and "Below" not in first
    assert matrix.levels(value.dimensions[0]) == []
    assert matrix.spread([]) == 0


def test_most_disagreed_dimensions_come_first_only_among_seats() -> None:
    lone = made.sample(1)
    assert lone.most_disagreed() == lone.dimensions
    four = made.sample(4)
    ordered = four.most_disagreed()
    assert [each.dimension.id for each in ordered] == [
        each.dimension for each in four.agreement.most_disagreed()
    ], "one order for room, page one and tables"
    spreads = [matrix.spread(matrix.levels(view)) for view in ordered]
    assert spreads == sorted(spreads, reverse=True)


def test_initials_tell_every_seat_apart() -> None:
    packs = made.rubric()
    names = ["Maren Haas", "Maria Haas", "M H", "Kim", "<b>Ann</b> O’Neill", "123", "محمد الأمين"]
    labels = matrix.initials([made.seat(number, packs, name) for number, name in enumerate(names)])
    assert labels[:4] == ["MH", "MH2", "MH3", "K"]
    assert len(set(labels)) == len(labels)


def test_the_same_bytes_twice() -> None:
    assert paper(made.sample(4)) == paper(made.sample(4))


def test_another_fact_gives_another_file() -> None:
    assert sample_paper(1) != paper(one_card(notes=()))


def test_a_seal_that_does_not_verify_is_loud() -> None:
    value = made.sample(2)
    first, second = value.seats
    broken = SeatRecord(seat=second.seat, versions=(made.version(second.card, verified=False),))
    reader = PdfReader(BytesIO(paper(debrief(value.panel, value.rubric, [first, broken], made.HELD))))
    assert "does NOT verify" in " ".join(reader.pages[0].extract_text().split())
    assert words.NOT_VERIFIED in "".join(page.extract_text() for page in reader.pages)
    assert "NOT verify" not in words_of(paper(value))


def test_times_are_wall_times_of_whoever_took_them(tmp_path: Path) -> None:
    value = made.sample(2)
    cards: list[SealedCard] = [record.card for record in value.seats]
    elsewhere = timezone(timedelta(hours=-5, minutes=-30))
    cards[1] = cards[1].replace(notes=tuple(n.replace(at=n.at.astimezone(elsewhere)) for n in cards[1].notes))
    value = made.opened(cards, value.panel, value.rubric)
    text = text_of(paper(value), tmp_path)
    assert all(words.clock(note.at) in text for note in cards[1].notes)
    assert "UTC−05:30" in text and "UTC+01:00" in text


def test_all_fonts_are_embedded_and_ours() -> None:
    for page in PdfReader(BytesIO(sample_paper(12))).pages:
        for font in page["/Resources"]["/Font"].get_object().values():
            descriptor = font.get_object()["/FontDescriptor"].get_object()
            assert "/FontFile2" in descriptor
            assert "Inter" in descriptor["/FontName"]


def test_bookmarks_lead_to_their_pages() -> None:
    value = made.sample(4)
    reader = PdfReader(BytesIO(sample_paper(4)))
    pages = {}
    for entry in flat(reader.outline):
        pages[entry.title] = reader.get_destination_page_number(entry)
    assert pages[f"Debrief: {value.panel.candidate.name}"] == 0
    titles = [dimension.title for dimension in value.rubric.dimensions]
    for title in [*titles, "Time line", "Seals", "Appendix: the anchors"]:
        assert title in reader.pages[pages[title]].extract_text()


def flat(outline: list) -> list:
    return [leaf for each in outline for leaf in (flat(each) if isinstance(each, list) else [each])]


def test_the_file_says_what_it_is() -> None:
    value = made.sample(1)
    reader = PdfReader(BytesIO(sample_paper(1)))
    assert reader.metadata.title == f"Debrief: {value.panel.candidate.name}, {value.panel.role}"
    assert reader.metadata.author == "Evenhand"
    assert value.rubric.id in reader.metadata.subject
    assert value.seats[0].versions[-1].seal.digest in reader.metadata["/Keywords"]
    assert reader.trailer["/Root"]["/Lang"] == "en-GB"
    assert all(abs(a - b) < 0.01 for page in reader.pages for a, b in zip(page.mediabox[2:], A4, strict=True))


@pytest.mark.parametrize("seats", [1, 12])
def test_every_page_has_its_number_and_seal(seats: int, tmp_path: Path) -> None:
    pages = text_of(sample_paper(seats), tmp_path, "-layout").split("\f")[:-1]
    for number, page in enumerate(pages, start=1):
        assert f"page {number} of {len(pages)}" in page
        assert words.NO_MODEL in page


@pytest.mark.parametrize("seats", [1, 4, 12, 14])
def test_no_text_leaves_the_margins(seats: int, tmp_path: Path) -> None:
    boxes = re.findall(
        r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">',
        text_of(sample_paper(seats), tmp_path, "-bbox"),
    )
    assert boxes
    for left, top, right, bottom in (map(float, box) for box in boxes):
        assert left >= 50 and right <= A4[0] - 50
        assert top >= 28 and bottom <= A4[1] - 25


def test_figures_have_one_width() -> None:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    tabular_digits.register(made.FONTS)
    assert len({round(stringWidth(digit, tabular_digits.FIGURES, 1000), 3) for digit in "0123456789"}) == 1


def test_the_minutes_of_an_exercise_end_with_the_first_seal() -> None:
    value = amended()
    assert [minutes for _, minutes in value.exercises[0].minutes] == [21, 39]
    assert "Reading 21 of 20, Deciding 39 of 40" in " ".join(words_of(paper(value)).split())


def test_an_amendment_is_told_on_page_one_and_beside_the_level() -> None:
    pages = [" ".join(page.split()) for page in page_texts(paper(amended()))]
    assert "Amended: Maren Haas, version 2, 20 November 2026: The level was mistyped" in pages[0]
    assert words.INITIAL in pages[0]
    whole = " ".join(pages)
    assert whole.count("version 1: 3, Meets the senior bar") == 1
    assert "Sealed, version 1" in whole and "Amended and sealed, version 2" in whole
    never = words_of(sample_paper(1))
    assert "Amended" not in never and words.INITIAL not in never


@pytest.mark.parametrize("seats", [1, 4, 12])
@pytest.mark.parametrize("length", [30, 3_000])
def test_page_one_stays_one_page_whatever_was_amended(seats: int, length: int) -> None:
    value = amended(("ten chars " * 300)[:length].strip(), made.NAMES[:seats])
    first, second = page_texts(paper(value), 2)
    assert first.count(", version 2,") == seats
    assert "Red flags" in first
    assert second.startswith(("Overall recommendations in full", "Evidence by dimension"))


@pytest.mark.parametrize("seats", [1, 2, 4])
def test_a_long_unbroken_name_is_cut_on_page_one_and_whole_in_the_record(seats: int) -> None:
    packs = made.rubric()
    name = "".join(chr(97 + number % 26) for number in range(300))
    plan = made.panel(packs, [made.seat(number, packs, name) for number in range(seats)], name)
    pdf = paper(made.opened([made.card(plan, packs, number) for number in range(seats)], plan, packs))
    first, second = page_texts(pdf, 2)
    heading = squeezed(first.split("Panel of")[0])
    assert heading.endswith(name[:80] + "…")
    assert name not in squeezed(first)
    assert second.startswith(("Overall recommendations in full", "Evidence by dimension"))
    assert f"Candidate{name}" in squeezed(words_of(pdf))


@pytest.mark.parametrize("layout", [(), ("-layout",), ("-raw",)])
@pytest.mark.parametrize(
    "digest",
    [
        "98fcd90dd4edf422b" + "0123456789abcdef" * 2 + "f1f1f1f1f1f1f1f",
        *(digit * 64 for digit in "0123456789abcdef"),
    ],
)
def test_a_digest_is_copied_as_it_is_printed(digest: str, layout: tuple[str, ...], tmp_path: Path) -> None:
    digest_pdf = BytesIO()
    tabular_digits.register(made.FONTS)
    SimpleDocTemplate(digest_pdf, invariant=1).build([PrintedDigest("SHA-256", digest)])
    text = text_of(digest_pdf.getvalue(), tmp_path, *layout)
    assert grouped(digest) in text


@pytest.mark.parametrize("layout", ["-layout", "-raw"])
def test_every_digest_of_a_debrief_is_copied_as_it_is_printed(layout: str, tmp_path: Path) -> None:
    value = made.sample(12)
    text = text_of(sample_paper(12), tmp_path, layout)
    digests = [record.versions[0].seal.digest for record in value.seats]
    assert all(grouped(digest) in text for digest in [*digests, value.panel.rubric.digest])


def test_words() -> None:
    day = made.BEGIN
    assert words.day(day) == "17 November 2026"
    assert words.days([day + timedelta(days=1), day]) == "17–18 November 2026"
    assert words.days([day, day + timedelta(days=20)]) == "17 November 2026 – 7 December 2026"
    assert words.day_and_clock(day) == "17 November 2026, 10:00:00 (UTC+01:00)"
    assert words.cut("one two three", 8) == "one two …"
    assert words.cut("onetwothree", 4) == "onet …"
    assert words.recommendations(["yes", "no", "yes"]) == "2\u00a0yes · 1\u00a0no"
    assert words.recommendations(["strong-no"]) == "Strong no"


def heads(pdf: bytes) -> list[str]:
    """What stands above the column of each page."""
    return [" ".join(text_between(page, TOP, A4[1]).split()) for page in PdfReader(BytesIO(pdf)).pages]


def test_a_page_begins_with_what_goes_on_from_the_one_before() -> None:
    told = heads(sample_paper(4))
    assert told[0] == "", "page one goes on from nothing"
    titles = [each.title for each in made.rubric().dimensions]
    names = [each.seat.interviewer.name for each in made.sample(4).seats]
    within = [each.split(" · ") for each in told if each.count(" · ") == 2]
    assert within and all(title in titles and name in names for _, title, name in within)
    pages = page_texts(sample_paper(4))
    for number, head in enumerate(told):
        if head.count(" · ") == 1:  # a dimension goes on with another seat
            assert head.split(" · ")[1] not in pages[number].splitlines()[1:2], head


def test_the_title_of_a_signal_is_never_the_last_line_of_a_page() -> None:
    kinds = ("Strong signal", "Weak signal", "Red flag")
    signals = [squeezed(f"{kind} · {each.text}") for each in made.rubric().signals for kind in kinds]
    for seats in (4, 5, 12):
        for page in page_texts(sample_paper(seats))[1:]:
            assert not squeezed(page).endswith(tuple(signals)), page[-300:]
