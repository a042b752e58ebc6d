"""The schema of a kind of pack or export, for editors and other programs."""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from app.domain.errors import NotFound
from app.domain.packs.exercise import Exercise
from app.domain.packs.rubric import Rubric, Variant
from app.domain.packs.translation import Translation
from app.domain.tables.column import TableName
from app.domain.value import Value

_MODELS: dict[str, tuple[type[Value], str]] = {
    "rubric": (Rubric, "Evenhand rubric"),
    "variant": (Variant, "Evenhand rubric variant"),
    "translation": (Translation, "Evenhand rubric translation"),
    "exercise": (Exercise, "Evenhand exercise"),
}

EXPORTS: dict[str, TableName] = {
    "export-summary": "summary",
    "export-ratings": "ratings",
    "export-notes": "notes",
}
"""What the schemas of exports are called."""


def schema(kind: str) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a kind of pack or export, for editors and other programs."""
    if kind in EXPORTS:
        from app.services.recruiting import export  # brings the database, which packs do without

        return export.schema(EXPORTS[kind])
    if kind not in _MODELS:
        raise NotFound(
            "There is no schema “{kind}”. There are: {known}.",
            kind=kind,
            known=", ".join([*_MODELS, *EXPORTS]),
        )
    model, title = _MODELS[kind]
    body = model.model_json_schema(schema_generator=_Schema)
    name = body["properties"]["format"]["const"].replace(".", ":").replace("/", ":")
    head = {"$schema": GenerateJsonSchema.schema_dialect, "$id": f"urn:{name}", "title": title}
    return {**head, **{key: part for key, part in body.items() if key not in head}}


class _Schema(GenerateJsonSchema):
    """Pydantic's schema, with keys of the wrong form refused as the model refuses them."""

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Return the schema of a mapping whose keys an author chooses."""
        return {**super().dict_schema(schema), "additionalProperties": False}
