"""The papers that a document can be put on."""

from collections.abc import Mapping
from typing import Literal

from app.domain.errors import Template

Paper = Literal["a4", "letter"]

PAPERS: Mapping[Paper, Template] = {"a4": Template("A4"), "letter": Template("Letter")}
"""What each is called."""
