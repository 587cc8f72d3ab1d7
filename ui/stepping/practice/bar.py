"""The row in which a result is typed before it is shown: field, hints and score."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from simulator.practice.typed_answers import read_answer
from ui.stepping.practice.answer_field import AnswerField
from ui.stepping.practice.practising import FORMULA, NUMBERS, AtQuestion, Practising
from ui.stepping.practice.score_button import ScoreButton
from ui.stepping.practice.symbol_view import SymbolView
from ui.stepping.practice.words import PracticeWords
from ui.theme.colors import Theme
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import full, short

_GAP = 8
_FIELD_WIDTH, _BRIEF_FIELD = 112, 88
_NARROW = 560


class PracticeBar(QWidget):
    """Takes the answer to the question of the step that is shown.

    Parameters
    ----------
    practising : Practising
        What is asked, and what is known.
    parent : QWidget, optional

    Signals
    -------
    changed()
        What is said, hidden or known is another.
    went_on()
        Enter once the result is known: the next step is wanted.
    left()
        The keys are wanted elsewhere.
    """

    changed = Signal()
    went_on = Signal()
    left = Signal()

    def __init__(self, practising: Practising, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.practising = practising
        self.words = PracticeWords(self)
        self._complaint, self._held, self._covered = "", False, False
        self._is_brief: bool | None = None
        self.symbol = SymbolView(self)
        self.field = AnswerField(self)
        self.field.setFixedWidth(_FIELD_WIDTH)
        self.check, self.hint, self.reveal = (self._button() for _ in range(3))
        self.score = ScoreButton(self.words, self)
        self._place()
        self._connect()
        self.hide()
        speak(self._say)

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _place(self) -> None:
        # It fits into what width there is, and asks for none.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 2)
        row.setSpacing(_GAP)
        for widget in (self.symbol, self.field, self.check, self.hint, self.reveal):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.score)

    def _connect(self) -> None:
        self.field.returnPressed.connect(self._on_enter)
        self.field.textEdited.connect(self._on_edited)
        self.field.left.connect(self.left)
        self.check.clicked.connect(self._on_enter)
        self.hint.clicked.connect(self.practising.give_hint)
        self.reveal.clicked.connect(self._on_reveal)
        self.practising.changed.connect(self._on_changed)

    def _say(self) -> None:
        self.check.setText(self.tr("Check"))
        self.check.setToolTip(self.tr("Judge the answer (Enter)"))
        self.hint.setText(self.tr("Hint"))
        self.field.setAccessibleDescription(self._rule())
        if self.practising.asked is not None:
            self.field.setToolTip(self._rule())
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what Enter and tooltips say too where there is little room."""
        super().resizeEvent(event)
        is_brief = self.width() < _NARROW
        if is_brief != self._is_brief:
            self._is_brief = is_brief
            self.field.setFixedWidth(_BRIEF_FIELD if is_brief else _FIELD_WIDTH)
            self.check.setVisible(not is_brief)
            self._say()
        self._measure()

    def _measure(self) -> None:
        """Tell the score what room the rest of the row leaves it."""
        buttons = (self.hint, self.reveal, *(() if self._is_brief else (self.check,)))
        taken = sum(one.sizeHint().width() + _GAP for one in (self.symbol, *buttons))
        self.score.set_room(self.width() - taken - self.field.width() - 2 * _GAP)

    def minimumSizeHint(self) -> QSize:
        """Shrink to any width."""
        return QSize(0, super().minimumSizeHint().height())

    def set_theme(self, theme: Theme) -> None:
        """Paint the symbol in the theme's colours."""
        self.symbol.set_theme(theme)

    def set_covered(self, covered: bool) -> None:
        """Make room for what is shown in the step's place, or come back."""
        self._covered = covered
        self._refresh()

    def outlook(self) -> tuple[AtQuestion, str, str, bool]:
        """Return how far what is asked is worked out, and what is typed."""
        return self.practising.at, self.field.text(), self._complaint, self._held

    def take_outlook(self, outlook: tuple[AtQuestion, str, str, bool]) -> None:
        """Have what is asked be worked out so far again."""
        at, typed, complaint, held = outlook
        self.practising.go_back_to(at)
        if self.practising.question is None:
            return
        self.field.setText(typed)
        self.field.end(False)
        self._complaint, self._held = complaint, held
        self.changed.emit()

    def told(self) -> tuple[str, str]:
        """Return what is to be said of the question that is shown, and the role of its colour."""
        return self.words.told(self.practising, self._complaint, held=self._held)

    def hold(self) -> None:
        """Say that an answer is wanted before the next step, or ask for the next of this one."""
        if self.practising.go_on():
            return
        self._held = True
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    @Slot()
    def _on_changed(self) -> None:
        self._complaint, self._held = "", False
        self._fill()
        self._refresh()
        self.changed.emit()
        if self.practising.asked is not None and self.isVisible():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            if self.practising.is_coarse:
                self.field.end(False)  # more digits are typed behind it
            else:
                self.field.selectAll()

    def _fill(self) -> None:
        """Write the result into the field once it is known, or make room for an answer."""
        practising = self.practising
        known = practising.question if practising.asked is None else None
        if known is not None:
            self.field.setText(short(known.value, known.digits))
            self.field.setToolTip(full(known.value))
            return
        self.field.setToolTip(self._rule())
        if practising.verdict is None and not practising.hints:
            self.field.clear()

    def _rule(self) -> str:
        return self.tr(
            "Right if it is the result rounded to three digits, or to as many as you type where "
            "these tell it from the old value and from wrong results. A change that three digits "
            "do not show is asked with more. A zero at the end is a digit too: 0.70 says more than "
            "0.7."
        )

    def _refresh(self) -> None:
        practising = self.practising
        question, is_asked = practising.question, practising.asked is not None
        self.setVisible(question is not None and not self._covered)
        if question is None:
            return
        self.symbol.show_symbol(question.symbol)
        self.field.setAccessibleName(
            filled(self.tr("Your answer: {symbol}"), symbol=self.symbol.text)
        )
        self.field.setReadOnly(not is_asked)
        # How exact, not what: it must not read as if it were the value.
        digits = filled(self.tr("to {count} digits"), count=question.digits)
        self.field.setPlaceholderText(self.tr("0 or 1?") if question.is_0_or_1 else digits)
        for button in (self.check, self.hint):
            button.setEnabled(is_asked)
        self._say_reveal(is_asked=is_asked)
        self.hint.setToolTip(self._next_hint())
        self.score.show_kind(question.kind, practising.tries if is_asked else 0)
        self._measure()

    def _say_reveal(self, *, is_asked: bool) -> None:
        """Offer the result while it is asked for, and to ask once more when it is known."""
        if is_asked:
            self.reveal.setText(self.tr("Show") if self._is_brief else self.tr("Show answer"))
            self.reveal.setToolTip(self.tr("Show the result without an answer of your own"))
            return
        self.reveal.setText(self.tr("Again") if self._is_brief else self.tr("Try again"))
        self.reveal.setToolTip(
            self.tr("Hide the result and work it out once more; the score counts it once")
        )

    def _next_hint(self) -> str:
        if self.practising.hints < FORMULA:
            return self.tr("Show the formula")
        if self.practising.hints < NUMBERS:
            return self.tr("Show the formula with its numbers")
        return self.tr("Show the answer")

    @Slot()
    def _on_reveal(self) -> None:
        if self.practising.asked is None:
            self.practising.ask_again()
        else:
            self.practising.show_answer()

    @Slot()
    def _on_edited(self) -> None:
        if self._complaint or self._held:
            self._complaint, self._held = "", False
            self.changed.emit()

    @Slot()
    def _on_enter(self) -> None:
        if self.practising.asked is None:
            if not self.practising.go_on():
                self.went_on.emit()
            return
        found = read_answer(self.field.text())
        if not isinstance(found, str):
            self.practising.answer(found)
        else:
            self._complaint, self._held = found, False
            self.changed.emit()
