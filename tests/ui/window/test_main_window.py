"""The main window, driven as a person drives it: start, look, remember, close."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from window_use import open_preset, settled, until_ready

from simulator.landscape.view_choice import PLANES
from simulator.scenarios import presets
from ui.theme.colors import DARK
from ui.widgets.preset_chooser import PresetChooser
from ui.window.main_window import MainWindow

pytestmark = pytest.mark.filterwarnings("error")


@pytest.fixture
def window(own_window: MainWindow) -> MainWindow:
    return own_window


def test_a_newcomer_sees_xor_drawn_and_two_buttons(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    qtbot.waitActive(window)
    accents = [b.text() for b in window.findChildren(QPushButton) if b.property("accent")]
    assert "Train" in accents
    assert window.windowTitle() == "XOR – Deltascope"
    assert window.hint.isVisible()
    picture = window.canvas.grab().toImage()
    colors = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    }
    assert len(colors) > 50


def test_it_can_be_as_small_as_a_projector_wants(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "digits")
    least = window.minimumSizeHint().expandedTo(window.minimumSize())
    assert least.width() <= 1000
    assert least.height() <= 620
    window.resize(1000, 300)
    assert window.height() >= window.minimumSizeHint().height()  # no panel is cut off
    window.resize(1000, 620)
    window.grab()
    bar = window.run_bar
    shown = [bar.widgetForAction(action) for action in bar.actions()]
    assert all(widget.geometry().right() <= bar.width() for widget in shown)
    loss = next(
        w for w in bar.readouts.children() if getattr(w, "accessibleName", str)() == "mean loss"
    )
    assert loss.isVisible()


def test_closing_while_training_ends_cleanly(qtbot: QtBot) -> None:
    window = MainWindow(DARK)
    window.show()
    open_preset(qtbot, window, "iris")
    window.controller.set_speed_limit(None)
    window.controller.train()
    settled(qtbot, window, lambda snapshot: snapshot.state.update > 5)
    window.close()
    assert not window.controller.engine.is_alive
    window.deleteLater()


def test_the_theme_and_the_panels_are_remembered(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    window.actions_["theme"].trigger()
    assert QSettings().value("window/theme") == "light"
    window.docks.panels["regions"].hide()
    window.close()
    again = MainWindow(DARK)
    again.show()
    assert not again.docks.panels["regions"].isVisible()
    again.docks.arrange()
    assert again.docks.panels["regions"].isVisible()
    again.close()
    again.deleteLater()


def test_both_surface_planes_and_both_feature_choices_are_drawn(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_preset(qtbot, window, "iris")
    window.panels["surface"].plane_combo.activated.emit(PLANES.index("random"))
    settled(qtbot, window, lambda s: s.surface is not None and s.surface.kind == "random")
    window.panels["surface"].plane_combo.activated.emit(PLANES.index("weights"))
    window.panels["surface"].choose_axes((0, 1, 2), (1, 8, 0))
    axes = ((0, 1, 2), (1, 8, 0))
    settled(qtbot, window, lambda s: s.surface is not None and s.surface.axes == axes)
    window.panels["regions"].features_chosen.emit(2, 3)
    settled(qtbot, window, lambda s: s.regions is not None and s.regions.features == (2, 3))


def test_the_window_names_what_is_prepared_and_the_batch_that_is_set(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_preset(qtbot, window, "xor")
    chooser = window.run_bar.findChild(PresetChooser)
    controller, batches = window.controller, window.panels["step"].samples.list
    controller.edit(presets.changed(presets.load("xor"), batch_size=2), "Change batch size")
    assert batches.itemText(0) == "Next batch (2)"
    controller.open_preset("iris")  # by whatever means, such as the palette
    assert chooser.currentText() == "Iris flowers"
    assert batches.itemText(0) == "Next batch (2)"  # still XOR's
    until_ready(qtbot, window, "iris")
    assert batches.itemText(0) == "Next batch (16)"


def test_edits_while_a_scenario_loads_are_put_off_in_words(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_preset(qtbot, window, "xor")
    controller = window.controller
    controller.open_preset("iris")
    for edit in (controller.reset, lambda: controller.add_node(0)):
        with qtbot.waitSignal(controller.refused) as refused:
            edit()
        assert "still being prepared" in refused.args[0]
    window.file_actions.export(str(tmp_path / "too-early.json"))
    assert not (tmp_path / "too-early.json").exists()
    assert controller.why_not_trainable()
    controller.undo_stack.undo()
    controller.undo_stack.redo()
    latest = until_ready(qtbot, window, "iris")
    assert latest.experiment.spec.inputs == 4
