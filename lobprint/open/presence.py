"""Whether a page is still there."""

from __future__ import annotations


class Alone:
    """For how long no page has called, once there was one.

    Counted in ticks of a second instead of read from a clock: a laptop that slept for
    the night wakes up with its page as it was."""

    def __init__(self, patience: int) -> None:
        self._patience = patience
        self._came = 0
        self._ticks = 0

    def tick(self, came: int, busy: bool) -> bool:
        """A second later `came` calls came in all, and one may be `busy`; whether the
        page is gone."""
        self._ticks = 0 if busy or came != self._came else self._ticks + 1
        self._came = came
        return came > 0 and self._ticks >= self._patience
