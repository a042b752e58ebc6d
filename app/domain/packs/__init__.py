"""What authors write: rubrics, translations, exercises, wordings, plans; each checked against itself."""
