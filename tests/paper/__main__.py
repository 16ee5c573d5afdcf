"""`python -m paper`: a table of what is read back, condition by condition."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path

from paper.conditions import CONDITIONS
from paper.many import tallies
from paper.measure import by_name, row, table
from paper.truth import Tally


def main() -> None:
    asked = _asked()
    names = asked.only or list(CONDITIONS)
    forms = tuple(asked.form or ())
    work = partial(
        by_name, seed=asked.seed, sheets=asked.sheets, keep=asked.keep, forms=forms
    )
    total = Tally()
    print(table([]))
    for name, tally in tallies(work, names, asked.cores):
        print(table([(name, row(tally))]).splitlines()[1], flush=True)
        total.add(tally)
    print(table([("all", row(total))]).splitlines()[1])
    print("\n".join(total.findings))


def _asked() -> argparse.Namespace:
    words = argparse.ArgumentParser("python -m paper", description=__doc__)
    words.add_argument("--only", action="append", choices=CONDITIONS)
    words.add_argument("--form", action="append", help="telvel has many boxes")
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--sheets", type=int, default=6)
    words.add_argument("--cores", type=int, default=1)
    words.add_argument("--keep", type=Path, help="where pictures with findings go")
    return words.parse_args()


if __name__ == "__main__":
    main()
