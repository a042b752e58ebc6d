"""What the import of candidates says: of columns, of rows, and of what was done."""

from PySide6.QtCore import QCoreApplication

from app.services.recruiting.candidates import CandidateRow, Preview
from app.ui.look import words


def field(key: str) -> str:
    """Return what a column can mean, in words."""
    return {
        "-": _tr("Left out"),
        "name": _tr("Name"),
        "first_name": _tr("First name"),
        "last_name": _tr("Last name"),
        "external_id": _tr("Candidate id"),
        "application_id": _tr("Application id"),
        "email": _tr("E-mail address"),
        "phone": _tr("Phone number"),
        "role": _tr("Job"),
        "stage": _tr("Stage"),
        "source": _tr("Source"),
        "company": _tr("Company"),
        "headline": _tr("Title"),
        "profile": _tr("Profile page"),
    }[key]


def counted(verdict: str, number: int) -> str:
    """Say how many rows end so."""
    said = {
        "new": _tr("{n} new"),
        "known": _tr("{n} here already"),
        "twice": _tr("{n} twice in the table"),
        "bad": _tr("{n} not to be read"),
    }[verdict]
    return said.format(n=words.number(number))


def becomes(line: CandidateRow) -> str:
    """Say what will become of a row."""
    if line.verdict == "new":
        return _tr("Is added")
    if line.match is None:
        return _tr("Left out")
    by = {
        "external-id": _tr("same id"), "e-mail": _tr("same e-mail address"), "name": _tr("same name"),
    }[line.match.by]  # fmt: skip
    if line.verdict == "twice":
        row = line.match.who.removeprefix("row ")
        return _tr("Left out: {why} as row {row}").format(why=by, row=row)
    return _tr("Left out: {why}").format(why=by)


def report(added: int, preview: Preview) -> str:
    """Say what an import brought, and what it left out."""
    parts = [words.counted(added, _tr("1 candidate added"), _tr("{n} candidates added"))]
    parts += [counted(each, len(lines)) for each in ("known", "twice", "bad") if (lines := preview.of(each))]
    return f"{', '.join(parts)}."


def _tr(text: str) -> str:
    return QCoreApplication.translate("import_words", text)
