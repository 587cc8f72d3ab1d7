"""Says how far an update has been stepped through."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme.type_size import set_figures
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import grouped

_WIDTH = 72


class PositionLabel(QLabel):
    """The steps that are shown, of how many: ``12 / 151``; a dash where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = self._total = 0
        self._is_brief = False
        set_figures(self, 13)
        self.setProperty("role", "muted")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        speak(self._say)

    def show_position(self, shown: int, total: int) -> None:
        """Show how many steps of an update have been made; a total of 0 for none."""
        self._shown, self._total = min(shown, total), total
        self._say()

    def set_brief(self, brief: bool) -> None:
        """Take less room."""
        self._is_brief = brief
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Keep room for the figures in another size of type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._say()

    def _say(self) -> None:
        of = "/" if self._is_brief else " / "
        shown, total = grouped(self._shown), grouped(self._total)
        tip = filled(self.tr("Step {shown} of {total} in this update"), shown=shown, total=total)
        self.setText(f"{shown}{of}{total}" if self._total else "–")
        self.setToolTip(tip if self._total else "")
        # As wide as it will become, so that nothing moves while stepping; and of a fixed size:
        # for a text of another one the whole window would be laid out again.
        metrics = self.fontMetrics()
        widest = metrics.horizontalAdvance(f"{total}{of}{total}" if self._total else "–") + 4
        self.setFixedSize(max(0 if self._is_brief else _WIDTH, widest), metrics.height())
