"""`lobprint init`: a folder of one's own, with examples."""

from __future__ import annotations

from pathlib import Path

import click

from lobprint.cli.columns import show_columns
from lobprint.cli.schema import other_folder
from lobprint.cli.show import save
from lobprint.errors import OutputError, Problem, UsageError
from lobprint.files import printable

SCAFFOLD = Path(__file__).parents[1] / "project" / "scaffold"
MOST_NAMES = 3
SCHEMAS = Path("content", "schemas")
TOLD = {
    "LEESMIJ.txt": "uitleg; begin hier",
    "school.yaml": "de naam, de sector, de kleur en het logo van uw school",
    "content/instrumenten/checklist.yaml": "voorbeelden: een zin anders, weg of erbij",
    "content/instrumenten/voorbeeld.yaml": "een eigen formulier, als voorbeeld",
    "content/werkboeken/teamwerkboek.yaml": "voorbeeld: een andere volgorde",
    "templates/formulieren/LEESMIJ.txt": "alleen voor wie zelf sjablonen schrijft",
    ".gitignore": "houdt ingevulde antwoorden uit git, voor wie dat gebruikt",
}
"""What is made, in the order in which it is told; a test compares it with the files."""


@click.command(options_metavar="[OPTIES]")
@click.argument(
    "folder",
    metavar="MAP",
    required=False,
    type=click.Path(readable=False, path_type=Path),
)
def init(folder: Path | None) -> None:
    """Maak een eigen map voor uw school.

    Daarin komen school.yaml, waarin alles wat kan is uitgelegd, een plek voor eigen
    teksten en formulieren met voorbeelden, en een LEESMIJ. Wat u daar verandert, gaat
    over de inhoud van lobprint heen. In die map doet 'lobprint build' de rest.
    """
    if folder is None:
        hint = "Bijvoorbeeld: lobprint init mijn-school"
        raise UsageError(Problem("hoe moet de map heten?", hint=hint))
    files = {folder / name: data for name, data in _files().items()}
    _refuse_existing(folder, list(files))
    with other_folder():
        save(files, folder)
    _tell(folder, len(files) - len(TOLD))


def _files() -> dict[Path, bytes]:
    """What a new project has in it, by its name in the folder."""
    from lobprint.content.json_schema import schemas
    from lobprint.press.build import load
    from lobprint.project import open_project

    files = {Path(name): (SCAFFOLD / name).read_bytes() for name in TOLD}
    library = load(open_project()).library
    return files | {SCHEMAS / name: data for name, data in schemas(library).items()}


def _refuse_existing(folder: Path, paths: list[Path]) -> None:
    """Raises OutputError for what would be lost."""
    if folder.exists() and not folder.is_dir():
        message = f"{printable(folder)}: dit is een bestand, geen map"
        raise OutputError(Problem(message, hint="Kies een andere naam voor de map."))
    there = [path for path in paths if path.exists() or path.is_symlink()]
    if not there:
        return
    names = [printable(path.relative_to(folder).as_posix()) for path in there]
    more = f" en nog {len(names) - MOST_NAMES}" if len(names) > MOST_NAMES else ""
    message = (
        f"{printable(folder)}: hier staat al {', '.join(names[:MOST_NAMES])}{more}"
    )
    hint = "Er is niets gemaakt. Kies een nieuwe map, of verplaats wat er staat."
    raise OutputError(Problem(message, hint=hint))


def _tell(folder: Path, schemas: int) -> None:
    """What was made, and what to do next."""
    rows = [(printable(folder / name), told) for name, told in TOLD.items()]
    last = f"{schemas} bestanden waarmee een editor helpt"
    show_columns([*rows, (printable(folder / SCHEMAS), last)])
    click.echo("\nZo gaat u verder:")
    for number, step in enumerate(_steps(folder), 1):
        click.echo(f"  {number}. {step}")


def _steps(folder: Path) -> list[str]:
    school = printable(folder / "school.yaml")
    name = printable(folder)
    go = f'cd "{name}"' if " " in name else f"cd {name}"
    first = f"Zet in {school} de naam en de sector van uw school."
    make = "Maak het werkboek:    lobprint build"
    if folder.resolve() == Path().resolve():
        return [first, make, "Kijk of alles klopt:  lobprint check"]
    return [first, f"Ga naar de map:       {go}", make]
