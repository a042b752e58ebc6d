"""The brief as a web page: one file that fetches nothing, whose parts say what they are."""

import re
from html.parser import HTMLParser

from app.reports.markdown.web_page import web_page
from tests.reports.candidate.test_brief import ALL
from tests.sample_exercise import SVG

VOID = {"meta", "br", "hr"}
ROWS = "| City | Loaves | Rolls |\n|---|---:|---:|\n| Aas | 1 | 2 |\n| Bø | 3 | 4 |\n| Cea | 5 | 6 |\n"


class Outline(HTMLParser):
    """Every element with its attributes, whether all are closed, and the words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.found if name == tag]


def page(text: str, pictures: dict[str, str] | None = None) -> Outline:
    return Outline(web_page("Bread & rye", text, pictures or {}))


def test_it_is_one_whole_page_with_its_language_and_title() -> None:
    found = page(ALL, {"data/loaves.svg": SVG})
    assert found.open == [] and found.found[0] == ("html", {"lang": "en-GB"})
    assert "Bread & rye" in found.words and len(found.of("main")) == 1


def test_nothing_is_fetched_and_nothing_runs() -> None:
    html = web_page("x", ALL, {"data/loaves.svg": SVG})
    assert not re.search(r"<(?:script|link|img|iframe|object|embed|base)\b|url\(|@import|\son\w+=", html)
    assert "default-src 'none'" in html
    assert [each["href"] for each in page(ALL).of("a")] == ["https://example.org/a", "https://example.org/b"]


def test_cells_say_what_they_head() -> None:
    heads = page(ROWS).of("th")
    assert [each["scope"] for each in heads] == ["col"] * 3 + ["row"] * 3
    assert len(page(ROWS).of("td")) == 6
    headless = page("| | |\n|---|---|\n| loaves | 30 |\n| rolls | 7 |\n")
    assert [each["scope"] for each in headless.of("th")] == ["row", "row"] and not headless.of("thead")


def test_headings_skip_no_level() -> None:
    found = page("# a\n\n### b\n\n###### c\n\n## d\n\n### e\n\n# f\n")
    levels = [tag for tag, _ in found.found if re.fullmatch("h[1-6]", tag)]
    assert levels == [
        "h1",
        "h2",
        "h3",
        "h2",
        "h3",
        "h1",
    ]


def test_a_picture_is_drawn_in_the_page_and_told() -> None:
    told = SVG.replace("<rect", "<desc>Monday 3 &amp; Tuesday 5.</desc><rect", 1)
    [picture] = page("![Loaves a day](a.svg)", {"a.svg": told}).of("svg")
    assert picture["role"] == "img" and picture["aria-label"] == "Loaves a day. Monday 3 & Tuesday 5"
    bare = page("![](a.svg) ![Not there](b.svg)", {"a.svg": SVG})
    assert bare.of("svg")[0]["aria-label"] and "[Picture: Not there]" in bare.words


def test_the_root_of_a_picture_brings_nothing_along() -> None:
    evil = SVG.replace("<svg ", '<svg onload="alert(1)" class="x" ', 1)
    assert "alert" not in web_page("x", "![a](a.svg)", {"a.svg": evil})
