"""Placeholders in templates, filled from a variant's words and figures."""

import re
from collections.abc import Mapping
from typing import Any

_PLACE = re.compile(r"\{\{([a-z0-9_.-]+)(?::([^{}]*))?\}\}")


def fill(template: str, values: Mapping[str, Any]) -> str:
    """Return `template` with every `{{name}}` and `{{name:format}}` filled in, or raise `KeyError`."""

    def one(match: re.Match[str]) -> str:
        return format(values[match[1]], match[2] or "")

    return _PLACE.sub(one, template)
