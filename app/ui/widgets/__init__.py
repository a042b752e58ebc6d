"""Controls used by two rooms or more; each shows one value."""
