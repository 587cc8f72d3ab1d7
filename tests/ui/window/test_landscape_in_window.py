"""The loss landscape together with the network: clicking, picking, enlarging, going back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QSettings, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from simulator.landscape.view_choice import LINES, PLANES, RESOLUTIONS
from simulator.nn.network import Network
from simulator.nn.node_symbols import in_order_of_theta, parameter_symbols
from simulator.nn.spec import NetworkSpec
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.session.snapshot import Snapshot
from ui.landscape_plot.landscape_pictures import PICTURES
from ui.theme.colors import DARK
from ui.window.main_window import MainWindow
from ui.window.surface_choices import SurfaceChoices

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(DARK)
    made.show()
    made.controller.open_preset("xor")
    qtbot.waitUntil(lambda: made.controller.latest is not None)
    made.controller.set_speed_limit(None)
    yield made
    made.close()
    made.deleteLater()


def settled(qtbot: QtBot, window: MainWindow, wanted: Callable[[Snapshot], bool]) -> Snapshot:
    def there() -> bool:
        latest = window.controller.latest
        return latest is not None and wanted(latest)

    qtbot.waitUntil(there)
    latest = window.controller.latest
    assert latest is not None
    return latest


def trained(qtbot: QtBot, window: MainWindow, epochs: int = 200) -> Snapshot:
    with qtbot.waitSignal(window.controller.completed):
        window.controller.train(epochs)
    return settled(qtbot, window, lambda one: one.state.update >= epochs)


def shows_its_own_weights(one: Snapshot) -> bool:
    return one.surface is not None and np.array_equal(one.surface.origin, one.state.theta)


def choose_view(window: MainWindow, view: str) -> None:
    window.panels["surface"].picture_combo.activated.emit(PICTURES.index(view))


def test_a_click_on_the_map_loads_those_weights_and_can_be_undone(
    qtbot: QtBot, window: MainWindow
) -> None:
    before = trained(qtbot, window).state.theta
    canvas = window.panels["surface"].map
    at = canvas.frame().area.center().toPoint() + QPoint(20, -10)
    x, y = canvas.frame().values(at.toPointF())
    qtbot.mouseClick(canvas, LEFT, pos=at)
    after = settled(qtbot, window, lambda one: not np.array_equal(one.state.theta, before))
    changed = np.flatnonzero(after.state.theta != before)
    assert changed.tolist() == [0, 4]  # the two weights of the map
    np.testing.assert_allclose(after.state.theta[changed], [x, y], atol=1e-9)
    # Everything else follows: the map's own dot, its loss, the regions.
    after = settled(qtbot, window, shows_its_own_weights)
    assert after.surface is not None
    assert after.surface.here == pytest.approx((x, y), abs=1e-9)
    assert after.surface.path_manual_edits[-1]
    assert after.regions is not None
    assert window.controller.undo_stack.undoText() == "Weights from the loss surface"
    window.controller.undo_stack.undo()
    settled(qtbot, window, lambda one: np.array_equal(one.state.theta, before))


def test_a_click_on_the_curve_moves_one_weight(qtbot: QtBot, window: MainWindow) -> None:
    choose_view(window, "line")
    settled(qtbot, window, lambda one: one.line is not None)
    before = settled(qtbot, window, lambda one: one.line is not None).state.theta
    canvas = window.panels["surface"].line
    at = canvas.frame().area.center().toPoint() + QPoint(40, 0)
    t, _ = canvas.frame().values(at.toPointF())
    qtbot.mouseClick(canvas, LEFT, pos=at)
    after = settled(qtbot, window, lambda one: not np.array_equal(one.state.theta, before))
    assert np.flatnonzero(after.state.theta != before).tolist() == [0]
    assert after.state.theta[0] == pytest.approx(t)


@pytest.mark.parametrize("epochs", [0, 100])
def test_every_plane_and_line_is_drawn_before_and_after_training(
    qtbot: QtBot, window: MainWindow, epochs: int
) -> None:
    plot = window.panels["surface"]
    if epochs:
        trained(qtbot, window, epochs)
    for plane in PLANES:
        plot.plane_combo.activated.emit(PLANES.index(plane))
        settled(qtbot, window, lambda one, kind=plane: kind == getattr(one.surface, "kind", ""))
        for view in ("map", "mesh"):
            choose_view(window, view)
            assert not plot.grab().isNull()
    choose_view(window, "line")
    for line in LINES:
        plot.plane_combo.activated.emit(LINES.index(line))
        # Before the first update the start is here: there is no line between them.
        made = "gradient" if line == "snapshots" and not epochs else line
        settled(
            qtbot,
            window,
            lambda one, kind=made: one.line is not None and one.line.direction.kind == kind,
        )
        assert not plot.grab().isNull()


def test_a_fine_map_is_made_at_rest(qtbot: QtBot, window: MainWindow) -> None:
    window.panels["surface"].resolution_combo.activated.emit(RESOLUTIONS.index(201))
    settled(qtbot, window, lambda one: one.surface is not None and len(one.surface.x) == 201)
    # Stepping looks at the same weights: the fine map stays.
    window.controller.stepper.forward()
    qtbot.wait(100)
    latest = window.controller.latest
    assert latest is not None
    assert latest.surface is not None
    assert len(latest.surface.x) == 201


# --- picking two weights on the network -----------------------------------------------------


def test_two_edges_are_picked_on_the_network(qtbot: QtBot, window: MainWindow) -> None:
    plot, canvas = window.panels["surface"], window.canvas
    plot.axes_popup.pick_button.click()
    assert "horizontal" in window.messages.text.text()
    canvas.edge_selected.emit(1, 2, 0)
    assert "vertical" in window.messages.text.text()
    canvas.edge_selected.emit(1, 2, 0)  # the same edge again says nothing new
    canvas.edge_selected.emit(0, 1, 3)
    seen = settled(
        qtbot,
        window,
        lambda one: (
            one.surface is not None
            and one.surface.axes is not None
            and one.surface.axes == ((1, 2, 0), (0, 1, 3))
        ),
    )
    assert seen.surface is not None
    assert window.messages.isHidden()
    assert plot.axes == ((1, 2, 0), (0, 1, 3))
    # An edge clicked later is only looked at.
    canvas.edge_selected.emit(0, 0, 0)
    assert plot.axes == ((1, 2, 0), (0, 1, 3))


def test_picking_can_be_called_off(qtbot: QtBot, window: MainWindow) -> None:
    plot = window.panels["surface"]
    before = plot.axes
    plot.axes_popup.pick_button.click()
    window.messages.action.click()
    window.canvas.edge_selected.emit(1, 2, 0)
    window.canvas.edge_selected.emit(0, 1, 3)
    assert plot.axes == before
    assert window.messages.isHidden()


def edge_spot(window: MainWindow, layer: int, source: int, unit: int) -> QPoint:
    """Return a point of the canvas on an edge."""
    area = window.canvas.rect()
    for y in range(area.top(), area.bottom(), 3):
        for x in range(area.left(), area.right(), 3):
            target = window.canvas._target_at(QPointF(x, y))
            if (target.kind, target.layer, target.source, target.unit) == (
                "edge",
                layer,
                source,
                unit,
            ):
                return QPoint(x, y)
    raise AssertionError("no such edge")


def test_an_edge_that_is_selected_already_can_be_picked(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1280, 800)
    plot, canvas = window.panels["surface"], window.canvas
    qtbot.mouseClick(canvas, LEFT, pos=edge_spot(window, 0, 0, 0))
    plot.axes_popup.pick_button.click()
    assert canvas.cursor().shape() == Qt.CursorShape.CrossCursor
    qtbot.mouseClick(canvas, LEFT, pos=edge_spot(window, 0, 0, 0))
    assert "Horizontal: w x₁ → h₁.1" in window.messages.text.text()
    qtbot.mouseClick(canvas, LEFT, pos=edge_spot(window, 0, 1, 3))
    assert plot.axes == ((0, 0, 0), (0, 1, 3))
    assert canvas.cursor().shape() != Qt.CursorShape.CrossCursor


def test_another_message_ends_the_picking(qtbot: QtBot, window: MainWindow) -> None:
    before = window.panels["surface"].axes
    window.panels["surface"].axes_popup.pick_button.click()
    window.canvas.edge_selected.emit(1, 2, 0)
    window.messages.show_message("success", "Training finished.")
    window.canvas.edge_selected.emit(0, 1, 3)
    assert window.panels["surface"].axes == before
    assert window.canvas.cursor().shape() != Qt.CursorShape.CrossCursor
    assert not window.messages.isHidden()


def test_one_edge_is_enough_for_a_line(qtbot: QtBot, window: MainWindow) -> None:
    choose_view(window, "line")
    window.panels["surface"].axes_popup.pick_button.click()
    window.canvas.edge_selected.emit(1, 2, 0)
    settled(
        qtbot, window, lambda one: one.line is not None and one.line.direction.axis == (1, 2, 0)
    )


# --- its window -----------------------------------------------------------------------------


def test_another_view_leaves_the_panels_where_they_are(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1280, 800)
    panels = [window.docks.panels[name] for name in ("loss", "surface", "regions")]
    qtbot.waitUntil(lambda: window.size().height() == 800)
    window.docks.share()
    QApplication.processEvents()
    before = [panel.geometry() for panel in panels]
    for view in ("mesh", "map", "line", "map"):
        choose_view(window, view)
        QApplication.processEvents()
        assert [panel.geometry() for panel in panels] == before, view


def test_the_panel_becomes_a_large_window_and_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1280, 800)
    dock, plot = window.docks.panels["surface"], window.panels["surface"]
    small = plot.height()
    qtbot.mouseClick(plot.enlarge_button, LEFT)
    assert dock.isFloating()
    qtbot.waitUntil(lambda: plot.height() > 2 * small)
    assert plot.enlarge_button.accessibleName() == "Back to its place"
    qtbot.mouseClick(plot.enlarge_button, LEFT)
    assert not dock.isFloating()
    assert plot.enlarge_button.accessibleName() == "Large window"


def test_escape_puts_the_large_window_back(qtbot: QtBot, window: MainWindow) -> None:
    dock, plot = window.docks.panels["surface"], window.panels["surface"]
    for _ in range(2):  # the second time as the first
        plot.enlarge_button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        qtbot.mouseClick(plot.enlarge_button, LEFT)
        qtbot.waitUntil(dock.isActiveWindow)
        assert plot.canvas.hasFocus()
        qtbot.keyClick(plot.canvas, Qt.Key.Key_Escape)
        assert not dock.isFloating()
        assert not plot.enlarge_button.underMouse()
    dock.setFloating(True)  # dragged out
    qtbot.keyClick(plot.canvas, Qt.Key.Key_Escape)
    assert dock.isFloating()


def test_a_panel_that_was_made_large_is_in_its_place_the_next_time(
    qtbot: QtBot, window: MainWindow
) -> None:
    dock = window.docks.panels["surface"]
    window.panels["surface"].enlarge_requested.emit()
    assert dock.isFloating()
    window.docks.save(QSettings())
    again = MainWindow()
    qtbot.addWidget(again)
    again.docks.restore(QSettings())
    assert not again.docks.panels["surface"].isFloating()
    again.close()
    window.docks.toggle_large("surface")
    window.docks.toggle_large("surface")
    dock.setFloating(True)  # dragged out
    window.docks.save(QSettings())
    assert dock.isFloating()


def test_the_numbers_are_saved_where_the_learner_says(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def chosen(*arguments: object) -> tuple[str, str]:
        assert Path(str(arguments[2])).name == "xor-loss-surface"
        return str(tmp_path / "surface"), "NumPy arrays (*.npz)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    action = next(a for a in window.panels["surface"].menu_actions() if a.text() == "Save data…")
    action.trigger()
    with np.load(tmp_path / "surface.npz") as saved:
        assert saved["loss"].shape == (51, 51)
    assert "surface.npz" in window.messages.text.text()


@pytest.mark.parametrize(
    ("typed", "kind", "written"),
    [
        ("run.2", "Table (*.csv)", "run.2.csv"),
        ("run.txt", "NumPy arrays (*.npz)", "run.txt.npz"),
        ("run.CSV", "NumPy arrays (*.npz)", "run.CSV"),
    ],
)
def test_the_kind_that_was_chosen_decides_where_the_name_does_not(
    window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    kind: str,
    written: str,
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / typed), kind))
    window.panels["surface"].on_save_data()
    assert [file.name for file in tmp_path.iterdir()] == [written]
    is_table = (tmp_path / written).read_bytes().startswith(b"part,name,x,y,loss")
    assert is_table == written.lower().endswith(".csv")


def test_the_look_stays_when_the_network_does_and_starts_afresh_with_another(
    qtbot: QtBot, window: MainWindow
) -> None:
    plot = window.panels["surface"]
    plot.choose_axes((1, 2, 0), (0, 1, 3))
    window.controller.new_weights()
    axes = ((1, 2, 0), (0, 1, 3))
    settled(qtbot, window, lambda one: one.surface is not None and one.surface.axes == axes)
    assert plot.axes == axes
    window.controller.open_preset("iris")
    settled(qtbot, window, lambda one: one.experiment.scenario.name == "iris")
    qtbot.waitUntil(lambda: plot.view.axes is None)


def test_chosen_weights_stay_when_a_layer_is_frozen_or_the_loss_changes(
    qtbot: QtBot, window: MainWindow
) -> None:
    plot, axes = window.panels["surface"], ((1, 2, 0), (0, 1, 3))
    plot.choose_axes(*axes)
    window.controller.set_trainable(0, False)
    settled(
        qtbot,
        window,
        lambda one: (
            not one.experiment.spec.layers[0].trainable
            and one.surface is not None
            and one.surface.axes == axes
        ),
    )
    assert plot.axes == plot.view.axes == axes


def test_panel_and_map_agree_after_edits_that_were_quickly_taken_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    plot, axes = window.panels["surface"], ((1, 2, 0), (0, 1, 3))
    plot.choose_axes(*axes)
    settled(qtbot, window, lambda one: one.surface is not None and one.surface.axes == axes)
    window.controller.add_node(0)  # the worker opens this one, the panel never hears of it
    window.controller.undo_stack.undo()
    settled(qtbot, window, lambda one: one.surface is not None and one.surface.axes == plot.axes)
    assert plot.axes == plot.view.axes == axes


def test_the_offered_weights_carry_the_names_of_the_data(qtbot: QtBot, window: MainWindow) -> None:
    scenario, experiment = window.controller.scenario, window.controller.experiment
    assert scenario is not None
    assert experiment is not None
    named = replace(experiment.data, feature_names=("width", "height"))
    choices = window.panels["surface"].findChild(SurfaceChoices)
    choices.show_experiment(replace(experiment, data=named))
    assert window.panels["surface"].x_combo.itemText(0).startswith("w width")


@pytest.mark.parametrize("hidden", ["tanh", "prelu", "maxout"])
def test_names_stand_where_their_parameters_are(hidden: str) -> None:
    layers = ({"units": 3, "activation": hidden}, {"units": 1, "activation": "sigmoid"})
    xor = presets.changed(presets.load("xor"), layers=layers, weights=None)
    experiment = Experiment.from_scenario(xor)
    labels = parameter_symbols(experiment.spec, experiment.data.feature_names)
    network = Network(experiment.spec)
    names = in_order_of_theta(experiment.spec, labels)
    assert len(labels) == len(names) == network.parameter_count
    assert all(names[network.weight_index(*axis)] == label for label, axis in labels)


def test_offering_the_weights_of_a_wide_network_looks_none_up_by_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # A look-up for each of 85,002 parameters would stop the window for more than a second.
    layers = (*[{"units": 256, "activation": "relu"}] * 2, {"units": 10, "activation": "softmax"})
    experiment = Experiment.from_scenario(
        presets.changed(presets.load("digits"), layers=layers, weights=None)
    )
    calls = []
    look_up = NetworkSpec.parameter_index

    def counted(spec: NetworkSpec, layer: int, number: int, unit: int) -> int:
        calls.append(number)
        return look_up(spec, layer, number, unit)

    monkeypatch.setattr(NetworkSpec, "parameter_index", counted)
    labels = parameter_symbols(experiment.spec, experiment.data.feature_names)
    names = in_order_of_theta(experiment.spec, labels)
    assert len(names) == 85_002
    assert len(calls) == 65 + 257 + 257
