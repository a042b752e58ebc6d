"""The schedule: appointments, lines of the lists, deadlines."""
