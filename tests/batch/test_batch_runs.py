"""`build --schools` as a coordinator sees it: what is made, kept, refused and told."""

from __future__ import annotations

import csv
import io
import os
import re
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from batch.batches import COMMAND, arguments, leftovers, made, run, write_list

JOURNAL = Path("output/.lobprint/scholen.jsonl")
OVERVIEW = Path("output/overzicht.csv")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What a run for thirty schools makes when nothing interrupts it."""
    folder = tmp_path_factory.mktemp("whole")
    write_list(folder, 30)
    run(folder, *arguments())
    return made(folder / "output")


def overview(folder: Path) -> list[dict[str, str]]:
    data = (folder / OVERVIEW).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    text = data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def test_a_batch_makes_what_single_builds_make(tmp_path: Path) -> None:
    write_list(tmp_path, 4)
    (tmp_path / "school.yaml").write_text(
        "naam: School 1\nsector: mbo\nteam: Team 1\n"
        'huisstijl:\n  kleur: "#014E7A"\n  logo: logo1.png\n',
        encoding="utf-8",
    )
    assert run(tmp_path, *arguments(form=False))[0] == 0
    assert run(tmp_path, "build", "--output", "los")[0] == 0
    batch, single = made(tmp_path / "output"), made(tmp_path / "los")
    assert sorted(single) == ["school-1/werkboek-mbo.docx", "school-1/werkboek-mbo.pdf"]
    assert {name: batch[name] for name in single} == single
    assert len(batch) == 8


def test_the_number_of_processes_changes_no_byte(tmp_path: Path) -> None:
    write_list(tmp_path, 9)
    for jobs in ("1", "3"):
        code, out, _ = run(tmp_path, *arguments("--jobs", jobs, "--output", jobs))
        assert code == 0
        assert "9 scholen: 9 gemaakt.\n" in out
    one, three = tmp_path / "1", tmp_path / "3"
    assert made(one) == made(three)
    assert len(made(one)) == 18
    for notes in ("overzicht.csv", ".lobprint/scholen.jsonl"):
        assert (one / notes).read_bytes() == (three / notes).read_bytes()


def test_a_second_run_makes_only_what_changed(tmp_path: Path) -> None:
    write_list(tmp_path, 6)
    run(tmp_path, *arguments())
    before = made(tmp_path / "output")
    rows = (tmp_path / "scholen.csv").read_text("utf-8").split("\n")
    rows[1] = rows[1].replace("#004E7A", "#994E7A")
    rows.insert(1, rows.pop())  # another order changes nothing
    (tmp_path / "scholen.csv").write_text("\n".join(rows), encoding="utf-8")
    (tmp_path / "output/school-1/checklist-mbo.pdf").unlink()
    (tmp_path / "output/school-2/checklist-hbo.docx").write_bytes(b"half")
    code, out, _ = run(tmp_path, *arguments())
    assert (code, out.split("\n")[0]) == (
        0,
        "6 scholen: 3 gemaakt, 3 ongewijzigd en overgeslagen.",
    )
    after = made(tmp_path / "output")
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"school-0/checklist-vo.docx", "school-0/checklist-vo.pdf"}
    assert [row["school"] for row in overview(tmp_path)][:4] == [
        *["School 5"] * 2,
        *["School 0"] * 2,
    ]


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the files of three schools were made."""
    folder = tmp_path_factory.mktemp("three")
    write_list(folder, 3, logos=1)
    run(folder, *arguments())
    return folder


@pytest.mark.parametrize(
    "changes",
    [
        ("--date", "2026-01-01"),
        ("logo",),
        ("content",),
        ("journal",),
    ],
)
def test_whatever_a_file_is_made_of_counts(
    tmp_path: Path, three: Path, changes: tuple[str, ...]
) -> None:
    shutil.copytree(three, tmp_path, dirs_exist_ok=True)
    expected = {"logo": "2 gemaakt, 1 ongewijzigd en overgeslagen"}
    if changes == ("logo",):
        data = (tmp_path / "logo0.png").read_bytes()
        (tmp_path / "logo0.png").write_bytes(data + b"\0")
    elif changes == ("content",):
        own = tmp_path / "content" / "instrumenten" / "checklist.yaml"
        own.parent.mkdir(parents=True)
        own.write_text("titel: Onze eigen checklist\n", encoding="utf-8")
    elif changes == ("journal",):
        (tmp_path / JOURNAL).write_bytes(b'{"map": "school-0", "afd\n\xff\n[1]\n{}\n')
    options = changes if len(changes) == 2 else ()
    code, out, err = run(tmp_path, *arguments(*options))
    assert code == 0, err
    told = expected.get(changes[0], "3 gemaakt")
    assert out.startswith(f"3 scholen: {told}.\n")


