"""`python -m tools.wasm`: makes build/wasm, if what it is made of has changed."""

from __future__ import annotations

import sys

from tools.wasm.errors import BuildError
from tools.wasm.make import make
from tools.wasm.places import ROOT, TARGET
from tools.wasm.stamp import fresh


def main() -> int:
    """0 when build/wasm is as it should be."""
    try:
        if not fresh(TARGET):
            make(TARGET, tell)
    except BuildError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    tell(f"{TARGET.relative_to(ROOT)} is as it should be.")
    return 0


def tell(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
