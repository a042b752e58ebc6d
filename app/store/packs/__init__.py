"""Packs read from YAML as people write them: every mistake with its line."""
