"""The family tree of the optimizers: a picture whose names open races."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest
from arena_samples import network_problem, settled
from plots_samples import seen
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QApplication, QPushButton

from simulator import optimizers
from simulator.race.family import family
from simulator.race.presets import REGISTRY as RACES
from ui.arena.model.family_layout import free_place
from ui.arena.panels.family_tree import FamilyTree
from ui.arena.window import ArenaWindow
from ui.theme.colors import DARK, LIGHT, mix

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def tree(qtbot: Any) -> Iterator[FamilyTree]:
    made = FamilyTree(DARK)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def middle(button: QPushButton) -> tuple[int, int]:
    return button.geometry().center().x(), button.geometry().center().y()


def test_every_optimizer_of_the_family_has_a_name_that_opens_its_race(
    tree: FamilyTree, qtbot: Any
) -> None:
    assert set(tree.picture.buttons) == {"gd", *family()}
    for name, button in tree.picture.buttons.items():
        with qtbot.waitSignal(tree.picture.chosen) as chosen:
            qtbot.mouseClick(button, LEFT)
        race = RACES[chosen.args[0]]
        if name != "gd":
            assert name in {racer.optimizer for racer in race.racers}


def test_parents_stand_above_their_children_with_a_line_between(tree: FamilyTree) -> None:
    buttons = tree.picture.buttons
    line = mix(DARK.line, DARK.muted, 0.7)
    for parent, child in tree.picture.edges():
        assert middle(buttons[parent])[1] < middle(buttons[child])[1]
        below = buttons[parent].geometry()
        foot = QRectF(below.center().x() - 4, below.bottom() + 1, 8, 7)
        assert seen(tree.picture, line, foot) >= 3, (parent, child)
    assert ("gd", "sgd") in tree.picture.edges()
    assert ("momentum", "adam") in tree.picture.edges()
    assert ("rmsprop", "adam") in tree.picture.edges()


def test_direction_is_left_and_step_size_right(tree: FamilyTree) -> None:
    half = tree.picture.width() / 2
    buttons = tree.picture.buttons
    assert all(middle(buttons[name])[0] < half for name in ("momentum", "nag"))
    assert all(middle(buttons[name])[0] > half for name in ("adagrad", "rmsprop", "adadelta"))


@pytest.mark.parametrize("size", [(600, 480), (720, 540), (1200, 900)])
def test_names_never_cover_one_another(tree: FamilyTree, size: tuple[int, int]) -> None:
    tree.resize(*size)
    QApplication.processEvents()
    buttons = list(tree.picture.buttons.values())
    for first, second in combinations(buttons, 2):
        assert not first.geometry().intersects(second.geometry())
    assert all(tree.picture.rect().contains(button.geometry()) for button in buttons)


@pytest.mark.parametrize("size", [(592, 480), (720, 540), (1200, 900)])
def test_no_line_passes_behind_a_name(tree: FamilyTree, size: tuple[int, int]) -> None:
    tree.resize(*size)
    QApplication.processEvents()
    picture = tree.picture
    for parent, child in picture.edges():
        line = picture.line(parent, child)
        points = [line.pointAtPercent(k / 300) for k in range(301)]
        assert all(picture.rect().contains(point.toPoint()) for point in points)
        for name, button in picture.buttons.items():
            if name not in (parent, child):
                room = QRectF(button.geometry()).adjusted(-3, -3, 3, 3)
                assert not any(room.contains(point) for point in points), (parent, child, name)


def test_a_line_passes_where_it_wants_to_or_beside_what_is_there() -> None:
    assert free_place(5.0, [], 2.0) == 5.0
    assert free_place(5.0, [9.0], 2.0) == 5.0
    assert free_place(5.0, [4.0, 9.0], 2.0) == 6.0
    assert free_place(5.0, [4.5, 6.0], 2.0) == 2.5


def test_pointing_at_a_name_says_what_it_is(tree: FamilyTree, qtbot: Any) -> None:
    before = tree.words.text()
    assert "Click a name" in before
    tree.picture.pointed.emit("nag")
    assert optimizers.REGISTRY["nag"].explanation in tree.words.text()
    assert RACES["nag"].title in tree.words.text()
    assert optimizers.REGISTRY["nag"].explanation in tree.picture.buttons["nag"].toolTip()
    tree.picture.pointed.emit("")
    assert tree.words.text() == before


def test_it_works_by_keyboard(tree: FamilyTree, qtbot: Any) -> None:
    tree.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is tree)
    button = tree.picture.buttons["gd"]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is tree.picture.buttons["sgd"]
    assert optimizers.REGISTRY["sgd"].explanation in tree.words.text()
    with qtbot.waitSignal(tree.chosen) as chosen:
        qtbot.keyClick(tree.picture.buttons["sgd"], Qt.Key.Key_Return)
    assert chosen.args == ["sgd"]
    assert not tree.isVisible()


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_both_sides_are_named_and_tinted(tree: FamilyTree, theme: Any) -> None:
    tree.set_theme(theme)
    half = tree.picture.width() / 2
    tints = {
        side: mix(theme.window, theme.color(token), 0.10)
        for side, token in (("left", "forward"), ("right", "caution"))
    }
    assert seen(tree.picture, tints["left"], QRectF(10, 200, half - 20, 20)) > 500
    assert seen(tree.picture, tints["right"], QRectF(half + 10, 350, half - 20, 40)) > 500


def test_the_arenas_button_opens_it_and_a_name_sets_the_race_up(qtbot: Any) -> None:
    window = ArenaWindow(DARK)
    qtbot.addWidget(window)
    problem = network_problem()
    window.set_experiment(problem.experiment, problem.theta)
    window.show()
    qtbot.mouseClick(window.presets.tree_button, LEFT)
    assert window.tree is not None
    assert window.tree.isVisible()
    qtbot.mouseClick(window.tree.picture.buttons["adam"], LEFT)
    settled(qtbot, window.arena)
    assert window.presets.races.currentText() == RACES["adam"].title
    assert not window.tree.isVisible()
    window.set_theme(LIGHT)
    window.close()
