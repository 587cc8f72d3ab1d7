"""The results window: what it says of the network as it is now."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from plots_samples import around, changed, seen, snapshot
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.plotting.pixel_images import grey_image
from ui.results.pictures.confusion_matrix import ConfusionMatrix
from ui.results.window import Results
from ui.theme.colors import DARK, LIGHT, Theme, contrast, mix


def opened(qtbot: QtBot, name: str, updates: int = 60, theme: Theme = DARK) -> tuple[Results, Any]:
    features = (0, 0) if name == "sine" else (0, 1)
    sample = changed(snapshot(name, updates, features))
    controller: Any = SimpleNamespace(latest=sample)
    window = Results(controller, theme)
    qtbot.addWidget(window)
    window.refresh()
    window.show()
    qtbot.waitExposed(window)
    return window, controller


def cells(window: Results) -> dict[tuple[int, int], str]:
    """Return the table's texts by row and column."""
    found = {}
    for index in range(window.table.count()):
        row, column, _, _ = window.table.getItemPosition(index)  # type: ignore[misc]
        label = window.table.itemAt(index).widget()
        assert isinstance(label, QLabel)
        found[row, column] = label.text()
    return found


def test_classes_have_a_table_and_a_matrix(qtbot: QtBot) -> None:
    window, controller = opened(qtbot, "iris", 400)
    table = cells(window)
    assert [table[row, 0] for row in range(1, 6)] == [
        "rows", "accuracy", "precision", "recall", "F1",
    ]  # fmt: skip
    assert (table[0, 1], table[0, 2]) == ("training", "validation")
    assert (table[1, 1], table[1, 2]) == ("112", "38")
    assert table[2, 1].endswith(" %")
    assert controller.latest.experiment.title in window.heading.text()
    first = window.matrix.cell(0, 0)
    full = mix(DARK.canvas, DARK.color("forward"), 0.5)
    assert seen(window.matrix, full, around(first.center(), 12.0)) > 100
    assert window.matrix.sentence(0, 0) == "37 of 37 rows of setosa were taken for setosa"


def test_the_rows_of_another_network_keep_their_height(qtbot: QtBot) -> None:
    window, controller = opened(qtbot, "iris")
    window.close()
    controller.latest = changed(snapshot("sine", 60, (0, 0)))
    window.refresh()
    window.show()
    qtbot.waitExposed(window)
    window.refresh()  # of the same network, as its learner asks for it
    qtbot.wait(1)
    places = [window.table.itemAt(k) for k in range(window.table.count())]
    assert all(one.geometry().height() >= one.sizeHint().height() for one in places)


def test_a_class_that_is_cut_over_the_matrix_is_told_on_hover(qtbot: QtBot) -> None:
    window, _ = opened(qtbot, "iris")
    matrix = window.matrix
    over = matrix.cell(0, 1).center() - QPointF(0.0, matrix.cell(0, 1).height())
    before = matrix.cell(2, 0).center() - QPointF(matrix.cell(2, 0).width(), 0.0)
    assert matrix._words_at(over) == "versicolor"
    assert matrix._words_at(before) == "virginica"


def test_the_validation_matrix_can_be_chosen(qtbot: QtBot) -> None:
    window, _ = opened(qtbot, "iris", 400)
    window.part.setCurrentIndex(1)
    window.part.activated.emit(1)
    assert " of 13 rows of setosa" in window.matrix.sentence(0, 0)
    window.refresh()
    assert window.part.currentIndex() == 1


def test_a_regression_has_numbers_and_no_matrix(qtbot: QtBot) -> None:
    window, _ = opened(qtbot, "sine")
    table = cells(window)
    assert [table[row, 0] for row in range(1, 4)] == ["rows", "mean squared error", "R²"]
    assert not window.matrix.isVisible()


def test_every_label_has_a_matrix(qtbot: QtBot) -> None:
    window, _ = opened(qtbot, "two_labels")
    assert window.label.isVisible()
    assert "taken for not right" in window.matrix.sentence(0, 0)
    window.label.setCurrentIndex(1)
    window.label.activated.emit(1)
    assert "taken for not inside" in window.matrix.sentence(0, 0)


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_another_snapshot_is_measured_on_demand(qtbot: QtBot, theme: Theme) -> None:
    window, controller = opened(qtbot, "xor", 0, theme)
    before = cells(window)[2, 1]
    controller.latest = snapshot("xor", 1000)
    assert cells(window)[2, 1] == before
    window.again.click()
    assert cells(window)[2, 1] == "100.0 %"
    window.set_theme(DARK)
    assert (0, 2) not in cells(window)


