"""What one does with packs: list them, check them, hand out what a candidate gets."""
