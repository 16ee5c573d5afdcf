"""What the file says about itself: document information and XMP."""

from __future__ import annotations

from html import escape

from lobprint.document import Document
from lobprint.language import teksten
from lobprint.pdf.objects import Objects, text_string

PRODUCER = "lobprint"

XMP = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt>\
</dc:description>
<dc:subject><rdf:Bag>{keywords}</rdf:Bag></dc:subject>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>{dates}
<pdf:Producer>{producer}</pdf:Producer>
<pdf:Keywords>{keyword_line}</pdf:Keywords>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
DATES = "\n<xmp:CreateDate>{0}</xmp:CreateDate><xmp:ModifyDate>{0}</xmp:ModifyDate>"


def add_info(objects: Objects, document: Document) -> int:
    """The document information dictionary (ISO 32000-1, 14.3.3); returns its number.

    Without a date of the edition there are no dates: there is no clock here."""
    date = f"D:{document.date:%Y%m%d}" if document.date else ""
    entries = {
        "Title": document.title,
        "Author": document.author,
        "Subject": document.subject,
        "Keywords": ", ".join(_keywords(document)),
        "Creator": PRODUCER,
        "Producer": PRODUCER,
        "CreationDate": date,
        "ModDate": date,
    }
    said = (f"/{key}{text_string(text)}" for key, text in entries.items() if text)
    return objects.add(f"<<{''.join(said)}>>")


def add_xmp(objects: Objects, document: Document) -> int:
    """The metadata stream, which says that this is PDF/UA-1 (ISO 14289-1, 5)."""
    words = [escape(one) for one in _keywords(document)]
    packet = XMP.format(
        title=escape(document.title),
        author=escape(document.author),
        subject=escape(document.subject),
        keywords="".join(f"<rdf:li>{one}</rdf:li>" for one in words),
        keyword_line=", ".join(words),
        language=escape(document.language),
        producer=PRODUCER,
        dates=DATES.format(document.date) if document.date else "",
    )
    return objects.plain_stream(packet.encode(), "/Type/Metadata/Subtype/XML")


def _keywords(document: Document) -> tuple[str, ...]:
    return (*teksten().trefwoorden.split("|"), document.sector)
