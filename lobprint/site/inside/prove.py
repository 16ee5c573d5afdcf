"""What was packed does all that was rehearsed: the same work once more, with no more
than a page has.

Given: a zip of the engine as it is sent. Made: a zip with what was made."""

from __future__ import annotations

import json
import pickle
import shutil
import sys
import zipfile
from importlib import import_module
from pathlib import Path

ENGINE = "/engine/"

shutil.unpack_archive("/given.zip", ENGINE, "zip")
sys.path.insert(0, ENGINE)
rehearsal = import_module("rehearsal")
library = pickle.loads(Path(ENGINE, "library.pickle").read_bytes())  # noqa: S301 - ours
made = rehearsal.rehearse(library)
with zipfile.ZipFile("/made.zip", "w") as file:
    file.writestr("made.json", json.dumps(made))
