"""The command line: the same services, without a window. Each module holds the verbs of one purpose."""

from app.cli import (
    authoring,
    bundles,
    demo,
    exercises,
    fairness,
    figures,
    incoming,
    invitations,
    outgoing,
    panels,
    papers,
    people,
    planning,
    proof,
    records,
    timely,
    upkeep,
)
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
