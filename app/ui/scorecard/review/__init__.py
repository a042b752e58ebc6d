"""The review of a card before its seal, the seconds before the seal is written, and what comes after it."""
