"""A formula that is typed, with what it is read as in mathematical notation below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from simulator.expressions import Expression
from simulator.lessons.formulas import typed_formula
from simulator.lessons.questions.question import Given
from simulator.lessons.questions.records.formula import FormulaQuestion
from simulator.notation.reading import Formula
from ui.lessons.answers.answer import Answer
from ui.lessons.answers.line import AnswerLine
from ui.math.boxes import Box
from ui.math.formula_box import set_formulas
from ui.math.notation import to_text
from ui.theme.colors import DARK, Theme
from ui.theme.type_size import scaled
from ui.words.languages import speak
from ui.words.messages import filled

_PIXELS = 18
_LEAST_HEIGHT = 30
_MARGIN = 4


class FormulaAnswer(Answer):
    """A line, and its echo.

    Attributes
    ----------
    line : AnswerLine
    echo : FormulaEcho
    """

    def __init__(self, question: FormulaQuestion, parent: QWidget) -> None:
        super().__init__(parent)
        self._question, self._variables = question, ", ".join(question.variables)
        self.line, self.echo = AnswerLine(self), FormulaEcho(self)
        self.line.setMaxLength(500)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        self.line.textEdited.connect(self._on_edited)
        self.line.returnPressed.connect(self.submitted)
        speak(self._say)

    def _say(self) -> None:
        text = filled(self.tr("a formula in {names}"), names=self._variables)
        self.line.setPlaceholderText(text)

    @Slot()
    def _on_edited(self) -> None:
        self._show_read()
        self.edited.emit()

    def _show_read(self) -> None:
        self.echo.show_typed(self._question.spelled(self.line.text()))

    def given(self) -> Given:
        """Return what is typed."""
        return self.line.text()

    def show_given(self, given: Given) -> None:
        """Show what was typed before, and its echo."""
        self.line.setText(str(given))
        self._show_read()

    def name_after(self, question: str) -> None:
        """Call the line as the question."""
        self.line.setAccessibleName(question)

    def beside(self) -> QWidget | None:
        """Return the echo: what is typed stands over it, and all of it takes no more room."""
        return self.echo

    def set_theme(self, theme: Theme) -> None:
        """Paint the echo in the theme's colours."""
        self.echo.set_theme(theme)


class FormulaEcho(QWidget):
    """A typed formula in mathematical notation; while it can't be read the one before, pale."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = DARK
        self._body: Expression | None = None
        self._is_stale = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        self.update()

    def show_typed(self, text: str) -> None:
        """Show what a text is read as."""
        read = typed_formula(text)
        self._is_stale = read is None and bool(text.strip())
        if not self._is_stale:
            self._body = read
        name = "" if self._body is None or self._is_stale else to_text(self._body)
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def _box(self) -> Box:
        assert self._body is not None
        room = max(40.0, self.width() - 2.0 * _MARGIN)
        return set_formulas([Formula(None, "", (self._body,))], room, scaled(_PIXELS))[0]

    def sizeHint(self) -> QSize:
        """Keep room for a line; a fraction takes more."""
        least = scaled(_LEAST_HEIGHT)
        height = 0 if self._body is None else round(self._box().height) + 2 * _MARGIN
        return QSize(100, max(least, height))

    def changeEvent(self, event: QEvent) -> None:
        """Keep room in another size of type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the formula, pale where it is no longer what is typed."""
        if self._body is None:
            return
        painter = QPainter(self)
        painter.setOpacity(0.45 if self._is_stale else 1.0)
        box = self._box()
        scale = min(1.0, (self.width() - 2.0 * _MARGIN) / max(1.0, box.width))
        painter.translate(_MARGIN, (self.height() - scale * box.height) / 2 + scale * box.ascent)
        painter.scale(scale, scale)
        box.paint(painter, self._theme)
        painter.end()
