"""One module per thing a person does; each owns its transaction."""
