"""The CV: what a planner may give a seat of the candidate beforehand. Off unless asked for, and counted."""

import base64
import hashlib
import re
import unicodedata
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from app.domain.errors import InvalidInput
from app.domain.value import Digest, OneLine, Value

CV_LIMIT = 3 << 20
"""Bytes of the largest PDF that is taken."""
LINK_LIMIT = 300
"""Characters of the longest link."""

CvForm = Literal["pdf", "link"]
CvLink = Annotated[OneLine, StringConstraints(pattern=r"^https?://[^\s/]+\S*$")]
_Pdf = Annotated[str, Field(pattern=r"^JVBERi[A-Za-z0-9+/]*={0,2}$", max_length=(CV_LIMIT + 2) // 3 * 4)]
"""A PDF in Base64: it begins as one."""


class CvPaper(Value):
    """A CV as a PDF."""

    form: Literal["pdf"] = "pdf"
    pdf: _Pdf
    pages: Annotated[int, Field(ge=1, le=100_000)]

    @property
    def content(self) -> bytes:
        """The bytes of the PDF."""
        return base64.b64decode(self.pdf)


class CvPlace(Value):
    """Where a CV is to be read."""

    form: Literal["link"] = "link"
    link: CvLink


Cv = Annotated[CvPaper | CvPlace, Field(discriminator="form")]


class CvRef(Value):
    """That a seat was given a CV, and which: the words themselves go with the candidate."""

    form: CvForm
    digest: Digest


class CvAdded(Value):
    """A CV was entered for a candidate, to be given to seats of a panel."""

    kind: Literal["cv-added"] = "cv-added"
    cv: Cv


def paper(pdf: bytes, pages: int) -> CvPaper:
    """Return the CV that a PDF is."""
    return CvPaper(pdf=base64.b64encode(pdf).decode(), pages=pages)


def place(link: str) -> CvPlace:
    """Return the CV that is read elsewhere; raise `InvalidInput` unless `link` plainly is one of the web."""
    scheme, sign, rest = link.strip().partition("://")
    said = f"{scheme.lower()}{sign}{rest}"
    if len(said) > LINK_LIMIT:
        raise InvalidInput("A link has at most {limit} characters.", limit=LINK_LIMIT)
    if any(unicodedata.category(letter) in ("Cc", "Cf") for letter in said):
        raise InvalidInput("This link holds characters that cannot be seen. Copy it anew.")
    if "@" in re.split(r"[/?#]", rest, maxsplit=1)[0]:
        raise InvalidInput("This link carries a name or a password. Leave out what stands before the @.")
    try:
        return CvPlace(link=said)
    except ValueError:
        raise InvalidInput("A link begins with https:// and has no blanks.") from None


def reference(cv: CvPaper | CvPlace) -> CvRef:
    """Return how a seat names a CV."""
    words = cv.pdf if isinstance(cv, CvPaper) else cv.link
    return CvRef(form=cv.form, digest=hashlib.sha256(words.encode()).hexdigest())
