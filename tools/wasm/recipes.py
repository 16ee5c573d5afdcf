"""What is compiled into which module, and with which switches.

All paths are within the folder of one build, where every source lies unpacked under its
own name and `config` holds the headers that configure would have made.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Library:
    """C files that are compiled with the same switches; `*` in a name for many."""

    name: str
    files: tuple[str, ...]
    includes: tuple[str, ...] = ()
    switches: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Module:
    """One module of Python's, and the libraries in it."""

    package: str
    name: str
    libraries: tuple[Library, ...]

    @property
    def init(self) -> str:
        """The one function that Python calls by name."""
        return f"PyInit_{self.name}"


def _all(folder: str, names: str) -> tuple[str, ...]:
    return tuple(f"{folder}/{name}.c" for name in names.split())


XML = ("config/libxml2", "libxml2/include")
XSLT = ("config/libxslt", "libxslt", *XML)
JPEG = ("config/jpeg", "jpeg")
LONGJMP = ("-mllvm", "-wasm-enable-sjlj")
"""libjpeg leaves a broken file by longjmp; in Pyodide that is an exception of wasm."""

# Not: catalogues, the debugger, reader, writer, HTTP and modules to load, which lxml
# doesn't call.
LIBXML2 = Library(
    "libxml2",
    _all(
        "libxml2",
        "buf c14n chvalid dict encoding entities error globals hash HTMLparser"
        " HTMLtree list parser parserInternals pattern relaxng SAX2 schematron"
        " threads tree uri valid xinclude xlink xmlIO xmlmemory xmlregexp xmlsave"
        " xmlschemas xmlschemastypes xmlstring xpath xpointer",
    ),
    ("libxml2", *XML),
)
LIBXSLT = Library("libxslt", ("libxslt/libxslt/*.c",), ("libxslt/libxslt", *XSLT))
LIBEXSLT = Library("libexslt", ("libxslt/libexslt/*.c",), ("libxslt/libexslt", *XSLT))
ETREE = Library(
    "etree",
    ("lxml/src/lxml/etree.c",),
    ("lxml/src/lxml/includes", "lxml/src/lxml", "lxml/src", "python/include", *XSLT),
    ("-DCYTHON_CLINE_IN_TRACEBACK=0",),
)
# Not: the programs and the TurboJPEG interface, which share its folder.
LIBJPEG = Library(
    "libjpeg",
    (
        *_all(
            "jpeg",
            "jaricom jcapimin jcarith jchuff jcicc jcinit jclhuff jcmarker jcmaster"
            " jcomapi jcparam jcphuff jctrans jdapimin jdarith jdatadst jdatasrc"
            " jdhuff jdicc jdinput jdlhuff jdmarker jdmaster jdphuff jdtrans jerror"
            " jfdctflt jmemmgr jmemnobs jpeg_nbits",
        ),
        "jpeg/wrapper/j*.c",
    ),
    JPEG,
)
PILLOW = Library(
    "pillow",
    (
        *_all("pillow/src", "_imaging decode encode map display outline path"),
        "pillow/src/libImaging/*.c",
    ),
    ("pillow/src", "pillow/src/libImaging", "python/include", *JPEG, "zlib"),
    ("-DHAVE_LIBJPEG", "-DHAVE_LIBZ", "-include", "config/pillow.h", *LONGJMP),
)
MODULES = (
    Module("lxml", "etree", (ETREE, LIBXML2, LIBXSLT, LIBEXSLT)),
    Module("PIL", "_imaging", (PILLOW, LIBJPEG)),
)
