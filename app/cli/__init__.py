"""The command line: the same services, without a window. Each module holds the verbs of one purpose."""

from app.cli import (
    adverse_impact,
    bundles,
    demo,
    due,
    encryption,
    escrow,
    export,
    imports,
    invitations,
    metrics,
    packs,
    panels,
    planning,
    records,
    upkeep,
    verify,
)
from app.cli.frame import run

__all__ = [
    "adverse_impact",
    "bundles",
    "demo",
    "due",
    "encryption",
    "escrow",
    "export",
    "imports",
    "invitations",
    "metrics",
    "packs",
    "panels",
    "planning",
    "records",
    "run",
    "upkeep",
    "verify",
]
