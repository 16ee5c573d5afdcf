"""The same files give the same bytes, whatever their order and the day."""

from __future__ import annotations

import gzip
import zipfile
from io import BytesIO

from lobprint.site.archive import archive, contents, packed

FILES = {"b/two.txt": b"2" * 900, "a.txt": b"1", "b/één.txt": b""}


def test_the_order_of_the_files_makes_no_difference() -> None:
    turned = dict(reversed(FILES.items()))
    assert archive(FILES) == archive(turned)


def test_what_goes_in_comes_out() -> None:
    assert contents(archive(FILES)) == FILES


def test_a_zip_says_nothing_of_when_and_where_it_was_made() -> None:
    with zipfile.ZipFile(BytesIO(archive(FILES))) as file:
        entries = file.infolist()
    assert [entry.filename for entry in entries] == sorted(FILES)
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {(one.create_system, one.external_attr) for one in entries} == {
        (3, 0o100644 << 16)
    }


def test_what_is_packed_has_no_date() -> None:
    data = packed(b"lob" * 100)
    assert data[4:8] == bytes(4)
    assert gzip.decompress(data) == b"lob" * 100
