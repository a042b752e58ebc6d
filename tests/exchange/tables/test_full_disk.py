"""A workbook on a full disk ends in what the system says of it, and in nothing else."""

import errno
import gc
import sys
from pathlib import Path

import pytest

from app.domain.tables.column import Column
from app.exchange.tables import workbook

FULL = Path("/dev/full")
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a disk that is always full")


@on_linux
@pytest.mark.parametrize("rows", [1, 20_000])
def test_a_workbook_on_a_full_disk_is_refused_once(
    rows: int, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    columns = [Column("note", "text", "What was noted.", "words")]
    cells = ((f"words {at} {at * 7919 % 10_007}",) for at in range(rows))
    with pytest.raises(OSError, match="space") as refused:
        workbook.write_xlsx(FULL, "notes", columns, cells, (), tmp_path)
    assert refused.value.errno == errno.ENOSPC
    del refused
    gc.collect()  # what the archive would say while it is thrown away is said now, and fails the test
    assert capfd.readouterr().err == ""


@on_linux
def test_so_is_a_report(capfd: pytest.CaptureFixture[str]) -> None:
    sheets = [workbook.WorkbookSheet("Figures", ("what", "how many"), [("seals", 4)])]
    with pytest.raises(OSError, match="space"):
        workbook.write(FULL, sheets)
    gc.collect()
    assert capfd.readouterr().err == ""
