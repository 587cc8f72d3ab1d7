"""What stands in the step's place while paths are followed: the sum, a path's product, the list."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QToolButton, QWidget

from simulator.stepping.blame import Blame
from simulator.stepping.equations.blame import blame_equation
from simulator.stepping.equations.paths import path_equation, sum_equation
from simulator.stepping.paths import Chain
from ui.math import EquationView
from ui.stepping.blame_words import BlameWords
from ui.stepping.path_list import PathList
from ui.stepping.path_words import PathWords
from ui.theme.colors import Theme
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.explained_label import ExplainedLine
from ui.words.languages import speak
from ui.words.node_words import NodeWords

_GAP = 8
Node = tuple[int, int]
# The place of a path, or a node.
Picked = int | Node | None


class PathsPanel(QWidget):
    """The paths that are followed, as an equation and as a list.

    Signals
    -------
    pointed(object)
        As of `PathList`.
    stopped()
        Following is to end.
    """

    pointed = Signal(object)
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Chain | Blame, Picked, NodeWords] | None = None
        self._words, self._blame = PathWords(self), BlameWords(self)
        self.title = ElidedLabel(self)
        self.title.setProperty("role", "step-title")
        self.sentence = ExplainedLine(self)
        self.sentence.setProperty("role", "muted")
        for label in (self.title, self.sentence):
            label.set_most_lines(2)
        self.stop = QToolButton(self)
        self.stop.clicked.connect(self.stopped)
        self.view = EquationView(self, ground="window")
        self.list = PathList(self)
        self.list.pointed.connect(self.pointed)
        self.list.sorted_anew.connect(self._refresh)
        self._place()
        speak(self._say)

    def _say(self) -> None:
        self.stop.setText(self.tr("Back to the step"))
        self.stop.setToolTip(self.tr("Back to the step (Escape)"))
        self._refresh()

    def _place(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 0)
        grid.setHorizontalSpacing(2 * _GAP)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(2, 1)
        grid.addWidget(self.title, 0, 0)
        grid.addWidget(self.sentence, 1, 0)
        grid.addWidget(self.stop, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        row.addWidget(self.view, 3)
        row.addWidget(self.list, 2)
        grid.addLayout(row, 2, 0, 1, 2)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in `theme`."""
        self.view.set_theme(theme)
        self.list.set_theme(theme)

    def show_followed(self, what: Chain | Blame, picked: Picked, names: NodeWords) -> None:
        """Show a chain, of which one path may be singled out, or shared errors and one node's."""
        self._shown = what, picked, names
        self._refresh()

    def _refresh(self) -> None:
        if self._shown is None:
            return
        what, picked, names = self._shown
        if isinstance(what, Blame):
            self._show_blame(what, picked if isinstance(picked, tuple) else None, names)
        else:
            self._show_chain(what, picked if isinstance(picked, int) else None, names)
        self.sentence.marks.set_about(self.title.text())

    def _show_chain(self, chain: Chain, picked: int | None, names: NodeWords) -> None:
        words = self._words
        self.title.setText(words.title(chain, names))
        self.sentence.setText(words.sentence(chain, picked))
        remark = words.remark(chain, picked, names)
        if chain.paths:
            shown = sum_equation(chain) if picked is None else path_equation(chain, picked)
            self.view.show_equation(shown, remark)
        else:
            self.view.show_message(words.sentence(chain))
        self.list.setVisible(chain.count > 1)  # a single path is written out beside it
        self.list.show_chain(
            chain,
            partial(words.path, chain, names=names),
            lambda place: words.remark(chain, place, names),
        )

    def _show_blame(self, blame: Blame, node: Node | None, names: NodeWords) -> None:
        """Show how a node's error is made of parts: the selected node's, or an output's own."""
        layer, unit = node or (len(blame.spec.layers) - 1, 0)
        self.title.setText(self._blame.title(names.node(layer, unit)))
        self.sentence.setText(self._blame.sentence(is_selected=node is not None))
        remark = self._blame.remark(blame, layer, unit)
        self.view.show_equation(blame_equation(blame, layer, unit), remark)
        self.list.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stop following with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.stopped.emit()
            return
        super().keyPressEvent(event)
