"""What was found in a PDF, in sentences: what refutes it, what a version may make, what harms nobody."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.domain.errors import Sentence, Template
from app.domain.text import straight, tidy
from app.reports.comparison.compare_pages import PageDifference
from app.reports.comparison.found import Kind, PdfDifference

_REFUTING: dict[Kind, Template] = {
    "form": Template("form fields, which lie over the pages and can say something else"),
    "xfa": Template("a second form (XFA), which some programs show instead of the pages"),
    "annotation": Template("an annotation, which lies over the page"),
    "hidden-annotation": Template("an annotation that is hidden until something shows it"),
    "printed-annotation": Template("an annotation that only the print shows"),
    "layer": Template("a layer, which can be switched, or be shown in print alone"),
    "script": Template("a script, which the reader's program runs"),
    "launch": Template("an action that starts a program or opens a file"),
    "address": Template("a link to an address"),
    "other-document": Template("a jump into another document"),
    "sends": Template("an action that sends or fetches what is typed"),
    "action": Template("an action that shows, hides or plays something"),
    "opening": Template("something that is done as soon as it is opened"),
    "by-itself": Template("something that is done by itself, as it is opened, turned or printed"),
    "portfolio": Template("it is a portfolio: programs show other files in its place"),
    "attachment": Template("a further attachment"),
    "attachment-changed": Template("an attachment that is another one for some programs"),
    "thumbnail": Template("a small picture of the page that was put in"),
    "signature": Template("permissions or signatures that were put in"),
    "twice": Template("objects that stand in it twice, so that programs may show either"),
    "two-tables": Template("two tables of its objects, of which programs read one or the other"),
    "two-beginnings": Template("a second beginning, where some programs start to read"),
    "irregular": Template("it breaks the rules of PDF, so that programs may read it differently"),
}
"""No version of the program makes these."""
_CHANGED: dict[Kind, Template] = {
    "property": Template("properties that say something else"),
    "described": Template("an attachment that is described otherwise"),
    "outline": Template("an outline that says something else or leads elsewhere"),
    "label": Template("page numbers that say something else"),
    "spoken": Template("what a screen reader speaks is something else"),
    "box": Template("another part of the page is shown, or it is turned or scaled"),
    "font": Template("a typeface whose letters are drawn or read otherwise"),
    "picture": Template("pictures or parts that are drawn otherwise"),
    "view": Template("another way to be shown as it is opened"),
    "place": Template("places for links to lead to"),
    "more": Template("something that was put in"),
}
"""Another version of the program may have made these otherwise."""
_INERT: dict[Kind, Template] = {
    "lost": Template("parts that were lost when it was saved"),
    "saved": Template("who saved it, and when"),
    "private": Template("private data of another program"),
}
"""No reader shows, speaks, opens or runs these; but the program did not make them."""
_TOLD: dict[Kind, Template] = {"behind": Template("bytes behind its end, which no program shows")}
_MOST, _LONGEST = 6, 60


@dataclass(frozen=True, slots=True)
class PdfComparison:
    """What one PDF holds that the made one does not, by what it comes to."""

    refutes: tuple[Sentence, ...] = ()
    """No version of the program makes this."""
    changed: tuple[Sentence, ...] = ()
    """This version does not make it so."""
    inert: tuple[Sentence, ...] = ()
    """It cannot be shown, spoken, opened or run, but is not what the program makes."""
    told: tuple[Sentence, ...] = ()
    """It is worth a word and takes nothing away."""
    pages: dict[int, PageDifference] = field(default_factory=dict)
    """The pages that are not the made ones, and how they differ."""


def worded(found: Sequence[PdfDifference], pages: dict[int, PageDifference]) -> PdfComparison:
    """Return what was found as sentences, each kind once; ink belongs to the `pages`."""
    inked: dict[int, PageDifference] = {each.page: "seen" for each in found if each.kind == "ink"}
    counted: dict[int, PageDifference] = {each.page: "missing" for each in found if each.kind == "pages"}
    return PdfComparison(
        refutes=_sentences(found, _REFUTING),
        changed=_sentences(found, _CHANGED),
        inert=_sentences(found, _INERT),
        told=_sentences(found, _TOLD),
        pages=inked | counted | pages,
    )


def listed(numbers: Sequence[int]) -> str:
    """Return numbers as people list them: 2, 5–3000."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1] = [runs[-1][0], number]
        else:
            runs.append([number])
    return ", ".join("–".join(map(str, run)) for run in runs)


def _sentences(found: Sequence[PdfDifference], words: dict[Kind, Template]) -> tuple[Sentence, ...]:
    kinds = [kind for kind in words if any(each.kind == kind for each in found)]
    return tuple(_sentence([each for each in found if each.kind == kind], words[kind]) for kind in kinds)


def _sentence(alike: Sequence[PdfDifference], what: Template) -> Sentence:
    names = list(dict.fromkeys(_shown(each.name) for each in alike if each.name))
    told = "; ".join(names[:_MOST]) + ("; …" if len(names) > _MOST else "")
    where = _where(sorted({each.page for each in alike if each.page}))
    if not told:
        return Sentence("{where}: {what}.", where=where, what=what)
    return Sentence("{where}: {what} ({names}).", where=where, what=what, names=told)


def _where(pages: Sequence[int]) -> Sentence:
    if not pages:
        return Sentence("In the file")
    if len(pages) == 1:
        return Sentence("On page {page}", page=pages[0])
    return Sentence("On pages {pages}", pages=listed(pages))


def _shown(name: str) -> str:
    """Return a stranger's text as it may stand in a sentence."""
    text = straight(tidy(" ".join(name.split())))
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
