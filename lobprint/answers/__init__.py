"""Answers that came back: what was read of filled forms, and where it is kept."""

from lobprint.answers.model import Answer, Key, Paper, Sheet, Source, Way

__all__ = ["Answer", "Key", "Paper", "Sheet", "Source", "Way"]
