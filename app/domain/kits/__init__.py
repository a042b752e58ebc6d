"""Kits and cards between laptops: bundles, and the shares of a panel's key."""
