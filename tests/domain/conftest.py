"""A small rubric beside the one that ships, so that a rule can be seen alone."""

import json

import pytest

from app.domain.packs.exercise import Exercise
from app.domain.packs.rubric import Rubric
from tests import sample_exercise, sample_packs


@pytest.fixture(scope="session")
def baker() -> Rubric:
    """Two dimensions (kneading, baking), two levels, one red flag."""
    return Rubric.model_validate_json(json.dumps(sample_packs.rubric()))


@pytest.fixture(scope="session")
def bake() -> Exercise:
    """An exercise of the baker: shape for 10 minutes, oven for 30, where one finding has two hints."""
    data = sample_exercise.exercise()
    data["findings"][0]["hints"] += ["What does the dial say?"]
    return Exercise.model_validate_json(json.dumps(data))
