import re
import shutil
import subprocess
from collections import Counter
from io import BytesIO
from pathlib import Path
from unicodedata import category, combining, normalize

import pytest
from bidi import get_display
from bidi.mirror import MIRRORED
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from reportlab.lib.enums import TA_RIGHT
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, SimpleDocTemplate, Spacer, Table

from app.domain.text import tidy
from app.reports.typesetting import bidi, styles, thai
from app.reports.typesetting.bidi import direction, visual
from app.reports.typesetting.fonts import BOLD, FALLBACKS, MEDIUM, REGULAR, SEMIBOLD, Fonts
from app.reports.typesetting.text import _PLAIN, Writer, clean, plain

FONTS = Path(__file__).parents[3] / "resources" / "fonts"

LISTED = [
    re.sub(r"\\u\{(\w+)\}", lambda escaped: chr(int(escaped[1], 16)), line)
    for line in Path(__file__).with_name("naughty.txt").read_text("utf-8").splitlines()
]
"""One a line: letters, signs, and markup that people type or paste; unseen characters as `\\u{200d}`."""

ODD = [
    "",
    " ",
    "\n\n\n",
    "\t\ttabbed\n    indented\r\nwindows\rmac",
    *(f"control{chr(code)}x" for code in (0, 1, 7, 8, 11, 12, 14, 27, 31, 127, 128, 133, 159)),
    "\ud800 lone \udfff",
    "\ud83d\ude00 halves",
    "\ue000 \uf8ff private",
    "\u0378 \uffff \ufdd0 \U0010ffff nobody",
    "\u202eevil\u202c \u2066isolate\u2069",
    "\u200b\u2060\ufeff",
    "\U0001fa75 \u05e9 \U0001f6dc\u0301 \u0645\U0001fae8 newer than some Pythons",
    "\u115f\u1160\u3164\uffa0 fillers",
    "W" * 3000,
    "数" * 3000,
    "م" * 3000,
    "ש" * 300 + " " + "x" * 300,
    "word " * 4000,
    ("Łódź i Kraków, a potem Gdańsk. " * 700)[:20_000],
    ("قال المرشح GPT-4 كذلك (نعم). " * 800)[:20_000],
    "line\n" * 900,
    "a\u0301" * 100,
    "o" + "".join(map(chr, range(0x300, 0x340))),
    "".join(map(chr, range(0x20, 0x250))),
]

NAUGHTY = LISTED + ODD


def pages(texts: list[str]) -> tuple[bytes, Writer]:
    """One very tall page for each text."""
    writer = Writer(FONTS)
    story = [
        flowable
        for text in texts
        for flowable in [Spacer(1, 1), *writer.paragraphs(text, styles.BODY), Spacer(1, 1), PageBreak()]
    ]
    file = BytesIO()
    SimpleDocTemplate(file, pagesize=(595, 14_000), invariant=1).build(story)
    return file.getvalue(), writer