def test_faulty_rows_are_told_and_the_rest_is_made(tmp_path: Path) -> None:
    write_list(tmp_path, 5)
    with (tmp_path / "scholen.csv").open("a", encoding="utf-8") as file:
        file.write("\nZonder sector;;;;\nRoodschool;vo;;oranje;\nKaal;vo;;;weg.png")
        file.write("\n@ROC;hbo;;#FFFF00;")
    code, out, err = run(tmp_path, *arguments())
    assert code == 1
    assert out.startswith("9 scholen: 6 gemaakt, 3 met een fout.\n")
    assert "Bij 1 school is iets op te merken" in out
    assert err.startswith(
        "Fout: scholen.csv, rij 7: voor welke sector: vo, mbo of hbo?\n"
        "  Vul bij deze school 'sector' in, of geef er een mee met --sector.\n"
        "Fout: scholen.csv, cel D8: 'oranje' is geen kleur\n"
        '  Schrijf een kleur met zes tekens: "#00629B".\n'
        "Fout: scholen.csv, cel E9: weg.png: bestaat niet\n"
        "  Bedoelde u logo1.png?\n"
        "Dat zijn 3 fouten.\n"
        "3 scholen worden niet gemaakt; de andere 6 wel.\n"
        "Klaar: 1 van 6\n"
    )
    assert err.endswith("Klaar: 6 van 6\n")
    rows = overview(tmp_path)
    assert [(row["school"], row["sector"]) for row in rows[10:13]] == [
        ("Zonder sector", ""),
        ("Roodschool", "vo"),
        ("Kaal", "vo"),
    ]
    assert rows[11]["melding"] == (
        "scholen.csv, cel D8: 'oranje' is geen kleur. "
        'Schrijf een kleur met zes tekens: "#00629B".'
    )
    assert [row["uitkomst"] for row in rows] == ["gemaakt"] * 10 + ["fout"] * 3 + [
        "gemaakt"
    ] * 2
    assert rows[-1]["school"] == "'@ROC"
    assert "leest niet op wit" in rows[-1]["melding"]
    assert len(made(tmp_path / "output")) == 12


def test_a_list_without_one_school_that_is_right(tmp_path: Path) -> None:
    text = "naam;sector\nDe Linde;bao\n;mbo\n"
    (tmp_path / "scholen.csv").write_text(text, encoding="utf-8")
    code, out, err = run(tmp_path, *arguments())
    assert code == 1
    assert err.endswith("2 scholen worden niet gemaakt; er blijft geen school over.\n")
    assert out == f"2 scholen: 0 gemaakt, 2 met een fout.\nOverzicht: {OVERVIEW}\n"
    first, second = overview(tmp_path)
    assert (first["school"], first["sector"]) == ("De Linde", "")
    assert first["melding"] == (
        "scholen.csv, cel B2: 'bao' kan hier niet. Bedoelde u 'mbo'?"
    )
    assert (second["school"], second["sector"]) == ("", "mbo")


def test_wrong_use_is_told_before_anything_is_made(tmp_path: Path) -> None:
    write_list(tmp_path, 2)
    for options, told in (
        (["--school", "A"], "--schools en --school gaan niet samen."),
        (["--form", "chcklist"], "het formulier 'chcklist' bestaat niet"),
        (["--jobs", "0"], "'0' kan hier niet. Geef een getal vanaf 1."),
        (["--jobs", "2", "--cluster", "a:1"], "--jobs en --cluster gaan niet samen."),
    ):
        code, _, err = run(tmp_path, "build", "--schools", "scholen.csv", *options)
        assert code == 2
        assert told in err
    assert run(tmp_path, "build", "--jobs", "2")[0] == 2
    assert not (tmp_path / "output").exists()


