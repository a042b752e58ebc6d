"""Everything on disk: the journal, its projections, frozen packs, keys and the pack reader."""
