"""The course map: each of its entries opens, and shows the numbers that the map tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QLabel, QTextBrowser
from pytestqt.qtbot import QtBot
from repository import DOCS
from window_use import open_preset, until_ready

from simulator.lessons.library import lesson
from simulator.race.presets import REGISTRY as RACES
from simulator.scenarios import presets
from simulator.workshops.registry import REGISTRY as WORKSHOPS
from ui.math.notation import to_text
from ui.math.view import EquationView
from ui.stepping.matrices.view import MatrixView
from ui.window.lessons.place import lessons_place
from ui.window.main_window import MainWindow
from ui.window.palette.entries import commands, run
from ui.window.panels import PANELS
from ui.window.tool_records import TOOLS
from ui.words.titles import translated

PAGES = (DOCS / "course-map.md", DOCS / "ko" / "course-map.md")
_EXAMPLE = re.compile(r"help/(tool-\w+\.md\?begin=[\w-]+)\)")
_PRESET, _PAGE = re.compile(r"scenarios/(\w+)\.json"), re.compile(r"\]\((help/[\w-]+\.md)\)")
# Of a row of the map: the preset, the row of its data that is stepped (None: training's first),
# the title of a step, and the result that the step panel writes.
SUM, DELTA, LOSS = "Output · ŷ · weighted sum", "Output · ŷ · delta", "Loss of this row"
SHOWN = [
    *(("A2", "and", k, SUM, z) for k, z in enumerate(("−0.70", "−0.20", "−0.20", "0.30"))),
    *(("A3", "or", k, SUM, z) for k, z in enumerate(("−0.20", "0.30", "0.30", "0.80"))),
    *(("A3", "nand", k, SUM, z) for k, z in enumerate(("0.70", "0.20", "0.20", "−0.30"))),
    *(
        ("A5", "xor_gates", k, "Output · ŷ · activation", a)
        for k, a in enumerate(("0", "1", "1", "0"))
    ),
    *(("B7", "output_squared_error", None, LOSS, e) for e in ("0.0467", "0.447", "0.38")),
    *(("B7", "output_cross_entropy", None, LOSS, e) for e in ("0.357", "2.30", "1.61")),
    ("C2", "sigmoid_delta", None, "Output · P(y = 1) · delta", "−0.125"),
    ("C2", "sigmoid_delta", None, "h1.1 · delta", "−0.0312"),
    ("C2", "sigmoid_delta", None, "h1.2 · delta", "−0.0112"),
    ("C3", "sharing_blame", None, DELTA, "0.60"),
    ("C3", "sharing_blame", None, "h1.1 · delta", "0.36"),
    ("C3", "sharing_blame", None, "h1.2 · delta", "0.24"),
    ("C9", "output_cross_entropy", None, "Output · P(top) · delta", "0.10"),
    ("C9", "output_cross_entropy", None, "Output · P(left) · delta", "−0.30"),
    ("C9", "output_cross_entropy", None, "Output · P(right) · delta", "0.20"),
]


def rows(page: int = 0) -> dict[str, list[str]]:
    """Return the cells of each row of the map, by the row's letter and number."""
    lines = PAGES[page].read_text("utf-8").splitlines()
    cells = ([cell.strip() for cell in line.strip("|").split("|")] for line in lines)
    return {row[0]: row for row in cells if re.match(r"[A-F]\d", row[0])}


def test_both_languages_tell_the_same_places_and_numbers() -> None:
    english, korean = rows(0), rows(1)
    assert list(english) == list(korean)
    for name, cells in english.items():
        other = korean[name]
        assert sorted(_PRESET.findall(cells[2])) == sorted(_PRESET.findall(other[2])), name
        assert _PAGE.findall(cells[2]) == _PAGE.findall(other[2]), name
        assert sorted(_EXAMPLE.findall(cells[2])) == sorted(_EXAMPLE.findall(other[2])), name
        assert set(re.findall(r"−?\d\.\d+", cells[3])) == set(re.findall(r"−?\d\.\d+", other[3]))


