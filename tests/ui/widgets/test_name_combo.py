"""A choice among names: few stand in the list, a million are searched, and none is made ahead."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from pseudo_window import CODE
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ui.theme import style
from ui.theme.colors import DARK, LIGHT
from ui.widgets.name_combo import LISTED, NameCombo
from ui.words.languages import Languages

FEW = ("w x₁ → ŷ", "w x₂ → ŷ", "b → ŷ")
MANY = 1_000_000


class Counted(Sequence[str]):
    """A million names; knows how many were asked for."""

    def __init__(self) -> None:
        self.asked = 0

    def __len__(self) -> int:
        return MANY

    def __getitem__(self, place: Any) -> str:
        self.asked += 1
        return f"weight {place}"


def find(text: str) -> list[int]:
    """Return the places whose names end in the digits typed."""
    digits = "".join(filter(str.isdigit, text))
    return list(range(int(digits), MANY, 10 ** len(digits)))[:200] if digits else []


@pytest.fixture
def names() -> Counted:
    return Counted()


@pytest.fixture
def combo(qtbot: QtBot, names: Counted) -> NameCombo:
    combo = NameCombo()
    qtbot.addWidget(combo)
    combo.offer(names, find)
    combo.show_place(500_000)
    combo.resize(200, 30)
    combo.show()
    return combo


def field(combo: NameCombo) -> QLineEdit:
    found = combo.lineEdit()
    assert found is not None
    return found


def test_few_names_stand_in_the_list(qtbot: QtBot) -> None:
    combo = NameCombo()
    qtbot.addWidget(combo)
    combo.offer(FEW, lambda text: [])
    combo.show_place(1)
    assert [combo.itemText(k) for k in range(combo.count())] == list(FEW)
    assert (combo.currentText(), combo.is_searched) == (FEW[1], False)
    with qtbot.waitSignal(combo.chosen) as chosen:
        combo.activated.emit(2)
    assert (chosen.args, combo.place) == ([2], 2)
    combo.offer([f"n{k}" for k in range(LISTED + 1)])  # nothing searches these
    assert (combo.count(), combo.is_searched) == (LISTED + 1, False)


def test_a_name_of_many_is_shown_among_its_neighbours(combo: NameCombo) -> None:
    assert combo.is_searched
    assert field(combo).text() == combo.currentText() == "weight 500000"
    assert (combo.count(), combo.itemText(0)) == (200, "weight 499900")
    for place, first in ((0, 0), (MANY - 1, MANY - 200)):
        combo.show_place(place)
        assert combo.currentText() == f"weight {place}"
        assert (combo.count(), combo.itemText(0)) == (200, f"weight {first}")
    combo.show_place(-1)
    assert (field(combo).text(), combo.currentIndex()) == ("", -1)


def test_the_list_goes_on_where_it_ends(qtbot: QtBot, combo: NameCombo) -> None:
    with qtbot.waitSignal(combo.chosen) as chosen:
        combo.activated.emit(199)
    assert chosen.args == [500_099]
    assert combo.itemText(combo.currentIndex() + 1) == "weight 500100"


@pytest.mark.qt_log_ignore("grabbing the keyboard")  # said of every pop-up without a screen
def test_what_is_found_for_a_part_of_a_name_is_offered_and_taken(
    qtbot: QtBot, combo: NameCombo
) -> None:
    field(combo).setFocus()
    field(combo).selectAll()
    qtbot.keyClicks(field(combo), "7321")
    completer = field(combo).completer()
    assert completer.completionModel().rowCount() == 100
    assert combo.place == 500_000  # nothing is taken while it is typed
    with qtbot.waitSignal(combo.chosen) as chosen:
        qtbot.keyClick(field(combo), Qt.Key.Key_Return)
    assert (chosen.args, field(combo).text()) == ([7321], "weight 7321")
    with qtbot.waitSignal(combo.chosen) as chosen:
        completer.activated[QModelIndex].emit(completer.completionModel().index(2, 0))
    assert chosen.args == [27321]
    completer.popup().hide()


@pytest.mark.qt_log_ignore("grabbing the keyboard")
def test_what_is_not_found_changes_nothing(qtbot: QtBot, combo: NameCombo) -> None:
    told: list[int] = []
    combo.chosen.connect(told.append)
    field(combo).setFocus()
    for text in ("none", " ", ""):
        field(combo).selectAll()
        qtbot.keyClicks(field(combo), text)
        qtbot.keyClick(field(combo), Qt.Key.Key_Return)
        assert field(combo).text() == "weight 500000"
    qtbot.keyClicks(field(combo), "12")
    combo.hide()
    assert (field(combo).text(), told) == ("weight 500000", [])


@pytest.mark.qt_log_ignore("grabbing the keyboard")
def test_many_names_cost_what_few_do(
    combo: NameCombo, names: Counted, styled: QApplication
) -> None:
    styled.processEvents()
    names.asked = 0
    for theme in (DARK, LIGHT):
        style.apply(styled, theme)
        styled.processEvents()
    assert names.asked < 100
    names.asked = 0
    combo.showPopup()
    styled.processEvents()
    combo.hidePopup()
    assert names.asked < 5 * combo.count()


def test_what_may_be_typed_is_told_in_the_language_that_is_shown(
    qtbot: QtBot, names: Counted, spoken: Languages
) -> None:
    combo = NameCombo()
    qtbot.addWidget(combo)
    spoken.show(CODE)
    combo.offer(FEW)
    combo.offer(names, find)
    field = combo.lineEdit()
    assert field is not None
    assert field.toolTip() == "⟦Typë ä pärt öf thë nämë, süch äs x2 h1.3⟧"
    spoken.show("en")
    assert field.toolTip() == "Type a part of the name, such as x2 h1.3"
