"""The window of a study, with XOR."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot
from study_samples import experiment

from ui.study.window import StudyWindow
from ui.theme.colors import DARK


@pytest.fixture
def window(qtbot: QtBot) -> StudyWindow:
    made = StudyWindow(DARK)
    qtbot.addWidget(made)
    made.set_experiment(experiment("xor", (2, "tanh")))
    made.controls.starts.set_value(40)
    made.show()
    qtbot.waitExposed(made)
    return made
