"""The command palette in the window, by real keys and clicks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pseudo_window import CODE
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.lessons.library import lessons
from simulator.race import presets as races
from simulator.scenarios import presets
from simulator.workshops.registry import REGISTRY as WORKSHOPS
from ui.app.key_routing import FocusedKeys
from ui.guide.contents import chapters, pages_of
from ui.theme.colors import DARK, LIGHT, THEMES
from ui.window.main_window import MainWindow
from ui.window.palette.entries import commands, run
from ui.window.palette.palette import MOST_ROWS, Palette
from ui.window.palette.recent import recent
from ui.window.palette.rows import ROW
from ui.words.languages import Languages, languages

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, lent_window: MainWindow) -> Iterator[MainWindow]:
    keys = FocusedKeys()
    keys.watch(qapp)
    lent_window.controller.open_preset("xor")
    qtbot.waitUntil(lambda: lent_window.controller.stepper.record is not None)
    qtbot.waitUntil(lent_window.isActiveWindow)
    lent_window.canvas.setFocus()
    yield lent_window
    qapp.removeEventFilter(keys)


def opened(qtbot: QtBot, window: MainWindow, typed: str = "") -> Palette:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_P, CTRL_SHIFT)
    palette = window.palette_
    assert palette.isVisible()
    assert QApplication.focusWidget() is palette.box
    qtbot.keyClicks(palette.box, typed)
    return palette


def titles(palette: Palette) -> list[str]:
    return [match.command.title for match in palette.rows.matches]


def test_it_offers_every_action_language_preset_race_and_page(window: MainWindow) -> None:
    found = [command.id for command in commands(window)]
    assert len(found) == len(set(found))
    actions = {f"action:{id_}" for id_ in window.actions_ if id_ != "palette"}
    scenarios = {f"scenario:{name}" for name in presets.names()}
    raced = {f"race:{name}" for name in races.REGISTRY}
    taught = {f"lesson:{one.name}" for one in lessons()}
    spoken = {f"language:{code}" for code in languages().codes()}
    pages = {f"page:{page}" for page in pages_of(chapters())}
    examples = {f"workshop:{w.name}/{p.name}" for w in WORKSHOPS.values() for p in w.presets}
    assert set(found) == actions | scenarios | raced | examples | spoken | pages | taught


@pytest.mark.parametrize(
    ("language", "typed", "workshop", "preset"),
    [
        ("en", "apples", "graphs", "apples"),
        ("en", "three obstacles", "timeline", "obstacles"),
        ("en", "softmax overflows", "functions", "overflow"),
        ("ko", "사과", "graphs", "apples"),
    ],
)
def test_a_workshops_example_is_found_and_opens_its_workshop(
    qtbot: QtBot,
    window: MainWindow,
    request: pytest.FixtureRequest,
    language: str,
    typed: str,
    workshop: str,
    preset: str,
) -> None:
    if language == "ko":
        request.getfixturevalue("korean")
    palette = opened(qtbot, window)
    palette.box.setText(typed)
    assert f"workshop:{workshop}/{preset}" in [one.command.id for one in palette.rows.matches][:2]
    run(window, f"workshop:{workshop}/{preset}")
    tool = window.tools.get(workshop)
    assert tool.isVisible()
    assert tool.workshop.preset_of(tool.document).name == preset
    tool.close()


def test_the_history_and_the_gates_of_xor_are_found(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(qtbot, window, "history")
    assert "action:timeline" in [one.command.id for one in palette.rows.matches]
    palette.box.setText("xor from gates")
    found = [one.command.id for one in palette.rows.matches]
    assert {"scenario:xor_gates", "workshop:gates/xor-gates"} <= set(found)


def test_a_language_is_chosen_by_its_own_name(
    qtbot: QtBot, window: MainWindow, spoken: Languages
) -> None:
    palette = opened(qtbot, window, "esperanto")
    assert titles(palette) == ["Language: Esperanto"]
    qtbot.keyClick(palette.box, Qt.Key.Key_Return)
    assert spoken.shown == CODE
    palette = opened(qtbot, window, "language english")
    assert titles(palette) == ["⟦Längüägë: English⟧"]
    qtbot.keyClick(palette.box, Qt.Key.Key_Return)
    assert spoken.shown == "en"


def test_a_language_is_found_by_its_english_name(qtbot: QtBot, window: MainWindow) -> None:
    assert titles(opened(qtbot, window, "korean"))[0] == "Language: 한국어"


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("losses", "action:losses"),
        ("reset", "action:reset"),
        ("two moons", "scenario:moons"),
        ("learning rates in a bowl", "race:learning_rates"),
        ("softmax overflows", "workshop:functions/overflow"),
        ("why not linear", "lesson:activations-linear"),
    ],
)
def test_in_korean_english_names_are_known_too(
    qtbot: QtBot, window: MainWindow, korean: None, typed: str, command: str
) -> None:
    assert opened(qtbot, window, typed).rows.matches[0].command.id == command


def test_typing_and_enter_do_it_and_the_keys_go_back(qtbot: QtBot, window: MainWindow) -> None:
    for steps, key in enumerate((Qt.Key.Key_Return, Qt.Key.Key_Enter)):
        palette = opened(qtbot, window, "step forw")
        assert titles(palette) == ["Step forward"]
        qtbot.keyClick(palette.box, key)
        QApplication.processEvents()
        assert not palette.isVisible()
        assert window.controller.stepper.index == steps
        assert QApplication.focusWidget() is window.canvas
    assert recent() == ["action:forward"]


def test_a_scenario_is_opened_by_its_title(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(qtbot, window, "two moons")
    qtbot.keyClick(palette.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.windowTitle().startswith("Two moons"))


def test_a_race_is_opened_in_the_arena(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(qtbot, window, races.get("saddle_escape").title)
    name = palette.rows.matches[0].command.id.partition(":")[2]
    qtbot.keyClick(palette.box, Qt.Key.Key_Return)
    arena = window.tools.get("arena")
    assert arena is not None
    assert arena.isVisible()
    assert arena.arena.preset == name


@pytest.mark.parametrize("typed", ["functions and formulas", "손실과 정확도"])
def test_a_page_of_the_help_is_opened_by_its_title_in_any_language(
    qtbot: QtBot, window: MainWindow, typed: str
) -> None:
    palette = opened(qtbot, window)
    palette.box.setText(typed)  # Hangul has no key of its own
    command = palette.rows.matches[0].command
    assert command.path.startswith("Help › ")
    qtbot.keyClick(palette.box, Qt.Key.Key_Return)
    guide = window.tools.get("guide")
    assert guide.isVisible()
    assert guide.browser.page == command.id.partition(":")[2]
    guide.close()


def test_f1_in_it_opens_its_page(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(qtbot, window, "step")
    qtbot.keyClick(palette.box, Qt.Key.Key_F1)
    assert window.tools.get("guide").browser.page == "help/palette.md"
    window.tools.get("guide").close()


def test_escape_and_its_own_keys_close_it_and_nothing_is_done(
    qtbot: QtBot, window: MainWindow
) -> None:
    for key, modifiers in (
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_P, CTRL_SHIFT),
    ):
        palette = opened(qtbot, window, "reset")
        qtbot.keyClick(palette.box, key, modifiers)
        QApplication.processEvents()
        assert not palette.isVisible()
        assert QApplication.focusWidget() is window.canvas
    assert recent() == []


def test_the_focus_goes_back_to_the_field_it_came_from(qtbot: QtBot, window: MainWindow) -> None:
    field = window.panels["setup"].network.layers.rows[0].dropout
    field.setFocus()
    palette = opened(qtbot, window, "nothing of the kind")
    qtbot.keyClick(palette.box, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert QApplication.focusWidget() is field


def test_from_a_panel_that_floats_the_keys_come_and_go_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    dock = window.docks.panels["regions"]
    dock.setFloating(True)
    dock.activateWindow()
    control = window.panels["regions"].canvas
    control.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is control)
    window.actions_["palette"].trigger()
    palette = window.palette_
    qtbot.waitUntil(lambda: QApplication.focusWidget() is palette.box)
    qtbot.keyClick(palette.box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is control)


def test_keys_of_the_window_are_letters_and_moves_in_it(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(qtbot, window, "r ")
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Tab):
        qtbot.keyClick(palette.box, key)
    qtbot.keyClick(palette.box, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(palette.box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.controller.stepper.index == -1
    assert window.theme is DARK
    assert QApplication.focusWidget() is palette.box


def test_arrows_choose_and_go_round(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(qtbot, window)
    count = len(palette.rows.matches)

    def after(key: Qt.Key) -> int:
        qtbot.keyClick(palette.box, key)
        return palette.list.currentIndex().row()

    assert palette.list.currentIndex().row() == 0
    assert after(Qt.Key.Key_Down) == 1
    assert after(Qt.Key.Key_Up) == 0
    assert after(Qt.Key.Key_Up) == count - 1
    assert after(Qt.Key.Key_Down) == 0
    assert after(Qt.Key.Key_PageDown) == 10
    assert after(Qt.Key.Key_PageUp) == 0
    qtbot.keyClicks(palette.box, "r")
    assert palette.list.currentIndex().row() == 0


def test_a_click_does_what_it_meets_and_beside_it_closes(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(qtbot, window, "theme")
    assert titles(palette)[0] == "Dark theme"
    place = palette.list.visualRect(palette.rows.index(0)).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.theme is LIGHT
    assert not palette.isVisible()
    opened(qtbot, window)
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(30, 700))
    assert not palette.isVisible()


def test_what_cannot_be_done_says_why_and_stays(qtbot: QtBot, window: MainWindow) -> None:
    window.controller.set_speed_limit(20)
    window.actions_["train"].trigger()
    palette = opened(qtbot, window, "step forward")
    shown = palette.rows.matches[0].command
    assert shown.obstacle == "Training runs: pause it to step"
    qtbot.keyClick(palette.box, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert recent() == []
    assert "Training runs" in palette.box.accessibleDescription()
    qtbot.keyClick(palette.box, Qt.Key.Key_Escape)
    window.actions_["train"].trigger()


def test_what_was_used_lately_comes_first_in_the_next_session(
    qtbot: QtBot, window: MainWindow
) -> None:
    for typed in ("fit network", "zoom in", "fit network"):
        palette = opened(qtbot, window, typed)
        qtbot.keyClick(palette.box, Qt.Key.Key_Return)
    QSettings().sync()
    palette = opened(qtbot, window)
    assert titles(palette)[:3] == ["Fit network", "Zoom in", "Open…"]


def test_a_long_list_is_cut_off_where_there_is_more(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(qtbot, window)
    height = palette.list.viewport().height()
    assert (MOST_ROWS - 1) * ROW < height < MOST_ROWS * ROW + 12
    assert height % ROW > 8
    assert palette.list.verticalScrollBar().maximum() > 0
    qtbot.keyClicks(palette.box, "export")
    assert palette.list.verticalScrollBar().maximum() == 0


def test_it_stands_in_the_middle_of_any_window_and_within_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    palette = opened(qtbot, window)
    for width, height in ((1366, 768), (1600, 1000), (1040, 690)):
        window.resize(width, height)
        QApplication.processEvents()
        frame = palette.frame.geometry()
        assert palette.size() == window.size()
        assert abs(frame.center().x() - window.width() / 2) <= 2
        assert frame.bottom() < window.height()


def test_typed_letters_stand_out_in_the_title(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(qtbot, window, "fit")
    for theme in THEMES.values():
        window.set_theme(theme)
        picture: QImage = palette.list.viewport().grab().toImage()
        row = palette.list.visualRect(palette.rows.index(0))
        colors = [
            picture.pixelColor(x, y).name()
            for x in range(row.left() + 12, row.left() + 40)
            for y in range(row.top(), row.bottom())
        ]
        assert colors.count(theme.forward) > 5, theme.name


def test_a_screen_reader_is_told_what_is_chosen(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(qtbot, window, "fit network")
    assert palette.box.accessibleName() == "Command palette"
    assert palette.box.accessibleDescription() == "Fit network, View, Ctrl+0"
    qtbot.keyClicks(palette.box, " qqq")
    assert palette.box.accessibleDescription() == "Search the Help for “fit network qqq”"
    assert palette.nothing.isVisible()


@pytest.mark.parametrize(("row", "tool"), [(0, "guide"), (1, "glossary")])
def test_what_has_no_such_name_is_looked_for_elsewhere(
    qtbot: QtBot, window: MainWindow, row: int, tool: str
) -> None:
    palette = opened(qtbot, window)
    palette.box.setText("편미분")
    assert titles(palette) == ["Search the Help for “편미분”", "Look “편미분” up in the glossary"]
    palette.move_by(row)
    qtbot.keyClick(palette.box, Qt.Key.Key_Return)
    made = window.tools.get(tool)
    assert made.isVisible()
    assert made.search.text() == "편미분"
    assert recent() == []
    made.close()
