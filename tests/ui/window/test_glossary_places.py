"""The places that the glossary leads to: all there, called as on screen, and shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from simulator.glossary.terms import KINDS_OF_PLACE, glossary
from simulator.lessons.known_names import NAMES
from simulator.scenarios import presets
from simulator.stepping.step_plan import StepKind
from ui.window.main_window import MainWindow
from ui.window.menu_bar import records
from ui.window.panels import PANELS
from ui.window.places import Places
from ui.window.tool_records import TOOLS

THERE = {
    "network": {""},
    "panel": {record.name for record in PANELS},
    "setup": {"data", "network", "training", "regularization", "stopping"},
    "field": {"learning_rate"},
    "step": {kind.value for kind in StepKind},
    "window": {record.name for record in TOOLS},
    "action": {record.id for _, record in records()},
}


@pytest.mark.parametrize("kind", KINDS_OF_PLACE)
def test_every_place_that_a_term_is_seen_in_is_there(kind: str) -> None:
    named = {term.place[1] for term in glossary() if term.seen and term.place[0] == kind}
    assert named
    assert named <= THERE[kind]


@pytest.mark.parametrize(
    ("kind", "of_window"),
    [("panel", "panel"), ("setup", "setup"), ("tool", "window"), ("action", "action")],
)
def test_lessons_may_point_at_what_is_there(kind: str, of_window: str) -> None:
    assert {*NAMES[kind]} == THERE[of_window]


@pytest.fixture
def places(window: MainWindow) -> Places:
    return Places(window)


def test_places_are_called_what_the_screen_calls_them(places: Places) -> None:
    assert places.name("panel", "loss") == "Loss and accuracy"
    assert places.name("setup", "training") == "Set-up › Training"
    assert places.name("field", "learning_rate") == "Set-up › Learning rate"
    assert places.name("step", "delta") == "This step"
    assert places.name("window", "arena") == "Optimizer arena"
    assert places.name("action", "export") == "File › Export trained weights"
    assert places.name("network", "") == "Network drawing"


def test_a_hidden_panel_comes_back_framed(window: MainWindow, places: Places) -> None:
    window.docks.panels["loss"].hide()
    places.show("panel", "loss")
    assert window.docks.panels["loss"].isVisible()
    assert places.frame.isVisible()
    assert places.frame.parentWidget() is window.docks.panels["loss"].widget()
    assert places.frame.geometry() == places.frame.parentWidget().rect()


def test_a_section_is_opened_and_brought_into_view(window: MainWindow, places: Places) -> None:
    section = window.panels["setup"].regularization
    assert not section.body.isVisible()
    places.show("setup", "regularization")
    assert section.body.isVisible()
    assert not section.header.visibleRegion().isEmpty()
    _is_around(places, section)


def _is_around(places: Places, framed: QWidget) -> None:
    ground = places.frame.parentWidget()
    inner = QRect(framed.mapTo(ground, QPoint()), framed.size())
    assert places.frame.geometry().adjusted(4, 0, 0, 0).contains(inner), "no letter is cut"


def test_a_term_leads_to_its_field_itself(window: MainWindow, places: Places) -> None:
    setup = window.panels["setup"]
    setup.show_scenario(presets.load("xor"))
    setup.reveal("stopping")
    term = next(one for one in glossary() if one.id == "learning-rate")
    places.show(*term.place)
    field = setup.training.fields["learning_rate"]
    assert field.visibleRegion().boundingRect() == field.rect()
    _is_around(places, field)


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_an_action_is_shown_in_its_menu(window: MainWindow, places: Places) -> None:
    places.show("action", "export")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.activeAction() is window.actions_["export"]
    menu.close()


def test_another_tool_is_opened(window: MainWindow, places: Places) -> None:
    places.show("window", "compare")
    assert window.tools.get("compare").isVisible()
    assert not places.frame.isVisible()


def test_the_frame_goes_by_itself(window: MainWindow, places: Places) -> None:
    places.show("network", "")
    assert places.frame.isVisible()
    places.frame._timer.timeout.emit()
    assert not places.frame.isVisible()


def test_the_glossary_leads_into_the_window(qtbot: QtBot, window: MainWindow) -> None:
    made = window.tools.open("glossary")
    made.show_term("patience")
    qtbot.mouseClick(made.place, Qt.MouseButton.LeftButton)
    assert window.panels["setup"].stopping.body.isVisible()
