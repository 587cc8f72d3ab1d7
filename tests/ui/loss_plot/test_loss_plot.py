"""The loss and accuracy curves, as a learner sees and uses them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from plots_samples import changed, history, hover, pixels, seen, shown, snapshot
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QMenu
from seen_texts import painted_texts

from simulator.storage.atomic_files import FileProblem
from ui.loss_plot.loss_canvas import curve_color
from ui.loss_plot.loss_plot import LossPlot
from ui.plotting.painting import PlotBrush
from ui.theme.colors import DARK, LIGHT


@pytest.fixture(scope="module")
def sample() -> Any:
    return snapshot("moons", 40)


@pytest.fixture
def plot(qtbot: Any, sample: Any) -> LossPlot:
    panel = LossPlot()
    panel.set_theme(DARK)
    panel.show_snapshot(changed(sample, history=history(100)))
    shown(panel, qtbot)
    panel.resize(panel.width(), panel.height() + panel.time_line.height())
    return panel


def wheel(canvas: Any, notches: int, at: QPointF) -> None:
    event = QWheelEvent(
        at,
        canvas.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def test_both_curves_are_drawn_in_both_panes(plot: LossPlot) -> None:
    for frame in plot.canvas.frames():
        assert seen(plot.canvas, DARK.forward, frame.area) > 100
        assert seen(plot.canvas, DARK.caution, frame.area) > 60


def test_without_validation_there_is_one_curve_and_one_name(qtbot: Any, sample: Any) -> None:
    panel = LossPlot()
    panel.set_theme(DARK)
    xor = snapshot("xor", 20)
    panel.show_snapshot(xor)
    shown(panel, qtbot)
    assert seen(panel, DARK.caution) == 0
    assert panel.legend.accessibleName() == "training"


def test_before_training_the_axes_and_a_sentence_are_there(qtbot: Any, sample: Any) -> None:
    panel = LossPlot()
    panel.set_theme(LIGHT)
    shown(panel, qtbot)
    area = panel.canvas.frames()[0].area
    assert seen(panel.canvas, LIGHT.muted, area) > 20  # the sentence
    panel.show_snapshot(changed(sample, history=history(100)))
    assert seen(panel.canvas, LIGHT.forward, area) > 100


def test_the_latest_values_say_which_epochs_they_are(
    plot: LossPlot, sample: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []
    monkeypatch.setattr(PlotBrush, "text", lambda self, at, text, *rest: written.append(text))
    plot.show_snapshot(changed(sample, history=history(18)))
    plot.canvas.grab()
    assert "epoch 18" in written
    written.clear()
    plot.show_snapshot(changed(sample, history=history(0)))
    plot.canvas.grab()
    assert not any(text.startswith("epoch ") for text in written)


def test_before_training_the_room_for_the_values_is_kept(plot: LossPlot, sample: Any) -> None:
    trained = plot.canvas.frames()[0].area.right()
    assert plot.canvas.width() - trained >= 80.0
    values = history(0)
    plot.show_snapshot(changed(sample, history=values))
    assert plot.canvas.frames()[0].area.right() == trained


@pytest.mark.parametrize("log", [False, True])
@pytest.mark.parametrize("size", [1e-17, 1e-5, 1.0, 2e306])
def test_losses_of_any_size_fit_beside_the_axis_and_the_curves(
    plot: LossPlot, sample: Any, size: float, log: bool
) -> None:
    table = history(50).table.copy()
    table[:, 1] *= size
    table[:, 2] = np.nan
    plot.log_box.setChecked(log)
    plot.show_snapshot(changed(sample, history=type(history(1))(table)))
    canvas = plot.canvas
    upper, lower = (frame.area for frame in canvas.frames())
    assert upper.left() == lower.left()
    assert upper.right() == lower.right()
    widths = [
        canvas.metrics().horizontalAdvance(tick.label) for tick in canvas.frames()[0].y.ticks(4)
    ]
    assert max(widths) + 5.0 + 16.0 <= upper.left()  # the axis' name takes 16 pixels
    assert seen(canvas, DARK.forward, upper) > 60
    right = QRectF(canvas.width() - 3.0, 0.0, 3.0, upper.bottom())
    assert seen(canvas, DARK.text, right) == 0


def test_a_log_axis_holds_the_widest_range_there_is(plot: LossPlot, sample: Any) -> None:
    table = history(50).table.copy()
    table[:, 1], table[:, 2] = np.geomspace(1e-300, 1e306, 50), np.nan
    plot.log_box.setChecked(True)
    plot.show_snapshot(changed(sample, history=type(history(1))(table)))
    scale = plot.canvas.frames()[0].y
    assert scale.fractions([scale.low, scale.high]).tolist() == pytest.approx([0.0, 1.0])
    assert scale.value(1.0) == pytest.approx(scale.high)


def test_a_regression_shows_r_squared_in_place_of_accuracy(qtbot: Any, tmp_path: Path) -> None:
    found = snapshot("sine", 100, (0, 0))
    panel = LossPlot()
    panel.show_snapshot(found)
    shown(panel, qtbot)
    score = panel.canvas.frames()[1].y
    assert -1.0 <= score.low <= 0.0
    assert score.high == pytest.approx(1.04)
    lines = panel.canvas.lines_at(len(found.history.epochs) - 1)
    assert all("R² 0." in line for line in lines[1:])
    panel.save_picture(str(tmp_path / "curves.csv"))
    head = (tmp_path / "curves.csv").read_text("utf-8").splitlines()[0]
    assert head == "epoch,loss,validation_loss,r2,validation_r2"


def test_r_squared_of_a_bad_start_is_cut_at_minus_one(qtbot: Any) -> None:
    panel = LossPlot()
    table = history(4).table.copy()
    table[:, 3] = [-40.0, -0.5, 0.2, 0.9]
    panel.canvas.set_history(type(history(1))(table), percent=False)
    frame = panel.canvas.frames()[1]
    assert frame.y.low == -1.0
    shown(panel, qtbot, 380, 260)
    area = panel.canvas.frames()[1].area
    out = panel.canvas.frames()[1].point(1.0, 0.0).x()
    mark = QRectF(out - 8.0, area.bottom() - 11.0, 16.0, 11.0)
    assert seen(panel.canvas, curve_color(panel.canvas.theme, False), mark) > 25


def test_log_toggle_by_mouse_and_by_key(plot: LossPlot, qtbot: Any) -> None:
    qtbot.mouseClick(plot.log_box, Qt.MouseButton.LeftButton)
    assert plot.canvas.frames()[0].y.log
    qtbot.keyClick(plot.canvas, Qt.Key.Key_L)
    assert not plot.log_box.isChecked()
    assert plot.canvas.frames()[0].y.low == 0.0


def test_log_axis_survives_zero_infinite_and_missing_losses(qtbot: Any, sample: Any) -> None:
    values = history(20)
    table = values.table.copy()
    table[3, 1], table[5, 1], table[7, 1] = 0.0, np.inf, np.nan
    panel = LossPlot()
    panel.show_snapshot(changed(sample, history=type(values)(table)))
    panel.log_box.setChecked(True)
    shown(panel, qtbot)
    assert panel.canvas.frames()[0].y.low > 0.0
    assert panel.grab().width() == 380


def test_hover_reads_the_nearest_epoch(plot: LossPlot) -> None:
    canvas = plot.canvas
    frame = canvas.frames()[0]
    at = frame.point(50.0, 0.5)
    before = pixels(canvas)
    hover(canvas, at)
    assert pixels(canvas) != before
    lines = canvas.lines_at(canvas.row_at(at))
    assert lines[0] == "epoch 50"
    assert lines[1] == "training  0.607 · 69.7 %"
    assert lines[2] == "validation  0.707 · 64.7 %"


def test_wheel_zooms_around_the_mouse_and_reset_shows_all(plot: LossPlot, qtbot: Any) -> None:
    canvas = plot.canvas
    at = canvas.frames()[0].point(25.0, 0.5)
    wheel(canvas, 3, at)
    low, high = canvas.epoch_range()
    assert 0.0 <= low < 25.0 < high < 70.0
    qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton)
    assert canvas.epoch_range() == (0.0, 100.0)


def test_dragging_moves_a_zoomed_view(plot: LossPlot, qtbot: Any) -> None:
    canvas = plot.canvas
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    low, high = canvas.epoch_range()
    start = canvas.frames()[0].area.center().toPoint()
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(canvas, start + QPoint(-30, 0))
    hover(canvas, QPointF(start) + QPointF(-30.0, 0.0))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(-30, 0))
    assert canvas.epoch_range()[0] > low
    assert canvas.epoch_range()[1] - canvas.epoch_range()[0] == pytest.approx(high - low)
    qtbot.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.epoch_range() == (0.0, 100.0)


def test_the_same_history_is_not_drawn_again(plot: LossPlot, sample: Any) -> None:
    once = changed(sample, history=history(10))
    plot.show_snapshot(once)
    plot.grab()
    drawn = plot.canvas._picture.cacheKey()  # painting on it gives it another
    plot.show_snapshot(once)
    plot.grab()
    assert plot.canvas._picture.cacheKey() == drawn
    plot.show_snapshot(changed(sample, history=history(11)))
    plot.grab()
    assert plot.canvas._picture.cacheKey() != drawn


def test_pictures_and_values_are_written(plot: LossPlot, tmp_path: Path) -> None:
    plot.save_picture(str(tmp_path / "a.png"))
    assert QImage(str(tmp_path / "a.png")).width() == 2 * plot.canvas.width()
    plot.save_picture(str(tmp_path / "a.svg"))
    assert QSvgRenderer(str(tmp_path / "a.svg")).isValid()
    plot.save_picture(str(tmp_path / "a.csv"))
    rows = (tmp_path / "a.csv").read_text(encoding="utf-8").splitlines()
    assert rows[0] == "epoch,loss,validation_loss,accuracy,validation_accuracy"
    assert len(rows) == 101
    assert float(rows[1].split(",")[1]) == np.exp(-0.01)


@pytest.mark.parametrize("suffix", ["png", "svg", "csv"])
def test_an_unwritable_target_is_an_error(plot: LossPlot, tmp_path: Path, suffix: str) -> None:
    with pytest.raises(FileProblem, match="missing"):
        plot.save_picture(str(tmp_path / "missing" / f"a.{suffix}"))


def test_context_menu_resets_saves_and_copies(plot: LossPlot, qtbot: Any) -> None:
    menu = plot.context_menu()
    qtbot.addWidget(menu)
    actions = {action.text(): action for action in menu.actions()}
    assert {"Reset view", "Save picture…", "Copy picture"} <= set(actions)
    with qtbot.waitSignal(plot.picture_requested) as asked:
        actions["Save picture…"].trigger()
    assert asked.args == [plot]
    actions["Copy picture"].trigger()
    assert QApplication.clipboard().pixmap().width() == plot.canvas.width()
    QApplication.clipboard().clear()
    plot.canvas.zoom(0.5)
    actions["Reset view"].trigger()
    assert plot.canvas.epoch_range() == (0.0, 100.0)


@pytest.mark.qt_log_ignore("grabbing the keyboard")  # said of every pop-up without a screen
def test_the_menu_opens_where_it_is_asked_for(plot: LossPlot, qtbot: Any) -> None:
    plot.canvas.menu_requested.emit(plot.canvas.mapToGlobal(QPoint(50, 50)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    qtbot.keyClick(menu, Qt.Key.Key_Escape)


def test_names_for_screen_readers(plot: LossPlot) -> None:
    assert plot.accessibleName()
    assert plot.canvas.accessibleName()
    assert plot.log_box.accessibleName()


def test_the_name_of_the_lower_plot_ends_above_that_of_the_epochs(plot: LossPlot) -> None:
    names = ("accuracy (%)", "accuracy", "acc.")
    found = set()
    for height in range(90, 260, 10):
        plot.canvas.resize(plot.canvas.width(), height)
        with painted_texts() as painted:
            plot.canvas.rendered()
        texts = [text for _, text in painted]
        assert "epoch" in texts
        (name,) = (one for one in texts if one in names)
        found.add(name)
        longest = plot.canvas.metrics().horizontalAdvance(name)
        assert name == "acc." or longest <= plot.canvas.frames()[-1].area.height()
    assert found == set(names)
