"""What makes a paper one to keep: built to PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1).

The file says who it is in XMP, and by which colors it is meant; no date is in it that chance chose.
"""

from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import (
    NoEncryption,
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObject,
    PDFStream,
    PDFString,
    PDFZCompress,
    pdfdocEnc,
)

VERSION = (1, 7)
"""Of PDF: what both standards are written upon."""
COLORS = Path("color", "srgb.icc")
"""The profile, in the folder of resources."""
_SPACE = "sRGB IEC61966-2.1"

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
{told}
</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file is built to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
_ONE = "<{key}>{said}</{key}>"
_ANY = '<{key}><rdf:Alt><rdf:li xml:lang="x-default">{said}</rdf:li></rdf:Alt></{key}>'
_LIST = "<{key}><rdf:{kind}><rdf:li>{said}</rdf:li></rdf:{kind}></{key}>"


class _Information(PDFObject):
    """The information dictionary: as much as XMP says, and no date."""

    __RefOnly__ = 1

    def __init__(self, told: dict[str, str]) -> None:
        self._told = told

    def digest(self, signature: Any) -> None:
        """Let the file's identifier hang on what is told."""
        signature.update(repr(self._told).encode())

    def format(self, document: Any) -> Any:
        """Return the dictionary as it stands in the file."""
        return PDFDictionary({key: PDFString(said) for key, said in self._told.items()}).format(document)


class _Ended(bytes, PDFObject):
    """What a stream holds, with the end of line after it that an archive asks for and that does not count."""

    def format(self, document: Any) -> bytes:
        """Return the bytes as they stand in the file."""
        return bytes(self) + b"\n"


class _Unencrypted(NoEncryption):
    """Where reportlab would encrypt the content of a stream: here it gets its end of line."""

    def encode(self, content: str | bytes) -> bytes:
        """Return the content as a stream that ends as it should."""
        return _Ended(pdfdocEnc(content))


def make_lasting(document: Any, resources: Path) -> None:
    """Put into a document of reportlab's what an archive and a screen reader ask of the file as a whole."""
    catalog, info = document.Catalog, document.info
    told = {
        "Title": info.title, "Author": info.author, "Subject": info.subject, "Keywords": info.keywords,
        "Creator": info.creator, "Producer": info.producer,
    }  # fmt: skip
    told = {key: said for key, said in told.items() if said}
    document.info = _Information(told)
    document.encrypt = _Unencrypted()
    document._pdfVersion = VERSION
    language = str(catalog.Lang.s)
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents", "AF"]
    catalog.Metadata = PDFStream(
        PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}),
        _metadata(told, language).encode(),
        filters=None,
    )
    colors = (resources / COLORS).read_bytes()
    profile = PDFStream(PDFDictionary({"N": 3}), colors, filters=[PDFZCompress])
    intent = {
        "Type": PDFName("OutputIntent"),
        "S": PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": PDFString(_SPACE),
        "Info": PDFString(_SPACE),
        "DestOutputProfile": document.Reference(profile),
    }
    catalog.OutputIntents = PDFArray([PDFDictionary(intent)])


def _metadata(told: dict[str, str], language: str) -> str:
    """The packet of XMP: every word of the information dictionary once more."""
    form = {
        "Title": ("dc:title", _ANY),
        "Author": ("dc:creator", _LIST),
        "Subject": ("dc:description", _ANY),
        "Keywords": ("pdf:Keywords", _ONE),
        "Creator": ("xmp:CreatorTool", _ONE),
        "Producer": ("pdf:Producer", _ONE),
    }
    lines = [
        form[key][1].format(key=form[key][0], said=escape(said), kind="Seq") for key, said in told.items()
    ]
    lines.append(_LIST.format(key="dc:language", said=language, kind="Bag"))
    return _PACKET.format(told="\n".join(lines))
