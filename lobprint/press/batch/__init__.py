"""Many schools in one go: which are new, who makes them, and what became of each."""
