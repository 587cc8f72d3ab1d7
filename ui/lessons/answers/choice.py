"""Options of which one or several are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QCheckBox,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from simulator.lessons.questions.question import Given
from simulator.lessons.questions.records.choice import Choice
from ui.lessons.answers.answer import Answer
from ui.lessons.text.look import LABEL, faces_of
from ui.lessons.text.words import Words
from ui.theme.colors import DARK, Theme
from ui.words.languages import speak

if TYPE_CHECKING:  # what both kinds of buttons have

    class _Button(QAbstractButton):
        def initStyleOption(self, option: QStyleOptionButton) -> None: ...
else:
    _Button = object

_GAP = 8
_ABOVE = 4


class ChoiceAnswer(Answer):
    """A box for each option, or a round one where one option alone can be chosen.

    Attributes
    ----------
    options : list of OptionBox or OptionDot
    """

    def __init__(self, question: Choice, parent: QWidget) -> None:
        super().__init__(parent)
        is_one = not question.takes_several
        kind = OptionDot if is_one else OptionBox
        self.options = [kind(one.text, self) for one in question.options]
        # None may be chosen until one is; Qt's own grouping, by the parent, is as strict. Boxes are
        # in no group: even one that is not exclusive takes Tab from all of them but one.
        self._group = QButtonGroup(self) if is_one else None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for option in self.options:
            option.clicked.connect(self._on_clicked)
            column.addWidget(option)
            if self._group is not None:
                self._group.addButton(option)

    @Slot()
    def _on_clicked(self) -> None:
        self.edited.emit()

    def given(self) -> Given:
        """Return which options are chosen, by their numbers from 0."""
        return [k for k, option in enumerate(self.options) if option.isChecked()]

    def show_given(self, given: Given) -> None:
        """Choose as was chosen before."""
        for k, option in enumerate(self.options):
            if k in given and not option.isChecked():
                option.setChecked(True)
            elif k not in given and self._group is None:
                option.setChecked(False)

    def name_after(self, question: str) -> None:
        """Describe every option by the question."""
        for option in self.options:
            option.setAccessibleDescription(question)

    def set_theme(self, theme: Theme) -> None:
        """Paint the options in the theme's colours."""
        for option in self.options:
            option.set_theme(theme)


class _Option(_Button):
    """What both kinds of options share: words of a lesson beside an indicator of the style's."""

    _primitive: QStyle.PrimitiveElement
    _metrics: tuple[QStyle.PixelMetric, QStyle.PixelMetric]

    def _begin(self, text: str) -> None:
        self._theme = DARK
        self._words = Words(text, LABEL)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self._words.say())
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        self.update()

    def _indicator(self) -> QSize:
        style = self.style()
        wide, high = (style.pixelMetric(one, None, self) for one in self._metrics)
        return QSize(wide, high)

    def _left(self) -> int:
        return self._indicator().width() + _GAP + 2

    def heightForWidth(self, width: int) -> int:
        """Return the height of its words."""
        return (
            max(self._words.height(width - self._left()), self._indicator().height()) + 2 * _ABOVE
        )

    def hasHeightForWidth(self) -> bool:
        """Return that its height follows from its width."""
        return True

    def sizeHint(self) -> QSize:
        """Ask for the height in the width that there is."""
        return QSize(200, self.heightForWidth(max(160, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Shrink to any width."""
        return QSize(0, self._indicator().height() + 2 * _ABOVE)

    def hitButton(self, position: QPoint) -> bool:
        """Take a click anywhere on it."""
        return self.rect().contains(position)

    def changeEvent(self, event: QEvent) -> None:
        """Take the height of another size of type."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the indicator beside the first line of the words."""
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        size, line = self._indicator(), faces_of(LABEL).line
        top = _ABOVE + max(0, round((line - size.height()) / 2))
        option.rect = QRect(QPoint(1, top), size)
        self.style().drawPrimitive(self._primitive, option, painter, self)
        painter.translate(self._left(), _ABOVE)
        self._words.paint(painter, self._theme, self.width() - self._left())
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Have Enter judge what is chosen."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            answer = self.parent()
            if isinstance(answer, Answer):
                answer.submitted.emit()
        else:
            super().keyPressEvent(event)


class OptionBox(_Option, QCheckBox):
    """One of several options, of which several may be chosen."""

    _primitive = QStyle.PrimitiveElement.PE_IndicatorCheckBox
    _metrics = (QStyle.PixelMetric.PM_IndicatorWidth, QStyle.PixelMetric.PM_IndicatorHeight)

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._begin(text)


class OptionDot(_Option, QRadioButton):
    """One of several options, of which one is chosen."""

    _primitive = QStyle.PrimitiveElement.PE_IndicatorRadioButton
    _metrics = (
        QStyle.PixelMetric.PM_ExclusiveIndicatorWidth,
        QStyle.PixelMetric.PM_ExclusiveIndicatorHeight,
    )

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._begin(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Have arrows choose: Qt has them do so only once something is chosen."""
        super().keyPressEvent(event)
        now = QApplication.focusWidget()
        if not isinstance(now, OptionDot) or now.parent() is not self.parent():
            return
        if now is not self and not now.isChecked():
            now.click()
