"""Fields of the set-up panel: numbers that explain what they take, choices, and their rows.

Fields report what the user decided (Enter, leaving, an arrow), never single keystrokes, and never
what the program showed. The mouse wheel scrolls the panel, unless the field has the focus.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)

from simulator.settings import Setting
from ui.theme.style import repolish
from ui.widgets.combos import WideListCombo
from ui.words.quantities import (
    Pace,
    is_too_large,
    nudged_within,
    pace_of,
    parsed,
    with_grouped_thousands,
    written,
)

LABEL_WIDTH = 102
Choice = tuple[str, str, str]


def tooltip(text: str) -> str:
    """Return `text` so that Qt shows it as plain words, but wrapped to a readable width."""
    return f"<p>{escape(text)}</p>" if text else ""


class NumberField(QAbstractSpinBox):
    """A number in a declared range, typed freely or moved by arrows.

    What is not allowed stays in the field, marked, and the number before it stays in force;
    Escape brings that number back.

    Signals
    -------
    committed(float)
        The user decided on another number.
    complained(str)
        What is wrong with the text in the field; empty when nothing is.
    """

    committed = Signal(float)
    complained = Signal(str)

    def __init__(
        self,
        setting: Setting,
        parent: QWidget | None = None,
        *,
        whole: bool = False,
        pace: Pace | None = None,
        suffix: str = "",
    ) -> None:
        super().__init__(parent)
        self._setting = setting
        self._whole = whole
        self._pace = pace or pace_of(setting)
        self._suffix = suffix
        self._value = setting.default
        self._enabled: QAbstractSpinBox.StepEnabledFlag | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(56)
        # The stylesheet's left padding does not reach a spin box's text; so it stands as far from
        # the border as a box's.
        self.lineEdit().setTextMargins(7, 0, 0, 0)
        self._write()
        self.editingFinished.connect(self.on_editing_finished)
        self.lineEdit().textEdited.connect(self.on_text_edited)

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
        typed = self._understood()
        value = self._value if typed is None else typed
        # Qt asks for ten at a time on Page Up: on the ladder that is one power of ten.
        count = 3 if abs(steps) >= 10 and self._pace is Pace.LADDER else abs(steps)
        for _ in range(count):
            following = nudged_within(self._setting, value, self._pace, steps > 0)
            if self._problem(following):
                break
            value = following
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

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel unless the field has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def on_editing_finished(self) -> None:
        """Take what was typed, or say what is wrong with it."""
        if self.shows_value():
            self.restore()
            return
        value = self._understood()
        if value is None:
            self._complain(self._misread())
        elif problem := self._problem(value):
            self._complain(problem)
        else:
            self._accept(value)

    def on_text_edited(self) -> None:
        """Withdraw the complaint: it was about another text."""
        self._complain("")

    def _understood(self) -> float | None:
        return parsed(self._typed())

    def _typed(self) -> str:
        """Return the text without the unit, which may be typed or left out."""
        return self.lineEdit().text().strip().removesuffix(self._suffix.strip()).strip()

    def _misread(self) -> str:
        text = self._typed()
        if not text:
            return self.tr("A number is needed.")
        if is_too_large(text):
            return self.tr("“{0}” is too large.").format(text)
        return self.tr("“{0}” is not a number.").format(text)

    def _problem(self, value: float) -> str:
        if self._whole and value != int(value):
            return self.tr("Only whole numbers.")
        try:
            self._setting.check(value)
        except ValueError:
            allowed = self._setting.describe_range().replace("<=", "≤").replace(">=", "≥")
            allowed = allowed.replace(" and ", self.tr(" and "))
            return self.tr("Allowed: {0}.").format(with_grouped_thousands(allowed))
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
        if problem:
            problem = self.tr("{0} Still {1}.").format(problem, self._text())
        if bool(problem) != bool(self.property("invalid")):
            self.setProperty("invalid", bool(problem))
            repolish(self)
        self.setAccessibleDescription(problem)
        self.complained.emit(problem)

    def _text(self) -> str:
        return written(self._value) + self._suffix

    def _write(self) -> None:
        edit = self.lineEdit()
        # Also where the text is the same: setting it forgets what was typed on the way, so that
        # Ctrl+Z cannot bring a refused text back.
        if edit.text() != self._text() or edit.isModified():
            caret = edit.cursorPosition()
            edit.setText(self._text())
            edit.setCursorPosition(min(caret, len(edit.text())))


class ChoiceField(WideListCombo):
    """One of several named choices, each with a title and an explanation.

    Signals
    -------
    chosen(str)
        The user picked another name.
    """

    chosen = Signal(str)

    def __init__(self, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(5)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lead = ""
        self._shown = ""
        for name, title, explanation in choices:
            self.addItem(title, name)
            self.setItemData(self.count() - 1, tooltip(explanation), Qt.ItemDataRole.ToolTipRole)
        self.activated.connect(self.on_activated)

    def set_lead(self, text: str) -> None:
        """Say in the tooltip what the choice is about, before what the current one does."""
        self._lead = tooltip(text)
        self._explain()

    def name(self) -> str:
        """Return the name in force."""
        return self._shown

    def set_name(self, name: str) -> None:
        """Show `name` without reporting it; an unknown one shows as no choice."""
        self._shown = name
        index = self.findData(name)
        if index != self.currentIndex():
            self.setCurrentIndex(index)
        self._explain()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Shorten a title that is too wide with an ellipsis; Qt would cut through a letter."""
        super().initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        kind = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(kind, option, part, self).width()
        text = option.currentText
        option.currentText = self.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, max(0, room)
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel unless the field has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def on_activated(self, index: int) -> None:
        """Report a pick that changes something."""
        name = self.itemData(index)
        if name != self._shown:
            self._shown = name
            self._explain()
            self.chosen.emit(name)

    def _explain(self) -> None:
        explanation = self.itemData(self.currentIndex(), Qt.ItemDataRole.ToolTipRole) or ""
        self.setToolTip(self._lead + tooltip(self.currentText()) + explanation)


