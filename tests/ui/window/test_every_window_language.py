"""Every window in a made-up language, begun in it or switched to it: no English is left."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pseudo_window import CODE, repainted, spoken, untold
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot
from repository import ROOT
from sharing import Sharing
from window_use import learnt_by_now

from ui.arena.panels.family_tree import FamilyTree
from ui.canvas.geometry.hits import Target
from ui.theme.colors import DARK
from ui.widgets.preset_gallery import PresetGallery
from ui.window.main_window import MainWindow
from ui.window.menu_bar import shortcut_table
from ui.window.shortcuts_help import ShortcutsDialog
from ui.window.tool_records import TOOLS
from ui.words.languages import languages

# The same in every language, or not said by Deltascope.
SAME = (
    # Keys, and Qt's own scroll buttons.
    r"Right|Left|Home|End|Space|Del|Shift|(Ctrl|Alt)\+\w+|Alt(?=\+|$)",
    "Scroll|Float|Undocks and re-attaches the dock widget|Closes the dock widget|Close",
    "English|Esperanto",  # each language in its own words
    r"\b(sin|cos|exp|tanh|min|max)\b|Uniform|Normal|n_in|n_out",  # of formulas
)
# Of the menu that pyqtgraph makes and nobody can open.
NEVER_SHOWN = "Transforms|Downsample|Average|Alpha|Grid|Points"
# An activation in a formula.
FORMULA = r"\bstep(?=\()"
# What Keras calls activations and losses: code.
KERAS = r"linear|softmax|sigmoid|Dense|activation=|loss=|[a-z]+(_[a-z]+)+"
# A graph's names have to be names, which a made-up language does not know.
NAMES = "apple|count|tax|total|ReLU"
# Pages of the guide and terms of the glossary, which have tests of their own, what is in the menu
# that pyqtgraph makes.
ELSEWHERE = re.compile(
    r"GuideBrowser|QListWidget < QStack|ContentsTree|EntryView|TermList|\w*Group < |PlotWidget"
)

Switch = Callable[[], None]


@pytest.fixture(scope="module", params=["begun", "switched"])
def begun(
    request: pytest.FixtureRequest, qapp: QApplication, pseudo_folder: Path
) -> Iterator[bool]:
    """Return whether everything begins in the language."""
    with spoken(pseudo_folder) as found:
        if request.param == "begun":
            found.show(CODE)
        yield request.param == "begun"


@pytest.fixture(scope="module")
def shared_window(begun: bool, shared: Sharing) -> Iterator[MainWindow]:
    """Return a main window that begins in the language, and another that does in English."""
    with shared.main_window() as made:
        yield made


@pytest.fixture
def switch(begun: bool) -> Iterator[Switch]:
    """Return what shows the language; where everything begins in it, it is shown already."""
    yield lambda: languages().show(CODE)
    if not begun:
        languages().show("en")


# What the libraries are called, and their code.
LIBRARIES = ("Keras", "PyTorch", "scikit-learn", "Deltascope", r"^[ a-z\])][^⟦]*$")


def english_in(qtbot: QtBot, *windows: QWidget, kept: tuple[str, ...] = ()) -> list[str]:
    """Return what is English: shown, painted, said to screen readers, and in menus."""
    for window in windows:
        for menu in window.findChildren(QMenu):
            menu.aboutToShow.emit()
    texts = [
        (where, text) for where, text in repainted(qtbot, *windows) if not ELSEWHERE.search(where)
    ]
    assert len(texts) > 1
    return untold(texts, *SAME, *kept)


@pytest.mark.parametrize("preset", ["iris", "sine", "digits", "wine", "two_labels"])
def test_the_main_window(qtbot: QtBot, switch: Switch, window: MainWindow, preset: str) -> None:
    learnt_by_now(qtbot, window, preset)
    switch()
    assert english_in(qtbot, window) == []


@pytest.mark.parametrize("name", [record.name for record in TOOLS])
def test_a_tool(qtbot: QtBot, switch: Switch, window: MainWindow, name: str) -> None:
    learnt_by_now(qtbot, window, "iris")
    tool = window.tools.open(name)
    switch()
    kept = {
        "compare": (NEVER_SHOWN,),
        "losses": (KERAS,),
        "graphs": (NAMES,),
        "matrices": (FORMULA,),
        "stages": LIBRARIES,
    }.get(name, ())
    assert english_in(qtbot, tool, kept=kept) == []


def test_the_gallery_of_presets(qtbot: QtBot, switch: Switch, window: MainWindow) -> None:
    gallery = PresetGallery(window)
    switch()
    assert english_in(qtbot, gallery) == []


def test_menus_of_plots_and_of_the_network(
    qtbot: QtBot, switch: Switch, window: MainWindow
) -> None:
    learnt_by_now(qtbot, window, "iris")
    switch()
    panels = [dock.widget() for dock in window.docks.panels.values()]
    menus = [panel.context_menu() for panel in panels if hasattr(panel, "context_menu")]
    layer = window.canvas.menu_at(Target("caption", 0))
    assert layer is not None
    assert len(menus) > 2
    assert english_in(qtbot, *menus, layer) == []


@pytest.mark.parametrize("preset", ["iris", "sine", "digits", "two_labels"])
def test_a_row_of_ones_own(qtbot: QtBot, switch: Switch, window: MainWindow, preset: str) -> None:
    learnt_by_now(qtbot, window, preset)
    typing = window.panels["step"].own_row
    typing.begin(0)
    switch()
    assert typing.window is not None
    assert english_in(qtbot, typing.window) == []


def test_the_family_tree(qtbot: QtBot, switch: Switch, window: MainWindow) -> None:
    tree = FamilyTree(DARK, window)
    switch()
    assert english_in(qtbot, tree) == []


def test_the_shortcuts_are_listed_in_the_language(
    qtbot: QtBot, switch: Switch, window: MainWindow
) -> None:
    switch()
    made = ShortcutsDialog(shortcut_table(), window)
    assert english_in(qtbot, made) == []


def test_every_dialog_of_the_program_is_walked() -> None:
    """The gallery of rows and the dialogs of comment, name and versions have tests of their own."""
    walked = {"ArenaWindow", "StudyWindow", "Results", "RunComparison", "Guide", "GlossaryWindow"}
    walked |= {"MainWindow", "FamilyTree", "ShortcutsDialog", "GradientWindow", "OwnRowWindow"}
    walked |= {
        "WorksheetWindow",
        "WatchWindow",
        "RowLossWindow",
        "WorkshopWindow",
        "ActivationWindow",
        "SearchWindow",
        "StagesWindow",
        "RemedyWindow",
        "TransferWindow",
    }
    # Both wait for an answer: no language is chosen meanwhile, and each is made in the one shown.
    walked |= {"TableDialog", "RowsDialog"}
    elsewhere = {"CommentDialog", "AboutDialog", "RowGallery", "NameDialog"}
    scaffold = {"ToolWindow"}
    text = "\n".join(path.read_text("utf-8") for path in (ROOT / "ui").rglob("*.py"))
    found = re.findall(r"^class (\w+)\((?:QDialog|QMainWindow|ToolWindow)\)", text, re.MULTILINE)
    assert set(found) == walked | elsewhere | scaffold
