"""Takes the pictures of docs/loss-landscapes.md: the landscape's views, the arena, the study.

``make screenshots`` runs it. It opens the real windows off-screen, trains, and saves what is seen,
dark and light, in English or in the language that is named.

    python tools/landscape_pictures.py docs/images
    python tools/landscape_pictures.py docs/ko/images ko
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from simulator.landscape.view_choice import LandscapeView
from simulator.scenarios.texts import ENGLISH
from ui.app.start import make_application
from ui.theme.colors import LIGHT, THEMES
from ui.window.main_window import MainWindow
from ui.words.languages import languages

_PATIENCE_S = 60.0
_PANEL = (620, 440)
_LOOKS = {
    "landscape-weights": ("map", LandscapeView()),
    "landscape-random": ("map", LandscapeView(plane="random", resolution=101)),
    "landscape-path": ("map", LandscapeView(plane="path", resolution=101)),
    "landscape-snapshots": ("map", LandscapeView(plane="snapshots", resolution=101)),
    "landscape-mesh": ("mesh", LandscapeView(plane="path", resolution=101)),
    "landscape-line": ("line", LandscapeView(picture="line", line="gradient")),
}

_ARENA, _STUDY = "arena", "study"
NAMES = tuple(f"{name}-{theme}" for name in (*_LOOKS, _ARENA, _STUDY) for theme in THEMES)


def wait(seconds: float) -> None:
    """Let the windows live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(int(1000 * seconds), loop.quit)
    loop.exec()


def until(is_there: Callable[[], bool]) -> None:
    """Wait until something has happened."""
    start = perf_counter()
    while not is_there():
        if perf_counter() - start > _PATIENCE_S:
            raise TimeoutError("a picture did not become complete")
        wait(0.05)


def save(window: MainWindow, widget: QWidget, folder: Path, name: str) -> None:
    """Save what `widget` shows, in every theme."""
    for theme in THEMES.values():
        window.set_theme(theme)
        wait(0.5)
        file = folder / f"{name}-{theme.name}.png"
        if not widget.grab().save(str(file)):
            raise OSError(f"{file} could not be written")


def opened(preset: str, epochs: int) -> MainWindow:
    """Return a window in which a preset has been trained."""
    window = MainWindow(LIGHT)
    window.resize(1280, 800)
    window.show()
    controller = window.controller
    controller.open_preset(preset)
    until(lambda: controller.latest is not None)
    controller.set_speed_limit(None)
    controller.train(epochs)
    until(lambda: controller.latest is not None and controller.latest.state.epoch >= epochs)
    return window


def take_views(window: MainWindow, folder: Path) -> None:
    """Save every view of the landscape, from the panel as a window of its own."""
    plot, dock = window.panels["surface"], window.docks.panels["surface"]
    plot.enlarge_requested.emit()
    dock.resize(*_PANEL)
    for name, (view, look) in _LOOKS.items():
        plot.pictures.shown = view
        plot.set_view(look)
        plot.view_changed.emit(look)
        wait(1.5)
        save(window, plot, folder, name)


def take_tools(window: MainWindow, folder: Path) -> None:
    """Save the arena after a race and the study after its run."""
    tools = window.tools
    tools.open("arena")
    arena = tools.get("arena")
    assert arena is not None
    arena.resize(1280, 800)
    wait(0.5)
    arena.arena.playback.toggle()
    wait(6.0)
    arena.arena.inspect(1)
    save(window, arena, folder, _ARENA)
    arena.close()
    tools.open("study")
    study = tools.get("study")
    assert study is not None
    study.resize(1000, 640)
    wait(0.5)
    study.on_run()
    until(lambda: not study.runner.running)
    save(window, study, folder, _STUDY)
    study.close()


def main() -> None:
    """Take all pictures into the folder that is given, in the language that is given."""
    folder, language = Path(sys.argv[1]), "".join(sys.argv[2:]) or ENGLISH
    # Windows as they first open, whatever arrangement was last left on this machine.
    with tempfile.TemporaryDirectory() as settings:
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, settings)
        make_application()
        languages().show_readable(language)
        window = opened("xor", 120)
        take_views(window, folder)
        take_tools(window, folder)
        window.close()
        QApplication.processEvents()


if __name__ == "__main__":
    main()