def test_two_runs_at_once_in_one_folder_are_refused(tmp_path: Path) -> None:
    write_list(tmp_path, 2)
    run(tmp_path, *arguments())
    holder = (
        "import fcntl, sys; file = open('output/.lobprint/slot', 'ab'); "
        "fcntl.lockf(file, fcntl.LOCK_EX); print('ja', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [COMMAND[0], "-c", holder],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        code, _, err = run(tmp_path, *arguments())
        assert code == 1
        assert "er maakt al een andere lobprint scholen in output" in err
        other.kill()
    assert run(tmp_path, *arguments())[0] == 0


@pytest.mark.parametrize("name", ["slot", "scholen.jsonl"])
def test_a_pipe_among_the_notes_is_told_and_not_waited_for(
    tmp_path: Path, name: str
) -> None:
    write_list(tmp_path, 1)
    (tmp_path / "output" / ".lobprint").mkdir(parents=True)
    os.mkfifo(tmp_path / "output" / ".lobprint" / name)
    code, _, err = run(tmp_path, *arguments())
    assert code == 1
    assert err.endswith(
        "Fout: output/.lobprint/slot kan niet geschreven worden: er is al een bestand "
        "met die naam\n  Kies met --output een andere map.\n"
    )


@pytest.mark.parametrize(
    ("number", "jobs"),
    [
        *((signal.SIGINT, "1"), (signal.SIGINT, "2")),
        *((signal.SIGTERM, "1"), (signal.SIGKILL, "2")),
    ],
    ids=str,
)
def test_an_interrupted_run_goes_on_where_it_was(
    tmp_path: Path, whole: dict[str, bytes], number: signal.Signals, jobs: str
) -> None:
    write_list(tmp_path, 30)
    process = subprocess.Popen(
        [*COMMAND, *arguments("--jobs", jobs)],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    assert process.stderr is not None
    assert process.stderr.readline() == "Klaar: 2 van 30\n"
    os.killpg(process.pid, number)  # as Ctrl-C does: to everybody at once
    out, err = process.communicate()
    _wait_for_the_end_of(process.pid)
    assert "Traceback" not in err
    if number != signal.SIGKILL:
        assert process.returncode == 1
        assert "de opdracht is afgebroken" in err
        assert "Geef dezelfde opdracht nog eens om verder te gaan." in err
        assert re.search(r"30 scholen: \d+ gemaakt, \d+ nog niet gemaakt\.", out)
        assert not leftovers(tmp_path / "output")
    code, out, _ = run(tmp_path, *arguments("--jobs", jobs))
    assert code == 0
    assert re.match(r"30 scholen: \d+ gemaakt, \d+ ongewijzigd en overgeslagen\.", out)
    assert made(tmp_path / "output") == whole
    assert not leftovers(tmp_path / "output")


def _wait_for_the_end_of(group: int) -> None:
    """Until no process of the group is left; so long that none is only slow."""
    for _ in range(2400):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    raise AssertionError("a worker outlived its parent")


def test_workers_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    write_list(tmp_path, 30)
    with subprocess.Popen(
        [*COMMAND, *arguments("--jobs", "2", form=False)],
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    ) as process:
        assert process.stderr is not None
        process.stderr.readline()
        process.kill()
        process.wait()
        _wait_for_the_end_of(process.pid)


def test_a_full_disk_stops_with_one_message_and_keeps_what_was_made(
    tmp_path: Path,
) -> None:
    write_list(tmp_path, 12)
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(
        "import errno, os, sys\n"
        "def full(event, args):\n"
        "    if event == 'os.rename' and 'school-5' in str(args[1]):\n"
        "        if os.path.exists('vol'):\n"
        "            raise OSError(errno.ENOSPC, 'No space left on device')\n"
        "sys.addaudithook(full)\n",
        encoding="utf-8",
    )
    (tmp_path / "vol").touch()
    for jobs in ("1", "2"):
        code, out, err = run(
            tmp_path, *arguments("--jobs", jobs), PYTHONPATH=_paths(site)
        )
        assert code == 1
        assert err.count("kan niet geschreven worden: de schijf is vol") == 1
        assert "Geef dezelfde opdracht nog eens om verder te gaan." in err
        assert "nog niet gemaakt." in out
    (tmp_path / "vol").unlink()
    code, out, _ = run(tmp_path, *arguments(), PYTHONPATH=_paths(site))
    assert code == 0
    assert "ongewijzigd en overgeslagen" in out
    assert len(made(tmp_path / "output")) == 24


def test_a_worker_that_dies_takes_only_its_own_school_with_it(tmp_path: Path) -> None:
    write_list(tmp_path, 8)
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(
        "import os, sys\n"
        "def dies(event, args):\n"
        "    if event == 'os.rename' and 'school-3' in str(args[1]):\n"
        "        os.kill(os.getpid(), 9)\n"
        "sys.addaudithook(dies)\n",
        encoding="utf-8",
    )
    code, out, err = run(tmp_path, *arguments("--jobs", "2"), PYTHONPATH=_paths(site))
    assert code == 1
    assert out.startswith("8 scholen: 7 gemaakt, 1 met een fout.\n")
    assert (
        "Fout: School 3: het proces dat deze school maakte, is onverwacht beëindigd\n"
        "  Vaak is dan het geheugen vol." in err
    )
    assert not leftovers(tmp_path / "output")
    code, out, _ = run(tmp_path, *arguments())
    assert code == 0
    assert out.startswith("8 scholen: 1 gemaakt, 7 ongewijzigd en overgeslagen.\n")


def _paths(site: Path) -> str:
    return os.pathsep.join([str(site), os.environ.get("PYTHONPATH", "")])
