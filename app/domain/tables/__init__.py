"""The tables that leave: summary, ratings, notes, and the scales of applicant-tracking systems."""
