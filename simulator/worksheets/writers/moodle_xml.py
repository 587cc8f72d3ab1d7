"""Questions as Moodle XML: numerical ones with tolerance, feedback for each known error, and hints.

Moodle's own reader decides what is written here (question/format/xml/format.php).
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from simulator.notation import Say
from simulator.worksheets.worksheet import Worksheet
from simulator.worksheets.writers.quiz import QuizAnswer, QuizQuestion, questions
from simulator.worksheets.writers.quiz import category as quiz_category

_PENALTY = "0.3333333"
# No unit is asked for.
_UNITS = {"unitgradingtype": "0", "unitpenalty": "0.1", "showunits": "3", "unitsleft": "0"}


def write(worksheets: Sequence[Worksheet], say: Say = str) -> str:
    """Return the questions of all sheets as one quiz.

    Parameters
    ----------
    worksheets : sequence of Worksheet
    say : callable, default str
        Says a message in the sheets' language.
    """
    quiz = ET.Element("quiz")
    category(quiz, quiz_category(worksheets, say))
    for worksheet in worksheets:
        for one in questions(worksheet, say):
            numerical(quiz, one)
    ET.indent(quiz)
    text = ET.tostring(quiz, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def category(quiz: ET.Element, title: str) -> None:
    """Say where the quiz files its questions."""
    place = ET.SubElement(ET.SubElement(quiz, "question", type="category"), "category")
    ET.SubElement(place, "text").text = f"$course$/top/{title}"


def numerical(quiz: ET.Element, one: QuizQuestion) -> None:
    """Add a question for a number."""
    found = ET.SubElement(quiz, "question", type="numerical")
    ET.SubElement(ET.SubElement(found, "name"), "text").text = one.name
    html(found, "questiontext", one.text)
    html(found, "generalfeedback", one.working)
    for name, value in (("defaultgrade", "1"), ("penalty", _PENALTY), ("hidden", "0")):
        ET.SubElement(found, name).text = value
    ET.SubElement(found, "idnumber").text = one.identifier
    for answer in one.answers:
        _answer(found, answer)
    for name, value in _UNITS.items():
        ET.SubElement(found, name).text = value
    for hint in one.hints:
        html(found, "hint", hint)


def _answer(question: ET.Element, answer: QuizAnswer) -> None:
    found = ET.SubElement(
        question, "answer", fraction=str(answer.percent), format="moodle_auto_format"
    )
    ET.SubElement(found, "text").text = answer.number
    html(found, "feedback", answer.feedback)
    ET.SubElement(found, "tolerance").text = answer.tolerance


def html(parent: ET.Element, name: str, text: str) -> None:
    """Add a text in HTML."""
    ET.SubElement(ET.SubElement(parent, name, format="html"), "text").text = text
