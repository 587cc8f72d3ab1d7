"""Another language says everything anew, and loses nothing that was typed or done."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from simulator.lessons.play import Play, Standing
from ui.lessons.answers.number import NumberAnswer
from ui.lessons.chapter_contents import ChapterContents
from ui.lessons.panel import LessonsPanel
from ui.words.languages import Languages, languages


@pytest.fixture
def shown(qapp: QApplication) -> Iterator[Languages]:
    yield languages()
    languages().show("en")


def test_texts_follow_and_what_is_typed_stays(
    asking: Play, panel: LessonsPanel, shown: Languages
) -> None:
    step = panel.page.step
    assert step is not None
    quiz = step.quizzes[0]
    assert isinstance(quiz.answer, NumberAnswer)
    QTest.keyClicks(quiz.answer.line, "7")
    quiz.check.click()
    quiz.hints.button.click()
    QTest.keyClicks(quiz.answer.line, "1")
    shown.show("ko")
    assert panel.page.title.accessibleName() == "보기 수업"
    assert quiz.ask.accessibleName() == "1의 절반은?"
    assert quiz.answer.line.accessibleName() == "1의 절반은?"
    assert quiz.answer.line.text() == "71"
    assert quiz.remark.accessibleName() != "Not this number."
    assert len(quiz.hints.texts) == 1
    shown.show("en")
    assert quiz.remark.accessibleName() == "Not this number."
    assert panel.page.count.text() == "Step 3 of 3"


def test_a_text_of_another_language_is_laid_out_with_its_notes_and_links(
    panel: LessonsPanel, play: Play, shown: Languages
) -> None:
    panel.show_play(play)
    step = panel.page.step
    assert step is not None
    terms: list[str] = []
    panel.term_wanted.connect(terms.append)
    shown.show("ko")
    first, note = step.text.pieces
    assert first.accessibleName().startswith("가중치와 편향 하나:")
    assert note.accessibleName() == "책에는 b가 없습니다."
    first.grab()
    assert not first.link_area(0).isEmpty()
    assert panel.page.bar.segments[0].accessibleName() != "Step 1 of 3: Reading"


def test_contents_follow(panel: LessonsPanel, play: Play, shown: Languages) -> None:
    contents = [ChapterContents("One", ((play.lesson, Standing("do")),))]
    panel.show_contents(contents)
    card = panel.contents.going_on
    assert card is not None
    shown.show("ko")
    assert "보기 수업" in card.accessibleName()
    assert panel.contents.lessons[0].accessibleDescription() == "모두 있습니다."
