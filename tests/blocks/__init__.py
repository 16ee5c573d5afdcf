"""Each block by itself: a builder for every kind, and what holds for all of them."""
