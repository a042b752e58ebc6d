"""CVs that come from elsewhere: read and drawn in a process of their own, for any of them may be hostile."""
