"""The plan of the hour: its sections, with the minutes meant for each."""

from typing import Annotated

from pydantic import Field

from app.domain.value import Line, Slug, Text, Value

Minutes = Annotated[int, Field(ge=1, le=600)]


class Section(Value):
    """A stretch of the hour, with the minutes planned for it."""

    id: Slug
    title: Line
    minutes: Minutes
    purpose: Text
