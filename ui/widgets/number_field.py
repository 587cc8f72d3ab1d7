"""A field for a number: it explains what it takes and reports what was decided."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QSizePolicy,
    QWidget,
)

from simulator.notation.typed_numbers import Reading, complaint, read
from simulator.quoting import written
from simulator.settings import Setting
from ui.theme.style import repolish
from ui.widgets.tooltips import describe
from ui.words.languages import speak
from ui.words.messages import filled, said, worded
from ui.words.quantities import (
    Pace,
    nudged_within,
    pace_of,
)
from ui.words.ranges import range_words


class NumberField(QAbstractSpinBox):
    """A number in a declared range, typed freely or moved by arrows.

    What is not allowed stays in the field, marked, and the number before it stays in force;
    Escape brings that number back.

    Parameters
    ----------
    setting : Setting
    parent : QWidget, optional
    whole : bool, default False
        Whether it takes whole numbers alone.
    pace : Pace, optional
        How arrows move it; by default as suits the range.
    pattern : str
        The number with its unit, which may be left out where it is typed; a message follows the
        language.

    Signals
    -------
    committed(float)
        The user decided on another number.
    complained(object)
        What is wrong with the text in the field, a message; empty when nothing is.
    """

    committed = Signal(float)
    complained = Signal(object)
    # Queued: what changes inside a change of the focus, as a note that appears, would disturb it.
    _left_refused = Signal(object, str)

    def __init__(
        self,
        setting: Setting,
        parent: QWidget | None = None,
        *,
        whole: bool = False,
        pace: Pace | None = None,
        pattern: str = "{0}",
    ) -> None:
        super().__init__(parent)
        self._setting = setting
        self._whole = whole
        self._pace = pace or pace_of(setting, whole=whole)
        self._pattern, self._written, self._complaint = pattern, "", ""
        self._value = setting.default
        self._enabled: QAbstractSpinBox.StepEnabledFlag | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(56)
        # The stylesheet's left padding does not reach a spin box's text; so it stands as far from
        # the border as a box's.
        self.lineEdit().setTextMargins(7, 0, 0, 0)
        speak(self._say)
        self._is_being_left = False
        self._left_refused.connect(self._on_left_refused, Qt.ConnectionType.QueuedConnection)
        self.editingFinished.connect(self.on_editing_finished)
        self.lineEdit().textEdited.connect(self.on_text_edited)

    def _say(self) -> None:
        if self.lineEdit().text() == self._written:  # what is being typed stays
            self._write()
        describe(self, said(self._complaint))

    def value(self) -> float:
        """Return the number in force."""
        return self._value

    def shows_value(self) -> bool:
        """Return whether the text is the number in force: nothing typed waits for a decision."""
        return self.lineEdit().text() == self._text()

    def restore(self) -> None:
        """Bring the number in force back."""
        self._write()
        self._complain("")

    def set_setting(self, setting: Setting) -> None:
        """Take another range; the number stays."""
        if setting != self._setting:
            self._setting, self._enabled = setting, None

    def set_value(self, value: float) -> None:
        """Show `value` without reporting it; what the user is typing survives if it is the same."""
        if value == self._value and self.lineEdit().text():
            return
        self._take(value)
        self._write()
        self._complain("")

    def stepBy(self, steps: int) -> None:
        """Move to the next sensible number; called by Qt for arrows, keys and wheel."""
        typed = self._read().value
        value = self._value if typed is None else typed
        # Qt asks for ten at a time on Page Up: on the ladder that is one power of ten.
        count = 3 if abs(steps) >= 10 and self._pace is Pace.LADDER else abs(steps)
        for _ in range(count):
            following = nudged_within(self._setting, value, self._pace, steps > 0)
            if self._problem(following):
                break
            value = following
        if problem := self._problem(value):
            self._complain(problem)  # what was typed is out of reach, as Enter says
            return
        self._accept(value)
        self.selectAll()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Return which arrows can be pressed; Qt asks at every turn, so the answer is kept."""
        if self._enabled is None:
            self._enabled = self._enabled_steps()
        return self._enabled

    def _enabled_steps(self) -> QAbstractSpinBox.StepEnabledFlag:
        enabled = QAbstractSpinBox.StepEnabledFlag.StepNone
        for up, flag in (
            (True, QAbstractSpinBox.StepEnabledFlag.StepUpEnabled),
            (False, QAbstractSpinBox.StepEnabledFlag.StepDownEnabled),
        ):
            following = nudged_within(self._setting, self._value, self._pace, up)
            if following != self._value and not self._problem(following):
                enabled |= flag
        return enabled

    def sizeHint(self) -> QSize:
        """Return a width for about ten figures."""
        width = self.fontMetrics().horizontalAdvance("0.00000000") + 30
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the least that still shows a short number."""
        return QSize(56, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bring the number in force back on Escape."""
        if event.key() == Qt.Key.Key_Escape and not self.shows_value():
            self.restore()
            self.selectAll()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed, also where a popup takes the focus."""
        self._is_being_left = True
        super().focusOutEvent(event)
        self._is_being_left = False

    def on_editing_finished(self) -> None:
        """Take what was typed, or say what is wrong with it."""
        if self.shows_value():
            self.restore()
            return
        reading = self._read()
        if reading.value is None:
            self._complain(complaint(reading))
        elif problem := self._problem(reading.value):
            self._complain(problem)
        else:
            self._accept(reading.value)

    def on_text_edited(self) -> None:
        """Withdraw the complaint: it was about another text."""
        self._complain("")

    def _read(self) -> Reading:
        """Read the text without the unit, which may be typed or left out."""
        before, after = (part.strip() for part in said(self._pattern).split("{0}"))
        typed = self.lineEdit().text().strip().removeprefix(before).removesuffix(after)
        return read(typed, whole=self._whole)

    def _problem(self, value: float) -> str:
        if self._whole and value != int(value):
            return worded("NumberField", "Only whole numbers.")
        try:
            self._setting.check(value)
        except ValueError:
            allowed = range_words(self._setting, self._pattern)
            return worded("NumberField", "Allowed: {0}.").format(allowed)
        return ""

    def _accept(self, value: float) -> None:
        changed = value != self._value
        self._take(value)
        self._write()
        self._complain("")
        if changed:
            self.committed.emit(value)

    def _take(self, value: float) -> None:
        self._value, self._enabled = value, None

    def _complain(self, problem: str) -> None:
        if problem and self._is_being_left:
            self._left_refused.emit(problem, self.lineEdit().text())
            return
        if problem:
            still = worded("NumberField", "{0} Still {1}.")
            problem = still.format(problem, self._pattern.format(written(self._value)))
        if bool(problem) != bool(self.property("invalid")):
            self.setProperty("invalid", bool(problem))
            repolish(self)
        self._complaint = problem
        describe(self, said(problem))
        self.complained.emit(problem)

    @Slot(object, str)
    def _on_left_refused(self, problem: str, text: str) -> None:
        if text == self.lineEdit().text():  # else it was about another text
            self._complain(problem)

    def _text(self) -> str:
        return filled(said(self._pattern), written(self._value))

    def _write(self) -> None:
        edit = self.lineEdit()
        # Also where the text is the same: setting it forgets what was typed on the way, so that
        # Ctrl+Z cannot bring a refused text back.
        if edit.text() != self._text() or edit.isModified():
            caret = edit.cursorPosition()
            edit.setText(self._text())
            edit.setCursorPosition(min(caret, len(edit.text())))
        self._written = edit.text()
