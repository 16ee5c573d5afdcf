"""QR codes of the smallest kind: version 1, level M, one mask (ISO/IEC 18004).

Covers up to 20 signs of the alphanumeric set, which is what the code of a page has.
What it does not do: other versions, levels, masks and sets of signs.

A code is linear: the modules of two texts differ where those of their difference are
dark. So each bit of a text has a pattern of its own, with the check on errors that it
takes part in, and a code is some sixty of those laid over one another. A pattern is an
integer of a bit for each module, row by row from the top left: the highest bit first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import compress

SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
"""The alphanumeric set (7.4.4): two of them take eleven bits, a last one six."""
MOST = 20
"""Signs in a code of version 1, level M."""
SIZE = 21
"""Modules across it."""
DATA, CHECK = 16, 10
"""Bytes of what it says, and of what finds and mends errors in that."""
BITS = 8 * DATA
_ALPHANUMERIC, _MODE_BITS, _COUNT_BITS, _PAIR_BITS, _LAST_BITS = 0b0010, 4, 9, 11, 6
_END = 4
_PADDING = 0b1110110000010001
"""Fills what bytes are left, over and over (7.4.10)."""
_FIELD = 0x11D
"""The polynomial of the field of 256 elements (7.5.2)."""
_ONES = int.from_bytes(b"\1" * (CHECK + 1), "big")
_LOW = 0x7F * _ONES
"""The lowest bit of each of so many bytes, and all but the highest."""
_LEVEL_M, _MASK = 0b00, 0b110
_FORMAT, _FORMAT_BITS, _FORMAT_MASK = 0b10100110111, 10, 0b101010000010010
"""The polynomial that guards level and mask, its degree, and what is laid over them
(7.9.1)."""
_TIMING = 6
"""The row and the column in which every other module is dark."""
_FINDER = 7
_Place = tuple[int, int]


def qr(text: str) -> tuple[int, ...]:
    """The code that says `text`: its rows from the top, each an integer whose highest
    of 21 bits is the module on the left. Dark is 1.

    Raises ValueError for a text that is too long, or has other signs."""
    said, pattern = _said(text), _still()
    for bit, of_it in enumerate(_patterns()):
        if said >> (BITS - 1 - bit) & 1:
            pattern ^= of_it
    row = (1 << SIZE) - 1
    return tuple([pattern >> SIZE * (SIZE - 1 - at) & row for at in range(SIZE)])


def _said(text: str) -> int:
    """`text` as the bits of 16 bytes (7.4): what it is, how long, signs, padding."""
    if len(text) > MOST or not set(text) <= set(SIGNS):
        raise ValueError(f"geen tekst voor deze QR-code: {text!r}")
    bits, length = _ALPHANUMERIC << _COUNT_BITS | len(text), _MODE_BITS + _COUNT_BITS
    for pair in (text[at : at + 2] for at in range(0, len(text), 2)):
        wide = _PAIR_BITS if len(pair) > 1 else _LAST_BITS
        bits, length = bits << wide | _number(pair), length + wide
    end = min(_END, BITS - length)
    end += -(length + end) % 8
    bits, length = bits << end, length + end
    for left in range(BITS - length, 0, -16):
        pad, wide = (_PADDING, 16) if left > 8 else (_PADDING >> 8, 8)
        bits = bits << wide | pad
    return bits


def _number(signs: str) -> int:
    number = 0
    for sign in signs:
        number = number * len(SIGNS) + SIGNS.index(sign)
    return number


@cache
def _patterns() -> tuple[int, ...]:
    """Of each bit that can be said, which modules it turns."""
    modules = [_module(*at) for at in _places()]
    said, checks = modules[:BITS], modules[BITS:]
    found = []
    for own, guard in zip(reversed(said), _guards(), strict=True):
        found.append(own + sum(compress(checks, map(int, f"{guard:0{8 * CHECK}b}"))))
    return tuple(reversed(found))


def _guards() -> Iterator[int]:
    """The bytes that guard each bit, as one integer, from the last bit on: the rest
    after division (7.5.2). That of the bit before is its double, and that of a byte
    before is moved by a byte and divided again."""
    top = 8 * (CHECK - 1)
    divisor = _divisor() & (1 << 8 * CHECK) - 1
    guard = divisor
    for _ in range(DATA):
        bit = guard
        for _ in range(8):
            yield bit
            bit = _double(bit)
        guard = (guard & (1 << top) - 1) << 8 ^ _times(divisor, guard >> top)


def _divisor() -> int:
    """The product of x + 2^0 to x + 2^9: a byte for each power of x."""
    product, root = 1, 1
    for _ in range(CHECK):
        product, root = product << 8 ^ _times(product, root), _double(root)
    return product


def _times(several: int, factor: int) -> int:
    """Each byte of `several` as an element of the field, times another."""
    product = 0
    while factor:
        product ^= several * (factor & 1)
        several, factor = _double(several), factor >> 1
    return product


def _double(several: int) -> int:
    """Each byte of `several` as an element of the field, doubled."""
    return (several & _LOW) << 1 ^ (several >> 7 & _ONES) * (_FIELD & 0xFF)


def _places() -> Iterator[_Place]:
    """Where the bits go: up and down in columns of two, from the right (7.7.3)."""
    columns = [*range(SIZE - 1, _TIMING, -2), *range(_TIMING - 1, 0, -2)]
    for turn, column in enumerate(columns):
        rows = range(SIZE) if turn % 2 else range(SIZE - 1, -1, -1)
        for row in rows:
            yield from (at for at in ((row, column), (row, column - 1)) if _free(*at))


def _free(row: int, column: int) -> bool:
    """Whether no finder, its border, timing or format stands there."""
    low, high = _FINDER + 2, SIZE - _FINDER - 1
    corner = (row < low and not low <= column < high) or (row >= high and column < low)
    return not corner and _TIMING not in (row, column)


@cache
def _still() -> int:
    """What is the same in every code: all that isn't free, and the mask on the rest."""
    masked = [(r, c) for r, c in _places() if not ((r * c) % 2 + (r * c) % 3) % 2]
    timing = [
        at
        for n in range(_FINDER + 1, SIZE - _FINDER - 1, 2)
        for at in ((_TIMING, n), (n, _TIMING))
    ]
    return _pattern([*masked, *timing, *_finders(), *_format()])


