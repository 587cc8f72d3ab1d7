"""Tooltips as plain words, also for screen readers."""

from __future__ import annotations

import re
from html import escape, unescape

from PySide6.QtWidgets import QWidget

_TAGS = re.compile(r"(<[^<>]+>)+")
# The property with the words of a tooltip that a widget is described by.
_DESCRIBED = "described_by_tooltip"
# Those with what is told of it instead, and with the description of its own that waits meanwhile.
_TOLD, _OWN = "told_instead", "own_description"


def tooltip(text: str) -> str:
    """Return `text` so that Qt shows it as plain words, but wrapped to a readable width."""
    return f"<p>{escape(text)}</p>" if text else ""


def unmarked(tip: str) -> str:
    """Return the words of a tooltip, each paragraph of it on a line of its own.

    Examples
    --------
    >>> unmarked("<p>a &lt; b</p><p>c</p>"), unmarked("1 < 2")
    ('a < b\\nc', '1 < 2')
    """
    is_marked_up = tip.lstrip().startswith("<") and _TAGS.match(tip.lstrip())
    return unescape(_TAGS.sub("\n", tip)).strip() if is_marked_up else tip


def describe(widget: QWidget, text: str) -> None:
    """Have screen readers told `text` of a widget; once there is none any more, what was before.

    That is a description of the widget's own, or else its tooltip.
    """
    if not widget.property(_TOLD):
        widget.setProperty(_OWN, "" if _follows(widget) else widget.accessibleDescription())
    widget.setProperty(_TOLD, text)
    own = widget.property(_OWN)
    if text or own:
        widget.setAccessibleDescription(text or own)
    elif not _follows(widget):
        _tell_tooltip(widget)


def follow_tooltip(widget: QWidget) -> None:
    """Describe a widget by its tooltip, which is another now, unless it is described already.

    Qt would read a tooltip out with its markup.
    """
    if _follows(widget):
        _tell_tooltip(widget)


def _follows(widget: QWidget) -> bool:
    return widget.accessibleDescription() in ("", widget.property(_DESCRIBED))


def _tell_tooltip(widget: QWidget) -> None:
    words = unmarked(widget.toolTip())
    widget.setProperty(_DESCRIBED, words)
    widget.setAccessibleDescription(words)
