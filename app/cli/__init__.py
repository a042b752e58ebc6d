"""The command line: the same services, without a window. Each module holds the verbs of one purpose."""

from app.cli import authoring, demo, exercises, panels, papers, planning, upkeep
from app.cli.frame import run

__all__ = ["authoring", "demo", "exercises", "panels", "papers", "planning", "run", "upkeep"]
