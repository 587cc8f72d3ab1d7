"""A line below the network with which its weakest edges are left out of the drawing.

It is a part of the canvas' frame, not of the network: nothing is computed otherwise by it.
"""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from ui.canvas.canvas import NetworkCanvas
from ui.canvas.content.edge_filter import EdgeFilter, HiddenCount, Measure
from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.theme.type_size import scaled
from ui.widgets.groove_slider import GrooveSlider
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import grouped, short

_MOST_POSITIONS = 100
_FIRST_SHARE = 0.5  # it hides something as it comes: what it does is seen, not read
_PAGE = 10
_LONGEST = 120
_ROOMY = 520  # pixels of usual type; with fewer, the figures need the room of the first words
_SYMBOLS = {Measure.WEIGHT: "|w|", Measure.GRADIENT: "|∂E/∂w|"}


class EdgeStrip(QFrame):
    """Hides edges below a size: its slider goes by the share of edges that are hidden.

    The size of weights that is found by the slider stays while the network trains, and the handle
    follows the share that it hides by then; with gradients the share stays, and the size follows.
    Another network gets a size of its own, for the same share.

    Parameters
    ----------
    canvas : NetworkCanvas
    parent : QWidget, optional

    Attributes
    ----------
    slider : GrooveSlider
    weight, gradient : QToolButton
        One of them is down: what is compared with the size.
    told : QLabel
        The size, and how many edges are hidden.

    Signals
    -------
    toggled()
        It has come or gone.
    """

    toggled = Signal()

    def __init__(self, canvas: NetworkCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "strip")
        self.setProperty("comes back", "otherwise")
        self._canvas = canvas
        self._share = _FIRST_SHARE
        self._count: HiddenCount | None = None
        self._title: str | None = None
        self._is_new = self._is_choosing = False
        self._lead, self.told = QLabel(self), QLabel(self)
        self.slider = GrooveSlider(self)
        self.weight, self.gradient, self._close = (QToolButton(self) for _ in range(3))
        self._set_up()
        self._lay_out()
        self.slider.valueChanged.connect(self._on_moved)
        self.weight.toggled.connect(self._on_measure)
        self._close.clicked.connect(self.leave)
        canvas.edges_counted.connect(self._on_counted)
        self.hide()
        speak(self._say)

    def _set_up(self) -> None:
        self._group = QButtonGroup(self)
        for button in (self.weight, self.gradient):
            button.setProperty("role", "switch")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setCheckable(True)
            self._group.addButton(button)
        self.weight.setChecked(True)
        self.slider.setPageStep(_PAGE)
        self.slider.setMinimumWidth(64)
        self.slider.setMaximumWidth(_LONGEST)
        self._close.setProperty("role", "row")
        self._close.setIconSize(QSize(14, 14))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._lead.setProperty("role", "muted")

    def _lay_out(self) -> None:
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 4, 3)
        row.setSpacing(8)
        row.addWidget(self._lead)
        row.addWidget(self.weight)
        row.addWidget(self.gradient)
        row.addWidget(self.slider, 1)
        row.addWidget(self.told, 2)
        row.addWidget(self._close)

    def _say(self) -> None:
        self._lead.setText(self.tr("Hide by"))
        self.weight.setText(self.tr("weight"))
        self.weight.setToolTip(self.tr("Hide the edges whose weight is small, whatever its sign"))
        self.gradient.setText(self.tr("gradient"))
        self.gradient.setToolTip(
            self.tr("Hide the edges whose gradient of the last update is small")
        )
        self.slider.setAccessibleName(self.tr("How many of the weakest edges are hidden"))
        self.slider.setToolTip(
            self.tr(
                "Draw the strong edges alone. The network computes with all of them; what is "
                "selected, followed or part of the step is always drawn."
            )
        )
        self._close.setToolTip(self.tr("Draw all edges again (H, Esc)"))
        self._close.setAccessibleName(self.tr("Draw all edges again"))
        self._tell()

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self._close.setIcon(icon("close", theme))

    @property
    def measure(self) -> Measure:
        """What is compared with the size."""
        return Measure.WEIGHT if self.weight.isChecked() else Measure.GRADIENT

    # Coming and going

    @property
    def is_on(self) -> bool:
        """Whether edges may be hidden."""
        return not self.isHidden()

    def enter(self) -> None:
        """Hide edges, as many as when this was left."""
        self._make_room()
        self.show()
        self._hide_share()
        self.slider.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.toggled.emit()

    def _make_room(self) -> None:
        """Let the picture go without what this takes of the least window, which would grow."""
        self._canvas.lend_height("edges", self.sizeHint().height())

    @Slot()
    def leave(self) -> None:
        """Draw all edges."""
        focused: QWidget | None = self.window().focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self.hide()
        self._canvas.lend_height("edges", 0)
        self._canvas.set_edge_filter(None)
        self._count = None
        if had_focus:
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self.toggled.emit()

    def outlook(self) -> tuple[bool, bool, float, int, EdgeFilter | None]:
        """Return whether edges are hidden, by weight, how many, where the handle is, by what."""
        chosen = self._share, self.slider.value(), self._canvas.edge_filter
        return self.is_on, self.weight.isChecked(), *chosen

    def take_outlook(self, outlook: tuple[bool, bool, float, int, EdgeFilter | None]) -> None:
        """Hide edges by the same again, or draw all of them."""
        is_on, by_weight, self._share, place, chosen = outlook
        (self.weight if by_weight else self.gradient).setChecked(True)
        if is_on != self.is_on:
            self.toggle()
        if chosen is not None and is_on:
            self._is_new, self._is_choosing = False, True
            self._canvas.set_edge_filter(None)  # or it would not be counted anew
            self._canvas.set_edge_filter(chosen)
            self._is_choosing = False
            with QSignalBlocker(self.slider):
                self.slider.setValue(place)

    def toggle(self) -> None:
        """Hide edges, or draw all of them again."""
        if self.is_on:
            self.leave()
        else:
            self.enter()

    def on_opened(self, title: str) -> None:
        """Choose the size anew once the values of another network are there."""
        self._is_new = self._is_new or (self._title is not None and title != self._title)
        self._title = title

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    # The size

    @Slot()
    def _on_moved(self) -> None:
        self._share = self.slider.value() / max(1, self.slider.maximum())
        self._hide_share()

    @Slot()
    def _on_measure(self) -> None:
        if self.is_on:
            self._hide_share()

    def _hide_share(self) -> None:
        """Find the size that hides the share that is wanted now, and hide by it."""
        self._is_new = False
        measure = self.measure
        chosen = EdgeFilter(measure, None, self._share)
        if measure is Measure.WEIGHT:
            chosen = EdgeFilter(measure, self._canvas.size_that_hides(measure, self._share))
        self._is_choosing = True
        self._canvas.set_edge_filter(chosen)
        self._is_choosing = False

    @Slot(object)
    def _on_counted(self, count: HiddenCount) -> None:
        self._count = count
        if self._is_new:
            self._hide_share()  # counts anew
            return
        self._follow(count)
        self._tell()

    def _follow(self, count: HiddenCount) -> None:
        """Bring the handle to where the size has come to, but not out of a hand."""
        steps = min(_MOST_POSITIONS, count.total)
        share = count.hidden / max(1, count.total)
        if self._is_choosing or self.measure is Measure.GRADIENT or self.slider.isSliderDown():
            share = self._share
        with QSignalBlocker(self.slider):
            self.slider.setMaximum(steps)
            self.slider.setValue(round(share * steps))

    # Words

    def minimumSizeHint(self) -> QSize:
        """Need no room for the first words."""
        hint = super().minimumSizeHint()
        return QSize(hint.width() - self._lead.sizeHint().width(), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say it in as many words as there is room for."""
        super().resizeEvent(event)
        self._make_room()
        self._lead.setVisible(self.width() >= scaled(_ROOMY))
        self._row.activate()
        self._tell()

    def _tell(self) -> None:
        if self._count is None:
            return
        forms, width = self._words(self._count), self.told.fontMetrics().horizontalAdvance
        fitting = (form for form in forms if width(form) <= self.told.width())
        text = next(fitting, forms[-1])
        self.told.setText(text)
        self.told.setToolTip("" if text == forms[0] else forms[0])
        self.told.setAccessibleName(forms[0])
        self.slider.setAccessibleDescription(forms[0])

    def _words(self, count: HiddenCount) -> tuple[str, ...]:
        """Return what is hidden in words, the fullest form first."""
        if not count.is_measured:
            return (
                self.tr("No gradient yet: press Step or Train for the first update"),
                self.tr("No gradient yet: press Step or Train"),
                self.tr("No gradient yet"),
            )
        if count.least == 0.0:
            patterns = [self.tr("All {total} edges are drawn"), self.tr("{total} edges")]
        else:
            patterns = [
                self.tr("{size} · {hidden} of {total} edges hidden"),
                self.tr("{size} · {hidden} of {total} hidden"),
                self.tr("{hidden} of {total} hidden"),
            ]
        size = f"{_SYMBOLS[self.measure]} ≥ {short(count.least)}"
        hidden, total = grouped(count.hidden), grouped(count.total)
        return tuple(filled(one, size=size, hidden=hidden, total=total) for one in patterns)
