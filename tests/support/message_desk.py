"""The parts between the worker and the message bar, and news that the worker might tell."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from pseudo_window import CODE, untold
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from simulator.scenarios import presets
from simulator.session.run_end import NO_END, RunEnd
from simulator.session.snapshot import Snapshot
from simulator.training.evaluation import Evaluation
from ui.controller.controller import Controller
from ui.widgets.message_bar import MessageBar
from ui.window.file_actions import FileActions
from ui.window.notices import Notices
from ui.words.languages import Languages

# Names of files, and what the tests themselves say.
_SAME = (r"[\w/.-]+\.(?:json|csv|png)",)


@dataclass
class Desk:
    """The parts between the worker and the message bar."""

    qtbot: QtBot
    controller: Controller
    files: FileActions
    bar: MessageBar
    notices: Notices

    @property
    def text(self) -> str:
        return self.bar.text.text() if self.bar.isVisible() else ""

    @property
    def kind(self) -> object:
        return self.bar.property("kind")

    @property
    def latest(self) -> Snapshot:
        assert self.controller.latest is not None
        return self.controller.latest

    def open(self, name: str, **fields: object) -> Snapshot:
        self.controller.open(presets.changed(presets.load(name), **fields))
        self.wait_for_update(0)
        return self.latest

    def ready(self) -> Snapshot:
        """Return the snapshot of what was asked for last, once it is there."""
        controller = self.controller

        def is_there() -> bool:
            latest = controller.latest
            return latest is not None and latest.experiment.scenario == controller.scenario

        self.qtbot.waitUntil(is_there)
        return self.latest

    def wait_for_update(self, update: int) -> None:
        self.qtbot.waitUntil(
            lambda: (
                self.controller.latest is not None and self.controller.latest.state.update == update
            )
        )

    def untold(self, spoken: Languages) -> list[str]:
        """Return what stays English of the message that is shown when the language changes."""
        spoken.show(CODE)
        shown = [one for one in (self.bar.text, self.bar.action, self.bar.other) if one.isVisible()]
        return untold([("message", one.text()) for one in shown], *_SAME)


@contextmanager
def message_desk(qtbot: QtBot) -> Iterator[Desk]:
    """Give a desk whose worker runs."""
    host = QWidget()
    host.resize(800, 300)
    qtbot.addWidget(host)
    controller = Controller()
    files, bar = FileActions(controller, host), MessageBar(host)
    notices = Notices(controller, files, bar, host)
    host.show()
    controller.start()
    yield Desk(qtbot, controller, files, bar, notices)
    controller.close()


def finished(desk: Desk, epochs: int = 300, end: RunEnd = NO_END, **fields: object) -> None:
    snapshot = desk.open("xor")
    known = Evaluation(0.04567, None, None, 4, None, None)
    state = snapshot.state.copy()
    state.epoch = epochs
    evaluation = replace(known, **fields)
    desk.controller.completed.emit(replace(snapshot, evaluation=evaluation, state=state, end=end))
