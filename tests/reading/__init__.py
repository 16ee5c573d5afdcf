"""Files that come back, filled in."""