def read(pdf: bytes, order: str = "-raw") -> str:
    """The text layer, pages ended by form feeds, as pdftotext reads it, or pypdf where that is missing."""
    if not shutil.which("pdftotext"):
        return "".join(page.extract_text() + "\f" for page in PdfReader(BytesIO(pdf)).pages)
    command = ["pdftotext", order, "-enc", "UTF-8", "-", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()


def is_ink(character: str) -> bool:
    """Whether a reader would miss it: no space, format control, variation selector or skin tone."""
    code = ord(character)
    unseen = (
        code == 0x34F or 0xFE00 <= code <= 0xFE0F or 0x180B <= code <= 0x180F or 0x1F3FB <= code <= 0x1F3FF
    )
    unseen = unseen or 0xE0100 <= code <= 0xE01EF
    return not unseen and category(character) not in {"Cf", "Zs", "Zl", "Zp"} and character not in "\n\t"


def ink(text: str) -> Counter[str]:
    """How often each letter occurs: marks once, because readers merge marks that lie on each other; a bracket
    as either of its pair, because right to left it is drawn, and read back, as the other.
    """
    counted = Counter(min(c, MIRRORED.get(c, c)) for c in normalize("NFKD", text) if is_ink(c))
    return Counter({c: 1 if combining(c) else n for c, n in counted.items()})


def missing(text: str, page: str, writer: Writer) -> Counter[str]:
    """What was typed and is neither in the text of its page nor spelt there."""
    spelt = (f"[U+{ord(c):04X}]" if c in writer.replacements.spelt else c for c in tidy(text))
    return ink("".join(spelt)) - ink(page)


def assert_all_there(texts: list[str]) -> None:
    pdf, writer = pages(texts)
    read_pages = read(pdf).split("\f")[:-1]
    for text, page in zip(texts, read_pages, strict=True):
        assert not missing(text, page, writer), text[:80]


def test_there_are_enough_naughty_strings() -> None:
    assert len(NAUGHTY) >= 120


@pytest.mark.parametrize("start", range(0, len(NAUGHTY), 40))
def test_no_letter_of_a_naughty_string_is_lost(start: int) -> None:
    assert_all_there(NAUGHTY[start : start + 40])


anything = st.text(
    st.characters(exclude_categories=(), exclude_characters=bidi.BEGIN + bidi.END), max_size=40
)
likely = st.text(st.sampled_from(sorted(set("".join(LISTED)))), max_size=60)


@settings(max_examples=20)
@given(st.lists(anything | likely, min_size=8, max_size=16))
def test_no_letter_of_any_text_is_lost(texts: list[str]) -> None:
    assert_all_there(texts)


def test_only_our_embedded_fonts_are_used_and_two_runs_give_the_same_bytes() -> None:
    pdf, _ = pages(["English", "Łódź", "数据", "محمد", "דוד", "😀", "→ ∑ ┌"])
    assert pages(["English", "Łódź", "数据", "محمد", "דוד", "😀", "→ ∑ ┌"])[0] == pdf
    assert b"Helvetica" not in pdf
    for page in PdfReader(BytesIO(pdf)).pages:
        for font in page["/Resources"]["/Font"].values():
            assert "/FontFile2" in font["/FontDescriptor"]


def test_a_bare_table_and_a_bare_canvas_use_our_font_too() -> None:
    writer, file = Writer(FONTS), BytesIO()
    SimpleDocTemplate(file, invariant=1).build([Table([["a", 1]]), *writer.paragraphs("x", styles.BODY)])
    assert b"Helvetica" not in file.getvalue()


def test_the_fast_path_only_takes_what_every_inter_face_draws() -> None:
    Fonts(FONTS)
    taken = [chr(code) for code in range(0x110000) if _PLAIN.fullmatch(f"x{chr(code)}")]
    for face in (REGULAR, MEDIUM, SEMIBOLD, BOLD):
        glyphs = pdfmetrics.getFont(face).face.charToGlyph
        assert [c for c in taken if ord(c) not in glyphs] == []
    assert [c for c in taken if tidy(c) != c or not (is_ink(c) or c in " \u00a0")] == []


def test_every_fallback_file_is_there_with_a_licence() -> None:
    names = {path.name for path in FONTS.iterdir()}
    assert {fallback.file for fallback in FALLBACKS} <= names
    assert {
        "Inter-LICENSE.txt",
        "Noto-LICENSE.txt",
        "DejaVuSans-LICENSE.txt",
        "DroidSansFallback-LICENSE.txt",
    } <= names


def test_markup_in_a_note_is_text() -> None:
    assert Writer(FONTS).markup("<b>R&D</b>\nnext") == "&lt;b&gt;R&amp;D&lt;/b&gt;<br/>next"


def test_what_has_no_glyph_is_spelt_and_explained() -> None:
    writer = Writer(FONTS)
    assert writer.replacements.explained() == []
    assert writer.markup("a\U00013000b\u202e") == "a[U+13000]b"
    spelt, turned = writer.replacements.explained()
    assert "[U+13000] egyptian hieroglyph a001" in spelt
    assert turned.endswith("1 removed.")


def test_emoji_sequences_keep_every_picture_and_make_no_noise() -> None:
    pdf, writer = pages(["👨\u200d👩\u200d👧 👍🏽 ❤️ 🇩🇪"])
    assert "U+" not in read(pdf)
    assert all(picture in read(pdf) for picture in "👨👩👧👍❤🇩🇪")
    assert writer.replacements.skin_tones == 1


def test_a_right_to_left_note_is_right_aligned_and_reads_line_by_line() -> None:
    words = [f"{letter}{letter}{letter}" for letter in "אבגדהוזחטיכלמנסעפצקרשת"] * 3
    writer = Writer(FONTS)
    [paragraph] = writer.paragraphs(" ".join(words), styles.BODY)
    assert paragraph.style.alignment == TA_RIGHT
    pdf, _ = pages([" ".join(words)])
    read_words = "".join(c for c in read(pdf, "-layout") if category(c) != "Cf").split()
    assert read_words == words


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("אבג (1886) end", "end (1886) גבא"),
        ("محمد 123", "123 ﺪﻤﺤﻣ"),
        ("abc אבג 12, 13 x", "abc 13 ,12 גבא x"),
        ("GPT-4 (שלום) ok", "GPT-4 (םולש) ok"),
        ("אמר (GPT) כן", "ןכ (GPT) רמא"),
    ],
)
def test_mixed_directions_come_out_as_unicode_orders_them(typed: str, seen: str) -> None:
    drawn: list[tuple[float, str]] = []

    class Paper(Canvas):  # type: ignore[misc]
        def drawString(self, x: float, y: float, text: str, *rest: object) -> None:
            drawn.append((x, text))

    Writer(FONTS).draw(Paper(BytesIO()), 0, 0, typed, size=10)
    assert "".join(text for _, text in drawn) == seen
    assert [x for x, _ in drawn] == sorted(x for x, _ in drawn)


