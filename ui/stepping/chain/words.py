"""What the lines of a chain are called, and what each of them does, in words."""

from __future__ import annotations

from PySide6.QtCore import QObject

from simulator import optimizers
from simulator.optimizers import schedules
from simulator.stepping.parameter_chain import OF_ROWS, Link, LinkKind, Parameter, RowOrder
from simulator.stepping.step_plan import UpdateRecord
from ui.words.messages import filled, said, sentences
from ui.words.node_words import NodeWords
from ui.words.numbers import grouped
from ui.words.titles import titled, translated


class ChainWords(QObject):
    """Names the lines of chains."""

    def name(self, record: UpdateRecord, link: Link, names: NodeWords) -> str:
        """Return what a link computes."""
        if link.kind in OF_ROWS:
            return self._of_row(record, link, names)
        kind = link.kind
        if kind is LinkKind.REST:
            return filled(self.tr("… and {count} more, together"), count=grouped(link.count))
        if kind is LinkKind.MEMORY:
            assert link.equation is not None
            return translated(link.equation.name)
        if kind is LinkKind.MOVE:
            title = translated(optimizers.REGISTRY[record.optimizer].short_title)
            return filled(self.tr("Move of {optimizer}"), optimizer=title)
        if kind is LinkKind.RATE:
            assert record.rate is not None
            title = titled(schedules.REGISTRY[record.rate.schedule])
            return filled(self.tr("Learning rate · {schedule}"), schedule=title)
        return {
            LinkKind.MEAN: self.tr("Mean over the batch"),
            LinkKind.L2: self.tr("L2 penalty"),
            LinkKind.L1: self.tr("L1 penalty"),
            LinkKind.PENALISED: self.tr("Gradient with penalties"),
            LinkKind.CLIPPING: self.tr("Clipping · factor"),
            LinkKind.CLIPPED: self.tr("Gradient, shortened"),
            LinkKind.CUT: self.tr("Gradient, cut"),
            LinkKind.DECAY: self.tr("Weight decay"),
            LinkKind.NEW: self.tr("New value"),
            LinkKind.FROZEN: self.tr("Frozen layer"),
        }[kind]

    def _of_row(self, record: UpdateRecord, link: Link, names: NodeWords) -> str:
        row = record.rows[link.step.sample]
        assert isinstance(row, int)  # one's own has no chain: it updates nothing
        number = row + 1
        if link.kind is LinkKind.GRADIENT:
            return filled(self.tr("Row {row} · gradient"), row=number)
        told = {
            LinkKind.DELTA: self.tr("Row {row} · delta of {node}"),
            LinkKind.ERROR: self.tr("Row {row} · error of {node}"),
            LinkKind.MASK: self.tr("Row {row} · mask of {node}"),
            LinkKind.INPUT_MASK: self.tr("Row {row} · mask of {node}"),
        }[link.kind]
        return filled(told, row=number, node=names.node(link.about[0], link.about[1]))

    def about(self, link: Link) -> str:
        """Return a sentence that explains a link."""
        return {
            LinkKind.INPUT_MASK: self.tr(
                "Dropout: the activation that comes in is 0 where its node is left out, else "
                "divided by 1 − p."
            ),
            LinkKind.MASK: self.tr(
                "Dropout: nothing comes back to a node that is left out; what comes back to "
                "others is divided by 1 − p."
            ),
            LinkKind.DELTA: self.tr("How fast this row's loss grows with the node's sum."),
            LinkKind.ERROR: self.tr("How fast this row's loss grows with the node's output."),
            LinkKind.GRADIENT: self.tr(
                "How fast this row's loss grows with this weight or bias: what came in times the "
                "delta."
            ),
            LinkKind.REST: self.tr("Click to list every row of the batch."),
            LinkKind.MEAN: self.tr("The gradients of all rows, added up and divided by their "
                "number."),
            LinkKind.L2: self.tr("The slope of ½ λ w²: it pulls the weight towards 0, the more "
                "the larger it is."),
            LinkKind.L1: self.tr("The slope of λ |w|: it pulls every weight towards 0 alike."),
            LinkKind.PENALISED: self.tr("The data's gradient and the penalties' together."),
            LinkKind.CLIPPING: self.tr("By what the gradient of all weights is shortened; 1 where "
                "it is short enough."),
            LinkKind.CLIPPED: self.tr("This weight's part of the shortened gradient."),
            LinkKind.CUT: self.tr("Each number of the gradient stays between − c and + c."),
            LinkKind.RATE: self.tr("The learning rate that is set, times what the schedule makes "
                "of it in this epoch."),
            LinkKind.DECAY: self.tr("A share of the weight is taken off, past the optimizer's "
                "memory."),
            LinkKind.MEMORY: self.tr("What the optimizer works out or remembers: the value before, "
                "and after this update."),
            LinkKind.MOVE: self.tr("How far the optimizer's rule moves the weight or bias."),
            LinkKind.NEW: self.tr("The value after the update: what it was, and the move."),
            LinkKind.FROZEN: self.tr("No update changes a frozen layer."),
        }[link.kind]  # fmt: skip

    def sentence(
        self,
        names: NodeWords,
        which: Parameter,
        order: RowOrder,
        *,
        is_selected: bool,
        is_apart: bool = False,
    ) -> str:
        """Return whose chain is shown, and in what order the rows of the batch stand.

        `is_apart`: in a window of its own, which may lie over the drawing.
        """
        told = {
            RowOrder.ALONE: self.tr("Chain of {name}."),
            RowOrder.BATCH: self.tr("Chain of {name}, row by row."),
            RowOrder.LARGEST: self.tr("Chain of {name}, largest gradients first."),
            RowOrder.FIRST: self.tr("Chain of {name}, the batch's first rows."),
        }[order]
        another = self.tr("Select another in the picture.")
        if is_apart:
            another = self.tr("To select another, put this window back or move it aside.")
        elif is_selected:
            another = self.tr("Click a node, Shift+click another: the paths between them.")
        return said(sentences(filled(told, name=names.edge(*which)), another))

    def title(self, names: NodeWords, which: Parameter) -> str:
        """Return what the panel is headed with where the chain is not the step's own."""
        return filled(self.tr("{name} · chain"), name=names.edge(*which))

    def spoken(self, name: str, text: str, *, is_here: bool) -> str:
        """Return what a screen reader tells of a line."""
        told = self.tr("{name}: {equation}")
        if is_here:
            told = self.tr("{name}: {equation}. The step that is shown.")
        return filled(told, name=name, equation=text)

    def hidden(self, name: str) -> str:
        """Return what is told of a line that is still to be worked out."""
        return filled(self.tr("{name}: not computed yet"), name=name)

    def fold(self) -> str:
        """Return what folds the rows up again."""
        return self.tr("List only the rows that count")
