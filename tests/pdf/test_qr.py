"""Codes are those of another encoder, and are read by a reader that knows neither."""

from __future__ import annotations

import numpy as np
import pytest
import segno
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from lobprint.pdf.qr import MOST, SIGNS, SIZE, qr
from lobprint.stamp.code import Code, code_text, read_code
from lobprint.stamp.model import CROCKFORD

MASK = 6
CODES = st.builds(
    Code,
    st.text(CROCKFORD, min_size=8, max_size=8),
    st.integers(1, 999),
    st.integers(0, 9999),
)


def of_another(text: str) -> tuple[int, ...]:
    made = segno.make(
        *(text, "m"), version=1, mode="alphanumeric", mask=MASK, boost_error=False
    )
    return tuple(int("".join(str(int(one)) for one in row), 2) for row in made.matrix)


@given(st.text(SIGNS, min_size=11, max_size=MOST))
def test_a_code_is_that_of_another_encoder(text: str) -> None:
    assert qr(text) == of_another(text)


@given(CODES)
def test_what_a_page_says_is_read_again(code: Code) -> None:
    rows = qr(code_text(code))
    bits = [[0 if row >> at & 1 else 255 for at in range(SIZE)][::-1] for row in rows]
    picture = np.kron(np.pad(np.array(bits), 4, constant_values=255), np.ones((3, 3)))
    (seen,) = zxingcpp.read_barcodes(picture.astype(np.uint8))
    assert read_code(seen.text) == code


@pytest.mark.parametrize("text", ["l1", "É", "L" * (MOST + 1)])
def test_what_has_no_room_or_no_signs_is_no_code(text: str) -> None:
    with pytest.raises(ValueError, match="geen tekst"):
        qr(text)


@pytest.mark.parametrize("text", ["L1:Q80FW9RP:5:", "L1:Q80FW9RI:005:", "HTTP://L1"])
def test_another_code_is_none_of_ours(text: str) -> None:
    assert read_code(text) is None
