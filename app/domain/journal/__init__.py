"""The events behind everything, and what closes, prints or retells them."""
