"""Makes the assistant's conversations, the papers around them and the figures of the key."""
