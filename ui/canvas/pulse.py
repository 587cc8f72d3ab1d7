"""The short motion of a step: from 0 to 1 within 200 ms, or not at all."""

from __future__ import annotations

import os
from time import monotonic

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal
from PySide6.QtWidgets import QStyle, QWidget

DURATION_MS = 200
_FASTEST_S = 0.120


class Pulse(QObject):
    """Runs once a step, unless steps come quickly or motion is unwanted.

    Parameters
    ----------
    widget : QWidget
        Whose style and visibility decide.

    Signals
    -------
    moved :
        `share` has changed.
    """

    moved = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._last = -1.0
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(DURATION_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutQuad)
        self._animation.valueChanged.connect(self.on_value_changed)
        self._animation.finished.connect(self.moved)

    @property
    def share(self) -> float:
        """How far the pulse has come; 1 where none runs."""
        if self._animation.state() is not QVariantAnimation.State.Running:
            return 1.0
        return float(self._animation.currentValue())

    def start(self) -> None:
        """Begin a pulse where one is wanted."""
        now = monotonic()
        quick = now - self._last < _FASTEST_S
        self._last = now
        self._animation.stop()
        if not quick and self._widget.isVisible() and not self._motion_is_reduced():
            self._animation.start()

    def stop(self) -> None:
        """End at once."""
        self._animation.stop()

    def on_value_changed(self, value: object) -> None:
        """Ask for a repaint."""
        self.moved.emit()

    def _motion_is_reduced(self) -> bool:
        if os.environ.get("DELTASCOPE_REDUCED_MOTION") == "1":
            return True
        # Styles report 0 where the system asks for no animations.
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return self._widget.style().styleHint(hint, None, self._widget) == 0
