"""A small field over a node, in which its value is typed."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from simulator.notation.typed_numbers import complaint, read
from ui.words.languages import speak
from ui.words.numbers import exact

_WIDTH = 92


class ValueEditor(QLineEdit):
    """Opens over a node; Enter and leaving take the value, Escape drops it.

    Signals
    -------
    typed(int, float)
        A node is to have this value.
    refused(object)
        Why what was typed is no value, a message.
    """

    typed = Signal(int, float)
    refused = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = parent
        self._node: int | None = None
        self._before = ""
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.hide()
        self.returnPressed.connect(self.finish)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Value"))

    def open(self, node: int, value: float, text: str, over: QRect) -> None:
        """Open over a node with its value, or with what has been typed so far."""
        self._node, self._before = node, exact(value).removesuffix(".0")
        self.setText(text or self._before)
        height = self.sizeHint().height()
        self.setGeometry(
            over.center().x() - _WIDTH // 2, over.center().y() - height // 2, _WIDTH, height
        )
        self.show()
        self.setFocus()
        if not text:
            self.selectAll()

    @Slot()
    def finish(self) -> None:
        """Take what was typed and close."""
        node, self._node = self._node, None
        if node is None:
            return
        text = self.text()
        self._close()
        if text == self._before:
            return
        reading = read(text)
        if reading.value is None:
            self.refused.emit(complaint(reading))
        else:
            self.typed.emit(node, reading.value)

    def _close(self) -> None:
        had_keys = self.hasFocus()
        self.hide()
        if had_keys:
            self._host.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Drop what was typed on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._node = None
            self._close()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed."""
        super().focusOutEvent(event)
        self.finish()
