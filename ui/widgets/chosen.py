"""What is chosen in a field, a switch, on a slider or a tab: read by its kind, and chosen again.

It is chosen as its learner would, so that whoever listens hears of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QComboBox,
    QHeaderView,
    QMainWindow,
    QScrollBar,
    QTabBar,
)

from ui.widgets.number_field import NumberField


def is_left_to_others(part: QObject) -> bool:
    """Return whether what is chosen there, and below, comes back in another way.

    As a setting of what is open does, which comes with that. A part says so by its property
    ``comes back``, which is ``otherwise``: it needs nothing from here, which is read in a lesson.
    """
    return part.property("comes back") == "otherwise"


@dataclass(frozen=True, slots=True)
class Kind:
    """How the parts of a kind are read, and how one of them is chosen in again."""

    type: type[QObject]
    read: Callable[[Any], Any]
    choose: Callable[[Any, Any], None]


def kind_of(part: QObject) -> Kind | None:
    """Return how it is read what is chosen in a part; None where nothing is to be chosen."""
    return next((kind for kind in _KINDS if isinstance(part, kind.type)), None)


# --- by kind ---------------------------------------------------------------------------------


def _read_combo(combo: QComboBox) -> tuple[int, int]:
    return combo.count(), combo.currentIndex()


def _choose_in_combo(combo: QComboBox, chosen: tuple[int, int]) -> None:
    count, index = chosen
    if combo.count() == count and index >= 0:  # or it offers other things
        combo.setCurrentIndex(index)
        combo.activated.emit(index)


def _read_button(button: QAbstractButton) -> bool | None:
    return button.isChecked() if button.isCheckable() else None


def _choose_by_button(button: QAbstractButton, is_down: bool | None) -> None:
    in_group = getattr(button.group(), "exclusive", bool)  # most are in none
    is_one_of = button.autoExclusive() or in_group()
    if is_down is None or (is_one_of and not is_down):
        return  # another one goes down, and this one up by that
    if button.isEnabled():
        button.click()
    else:
        button.setChecked(is_down)


def _choose_number(field: NumberField, value: float) -> None:
    field.set_value(value)
    field.committed.emit(value)


def _read_tabs(tabs: QTabBar) -> tuple[int, int] | None:
    """Return how many tabs there are, and which is chosen; None: those of panels stand alike."""
    is_of_panels = isinstance(tabs.parent(), QMainWindow)
    return None if is_of_panels else (tabs.count(), tabs.currentIndex())


def _choose_tab(tabs: QTabBar, chosen: tuple[int, int] | None) -> None:
    if chosen is not None and chosen[0] == tabs.count():
        tabs.setCurrentIndex(chosen[1])


def _read_headings(headings: QHeaderView) -> tuple[int, int, Any] | None:
    if not headings.isSortIndicatorShown():
        return None
    return headings.count(), headings.sortIndicatorSection(), headings.sortIndicatorOrder()


def _choose_heading(headings: QHeaderView, chosen: tuple[int, int, Any] | None) -> None:
    if chosen is not None and chosen[0] == headings.count():
        headings.setSortIndicator(*chosen[1:])


def _read_nothing(_part: QObject) -> None:
    return None


def _choose_nothing(_part: QObject, _chosen: None) -> None:
    """Leave it: how far something is scrolled is no choice."""


_KINDS = (
    Kind(QScrollBar, _read_nothing, _choose_nothing),
    Kind(QComboBox, _read_combo, _choose_in_combo),
    Kind(QAbstractButton, _read_button, _choose_by_button),
    Kind(QAbstractSlider, QAbstractSlider.value, QAbstractSlider.setValue),
    Kind(NumberField, NumberField.value, _choose_number),
    Kind(QTabBar, _read_tabs, _choose_tab),
    Kind(QHeaderView, _read_headings, _choose_heading),
)
