"""A step with something left to do, which can be opened."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from simulator.lessons.play import Play
from ui.lessons.row import Row
from ui.lessons.sign import paint_sign
from ui.lessons.text.look import LABEL
from ui.lessons.text.plainly import plainly
from ui.lessons.text.words import Words
from ui.words.languages import speak
from ui.words.messages import filled

_SIGN = 16


class OpenStep(Row):
    """A row with a step's title.

    Parameters
    ----------
    index : int
        Which step, from 0.
    left : int
        How many tasks and questions are left.
    play : Play
    parent : QWidget

    Signals
    -------
    chosen(int)
        The step.
    """

    LEFT, RIGHT, ABOVE = 28, 8, 4

    chosen = Signal(int)

    def __init__(self, index: int, left: int, play: Play, parent: QWidget) -> None:
        self._title = play.lesson.steps[index].title
        super().__init__([Words(self._title, LABEL)], parent)
        self._index, self._left = index, left
        self.clicked.connect(self._on_clicked)
        speak(self._say)

    def _say(self) -> None:
        self.words[0].say()
        text = self.tr("Step {number}: {title}, {count} left to do")
        name = filled(text, number=self._index + 1, title=plainly(self._title), count=self._left)
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def paint_beside(self, painter: QPainter) -> None:
        """Draw an empty sign."""
        area = QRectF(4.0, self.ABOVE + 2.0, _SIGN, _SIGN)
        paint_sign(painter, area, self._theme, "open")

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self._index)
