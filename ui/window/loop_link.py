"""The training loop above the network: when it is seen, what lights it, and what its boxes open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Slot
from PySide6.QtWidgets import QBoxLayout

from simulator.session.snapshot import Snapshot
from simulator.stepping.step_plan import StepKind
from ui.theme.colors import Theme

if TYPE_CHECKING:
    from ui.loop.standing import Standing
    from ui.loop.strip import LoopStrip
    from ui.window.main_window import MainWindow

_SHOWN = "window/loop"


class LoopLink(QObject):
    """Makes the strip when it is first wanted, so that no start waits for it.

    As panels do, it stands aside in lessons, where it can be switched on for a while; whether it is
    shown otherwise is remembered.

    Parameters
    ----------
    window : MainWindow

    Attributes
    ----------
    strip : LoopStrip or None
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.strip: LoopStrip | None = None
        self._standing: Standing | None = None
        self._wanted: frozenset[StepKind] = frozenset()
        self._is_aside = False
        if QSettings().value(_SHOWN, False, type=bool):
            self._show(True)

    @property
    def is_shown(self) -> bool:
        """Whether the strip is above the network."""
        return self.strip is not None and not self.strip.isHidden()

    def toggle(self) -> None:
        """Show or hide the strip, and remember it; in a lesson, for the lesson alone."""
        self._show(not self.is_shown)
        if not self._is_aside:
            QSettings().setValue(_SHOWN, self.is_shown)

    def set_aside(self, aside: bool) -> None:
        """Stand aside for a lesson, or come back as the learner had it."""
        if aside != self._is_aside:
            self._is_aside = aside
            wanted = bool(QSettings().value(_SHOWN, False, type=bool))
            self._show(wanted and not aside)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        if self.strip is not None:
            self.strip.set_theme(theme)

    def _show(self, shown: bool) -> None:
        if shown and self.strip is None:
            self._make()
        if self.strip is not None:
            self.strip.setVisible(shown)
        if shown:
            self._light()

    def _make(self) -> None:
        from ui.loop.standing import Standing
        from ui.loop.strip import LoopStrip

        window, controller = self._window, self._window.controller
        self.strip, self._standing = LoopStrip(window.centre), Standing()
        layout = window.centre.layout()
        assert isinstance(layout, QBoxLayout)
        layout.insertWidget(layout.indexOf(window.canvas), self.strip)
        self.strip.set_theme(window.theme)
        self.strip.wanted.connect(self._on_wanted)
        self.strip.stages.clicked.connect(lambda: window.tools.open("stages"))
        controller.loading_started.connect(self._on_loading)
        controller.experiment_opened.connect(self._on_opened)
        controller.running_changed.connect(self._on_running)
        controller.snapshot_taken.connect(self._on_snapshot)
        controller.stepper.moved.connect(self._on_moved)
        window.run_bar.speed_limited.connect(self._standing.set_limit)
        self._standing.set_limit(window.run_bar.limit)
        self._standing.set_running(controller.is_running)
        self._standing.set_loading(controller.experiment is None)
        if controller.latest is not None:
            self._on_snapshot(controller.latest)
        self._on_moved()

    # -- what lights it

    def _light(self) -> None:
        if self._standing is not None and self.strip is not None and not self.strip.isHidden():
            self.strip.light(self._standing.lit())

    @Slot()
    def _on_loading(self) -> None:
        self._set_loading(True)

    @Slot()
    def _on_opened(self) -> None:
        self._set_loading(False)

    def _set_loading(self, loads: bool) -> None:
        assert self._standing is not None
        self._standing.set_loading(loads)
        self._light()

    @Slot(bool)
    def _on_running(self, running: bool) -> None:
        assert self._standing is not None
        self._standing.set_running(running)
        self._light()

    @Slot(object)
    def _on_snapshot(self, snapshot: Snapshot) -> None:
        assert self._standing is not None
        state = snapshot.state
        self._standing.note(state.epoch, at_end=state.position == 0)
        self._light()

    @Slot()
    def _on_moved(self) -> None:
        assert self._standing is not None
        stepper = self._window.controller.stepper
        self._standing.step(None if stepper.step is None else stepper.step.kind)
        self._light()
        if self._wanted and stepper.is_ready:
            wanted, self._wanted = self._wanted, frozenset()
            stepper.go_to_phase(wanted)

    # -- what it opens

    @Slot(str)
    def _on_wanted(self, box: str) -> None:
        from ui.loop.standing import KINDS
        from ui.window.places import Places

        places = Places(self._window)
        if box == "evaluate":
            self._window.tools.open("results")
        elif box == "load":
            places.show("setup", "data")
        elif box == "split":
            places.show("setup", "data")
            self._window.panels["setup"].data.validation.setFocus()
        else:
            places.show("step", "")
            self._go_to(KINDS[box])

    def _go_to(self, kinds: frozenset[StepKind]) -> None:
        """Show the first step of some kinds; where training runs it pauses first."""
        controller = self._window.controller
        if controller.is_running:
            self._wanted = kinds
            controller.pause()
        elif controller.stepper.is_ready:
            controller.stepper.go_to_phase(kinds)
        else:
            self._wanted = kinds
            controller.stepper.renew()
