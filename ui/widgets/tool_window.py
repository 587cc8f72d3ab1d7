"""The scaffold of a tool window: headline, controls, Save and Help; facts; panes; messages."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.fields import Note
from ui.widgets.help_button import HelpButton
from ui.widgets.message_bar import MessageBar
from ui.widgets.tab_order import follow_in_tab_order
from ui.words.languages import speak

_MARGIN, _SPACING = 16, 8


class Painted(Protocol):
    """What is drawn in a theme's colours."""

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""


class ToolWindow(QDialog):
    """A window beside the main one. A subclass makes its widgets, then calls `lay_out` once.

    Parameters
    ----------
    size : (int, int)
        Width and height at first, in pixels.
    parent : QWidget, optional

    Attributes
    ----------
    headline : ElidedLabel
        What has been found, in one line.
    facts : Note
        What it is about, below; hidden while empty.
    save : QPushButton
        At the upper right; its menu is the subclass's.
    bar : MessageBar
        Over the panes.
    """

    bar: MessageBar

    def __init__(self, size: tuple[int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.resize(*size)
        self.headline, self.facts = ElidedLabel(self), Note()
        self.headline.setProperty("role", "title")
        self.save = QPushButton(self)
        self._painted: tuple[Painted, ...] = ()
        speak(self._name_save)

    def _name_save(self) -> None:
        self.save.setText(self.tr("&Save"))

    def lay_out(
        self,
        panes: tuple[QWidget, QWidget],
        widths: tuple[int, int],
        *,
        stretches: tuple[int, int] = (0, 1),
        controls: Sequence[QWidget] = (),
        above: Sequence[QWidget] = (),
        below: Sequence[QWidget] = (),
        painted: Sequence[Painted] = (),
    ) -> None:
        """Put everything in its place.

        Parameters
        ----------
        panes : (QWidget, QWidget)
            Left and right of a handle.
        widths : (int, int)
            Of the panes at first, in pixels.
        stretches : (int, int), default (0, 1)
            How they share what room a larger window has; by default it is the right one's.
        controls : sequence of QWidget
            Beside the headline, before Save and Help.
        above, below : sequence of QWidget
            Between the facts and the panes, and below those.
        painted : sequence of Painted
            What `set_theme` is handed on to.
        """
        head = QHBoxLayout()
        head.setSpacing(_SPACING)
        head.addWidget(self.headline, 1)
        row = (*controls, self.save, HelpButton(self))
        for widget in row:
            head.addWidget(widget)
        stops = [one for one in row if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for first, second in pairwise(stops):
            follow_in_tab_order(first, second)
        place = self._place_of(panes, widths, stretches)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.setSpacing(_SPACING)
        layout.addLayout(head)
        for widget in (self.facts, *above):
            layout.addWidget(widget)
        layout.addWidget(place, 1)
        for widget in below:
            layout.addWidget(widget)
        # Enter in a field or a list is no press of one of them.
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        self.bar = MessageBar(place)
        self._painted = (*painted, self.bar)

    def _place_of(
        self, panes: tuple[QWidget, QWidget], widths: tuple[int, int], stretches: tuple[int, int]
    ) -> QWidget:
        """Return what the panes stand in.

        A splitter takes each child for a pane of its own: messages lie over what it stands in.
        """
        place, stage = QWidget(self), QSplitter(Qt.Orientation.Horizontal, self)
        stage.setChildrenCollapsible(False)
        for pane, stretch in zip(panes, stretches, strict=True):
            stage.addWidget(pane)
            stage.setStretchFactor(stage.count() - 1, stretch)
        stage.setSizes(widths)
        filling = QVBoxLayout(place)
        filling.setContentsMargins(0, 0, 0, 0)
        filling.addWidget(stage)
        return place

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.save.setIcon(icon("export", theme))
        for part in self._painted:
            part.set_theme(theme)
