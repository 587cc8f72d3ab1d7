"""The stage: the widget on which the network is shown, without anything that pointer or keys do.

Takes values, steps and the view; keeps the picture and the cards in agreement with them.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from simulator.data.datasets import Task
from simulator.nn.spec import NetworkSpec
from simulator.stepping.progress import Progress
from simulator.stepping.records import PassRecord
from simulator.stepping.step_plan import Step, UpdateRecord
from ui.canvas.content.content import Content
from ui.canvas.content.fonts import Fonts
from ui.canvas.content.selection import is_valid
from ui.canvas.content.texts import Texts
from ui.canvas.content.units import Units
from ui.canvas.geometry.hits import EMPTY, Target
from ui.canvas.geometry.pan_zoom import STEP, PanZoom
from ui.canvas.inspection import Inspection
from ui.canvas.painting.attention import Attention
from ui.canvas.painting.picture import Picture
from ui.canvas.preparing import Preparing
from ui.canvas.pulse import Pulse
from ui.theme.colors import DARK, Theme
from ui.words.languages import speak

if TYPE_CHECKING:  # read once something is followed
    from simulator.diagnostics.node_maps import NodeMaps
    from ui.canvas.content.blaming import Blamed
    from ui.canvas.content.edge_filter import EdgeFilter, Hiding
    from ui.canvas.content.following import Followed

Array = NDArray[Any]

_NUMBERS_EVERY_S = 0.1
LEAST_HEIGHT = 240
_LEAST_OF_ALL = 150


class NetworkView(QWidget):
    """Shows a network: idle, live, or at a step. `NetworkCanvas` makes it interactive.

    Parameters
    ----------
    parent : QWidget or None

    Signals
    -------
    selection_cleared :
        Nothing is selected any more.
    followed_changed : object
        The `Followed` paths or the `Blamed` errors that are drawn now; None for neither.
    refreshed :
        Something else is shown than before, or the same in other words.
    """

    selection_cleared = Signal()
    followed_changed = Signal(object)
    refreshed = Signal()

    editable = True  # has the buttons that add and remove nodes and layers

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = DARK
        self._fonts = Fonts.of(self.font())
        self._content: Content | None = None
        self._picture: Picture | None = None
        self._named: tuple[object, ...] | None = None
        self._signed_inputs: bool | None = None
        self._live = False
        self._followed: Followed | Blamed | None = None
        self._filtered: EdgeFilter | None = None
        self._hiding: Hiding | None = None
        self._buttons: frozenset[str] = frozenset()
        self._maps: NodeMaps | None = None
        self._shows_maps = self._withholds = False
        self._hovered: Target = EMPTY
        self._pointer: QPoint | None = None
        self._numbers_at = 0.0
        self._shows_focus = False
        self._preparing = Preparing(self)
        self._pulse = Pulse(self)
        self._pulse.moved.connect(self.update)
        self._cards = Inspection(self)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._lent: dict[str, int] = {}
        self.setMinimumSize(360, LEAST_HEIGHT)
        self.set_theme(DARK)
        speak(self._say)

    def lend_height(self, to: str, pixels: int) -> None:
        """Go without so much of the least height while something else needs it.

        Else the smallest window would grow for it.
        """
        self._lent[to] = pixels
        self.setMinimumHeight(max(_LEAST_OF_ALL, LEAST_HEIGHT - sum(self._lent.values())))

    def _say(self) -> None:
        """Write every word anew; a subclass adds its own."""
        if self._picture is not None:
            self._make_picture(self._picture.texts, self._picture.view)
            self._refresh()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(640, 420)

    def set_theme(self, theme: Theme) -> None:
        """Use `theme`'s colours."""
        self._theme = theme
        self._cards.set_theme(theme, self._fonts)
        if self._picture is not None:
            self._picture.set_theme(theme)
        self.update()

    def set_network(
        self,
        spec: NetworkSpec,
        feature_names: Sequence[str],
        class_names: Sequence[str],
        task: Task,
        *,
        signed_inputs: bool | None = None,
        units: Units | None = None,
        image_shape: tuple[int, int] | None = None,
    ) -> None:
        """Show another network; values follow. The zoom stays where the structure is the same.

        Parameters
        ----------
        spec : NetworkSpec
        feature_names, class_names : sequence of str
            For regression `class_names` are what is predicted.
        task : str
        signed_inputs : bool or None
            Whether any input of the data is negative, so that every row is filled by one scale;
            None: as soon as a negative one is shown.
        units : Units or None
            The data's units, where inputs are scaled.
        image_shape : (int, int) or None
            Rows and columns, where the inputs are the pixels of a picture.
        """
        names = tuple(feature_names), tuple(class_names)
        named = (spec, *names, task, units, image_shape)
        if (named, signed_inputs) == (self._named, self._signed_inputs):
            return
        self._named, self._signed_inputs = named, signed_inputs
        old, view = self._content, PanZoom()
        self._content = Content(spec)
        if old is not None and self._picture is not None and old.spec.sizes == spec.sizes:
            view = self._picture.view
            if is_valid(old.selection, spec.sizes, spec.node_parameters):
                self._content.selection = old.selection
                self._content.follows = old.follows
            self._content.blames = old.blames
        self._content.filter, self._hiding = None if old is None else old.filter, None
        self._make_picture(Texts(spec, *names, task, units, image_shape), view)
        self._cards.show_selected(self._picture, self._content)
        if old is not None and old.selection and not self._content.selection:
            self.selection_cleared.emit()
        if self._followed is not None:
            self._show_followed(None)

    def _make_picture(self, texts: Texts, view: PanZoom) -> None:
        self._picture = Picture(
            self._theme,
            self._fonts,
            texts,
            QSizeF(self.size()),
            self._signed_inputs,
            maps=self._shows_maps and not self._withholds,
            editable=self.editable,
        )
        self._picture.take_maps(self._maps)
        self._picture.set_view(view)
        self._find_buttons()
        self._forget_pointer()
        self.setAccessibleDescription(texts.description())
        self.update()

    def set_preparing(self, title: str) -> None:
        """Dim what is shown until the values of the network called `title` come; "": no more.

        A title that is a `Message` follows the language.
        """
        if title:
            self._preparing.begin(title)
        else:
            self._preparing.end()

    def set_values(
        self,
        theta: Array,
        sample: PassRecord | None,
        gradient: Array | None,
        last_update: Array | None,
    ) -> None:
        """Show parameters, one sample's pass, gradient and last update; arrays must not change.

        Cheap where the objects are those of the call before.
        """
        self._preparing.end()
        if self._content is None or not self._content.set_values(
            theta, sample, gradient, last_update
        ):
            return
        if not self._content.is_stepping:
            self._refresh()

    def set_stepping(
        self, record: UpdateRecord | None, progress: Progress | None, step: Step | None
    ) -> None:
        """Show what `progress` lets be seen of `record`, at `step`; a record of None ends this."""
        if self._content is None:
            return
        was_stepping = self._content.is_stepping
        self._content.set_stepping(record, progress, step)
        if not self._content.is_stepping and not was_stepping:
            return
        self._refresh()
        if self._content.is_stepping and step is not None:
            self._pulse.start()
        else:
            self._pulse.stop()

    def set_live(self, running: bool) -> None:
        """Say whether values change too often to be read."""
        if running != self._live:
            self._live = running
            self._refresh()

    def _find_buttons(self) -> None:
        if self._picture is not None:
            controls = self._picture.layout.controls
            self._buttons = self._picture.texts.enabled(controls)

    def _refresh(self) -> None:
        """Take what is visible into the picture and the cards."""
        if self._content is None or self._picture is None:
            return
        shown = self._content.shown()
        if shown is None:
            return
        now = time.monotonic()
        numbers = not self._live or now - self._numbers_at >= _NUMBERS_EVERY_S
        if numbers or not (self._content.follows or self._content.blames):
            self._show_followed(self._content.followed(shown) or self._content.blamed(shown))
        unfolded = self._content.unfolded(shown, self._followed)
        if numbers or self._content.filter != self._filtered or self._hiding is None:
            self._hiding, self._filtered = self._content.hiding(shown), self._content.filter
        elif self._filtered is not None and self._filtered.follows_weights:
            self._hiding = self._content.hiding(shown)
        self._picture.set_shown(shown, unfolded, numbers, self._followed, self._hiding)
        if numbers:
            self._numbers_at = now
            self._show_cards()
        self.refreshed.emit()
        self.update()

    def _show_followed(self, followed: Followed | Blamed | None) -> None:
        """Keep what is followed, and say so where it is something else than before."""
        before = self._followed
        self._followed = followed
        if followed is not before and (followed is None or not followed.is_same(before)):
            self.followed_changed.emit(followed)

    def _show_cards(self) -> None:
        self._cards.show_selected(self._picture, self._content)
        self._show_hovered()

    def _show_hovered(self) -> None:
        self._cards.show_hovered(self._picture, self._content, self._hovered, self._pointer)

    def _forget_pointer(self) -> None:
        self._pointer = None
        self._hover(EMPTY)

    def _hover(self, target: Target) -> None:
        if target != self._hovered:
            self._hovered = target
            self.update()
        self._show_hovered()

    # Zoom and pan

    def fit(self) -> None:
        """Show the whole network."""
        self._set_view(PanZoom())

    def zoom_in(self) -> None:
        """Zoom in around the middle."""
        self._zoom(STEP, QPointF(self.rect().center()))

    def zoom_out(self) -> None:
        """Zoom out around the middle."""
        self._zoom(1 / STEP, QPointF(self.rect().center()))

    def _zoom(self, factor: float, around: QPointF) -> None:
        if self._picture is not None:
            self._set_view(self._picture.view.zoomed(factor, around, QSizeF(self.size())))

    def _set_view(self, view: PanZoom) -> None:
        if self._picture is not None:
            self._picture.set_view(view)
            self._forget_pointer()
            self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer."""
        turned = event.angleDelta().y()
        if turned:
            self._zoom(STEP ** (turned / 120), event.position())
        event.accept()

    # Widget

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        if self._picture is not None:
            size = QSizeF(self.size())
            self._picture.set_size(size)
            self._picture.set_view(self._picture.view.kept_in(size))
            if self._content is not None:
                self._cards.place(self._picture, self._content)
        self._forget_pointer()

    def changeEvent(self, event: QEvent) -> None:
        """Lay out anew for another font."""
        super().changeEvent(event)
        if event.type() != QEvent.Type.FontChange:
            return
        self._fonts = Fonts.of(self.font())
        self._cards.set_theme(self._theme, self._fonts)
        self._say()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave no animation running."""
        self._pulse.stop()
        self._forget_pointer()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the network."""
        painter = QPainter(self)
        if self._picture is None or self._content is None:
            painter.fillRect(self.rect(), self._theme.color("canvas"))
            self._preparing.paint(painter, self._theme)
            return
        selection = self._content.selection
        attention = Attention(
            self._hovered,
            selection.nodes,
            selection.edge,
            self._buttons,
            self._pulse.share,
            self._shows_focus,
            self._content.glowing,
        )
        self._picture.paint(painter, self.devicePixelRatioF(), attention, self._live)
        self._preparing.paint(painter, self._theme)
