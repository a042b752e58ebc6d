"""Bundles between laptops: framed, locked with age, read as a stranger's."""
