"""Other people's ways of writing in a PDF: each fills in what `values` says."""

from __future__ import annotations

import ctypes
import io
import json
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pypdfium2
import pypdfium2.raw as pdfium

from conformance.programs import program

Values = Mapping[str, str | bool]
FILL = Path(__file__).parent / "fill_fields.mjs"


def by_pypdf(data: bytes, values: Values) -> bytes:
    """As its handleiding has it: page by page, with appearances."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    for page in writer.pages:
        here = {_name(one.get_object()) for one in page.get("/Annots", ())}
        said = {name: _said(values[name]) for name in here & values.keys()}
        if said:
            writer.update_page_form_field_values(page, said, auto_regenerate=False)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _name(field: Any) -> str:
    above = _name(field["/Parent"]) if "/Parent" in field else ""
    return ".".join(filter(None, (above, str(field.get("/T", "")))))


def _said(value: str | bool) -> str:
    return {True: "/Ja", False: "/Off"}[value] if isinstance(value, bool) else value


def by_pikepdf(data: bytes, values: Values) -> bytes:
    """Only /V is set, as scripts do; a viewer is to make the rest."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.Root.AcroForm.NeedAppearances = True
        todo = [(kid, "") for kid in pdf.Root.AcroForm.Fields]
        while todo:
            field, above = todo.pop()
            name = ".".join(filter(None, (above, str(field.get("/T", "")))))
            if name in values:
                _set(field, values[name])
            elif "/T" in field:
                todo += [(kid, name) for kid in field.get("/Kids", [])]
        out = io.BytesIO()
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return out.getvalue()


def _set(field: pikepdf.Object, value: str | bool) -> None:
    if field.get("/FT") != "/Btn":
        field.V = pikepdf.String(str(value))
    elif isinstance(value, bool):
        field.V = pikepdf.Name("/Ja" if value else "/Off")
    else:
        field.V = pikepdf.Name(f"/{value}")


def by_pdfium(data: bytes, values: Values) -> bytes:
    """As somebody types and clicks in Chrome or Edge."""
    with pypdfium2.PdfDocument(data) as pdf:
        pdf.init_forms()
        for number in range(len(pdf)):
            page = pdf[number]
            for at in range(pdfium.FPDFPage_GetAnnotCount(page)):
                _type(pdf.formenv, page, at, values)
            pdfium.FORM_ForceToKillFocus(pdf.formenv)
            page.close()
        out = io.BytesIO()
        pdf.save(out)
        return out.getvalue()


def _type(form: Any, page: Any, at: int, values: Values) -> None:
    note = pdfium.FPDFPage_GetAnnot(page, at)
    value = values.get(_asked(pdfium.FPDFAnnot_GetFormFieldName, form, note))
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, note)
    if value is None:
        pass
    elif kind == pdfium.FPDF_FORMFIELD_TEXTFIELD:
        assert pdfium.FORM_SetFocusedAnnot(form, note)
        pdfium.FORM_SelectAllText(form, page)
        typed = f"{value}\0".encode("utf-16-le")
        pdfium.FORM_ReplaceSelection(form, page, _pointer(typed))
    elif value in (True, _asked(pdfium.FPDFAnnot_GetFormFieldExportValue, form, note)):
        box = pdfium.FS_RECTF()
        pdfium.FPDFAnnot_GetRect(note, box)
        x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        pdfium.FORM_OnMouseMove(form, page, 0, x, y)
        pdfium.FORM_OnLButtonDown(form, page, 0, x, y)
        pdfium.FORM_OnLButtonUp(form, page, 0, x, y)
    pdfium.FPDFPage_CloseAnnot(note)


def _asked(function: Callable[..., int], *about: Any) -> str:
    """What a function of pdfium says in UTF-16."""
    room = ctypes.create_string_buffer(1000)
    size = function(*about, _pointer(room), len(room))
    return room.raw[: max(size - 2, 0)].decode("utf-16-le")


def _pointer(data: Any) -> Any:
    return ctypes.cast(data, ctypes.POINTER(ctypes.c_ushort))


def by_node(way: str, folder: Path, files: Mapping[Path, Path], values: Values) -> None:
    """As pdf.js or pdf-lib, from file to file."""
    said = folder / "values.json"
    said.write_text(json.dumps(values), "utf-8")
    command = [program("node"), str(FILL), way, str(said)]
    command += [str(path) for pair in files.items() for path in pair]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
