"""The forms of an export: what each is called, how its file ends, and what can leave in it."""

from typing import NamedTuple, get_args

from app.domain.errors import Template
from app.domain.tables.column import TableName


class ExportForm(NamedTuple):
    """A form that data leaves in."""

    key: str
    """What the command line and the record call it."""
    title: Template
    suffix: str
    """How a file's name ends, after the dot."""
    what: tuple[TableName, ...] = get_args(TableName)
    """What can leave in it."""
    marked: Template | None = None
    """What it is called where it begins with the mark by which Excel tells UTF-8."""
    system: str = ""
    """Whose shape it is; empty for a table."""

    def file_name(self, what: TableName) -> str:
        """Return the name proposed for a file; it does not tell a candidate's."""
        return f"evenhand-{what}{f'-{self.key}' if self.system else ''}.{self.suffix}"


XLSX = ExportForm("xlsx", Template("Excel workbook (XLSX)"), "xlsx")
CSV = ExportForm("csv", Template("CSV"), "csv", marked=Template("CSV for Excel"))
JSON = ExportForm("json", Template("JSON"), "json")
MARKDOWN = ExportForm("markdown", Template("Markdown"), "md")
_CARDS: tuple[TableName, ...] = ("ratings",)
GREENHOUSE = ExportForm("greenhouse", Template("Greenhouse-style JSON"), "json", _CARDS, system="Greenhouse")
LEVER = ExportForm("lever", Template("Lever-style JSON"), "json", _CARDS, system="Lever")
ASHBY = ExportForm("ashby", Template("Ashby-style JSON"), "json", _CARDS, system="Ashby")
MERGE = ExportForm("merge", Template("Merge-style JSON"), "json", _CARDS, system="Merge")

FORMS = {each.key: each for each in (XLSX, CSV, JSON, MARKDOWN, GREENHOUSE, LEVER, ASHBY, MERGE)}
"""In the order in which they are offered."""
TABLES = tuple(each for each in FORMS.values() if not each.system)
SYSTEMS = tuple(each for each in FORMS.values() if each.system)
