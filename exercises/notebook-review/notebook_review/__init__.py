"""What `generate.py` makes the variants of the notebook review from."""
