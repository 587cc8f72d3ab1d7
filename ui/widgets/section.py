"""A collapsible section that remembers whether it is open."""

from __future__ import annotations

from PySide6.QtCore import QSettings, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.widgets.elided_label import ElidedLabel
from ui.words.languages import speak
from ui.words.messages import said


class Section(QWidget):
    """A heading that opens and closes what is under it.

    Parameters
    ----------
    key : str
        Names the section in what is remembered.
    title : str
        A message follows the language.
    parent : QWidget, optional
    is_open : bool, default True
        Whether it is open until its learner decides.

    Signals
    -------
    edited(object, str)
        What the user wants: a function from a scenario to the edited one, and what it does in
        words, for the undo menu.
    """

    edited = Signal(object, object)

    def __init__(
        self, key: str, title: str, parent: QWidget | None = None, *, is_open: bool = True
    ) -> None:
        super().__init__(parent)
        self._key = f"setup/sections/{key}"
        self._is_open_at_first = is_open
        self._theme: Theme | None = None
        self._title = title
        self.header = self._made_header()
        self.remark = ElidedLabel()
        self.remark.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.remark.setProperty("role", "note")
        top = QHBoxLayout()
        top.addWidget(self.header)
        top.addWidget(self.remark, 1)
        self.body = QWidget()
        self.rows = QVBoxLayout(self.body)
        self.rows.setContentsMargins(0, 4, 0, 8)
        self.rows.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.body)
        self.header.setChecked(self._was_open())
        self.on_toggled(self.header.isChecked())
        self.header.toggled.connect(self.on_toggled)
        speak(self._say_title)

    def _say_title(self) -> None:
        self.header.setText(said(self._title))
        self.header.setToolTip(self.tr("Open or close this section"))

    def outlook(self) -> bool:
        """Return whether it is open."""
        return self.header.isChecked()

    def take_outlook(self, outlook: bool) -> None:
        """Be open, or closed, again."""
        self.header.setChecked(outlook)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours for the arrow."""
        self._theme = theme
        self._draw_arrow()

    def on_toggled(self, is_open: bool) -> None:
        """Open or close, and remember it."""
        self.body.setVisible(is_open)
        self._draw_arrow()
        if self._was_open() != is_open:
            QSettings().setValue(self._key, is_open)

    def _was_open(self) -> bool:
        return bool(QSettings().value(self._key, self._is_open_at_first, type=bool))

    def _made_header(self) -> QToolButton:
        header = QToolButton()
        header.setProperty("role", "section")
        header.setCheckable(True)
        header.setIconSize(QSize(14, 14))
        header.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        header.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return header

    def _draw_arrow(self) -> None:
        if self._theme is not None:
            name = "chevron_down" if self.header.isChecked() else "chevron_right"
            self.header.setIcon(icon(name, self._theme, "muted"))
