"""Every step of every lesson has room in the narrowest panel, in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from simulator.lessons.library import lessons
from simulator.lessons.play import Play
from ui.lessons.answers.choice import ChoiceAnswer
from ui.lessons.answers.order import OrderAnswer
from ui.lessons.step_page import StepPage
from ui.lessons.text.rich_text import RichText
from ui.theme.colors import DARK
from ui.words.languages import languages

# What a panel of 280 px leaves its page beside the bar that scrolls.
WIDTH = 270


@pytest.fixture
def language(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    languages().show(request.param)
    yield request.param
    languages().show("en")


def short_of_room(page: StepPage) -> Iterator[str]:
    """Yield what is wider or higher than the place that it has."""
    for text in page.findChildren(RichText):
        if not text.isHidden():
            sheet = text.sheet(text.width())
            if sheet.right > text.width() + 0.5 or sheet.height > text.height() + 0.5:
                yield f"{text.accessibleName()!r} needs {sheet.right:.0f} × {sheet.height:.0f}"
    for quiz in page.quizzes:
        if isinstance(quiz.answer, ChoiceAnswer | OrderAnswer):
            rows: list[QWidget] = [
                *getattr(quiz.answer, "options", getattr(quiz.answer, "rows", []))
            ]
            yield from (
                f"{row.accessibleName()!r} is too low"
                for row in rows
                if row.height() < row.heightForWidth(row.width())
            )
    for part in page.findChildren(QWidget):
        if not part.isHidden() and part.mapTo(page, part.rect().topRight()).x() >= page.width():
            yield f"{type(part).__name__} {part.accessibleName()!r} goes beyond the page"


@pytest.mark.parametrize("language", ["en", "ko"], indirect=True)
def test_every_step_has_room(language: str) -> None:
    wrong = []
    for lesson in lessons():
        play = Play(lesson)
        for index, step in enumerate(lesson.steps):
            play.go(index)
            page = StepPage(play, DARK)
            for item in page.items():
                item.hints.show_seen(6)
            layout = page.layout()
            assert layout is not None
            page.resize(WIDTH, layout.heightForWidth(WIDTH))
            for one in (page, *page.findChildren(QWidget)):  # from the outside in
                if (within := one.layout()) is not None:
                    within.invalidate()
                    within.activate()
            wrong += [f"{lesson.name}/{step.name}: {one}" for one in short_of_room(page)]
            page.deleteLater()
    assert not wrong, "\n".join(wrong)
