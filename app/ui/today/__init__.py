"""Today, and the settings."""
