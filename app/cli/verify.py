"""The verb that proves or refutes what was sealed: verify."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app import paths
from app.cli.frame import AsJson, emit, emit_json, key_of, now, opened, program, say
from app.domain.errors import EvenhandError, NotFound
from app.store.files.typed_paths import expanded

if TYPE_CHECKING:
    from app.services.records.verify import Verification

_SIGNS = {True: "✓", False: "✕", None: "–"}
_ENDS = {
    "proven": ("Proven.", 0),
    "refuted": ("Refuted: do not rely on it.", 1),
    "unproven": ("Neither proven nor refuted.", 3),
}


@program.command(
    epilog="""\b
Examples:
  evenhand verify debrief.pdf
  evenhand verify card.evenhand
  evenhand verify ~/hiring                            a workspace
  evenhand --workspace ~/hiring verify copy.pdf       a copy that leaves something out

\b
Needs no network and, but for such a copy, no workspace. The words of a key prove who sealed only to
somebody who has them from its owner.
Ends with 0 when all is proven, 1 when something is refuted, 3 when it cannot be told."""
)
def verify(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A debrief's PDF, a bundle, or a workspace.")],
    as_json: AsJson = False,
) -> None:
    """Prove or refute a debrief's PDF, a bundle or a workspace, and say what was looked at."""
    found = _looked_at(context, expanded(file).absolute())
    text, code = _ENDS[found.verdict]
    if as_json:
        looked = [{"said": str(each.said), "holds": each.holds} for each in found.findings]
        emit_json({"verdict": found.verdict, "what": found.what, "findings": looked})
    else:
        emit(f"{_SIGNS[each.holds]} {each.said}" for each in found.findings)
    say(text)
    raise typer.Exit(code)


def _looked_at(context: typer.Context, file: Path) -> "Verification":
    from app.services.records import verify as verifying
    from app.store.database.workspace import Workspace
    from app.store.files.os_errors import faults

    if file.is_dir():
        with Workspace.open(file, now, writer=False, key=key_of(context, file)) as workspace:
            return verifying.verify_workspace(workspace)
    if not file.exists():
        raise NotFound("There is no “{file}”.", file=file)
    fonts = paths.resources() / "fonts"
    with faults(file):
        content = verifying.read(file)
    try:
        if isinstance(context.obj, Path) and context.obj.exists():  # only a copy needs one
            with opened(context) as workspace:
                return verifying.verify_file(content, fonts, workspace)
        return verifying.verify_file(content, fonts)
    except EvenhandError as error:
        raise type(error)("“{file}”: {reason}", file=file.name, reason=error) from None
