"""How paper is set: fonts, text, blocks, tags, pages; nothing of what it says."""

COMPARE = "--compare-pages"
"""The argument by which the process that compares pages is started."""
