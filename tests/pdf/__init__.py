"""The PDF that is written, as other programs read it."""
