"""Who listens to the worker, and what tests wait for."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario
from simulator.session.snapshot import Snapshot, Status
from simulator.stepping.step_plan import UpdateRecord
from ui.worker import commands
from ui.worker.engine import Engine
from ui.worker.news import NotFinite


class Listener:
    """Keeps what an engine says, in order."""

    def __init__(self, engine: Engine) -> None:
        self.opened: list[Experiment] = []
        self.snapshots: list[Snapshot] = []
        self.records: list[UpdateRecord] = []
        self.diverged: list[NotFinite] = []
        self.refused: list[str] = []
        self.failed: list[str] = []
        self.stops = 0
        engine.opened.connect(self.opened.append)
        engine.snapshot_taken.connect(self.snapshots.append)
        engine.recorded.connect(self.records.append)
        engine.diverged.connect(self.diverged.append)
        engine.refused.connect(self.refused.append)
        engine.failed.connect(self.failed.append)
        engine.stopped.connect(self._on_stopped)

    def _on_stopped(self) -> None:
        self.stops += 1

    @property
    def latest(self) -> Snapshot:
        return self.snapshots[-1]


def wait(qtbot: QtBot, wanted: Callable[[], object]) -> None:
    """Wait until something is so."""
    qtbot.waitUntil(lambda: bool(wanted()))


def xor(**fields: object) -> Scenario:
    """Return the XOR preset with some fields changed."""
    return presets.changed(presets.load("xor"), **{"epochs": 1_000_000, **fields})


def opened(qtbot: QtBot, engine: Engine, heard: Listener, scenario: Scenario) -> Snapshot:
    """Open a scenario and return its first snapshot."""
    before = len(heard.snapshots)
    engine.open(scenario)
    wait(qtbot, lambda: len(heard.snapshots) > before)
    return heard.latest


def answers(qtbot: QtBot, engine: Engine, heard: Listener) -> UpdateRecord:
    """Return the worker's answer to a question, which shows that it still answers."""
    before = len(heard.records)
    engine.send(commands.Record(None))
    wait(qtbot, lambda: len(heard.records) > before)
    return heard.records[-1]


def trains(qtbot: QtBot, heard: Listener) -> None:
    """Wait until training has moved on by two snapshots."""
    before = len(heard.snapshots)
    wait(qtbot, lambda: len(heard.snapshots) >= before + 2)
    assert heard.latest.status is Status.RUNNING
