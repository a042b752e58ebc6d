"""The window around the pages: rail, status line, palette, commands, what is opened from where."""
