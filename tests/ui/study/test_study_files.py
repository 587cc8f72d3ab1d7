"""Tables and pictures of a study, saved where the learner says."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from study_use import run

from ui.study.window import StudyWindow

LEFT = Qt.MouseButton.LeftButton


def test_the_table_has_one_row_a_start(qtbot: QtBot, window: StudyWindow, tmp_path: Path) -> None:
    run(qtbot, window)
    path = tmp_path / "starts.csv"
    window.files.save(None, str(path))
    assert f"Saved to {path}" in window.bar.text.text()
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    record = window.runner.record
    assert record is not None
    assert len(rows) == 40
    assert [int(row["seed"]) for row in rows] == list(range(40))
    for row, index in zip(rows, range(40), strict=True):
        assert float(row["final_loss"]) == record.final[index]
        assert float(row["start_loss"]) == pytest.approx(float(record.losses[0, index]), rel=1e-6)
        assert record.accuracy is not None
        assert float(row["accuracy"]) == record.accuracy[index]
        assert row["stuck"] == str(int(record.stuck[index]))
        assert row["validation_loss"] == row["diverged_at_update"] == ""


@pytest.mark.parametrize("suffix", ["png", "svg"])
def test_pictures_are_saved_where_the_learner_says(
    qtbot: QtBot,
    window: StudyWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    suffix: str,
) -> None:
    run(qtbot, window)
    asked = []

    def answer(*arguments: object) -> tuple[str, str]:
        asked.append(arguments)
        return str(tmp_path / f"picture{len(asked)}"), f"Picture (*.{suffix})"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    for action in window.files.menu.actions()[1:]:
        action.trigger()
    for number in (1, 2, 3):
        assert (tmp_path / f"picture{number}.{suffix}").stat().st_size > 500


def test_a_file_that_cannot_be_written_is_said(
    qtbot: QtBot, window: StudyWindow, tmp_path: Path
) -> None:
    run(qtbot, window)
    path = str(tmp_path / "missing" / "x.csv")
    window.files.save(None, path)
    assert window.bar.kind == "error"
    window.bar.close_message()
    window.files.save(window.histogram, path)
    assert window.bar.kind == "error"
    menu = window.files.context_menu(window.curves)
    assert [action.text() for action in menu.actions()] == ["Save picture…", "Copy picture"]
