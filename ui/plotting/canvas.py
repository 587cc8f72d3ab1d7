"""The base of every plot: a widget that paints once and then only copies what it painted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from simulator.storage.atomic_files import write_atomically
from ui.plotting.lettering import KeptMetrics
from ui.plotting.painting import PlotBrush, left_margin, plot_font
from ui.plotting.ticks import Scale
from ui.theme.colors import DARK, Theme
from ui.theme.style import draw_focus_ring

_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
# A window or a menu that comes and goes leaves the focus as it came.
_LEAVE_AS_IT_CAME = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


class PlotCanvas(QWidget):
    """A plot drawn by one method, kept as a picture until something it shows changes.

    A subclass implements `draw` (everything that is kept) and may implement `draw_overlay`
    (what follows the mouse), calls `invalidate` when its content changed, and reads
    `cursor_position`.

    Attributes
    ----------
    is_kept_at_once : bool
        Whether the picture is kept as soon as it is drawn. A subclass that is drawn soon, and anew
        with every move of a hand, says no: it is drawn straight onto the screen, and kept only when
        it is shown again as it was.
    theme : Theme
        The colours in use.
    cursor_position : QPointF or None
        Where the mouse is over the canvas.

    Signals
    -------
    menu_requested(QPoint)
        The context menu is wanted at this global position.
    """

    menu_requested = Signal(object)

    is_kept_at_once = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = DARK
        self.cursor_position: QPointF | None = None
        self._picture: QPixmap | None = None
        self._is_stale, self._is_kept = True, False
        self._shown_for: object = None
        self._is_keyed = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 96)

    def sizeHint(self) -> QSize:
        """Ask for room in which axes and curves can be read."""
        return QSize(380, 172)

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw everything that stays until `invalidate`."""
        raise NotImplementedError

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Draw what follows the mouse."""

    def metrics(self) -> QFontMetricsF:
        """Return the metrics of the plot's font."""
        return KeptMetrics(plot_font(self.font()))

    def with_axis_room(self, area: QRectF, scale: Scale) -> QRectF:
        """Return `area` with enough room to its left for the labels of the vertical `scale`."""
        size = QSizeF(self.width(), area.height())
        moved = QRectF(area)
        moved.setLeft(left_margin(self.metrics(), scale, size, area.left()))
        return moved

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        self.theme = theme
        self.invalidate()

    def invalidate(self) -> None:
        """Draw everything anew at the next painting."""
        self._is_stale = True
        self.update()

    def copy_picture(self) -> None:
        """Put the plot, as it is now, on the clipboard."""
        QApplication.clipboard().setPixmap(self.rendered())

    def save_picture(self, path: str) -> None:
        """Write the plot to `path`: vectors where it ends in ``.svg``, else pixels.

        An old file is replaced as a whole or not at all.

        Raises
        ------
        FileProblem
            If the file cannot be written.
        ValueError
            If the ending is that of no kind of picture.
        """
        suffix = Path(path).suffix.lower()
        if suffix == ".svg":
            write_atomically(path, self._as_svg())
        else:
            from ui.plotting.picture_files import write_picture

            write_picture(path, self.rendered(scale=2.0), suffix.removeprefix(".") or "png")

    def rendered(self, scale: float | None = None) -> QPixmap:
        """Return a new picture of the plot, `scale` times as fine as the widget's size."""
        return self._painted(None, scale or self.devicePixelRatioF(), self.draw)

    def redrawn(self, before: QPixmap | None) -> QPixmap:
        """Return the picture for the screen, in the memory of the one before it where that does."""
        return self._painted(before, self.devicePixelRatioF(), self.draw)

    def _painted(
        self, sheet: QPixmap | None, ratio: float, draw: Callable[[PlotBrush, QRectF], None]
    ) -> QPixmap:
        """Return what `draw` draws: on `sheet` where it has the size, for new memory costs more."""
        if sheet is None or not self._fits(sheet, ratio):
            sheet = QPixmap(self.size() * ratio)
            sheet.setDevicePixelRatio(ratio)
        sheet.fill(self.theme.color("panel"))
        self._paint(sheet, draw)
        return sheet

    def _fits(self, sheet: QPixmap, ratio: float) -> bool:
        return sheet.size() == self.size() * ratio and sheet.devicePixelRatio() == ratio

    def _paint(self, picture: QPixmap, draw: Callable[[PlotBrush, QRectF], None]) -> None:
        painter = QPainter(picture)
        try:
            draw(self._brush(painter), QRectF(self.rect()))
        finally:
            # Left active by an error, it would outlive its picture and end the process.
            painter.end()

    def _brush(self, painter: QPainter) -> PlotBrush:
        return PlotBrush(painter, self.theme, plot_font(self.font()))

    def _as_svg(self) -> bytes:
        content = QBuffer()
        content.open(QBuffer.OpenModeFlag.WriteOnly)
        from PySide6.QtSvg import QSvgGenerator

        generator = QSvgGenerator()
        generator.setOutputDevice(content)
        # Without this the picture's lengths and its fonts part ways.
        generator.setResolution(self.logicalDpiX())
        generator.setSize(self.size())
        generator.setViewBox(self.rect())
        painter = QPainter(generator)
        try:
            painter.fillRect(self.rect(), self.theme.color("panel"))
            self.draw(self._brush(painter), QRectF(self.rect()))
        finally:
            painter.end()
        return bytes(content.data().data())

    # -- Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the picture, drawn anew only where it changed, and what lies over it."""
        painter = QPainter(self)
        try:
            self._put(painter)
            if self.cursor_position is not None:
                self.draw_overlay(self._brush(painter))
            if self.hasFocus() and self._is_keyed:
                draw_focus_ring(painter, self.rect(), self.theme)
        finally:
            painter.end()  # left active by an error, it would outlive the widget

    def _put(self, painter: QPainter) -> None:
        """Put the picture onto the screen: the one that is kept, or a new one."""
        shown_for = self.size(), self.devicePixelRatioF()
        is_new = self._is_stale or shown_for != self._shown_for
        if is_new and not self.is_kept_at_once:
            painter.save()
            self.draw_on_screen(painter)
            painter.restore()
        else:
            if is_new or self._picture is None or not self._is_kept:
                self._picture = self.redrawn(self._picture)
            painter.drawPixmap(0, 0, self._picture)
        self._is_kept = self.is_kept_at_once or not is_new
        self._is_stale, self._shown_for = False, shown_for

    def draw_on_screen(self, painter: QPainter) -> None:
        """Draw everything anew where it is seen."""
        painter.fillRect(self.rect(), self.theme.color("panel"))
        self.draw(self._brush(painter), QRectF(self.rect()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse with the readout."""
        self.cursor_position = event.position()
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Take the readout away."""
        self.cursor_position = None
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here, if it came by the keyboard."""
        super().focusInEvent(event)
        if event.reason() not in _LEAVE_AS_IT_CAME:
            self._is_keyed = event.reason() in _BY_KEYS
        self.update()

    def event(self, event: QEvent) -> bool:
        """Show that the keyboard is here as soon as it is used."""
        if event.type() == QEvent.Type.KeyPress and not self._is_keyed:
            self._is_keyed = True
            self.update()
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in another font or language."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LanguageChange):
            self.invalidate()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the picture's menu."""
        self.menu_requested.emit(event.globalPos())
