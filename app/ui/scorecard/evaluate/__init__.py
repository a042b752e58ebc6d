"""The desk's face afterwards: one dimension at a time, the overall, the seal."""
