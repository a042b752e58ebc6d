"""From planning a panel to opening it: seats, kits, cards sent and received."""
