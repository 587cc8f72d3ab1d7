"""The tool bar: which scenario, train, reset, new weights, how fast, and the figures."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QSettings, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QWidget,
)

from simulator.scenarios.presets import Scenario
from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.theme.type_size import scaled
from ui.widgets.groove_slider import GrooveSlider
from ui.widgets.preset_chooser import PresetChooser
from ui.window.actions import Actions
from ui.window.readouts import Readouts
from ui.words.languages import speak
from ui.words.messages import filled, worded
from ui.words.numbers import grouped
from ui.words.titles import translated

# Slider positions; the last one is full speed. At first a small network's learning can be watched:
# at full speed XOR is done before the eye sees anything.
_LIMITS: tuple[float | None, ...] = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, None)
_FIRST_LIMIT = 100
_REMEMBERED = "run/updates_per_second"
# Below this width of usual type, the figures need the room more than the speed's unit does.
_NARROW = 1100


class SpeedControl(QWidget):
    """A slider from slow motion to full speed, in updates a second.

    Signals
    -------
    speed_limited(object)
        Updates a second, or None for full speed.
    """

    speed_limited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slider = GrooveSlider(self)
        self._slider.setRange(0, len(_LIMITS) - 1)
        self._slider.setValue(_LIMITS.index(_remembered_limit()))
        self._slider.setPageStep(3)  # tenfold
        self._slider.setFixedWidth(96)
        self._is_brief = self._is_lent = False
        self._label = QLabel(self)
        self._label.setProperty("role", "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.setSpacing(8)
        layout.addWidget(self._slider)
        layout.addWidget(self._label)
        self._slider.valueChanged.connect(self._on_moved)
        speak(self._say)

    def _say(self) -> None:
        self._slider.setAccessibleName(self.tr("Training speed"))
        self.setToolTip(
            self.tr(
                "How fast training runs, in updates a second: slow motion shows every update, "
                "full speed learns"
            )
        )
        self._keep_width()
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Keep room for the widest speed in another size of type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_width()

    def _keep_width(self) -> None:
        widest = (
            self.fontMetrics().horizontalAdvance(self._written(limit, self._is_brief))
            for limit in (5000, None)
        )
        self._label.setMinimumWidth(max(widest) + 4)

    @property
    def limit(self) -> float | None:
        """Updates a second, or None for full speed."""
        return _LIMITS[self._slider.value()]

    @Slot(int)
    def _on_moved(self, position: int) -> None:
        limit = _LIMITS[position]
        self._show()
        if not self._is_lent:
            QSettings().setValue(_REMEMBERED, 0 if limit is None else limit)
        self.speed_limited.emit(limit)

    def lend(self, limit: float | None) -> None:
        """Train at another speed for a while: the learner's own stays remembered."""
        self._is_lent = True
        wanted = float("inf") if limit is None else limit
        apart = [abs(math.log((one or 1e9) / min(wanted, 1e9))) for one in _LIMITS]
        self._slider.setValue(apart.index(min(apart)))

    def take_back(self) -> None:
        """Train at the learner's own speed again."""
        if self._is_lent:
            self._slider.setValue(_LIMITS.index(_remembered_limit()))
            self._is_lent = False

    def set_brief(self, brief: bool) -> None:
        """Leave out what the speed counts where there is little room; the tooltip says it."""
        if brief != self._is_brief:
            self._is_brief = brief
            self._keep_width()
            self._show()

    def _written(self, limit: float | None, brief: bool) -> str:
        if limit is None:
            return self.tr("full") if brief else self.tr("full speed")
        pattern = self.tr("{n}/s") if brief else self.tr("{n} updates/s")
        return filled(pattern, n=grouped(round(limit)))

    def _show(self) -> None:
        self._label.setText(self._written(self.limit, self._is_brief))
        # A screen reader says of a slider its position, which is no speed.
        self._slider.setAccessibleDescription(self._written(self.limit, False))


class RunBar(QToolBar):
    """The window's one tool bar.

    Signals
    -------
    preset_chosen(str)
        Name of a preset.
    speed_limited(object)
        As in `SpeedControl`.
    """

    preset_chosen = Signal(str)
    speed_limited = Signal(object)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("run_bar")
        self.setProperty("comes back", "otherwise")
        self.setMovable(False)
        self.setIconSize(QSize(18, 18))
        self._actions = actions
        self._theme: Theme | None = None
        self._presets = PresetChooser(self)
        self._presets.set_lead(
            worded("RunBar", "Choose a ready scenario: data, network and settings")
        )
        self._presets.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._presets.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._presets.chosen.connect(self.preset_chosen)
        self._is_running = False
        self._train = QPushButton(self)
        self._train.setProperty("accent", True)
        self._train.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._train.setMinimumWidth(96)
        self._train.clicked.connect(actions["train"].trigger)
        actions["train"].changed.connect(self._follow_train)
        self._speed = SpeedControl(self)
        self._speed.speed_limited.connect(self.speed_limited)
        self.readouts = Readouts(self)
        self._assemble()
        speak(self._say)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Run"))
        self._presets.setAccessibleName(self.tr("Scenario"))
        self._train.setText(self.tr("Pause") if self._is_running else self.tr("Train"))

    def _assemble(self) -> None:
        self.addWidget(self._presets)
        self.addWidget(_gap(8, self))
        self.addWidget(self._train)
        for action in self._actions.on_bar():
            self.addAction(action)
            button = self.widgetForAction(action)
            if isinstance(button, QToolButton):
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.addWidget(self._speed)
        self.addWidget(self.readouts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave more room to the figures in a narrow window."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Do the same in another size of type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self._speed.set_brief(self.width() < scaled(_NARROW))

    def open_presets(self) -> None:
        """Open the gallery of presets."""
        self._presets.showPopup()

    @property
    def limit(self) -> float | None:
        """The chosen speed: updates a second, or None for full speed."""
        return self._speed.limit

    def lend_speed(self, limit: float | None) -> None:
        """Train at another speed for a while, in updates a second; None for full speed."""
        self._speed.lend(limit)

    def take_speed_back(self) -> None:
        """Train at the learner's own speed again."""
        self._speed.take_back()

    def button(self, action: str) -> QWidget | None:
        """Return the button of an action; None where the bar has none for it."""
        if action == "train":
            return self._train
        return self.widgetForAction(self._actions[action])

    def show_scenario(self, scenario: Scenario) -> None:
        """Name the open scenario; one that is no preset is shown by its own title."""
        self._presets.show_scenario(scenario.name, translated(scenario.title))

    def set_running(self, running: bool) -> None:
        """Make the button say what it will do."""
        self._is_running = running
        self._say()
        self._set_icon()

    @Slot()
    def _follow_train(self) -> None:
        """Enable the button as its action is, or say on hover why training is not possible."""
        action = self._actions["train"]
        self._train.setEnabled(action.isEnabled())
        self._train.setToolTip(action.toolTip())

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self._theme = theme
        self._presets.set_theme(theme)
        self._set_icon()

    def _set_icon(self) -> None:
        if self._theme is not None:
            name = "pause" if self._is_running else "play"
            self._train.setIcon(icon(name, self._theme, "on_forward"))


def _remembered_limit() -> float | None:
    stored = str(QSettings().value(_REMEMBERED, _FIRST_LIMIT))
    limit = None if stored == "0" else float(stored) if stored.isdecimal() else _FIRST_LIMIT
    return limit if limit in _LIMITS else _FIRST_LIMIT


def _gap(width: int, parent: QWidget) -> QWidget:
    gap = QWidget(parent)
    gap.setFixedWidth(width)
    return gap
