"""The two cards of the canvas: what they say, where they stand, and when they go.

Joins the picture (where things are), the content (what is selected) and the cards themselves.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.canvas.card_mover import CardMover
from ui.canvas.content.content import Content
from ui.canvas.content.facts import Facts
from ui.canvas.content.fonts import Fonts
from ui.canvas.content.selection import Selection
from ui.canvas.content.state import flat_index
from ui.canvas.geometry.hits import Target
from ui.canvas.geometry.places import covered, free_place
from ui.canvas.hover_card import HoverCard
from ui.canvas.inspector import Inspector
from ui.canvas.painting.occupied import LEAST_TO_KEEP
from ui.canvas.painting.picture import Picture
from ui.theme.colors import Theme

_EDGE_DISTANCE, _HOVER_EDGE = 8, 4
_SELECTED_MATTERS = 100.0
# Characters of a value that the inspector has room for: all of any float, or what leaves nodes and
# headings in sight; a canvas narrower than _ROOMY_CANVAS has no choice.
_DIGITS, _ROOMY_CANVAS = (24, 18, 14), 520
_HARDLY = 40.0


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
    text_dropped : object
        As in `Inspector`.
    text_taken :
        Likewise.
    following_wanted : bool
        Likewise.
    """

    value_entered = Signal(float)
    closed = Signal()
    text_dropped = Signal(object)
    text_taken = Signal()
    following_wanted = Signal(bool)

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._named: tuple[str, ...] = ()
        self._card = HoverCard(canvas)
        self._inspector = Inspector(canvas)
        self._inspector.setProperty("comes back", "otherwise")  # with what is selected
        self._mover = CardMover(self._inspector, canvas)
        self._inspector.value_entered.connect(self.value_entered)
        self._inspector.closed.connect(self.closed)
        self._inspector.text_dropped.connect(self.text_dropped)
        self._inspector.text_taken.connect(self.text_taken)
        self._inspector.following_wanted.connect(self.following_wanted)
        self._inspector.resized.connect(self.on_resized)

    def set_theme(self, theme: Theme, fonts: Fonts) -> None:
        """Take the theme's colours."""
        self._card.set_theme(theme, fonts)
        self._inspector.set_theme(theme, fonts)

    def edit(self) -> None:
        """Put the cursor into the inspector's field."""
        self._inspector.edit()

    def take_typed(self) -> None:
        """Pass on what is typed into the inspector, while its parameter is still selected."""
        self._inspector.on_left()

    def show_hovered(
        self,
        picture: Picture | None,
        content: Content | None,
        target: Target,
        pointer: QPoint | None,
    ) -> None:
        """Say beside the pointer what lies under it, unless the inspector already does."""
        facts = None
        if picture is not None and content is not None and not self._inspects(content, target):
            facts = self._hover_facts(picture, target)
        if picture is None or facts is None or pointer is None:
            self._card.hide()
            return
        d = _HOVER_EDGE
        bounds = self._canvas.rect().adjusted(d, d, -d, -d)
        taken = QRect() if self._inspector.isHidden() else self._inspector.geometry()
        self._card.show_facts(facts, _anchor(picture, target, pointer), bounds, taken)

    def _inspects(self, content: Content, target: Target) -> bool:
        if self._inspector.isHidden():
            return False
        selection = content.selection
        if target.kind == "node":
            return selection.node == (target.layer, target.unit)
        if target.kind != "edge" or selection.edge is None:
            return False
        layer, number, unit = selection.edge
        source = content.spec.source(layer, number, unit)
        return (layer, source, unit) == (target.layer, target.source, target.unit)

    def _hover_facts(self, picture: Picture, target: Target) -> Facts | None:
        if target.control is not None:
            text, _ = picture.texts.control(target.control)
            return Facts(text, ())
        of = target, picture.shown, picture.layout
        return picture.texts.target_facts(*of, are_blame=picture.drawn.are_blame)

    def set_withholding(self, withholds: bool) -> None:
        """Offer no paths while they would tell results that are to be worked out."""
        self._inspector.set_withholding(withholds)

    def show_selected(
        self, picture: Picture | None, content: Content | None, move: bool = False
    ) -> None:
        """Say what the selection holds; with `move`, find a new place for the card."""
        if picture is None or content is None or picture.shown is None or not content.selection:
            self._hide_inspector()
            return
        parameter = content.selection.parameter(content.spec)
        value = None
        if parameter is not None:
            # While stepping the update is not applied yet: the old value is the network's.
            value = float(picture.shown.before[flat_index(content.spec, *parameter)])
        self._inspector.set_canvas_height(self._canvas.height())
        before = self._inspector.sizeHint()
        facts = _facts(picture, content.selection)
        if content.follows or content.blames:
            # The paths have the room, and the panel below has the numbers.
            facts = Facts(facts.title, facts.rows[:1] if value is not None else ())
        self._inspector.show_following(content.follows, has_loss=content.has_loss)
        self._inspector.show_facts(facts, value, content.selection)
        opened = self._inspector.isHidden()
        named = facts.title, *(row.name for row in facts.rows)
        # Of other names, as in another language, the hint is as yet that of those before.
        is_other = named != self._named or self._inspector.sizeHint() != before
        self._named = named
        grown = not opened and is_other and not self._is_edited()
        if move or opened or grown:
            self._inspector.show()
            self.place(picture, content, opened)
            self._inspector.raise_()

    def _is_edited(self) -> bool:
        return self._inspector.field.hasFocus()

    def _hide_inspector(self) -> None:
        if self._inspector.isHidden():
            return
        self._inspector.give_up_typed()
        if self._inspector.field.hasFocus():
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self._inspector.hide()

    def place(self, picture: Picture, content: Content, opened: bool = True) -> None:
        """Move the inspector to where it covers least, smaller if that helps.

        Where it was dragged it stays until it is closed.
        """
        if self._inspector.isHidden():
            return
        if self._mover.was_moved:
            self._inspector.fit()
            self._mover.keep_inside()
            return
        selected = [(rect, _SELECTED_MATTERS) for rect in picture.rects_of(content.selection)]
        anchor = content.selection.anchor
        obstacles = [*selected, *picture.obstacles(anchor[0] if anchor else None)]
        kept = [one for one in obstacles if one[1] >= LEAST_TO_KEEP]
        current = None if opened else QPointF(self._inspector.pos())
        found: list[tuple[float, int]] = []
        forms = self._forms()
        for k, form in enumerate(forms):
            card = self._place_for(form, obstacles, current)
            found.append((covered(card, kept), k))
            if found[-1][0] <= _HARDLY:
                break
        else:
            # There is no good place: the one where it covers least, with as many digits as may be.
            _, k = min(found, key=lambda one: (round(one[0]), one[1]))
            card = self._place_for(forms[k], obstacles, current)
        self._inspector.move(card.topLeft().toPoint())

    def _forms(self) -> list[tuple[int, bool]]:
        """Return how many characters of a value may be shown, and whether an image goes below."""
        digits = _DIGITS if self._canvas.width() >= _ROOMY_CANVAS else _DIGITS[-1:]
        return [*((count, False) for count in digits), (digits[-1], True)]

    def _place_for(
        self,
        form: tuple[int, bool],
        obstacles: list[tuple[QRectF, float]],
        current: QPointF | None,
    ) -> QRectF:
        """Return the best place of an inspector of some form."""
        self._inspector.take_form(form[0], narrow=form[1])
        self._inspector.fit()
        size, d = QSizeF(self._inspector.size()), _EDGE_DISTANCE
        bounds = QRectF(self._canvas.rect()).adjusted(d, d, -d, -d)
        return QRectF(free_place(size, bounds, obstacles, current), size)

    def on_resized(self) -> None:
        """Keep the inspector inside when a message makes it grow."""
        self._mover.keep_inside()


def _anchor(picture: Picture, target: Target, pointer: QPoint) -> QRect:
    """Return what the hover card stands beside: a button, a node, else the pointer's shape.

    Beside its node it leaves the others of the layer in sight.
    """
    if target.control is not None:
        rect = picture.view.rect_to_widget(target.control.rect)
        return rect.toAlignedRect().adjusted(-2, -2, 2, 4)
    shape = QRect(pointer.x() - 12, pointer.y() - 12, 28, 30)
    if target.kind != "node":
        return shape
    (rect, *_) = picture.rects_of(Selection(node=(target.layer, target.unit)))
    return rect.toAlignedRect().adjusted(-4, -2, 4, 2).united(shape)


def _facts(picture: Picture, selection: Selection) -> Facts:
    assert picture.shown is not None
    if selection.edge is not None:
        return picture.texts.edge_facts(picture.shown, *selection.edge)
    assert selection.node is not None
    return picture.texts.node_facts(picture.shown, *selection.node)
