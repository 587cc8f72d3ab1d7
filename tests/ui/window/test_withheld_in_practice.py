"""While practice asks for results, nothing else in the program tells them, and says why not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot
from window_use import open_preset, press, settled

from ui.window.main_window import MainWindow
from ui.window.tool_records import TOOLS
from ui.window.withheld_page import WithheldPart
from ui.words.numbers import short

TELLING = ("results", "watch", "row_losses", "gradients", "activations", "worksheet")
WHY = "This window would tell results that practice asks for: end practice first."
WHY_PART = "This would tell results that practice asks for: end practice first."


def told_by(tool: QWidget) -> list[str]:
    """Return the texts of the labels and buttons that are seen."""
    found = [*tool.findChildren(QLabel), *tool.findChildren(QAbstractButton)]
    return [one.text() for one in found if one.isVisible()]


def shown_parts(tool: QWidget) -> list[QWidget]:
    """Return what stands in a window itself and is seen."""
    directly = Qt.FindChildOption.FindDirectChildrenOnly
    found = tool.findChildren(QWidget, options=directly)
    return [one for one in found if one.isVisible() and not one.isWindow()]


@pytest.fixture
def xor(qtbot: QtBot, window: MainWindow) -> MainWindow:
    open_preset(qtbot, window, "xor")
    return window


def test_windows_that_tell_results_are_declared() -> None:
    assert {record.name for record in TOOLS if record.tells_results} == set(TELLING)


def test_windows_that_are_open_tell_why_they_tell_nothing(qtbot: QtBot, xor: MainWindow) -> None:
    tools = [xor.tools.open(name) for name in TELLING]
    other = xor.tools.open("compare")
    before = [len(shown_parts(tool)) for tool in tools]
    press(qtbot, xor, Qt.Key.Key_P)
    for tool in tools:
        assert told_by(tool) == [WHY, "End practice"]
        (page,) = shown_parts(tool)
        assert page.geometry() == tool.rect()
        tool.resize(tool.width() + 40, tool.height() + 30)
        assert page.geometry() == tool.rect()
    assert WHY not in told_by(other)
    # What comes of a step is not told either.
    xor.controller.set_weight(0, 0, 0, 1.25)
    settled(qtbot, xor, lambda one: one.state.theta[0] == 1.25)
    qtbot.wait(20)
    assert [told_by(tool) for tool in tools] == [[WHY, "End practice"]] * len(tools)
    page.end.click()
    assert not xor.steps.practises
    for tool, count in zip(tools, before, strict=True):
        assert not {WHY, "End practice"} & set(told_by(tool))
        assert len(shown_parts(tool)) >= count


def test_a_window_that_is_opened_in_practice_tells_nothing(qtbot: QtBot, xor: MainWindow) -> None:
    press(qtbot, xor, Qt.Key.Key_P)
    xor.actions_["watch"].trigger()
    tool = xor.tools.get("watch")
    assert told_by(tool) == [WHY, "End practice"]
    assert tool.focusWidget().text() == "End practice"
    tool.close()
    press(qtbot, xor, Qt.Key.Key_P)
    xor.actions_["watch"].trigger()
    assert WHY not in told_by(tool)
    assert tool.table.isVisible()


def test_every_window_can_be_opened_in_practice(qtbot: QtBot, xor: MainWindow) -> None:
    press(qtbot, xor, Qt.Key.Key_P)
    for record in TOOLS:
        tool = xor.tools.open(record.name)
        assert tool.isVisible(), record.name
        tool.close()


def test_maps_in_nodes_wait_for_the_end_of_practice(qtbot: QtBot, xor: MainWindow) -> None:
    xor.actions_["node_maps"].trigger()
    assert xor.canvas._picture._maps is not None
    press(qtbot, xor, Qt.Key.Key_P)
    assert xor.canvas._picture._maps is None
    assert not xor.actions_["node_maps"].isEnabled()
    assert "end practice first (P)" in xor.actions_["node_maps"].toolTip()
    press(qtbot, xor, Qt.Key.Key_P)
    assert xor.canvas._picture._maps is not None


def test_regions_wait_for_the_end_of_practice(qtbot: QtBot, xor: MainWindow) -> None:
    plot = xor.panels["regions"]
    assert not plot.note.isVisible()
    press(qtbot, xor, Qt.Key.Key_P)
    assert plot.note.isVisible()
    assert plot.note.text() == "Regions are hidden in practice"
    press(qtbot, xor, Qt.Key.Key_P)
    assert not plot.note.isVisible()


def test_gradient_flow_waits_for_the_end_of_practice(qtbot: QtBot, xor: MainWindow) -> None:
    press(qtbot, xor, Qt.Key.Key_G)
    flow = xor.panels["flow"].panel
    qtbot.waitUntil(lambda: flow.series is not None)
    before = shown_parts(flow)
    press(qtbot, xor, Qt.Key.Key_P)
    assert told_by(flow) == [WHY_PART, "End practice"]
    (page,) = shown_parts(flow)
    assert page.geometry() == flow.rect()
    assert xor.canvas.hasFocus()
    page.end.click()
    assert not xor.steps.practises
    assert shown_parts(flow) == before


def test_gradient_flow_that_is_opened_in_practice_tells_nothing(
    qtbot: QtBot, xor: MainWindow
) -> None:
    press(qtbot, xor, Qt.Key.Key_P)
    press(qtbot, xor, Qt.Key.Key_G)
    flow = xor.panels["flow"].panel
    assert told_by(flow) == [WHY_PART, "End practice"]
    press(qtbot, xor, Qt.Key.Key_P)
    assert WHY_PART not in told_by(flow)
    assert flow.gradients.isVisible()


def test_the_open_network_as_a_formula_waits_for_the_end_of_practice(
    qtbot: QtBot, xor: MainWindow
) -> None:
    tool = xor.tools.open("matrices")
    bench = tool.bench
    bench.tabs.setCurrentIndex(3)
    page = bench.network
    press(qtbot, xor, Qt.Key.Key_P)
    assert page.numbers.isVisible()  # a network of its own
    press(qtbot, xor, Qt.Key.Key_P)
    page.take.click()
    assert page.told.isVisible()
    press(qtbot, xor, Qt.Key.Key_P)
    assert told_by(page) == [WHY_PART, "End practice"]
    assert bench.picture() is page
    # Other networks are shown, this one not, however it comes back.
    tool.history.stack.undo()
    assert page.numbers.isVisible()
    assert bench.picture() is page.numbers
    tool.history.stack.redo()
    assert told_by(page) == [WHY_PART, "End practice"]
    xor.controller.set_weight(0, 0, 0, 1.25)
    qtbot.waitUntil(page.numbers.isVisible)  # it is that of the main window no more
    press(qtbot, xor, Qt.Key.Key_P)
    assert WHY_PART not in told_by(page)


def test_the_list_tells_no_result_before_it_is_worked_out(qtbot: QtBot, xor: MainWindow) -> None:
    press(qtbot, xor, Qt.Key.Key_T)
    network = xor.panels["list"].panel.tree.network
    hidden = network.index(1, 0)
    qtbot.waitUntil(lambda: network.index(0, 1, hidden).data() == "0.624")
    press(qtbot, xor, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: network.index(0, 1, hidden).data() == "·")
    press(qtbot, xor, Qt.Key.Key_Right)
    assert network.index(0, 1, hidden).data() == "·"


def test_the_tool_bar_tells_no_loss_of_a_single_row(qtbot: QtBot, xor: MainWindow) -> None:
    readouts, taken = xor.run_bar.readouts, settled(qtbot, xor, lambda one: True)

    def told(total: int) -> str:
        readouts.show_snapshot(replace(taken, evaluation=replace(taken.evaluation, total=total)))
        return shown_parts(readouts)[1].accessibleDescription()

    before = told(1)
    press(qtbot, xor, Qt.Key.Key_P)
    assert told(1) == "·" != before
    assert told(4) == before
    press(qtbot, xor, Qt.Key.Key_P)
    assert told(1) == before


def test_the_time_line_tells_no_loss_of_a_single_row(qtbot: QtBot, xor: MainWindow) -> None:
    taken = settled(qtbot, xor, lambda one: True)
    bar = xor.panels["loss"].time_line
    loss = short(taken.evaluation.loss)

    def told(total: int) -> str:
        bar.show_snapshot(replace(taken, evaluation=replace(taken.evaluation, total=total)))
        return " ".join(bar._texts())

    has_moments = loss in told(1)
    press(qtbot, xor, Qt.Key.Key_P)
    assert loss not in told(1)
    assert (loss in told(4)) is has_moments
    press(qtbot, xor, Qt.Key.Key_P)


def test_the_arena_tells_no_update_of_the_open_network(qtbot: QtBot, xor: MainWindow) -> None:
    """Races on surfaces of their own go on; its losses are means over all rows."""
    from ui.arena.model.arena import NETWORK

    arena = xor.tools.open("arena")
    press(qtbot, xor, Qt.Key.Key_P)
    assert not arena.details.findChildren(WithheldPart)[0].is_covering
    arena.arena.choose_problem(NETWORK)
    (part,) = arena.details.findChildren(WithheldPart)
    arena.arena.inspect(0)
    qtbot.waitUntil(arena.details.isVisible)
    assert part.is_covering
    assert WHY_PART in told_by(arena)
    assert shown_parts(arena.details) == [part]
    part.end.click()
    assert not xor.steps.practises
    assert not part.is_covering


@pytest.mark.parametrize("name", ["study", "compare"])
def test_means_over_all_rows_are_told_in_practice(qtbot: QtBot, xor: MainWindow, name: str) -> None:
    """What is asked is one row's loss, which none of them tells."""
    press(qtbot, xor, Qt.Key.Key_P)
    tool = xor.tools.open(name)
    assert WHY not in told_by(tool)
    record = xor.controller.stepper.record
    assert record is not None
    assert all(abs(one.loss - record.loss) > 1e-3 for one in record.samples)
