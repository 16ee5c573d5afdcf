"""From content, a sector and a school to a document, by templates in a sandbox."""

from lobprint.compose.check import check_templates
from lobprint.compose.compose import Request, compose, environment

__all__ = ["Request", "check_templates", "compose", "environment"]
