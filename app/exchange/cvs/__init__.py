"""CVs that come from elsewhere: read and drawn in a process of its own, for any of them may be hostile."""

APART = "--cv-apart"
"""The argument by which the program knows that it is such a process."""
