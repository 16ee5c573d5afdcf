"""The command line, as somebody at a keyboard meets it."""
