"""The verb about groups of candidates: impact. It opens no workspace."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.frame import AsJson, aligned, emit, emit_json, program, say
from app.store.files.typed_paths import expanded

if TYPE_CHECKING:
    from app.services.recruiting.adverse_impact import ImpactSheet


@program.command(
    epilog="""\b
Examples:
  evenhand impact outcomes.csv
  evenhand impact outcomes.xlsx --group Gender --selected Hired
  evenhand impact outcomes.csv --json

\b
The file has one row for each candidate: the group, and yes or no for selected. It is read and nothing of it
is kept: no workspace is opened, so groups never stand beside scores. Of a group of fewer than five people
nothing is told. Rows that name no group are left out."""
)
def impact(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A CSV or XLSX file of its own.")],
    group: Annotated[
        str | None, typer.Option("--group", metavar="COLUMN", help="The column that names the group.")
    ] = None,
    selected: Annotated[
        str | None, typer.Option("--selected", metavar="COLUMN", help="The column with yes or no.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Compare how selection went for groups of candidates (adverse impact)."""
    from app.domain.metrics import adverse_impact
    from app.services.recruiting import adverse_impact as fairness

    found = fairness.sheet(expanded(file).absolute(), group, selected)
    sheet = found.impact
    say(f"Read from “{found.file}”: {' and '.join(f'“{found.headers[at]}”' for at in found.chosen)}.")
    if as_json:
        emit_json(_as_dict(found))
        return
    if sheet.reference:
        emit(aligned(_rows(found)))
        emit([""])
    for each in sheet.others:
        assert sheet.reference is not None
        emit([str(adverse_impact.meaning(each, sheet.reference))])
        emit([f"  {adverse_impact.FLIPS}"] if each.flips else [])
    emit(map(str, adverse_impact.remarks(sheet)))
    if found.unnamed:
        emit(["Rows that name no group were left out."])
    emit(["", *map(str, adverse_impact.CAVEATS)])


def _rows(found: "ImpactSheet") -> list[tuple[str, ...]]:
    from app.domain.metrics.adverse_impact import p_value, percent

    first = found.impact.reference
    assert first is not None
    rate = f"{percent(first.rate)} %"
    rows: list[tuple[str, ...]] = [("GROUP", "PEOPLE", "SELECTED", "RATE", "RATIO", "P", "ONE PERSON FLIPS")]
    rows.append((first.name, str(first.people), str(first.selected), rate, "highest", "", ""))
    for each in found.impact.others:
        group = each.group
        flips = "yes" if each.flips else "no"
        rows.append(
            (
                group.name, str(group.people), str(group.selected), f"{percent(group.rate)} %",
                f"{percent(each.ratio)} %", p_value(each.p_value), flips,
            )
        )  # fmt: skip
    return rows


def _as_dict(found: "ImpactSheet") -> dict[str, Any]:
    from app.domain.metrics import adverse_impact

    sheet = found.impact
    reference = sheet.reference
    return {
        "columns": {
            "group": found.headers[found.chosen.group],
            "selected": found.headers[found.chosen.selected],
        },
        "smallest_group": sheet.smallest,
        "groups_too_small": sheet.too_small,
        "rows_without_group": found.unnamed,
        "reference": {**reference.model_dump(), "rate": reference.rate} if reference else None,
        "groups": [
            {
                **each.group.model_dump(),
                "rate": each.group.rate,
                "impact_ratio": each.ratio,
                "under_four_fifths": each.under,
                "p_value": each.p_value,
                "one_person_flips": each.flips,
                "meaning": str(adverse_impact.meaning(each, reference)),
            }
            for each in sheet.others
            if reference
        ],
        "remarks": [*map(str, adverse_impact.remarks(sheet)), *map(str, adverse_impact.CAVEATS)],
    }
