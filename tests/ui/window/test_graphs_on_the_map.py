"""Rows C5 to C8 of the course: opened from the main window, and read as a learner reads them."""

from __future__ import annotations

import re

import pytest
from pytestqt.qtbot import QtBot
from repository import DOCS

from simulator.workshops.records import graphs
from ui.computation_graphs.bench import GraphsBench
from ui.window.main_window import MainWindow
from ui.workshop.window import WorkshopWindow

# Of a row of the map: what the workshop begins with, and the derivatives that come back.
ROWS = [
    ("C5", "linear", {"a": "2", "b": "3"}),
    ("C5", "square_of_sum", {"x": "6", "y": "6"}),
    ("C6", "apples", {"total": "1", "apple": "2.20", "count": "110", "tax": "200"}),
    (
        "C7",
        "apples_and_oranges",
        {"apple": "2.20", "apples": "110", "orange": "3.30", "oranges": "165", "tax": "650"},
    ),
]
RESULTS = {"apples": "220", "apples_and_oranges": "715"}
SYMBOLS = [
    ("two_variables", "x", "3 + 2y"),
    ("two_variables", "y", "2x + 2y"),
    ("chain_rule", "x", "6x · e^{3x^2}"),
    ("square_of_sum", "x", "2(x + y)"),
]


@pytest.fixture
def workshop(window: MainWindow) -> WorkshopWindow:
    made = window.tools.open("graphs")
    assert isinstance(made, WorkshopWindow)
    return made


def begun_with(workshop: WorkshopWindow, name: str) -> GraphsBench:
    workshop.heading.presets.chosen.emit(name)
    bench = workshop.bench
    assert isinstance(bench, GraphsBench)
    bench.stepper.move("last")
    return bench


def row(name: str) -> str:
    text = (DOCS / "course-map.md").read_text("utf-8")
    return next(line for line in text.splitlines() if line.startswith(f"| {name} |"))


def read(bench: GraphsBench, column: int) -> dict[str, str]:
    bench.pages.setCurrentWidget(bench.pages.nodes)
    rows = bench.pages.nodes.rows
    return {rows.text(0, item): rows.text(column, item) for item in range(rows.rowCount())}


@pytest.mark.parametrize(("letter", "name", "slopes"), ROWS)
def test_the_numbers_of_the_map_come_back(
    qtbot: QtBot, workshop: WorkshopWindow, letter: str, name: str, slopes: dict[str, str]
) -> None:
    bench, told = begun_with(workshop, name), row(letter)
    title = next(one.title for one in graphs.RECORD.presets if one.name == name)
    assert f"[{title}](" in told
    gradients = read(bench, 3)
    assert {one: gradients[one] for one in slopes} == slopes
    numbers = re.findall(r"\d+\.?\d*", told)
    assert {slope for slope in slopes.values() if slope != "1"} <= set(numbers)
    if name in RESULTS:
        assert RESULTS[name] in read(bench, 2).values()
        assert RESULTS[name] in numbers


@pytest.mark.parametrize(("name", "variable", "formula"), SYMBOLS)
def test_the_formulas_of_the_map_are_derived(
    qtbot: QtBot, workshop: WorkshopWindow, name: str, variable: str, formula: str
) -> None:
    page = begun_with(workshop, name).pages.derivation
    workshop.bench.pages.setCurrentWidget(page)  # type: ignore[attr-defined]
    box = page.variable.box
    box.setCurrentIndex(box.findText(variable))
    box.activated.emit(box.currentIndex())
    assert page.lines.plain_text().splitlines()[-1].startswith(f" = {formula}")
    assert page.check.text().endswith("as in the graph. ✓")
    assert formula.replace("{", "(").replace("}", ")").replace("x^2", "x²") in row("C5")


def test_an_addition_passes_on_and_a_multiplication_swaps(
    qtbot: QtBot, workshop: WorkshopWindow
) -> None:
    bench = begun_with(workshop, "apples_and_oranges")
    notes = set()
    for _ in range(bench.stepper.shown.end):
        bench.stepper.move("back")
        notes.add(bench.pages.step.note.text())
    assert any(note.startswith("An addition hands its upstream gradient on") for note in notes)
    assert any(note.startswith("A multiplication swaps its inputs") for note in notes)
    assert "swaps its inputs" in row("C8")
