"""Where a page scrolls: down and up alone, its bar always in its place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QScrollBar, QWidget

_AROUND = 24


class _Bar(QScrollBar):
    """A bar that is not seen where there is nothing to scroll."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar, if it is of use."""
        if self.maximum() > self.minimum():
            super().paintEvent(event)


class PageScroll(QScrollArea):
    """Shows one page at a time.

    The bar keeps its room also where there is nothing to scroll: texts that are broken anew for a
    bar that comes or goes may need it no more, and so without an end.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBar(_Bar(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Bring what the keys have come to into sight, from outside of the page, too."""
        page = self.widget()
        if page is None or now is None or not page.isAncestorOf(now):
            return
        if now.height() < self.viewport().height() // 2:
            self.show_area(now, QRect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by Home, End and Space, too, where what has the focus and shortcuts leave them."""
        bar, key = self.verticalScrollBar(), event.key()
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        step = QScrollBar.SliderAction
        moves = {
            Qt.Key.Key_Home: step.SliderToMinimum,
            Qt.Key.Key_End: step.SliderToMaximum,
            Qt.Key.Key_Space: step.SliderPageStepSub if is_back else step.SliderPageStepAdd,
        }
        if key in moves:
            bar.triggerAction(moves[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def show_page(self, page: QWidget) -> None:
        """Show another page from its top; the one before goes once what it is doing has ended."""
        current = self.widget()
        if current is not None and current.isAncestorOf(QApplication.focusWidget() or self):
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # Qt would hand it on to anything
        before = self.takeWidget()
        if before is not None:
            before.hide()
            before.setParent(None)
            before.deleteLater()
        self.setWidget(page)

    def show_area(self, widget: QWidget, area: QRect) -> None:
        """Bring a part of a widget of the page into sight; without an area all of it."""
        page = self.widget()
        if page is None or not page.isAncestorOf(widget):
            return
        self._settle(page, widget)
        wanted = area if area.isValid() else widget.rect()
        middle = widget.mapTo(page, wanted.center())
        self.ensureVisible(middle.x(), middle.y(), 0, wanted.height() // 2 + _AROUND)

    def _settle(self, page: QWidget, widget: QWidget) -> None:
        """Lay out what has changed around a widget: Qt would do so only in a moment."""
        at = widget.parentWidget()
        while at is not None:
            if (layout := at.layout()) is not None:
                layout.activate()
            if at is page:
                break
            at = at.parentWidget()
        QApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))
