"""Documents: what is hashed and signed is kept as it was read, and is never made anew from a model.

A later version of the program may know more of a document. What was sealed before keeps its bytes.
"""

import json
from collections.abc import Callable
from typing import Any, TypeVar

import rfc8785
from pydantic import (
    BaseModel,
    GetCoreSchemaHandler,
    PrivateAttr,
    SerializationInfo,
    SerializerFunctionWrapHandler,
    ValidationError,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    model_serializer,
)
from pydantic_core import CoreSchema, core_schema

from app.domain.errors import Conflict
from app.domain.upcasters import UPCASTERS, Raw
from app.domain.value import AS_READ, Value

M = TypeVar("M", bound=BaseModel)

_UNKNOWN = {"extra_forbidden", "literal_error", "union_tag_invalid"}
"""What pydantic says of a field, a word or a kind that this version has not heard of."""


class MadeByNewer(Conflict):
    """What was read is whole, and says more than this version knows."""


class Document(Value):
    """A value that is hashed and signed: its canonical form is what was read, if it was read."""

    _read: Raw | None = PrivateAttr(default=None)
    """The JSON that it was read from, in the format of that day."""

    @model_serializer(mode="wrap")
    def _as_read(self, handler: SerializerFunctionWrapHandler, info: SerializationInfo) -> Any:
        return self._read if self._read is not None and info.context is AS_READ else handler(self)

    def __eq__(self, other: object) -> bool:
        """Whether both say the same, wherever they were read."""
        return type(self) is type(other) and isinstance(other, Document) and dict(self) == dict(other)


D = TypeVar("D", bound=Document)


def read_document(model: type[D], content: str | bytes) -> D:
    """Return the document in `content`.

    Raises `MadeByNewer` when it says more than this version knows, `ValueError` when it is none.
    """
    made = understood(lambda: model.model_validate_json(upcast(content)))
    made._read = json.loads(content)
    return made


def understood(read: Callable[[], M]) -> M:
    """Return what `read` gives; raise `MadeByNewer` where all it stumbles over is new here."""
    try:
        return read()
    except ValidationError as error:
        if {each["type"] for each in error.errors(include_input=False, include_url=False)} <= _UNKNOWN:
            raise MadeByNewer("It was made by a newer Evenhand. Update to open it.") from None
        raise


def upcast(content: str | bytes, kind: str = "", number: int = 1) -> str | bytes:
    """Return JSON in the newest format there is.

    A document says its format. An event and a bundle are of a `kind`, whose format has the `number` unless
    the JSON says another.
    """
    if kind:
        behind = any(each.startswith(f"{kind}/") for each in UPCASTERS)
    else:  # its format stands in it: what does not name an older one is not parsed twice
        text = content if isinstance(content, str) else content.decode("utf-8", "replace")
        behind = any(each in text for each in UPCASTERS)
    if not behind:
        return content
    held = json.loads(content)
    if not isinstance(held, dict):
        return content
    named = f"{kind}/{held.get('format', number)}" if kind else str(held.get("format"))
    while (step := UPCASTERS.get(named)) is not None:
        held, (of, _, old) = step(held), named.rpartition("/")
        named = f"{of}/{int(old) + 1}"
    return json.dumps(held)


def is_canonical(content: bytes) -> bool:
    """Return whether JSON, which some model could read, is in its canonical form (RFC 8785)."""
    try:
        return rfc8785.dumps(json.loads(content)) == content
    except ValueError:  # such as a number that no canonical form has
        return False


class AsRead:
    """Marks a field that holds a document: of the JSON around it, its part is kept as it was read."""

    def __get_pydantic_core_schema__(
        self, source: type[Document], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        def read(data: Any, inner: ValidatorFunctionWrapHandler, info: ValidationInfo) -> Any:
            if info.mode != "json" or not isinstance(data, dict):
                return inner(data)
            return read_document(source, json.dumps(data))

        return core_schema.with_info_wrap_validator_function(read, handler(source))
