"""The window of the five stages, as a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from simulator.session.snapshot import Snapshot
from ui.window.tool_record import ToolRecord
from ui.words.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow


def _stages(window: MainWindow) -> QWidget:
    from ui.stages.window import StagesWindow
    from ui.window.places import Places

    places = Places(window)
    made = StagesWindow(window.theme, window)
    made.place_wanted.connect(places.show)
    return made


def _follow_stages(stages: Any, snapshot: Snapshot | None) -> None:
    stages.follow(snapshot)


STAGES = ToolRecord(
    "stages",
    QT_TRANSLATE_NOOP("window", "&Five stages in code…"),
    QT_TRANSLATE_NOOP(
        "window",
        "Define, compile, fit, evaluate, predict: this set-up in Keras, PyTorch and scikit-learn",
    ),
    ("Ctrl+Shift+K",),
    "help/tool-stages.md",
    _stages,
    _follow_stages,
    _follow_stages,
)
