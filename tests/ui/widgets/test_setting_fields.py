"""Fields are made for the settings that are shown, once, and in their order."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from simulator import optimizers
from ui.widgets.fields import FieldRow
from ui.widgets.number_field import NumberField
from ui.widgets.setting_fields import SettingFields


@pytest.fixture
def fields(qtbot: QtBot) -> SettingFields:
    window, before = QWidget(), QComboBox()
    qtbot.addWidget(window)
    made = SettingFields(optimizers.REGISTRY, before)
    made.holder = window  # type: ignore[attr-defined]
    column = QVBoxLayout(window)
    column.addWidget(before)
    column.addWidget(made)
    window.show()
    return made


def show(fields: SettingFields, name: str) -> list[str]:
    """Show an optimizer's own settings; return the names that can be seen, from the top."""
    fields.show_settings(name, optimizers.get(name).settings)
    rows = sorted(fields.findChildren(FieldRow), key=lambda row: row.y())
    names = {field: name for name, field in fields.fields.items()}
    return [names[row.findChild(NumberField)] for row in rows if row.isVisible()]


def test_only_what_is_shown_is_made(fields: SettingFields) -> None:
    assert fields.fields == {}
    assert show(fields, "sgd") == list(fields.fields) == ["learning_rate"]
    assert show(fields, "adam") == ["learning_rate", "beta1", "beta2", "epsilon"]
    assert show(fields, "sgd") == ["learning_rate"]
    assert len(fields.findChildren(QAbstractSpinBox)) == 4


def test_a_record_finds_the_fields_of_the_one_before(fields: SettingFields) -> None:
    show(fields, "momentum")
    rate = fields.fields["learning_rate"]
    show(fields, "adam")
    assert fields.fields["learning_rate"] is rate


def test_what_is_made_later_stands_where_it_belongs(qtbot: QtBot, fields: SettingFields) -> None:
    show(fields, "adam")  # epsilon matters least, whenever it came
    assert show(fields, "rmsprop")[-1] == "epsilon"
    assert show(fields, "nadam")[-1] == "epsilon"


def test_another_number_is_reported_with_its_name(qtbot: QtBot, fields: SettingFields) -> None:
    show(fields, "momentum")
    with qtbot.waitSignal(fields.committed) as heard:
        fields.fields["momentum"].committed.emit(0.5)
    assert heard.args == ["momentum", 0.5]
