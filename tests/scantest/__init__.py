"""The sheet of the scan test, and what is said of scans of it."""