def test_outputs_that_are_not_finite_are_said(qtbot: QtBot) -> None:
    window, controller = opened(qtbot, "xor")
    state = SimpleNamespace(theta=np.full(17, np.nan), epoch=3)
    controller.latest = changed(controller.latest, state=state)
    window.again.click()
    assert window.heading.text() == "The network's outputs must be finite to be measured."
    assert not window.matrix.isVisible()


def test_behind_a_cell_of_pictures_are_its_rows(qtbot: QtBot) -> None:
    window, controller = opened(qtbot, "digits", 60, LIGHT)
    stepped: list[int] = []
    controller.choose_sample = stepped.append
    data, scores = controller.latest.experiment.data, window._chosen_part().scores
    assert scores is not None
    assert scores.predicted is not None
    counts = np.asarray(scores.confusion)
    wrong = counts - np.diag(np.diag(counts))
    true, found = np.unravel_index(int(np.argmax(wrong)), wrong.shape)
    assert wrong[true, found] > 0
    centre = window.matrix.cell(int(true), int(found)).center().toPoint()
    qtbot.mouseClick(window.matrix, Qt.MouseButton.LeftButton, pos=centre)
    gallery = window.gallery
    assert gallery.isVisible()
    rows = gallery.pictures.rows
    assert len(rows) == counts[true, found]
    assert all(data.labels[row] == true and scores.predicted[row] == found for row in rows)
    assert f"were taken for {data.class_names[int(found)]}" in gallery.heading.text()
    first = gallery.pictures.place(0)
    picture = grey_image(data.raw[rows[0]], (8, 8), LIGHT)
    inks = {picture.pixelColor(x, y).name() for x in range(8) for y in range(8)}
    image = gallery.pictures.grab().toImage()
    drawn = image.pixelColor((first.topLeft() + QPointF(4, 4)).toPoint()).name()
    assert drawn == picture.pixelColor(0, 0).name()
    assert len(inks) > 3
    qtbot.mouseClick(gallery.pictures, Qt.MouseButton.LeftButton, pos=first.center().toPoint())
    assert stepped == [rows[0]]
    # Another matrix has other rows behind its cells.
    window.part.setCurrentIndex(1)
    window.part.activated.emit(1)
    assert not gallery.isVisible()


def test_validation_rows_are_shown_and_not_stepped(qtbot: QtBot) -> None:
    window, controller = opened(qtbot, "digits", 60)
    stepped: list[int] = []
    controller.choose_sample = stepped.append
    window.part.setCurrentIndex(1)
    window.on_cell_picked(0, 0)
    rows = window.gallery.pictures.rows
    assert set(controller.latest.experiment.data.labels_validation[list(rows)]) == {0}
    window.gallery.pictures.picked.emit(rows[0])
    assert stepped == []
    window.gallery.close()


def test_cells_of_tables_have_no_pictures(qtbot: QtBot) -> None:
    window, _ = opened(qtbot, "iris", 60)
    window.on_cell_picked(0, 0)
    assert not window.gallery.isVisible()


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_a_single_error_of_many_is_seen(qtbot: QtBot, theme: Theme) -> None:
    matrix = ConfusionMatrix(theme)
    qtbot.addWidget(matrix)
    matrix.resize(480, 440)
    matrix.show_counts(np.array([[134, 1], [0, 135]]), ("a", "b"))
    image = matrix.grab().toImage()
    error, none = (
        image.pixelColor((matrix.cell(row, column).topLeft() + QPointF(6, 6)).toPoint())
        for row, column in ((0, 1), (1, 0))
    )
    assert none == theme.color("canvas")
    assert contrast(error, none) > 1.05
    for ground in (mix(theme.canvas, theme.color(one), 0.5) for one in ("forward", "bad")):
        assert contrast(theme.color("text"), ground) >= 4.5


def test_another_network_is_measured_by_itself_and_the_same_when_asked(qtbot: QtBot) -> None:
    window, controller = opened(qtbot, "iris", 40)
    controller.latest = changed(snapshot("iris", 80), run_id=1)
    window.follow(controller.latest)
    assert "after 5.71 epochs" in window.heading.text()
    controller.latest = changed(snapshot("xor", 5), run_id=2)
    window.follow(controller.latest)
    assert controller.latest.experiment.title in window.heading.text()
    controller.latest = None
    window.refresh()
    assert "being prepared" in window.heading.text()
    assert window.width() >= 320
    controller.latest = changed(snapshot("xor", 5), run_id=2)
    window.follow(controller.latest)
    assert controller.latest.experiment.title in window.heading.text()
