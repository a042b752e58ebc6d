"""What is held about candidates: applicants, imported columns, retention."""
