"""The desk: what a page asks of lobprint, in JSON and bytes.

The page in the browser and the one that `lobprint open` serves ask the same, in frames
(`frames`). Nothing here knows of HTTP, of a browser or of a terminal; a folder on a
disk is looked at only when the desk was given one.
"""

from lobprint.desk.desk import Desk

__all__ = ["Desk"]
