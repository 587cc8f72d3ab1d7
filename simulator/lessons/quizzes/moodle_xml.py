"""Questions as Moodle XML; numbers as worksheets write them."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from simulator.lessons.quizzes.items import ChoiceItem, Heading, Item, OrderItem, TextItem
from simulator.worksheets.writers.moodle_xml import category, html, numerical
from simulator.worksheets.writers.quiz import QuizQuestion

_PENALTY = "0.3333333"


def write(items: Sequence[Item], title: str) -> bytes:
    """Return the questions as one quiz; `title` names where it files them."""
    quiz = ET.Element("quiz")
    category(quiz, " ".join(title.replace("/", "-").split()))
    for one in items:
        _question(quiz, one)
    ET.indent(quiz)
    text = ET.tostring(quiz, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _question(quiz: ET.Element, one: Item) -> None:
    match one:
        case QuizQuestion():
            numerical(quiz, one)
        case ChoiceItem():
            _choice(_begun(quiz, "multichoice", one.heading), one)
        case OrderItem():
            _matching(_begun(quiz, "matching", one.heading), one)
        case TextItem():
            _short_answer(_begun(quiz, "shortanswer", one.heading), one)


def _begun(quiz: ET.Element, kind: str, heading: Heading) -> ET.Element:
    found = ET.SubElement(quiz, "question", type=kind)
    ET.SubElement(ET.SubElement(found, "name"), "text").text = heading.name
    html(found, "questiontext", heading.text)
    html(found, "generalfeedback", "")
    for name, value in (("defaultgrade", "1"), ("penalty", _PENALTY), ("hidden", "0")):
        ET.SubElement(found, name).text = value
    ET.SubElement(found, "idnumber").text = heading.identifier
    for hint in heading.hints:
        html(found, "hint", hint)
    return found


def _choice(found: ET.Element, one: ChoiceItem) -> None:
    right = one.right_ones
    for name, value in (
        ("single", "false" if one.takes_several else "true"),
        ("shuffleanswers", "true"),
        ("answernumbering", "none"),
    ):
        ET.SubElement(found, name).text = value
    for text, is_right, says in one.options:
        wrong = "-100" if one.takes_several else "0"
        worth = f"{100 / right:.5f}".rstrip("0").rstrip(".") if is_right else wrong
        answer = ET.SubElement(found, "answer", fraction=worth, format="html")
        ET.SubElement(answer, "text").text = text
        html(answer, "feedback", says)


def _matching(found: ET.Element, one: OrderItem) -> None:
    ET.SubElement(found, "shuffleanswers").text = "true"
    for number, text in enumerate(one.texts, start=1):
        part = ET.SubElement(found, "subquestion", format="html")
        ET.SubElement(part, "text").text = text
        ET.SubElement(ET.SubElement(part, "answer"), "text").text = str(number)


def _short_answer(found: ET.Element, one: TextItem) -> None:
    ET.SubElement(found, "usecase").text = "0"
    for text, is_right, says in one.answers:
        answer = ET.SubElement(
            found, "answer", fraction="100" if is_right else "0", format="moodle_auto_format"
        )
        ET.SubElement(answer, "text").text = text
        html(answer, "feedback", says)
