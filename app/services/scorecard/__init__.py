"""What one interviewer does on a card, from the first note to the seal."""
