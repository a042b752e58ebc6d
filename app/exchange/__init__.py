"""Data to and from other programs and other machines; nothing that comes in is trusted."""
