"""What every domain value shares: frozen models, text that is safe to keep, canonical JSON."""

import hashlib
from typing import Annotated, Any, Self

import rfc8785
from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

from app.domain.instants import EARLIEST, LATEST
from app.domain.text import tidy

NOTE_LIMIT = 20_000
"""Longest note, in characters after normalisation."""


class Value(BaseModel):
    """A frozen value. Two values with equal fields are the same value."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        strict=True,
        allow_inf_nan=False,
        hide_input_in_errors=True,
        revalidate_instances="never",
        defer_build=True,
    )

    def replace(self, **changes: Any) -> Self:
        """Return a copy with `changes`, validated again (unlike `model_copy`)."""
        return type(self).model_validate({**dict(self), **changes})


def added(default: Any) -> Any:
    """Return the field of a model that gained it later: it is left out of JSON while it holds `default`.

    What was hashed and signed before the field came is so hashed to the same digest after it.
    """
    return Field(default=default, exclude_if=lambda held: held == default)


def _is_tidy(text: str) -> str:
    if tidy(text) != text:
        raise ValueError("text holds control characters or is not in Unicode form NFC")
    return text


Text = Annotated[str, StringConstraints(max_length=NOTE_LIMIT), AfterValidator(_is_tidy)]
"""Up to 20,000 characters; newlines and tabs allowed; may be empty."""

OneLine = Annotated[
    str, StringConstraints(min_length=1, max_length=300, pattern=r"^[^\n\t]*$"), AfterValidator(_is_tidy)
]
"""One line of 1 to 300 characters: a name, a title, a short reason."""

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""An identifier an author writes: lower-case words joined by hyphens."""

Id = Annotated[str, StringConstraints(pattern=r"^[0-9a-f-]{36}$")]
"""A UUID (version 7) in its usual 36 characters."""

Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256 in 64 hexadecimal digits."""

Timestamp = Annotated[AwareDatetime, Field(ge=EARLIEST, le=LATEST)]
"""A wall time with its offset: a claim for people to read, never used for order."""


AS_READ = {"as read": True}
"""The context in which a document that was read is written as it was."""


def plain(value: BaseModel) -> dict[str, Any]:
    """Return `value` as what JSON is made of; documents in it as they were read."""
    return value.model_dump(mode="json", context=AS_READ)


def canonical(value: BaseModel) -> bytes:
    """Return the canonical JSON of `value` (RFC 8785), in UTF-8; documents in it as they were read."""
    return rfc8785.dumps(plain(value))


def digest(value: BaseModel) -> str:
    """Return the SHA-256 of the canonical JSON of `value`, in hexadecimal."""
    return hashlib.sha256(canonical(value)).hexdigest()
