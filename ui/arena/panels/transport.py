"""First, back, run, forward, last, a slider over all updates, and the speed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from ui.arena.model.playback import DEFAULT_SPEED, SPEEDS, Playback
from ui.theme.colors import DARK, Theme
from ui.theme.icons import icon
from ui.theme.type_size import scaled, set_figures
from ui.widgets.groove_slider import GrooveSlider
from ui.words.key_names import key_name
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import grouped

_BUTTON, _ICON = QSize(30, 30), QSize(16, 16)
_SPEED_WIDTH, _GAP = 48, 2
_LEAST_WIDTH, _WIDTH_WITH_ENDS, _WIDTH_WITH_PACE = 376, 400, 500


class RaceTransport(QWidget):
    """Moves a `Playback`.

    Attributes
    ----------
    first, back, run, forward, last : QToolButton
        Each shows an action that its key triggers as well.
    slider : GrooveSlider
        The update that is shown; the handle goes no further than has been computed.
    speed : GrooveSlider
    """

    def __init__(self, playback: Playback, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._playback = playback
        self._theme: Theme = DARK
        self._obstacle = ""
        keys = Qt.Key
        self.first = self._button(keys.Key_Home, self.on_first)
        self.back = self._button(keys.Key_Left, self.on_back)
        self.run = self._button(keys.Key_Space, playback.toggle)
        self.run.setProperty("accent", True)
        self.run.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.forward = self._button(keys.Key_Right, self.on_forward)
        self.last = self._button(keys.Key_End, self.on_last)
        self.slider = GrooveSlider(self)
        self.slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.slider.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.slider.setMinimumWidth(36)
        self.count = self._label()
        self.speed = GrooveSlider(self)
        self.speed.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.speed.setRange(0, len(SPEEDS) - 1)
        self.speed.setPageStep(1)
        self.speed.setValue(DEFAULT_SPEED)
        self.speed.setFixedWidth(_SPEED_WIDTH)
        self.pace = self._label()
        self._lay_out()
        self._connect()
        speak(self._say)

    def _say(self) -> None:
        home, end = key_name(Qt.Key.Key_Home), key_name(Qt.Key.Key_End)
        for button, name, tip in (
            (
                self.first,
                self.tr("First update"),
                filled(self.tr("Back to the start ({key})"), key=home),
            ),
            (self.back, self.tr("One update back"), self.tr("One update back (←)")),
            (self.forward, self.tr("One update on"), self.tr("One update on (→)")),
            (
                self.last,
                self.tr("Last update"),
                filled(self.tr("To the end of the race ({key})"), key=end),
            ),
        ):
            button.defaultAction().setText(name)
            button.defaultAction().setToolTip(tip)
            button.setAccessibleName(name)
        self.slider.setAccessibleName(self.tr("Update that is shown"))
        self.slider.setToolTip(self.tr("Go to any update; nothing is lost by going back"))
        self.speed.setAccessibleName(self.tr("Speed"))
        texts = map(self._speed_text, SPEEDS)
        self.pace.setFixedWidth(max(map(self.pace.fontMetrics().horizontalAdvance, texts)) + 4)
        self._show_speed()
        self.show_position()

    def _button(self, key: Qt.Key, do: Callable[[], None]) -> QToolButton:
        action = QAction(self)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(do)
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setFixedSize(_BUTTON)
        button.setIconSize(_ICON)
        # Clicking must not take the arrow keys away from the race; Tab still gets here.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _label(self) -> QLabel:
        label = QLabel(self)
        set_figures(label, 12)
        label.setProperty("role", "muted")
        return label

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(_GAP)
        for button in (self.first, self.back, self.run, self.forward, self.last):
            row.addWidget(button)
        row.addSpacing(6)
        row.addWidget(self.slider, 1)
        row.addSpacing(4)
        row.addWidget(self.count)
        row.addSpacing(6)
        row.addWidget(self.speed)
        row.addWidget(self.pace)

    def _connect(self) -> None:
        playback = self._playback
        self.slider.valueChanged.connect(self.on_slid)
        self.speed.valueChanged.connect(self.on_speed)
        playback.moved.connect(self.show_position)
        playback.playing_changed.connect(self._on_playing)

    def key_actions(self) -> list[QAction]:
        """Return the buttons' actions, for the window whose keys trigger them."""
        buttons = (self.first, self.back, self.run, self.forward, self.last)
        return [button.defaultAction() for button in buttons]

    def set_theme(self, theme: Theme) -> None:
        """Paint the icons in the theme's colours."""
        self._theme = theme
        for button, name in (
            (self.first, "first"),
            (self.back, "back"),
            (self.forward, "forward"),
            (self.last, "last"),
        ):
            button.defaultAction().setIcon(icon(name, theme))
        self._name_run()

    def minimumSizeHint(self) -> QSize:
        """Keep room for the buttons and the slider."""
        least = super().minimumSizeHint()
        shown = [one for one in (self.pace, self.first, self.last) if not one.isHidden()]
        spare = sum(one.width() + _GAP for one in shown)
        return QSize(max(_LEAST_WIDTH, least.width() - spare), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the speed in words where there is room, and buttons that have keys as well."""
        super().resizeEvent(event)
        # Where there is little room the speed is told by the slider's tooltip alone.
        self.pace.setVisible(self.width() >= scaled(_WIDTH_WITH_PACE))
        for button in (self.first, self.last):
            button.setVisible(self.width() >= scaled(_WIDTH_WITH_ENDS))

    @Slot()
    def show_position(self) -> None:
        """Show which update is shown, and what can be done from there."""
        playback = self._playback
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, max(1, playback.goal))
            self.slider.setPageStep(max(1, playback.goal // 10))
            self.slider.setValue(playback.at)
        self.count.setText(f"{grouped(playback.at)} / {grouped(playback.goal)}")
        widest = self.count.fontMetrics().horizontalAdvance(
            f"{grouped(playback.goal)} / {grouped(playback.goal)}"
        )
        self.count.setFixedWidth(widest + 4)
        tip = filled(self.tr("Update {0} of {1}"), playback.at, playback.goal)
        self.count.setToolTip(tip)
        for button in (self.first, self.back):
            button.defaultAction().setEnabled(playback.at > 0)
        for button in (self.forward, self.last):
            button.defaultAction().setEnabled(playback.at < playback.made)
        self._name_run()

    def _name_run(self) -> None:
        playing = self._playback.is_playing
        again = self._playback.is_at_end and not playing
        texts = self.tr("Run"), self.tr("Again"), self.tr("Pause")
        text = texts[2] if playing else texts[1] if again else texts[0]
        action = self.run.defaultAction()
        action.setText(text)
        self.run.setAccessibleName(text)
        tip = self.tr("Stop here ({key})") if playing else self.tr("Run the race ({key})")
        action.setToolTip(self._obstacle or filled(tip, key=key_name(Qt.Key.Key_Space)))
        action.setIcon(icon("pause" if playing else "play", self._theme, "on_forward"))
        self._fit_run(texts)

    def _fit_run(self, texts: tuple[str, ...]) -> None:
        """Keep the button as wide as the longest of what it may say: nothing beside it jumps."""
        measure = self.run.fontMetrics().horizontalAdvance
        around = self.run.sizeHint().width() - measure(self.run.text())
        width = around + max(map(measure, texts))
        if width != self.run.minimumWidth():
            self.run.setFixedWidth(width)

    def set_runnable(self, reason: str) -> None:
        """Let the race be run, or say in the tooltip why it can't be."""
        self._obstacle = reason
        self.run.defaultAction().setEnabled(not reason)
        self._name_run()

    def _speed_text(self, speed: float | None) -> str:
        return self.tr("at once") if speed is None else filled(self.tr("{0} / s"), f"{speed:g}")

    def _show_speed(self) -> None:
        text = self._speed_text(SPEEDS[self.speed.value()])
        self.pace.setText(text)
        tip = filled(self.tr("How many updates are shown a second: {0}"), text)
        self.speed.setToolTip(tip)
        self.speed.setAccessibleDescription(tip)

    # -- what the learner does

    @Slot()
    def on_first(self) -> None:
        """Show the start."""
        self._playback.pause()
        self._playback.go(0)

    @Slot()
    def on_back(self) -> None:
        """Show one update earlier."""
        self._playback.step(-1)

    @Slot()
    def on_forward(self) -> None:
        """Show one update later."""
        self._playback.step(1)

    @Slot()
    def on_last(self) -> None:
        """Show the end, as far as it has been computed."""
        self._playback.pause()
        self._playback.go(self._playback.made)

    @Slot(int)
    def on_slid(self, update: int) -> None:
        """Show another update."""
        self._playback.go(update)
        if self._playback.at != update:
            self.show_position()

    def outlook(self) -> int:
        """Return the place of the speed."""
        return self.speed.value()

    def take_outlook(self, outlook: int) -> None:
        """Play at that speed again."""
        self.speed.setValue(outlook)

    @Slot(int)
    def on_speed(self, position: int) -> None:
        """Show more or fewer updates a second."""
        self._playback.set_speed(SPEEDS[position])
        self._show_speed()

    @Slot(bool)
    def _on_playing(self, playing: bool) -> None:
        self._name_run()
