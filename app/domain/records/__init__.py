"""Records about candidates: applicants, imported columns, retention."""

READ_WHOLE = "--read-whole"
"""The argument by which the process that reads a workspace through is started."""
