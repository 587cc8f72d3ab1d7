"""Which field answers which kind of question."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from simulator.lessons.questions.question import Question
from simulator.lessons.questions.records.choice import Choice
from simulator.lessons.questions.records.formula import FormulaQuestion
from simulator.lessons.questions.records.number import NumberQuestion
from simulator.lessons.questions.records.order import OrderQuestion
from ui.lessons.answers.answer import Answer
from ui.lessons.answers.choice import ChoiceAnswer
from ui.lessons.answers.formula import FormulaAnswer
from ui.lessons.answers.number import NumberAnswer
from ui.lessons.answers.order import OrderAnswer


def answer_to(question: Question, parent: QWidget) -> Answer:
    """Return the field for an answer to a question.

    Raises
    ------
    TypeError
        If there is none for its kind.
    """
    match question:
        case NumberQuestion():
            return NumberAnswer(question, parent)
        case Choice():
            return ChoiceAnswer(question, parent)
        case OrderQuestion():
            return OrderAnswer(question, parent)
        case FormulaQuestion():
            return FormulaAnswer(question, parent)
        case _:
            raise TypeError(f"no field for a question of the kind {type(question).__name__}")
