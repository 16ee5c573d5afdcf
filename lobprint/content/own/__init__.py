"""Content of one's own, laid over what comes with lobprint before it is typed.

`gather` reads the files of both; `overlay` lays one tree over another, key by key and
entry by entry, as `entries` says. A `Layer` keeps what was changed and what points at
nothing.
"""
