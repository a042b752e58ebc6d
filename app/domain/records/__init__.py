"""Records about candidates: applicants, imported columns, retention."""
