"""The stamp in a Word file: what it says of its fields, for who reads it back.

The whole of it is a custom XML part (ECMA-376-1, 15.2.5), which Word and python-docx
keep. LibreOffice keeps its build, which is a custom property (15.2.12.2).
"""

from __future__ import annotations

from html import escape

from docx.document import Document as Docx
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from lobprint.ooxml.namespaces import HEAD
from lobprint.stamp import Stamp
from lobprint.stamp.model import PROPERTY, SPACE
from lobprint.stamp.text import to_json
from lobprint.word.guid import guid

_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""Of properties that users make (MS-OLEPS, 2.21)."""


def add_stamp(docx: Docx, stamp: Stamp) -> None:
    """Have the file of `docx` carry `stamp`."""
    package, words = docx.part.package, escape(to_json(stamp).decode(), quote=False)
    item = _part(
        docx, "customXml/item1.xml", CT.XML, f'<velden xmlns="{SPACE}">{words}</velden>'
    )
    about = _part(
        docx, "customXml/itemProps1.xml", CT.OFC_CUSTOM_XML_PROPERTIES, _about()
    )
    item.relate_to(about, RT.CUSTOM_XML_PROPS)
    docx.part.relate_to(item, RT.CUSTOM_XML)
    properties = _part(
        docx, "docProps/custom.xml", CT.OFC_CUSTOM_PROPERTIES, _build(stamp)
    )
    package.relate_to(properties, RT.CUSTOM_PROPERTIES)


def _part(docx: Docx, name: str, kind: str, xml: str) -> Part:
    data = f"{HEAD}{xml}".encode()
    return Part(PackURI(f"/{name}"), kind, data, docx.part.package)


def _about() -> str:
    """What Word wants to know of the part: an id, and what it holds."""
    return (
        f'<ds:datastoreItem xmlns:ds="{_STORE}" ds:itemID="{guid(SPACE.encode())}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{SPACE}"/></ds:schemaRefs>'
        "</ds:datastoreItem>"
    )


def _build(stamp: Stamp) -> str:
    return (
        f'<Properties xmlns="{_CUSTOM}" xmlns:vt="{_VALUES}">'
        f'<property fmtid="{_FORMAT}" pid="2" name="{PROPERTY}">'
        f"<vt:lpwstr>{stamp.build}</vt:lpwstr></property></Properties>"
    )
