"""The links of a batch: each row's delta and gradient, what is left out, and the mean."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from simulator.equation_parts import SHOWN_IN_FULL, SHOWN_LARGEST, marked, product, total
from simulator.expressions import Elided, Equation, Expression, row
from simulator.optimizers.parameter_update import G
from simulator.stepping.equations import dropping, layers
from simulator.stepping.equations.backward import delta, mean_of, output_error
from simulator.stepping.equations.parts import parameter
from simulator.stepping.parameter_chain.links import Link, LinkKind, Parameter, RowOrder, link
from simulator.stepping.step_plan import Step, StepKind, UpdateRecord

# A pass holds a gradient of all parameters. Of large networks only so many are looked at.
_MOST_NUMBERS = 1 << 25


class Batch:
    """One parameter's gradients, row by row.

    Parameters
    ----------
    record : UpdateRecord
    which : (int, int, int)
        Layer, number and unit of the parameter.
    feature_names : sequence of str
    """

    def __init__(
        self, record: UpdateRecord, which: Parameter, feature_names: Sequence[str]
    ) -> None:
        self._record, self._which, self._names = record, which, feature_names
        self._index = record.spec.parameter_index(*which)
        looked_at = max(1, _MOST_NUMBERS // record.spec.parameter_count)
        self._values = [float(one.gradient[self._index]) for one in record.samples[:looked_at]]

    def shown(self, keep: int, *, whole: bool, by_size: bool) -> list[int]:
        """Return the positions of the rows that are written out.

        Parameters
        ----------
        keep : int
            One that is among them; -1 for none.
        whole : bool
            Whether all are.
        by_size : bool
            Whether those with the largest gradients are chosen, the largest first; else the first
            ones, which tells nothing of what is to be worked out.
        """
        known, chosen = len(self._values), self.order(whole=whole, by_size=by_size)
        order = list(range(known))
        if chosen in (RowOrder.ALONE, RowOrder.BATCH):
            return order
        if chosen is RowOrder.LARGEST:
            sizes = [math.inf if math.isnan(one) else abs(one) for one in self._values]
            order.sort(key=sizes.__getitem__, reverse=True)
        found = order[:SHOWN_LARGEST]
        if 0 <= keep < known and keep not in found:
            found[-1] = keep
            found.sort(key=order.index)
        return found

    def order(self, *, whole: bool, by_size: bool) -> RowOrder:
        """Return in what order `shown` has the rows, and which of them."""
        count = len(self._record.samples)
        if count == 1:
            return RowOrder.ALONE
        if whole or count <= SHOWN_IN_FULL:
            return RowOrder.BATCH
        return RowOrder.LARGEST if by_size else RowOrder.FIRST

    def links(self, shown: Sequence[int]) -> Iterator[Link]:
        """Yield the links of the rows at these positions, and of the rest."""
        for position in shown:
            yield from self._of_row(position)
        count = len(self._record.samples) - len(shown)
        if count:
            last = Step(StepKind.GRADIENT, len(self._record.samples) - 1, *self._place())
            yield Link(LinkKind.REST, last, None, self._rest(shown), self._which, count)

    def _place(self) -> tuple[int, int, int]:
        layer, number, unit = self._which
        return layer, unit, number

    def _rest(self, shown: Sequence[int]) -> float:
        """Return what the gradients of all other rows add up to."""
        beside = set(range(len(self._values))) - set(shown)
        return math.fsum([*(self._values[k] for k in beside), self._unseen()])

    def _unseen(self) -> float:
        """Return what the gradients of rows add up to that are not looked at."""
        count = len(self._record.samples)
        if count == len(self._values):
            return 0.0
        mean = float(self._record.stages.data_gradient[self._index])
        return count * mean - math.fsum(self._values)

    def _of_row(self, position: int) -> Iterator[Link]:
        record, (layer, number, unit) = self._record, self._which
        group, own = record.spec.parameter(layer, number).group, (layer, unit)
        step = Step(StepKind.GRADIENT, position, layer, unit, number)
        if group.origin == "nodes" and layer:
            yield from self._mask_before(position)
        if record.samples[position].layers[layer].mask is not None:
            yield self._mask(position)
        if group.in_output:
            yield link(LinkKind.ERROR, step, output_error(record, step), own)
        else:
            at_node = Step(StepKind.DELTA, position, layer, unit)
            yield link(LinkKind.DELTA, at_node, delta(record, at_node), own)
        found = layers.of(record, layer).gradient(record, step, self._names)
        yield link(LinkKind.GRADIENT, step, found, self._which)

    def _mask_before(self, position: int) -> Iterator[Link]:
        """Yield what dropout makes of what comes in along the edge; nothing without dropout."""
        layer, number, unit = self._which
        source = self._record.spec.source(layer, number, unit)
        passed = self._record.samples[position].layers[layer - 1]
        if passed.mask is not None:
            step = Step(StepKind.ACTIVATION, position, layer - 1, source)
            made = dropping.masked(self._record, layer - 1, source, passed)
            yield link(LinkKind.INPUT_MASK, step, made, (layer - 1, source))

    def _mask(self, position: int) -> Link:
        """Return what the error of the node itself is multiplied by."""
        layer, _, unit = self._which
        passed = self._record.samples[position].layers[layer]
        symbols, numbers = dropping.share(self._record, layer, unit, passed)
        assert passed.mask is not None
        made = Equation(symbols, numbers, numbers, marked(float(passed.mask[unit]), "result"))
        step = Step(StepKind.ACTIVATION, position, layer, unit)
        return link(LinkKind.MASK, step, made, (layer, unit))

    def mean(self, *, is_last: bool) -> Link:
        """Return the link of the mean.

        Parameters
        ----------
        is_last : bool
            Whether the optimizer's gradient is made of it without penalties: it is called g.
        """
        record, (layer, number, unit) = self._record, self._which
        what = parameter(record.spec, layer, number, unit)
        terms = [product(value, "gradient") for value in self._values]
        numbers: Expression = total(terms)
        unseen = len(record.samples) - len(terms)
        if unseen:
            numbers = row(numbers, " + ", Elided(unseen, self._unseen()))
        made = mean_of(record, self._index, what, numbers)
        if is_last:
            made = replace(made, left=row(G, " = ", made.left))
        step = Step(StepKind.BATCH_GRADIENT, -1, layer, -1)
        if len(record.samples) == 1:  # its row's gradient is the mean, and there is no such step
            step = Step(StepKind.GRADIENT, 0, layer, unit, number)
        return link(LinkKind.MEAN, step, made, self._which)
