"""Fields of the chosen record: an optimizer's settings, a schedule's; made when one is needed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.messages import Message
from simulator.settings import Setting
from ui.widgets.fields import FieldRow
from ui.widgets.number_field import NumberField
from ui.words.quantities import Pace

_LAST = ("epsilon", "warmup_epochs")


class SettingFields(QWidget):
    """A field for every setting of the record that is shown.

    A field is made when a record first needs it, and then shared between the records, so that
    switching does not flicker and what two records share stays where it is on screen.

    Parameters
    ----------
    registry : mapping of str to record
        Each record has `settings`.
    before : QWidget
        The field before these, for the Tab key.
    whole : collection of str
        Names of the settings that are whole numbers.
    only : collection of str, optional
        Names of the settings that have their fields here; default: all.
    without : collection of str
        Names of settings that have their fields elsewhere.

    Attributes
    ----------
    fields : dict of str to NumberField
        Those made so far, by the setting's name.

    Signals
    -------
    committed(str, float)
        The user decided on another number for a setting.
    """

    committed = Signal(str, float)

    def __init__(
        self,
        registry: Mapping[str, Any],
        before: QWidget,
        whole: Collection[str] = (),
        *,
        only: Collection[str] | None = None,
        without: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._registry, self._before, self._whole = registry, before, whole
        self._settings = {
            name: setting
            for name, setting in _all_settings(registry).items()
            if name not in without and (only is None or name in only)
        }
        self.fields: dict[str, NumberField] = {}
        self._rows: dict[str, FieldRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    @property
    def last(self) -> QWidget:
        """The last of the fields made so far, as laid out; the one before where there is none."""
        made = [self.fields[name] for name in self._settings if name in self.fields]
        return made[-1] if made else self._before

    def show_settings(self, name: str, values: dict[str, float]) -> None:
        """Show the settings of the record `name`."""
        declared = {setting.name: setting for setting in self._registry[name].settings}
        for key in self._settings:
            if key in declared:
                self._show(declared[key], values[key])
            elif key in self._rows:
                self._rows[key].hide()

    def _show(self, setting: Setting, value: float) -> None:
        key = setting.name
        if key not in self.fields:
            self._make(self._settings[key])
        self.fields[key].set_setting(setting)
        self.fields[key].set_value(value)
        # Records share a field, but each explains its own setting.
        self._rows[key].explain(Message(setting.explanation))
        self._rows[key].show()

    def _make(self, setting: Setting) -> None:
        """Add a field where it belongs among those that are there, also for the Tab key."""
        key, whole = setting.name, setting.name in self._whole
        field = NumberField(setting, whole=whole, pace=Pace.COUNT_FROM_ZERO if whole else None)
        field.committed.connect(partial(self.on_committed, key))
        row = FieldRow(Message(setting.title), field)
        made = [name for name in self._settings if name in self.fields or name == key]
        place = made.index(key)
        self._column.insertWidget(place, row)
        self.fields[key], self._rows[key] = field, row
        # Qt puts a new widget at the end of the window.
        QWidget.setTabOrder(self.fields[made[place - 1]] if place else self._before, field)

    def setting(self, name: str) -> Setting:
        """Return the setting of a name."""
        return self._settings[name]

    def on_committed(self, name: str, value: float) -> None:
        """Report another number for a setting."""
        self.committed.emit(name, value)


def _all_settings(registry: Mapping[str, Any]) -> dict[str, Setting]:
    """Return every setting of every record once, those that matter least last."""
    found: dict[str, Setting] = {}
    for record in registry.values():
        for setting in record.settings:
            found.setdefault(setting.name, setting)
    ordered = sorted(found.values(), key=lambda setting: setting.name in _LAST)
    return {setting.name: setting for setting in ordered}
