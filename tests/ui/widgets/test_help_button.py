"""The "?" asks for the page about where it stands, or about a field beside it."""

from __future__ import annotations

from functools import partial

from pseudo_window import CODE
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.fields import ChoiceField, FieldRow
from ui.widgets.help import HelpWanted, record_page, set_help_page
from ui.widgets.help_button import HelpButton
from ui.words.languages import Languages

CHOICES = [("adam", "Adam", "Uses both."), ("sgd", "SGD", "Plain.")]


class Root(QWidget):
    """Notes which pages are wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.wanted: list[str] = []

    def event(self, event: QEvent) -> bool:
        if isinstance(event, HelpWanted):
            self.wanted.append(event.page)
            event.accept()
            return True
        return super().event(event)


def click(qtbot: QtBot, button: HelpButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_asks_for_the_page_of_what_it_stands_in(qtbot: QtBot) -> None:
    root = Root()
    qtbot.addWidget(root)
    panel = QWidget(root)
    button = HelpButton(panel)
    click(qtbot, button)
    set_help_page(panel, "help/panel-loss.md")
    click(qtbot, button)
    assert root.wanted == ["", "help/panel-loss.md"]


def test_beside_a_choice_it_asks_for_the_page_of_what_is_chosen(qtbot: QtBot) -> None:
    root = Root()
    qtbot.addWidget(root)
    field = ChoiceField(CHOICES, page_of=partial(record_page, "optimizer"))
    row = FieldRow("Optimizer", field, wide=True)
    row.setParent(root)
    button = row.findChild(HelpButton)
    assert button is not None
    for name in ("sgd", "adam"):
        field.set_name(name)
        click(qtbot, button)
    field.setCurrentIndex(1)
    field.activated.emit(1)
    click(qtbot, button)
    assert root.wanted == [f"help/optimizer-{name}.md" for name in ("sgd", "adam", "sgd")]


def test_in_a_row_of_one_line_it_stands_beside_the_choice(qtbot: QtBot) -> None:
    field = ChoiceField(CHOICES, page_of=partial(record_page, "optimizer"))
    row = FieldRow("Optimizer", field)
    qtbot.addWidget(row)
    row.resize(300, 40)
    row.show()
    button = row.findChild(HelpButton)
    assert button is not None
    assert button.geometry().left() > field.geometry().right()
    assert abs(button.geometry().center().y() - field.geometry().center().y()) <= 1


def test_a_choice_without_pages_has_none(qtbot: QtBot) -> None:
    row = FieldRow("Scaling", ChoiceField(CHOICES), wide=True)
    qtbot.addWidget(row)
    assert row.findChild(HelpButton) is None


def test_it_says_what_it_does_in_the_language(qtbot: QtBot, spoken: Languages) -> None:
    button = HelpButton()
    qtbot.addWidget(button)
    english = button.toolTip()
    assert "F1" in english
    spoken.show(CODE)
    assert button.toolTip() != english
