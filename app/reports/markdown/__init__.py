"""Markdown as a candidate reads it: on paper, and as a web page."""
