"""How everything looks and speaks: theme, icons, keycaps, times, words, announcements."""
