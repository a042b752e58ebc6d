"""What a candidate reads: the brief before, the packet, feedback after."""
