"""The recruiter's pages: candidates, status, metrics, adverse impact, export."""
