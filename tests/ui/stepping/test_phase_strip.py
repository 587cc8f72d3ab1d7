"""Phases in the step panel: a click or a key goes to one, forwards and backwards."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from steps_fixture import make_update

from simulator.stepping.step_plan import StepKind, StepPlan, UpdateRecord
from ui.stepping.panel import StepPanel
from ui.theme.colors import DARK, mix

FORWARD, LOSS, BACKWARD, GRADIENTS, UPDATE = range(5)
LEFT = Qt.MouseButton.LeftButton
FIRST = {
    FORWARD: StepKind.SUM,
    LOSS: StepKind.LOSS,
    BACKWARD: StepKind.DELTA,
    GRADIENTS: StepKind.GRADIENT,
    UPDATE: StepKind.UPDATE,
}


class Follower:
    """A panel that goes where its strip wants, as the stepper does."""

    def __init__(self, panel: StepPanel, record: UpdateRecord) -> None:
        self.panel, self.record, self.index = panel, record, -1
        self.plan = StepPlan(record.spec, len(record.samples))
        panel.phase_wanted.connect(self.go)
        self.show(-1)

    def show(self, index: int) -> None:
        self.index = index
        self.panel.show_position(self.record, self.plan, index)

    def go(self, kinds: Any) -> None:
        start = self.plan.phase_start(kinds, self.index)
        assert start is not None
        self.show(start)

    def step(self) -> tuple[StepKind, int]:
        step = self.plan[self.index]
        return step.kind, step.sample


@pytest.fixture(params=[420, 1100], ids=["abbreviated", "names"])
def shown(qtbot: QtBot, request: pytest.FixtureRequest) -> Follower:
    panel = StepPanel()
    qtbot.addWidget(panel)
    panel.set_theme(DARK)
    panel.resize(request.param, 248)
    panel.show()
    return Follower(panel, make_update())


def click(qtbot: QtBot, shown: Follower, phase: int) -> None:
    strip = shown.panel.strip
    qtbot.mouseClick(strip, LEFT, pos=strip.phase_rects()[phase].center().toPoint())


@pytest.mark.parametrize("start", range(5))
@pytest.mark.parametrize("phase", range(5))
def test_a_click_goes_to_the_first_step_of_a_phase(
    qtbot: QtBot, shown: Follower, start: int, phase: int
) -> None:
    shown.panel.strip.want(start)
    click(qtbot, shown, phase)
    kind, _ = shown.step()
    assert kind is FIRST[phase]
    assert shown.panel.strip.current == phase
    assert phase == FORWARD or shown.plan[shown.index - 1].kind is not FIRST[phase]


def test_it_stays_with_the_row_that_is_shown(qtbot: QtBot, shown: Follower) -> None:
    shown.show(next(k for k in range(len(shown.plan)) if shown.plan[k].sample == 2))
    for phase in (GRADIENTS, LOSS, FORWARD, BACKWARD):
        click(qtbot, shown, phase)
        assert shown.step() == (FIRST[phase], 2)
    click(qtbot, shown, UPDATE)
    assert shown.step() == (StepKind.UPDATE, -1)
    click(qtbot, shown, LOSS)
    assert shown.step() == (StepKind.LOSS, len(shown.record.rows) - 1)


@pytest.mark.parametrize(
    ("keys", "phase"),
    [
        ([Qt.Key.Key_Right], FORWARD),
        ([Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right], BACKWARD),
        ([Qt.Key.Key_End], UPDATE),
        ([Qt.Key.Key_End, Qt.Key.Key_Left], GRADIENTS),
        ([Qt.Key.Key_End, Qt.Key.Key_Home], FORWARD),
        ([Qt.Key.Key_Home, Qt.Key.Key_Left], FORWARD),
        ([Qt.Key.Key_End, Qt.Key.Key_Right], UPDATE),
    ],
)
def test_with_the_focus_keys_go_there(
    qtbot: QtBot, shown: Follower, keys: list[Qt.Key], phase: int
) -> None:
    strip = shown.panel.strip
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    for key in keys:
        qtbot.keyClick(strip, key)
    assert strip.current == phase


def test_space_goes_back_to_where_the_phase_begins(qtbot: QtBot, shown: Follower) -> None:
    strip = shown.panel.strip
    strip.want(BACKWARD)
    begin = shown.index
    shown.show(begin + 2)
    qtbot.keyClick(strip, Qt.Key.Key_Space)
    assert shown.index == begin


def test_its_keys_are_kept_from_the_window(shown: Follower) -> None:
    none, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    for key, modifiers, kept in (
        (Qt.Key.Key_Right, none, True),
        (Qt.Key.Key_Space, none, True),
        (Qt.Key.Key_Right, shift, False),
        (Qt.Key.Key_R, none, False),
    ):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
        event.ignore()
        QApplication.sendEvent(shown.panel.strip, event)
        assert event.isAccepted() is kept


def test_where_nothing_can_be_stepped_it_says_why(qtbot: QtBot, shown: Follower) -> None:
    strip = shown.panel.strip
    shown.panel.set_running(True)
    with qtbot.assertNotEmitted(strip.wanted):
        click(qtbot, shown, LOSS)
    assert "pause it to step" in strip._explained(LOSS)
    shown.panel.set_running(False)
    with qtbot.waitSignal(strip.wanted):
        click(qtbot, shown, LOSS)
    assert "Click to go there." in strip._explained(LOSS)


def inked(panel: StepPanel) -> list[int]:
    """Return how many columns of pixels are not plain ground, phase by phase."""
    image = panel.strip.grab().toImage()
    found = []
    for rect in panel.strip.phase_rects():
        rows = range(3, image.height() - 3)
        columns = range(int(rect.left()) + 2, int(rect.right()) - 1)
        seen = [{image.pixel(x, y) for y in rows} for x in columns]
        found.append(sum(len(colours) > 1 for colours in seen))
    return found


@pytest.mark.parametrize("width", [408, 420, 560, 1100])
def test_all_phases_are_written_out_or_abbreviated(shown: Follower, width: int) -> None:
    panel = shown.panel
    panel.resize(width, 240)
    QApplication.processEvents()
    panel.strip.want(LOSS)
    assert min(inked(panel)) >= 14  # a dot has six
    assert panel.strip.accessibleName() == "Phase: loss"


INKS = ("forward", "forward", "backward", "backward", "backward")
KINDS = {
    "forward": ("STATISTIC", "SUM", "ACTIVATION"),
    "loss": ("LOSS",),
    "backward": ("DELTA",),
    "gradients": ("GRADIENT", "BATCH_GRADIENT"),
    "update": ("UPDATE",),
}


@pytest.mark.parametrize("kind", StepKind)
def test_every_kind_of_step_lights_its_phase(shown: Follower, kind: StepKind) -> None:
    strip = shown.panel.strip
    strip.show_step(SimpleNamespace(kind=kind))  # type: ignore[arg-type]
    (name,) = (name for name, kinds in KINDS.items() if kind.name in kinds)
    assert strip.accessibleName() == f"Phase: {name}"


def test_only_the_left_button_goes_to_a_phase(qtbot: QtBot, shown: Follower) -> None:
    strip = shown.panel.strip
    place = strip.phase_rects()[LOSS].center().toPoint()
    with qtbot.assertNotEmitted(strip.wanted):
        qtbot.mouseClick(strip, Qt.MouseButton.RightButton, pos=place)


def pixel(shown: Follower, place: QPoint) -> QColor:
    return shown.panel.strip.grab().toImage().pixelColor(place)


def near(one: QColor, other: QColor, most: int = 2) -> bool:
    parts = zip(
        (one.red(), one.green(), one.blue()),
        (other.red(), other.green(), other.blue()),
        strict=True,
    )
    return all(abs(a - b) <= most for a, b in parts)


def test_phases_gone_by_keep_a_trace_of_colour_and_the_others_none(shown: Follower) -> None:
    strip = shown.panel.strip
    strip.want(BACKWARD)
    image = strip.grab().toImage()
    traces, greys = [], []
    for rect, ink in zip(strip.phase_rects(), INKS, strict=True):
        columns = range(int(rect.left()) + 2, int(rect.right()) - 1)
        seen = [image.pixelColor(x, y) for x in columns for y in range(3, image.height() - 3)]
        trace = mix(DARK.muted, DARK.color(ink), 0.6)
        traces.append(any(near(color, trace, 12) for color in seen))
        greys.append(any(near(color, DARK.color("muted"), 12) for color in seen))
    assert traces == [True, True, False, False, False]
    assert greys == [False, False, False, True, True]


def test_the_current_phase_and_the_one_under_the_mouse_are_tinted(
    qtbot: QtBot, shown: Follower
) -> None:
    strip = shown.panel.strip
    strip.want(BACKWARD)
    current, other = (
        QPoint(round(rect.left()) + 2, strip.height() // 2)
        for rect in (strip.phase_rects()[BACKWARD], strip.phase_rects()[LOSS])
    )
    assert near(pixel(shown, current), mix(DARK.panel, DARK.color("backward"), 0.2))
    tint = mix(DARK.panel, DARK.muted, 0.22)
    assert not near(pixel(shown, other), tint)
    qtbot.mouseMove(strip, strip.phase_rects()[LOSS].center().toPoint())
    assert near(pixel(shown, other), tint)
    QApplication.sendEvent(strip, QEvent(QEvent.Type.Leave))
    assert not near(pixel(shown, other), tint)


def test_the_focus_is_seen(shown: Follower) -> None:
    strip = shown.panel.strip
    before = strip.grab().toImage()
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    assert strip.hasFocus()
    assert strip.grab().toImage() != before
