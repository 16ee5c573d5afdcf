"""Time the page in Chromium, opened from disk: `make bench-browser`.

What it prints are plain figures of one run: compare them on one quiet machine."""

from __future__ import annotations

import gzip
import statistics
import sys
import tempfile
from pathlib import Path

from browser.chromium import Chromium
from browser.pages import Outside
from browser.sites import Sites
from browser.visit import Visit

KEYS = 20
VIEW = {"width": 1440, "height": 900}
WATCH = """
globalThis.drawn = [];
const put = CanvasRenderingContext2D.prototype.putImageData;
CanvasRenderingContext2D.prototype.putImageData = function (...args) {
  put.apply(this, args);
  if (this.canvas.matches("[data-blad]")) drawn.push(performance.now());
};
addEventListener("keydown", () => (globalThis.pressed = performance.now()), true);
"""
"""Notes when a key goes down, and when a page is put on the screen."""
STARTED = """async () => {
  await globalThis.lobprint.engine.started;
  return performance.now();
}"""
TOOK = """async () => {
  const last = () => drawn.at(-1) - globalThis.pressed;
  while (!(last() > 0)) await new Promise((resolve) => setTimeout(resolve, 5));
  return last();
}"""
ON_THIS_THREAD = """
delete globalThis.Worker;
const { get } = Object.getOwnPropertyDescriptor(WebAssembly.Memory.prototype, "buffer");
Object.defineProperty(WebAssembly.Memory.prototype, "buffer", {
  get() { return (globalThis.heap = get.call(this)); },
});
"""
"""Python in the page instead of a worker, where its memory can be seen."""
HEAP = "() => globalThis.heap.byteLength / 1e6"
WORD = """async () => {
  const { call } = globalThis.lobprint.engine;
  const { result } = await call("begin", { sector: "mbo", werkboek: "teamwerkboek" });
  for (let n = 0; n < result.total; n += 1) await call("step", { job: result.job });
  await call("take", { job: result.job });
}"""


def main() -> None:
    outside = Outside()
    browser = Chromium(outside.port)
    with tempfile.TemporaryDirectory() as folder:
        sites = Sites.written(Path(folder))
        _report("first download, Word included", _download(sites.folder) / 1e6, "MB")
        with sites.at("one file") as address:
            _report_times(browser, address)
            _report_heap(browser, address)
    browser.close()
    outside.close()


def _report_times(browser: Chromium, address: str) -> None:
    page = browser.page(viewport=VIEW)
    page.steps(["addInitScript", {"content": WATCH}])
    page.open(address)
    _report("usable, opened from disk", page.run(STARTED), "ms")
    visit = Visit(page, Path())
    visit.begin()
    _report("key to page, the workbook", _key(visit), "ms")
    visit.folds()
    visit.on("#werkboek", "selectOption", "los")
    visit.on("[data-formulieren] input", "check")
    visit.settled()
    _report("key to page, a form", _key(visit), "ms")
    page.close()


def _key(visit: Visit) -> float:
    """Milliseconds from a key to its page on the screen, the median of some."""
    visit.on("#naam", "focus")
    times = []
    for _ in range(KEYS):
        visit.key("x")
        times.append(float(visit.page.run(TOOK)))
        visit.settled()
    return statistics.median(times)


def _report_heap(browser: Chromium, address: str) -> None:
    page = browser.page(viewport=VIEW)
    page.steps(["addInitScript", {"content": ON_THIS_THREAD}])
    page.open(address)
    Visit(page, Path()).begin()
    _report("memory of Python, a page is shown", page.run(HEAP), "MB")
    page.run(WORD)
    _report("memory of Python, Word and PDF made", page.run(HEAP), "MB")
    page.close()


def _download(folder: Path) -> int:
    """Bytes of the site as a host sends it: what isn't packed yet goes packed."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return sum(_sent(path) for path in files if path.name != "lobprint.html")


def _sent(path: Path) -> int:
    data = path.read_bytes()
    return min(len(data), len(gzip.compress(data)))


def _report(what: str, value: float, unit: str) -> None:
    sys.stdout.write(f"  {what:40} {value:8.1f} {unit}\n")


if __name__ == "__main__":
    main()
