"""When seats meet and when cards are due: appointments, lines of the lists, deadlines."""
