"""How paper is set: fonts, text, blocks, tags, pages; nothing of what it says."""
