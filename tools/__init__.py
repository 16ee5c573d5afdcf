"""What is used around the house and is no part of it."""
