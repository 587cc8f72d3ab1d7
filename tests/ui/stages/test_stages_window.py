"""The window of the five stages: the lines of this very set-up, copied and saved."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest
from plots_samples import changed, snapshot
from pseudo_window import CODE, repainted, untold
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from simulator.data.own_row import OwnRow
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import changed as with_fields
from ui.stages.window import StagesWindow
from ui.theme.colors import DARK
from ui.words.languages import Languages


def opened(qtbot: QtBot, name: str = "iris") -> tuple[StagesWindow, Any]:
    window = StagesWindow(DARK)
    qtbot.addWidget(window)
    sample = snapshot(name, 0)
    window.follow(sample)
    window.show()
    qtbot.waitExposed(window)
    return window, sample


def lines(window: StagesWindow, stage: str, library: int = 0) -> str:
    window.library.setCurrentIndex(library)
    window.library.activated.emit(library)
    window.stages[stage].click()
    return window.code.text.toPlainText()


def test_every_stage_has_lines_in_every_library(qtbot: QtBot) -> None:
    window, _ = opened(qtbot)
    for library, word in enumerate(("keras", "torch", "sklearn")):
        assert word in lines(window, "define", library)
        for stage in window.stages:
            ast.parse(lines(window, stage, library))
            assert window.note.text()
    assert "Iris flowers in scikit-learn" in window.headline.text()
    assert "150" in lines(window, "data") or "load_iris" in lines(window, "data")


def test_what_a_stage_is_here_stands_beside_it(qtbot: QtBot) -> None:
    window, _ = opened(qtbot)
    window.stages["define"].click()
    assert "4 inputs → 8 tanh → 3 softmax, 67 parameters" in window.note.text().replace(
        "Tanh", "tanh"
    ).replace("Softmax", "softmax")
    window.stages["fit"].click()
    assert "112 rows in batches of at most 16, which makes 7 updates" in window.note.text()


def test_another_set_up_and_another_row_change_the_lines(qtbot: QtBot) -> None:
    window, sample = opened(qtbot)
    window.stages["fit"].click()
    scenario = with_fields(sample.experiment.scenario, epochs=7)
    other = changed(sample, experiment=Experiment.from_scenario(scenario))
    window.follow(other)
    assert "epochs=7" in window.code.text.toPlainText()
    window.stages["predict"].click()
    window.follow(changed(other, sample_row=OwnRow((1.5, 2.0, 3.0, 4.0))))
    assert "row = np.array([[1.5, 2, 3, 4]])" in window.code.text.toPlainText()


def test_lines_are_copied_and_the_script_is_saved(qtbot: QtBot, tmp_path: Path) -> None:
    window, _ = opened(qtbot)
    text = lines(window, "compile", 1)
    window.code.copy.click()
    assert QGuiApplication.clipboard().text() == text + "\n"
    path = tmp_path / "network.py"
    window.write_script(str(path))
    script = path.read_text(encoding="utf-8")
    assert text in script
    assert script.index("nn.Sequential") < script.index(text)


@pytest.mark.parametrize("stage", ["define", "evaluate"])
def test_a_stage_leads_to_its_place_in_the_window(qtbot: QtBot, stage: str) -> None:
    window, _ = opened(qtbot)
    wanted: list[tuple[str, str]] = []
    window.place_wanted.connect(lambda kind, name: wanted.append((kind, name)))
    window.stages[stage].click()
    window.show_place.click()
    assert wanted == [{"define": ("setup", "network"), "evaluate": ("window", "results")}[stage]]


def test_all_but_the_code_follows_the_language(qtbot: QtBot, spoken: Languages) -> None:
    window, _ = opened(qtbot)
    lines(window, "define", 1)
    code = window.code.text.toPlainText().splitlines()
    spoken.show(CODE)
    kept = "Iris.*PyTorch", "PyTorch", "scikit-learn", "Keras", "Deltascope"
    texts = [one for one in repainted(qtbot, window) if one[1] not in code]
    assert untold(texts, *kept) == []
    assert "# The last activation" not in window.code.text.toPlainText()
