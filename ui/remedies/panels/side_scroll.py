"""A column that scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize

from ui.widgets.page_scroll import PageScroll


class SideScroll(PageScroll):
    """A page that scrolls and cuts nothing off on the right, also beside its bar."""

    def minimumSizeHint(self) -> QSize:
        """Keep the width that the page needs in the present size of type."""
        bar = self.verticalScrollBar().sizeHint().width()
        page = self.widget()
        wanted = 0 if page is None else page.minimumSizeHint().width() + bar + 2
        return QSize(wanted, super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for room anew where the page needs another width, as in larger type."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
