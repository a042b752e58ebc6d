"""The brief on paper: all of its Markdown, its pictures redrawn, nothing about anything else."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from app.reports.candidate.markdown_paper import brief_pdf
from tests.sample_exercise import SVG

FONTS = Path(__file__).parents[3] / "resources" / "fonts"

ALL = """
# Bread, *by hand*

One **strong** word, one *leaning*, both ***at once***, `code_word`, a
line that goes on and [a link](https://example.org/a), <https://example.org/b>.

## Steps

1. First
2. Second
   - inner one
   - inner two

     with a second paragraph
10. Third

> A quote.
>
> - with a point

| Left | Middle | Right |
| --- | :---: | ---: |
| a `b` | **x** | 1,234.5 |
| d | y | −7 |

| | |
| --- | ---: |
| loaves | 30 |

```python
def bake(loaves):

    return loaves  # <b>hot</b> & 100%
```

![Loaves a day](data/loaves.svg)

![Not there](none.svg)

---

### `daily.csv`

<script>alert(1)</script> & &amp; R&D, Łódź, 数据, محمد, 😀, a\\
break

# Rye

The end.
"""


def paper(text: str, title: str = "Bread", pictures: dict[str, str] | None = None) -> bytes:
    return brief_pdf(title, text, pictures or {}, FONTS)


def words(pdf: bytes) -> str:
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    return " ".join(text.replace("\u00a0", " ").split())


def test_every_kind_of_markdown_is_on_paper() -> None:
    text = words(paper(ALL, pictures={"data/loaves.svg": SVG}))
    for said in (
        "Bread, by hand",
        "One strong word, one leaning, both at once, code_word, a line that goes on and",
        "a link (https://example.org/a), https://example.org/b.",
        "1. First",
        "2. Second",
        "• inner one",
        "with a second paragraph",
        "3. Third",
        "A quote.",
        "Left Middle Right",
        "1,234.5",
        "loaves 30",
        "def bake(loaves):",
        "return loaves # <b>hot</b> & 100%",
        "Monday",
        "[Picture: Not there]",
        "daily.csv",
        "<script>alert(1)</script> & & R&D, Łódź, 数据,",
        "The end.",
    ):
        assert said in text, said


def test_a_heading_of_the_first_level_begins_a_page_and_pages_are_numbered() -> None:
    pages = [page.extract_text() for page in PdfReader(BytesIO(paper(ALL))).pages]
    assert "Rye" in pages[-1]
    assert "Rye" not in "".join(pages[:-1])
    assert [f"Bread · page {number} of {len(pages)}" in page for number, page in enumerate(pages, 1)] == [
        True for _ in pages
    ]


def test_the_file_tells_of_itself_the_title_only() -> None:
    reader = PdfReader(BytesIO(paper(ALL, "Bread & rye")))
    told = {key: str(value) for key, value in (reader.metadata or {}).items()}
    assert told.pop("/Title") == "Bread & rye"
    assert set(told.values()) == {"Evenhand", "reportlab"}
    assert [entry.title for entry in reader.outline if not isinstance(entry, list)] == [
        "Bread, by hand",
        "Rye",
    ]


def test_only_embedded_fonts_are_used_and_two_runs_give_the_same_bytes() -> None:
    pdf = paper(ALL, pictures={"data/loaves.svg": SVG})
    assert paper(ALL, pictures={"data/loaves.svg": SVG}) == pdf
    assert b"Helvetica" not in pdf
    for page in PdfReader(BytesIO(pdf)).pages:
        for font in page["/Resources"]["/Font"].values():
            assert "/FontFile2" in font["/FontDescriptor"]


def test_what_no_font_can_draw_is_spelt_and_said() -> None:
    text = words(paper("# A\n\nOne \ue000 here.\n"))
    assert "[U+E000]" in text
    assert "spelt by number" in text


def test_a_title_that_the_footer_cannot_show_stays_out_of_it() -> None:
    assert "Brief · page 1 of 1" in words(paper("x", "数据"))
    assert "Brief · page 1 of 1" in words(paper("x", "long " * 50))


HARD = {
    "empty": "",
    "no heading": "x\n\n### deep\n\n###### deeper\n\n## shallow\n",
    "an endless word": "W" * 4_000,
    "an endless line of code": "```\n" + "x" * 9_000 + "\n```\n",
    "much code": "```\n" + "x\n" * 3_000 + "```\n",
    "many columns": "|" + "a|" * 90 + "\n|" + "-|" * 90 + "\n|" + "1,234|" * 90,
    "many rows": "| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * 900,
    "a cell longer than a page": "| a | b |\n|---|---|\n| x | " + "word " * 3_000 + "|\n",
    "a head longer than a page": "| a | " + "word " * 3_000 + "|\n|---|---|\n| 1 | 2 |\n",
    "deep lists": "".join("  " * depth + f"- at {depth}\n" for depth in range(40)),
    "deep quotes": ">" * 60 + " deep\n",
    "a table in a list in a quote": "> - a\n>\n>   | a | b |\n>   |---|---|\n>   | 1 | 2 |\n",
    "an empty item": "- \n- x\n-\n",
    "a list of code": "- ```\n  x\n  ```\n",
    "a long quote": "> " + "word " * 4_000,
    "a heading of many lines": "# " + "word " * 900,
    "a tall picture": "![x](t.svg)",
}


@pytest.mark.parametrize("name", HARD)
def test_markdown_that_is_hard_to_set_is_set(name: str) -> None:
    tall = SVG.replace('height="50" viewBox="0 0 100 50"', 'height="9000" viewBox="0 0 100 9000"')
    assert paper(HARD[name], pictures={"t.svg": tall}).startswith(b"%PDF-")


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from([*ALL.splitlines(True), "\n", "  ", "> ", "- ", "\t", "|", "`", "*"]), max_size=40
    )
)
def test_no_markdown_ends_in_a_traceback(lines: list[str]) -> None:
    assert paper("".join(lines)).startswith(b"%PDF-")