class Note(QLabel):
    """Small wrapped text that explains; hidden while empty."""

    def __init__(self, parent: QWidget | None = None, role: str = "note") -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        # The width is the panel's to decide: a long word must not widen it.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.hide()

    def setText(self, text: str) -> None:
        """Show `text`, or nothing."""
        if text != self.text():
            super().setText(text)
        self.setVisible(bool(text))


class FieldRow(QWidget):
    """A labelled field, with room below for what is wrong in it.

    Parameters
    ----------
    label : str
        Text beside the field, or above it when `wide`.
    field : QWidget
        A `NumberField` or `ChoiceField`.
    help_text : str
        One sentence that teaches what the field does.
    wide : bool, default False
        Whether the field takes the panel's full width.

    Attributes
    ----------
    heading : QHBoxLayout
        The label's line; in a wide row there is room in it for more.
    """

    def __init__(
        self, label: str, field: QWidget, help_text: str = "", *, wide: bool = False
    ) -> None:
        super().__init__()
        self.label = QLabel(label)
        self.label.setBuddy(field)
        field.setAccessibleName(label)
        self._complaint: Note | None = None
        self.heading = QHBoxLayout()
        self.heading.setSpacing(8)
        self.heading.addWidget(self.label)
        line = QVBoxLayout() if wide else QHBoxLayout()
        line.setSpacing(4 if wide else 8)
        if not wide:
            # All fields begin at one line; a longer label is never cut off for it.
            self.label.setMinimumWidth(LABEL_WIDTH)
            self.label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        line.addLayout(self.heading)
        line.addWidget(field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        self._column = column
        self._field = field
        self.explain(help_text)
        if isinstance(field, NumberField):
            field.complained.connect(self.on_complained)

    def on_complained(self, problem: str) -> None:
        """Say below the field what is wrong in it; the note is made with the first complaint."""
        if self._complaint is None:
            if not problem:
                return
            self._complaint = Note(role="error-note")
            self._column.addWidget(self._complaint)
        self._complaint.setText(problem)

    def explain(self, help_text: str) -> None:
        """Show one sentence in the tooltips of the label and of the field."""
        self.label.setToolTip(tooltip(help_text))
        if isinstance(self._field, ChoiceField):
            self._field.set_lead(help_text)
        else:
            self._field.setToolTip(tooltip(help_text))