@pytest.mark.parametrize("language", ["en", "ko"])
def test_presets_stand_there_by_their_titles(request: pytest.FixtureRequest, language: str) -> None:
    if language == "ko":
        request.getfixturevalue("korean")
    for name, cells in rows(("en", "ko").index(language)).items():
        links = re.findall(r"\[([^\]]+)\]\([./]+resources/scenarios/(\w+)\.json\)", cells[2])
        assert len(links) == len(_PRESET.findall(cells[2])), name
        for title, preset in links:
            assert title == translated(presets.REGISTRY[preset].title), name


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_menu_opens_the_map_whose_links_open_presets_and_examples(
    qtbot: QtBot, window: MainWindow, request: pytest.FixtureRequest, language: str
) -> None:
    if language == "ko":
        request.getfixturevalue("korean")
    window.actions_["course_map"].trigger()
    guide = window.tools.get("guide")
    browser = guide.browser
    assert browser.page == "course-map.md"
    links = dict(links_on(browser))
    browser.setSource(QUrl(next(link for link in links if "xor_gates" in link)))  # as by a click
    until_ready(qtbot, window, "xor_gates")
    examples = {link: title for link, title in links.items() if "?begin=" in link}
    assert len(examples) > 30
    begun: set[str] = set()
    for link, title in examples.items():
        name, _, of = link.rpartition("tool-")[2].partition(".md?begin=")
        preset = RACES[of] if name == "arena" else WORKSHOPS[name].preset(of)
        assert title == translated(preset.title), link
        if language == "en" or name not in begun:  # links are the same, as another test sees
            browser.setSource(QUrl(link))
            tool = window.tools.get(name)
            assert tool.isVisible()
            if name == "arena":
                assert tool.arena.preset == of
            else:
                assert tool.document == preset.document, link
        begun.add(name)
    opens_its_lessons(qtbot, window, {a: b for a, b in links.items() if "/lessons/" in a})
    assert browser.page == "course-map.md"
    guide.close()


def opens_its_lessons(qtbot: QtBot, window: MainWindow, links: dict[str, str]) -> None:
    """See that lessons stand on the map by their titles, and that a link opens one."""
    assert len(links) > 30
    for link, title in links.items():
        found = lesson(link.rpartition("/")[2].removesuffix(".json"))
        assert found is not None
        assert title == translated(found.title)
    place = lessons_place(window)
    link = next(one for one in links if "neuron-and" in one)
    window.tools.get("guide").browser.setSource(QUrl(link))
    play = place.desk.play
    assert play is not None
    assert play.lesson.name == "neuron-and"
    assert place.isVisible()
    place.desk.leave()


def links_on(browser: QTextBrowser) -> Iterator[tuple[str, str]]:
    """Yield the links of the page that is shown, each with its words."""
    block = browser.document().begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            piece = pieces.fragment()
            if link := piece.charFormat().anchorHref():
                yield link, piece.text()
            pieces += 1
        block = block.next()


def opened(qtbot: QtBot, window: MainWindow, name: str) -> None:
    """Open a preset as the command palette does."""
    run(window, f"scenario:{name}")
    until_ready(qtbot, window, name)


def test_every_preset_whose_numbers_are_not_read_opens(qtbot: QtBot, window: MainWindow) -> None:
    named = {name for cells in rows().values() for name in _PRESET.findall(cells[2])}
    assert {f"scenario:{name}" for name in named} <= {one.id for one in commands(window)}
    for name in sorted(named - {preset for _, preset, *_ in SHOWN}):
        opened(qtbot, window, name)
        assert window.windowTitle().startswith(presets.REGISTRY[name].title)


