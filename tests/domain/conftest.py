"""A small rubric beside the one that ships, so that a rule can be seen alone."""

import json

import pytest

from app.domain.packs.rubric import Rubric
from tests import sample_packs


@pytest.fixture(scope="session")
def baker() -> Rubric:
    """Two dimensions (kneading, baking), two levels, one red flag."""
    return Rubric.model_validate_json(json.dumps(sample_packs.rubric()))
