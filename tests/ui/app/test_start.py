"""What the window opens with, and what it leaves for later."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.formats import network_file
from simulator.scenarios import presets

_START = """
import gc, sys
import main
assert gc.isenabled()
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
class Heard(QObject):
    changes = 0
    def eventFilter(self, watched, event):
        self.changes += event.type() == QEvent.Type.LanguageChange
        return False
def tell_and_close():
    app, heard = QApplication.instance(), Heard()
    print(*sys.modules)
    print(gc.get_freeze_count())
    app.installEventFilter(heard)
    app.processEvents()
    print(len(app.allWidgets()), heard.changes)
    for widget in QApplication.topLevelWidgets():
        widget.close()
    return 0
QApplication.exec = staticmethod(tell_and_close)
sys.exit(main.main(["xor"]))
"""

# What is opened later, by name of its module or package.
LATER = (
    "concurrent",
    "PIL",
    "PySide6.QtPrintSupport",
    "PySide6.QtSvg",
    "contourpy",
    "email",
    "importlib.metadata",
    "matplotlib",
    "numpy.ma",
    "pyqtgraph",
    "scipy",
    "simulator.callouts",
    "simulator.diagnostics.compared_gradients",
    "simulator.diagnostics.node_maps",
    "simulator.formats.experiment_file",
    "simulator.formats.network_file",
    "simulator.glossary",
    "simulator.graph",
    "simulator.landscape.export",
    "simulator.lessons",
    "simulator.notation.html",
    "simulator.notation.latex",
    "simulator.notation.mathml",
    "simulator.practice",
    "simulator.race",
    "simulator.scenarios.larger_rate",
    "simulator.scenarios.way_out",
    "simulator.session.session_file",
    "simulator.session.watch.tape",
    "simulator.stepping.blame",
    "simulator.stepping.equations",
    "simulator.stepping.matrices",
    "simulator.stepping.parameter_chain",
    "simulator.stepping.paths",
    "simulator.studies",
    "simulator.training.metrics",
    "simulator.worksheets",
    "sklearn",
    "ui.arena",
    "ui.canvas.content.blaming",
    "ui.canvas.content.edge_filter",
    "ui.canvas.content.following",
    "ui.canvas.card_style",
    "ui.canvas.edge_strip",
    "ui.canvas.listing.tree",
    "ui.canvas.painting.node_maps",
    "ui.canvas.painting.path_labels",
    "ui.canvas.painting.weights_image",
    "ui.comparison.window",
    "ui.glossary",
    "ui.gradients",
    "ui.guide",
    "ui.landscape_plot.line_canvas",
    "ui.landscape_plot.mesh_view",
    "ui.lessons",
    "ui.plotting.mesh_canvas",
    "ui.plotting.picture_files",
    "ui.regions_plot.node_show",
    "ui.regions_plot.row_picture",
    "ui.results",
    "ui.row_losses",
    "ui.stepping.chain",
    "ui.stepping.matrices",
    "ui.stepping.own_row.window",
    "ui.stepping.paths_panel",
    "ui.stepping.practice.bar",
    "ui.study",
    "ui.watch",
    "ui.widgets.preset_gallery",
    "ui.window.about",
    "ui.window.comment_dialog",
    "ui.window.divergence_words",
    "ui.window.language_menu",
    "ui.window.palette",
    "ui.window.shortcuts_help",
)
# What the program may have of its own when its window is made. Each module costs about half a
# millisecond, each widget a fifth of one: what is not seen at first is imported and made later.
MOST_MODULES = 517
MOST_WIDGETS = 634


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return what the program tells of itself when its window is made, before it is seen."""
    code = [sys.executable, "-c", _START]
    folder = str(tmp_path_factory.mktemp("home"))
    own = {"XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder}
    done = subprocess.run(code, capture_output=True, text=True, check=True, env=os.environ | own)
    return done.stdout.splitlines()


@pytest.fixture(scope="module")
def loaded(told: list[str]) -> frozenset[str]:
    """Return the names of all modules that it has by then."""
    return frozenset(told[0].split())


@pytest.mark.parametrize("name", LATER)
def test_the_start_does_not_wait_for_what_is_opened_later(
    loaded: frozenset[str], name: str
) -> None:
    assert "ui.window.main_window" in loaded
    assert not {module for module in loaded if f"{module}.".startswith(f"{name}.")}


def test_the_program_is_not_read_as_a_whole(loaded: frozenset[str]) -> None:
    own = {name for name in loaded if name.partition(".")[0] in ("simulator", "ui", "resources")}
    assert 300 < len(own) <= MOST_MODULES, "import what is not seen at first where it is used"


def test_the_window_is_made_of_what_is_seen_at_first(told: list[str]) -> None:
    assert 200 < int(told[2].split()[0]) <= MOST_WIDGETS, "make what is not seen at first later"


_ASK_FOR_PLUGINS = """
import importlib, sys
import main
asked = sys.modules["pydantic.plugin._loader"].entry_points
print({"importlib.metadata", "email"} & set(sys.modules))
print([*asked(group="no such group")])
del sys.modules["pydantic.plugin._loader"]
with main.without_plugins():
    again = importlib.import_module("pydantic.plugin._loader")
print(again.entry_points is importlib.import_module("importlib.metadata").entry_points)
"""


def test_what_pydantic_looks_for_plugins_with_is_there_for_whoever_wants_it() -> None:
    code = [sys.executable, "-c", _ASK_FOR_PLUGINS]
    done = subprocess.run(code, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["set()", "[]", "True"]


def test_no_widget_is_told_at_the_start_that_the_language_has_changed(told: list[str]) -> None:
    assert told[2].split()[1] == "0"


def test_no_garbage_is_looked_for_in_what_the_start_has_made(told: list[str]) -> None:
    assert int(told[1]) > 50_000  # objects that no search goes through


_NAME_THE_CORE = """
import os, sys
import main
class AtQt:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name == "PySide6":
            print(*sys.modules, flush=True)
            os._exit(0)
sys.meta_path.insert(0, AtQt)
main.main(["xor"])
"""


def test_the_core_is_imported_before_qt() -> None:
    """Qt for Python reads the source of each module that is imported where it is."""
    code = [sys.executable, "-c", _NAME_THE_CORE]
    done = subprocess.run(code, capture_output=True, text=True, check=True)
    assert {"simulator.session.run", "simulator.landscape"} <= set(done.stdout.split())


_OPEN_A_FILE = """
import sys
from PySide6.QtWidgets import QApplication
def close_at_once():
    for widget in QApplication.topLevelWidgets():
        widget.close()
    return 0
QApplication.exec = staticmethod(close_at_once)
import main
assert main.main([sys.argv[1]]) == 0
from ui.window import recent_files
print(*recent_files.recent())
"""


def test_a_file_named_at_the_start_is_among_the_recent_ones(tmp_path: Path) -> None:
    path = tmp_path / "task.json"
    network_file.write_scenario(path, presets.load("xor"))
    for given, expected in ((str(path), str(path)), ("and", str(path))):
        code = [sys.executable, "-c", _OPEN_A_FILE, given]
        environment = os.environ | {
            "XDG_CONFIG_HOME": str(tmp_path),
            "XDG_DATA_HOME": str(tmp_path),
        }
        done = subprocess.run(code, capture_output=True, text=True, check=False, env=environment)
        assert (done.returncode, done.stdout.strip()) == (0, expected), done.stderr
