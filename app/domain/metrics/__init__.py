"""What a period's panels show: times, structure, adverse impact."""
