"""What somebody added to a page that lies flat, and what may be said of it."""
