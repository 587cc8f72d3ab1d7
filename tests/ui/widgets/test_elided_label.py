"""A label of a few lines: it shows as much of a long text as its lines hold, and no more."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.widgets.elided_label import ElidedLabel

ENGLISH = " ".join(["Each of the rows that are in the batch adds a little to the gradient."] * 8)
KOREAN = " ".join(["배치에 든 행마다 기울기에 조금씩 더해지고 그 합이 갱신의 방향을 정합니다."] * 8)
LONG_WORDS = " ".join(["representational", "backpropagation", "incomprehensibilities"] * 12)


@pytest.mark.parametrize("text", [ENGLISH, KOREAN, LONG_WORDS], ids=["en", "ko", "long"])
@pytest.mark.parametrize("lines", [2, 3])
@pytest.mark.parametrize("width", [180, 233, 307, 420])
def test_its_lines_are_full_and_nothing_falls_out(
    qtbot: QtBot, styled: QApplication, width: int, lines: int, text: str
) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.set_most_lines(lines)
    label.setText(text)
    label.resize(width, label.height())
    shown = label.shown_text()
    assert shown.endswith("…")
    told = shown.removesuffix("…").rstrip()
    assert text.startswith(told)
    assert label.has_room_for(shown, lines)
    assert label.height() == lines * label.fontMetrics().lineSpacing()
    further = text[: len(told) + 3]
    assert not label.has_room_for(f"{further}…", lines), "more of it would have found room"
