"""Notes wherever they stand on the desk: the line, the list, their chips and versions."""
