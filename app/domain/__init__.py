"""The domain, true on paper, without a computer: pydantic and the standard library only."""