@settings(max_examples=300)
@given(st.text(st.sampled_from("abc אבגשد نم 0123٣٤ ,.:;-+%$()[]{}/\"'"), min_size=1, max_size=30))
def test_line_order_agrees_with_another_implementation(text: str) -> None:
    text, level = text.strip(), direction(text)
    [line] = visual([[(text, object())]], level)
    unmirrored = str.maketrans(")]}", "([{")  # the other one leaves mirroring to the font
    other = get_display(text, base_dir="LR"[level])
    assert "".join(part for part, _ in line).translate(unmirrored) == other.translate(unmirrored)


@settings(max_examples=300)
@given(
    st.lists(
        st.text(st.characters(exclude_categories=(), exclude_characters=bidi.BEGIN + bidi.END)),
        min_size=1,
        max_size=3,
    ),
    st.sampled_from([0, 1]),
)
@example(["\U0001fa75 שלום", "\U0001f6dc\u0301"], 1)  # emoji that Python 3.11 does not know
@example(["\ufdd0ש\U0010ffff\u0378"], 0)  # nobody's code points
@example(
    ["ש\u2066x\u2069\u202eא\u202c\u206a\u200b\u2029ב"], 1
)  # isolates, overrides, joiners, a paragraph end
@example(["", "א"], 0)
def test_no_text_stops_the_ordering_of_lines_and_no_character_falls_out(lines: list[str], level: int) -> None:
    shown = visual([[(line, object())] for line in lines], level)
    assert [ink("".join(part for part, _ in line)) for line in shown] == [ink(line) for line in lines]
    assert [sum(len(part) for part, _ in line) for line in shown] == [len(line) for line in lines]


