"""The first minute's hint: one sentence that names the next thing to try."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.widgets.explained_label import ExplainedLabel
from ui.words.languages import speak
from ui.words.messages import said

_DISMISSED = "hint/dismissed"


class HintStrip(QFrame):
    """A hint that advances with what the user did, and goes away for good when dismissed.

    Signals
    -------
    dismissed(str)
        Key of the hint at which the user had enough.
    """

    dismissed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "hint")
        self._key = ""
        self._text = ""
        self._sign = QLabel()
        self.label = ExplainedLabel()
        self.label.setWordWrap(True)  # a hint that is cut off helps nobody
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.close_button = QToolButton()
        self.close_button.setProperty("role", "row")
        self.close_button.setIconSize(QSize(14, 14))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.clicked.connect(self.on_close_clicked)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 3, 4, 3)
        line.setSpacing(8)
        line.addWidget(self._sign)
        line.addWidget(self.label, 1)
        line.addWidget(self.close_button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()
        speak(self._say)

    @property
    def key(self) -> str:
        """Key of the hint that is shown, or the empty string."""
        return "" if self.isHidden() else self._key

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self._sign.setPixmap(
            icon("info", theme, "forward").pixmap(QSize(16, 16), self.devicePixelRatioF())
        )
        self.close_button.setIcon(icon("close", theme))

    def set_hint(self, key: str, text: str) -> None:
        """Show another hint; an empty `text`, or hints dismissed before, show nothing.

        Parameters
        ----------
        key : str
            What the hint is about, such as ``"train"``.
        text : str
            One plain sentence; a `Message` follows the language.
        """
        self._key, self._text = key, text
        self._say_hint()
        self.setVisible(bool(text) and not self.is_dismissed())

    def _say(self) -> None:
        self.close_button.setToolTip(self.tr("Show no more hints"))
        self.close_button.setAccessibleName(self.tr("Show no more hints"))
        self._say_hint()

    def _say_hint(self) -> None:
        text = said(self._text)
        self.label.setText(text)
        self._fit()
        self.label.setAccessibleName(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take a second line where one is too short."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Make the label as high as its text.

        A label that wraps by itself asks for the height of its narrowest form, and the whole
        window would have to grow.
        """
        metrics = self.label.fontMetrics()
        room = QRect(0, 0, max(1, self.label.width()), 1)
        needed = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.label.text())
        self.label.setFixedHeight(max(needed.height(), metrics.height()))

    def is_dismissed(self) -> bool:
        """Return whether the user has dismissed the hints, now or in an earlier session."""
        return bool(QSettings().value(_DISMISSED, False, type=bool))

    def on_close_clicked(self) -> None:
        """Dismiss the hints for good."""
        QSettings().setValue(_DISMISSED, True)
        self.hide()
        self.dismissed.emit(self._key)
