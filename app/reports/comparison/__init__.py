"""What a PDF holds, against what the program makes of the same data; nothing of how paper is set."""

COMPARE = "--compare-pages"
"""The argument by which the process that compares is started."""
