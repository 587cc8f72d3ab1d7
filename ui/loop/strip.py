"""The strip above the network with the boxes of the training loop."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from ui.loop.box import LoopBox
from ui.loop.standing import BOXES, LOOP
from ui.theme.colors import DARK, Theme, mix
from ui.words.languages import speak
from ui.words.messages import filled

_GAP, _EDGE, _HEAD = 14, 8, 3.5
_ABOVE, _BELOW = 3, 7  # below the boxes is the way round
_INK = {"backward": "backward", "update": "backward"}


class LoopStrip(QWidget):
    """Load, split, then again and again forward, loss, backward, update, and evaluate.

    In narrow places the names are shortened. Each box opens what it stands for.

    Attributes
    ----------
    boxes : dict of str to LoopBox
    stages : QToolButton
        Opens the five stages, with their lines of code.

    Signals
    -------
    wanted(str)
        What this box stands for is to be opened.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._pen = DARK, QPen()
        self.boxes = {name: LoopBox(_INK.get(name, "forward"), self) for name in BOXES}
        self.stages = QToolButton(self)
        self.stages.setProperty("role", "switch")
        self.stages.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(_EDGE, _ABOVE, _EDGE, _BELOW)
        row.setSpacing(_GAP)
        for name, box in self.boxes.items():
            row.addWidget(box)
            box.clicked.connect(partial(self.wanted.emit, name))
        row.addStretch(1)
        row.addWidget(self.stages)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        speak(self._say)

    def _say(self) -> None:
        names, short, told = self.names(), self.short_names(), self.explanations()
        for name, box in self.boxes.items():
            box.set_names(names[name], short[name])
            box.setToolTip(told[name])
        self.stages.setText(self.tr("Code…"))
        self.stages.setToolTip(
            self.tr("Define, compile, fit, evaluate, predict: this set-up as lines of code")
        )
        self.setAccessibleName(self.tr("Training loop"))
        self._tell()
        self._fit()

    def names(self) -> dict[str, str]:
        """Return what the boxes are called."""
        return {
            "load": self.tr("load"),
            "split": self.tr("split"),
            "forward": self.tr("forward"),
            "loss": self.tr("loss"),
            "backward": self.tr("backward"),
            "update": self.tr("update"),
            "evaluate": self.tr("evaluate"),
        }

    def short_names(self) -> dict[str, str]:
        """Return what they are called in narrow places."""
        return {
            **self.names(),
            "forward": self.tr("fwd", "forward"),
            "backward": self.tr("bwd", "backward"),
            "update": self.tr("upd", "update"),
            "evaluate": self.tr("eval", "evaluate"),
        }

    def explanations(self) -> dict[str, str]:
        """Return a sentence on each box."""
        return {
            "load": self.tr("Load: the rows with their inputs and targets. Opens the data."),
            "split": self.tr("Split: some rows are kept aside for validation. Opens their share."),
            "forward": self.tr(
                "Forward: from the inputs to the outputs, layer by layer. Opens its first step."
            ),
            "loss": self.tr("Loss: one number for how wrong the outputs are. Opens its step."),
            "backward": self.tr(
                "Backward: deltas and gradients, from the outputs back. Opens its first step."
            ),
            "update": self.tr(
                "Update: the optimizer moves every weight; then the next batch. Opens its first "
                "step."
            ),
            "evaluate": self.tr(
                "Evaluate: after each epoch, loss and accuracy on all rows. Opens the results."
            ),
        }

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        for box in self.boxes.values():
            box.set_theme(theme)
        self.update()

    def light(self, lit: Collection[str]) -> None:
        """Light some boxes, and no others."""
        if lit != {name for name, box in self.boxes.items() if box.is_lit}:
            for name, box in self.boxes.items():
                box.set_lit(name in lit)
            self._tell()

    def _tell(self) -> None:
        names = self.names()
        lit = ", ".join(names[name] for name, box in self.boxes.items() if box.is_lit)
        words = self.tr("Now: {boxes}") if lit else self.tr("Not training")
        self.setAccessibleDescription(filled(words, boxes=lit) if lit else words)

    # -- room

    def _fit(self) -> None:
        around = 2 * _EDGE + (len(self.boxes) + 1) * _GAP + self.stages.sizeHint().width()
        named = sum(box.room_of(short=False) for box in self.boxes.values())
        for box in self.boxes.values():
            box.set_short(self.width() < named + around)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the names where there is no room for them."""
        super().resizeEvent(event)
        self._fit()

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the arrows between the boxes, and the way round."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.color("panel"))
        color = mix(self._theme.panel, self._theme.muted, 0.8)
        painter.setBrush(color)
        self._pen = QPen(color, 1.2)
        for left, right in pairwise(BOXES):
            self._paint_arrow(painter, left, right)
        self._paint_round(painter)
        painter.end()

    def _paint_arrow(self, painter: QPainter, left: str, right: str) -> None:
        start = QRectF(self.boxes[left].geometry()).right() + 3.0
        end = QRectF(self.boxes[right].geometry()).left() - 2.0
        middle = self.boxes[left].geometry().center().y() + 0.5
        painter.setPen(self._pen)
        painter.drawLine(QPointF(start, middle), QPointF(end - _HEAD, middle))
        _paint_head(painter, QPointF(end, middle), QPointF(1.0, 0.0))

    def _paint_round(self, painter: QPainter) -> None:
        """Draw the way from the update back to the next batch's forward pass, under the boxes."""
        first, last = (self.boxes[name].geometry() for name in (LOOP[0], LOOP[-1]))
        top, y = first.bottom() + 1.5, self.height() - 2.5
        left, right = first.center().x(), last.center().x()
        corners = (QPointF(right, top), QPointF(right, y), QPointF(left, y), QPointF(left, top + 2))
        painter.setPen(self._pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(corners))
        painter.setBrush(self._pen.color())
        _paint_head(painter, QPointF(left, top), QPointF(0.0, -1.0))


def _paint_head(painter: QPainter, tip: QPointF, way: QPointF) -> None:
    back, across = tip - way * _HEAD, QPointF(-way.y(), way.x()) * _HEAD
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPolygon(QPolygonF((tip, back + across, back - across)))