def _finders() -> Iterator[_Place]:
    """The three squares in the corners."""
    far = SIZE - _FINDER
    for top, left in ((0, 0), (0, far), (far, 0)):
        for row in range(_FINDER):
            for column in range(_FINDER):
                if max(abs(row - 3), abs(column - 3)) != 2:
                    yield top + row, left + column


def _format() -> Iterator[_Place]:
    """Level and mask, guarded, twice; and the module that is always dark (7.9.1)."""
    said = (_LEVEL_M << 3 | _MASK) << _FORMAT_BITS
    rest = said
    for bit in range(4, -1, -1):
        if rest >> (bit + _FORMAT_BITS) & 1:
            rest ^= _FORMAT << bit
    word = (said | rest) ^ _FORMAT_MASK
    around = [*range(6), 7, 8]
    one = [(at, 8) for at in around] + [(8, at) for at in (7, 5, 4, 3, 2, 1, 0)]
    other = [(8, SIZE - 1 - n) for n in range(8)]
    other += [(SIZE - 7 + n, 8) for n in range(7)]
    for bit in range(15):
        if word >> bit & 1:
            yield from (one[bit], other[bit])
    yield SIZE - 8, 8


def _pattern(dark: Sequence[_Place]) -> int:
    """These modules as one integer."""
    return sum(_module(*at) for at in dark)


def _module(row: int, column: int) -> int:
    return 1 << (SIZE * SIZE - 1 - SIZE * row - column)
