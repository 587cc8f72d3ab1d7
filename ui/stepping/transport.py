"""The stepper's buttons: first, back, forward, last, play and its speed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.theme.type_size import set_figures, tabular_font
from ui.widgets.groove_slider import GrooveSlider
from ui.words.languages import speak
from ui.words.messages import filled

SPEEDS = (0.5, 1.0, 2.0, 3.0, 5.0, 8.0, 12.0, 20.0)
_DEFAULT_SPEED = 2
_BUTTON = QSize(30, 30)
_STEP_WIDTH = 88
# Beside word and icon: what the button's frame takes, and how much less of it does.
_STEP_AIR, _STEP_SLACK = 32, 8
_GAP, _WIDE_GAP, _BRIEF_GAP = 4, 6, 2
_ICON = QSize(16, 16)
_SPEED_WIDTH = 72
# The same where there is little room: buttons, the one that steps, the slider.
_BRIEF_BUTTON, _BRIEF_STEP, _BRIEF_WIDTH = 26, 82, 28


class StepTransport(QWidget):
    """First, back, forward and last; every button says what it does and its key.

    Attributes
    ----------
    longer_by : int
        Pixels that the roomy form needs more than in English, for its word.

    Signals
    -------
    moved(str)
        ``first``, ``back``, ``forward`` or ``last`` was pressed.
    """

    moved = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_brief = False
        self.longer_by = 0
        self.first, self.back, self.forward, self.last = (self._button() for _ in range(4))
        self.forward.setProperty("accent", True)
        self.first.clicked.connect(self._on_first)
        self.back.clicked.connect(self._on_back)
        self.forward.clicked.connect(self._on_forward)
        self.last.clicked.connect(self._on_last)
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for button in self.buttons():
            layout.addWidget(button)
        speak(self._say)

    def _say(self) -> None:
        self.first.setAccessibleName(self.tr("First step"))
        self.back.setAccessibleName(self.tr("Step back"))
        self.forward.setAccessibleName(self.tr("Step forward"))
        self.last.setAccessibleName(self.tr("Last step"))
        self.forward.setText(self.tr("Step"))
        self._keep_width()

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setFixedSize(_BUTTON)
        button.setIconSize(_ICON)
        # Clicking must not take the arrow keys away from the stepper; Tab still gets here.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def set_brief(self, brief: bool) -> None:
        """Stand closer together where there is little room."""
        self._is_brief = brief
        for button in (self.first, self.back, self.last):
            button.setFixedWidth(_BRIEF_BUTTON if brief else _BUTTON.width())
        self._keep_width()
        self._row.setSpacing(_BRIEF_GAP if brief else _GAP)

    def changeEvent(self, event: QEvent) -> None:
        """Keep room for the word in another size of type."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._keep_width()

    def _keep_width(self) -> None:
        """Keep room for the word on the button that steps, however long it is.

        A word too long for the narrow button stands there without the icon.
        """
        self.forward.ensurePolished()
        word = self.forward.fontMetrics().horizontalAdvance(self.forward.text()) + _STEP_AIR
        with_icon = word + _ICON.width()
        leaves_icon_out = self._is_brief and with_icon > _BRIEF_STEP + _STEP_SLACK
        look = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self.forward.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonTextOnly if leaves_icon_out else look
        )
        usual = _BRIEF_STEP if self._is_brief else _STEP_WIDTH
        self.forward.setFixedWidth(max(usual, word if leaves_icon_out else with_icon))
        self.longer_by = max(0, with_icon - _STEP_WIDTH)

    def buttons(self) -> tuple[QToolButton, ...]:
        """Return the four buttons in their order."""
        return (self.first, self.back, self.forward, self.last)

    def tips(self) -> dict[QWidget, str]:
        """Return what each button does, with its key."""
        return {
            self.first: self.tr("Back to before the first step of this update (Home)"),
            self.back: self.tr("Take back what was shown last (←); a whole layer with Shift"),
            self.forward: self.tr(
                "Compute the next part and show how (→); a whole layer with Shift"
            ),
            self.last: self.tr("On to the last step, just before the weights change (End)"),
        }

    def set_theme(self, theme: Theme) -> None:
        """Paint the icons in the theme's colours."""
        for button, name, color in (
            (self.first, "first", ""),
            (self.back, "back", ""),
            (self.forward, "step", "on_forward"),
            (self.last, "last", ""),
        ):
            button.setIcon(icon(name, theme, color))

    @Slot()
    def _on_first(self) -> None:
        self.moved.emit("first")

    @Slot()
    def _on_back(self) -> None:
        self.moved.emit("back")

    @Slot()
    def _on_forward(self) -> None:
        self.moved.emit("forward")

    @Slot()
    def _on_last(self) -> None:
        self.moved.emit("last")


