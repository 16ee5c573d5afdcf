"""The command line: options in, one call, a message out."""

from lobprint.cli.app import main

__all__ = ["main"]
