"""Practice: results that are worked out before they are shown, and what wrong ones got wrong."""

from simulator.practice.judging import Answer, Verdict, fits, judge, tolerance
from simulator.practice.questions import Question, hint, question, questions

__all__ = [
    "Answer",
    "Question",
    "Verdict",
    "fits",
    "hint",
    "judge",
    "question",
    "questions",
    "tolerance",
]
