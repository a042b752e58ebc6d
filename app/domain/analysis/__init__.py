"""What several ratings say together: agreement, reliability, rater effects, policy."""
