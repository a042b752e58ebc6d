"""Keys that lie in the workspace: for signing, and for kits."""
