"""Questions that must be answered before going on."""
