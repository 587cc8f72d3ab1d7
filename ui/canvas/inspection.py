"""The two cards of the canvas: what they say, where they stand, and when they go.

Joins the picture (where things are), the content (what is selected) and the cards themselves.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRectF, QSizeF, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.canvas.cards import HoverCard, Inspector
from ui.canvas.content import Content
from ui.canvas.fonts import Fonts
from ui.canvas.hits import Target, free_corner
from ui.canvas.picture import Picture
from ui.canvas.selection import Selection
from ui.canvas.state import flat_index
from ui.canvas.texts import Facts
from ui.theme import Theme

_EDGE_DISTANCE = 8


class Inspection(QObject):
    """Owns the hover card and the inspector of one canvas.

    Parameters
    ----------
    canvas : QWidget

    Signals
    -------
    value_entered : float
        A weight or bias was typed into the inspector.
    closed :
        The inspector was closed.
    """

    value_entered = Signal(float)
    closed = Signal()

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._card = HoverCard(canvas)
        self._inspector = Inspector(canvas)
        self._inspector.value_entered.connect(self.value_entered)
        self._inspector.closed.connect(self.closed)
        self._inspector.resized.connect(self.on_resized)
        self._editable, self._reason = True, ""

    def set_theme(self, theme: Theme, fonts: Fonts) -> None:
        """Take the theme's colours."""
        self._card.set_theme(theme, fonts)
        self._inspector.set_theme(theme, fonts)

    def set_editable(self, editable: bool, reason: str) -> None:
        """Allow or forbid changes; the cards say `reason`."""
        self._editable, self._reason = editable, reason

    def edit(self) -> None:
        """Put the cursor into the inspector's field."""
        self._inspector.edit()

    def show_hovered(self, picture: Picture | None, target: Target, pointer: QPoint | None) -> None:
        """Say beside the pointer what lies under it."""
        facts = None if picture is None else self._hover_facts(picture, target)
        if facts is None or pointer is None:
            self._card.hide()
        else:
            self._card.show_facts(facts, pointer, self._canvas.rect())

    def _hover_facts(self, picture: Picture, target: Target) -> Facts | None:
        if target.control is not None:
            text, _ = picture.texts.control(target.control, self._editable, self._reason)
            return Facts(text, ())
        return picture.texts.target_facts(target, picture.shown, picture.layout)

    def show_selected(
        self, picture: Picture | None, content: Content | None, move: bool = False
    ) -> None:
        """Say what the selection holds; with `move`, find a new place for the card."""
        if picture is None or content is None or picture.shown is None or not content.selection:
            self._hide_inspector()
            return
        parameter = content.selection.parameter(content.spec.sizes)
        value = None
        if parameter is not None:
            value = float(picture.shown.weights[flat_index(content.spec, *parameter)])
        reason = "" if self._editable else picture.texts.reason(self._reason)
        self._inspector.show_facts(_facts(picture, content.selection), value, reason)
        if move or self._inspector.isHidden():
            self._inspector.show()
            self.place(picture, content)
            self._inspector.raise_()

    def _hide_inspector(self) -> None:
        if self._inspector.isHidden():
            return
        if self._inspector.field.hasFocus():
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self._inspector.hide()

    def place(self, picture: Picture, content: Content) -> None:
        """Move the inspector into the corner where it covers least."""
        if self._inspector.isHidden():
            return
        self._inspector.adjustSize()
        d = _EDGE_DISTANCE
        corner = free_corner(
            QSizeF(self._inspector.size()),
            QRectF(self._canvas.rect()).adjusted(d, d, -d, -d),
            picture.rects_of(content.selection),
            picture.obstacles(),
        )
        self._inspector.move(corner.toPoint())

    def on_resized(self) -> None:
        """Keep the inspector inside when a message makes it grow."""
        d = _EDGE_DISTANCE
        card, inside = self._inspector.geometry(), self._canvas.rect().adjusted(d, d, -d, -d)
        x = max(inside.left(), min(card.left(), inside.right() + 1 - card.width()))
        y = max(inside.top(), min(card.top(), inside.bottom() + 1 - card.height()))
        self._inspector.move(x, y)


def _facts(picture: Picture, selection: Selection) -> Facts:
    assert picture.shown is not None
    if selection.edge is not None:
        return picture.texts.edge_facts(picture.shown, *selection.edge)
    assert selection.node is not None
    return picture.texts.node_facts(picture.shown, *selection.node)
