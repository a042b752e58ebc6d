"""Shapes that applicant-tracking systems know: scorecards as theirs look."""
