"""Reports: what they count, show and tell."""
