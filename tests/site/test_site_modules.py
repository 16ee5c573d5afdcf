"""Modules are joined in the order in which they need each other, or not at all."""

from __future__ import annotations

import re

import pytest

from lobprint.site.modules import joined
from lobprint.ui import page_files

SUM = "export const one = 1;\nexport function add(a, b) {\n  return a + b;\n}\n"
APP = 'import {\n  add,\n  one as first,\n} from "./lib/sum.js";\nadd(first, 2);\n'


def test_what_is_imported_comes_before_what_imports_it() -> None:
    script = joined("app.js", {"app.js": APP, "lib/sum.js": SUM})
    assert script.index("function add(a, b)") < script.index("add(first, 2)")
    assert "const {\n  add,\n  one: first,\n} = _lib_sum_js;" in script
    assert "return { one, add };" in script


def test_a_whole_module_can_be_imported_by_a_name() -> None:
    modules = {"a.js": 'import * as sum from "./sum.js";\nsum.add(1, 2);\n'}
    assert "const sum = _sum_js;" in joined("a.js", {**modules, "sum.js": SUM})


def test_a_module_that_two_import_is_there_once() -> None:
    modules = {
        "a.js": 'import { b } from "./b.js";\nimport { one } from "./c.js";\n',
        "b.js": 'import { one } from "./c.js";\nexport const b = one;\n',
        "c.js": "export const one = 1;\n",
    }
    assert joined("a.js", modules).count("const one = 1;") == 1


def test_a_module_that_nobody_imports_stays_out() -> None:
    assert "nobody" not in joined("a.js", {"a.js": "one();\n", "b.js": "nobody();\n"})


def test_paths_go_up_and_down() -> None:
    modules = {"a/b.js": 'import { one } from "../c/d.js";\n', "c/d.js": SUM}
    assert "const { one } = _c_d_js;" in joined("a/b.js", modules)


@pytest.mark.parametrize(
    "line",
    [
        'import sum from "./sum.js";',
        'import "./sum.js";',
        'import { add } from "sum";',
        "export default 1;",
        "export { add };",
        'export { add } from "./sum.js";',
        "export let count = 0;",
        'import { add } from "./sum.js"; add();',
    ],
)
def test_a_form_that_is_not_known_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=re.escape("lobprint.site can't join")):
        joined("a.js", {"a.js": f"{line}\n", "sum.js": SUM})


def test_a_module_that_is_not_there_is_missed() -> None:
    with pytest.raises(KeyError):
        joined("a.js", {"a.js": 'import { add } from "./sum.js";\n'})


def test_modules_that_import_each_other_are_refused() -> None:
    modules = {
        "a.js": 'import { b } from "./b.js";\nexport const a = b;\n',
        "b.js": 'import { a } from "./a.js";\nexport const b = a;\n',
    }
    with pytest.raises(ValueError, match="cycle"):
        joined("a.js", modules)


def test_the_page_itself_can_be_joined() -> None:
    files = page_files()
    modules = {n: data.decode() for n, data in files.items() if n.endswith(".js")}
    script = joined("app.js", modules)
    assert not re.search(r"^(import|export)\b", script, re.MULTILINE)
    assert "startPython" in script
