"""The pages of the results: positive class, curves, wrong rows, a regression's spread."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from plots_samples import changed, snapshot
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sklearn import metrics

from simulator.data.own_row import OwnRow
from ui.results.window import Results
from ui.theme.colors import DARK


def opened(qtbot: QtBot, name: str, updates: int = 60) -> Results:
    features = (0, 0) if name in ("sine", "diabetes") else (0, 1)
    stepped: list[Any] = []
    controller: Any = SimpleNamespace(
        latest=changed(snapshot(name, updates, features)),
        choose_sample=stepped.append,
        stepped=stepped,
    )
    window = Results(controller, DARK)
    qtbot.addWidget(window)
    window.refresh()
    window.resize(1000, 600)
    window.show()
    qtbot.waitExposed(window)
    return window


def choose(combo: Any, place: int) -> None:
    combo.setCurrentIndex(place)
    combo.activated.emit(place)


def number(window: Results, line: int, column: int = 1) -> str:
    label = window.table.itemAtPosition(line, column).widget()
    assert isinstance(label, QLabel)
    return label.text()


def test_the_positive_class_decides_what_precision_recall_and_the_curves_are_of(
    qtbot: QtBot,
) -> None:
    window = opened(qtbot, "moons")
    data = window._controller.latest.experiment.data
    scores = window._measured.parts[0].scores  # type: ignore[union-attr]
    for which in (1, 0):
        choose(window.positive, which)
        truth, taken = data.labels == which, scores.predicted == which
        assert number(window, 3) == f"{100 * metrics.precision_score(truth, taken):.1f} %"
        assert number(window, 4) == f"{100 * metrics.recall_score(truth, taken):.1f} %"
        assert data.class_names[which] in window.note.text()
        said = scores.outputs[:, 0] if which else 1.0 - scores.outputs[:, 0]
        training = window.curves_page.roc.lines[0]
        auc = training.curves.auc
        assert auc == pytest.approx(metrics.roc_auc_score(truth, said), abs=1e-12)
        assert window.curves_page.roc.legend_text(training) == f"training: area {auc:.3g}"


def test_of_several_classes_all_are_drawn_or_one_against_the_rest(qtbot: QtBot) -> None:
    window = opened(qtbot, "iris", 200)
    canvas = window.curves_page.precision
    assert [line.name for line in canvas.lines] == ["setosa", "versicolor", "virginica"]
    mean = number(window, 3)
    choose(window.positive, 2)
    assert [line.name for line in canvas.lines] == ["training", "validation"]
    assert number(window, 3) != mean
    choose(window.part, 1)
    choose(window.positive, 0)
    assert all(line.is_late for line in canvas.lines)


def test_the_threshold_moves_the_marks_and_is_told(qtbot: QtBot) -> None:
    window = opened(qtbot, "moons")
    page = window.curves_page
    line = page.roc.lines[0]
    before = page.roc.place_of(line)
    assert "Training, above 0.5: " in page.note.text()
    page.threshold.slider.setValue(90)
    at = line.curves.at(0.9)
    assert page.roc.place_of(page.roc.lines[0]) == (at.false_positive_rate, at.recall) != before
    assert f"{at.found} of 70 found (recall {100 * at.recall:.1f} %)" in page.note.text()
    assert "above 0.9" in page.note.text()
    page.threshold.slider.setValue(100)
    assert page.precision.place_of(line) is None
    assert "precision –" in page.note.text()


def test_a_class_without_rows_has_no_curve_and_that_is_said(qtbot: QtBot) -> None:
    window = opened(qtbot, "moons")
    found = window._measured
    assert found is not None
    late = replace(found.parts[1], labels=np.zeros_like(found.parts[1].labels))
    window._measured = replace(found, parts=(found.parts[0], late))
    window._on_class_chosen()
    assert "Validation: no row is of this class: no curve." in window.curves_page.note.text()
    assert window.curves_page.roc.legend_text(window.curves_page.roc.lines[1]) == (
        "validation: no curve"
    )
    choose(window.positive, 0)
    assert "Validation: every row is of this class" in window.curves_page.note.text()


def test_the_matrix_is_copied_and_saved_as_it_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(qtbot, "iris", 200)
    page = window.matrix_page
    page.copy.click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "true \\ predicted\tsetosa\tversicolor\tvirginica"
    counts = window._measured.parts[0].scores.confusion  # type: ignore[union-attr]
    assert lines[2].split("\t")[1:] == list(map(str, counts[1]))  # type: ignore[index]
    page.in_percent.click()
    assert window.matrix.figure(0, 0) == "100.0 %"
    path = tmp_path / "matrix.csv"
    window.files.save(None, str(path))
    with path.open(newline="", encoding="utf-8") as file:
        table = list(csv.reader(file))
    assert [sum(map(float, row[1:])) for row in table[1:]] == pytest.approx([100.0] * 3)


def test_wrong_rows_stand_surest_first_and_a_click_steps_one(qtbot: QtBot) -> None:
    window = opened(qtbot, "moons")
    window.tabs.setCurrentWidget(window.rows_page)
    table, data = window.rows_page.table, window._controller.latest.experiment.data
    outputs = window._measured.parts[0].scores.outputs[:, 0]  # type: ignore[union-attr]
    wrong = np.flatnonzero((outputs > 0.5) != data.labels)
    assert table.rows.rowCount() == len(wrong)
    surest = wrong[np.argmax(np.abs(outputs[wrong] - 0.5))]
    assert table.rows.key_of(0) == surest
    assert f"{len(wrong)} of 140 rows are wrong" in window.rows_page.note.text()
    asked: list[bool] = []
    window.row_chosen.connect(lambda: asked.append(True))
    place = table.visualRect(table.rows.index(0, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window._controller.stepped == [surest]
    assert asked == [True]


def test_a_validation_row_is_stepped_as_ones_own(qtbot: QtBot) -> None:
    window = opened(qtbot, "moons", 5)
    data = window._controller.latest.experiment.data
    choose(window.part, 1)
    row = window.rows_page.table.rows.key_of(0)
    window.rows_page.table.picked.emit(row)
    own = window._controller.stepped[0]
    assert own == OwnRow(tuple(data.raw_validation[row]), int(data.labels_validation[row]))
    assert own.check(data) is own


def test_rows_of_other_data_are_not_stepped(qtbot: QtBot) -> None:
    window = opened(qtbot, "moons", 5)
    window._controller.latest = snapshot("xor", 0)
    window.rows_page.table.picked.emit(100)
    assert window._controller.stepped == []


def test_a_regression_shows_its_rows_against_the_diagonal_and_what_is_left(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = opened(qtbot, "sine")
    assert window.tabs.currentWidget() is window.spread_page
    assert not window.tabs.isTabVisible(window.tabs.indexOf(window.curves_page))
    data, canvas = window._controller.latest.experiment.data, window.spread_page.predicted
    said = window._measured.parts[0].scores.outputs[:, 0]  # type: ignore[union-attr]
    frame = canvas.frame()
    assert (frame.x.low, frame.x.high) == (frame.y.low, frame.y.high)
    at = frame.point(float(data.labels[7, 0]), float(said[7]))
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at.toPoint())
    [row] = window._controller.stepped
    near = frame.point(float(data.labels[row, 0]), float(said[row])) - at
    assert abs(QPointF(near).manhattanLength()) < 4.0
    residuals = window.spread_page.residuals
    spot = residuals.frame().point(float(said[7]), float(data.labels[7, 0] - said[7]))
    assert residuals.row_at(spot) is not None
    path = tmp_path / "rows.csv"
    window.files.save(None, str(path))
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[1].split(",")[1:] == [repr(float(data.labels[0, 0])), repr(float(said[0]))]


def test_the_worst_rows_of_a_regression_come_first(qtbot: QtBot) -> None:
    window = opened(qtbot, "sine")
    data, rows = window._controller.latest.experiment.data, window.rows_page.table.rows
    said = window._measured.parts[0].scores.outputs  # type: ignore[union-attr]
    off = np.abs(data.labels - said)[:, 0]
    assert rows.key_of(0) == int(off.argmax())
    assert rows.rowCount() == len(off)
    assert window.tabs.tabText(window.tabs.indexOf(window.rows_page)) == "Worst rows"
    assert rows.headings()[-1] == "Off by"


def test_r2_of_equal_targets_is_said_in_words(qtbot: QtBot) -> None:
    window = opened(qtbot, "sine")
    latest = window._controller.latest
    data = latest.experiment.data
    same = replace(data, labels_validation=np.ones_like(data.labels_validation))
    experiment = replace(latest.experiment, data=same)
    window._controller.latest = changed(latest, experiment=experiment)
    window.again.click()
    assert number(window, 3, 2) == "–"
    assert "R² of the validation rows is not defined: their targets are all the same." in (
        window.note.text()
    )
    assert "training rows is not" not in window.note.text()
    assert all("nan" not in text and "inf" not in text for text in (number(window, 2, 2),))


def test_curves_and_wrong_rows_are_saved(qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(qtbot, "moons")
    path = tmp_path / "page.csv"
    window.tabs.setCurrentWidget(window.curves_page)
    window.files.save(None, str(path))
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("curve,threshold,true positives")
    assert lines[1] == "training,inf,0,0,0.0,0.0,1.0"
    window.tabs.setCurrentWidget(window.rows_page)
    window.files.save(None, str(path))
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "Row,Inputs,True,Predicted,Probability"
    assert len(lines) == 1 + window.rows_page.table.rows.rowCount()
