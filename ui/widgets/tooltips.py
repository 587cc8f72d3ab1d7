"""Tooltips as plain words."""

from __future__ import annotations

from html import escape


def tooltip(text: str) -> str:
    """Return `text` so that Qt shows it as plain words, but wrapped to a readable width."""
    return f"<p>{escape(text)}</p>" if text else ""
