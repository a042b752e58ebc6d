"""The library: rubrics and exercises as one reads them."""