class PlayControl(QWidget):
    """Steps by itself, at a speed.

    Signals
    -------
    toggled(bool)
        Play was pressed, or pause.
    speed_changed(float)
        Steps per second.
    """

    toggled = Signal(bool)
    speed_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self.play = QToolButton(self)
        self.play.setProperty("comes back", "otherwise")
        self.play.setCheckable(True)
        self.play.setFixedSize(_BUTTON)
        self.play.setIconSize(_ICON)
        self.play.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.play.clicked.connect(self._on_clicked)
        self.slider = GrooveSlider(self)
        self.slider.setRange(0, len(SPEEDS) - 1)
        self.slider.setValue(_DEFAULT_SPEED)
        self.slider.setPageStep(1)
        self.slider.setFixedWidth(_SPEED_WIDTH)
        self.slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.slider.valueChanged.connect(self._on_speed)
        self._is_brief = False
        self.label = QLabel(self)
        set_figures(self.label, 12)
        self.label.setProperty("role", "muted")
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_WIDE_GAP)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for widget in (self.play, self.slider, self.label):
            layout.addWidget(widget)
        speak(self._say)

    def _say(self) -> None:
        self.slider.setAccessibleName(self.tr("Speed of playing"))
        self._keep_width()
        self._show_speed()
        self._name()

    @property
    def speed(self) -> float:
        """Steps per second."""
        return SPEEDS[self.slider.value()]

    def tips(self) -> dict[QWidget, str]:
        """Return what each control does."""
        playing = self.play.isChecked()
        return {
            self.play: self.tr("Stop stepping")
            if playing
            else self.tr("Step by itself, at this speed"),
            self.slider: self.tr("How many steps are shown a second") + f"\n{self.label.text()}",
        }

    def changeEvent(self, event: QEvent) -> None:
        """Keep room for the widest speed in another size of type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_width()

    def _keep_width(self) -> None:
        metrics = QFontMetrics(tabular_font(12))
        self.label.setFixedWidth(metrics.horizontalAdvance(self._written(0.5)) + 4)

    def _written(self, speed: float) -> str:
        brief, pattern = self.tr("{speed}/s"), self.tr("{speed} steps/s")
        return filled(brief if self._is_brief else pattern, speed=f"{speed:g}")

    def set_brief(self, brief: bool) -> None:
        """Stand closer together where there is little room."""
        self._is_brief = brief
        self._keep_width()
        self._show_speed()
        self.slider.setFixedWidth(_BRIEF_WIDTH if brief else _SPEED_WIDTH)
        self.play.setFixedWidth(_BRIEF_BUTTON if brief else _BUTTON.width())
        self._row.setSpacing(_GAP if brief else _WIDE_GAP)

    def full_width(self) -> int:
        """Return how wide it is with the speed in words, shown or not."""
        parts = (self.play, self.slider, self.label)
        return sum(part.maximumWidth() for part in parts) + 2 * self._row.spacing()

    def set_wordless(self, wordless: bool) -> None:
        """Leave the speed to what the slider tells on hover, where room is short."""
        self.label.setVisible(not wordless)

    def set_playing(self, playing: bool) -> None:
        """Show whether steps follow each other by themselves."""
        self.play.setChecked(playing)
        self._name()

    def set_theme(self, theme: Theme) -> None:
        """Paint the icon in the theme's colours."""
        self._theme = theme
        self._name()

    def _name(self) -> None:
        playing = self.play.isChecked()
        self.play.setAccessibleName(self.tr("Pause") if playing else self.tr("Play"))
        if self.play.isEnabled():
            self.play.setToolTip(self.tips()[self.play])
        if self._theme is not None:
            self.play.setIcon(icon("pause" if playing else "play", self._theme))

    def _show_speed(self) -> None:
        text = self._written(self.speed)
        self.label.setText(text)
        self.slider.setAccessibleDescription(text)  # its value is a position
        if self.slider.isEnabled():
            self.slider.setToolTip(self.tips()[self.slider])

    @Slot(bool)
    def _on_clicked(self, playing: bool) -> None:
        self._name()
        self.toggled.emit(playing)

    @Slot(int)
    def _on_speed(self, position: int) -> None:
        self._show_speed()
        self.speed_changed.emit(SPEEDS[position])
