"""The Time line workshop: going along the years, what each station says, and what it opens."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from workshop_use import shown

from simulator.workshops.records.timeline import Station, TimelineDocument
from ui.field_timeline.bench import TimelineBench
from ui.field_timeline.pictures.all import PICTURES
from ui.field_timeline.stations import STATIONS
from ui.field_timeline.window import timeline_window
from ui.theme.colors import LIGHT
from ui.workshop.window import WorkshopWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def workshop(qtbot: QtBot) -> Iterator[WorkshopWindow]:
    with shown(timeline_window) as made:
        yield made


@pytest.fixture
def bench(workshop: WorkshopWindow) -> TimelineBench:
    assert isinstance(workshop.bench, TimelineBench)
    return workshop.bench


def test_documents_and_stations_have_the_same_names_in_the_order_of_years() -> None:
    assert get_args(Station) == tuple(one.name for one in STATIONS) == tuple(PICTURES)
    years = [one.year for one in STATIONS]
    assert years == sorted(years)


def test_every_station_says_three_sentences_and_opens_something(bench: TimelineBench) -> None:
    for place, station in enumerate(STATIONS):
        bench.go_to(place)
        assert bench.title.text() == f"{station.year} · {station.title}"
        assert [note.text() for note in bench.sentences] == list(station.sentences)
        seen = [button.text() for button in bench.buttons if not button.isHidden()]
        assert len(seen) == len(station.opens) > 0
        assert all(text.startswith("Open ") for text in seen)
        assert len(set(seen)) == len(seen)


def test_pictures_differ_and_follow_the_theme(
    workshop: WorkshopWindow, bench: TimelineBench
) -> None:
    seen = set()
    for theme in (None, LIGHT):
        if theme is not None:
            workshop.set_theme(theme)
        for place in range(len(STATIONS)):
            bench.go_to(place)
            picture = bench.canvas.rendered(1.0).toImage()
            seen.add(bytes(picture.constBits()))
    assert len(seen) == 2 * len(STATIONS)


def test_keys_go_along_the_years_and_are_undone_together(
    qtbot: QtBot, workshop: WorkshopWindow, bench: TimelineBench
) -> None:
    assert workshop.home_focus is bench.axis
    for key, name in (
        (Qt.Key.Key_Right, "perceptron"),
        (Qt.Key.Key_Down, "xor"),
        (Qt.Key.Key_Left, "perceptron"),
        (Qt.Key.Key_End, "today"),
        (Qt.Key.Key_Right, "today"),
        (Qt.Key.Key_Home, "neuron"),
        (Qt.Key.Key_Up, "neuron"),
        (Qt.Key.Key_End, "today"),
    ):
        qtbot.keyClick(bench.axis, key)
        assert bench.document.station == name
    assert not bench.after.isEnabled()
    assert bench.before.isEnabled()
    workshop.history.stack.undo()
    assert bench.document == TimelineDocument()
    assert not bench.before.isEnabled()


def test_dots_and_buttons_choose_a_station(qtbot: QtBot, bench: TimelineBench) -> None:
    qtbot.mouseClick(bench.axis, LEFT, pos=bench.axis.dot(4).toPoint())
    assert bench.document.station == "digits"
    assert "1989: Networks that read, station 5 of 11" in bench.axis.accessibleDescription()
    qtbot.mouseClick(bench.after, LEFT)
    assert bench.document.station == "vanishing"
    qtbot.mouseClick(bench.before, LEFT)
    qtbot.mouseClick(bench.before, LEFT)
    assert bench.document.station == "backpropagation"
    between = 0.5 * (bench.axis.dot(0) + bench.axis.dot(1))
    qtbot.mouseClick(bench.axis, LEFT, pos=between.toPoint())
    assert bench.document.station == "backpropagation"


def test_the_numbers_told_are_right() -> None:
    told = " ".join(text for one in STATIONS for text in one.sentences)
    assert "after ten layers less than a millionth" in told
    assert 0.25**10 < 1e-6 < 0.25**9
    by_name = {one.name: one.year for one in STATIONS}
    assert by_name["perceptron"] == 1957
    assert by_name["backpropagation"] == 1986
    assert by_name["pretraining"] == 2006