def test_a_name_from_right_to_left_does_not_turn_the_words_around_it() -> None:
    name, english = bidi.isolated("אבג"), "asked who acts, 3 times"
    for text in (f"{name} · {english}", f"{name}, {bidi.isolated('דה')}: {english}", f"אבג {english}"):
        assert direction(text) == 0
        [[*parts]] = visual([[(text, 0)]], 0)
        assert "".join(part for part, _ in parts).endswith(english)
    assert [direction(each) for each in (name, f"{name}: אמר", f"{name} · ok", "אבג ok")] == [0, 1, 0, 1]
    assert direction(bidi.isolated("אבג " * 20)) == 1, "that is no name, but a text"


def test_what_stands_beside_an_isolate_stays_on_its_side() -> None:
    """Without isolates, the number would jump before the name (Unicode Standard Annex 9, 3.1.2)."""
    for level, seen in ((0, "גבא - 12"), (1, "12 - גבא")):
        [[(shown, _)]] = visual([[(f"{bidi.isolated('אבג')} - 12", 0)]], level)
        assert shown == seen
    [[(shown, _)]] = visual([[("אבג - 12", 0)]], 0)
    assert shown == "12 - גבא"
    [[(shown, _)]] = visual([[(f"{bidi.isolated('א ' + bidi.BEGIN + 'x 1' + bidi.END + ' ב')} y", 0)]], 0)
    assert shown == "ב x 1 א y"


def test_a_right_to_left_note_survives_a_page_break() -> None:
    text = ("قال المرشح إن النموذج يعمل (جيدًا) على GPT-4. " * 120).strip()
    writer, file = Writer(FONTS), BytesIO()
    SimpleDocTemplate(file, invariant=1).build(writer.paragraphs(text, styles.BODY))
    assert len(PdfReader(file).pages) > 1
    assert not missing(text, read(file.getvalue()), writer)


def test_long_text_is_split_without_losing_a_word() -> None:
    text = " ".join(f"w{number}" for number in range(2_500))
    assert len(Writer(FONTS).paragraphs(text, styles.BODY)) == 3
    assert read(pages([text])[0]).split() == text.split()


def test_blank_lines_and_indents_stay_visible() -> None:
    first, gap, second = Writer(FONTS).paragraphs("def f():\n\n\n    return 1", styles.BODY)
    assert isinstance(gap, Spacer)
    assert second.frags[0].text.startswith("\u00a0" * 4)
    assert first.frags[0].text == "def f():"


def test_plain_text_is_one_clean_line() -> None:
    assert plain(" a\u200b\n b\x07\u202e ") == "a b[U+0007]"
    assert clean("e\u0301\t\n\u0378") == "é\t\n[U+0378]"


THAI = "สมชาย ใจดี ที่ชื่อปี่น้ำ ฟ้า ป่า ญี่ปุ่น ผู้ ฐู ญู เก็บ กำ ก็ ปั๊ม พิพิธภัณฑ์"


def test_thai_is_set_in_its_forms_and_read_as_it_was_typed() -> None:
    pdf, writer = pages([THAI, "\U000f0e48"])
    assert THAI in read(pdf)
    assert "[U+F0E48]" in read(pdf), "a form of ours that somebody typed is spelt"
    assert list(writer.replacements.spelt) == ["\U000f0e48"]


@pytest.mark.parametrize(
    ("typed", "forms"),
    [
        ("ก่", "00"),
        ("กี่", "00S"),
        ("ป่", "0N"),
        ("ปี่", "0NL"),
        ("ปู", "00"),
        ("ปู่", "00N"),
        ("น้ำ", "0S0"),
        ("ญู ญา", "B0 00"),
    ],
)
def test_thai_marks_make_room_for_each_other(typed: str, forms: str) -> None:
    """As the font's own tables have it: small over another mark, narrow beside a tall letter."""
    names = {0: "0", 0xF0: "S", 0xF1: "N", 0xF2: "L", 0xF3: "B"}
    joined = thai.joined(typed)
    found = "".join(" " if each == " " else names[ord(each) >> 12] for each in joined)
    assert found == forms
    assert "".join(chr(thai.typed(ord(each))) for each in joined) == typed
