"""What the generator of this pack is made of; nothing here needs more than the standard library."""
