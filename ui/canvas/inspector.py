"""The card that stays: exact values of what is selected, and a field to change a parameter."""

from __future__ import annotations

import math
from collections.abc import Hashable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from simulator.notation.typed_numbers import Misread, Reading, complaint, read, shortened
from ui.canvas.content.facts import Facts, Row
from ui.canvas.content.fonts import Fonts, elided, width
from ui.theme.colors import Theme
from ui.words.languages import speak
from ui.words.messages import said, worded
from ui.words.numbers import MINUS, exact, full, grouped, short

if TYPE_CHECKING:  # read once there are weights to show
    from ui.canvas.painting.weights_image import WeightsView

_LARGEST_WEIGHT = 1e6
_LONGEST = f"{MINUS}2.2250738585072014e{MINUS}308"  # a float cannot be written longer


class Inspector(QFrame):
    """A card that stays: exact values of the selected node or edge, and a field to change it.

    Parameters
    ----------
    parent : QWidget

    Signals
    -------
    value_entered : float
        A new weight or bias was typed, and confirmed or left.
    closed :
        The card was closed.
    resized :
        The card needs another size.
    text_dropped : object
        A text that is no value was given up with the parameter it was typed for; the message that
        says why.
    text_taken :
        A text that was typed is a value, new or not.
    following_wanted : bool
        Whether the paths from what is shown are to be followed.
    """

    value_entered = Signal(float)
    closed = Signal()
    resized = Signal()
    text_dropped = Signal(object)
    text_taken = Signal()
    following_wanted = Signal(bool)
    # Queued: a card that grows inside a change of the focus would disturb it.
    _left_refused = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self._value = 0.0
        self._subject: Hashable = None
        self._refused, self._kept = "", ("", "")
        self._labels: list[tuple[QLabel, QLabel]] = []
        self._rows: tuple[Row, ...] = ()
        self._fonts = Fonts.of(self.font())
        self._digits = len(_LONGEST)
        self._title = _plain(QLabel(self))
        self._title.setObjectName("title")
        self._title.setCursor(Qt.CursorShape.SizeAllCursor)  # the card can be dragged
        self.field = QLineEdit(self)
        self.field.returnPressed.connect(self.on_return_pressed)
        self.field.editingFinished.connect(self.on_left)
        self._left_refused.connect(self.on_left_refused, Qt.ConnectionType.QueuedConnection)
        self.field.textEdited.connect(self.on_text_edited)
        self.field.installEventFilter(self)
        self._theme: Theme | None = None
        self._canvas_height, self._is_dressed = 0, False
        self._field_name = _plain(QLabel(self))
        self._problem = _plain(QLabel(self))
        self._problem.setObjectName("problem")
        self._problem.setWordWrap(True)
        self._withholds, self._has_loss = False, True
        self._follow = QPushButton(self)
        self._follow.setCheckable(True)
        self._follow.clicked.connect(self.following_wanted)
        self._close = QToolButton(self)
        self._close.setText("×")
        self._close.setAutoRaise(True)
        self._close.clicked.connect(self.closed)
        self._grid = QGridLayout()
        self._arrange()
        self.hide()
        speak(self._say)

    def _say(self) -> None:
        self.field.setAccessibleName(self.tr("New value"))
        self._close.setToolTip(self.tr("Close (Escape)"))
        self._follow.setText(self.tr("Follow"))
        self._say_following()
        self._complain(self._refused)

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._title, 1)
        top.addWidget(self._follow)
        top.addWidget(self._close)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._field_name, 0, 0)
        self._grid.addWidget(self.field, 0, 1)
        self._grid.addWidget(self._problem, 1, 0, 1, 2)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(12)
        self._beside.addLayout(self._grid, 1)
        box = self._box = QVBoxLayout(self)
        box.setContentsMargins(12, 4, 12, 8)
        box.setSpacing(2)
        box.addLayout(top)
        box.addLayout(self._beside)

    @cached_property
    def _weights(self) -> WeightsView:
        """The image of a node's weights, made when there is one: a low card covers least."""
        from ui.canvas.painting.weights_image import WeightsView, side_for

        made = WeightsView(self)
        self._beside.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        if self._theme is not None:
            made.set_theme(self._theme, self._fonts)
        made.set_side(side_for(self._canvas_height))
        return made

    def set_theme(self, theme: Theme, fonts: Fonts) -> None:
        """Take the theme's colours."""
        self._theme, self._fonts, self._is_dressed = theme, fonts, False
        if "_weights" in vars(self):
            self._weights.set_theme(theme, fonts)
        if not self.isHidden():
            self._dress()

    def _dress(self) -> None:
        """Put the theme's colours on: a style sheet takes time, and most cards are never seen."""
        theme = self._theme
        if self._is_dressed or theme is None:
            return
        self._is_dressed = True
        self._keep_width()
        from ui.canvas.card_style import card_style

        self.setStyleSheet(card_style(theme, self._fonts.label.pixelSize()))

    def take_form(self, count: int, *, narrow: bool) -> None:
        """Give values room for `count` characters; `narrow`: images of weights stand below them."""
        way = QBoxLayout.Direction
        self._beside.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        if count != self._digits:
            self._digits = count
            self._keep_width()
            self._show_rows(self._rows)

    def set_canvas_height(self, height: int) -> None:
        """Give an image of weights a side that suits a canvas of this height, in pixels."""
        self._canvas_height = height
        if "_weights" in vars(self):
            from ui.canvas.painting.weights_image import side_for

            self._weights.set_side(side_for(height))

    def _values_width(self) -> int:
        return math.ceil(width(self._fonts.small, _LONGEST[: self._digits])) + 1

    def _keep_width(self) -> None:
        """Hold the values' column as wide as any value, so that the card stands still."""
        frame = 2 * (5 + 1 + 2)  # padding, border and the margin inside a line edit
        self.field.setFixedWidth(self._values_width() + frame)

    def show_facts(self, facts: Facts, value: float | None, subject: Hashable) -> None:
        """Show `facts`; `value` goes into the field unless the learner is typing there.

        Parameters
        ----------
        facts : Facts
            Its first row names the parameter where there is one.
        value : float or None
            None where there is nothing to edit.
        subject : hashable
            Whose facts they are, however they are called.
        """
        self._dress()
        if subject != self._subject:
            self.give_up_typed()  # it was for another parameter
        self._subject = subject
        self._kept = facts.kept
        self._title.setText(facts.title)
        self.field.setVisible(value is not None)
        self._field_name.setVisible(value is not None)
        rows = facts.rows
        if value is not None:
            self._field_name.setText(rows[0].name)
            self._value, rows = value, rows[1:]
            hint = self.tr("Enter or leaving sets the value, Escape leaves it.")
            self.field.setToolTip(f"{full(value)}\n{hint}")
            if not self.field.isModified():
                self._fill_field()
        self._show_rows(rows)
        if facts.picture is not None or "_weights" in vars(self):
            self._weights.show_weights(facts.picture)

    def set_withholding(self, withholds: bool) -> None:
        """Offer no paths while they would tell results that are to be worked out."""
        self._withholds = withholds
        self._say_following()

    def show_following(self, follows: bool, *, has_loss: bool) -> None:
        """Show whether the paths from here are followed, and whether they lead to a loss."""
        self._follow.setChecked(follows)
        if has_loss != self._has_loss:
            self._has_loss = has_loss
            self._say_following()

    def _say_following(self) -> None:
        self._follow.setEnabled(self._has_loss and not self._withholds)
        told = self.tr("Every path from here to the loss (F); to a node: Shift+click it")
        if not self._has_loss:
            told = self.tr("Your own row has no target, and so no loss to follow to.")
        if self._withholds:
            told = self.tr("Paths would tell the results: end practice first (P)")
        self._follow.setToolTip(told)

    def _fill_field(self) -> None:
        """Show the value: as it is told everywhere, and with every digit where it is edited."""
        text = exact(self._value) if self.field.hasFocus() else short(self._value)
        if self.field.text() != text:
            selected = self.field.hasSelectedText()
            self.field.setText(text)
            self.field.setCursorPosition(0)
            if selected and self.field.hasFocus():
                self.field.selectAll()
        self._complain("")

    def _show_rows(self, rows: tuple[Row, ...]) -> None:
        self._rows = rows
        while len(self._labels) < len(rows):
            pair = _plain(QLabel(self)), _plain(QLabel(self))
            pair[1].setObjectName("value")
            pair[1].setAlignment(Qt.AlignmentFlag.AlignRight)
            flags = Qt.TextInteractionFlag.TextSelectableByMouse
            pair[1].setTextInteractionFlags(flags)
            line = len(self._labels) + 2
            self._grid.addWidget(pair[0], line, 0)
            self._grid.addWidget(pair[1], line, 1)
            self._labels.append(pair)
        for k, (name, value) in enumerate(self._labels):
            used = k < len(rows)
            name.setVisible(used)
            value.setVisible(used)
            if used:
                name.setText(rows[k].name)
                text = elided(self._fonts.small, rows[k].value, self._values_width())
                value.setText(text)
                value.setToolTip("" if text == rows[k].value else rows[k].value)

    def fit(self) -> None:
        """Take the size that the content needs now, not the one that is remembered."""
        for layout in (self._grid, self._beside, self._box):
            layout.invalidate()
        self._box.activate()
        self.adjustSize()

    def edit(self) -> None:
        """Put the cursor into the field, with everything selected."""
        if self.field.isVisible() and self.field.isEnabled():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.field.selectAll()

    def on_return_pressed(self) -> None:
        """Pass a valid number on; say what is allowed otherwise and keep the text."""
        refusal = self._decide()
        self._complain(refusal)
        if not refusal:
            self.field.selectAll()

    def on_left(self) -> None:
        """Pass on what was typed, when something else gets the focus or is selected."""
        if self.field.isModified() and (refusal := self._decide()):
            self._left_refused.emit(refusal)

    def on_left_refused(self, refusal: str) -> None:
        """Say what is allowed, unless the text has gone by now."""
        if self.field.isModified():
            self._complain(refusal)

    def give_up_typed(self) -> None:
        """Forget what is typed, whose parameter goes; say so where it could not be taken."""
        if not self.field.isModified():
            return
        self.field.setModified(False)
        reading = read(self.field.text())
        if refusal := self._refusal(reading):
            told = worded("Inspector", "{title}, {name}: “{text}” was not taken. {reason}")
            message = told.format(
                title=self._kept[0],
                name=self._kept[1],
                text=shortened(reading.text),
                reason=refusal,
            )
            self.text_dropped.emit(message)

    def _decide(self) -> str:
        """Pass a valid number on; return what is allowed where it is none."""
        reading = read(self.field.text())
        if refusal := self._refusal(reading):
            return refusal
        assert reading.value is not None
        self.field.setModified(False)
        self.text_taken.emit()
        self.value_entered.emit(reading.value)
        return ""

    def _refusal(self, reading: Reading) -> str:
        """Return what is allowed, where a text is not a weight; else nothing."""
        if reading.value is not None and abs(reading.value) <= _LARGEST_WEIGHT:
            return ""
        if reading.problem is Misread.AMBIGUOUS:
            return complaint(reading)
        limit = grouped(int(_LARGEST_WEIGHT))
        told = worded("Inspector", "Type a number from −{n} to {n}, such as −0.5.")
        return told.format(n=limit)

    def on_text_edited(self, text: str) -> None:
        """Take an old message away once the learner types on."""
        self._complain("")

    def _complain(self, refusal: str) -> None:
        self._refused = refusal
        self._problem.setText(said(refusal))
        self._problem.setVisible(bool(refusal))
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep keys that the field does not want (Return, Up, Down) from the canvas beneath."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the canvas, which keeps the card inside."""
        self.resized.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the field's focus, and Escape: one restores the value, the next closes."""
        if watched is self.field and isinstance(event, QFocusEvent):
            self._on_focus(event)
        if watched is self.field and isinstance(event, QKeyEvent):
            is_escape = event.key() == Qt.Key.Key_Escape
            if is_escape and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if is_escape and event.type() == QEvent.Type.KeyPress:
                self._cancel()
                return True
        return super().eventFilter(watched, event)

    def _on_focus(self, event: QFocusEvent) -> None:
        """Show every digit once the field is entered; a menu over it does not leave it."""
        if event.reason() != Qt.FocusReason.PopupFocusReason and not self.field.isModified():
            text = exact(self._value) if event.gotFocus() else short(self._value)
            self.field.setText(text)
            self.field.setCursorPosition(0)

    def _cancel(self) -> None:
        if self.field.isModified():
            self.field.setModified(False)
            self._fill_field()
            self.field.selectAll()
        else:
            self.closed.emit()


def _plain(label: QLabel) -> QLabel:
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