def test_every_window_and_panel_of_the_course_map_opens(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    pages = {page for cells in rows().values() for page in _PAGE.findall(cells[2])}
    tools = {record.help: record for record in TOOLS}
    panels = {record.help: record.name for record in PANELS}
    assert pages & set(tools)
    for page in sorted(pages):
        if page in tools:
            assert tools[page].open_in(window).isVisible(), page
        elif page in panels:
            dock = window.docks.panels[panels[page]]
            if dock.isHidden():
                dock.toggleViewAction().trigger()
            assert dock.isVisible(), page
        else:
            assert (DOCS / page).is_file()


def results(qtbot: QtBot, window: MainWindow, name: str, row: int | None) -> dict[str, list[str]]:
    """Step through a row of a preset; return what the panel writes under each title."""
    panel, stepper = window.panels["step"], window.controller.stepper
    opened(qtbot, window, name)
    if row is not None:
        window.controller.choose_sample(row)
        until_ready(qtbot, window, name)
    assert stepper.plan is not None
    found: dict[str, list[str]] = {}
    for _ in range(len(stepper.plan)):
        stepper.forward()
        equation = panel.view.equation
        if equation is not None:
            found.setdefault(panel.title.text(), []).append(to_text(equation.result))
        if stepper.index + 1 >= len(stepper.plan):
            break
    return found


def test_the_numbers_of_the_course_are_read_step_by_step(qtbot: QtBot, window: MainWindow) -> None:
    told, read = rows(), {}
    for name, preset, row, title, number in SHOWN:
        if (preset, row) not in read:
            read[preset, row] = results(qtbot, window, preset, row)
        assert number in read[preset, row][title], (name, preset, row, title)
        assert number in told[name][3], name
        assert f"/{preset}.json" in told[name][2], name


@pytest.mark.parametrize(("row", "preset"), [("B7", "three-targets"), ("B8", "two-networks")])
def test_the_losses_workshop_shows_the_numbers_of_its_rows(
    window: MainWindow, row: str, preset: str
) -> None:
    workshop: Any = window.tools.open("losses")
    workshop.heading.presets.chosen.emit(preset)
    tables = workshop.bench.networks.tables.tables.values()
    shown = {
        table.item(line, column).text().removesuffix(" ✓")
        for table in tables
        for line in range(table.rowCount())
        for column in range(table.columnCount())
    }
    told = set(re.findall(r"\d\.\d+", rows()[row][3]))
    assert told
    assert told <= shown


# Of a row of the map: an example of the matrices' workshop, and what is read there to its end.
WORKED = [
    ("A7", "product", ("[1 2]", "[3 4; 5 6]", "C (1×2) [13 16]", "1×2 · 2×2 = 1×2")),
    ("A7", "layer", ("[3 4]", "S (1×2) [16 20]")),
    ("A7", "three-nodes", ("[1 2]", "[1 3 5; 2 4 6]", "C (1×3) [5 11 17]")),
    ("A7", "xor-rows", ("S (4×2) [0.70 −0.20; 0.20 0.30; 0.20 0.30; −0.30 0.80]",)),
    ("A9", "phrases", ("Shape (3, 2, 4), rank 3", "[[[1, 0, 0, 0], [0, 1, 0, 0]], ")),
    ("A9", "grey", ("Shape (3, 5, 5), rank 3",)),
    ("A9", "colour", ("Shape (3, 5, 5, 3), rank 4",)),
    ("A9", "video", ("Shape (3, 5, 600, 800, 3), rank 5",)),
    ("A12", "sigmoid-formula", ("ŷ = σ(σ(x · W_1 + b_1) · W_2 + b_2)", "in 10 lines of Python")),
    ("A12", "xor-formula", ("Run it: it prints [1]", "= ŷ (1×1) [1]")),
    ("B3", "linear", ("W (2×2) [3 0; 0 −2]", "✓ Both give [−1, −3]")),
    ("B3", "bent", ("The layers give [4, −3], the one matrix [−1, −3]",)),
]
# What the map tells of these rows, as the course has it.
COURSE = {
    "A7": ("[1 2] · [3 4; 5 6] = [13 16]", "[16 20] with [3 4] added", "(5 11 17)"),
    "A9": (
        "(3, 2, 4), (3, 5, 5), (3, 5, 5, 3), (3, 5, 600, 800, 3)",
        "[[1, 0, 0, 0], [0, 1, 0, 0]]",
    ),
    "A12": ("σ(σ(x · W₁ + b₁) · W₂ + b₂)", "ten lines"),
    "B3": ("[−1, −3]", "[4, −3]"),
}


def test_the_matrices_workshop_shows_the_numbers_of_its_rows(window: MainWindow) -> None:
    told = rows()
    for name, numbers in COURSE.items():
        assert all(number in told[name][3] for number in numbers), name
    for name, example, numbers in WORKED:
        assert f"tool-matrices.md?begin={example})" in told[name][2], name
        run(window, f"workshop:matrices/{example}")
        workshop = window.tools.get("matrices")
        page = workshop.bench.tabs.currentWidget()
        if name == "A7":
            page.walk.transport.buttons()[-1].click()
        if example == "phrases":
            page.everything.click()
        shown = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
        shown += [one.plain_text() for one in page.findChildren(MatrixView)]
        shown += [one.plain_text() for one in page.findChildren(EquationView)]
        for number in numbers:
            assert any(number in text for text in shown), (name, example, number)
