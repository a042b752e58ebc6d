"""What authors write: rubrics and their translations, exercises, wordings, plans; each checked against itself."""
