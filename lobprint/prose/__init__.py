"""Sentences: small Markdown, Dutch typography, and what somebody may have meant."""
