"""The five phases of an update in a row, with the current one lit; a click goes to one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from simulator.stepping.step_plan import Step, StepKind
from ui.theme.colors import DARK, Theme, mix
from ui.theme.type_size import scaled
from ui.words.languages import speak
from ui.words.messages import filled

_PIXELS = 12
_PADDING, _TIGHT = 5.0, 3.5
_HEIGHT = 22
_PHASE = {
    StepKind.STATISTIC: 0,
    StepKind.SUM: 0,
    StepKind.ACTIVATION: 0,
    StepKind.LOSS: 1,
    StepKind.DELTA: 2,
    StepKind.GRADIENT: 3,
    StepKind.BATCH_GRADIENT: 3,
    StepKind.UPDATE: 4,
}
_MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: 4}
_KEYS = {*_MOVES, *_ENDS, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_INK = ("forward", "forward", "backward", "backward", "backward")


class PhaseStrip(QWidget):
    """Shows forward, loss, backward, gradients, update; phases gone by keep a trace of colour.

    In narrow places the names are abbreviated. A click on a phase wants its first step; so do the
    arrow keys, Home and End once Tab has come here.

    Signals
    -------
    wanted(object)
        The kinds of steps of a phase that is to be shown.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = DARK
        self._compact = False
        self._current = -1
        self._hovered = -1
        self._reason = ""
        self._end = len(_INK) - 1
        self.setMouseTracking(True)
        # A click must not take the arrow keys away from the stepper; Tab still gets here.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        speak(self._say)

    def _say(self) -> None:
        self._name_for_readers()
        self.updateGeometry()
        self.update()

    def names(self) -> tuple[str, ...]:
        """Return the phases' names."""
        return (
            self.tr("forward"),
            self.tr("loss"),
            self.tr("backward"),
            self.tr("gradients"),
            self.tr("update"),
        )

    def abbreviations(self) -> tuple[str, ...]:
        """Return the phases' names for narrow places."""
        return (
            self.tr("fwd", "forward"),
            self.tr("loss"),
            self.tr("bwd", "backward"),
            self.tr("grad", "gradients"),
            self.tr("upd", "update"),
        )

    def explanations(self) -> tuple[str, ...]:
        """Return a sentence on each phase."""
        return (
            self.tr("Forward: from the inputs to the outputs, sum and activation of every node."),
            self.tr("Loss: one number for how wrong the outputs are."),
            self.tr("Backward: each node's delta, from the outputs back to the first layer."),
            self.tr("Gradients: each weight's share in the loss, from input and delta."),
            self.tr("Update: the optimizer moves every weight against its gradient."),
        )

    @property
    def current(self) -> int:
        """Index of the phase that is lit; -1 for none."""
        return self._current

    def set_reason(self, reason: str) -> None:
        """Say why no phase can be gone to; empty: each can."""
        self._reason = reason
        self.setEnabled(not reason)
        self.setCursor(Qt.CursorShape.ArrowCursor if reason else Qt.CursorShape.PointingHandCursor)

    def set_end(self, kind: StepKind) -> None:
        """Say of what kind the last step is: later phases are not there."""
        if _PHASE[kind] != self._end:
            self._end = _PHASE[kind]
            self.update()

    def want(self, phase: int) -> None:
        """Ask for the first step of a phase that is there."""
        if phase > self._end:
            return
        self.wanted.emit(frozenset(kind for kind, own in _PHASE.items() if own == phase))

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Show abbreviations, or whole names."""
        if compact != self._compact:
            self._compact = compact
            self.updateGeometry()
            self.update()

    def show_step(self, step: Step | None) -> None:
        """Light the phase of `step`, or none."""
        current = -1 if step is None else _PHASE[step.kind]
        if current != self._current:
            self._current = current
            self._name_for_readers()
            self.update()

    def _name_for_readers(self) -> None:
        name = self.names()[self._current] if self._current >= 0 else self.tr("not started")
        self.setAccessibleName(filled(self.tr("Phase: {name}"), name=name))

    def _shown_names(self) -> tuple[str, ...]:
        return self.abbreviations() if self._compact else self.names()

    def sizeHint(self) -> QSize:
        """Ask for all that is written."""
        return QSize(round(sum(self._widths())), scaled(_HEIGHT))

    def named_width(self) -> int:
        """Return the pixels that all names need."""
        return round(sum(self._text_width(name, _PADDING) for name in self.names()))

    def minimumSizeHint(self) -> QSize:
        """Never be cut off."""
        return self.sizeHint()

    def _font(self, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(scaled(_PIXELS))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def _text_width(self, text: str, padding: float) -> float:
        # Always the bold width, so that nothing moves when another phase is lit.
        return QFontMetricsF(self._font(bold=True)).horizontalAdvance(text) + 2 * padding

    def _widths(self) -> list[float]:
        padding = _TIGHT if self._compact else _PADDING
        return [self._text_width(name, padding) for name in self._shown_names()]

    def phase_rects(self) -> list[QRectF]:
        """Return where each phase is painted."""
        widths = self._widths()
        x = self.width() - sum(widths)
        rects = []
        for width in widths:
            rects.append(QRectF(x, 0.0, width, self.height()))
            x += width
        return rects

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the phases, the current one lit."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for k, (rect, name) in enumerate(zip(self.phase_rects(), self._shown_names(), strict=True)):
            if k == self._current:
                self._paint_current(painter, rect, name, _INK[k])
            else:
                self._paint_other(painter, rect, name, k)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("forward"), 1.0, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6.0, 6.0)

    def _paint_current(self, painter: QPainter, rect: QRectF, name: str, ink: str) -> None:
        color = self._theme.color(ink)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mix(self._theme.panel, color, 0.2))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6.0, 6.0)
        painter.setPen(color)
        painter.setFont(self._font(bold=True))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_other(self, painter: QPainter, rect: QRectF, name: str, index: int) -> None:
        done = index < self._current
        if index > self._end:
            painter.setPen(mix(self._theme.panel, self._theme.muted, 0.45))
            painter.setFont(self._font())
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, name)
            return
        ink = mix(self._theme.muted, self._theme.color(_INK[index]), 0.6 if done else 0.0)
        if index == self._hovered and not self._reason:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mix(self._theme.panel, self._theme.muted, 0.22))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6.0, 6.0)
            ink = self._theme.color("text")
        painter.setPen(ink)
        painter.setFont(self._font())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, name)

    def phase_at(self, place: QPointF) -> int:
        """Return the phase that is painted at a place, or -1."""
        found = (k for k, rect in enumerate(self.phase_rects()) if rect.contains(place))
        return next(found, -1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the phase under the mouse."""
        self._hover(self.phase_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Light none."""
        self._hover(-1)

    def _hover(self, phase: int) -> None:
        if phase != self._hovered:
            self._hovered = phase
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the phase under the mouse."""
        phase = self.phase_at(event.position())
        if phase >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.want(phase)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the phase before or after, to the first or the last, or to this one's beginning."""
        key = Qt.Key(event.key())
        if key not in _KEYS or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
            return
        phase = _ENDS.get(key, self._current + _MOVES.get(key, 0))
        self.want(max(0, min(self._end, phase)))

    def event(self, event: QEvent) -> bool:
        """Explain the phase under the mouse, and keep keys that the window has a use for too."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            phase = self.phase_at(event.pos().toPointF())
            if phase < 0:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self._explained(phase), self)
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if plain and event.key() in _KEYS:
                event.accept()
                return True
        return super().event(event)

    def _explained(self, phase: int) -> str:
        advice = self._reason or self.tr("Click to go there.")
        if phase > self._end and not self._reason:
            advice = self.tr("A row of your own does not come to this.")
        return f"{self.explanations()[phase]}\n{advice}"
