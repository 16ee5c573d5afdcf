"""Whether a page is still there."""

from __future__ import annotations


class Presence:
    """For how long no page has called, once there was one.

    Counted in ticks of a second instead of read from a clock: a laptop that slept for
    the night wakes up with its page as it was. A page that nobody looks at may sleep as
    well; one that said that it goes isn't waited for, unless another calls."""

    def __init__(self, alone: int, left: int) -> None:
        self._alone = alone
        self._left = left
        self._patience = alone
        self._ticks: int | None = None
        """Since the last call; None before the first."""

    def called(self) -> None:
        """A page is there."""
        self._patience = self._alone
        self._ticks = 0

    def leaves(self) -> None:
        """A page says that it goes: it is closed, or about to be loaded again."""
        self._patience = self._left
        self._ticks = 0

    def tick(self, busy: bool) -> bool:
        """A second later, in which a call may keep us `busy`; whether the page is
        gone."""
        if self._ticks is None:
            return False
        self._ticks = 0 if busy else self._ticks + 1
        return self._ticks >= self._patience
