"""What one does with packs: hand out what a candidate gets, and tell an editor how they are written."""
