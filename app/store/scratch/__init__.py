"""What is not a record: drafts still typed, appointments offered, runs of the program."""
