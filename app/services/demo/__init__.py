"""A workspace to look around in, made through the same services as a real one."""
