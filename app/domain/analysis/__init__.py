"""Analysis of several ratings: agreement, reliability, rater effects, policy."""
