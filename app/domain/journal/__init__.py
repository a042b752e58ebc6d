"""The journal's events, and what closes, prints or retells them."""
