"""What the journal folds into for lists and search, and the questions asked of it."""
