"""What a user is told: where, what, and how to mend it."""

from lobprint.errors import ContentError, OutputError, Place, Problem, UsageError


def test_a_problem_names_its_place_and_hint() -> None:
    place = Place("content/checklist.yaml", 3, 7)
    problem = Problem("onbekende sleutel 'titl'", place, "Bedoelde u 'titel'?")
    assert str(problem) == (
        "content/checklist.yaml:3:7: onbekende sleutel 'titl'\n  Bedoelde u 'titel'?"
    )


def test_a_place_may_be_a_line_or_a_file() -> None:
    assert str(Place("a.yaml", 3)) == "a.yaml:3"
    assert str(Place("a.yaml")) == "a.yaml"


def test_an_error_tells_all_its_problems() -> None:
    error = ContentError([Problem("één"), Problem("twee")])
    assert str(error) == "één\ntwee"


def test_exit_codes_tell_content_from_use() -> None:
    assert [e.exit_code for e in (ContentError, OutputError, UsageError)] == [1, 1, 2]
