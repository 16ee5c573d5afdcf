"""A connection as uvicorn has it, with what it lacks: an end to waiting for a client.

uvicorn lets go of who has had an answer and then says nothing, not of who never says
anything at all, or who goes on sending after the answer.
"""

from __future__ import annotations

from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

from lobprint.open.told import SENTENCES


class Connection(H11Protocol):
    """One client, for whom we don't wait for ever."""

    _last: RequestResponseCycle | None = None
    """What was asked last, a second ago."""
    _ticks = 0

    def tick(self, patience: int) -> None:
        """A second later: end this when the client asked nothing for too long."""
        waits = self.cycle is None or self.cycle.response_complete
        self._ticks = self._ticks + 1 if waits and self.cycle is self._last else 0
        self._last = self.cycle
        if self._ticks > patience:
            self.transport.close()

    def send_400_response(self, msg: str) -> None:
        """What isn't HTTP at all is answered in our words too."""
        del msg
        super().send_400_response(SENTENCES[400])
