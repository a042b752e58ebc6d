"""Packs that authors write: rubrics, translations, exercises, word lists, plans; each checked."""
