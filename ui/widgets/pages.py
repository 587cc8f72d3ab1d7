"""Pages with tabs, which lay themselves out anew only where a page needs another size."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QAbstractButton, QTabBar, QTabWidget, QWidget

from ui.words.languages import speak


class Pages(QTabWidget):
    """A tab widget that is not painted as a whole for each text that changes on a page.

    Whatever changes on a page asks all that it stands in for a layout. Qt's tab widget then paints
    itself anew, with all of the page, also where the page needs the room that it has.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._needed: tuple[QSize, ...] = ()
        self.setDocumentMode(True)
        speak(self._say)

    def _say(self) -> None:
        # Qt names them once, in the language of that moment.
        for name, said in (
            ("ScrollLeftButton", self.tr("Show tabs further left")),
            ("ScrollRightButton", self.tr("Show tabs further right")),
        ):
            button = self.tabBar().findChild(QAbstractButton, name)
            if button is not None:
                button.setAccessibleName(said)

    def event(self, event: QEvent) -> bool:
        """Pass over a layout that would change nothing."""
        if event.type() == QEvent.Type.LayoutRequest:
            parts = (self, self.findChild(QTabBar), self.currentWidget())
            shown = [part for part in parts if part is not None]
            needed = *(one.sizeHint() for one in shown), *(one.minimumSizeHint() for one in shown)
            if needed == self._needed:
                return True
            self._needed = needed
        return super().event(event)
