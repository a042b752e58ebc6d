"""Padding: what is locked or sent has a length of whole steps, so that its size tells nothing."""

STEP = 16 << 10
"""Bytes of a step."""


def padded(content: bytes, beside: int = 0) -> bytes:
    """Return JSON with blanks after it: with the bytes that stand `beside` it, it fills whole steps."""
    return content + b" " * (-(len(content) + beside) % STEP)


def is_padded(content: bytes, beside: int = 0) -> bool:
    """Return whether content fills whole steps, with no more blanks than it takes."""
    return content == padded(content.rstrip(b" "), beside)
