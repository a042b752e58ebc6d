"""The command line: the same services, without a window. Each module holds the verbs of one purpose."""

from app.cli import (
    adverse_impact,
    bundles,
    demo,
    due,
    export,
    imports,
    metrics,
    packs,
    panels,
    planning,
    records,
    upkeep,
    verify,
)
from app.cli import export as invitations
from app.cli import export as papers
from app.cli import packs as exercises
from app.cli import panels as people
from app.cli.frame import run

__all__ = [
    "authoring",
    "bundles",
    "demo",
    "exercises",
    "fairness",
    "figures",
    "incoming",
    "invitations",
    "outgoing",
    "panels",
    "papers",
    "people",
    "planning",
    "proof",
    "records",
    "run",
    "timely",
    "upkeep",
]
