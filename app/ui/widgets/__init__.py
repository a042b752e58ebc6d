"""Controls that more than one page could use; each shows one value."""
