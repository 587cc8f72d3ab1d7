"""A widget that shows one parameter's whole chain, from the batch's deltas to the new value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QToolTip, QWidget

from simulator.equation_parts import SHOWN_IN_FULL
from simulator.expressions import Number
from simulator.stepping.parameter_chain import (
    OF_ROWS,
    Link,
    LinkKind,
    Parameter,
    ParameterChain,
    RowOrder,
    parameter_chain,
)
from simulator.stepping.step_plan import Step, StepPlan, UpdateRecord
from ui.stepping.chain.delegate import ChainDelegate
from ui.stepping.chain.line import Line
from ui.stepping.chain.model import ChainModel, Index
from ui.stepping.chain.secrecy import Secrecy, Told
from ui.stepping.chain.whole_lines import WholeLinesView
from ui.theme.colors import Theme
from ui.words.languages import speak
from ui.words.node_words import NodeWords
from ui.words.numbers import full

_PICKS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ChainView(WholeLinesView):
    """The chain of one parameter in a recorded update, line by line.

    Pointing at a line lights what it speaks of; a click on it, or Enter, goes to the step that
    computes it.

    Signals
    -------
    pointed(object)
        The node (layer, unit) or parameter (layer, number, unit) that the line under the pointer
        or the current one speaks of; None for none.
    picked(object)
        The `Step` that is wanted.
    folded()
        The rows were unfolded or folded: they stand in another order.
    """

    pointed = Signal(object)
    picked = Signal(object)
    folded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._painter = ChainModel(self), ChainDelegate(self)
        self._words = self._model.words
        self._shown: tuple[UpdateRecord, StepPlan, Parameter, NodeWords] | None = None
        self._secrecy: Secrecy | None = None
        self._made: tuple[tuple[object, ...], ParameterChain] | None = None
        self._features: tuple[str, ...] = ()
        self._step: Step | None = None
        self.whole = False
        self.setModel(self._model)
        self.setItemDelegate(self._painter)
        self._style()
        self.entered.connect(self._on_entered)
        speak(self._say)

    def _style(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "bare")
        queued = Qt.ConnectionType.QueuedConnection
        self._painter.outgrown.connect(self.scheduleDelayedItemsLayout, queued)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setResizeMode(QListView.ResizeMode.Fixed)  # a new width is laid out below, once
        self.setTabKeyNavigation(False)
        # A click must not take the arrow keys away from the stepper; Tab still gets here.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumWidth(240)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("The whole chain"))
        self.setAccessibleDescription(
            self.tr("From the batch's deltas to the new value; Enter goes to the line's step.")
        )
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._painter.theme = theme
        self.viewport().update()

    # --- what is shown ----------------------------------------------------------------------

    @property
    def lines(self) -> Sequence[Line]:
        """The lines, from the top."""
        return self._model.lines

    @property
    def parameter(self) -> Parameter | None:
        """The parameter whose chain is shown."""
        return None if self._shown is None else self._shown[2]

    @property
    def order(self) -> RowOrder:
        """In what order the rows stand; of nothing shown, as of a batch."""
        return RowOrder.BATCH if self._made is None else self._made[1].order

    def show_chain(
        self,
        record: UpdateRecord,
        plan: StepPlan,
        which: Parameter,
        names: NodeWords,
        *,
        step: Step | None,
        secrecy: Secrecy | None,
        feature_names: tuple[str, ...] = (),
    ) -> None:
        """Show the chain of one parameter.

        Parameters
        ----------
        record : UpdateRecord
        plan : StepPlan
        which : (int, int, int)
            Layer, number and unit of the parameter.
        names : NodeWords
        step : Step or None
            The step that is shown; its line is marked.
        secrecy : Secrecy or None
            What is not told yet; None where everything is.
        feature_names : tuple of str
            Names of the inputs; given to the numbers that are inputs.
        """
        before = (*self._shown[::2], self._step) if self._shown is not None else ()
        self._shown, self._secrecy = (record, plan, which, names), secrecy
        self._step, self._features = step, feature_names
        self._fill()
        if not before or not _same(before, (record, which, step)):
            self._bring_into_sight()

    def _chain(self) -> ParameterChain:
        """Return the chain, made once as long as it has the same rows."""
        assert self._shown is not None
        record, _, which, _ = self._shown
        keep = self._step.sample if self._step is not None else -1
        by_size = self._secrecy is None
        of = (record, which, keep if self._is_long else -1, self.whole, by_size, self._features)
        if self._made is None or not _same(of, self._made[0]):
            made = parameter_chain(
                record,
                which,
                keep=keep,
                whole=self.whole,
                by_size=by_size,
                feature_names=self._features,
            )
            self._made = of, made
        return self._made[1]

    @property
    def _is_long(self) -> bool:
        return self._shown is not None and len(self._shown[0].samples) > SHOWN_IN_FULL

    def _fill(self) -> None:
        if self._shown is None:
            return
        before = {line.link: line for line in self.lines}
        found, formulas = [], dict[tuple[LinkKind, object], object]()
        for link in self._links(self._chain()):
            line = self._line(link, before.get(link), formulas)
            found.append(line)
        self._model.set_lines(found)

    def _links(self, chain: ParameterChain) -> Iterator[Link]:
        """Yield the chain's links, and where all rows of a long batch are listed what folds."""
        folds = self.whole and self._is_long
        for link in chain.links:
            if folds and link.step.sample < 0:
                yield self._fold(link)
                folds = False
            yield link

    def _fold(self, link: Link) -> Link:
        known = next((line.link for line in self.lines if line.link.kind is LinkKind.REST), None)
        if known is not None and not known.count:
            return known
        return replace(link, kind=LinkKind.REST, equation=None, count=0)

    def _line(
        self, link: Link, known: Line | None, formulas: dict[tuple[LinkKind, object], object]
    ) -> Line:
        """Return a link's line: the one that there was, where it says the same."""
        assert self._shown is not None
        record, plan, _, names = self._shown
        told = Told.RESULT if self._secrecy is None else self._secrecy.told(link, plan)
        is_fold = link.kind is LinkKind.REST and not link.count
        name = self._words.fold() if is_fold else self._words.name(record, link, names)
        about = name if is_fold else self._words.about(link)
        with_symbols = True
        if link.kind in OF_ROWS and link.equation is not None and told >= Told.NUMBERS:
            of = link.kind, link.about
            with_symbols = formulas.get(of) != link.equation.symbols
            formulas[of] = link.equation.symbols
        made = known
        if known is None or (known.told, known.with_symbols) != (told, with_symbols):
            made = Line(link, name, about, told, with_symbols)
        assert made is not None
        made.name, made.about = name, about
        made.is_here = link.step == self._step and link.kind is not LinkKind.REST
        return made

    def _bring_into_sight(self) -> None:
        """Scroll to the lines of the step that is shown: of too many, to the last ones."""
        here = [row for row, line in enumerate(self.lines) if line.is_here]
        if not here or not self.isVisible():
            return
        height = 0
        for line in reversed(self.lines[: here[-1] + 1]):
            height += self._painter.lay_out(line)
            if height > self.viewport().height():
                break
        self.scheduleDelayedItemsLayout()  # some of them may have another height than was thought
        for row in (here[0], here[-1]):
            self.scrollTo(self._model.index(row))
        self.stop_at_whole_line(here[-1])

    def plain_text(self) -> str:
        """Return the chain as lines of plain text, as far as it is told."""
        return "\n".join(f"{line.name}: {line.text()}" for line in self.lines if line.text())

    # --- pointing ---------------------------------------------------------------------------

    def _on_entered(self, index: Index) -> None:
        self._light(index.row())

    def _light(self, row: int) -> None:
        if row != self._painter.hovered:
            self._painter.hovered = row
            self.viewport().update()
            self.pointed.emit(self.lines[row].link.about if 0 <= row < len(self.lines) else None)

    def leaveEvent(self, event: QEvent) -> None:
        """Light nothing any more."""
        super().leaveEvent(event)
        self._light(-1)

    def hideEvent(self, event: QEvent) -> None:
        """Light nothing any more."""
        super().hideEvent(event)  # type: ignore[arg-type]
        self._light(-1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the line under the pointer."""
        super().mouseMoveEvent(event)
        if not self.indexAt(event.position().toPoint()).isValid():
            self._light(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the step of the line that is clicked."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pick(self.indexAt(event.position().toPoint()))

    def _pick(self, index: QModelIndex) -> None:
        line = self._model.line(index)
        if line is None:
            return
        if not line.is_rest:
            self.picked.emit(line.link.step)
        elif line.link.count == 0 or not self.whole:
            self.whole = not self.whole
            self._fill()
            self.folded.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell a number's full value, or what a line does, in a tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = self.tip_at(event.pos())
            if text:
                QToolTip.showText(event.globalPos(), text, self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def tip_at(self, point: QPoint) -> str:
        """Return what pointing at a point of the viewport tells."""
        index = self.indexAt(point)
        line = self._model.line(index)
        if line is None:
            return ""
        box = self._painter.box(line)
        if box is not None:
            inside = QPointF(point) - self._painter.origin(self.visualRect(index), box)
            for spot in box.spots:
                if spot.rect.adjusted(-2, -3, 2, 3).contains(inside) and isinstance(
                    spot.about, Number
                ):
                    name, value = spot.about.name, full(spot.about.value)
                    return f"{name} = {value}" if name else value
        if line.is_rest and line.link.count and line.told is Told.RESULT:
            return f"{line.name}: {line.whole()}\n{line.about}"
        return f"{line.name}\n{line.about}"

    # --- keyboard, copying ------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep the keys that move from line to line, for which the window has a use too."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            copies = event.matches(QKeySequence.StandardKey.Copy)
            if copies or (plain and event.key() in (*_MOVES, *_PICKS)):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move from line to line, go to a line's step, or copy the chain."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_text()
        elif event.key() in _PICKS:
            self._pick(self.currentIndex())
        elif event.key() in _MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Light what the current line speaks of."""
        super().currentChanged(current, previous)
        if self.hasFocus():
            self._light(current.row())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu, self.indexAt(event.pos()))
        menu.popup(event.globalPos())

    def fill_menu(self, menu: QMenu, index: QModelIndex | None = None) -> None:
        """Put into a menu what can be copied."""
        line = None if index is None else self._model.line(index)
        if line is not None and not line.is_rest:
            put = QGuiApplication.clipboard().setText
            menu.addAction(self.tr("Copy line as text")).triggered.connect(
                partial(put, line.text())
            )
            menu.addAction(self.tr("Copy line as LaTeX")).triggered.connect(
                partial(put, line.latex())
            )
        whole = menu.addAction(self.tr("Copy the chain as text"))
        whole.setShortcut(QKeySequence.StandardKey.Copy)
        whole.triggered.connect(self.copy_text)

    def copy_text(self) -> None:
        """Put the chain as plain text on the clipboard."""
        QGuiApplication.clipboard().setText(self.plain_text())

    # --- room -------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
        self._bring_into_sight()

    def changeEvent(self, event: QEvent) -> None:
        """Set everything anew in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()


def _same(first: tuple[object, ...], second: tuple[object, ...]) -> bool:
    """Return whether two tuples hold the same, arrays by identity."""
    return all(a is b or a == b for a, b in zip(first, second, strict=True))
