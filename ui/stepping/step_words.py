"""What a step is called and what it does, in words: titles, sentences and remarks."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from simulator import optimizers
from simulator.data.datasets import Task
from simulator.data.prepared import PreparedData
from simulator.nn import losses
from simulator.nn.activations import Activation, OutputFunction
from simulator.nn.layers import LayerRecord
from simulator.nn.spec import NetworkSpec
from simulator.stepping.step_plan import Granularity, Step, StepKind, UpdateRecord
from ui.stepping.measured_words import MeasuredWords
from ui.words.data_names import said_names
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.node_words import NodeWords
from ui.words.numbers import grouped, short
from ui.words.titles import translated

_SATURATED_SLOPE = 0.01

if TYPE_CHECKING:
    from simulator.stepping.equations.layers import LayerEquations
    from ui.stepping.own_row.words import OwnRowWords


class StepWords(QObject):
    """Says in words what a step is.

    Attributes
    ----------
    feature_names : tuple of str
        What the numbers are called that are inputs: where these are scaled, it says so.
    measured : MeasuredWords
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.feature_names: tuple[str, ...] = ()
        self._features: tuple[str, ...] = ()
        self._class_names: tuple[str, ...] = ()
        self._task: Task = "binary"
        self._is_scaled = False
        self._names: NodeWords | None = None
        self.measured = MeasuredWords(self)
        speak(self._say)

    def _say(self) -> None:
        self.feature_names = said_names(self._features)
        if self._is_scaled:
            scaled = self.tr("{feature}, scaled")
            self.feature_names = tuple(filled(scaled, feature=name) for name in self._features)

    @cached_property
    def own(self) -> OwnRowWords:
        """What is said of a row of one's own; read once there is one."""
        from ui.stepping.own_row.words import OwnRowWords

        return OwnRowWords(self)

    def name_after(self, data: PreparedData) -> None:
        """Call inputs and outputs what `data` call them."""
        self._features, self._is_scaled = tuple(data.feature_names), data.scaling != "none"
        self._say()
        self.measured.name_after(data)
        self._class_names, self._task = data.class_names or data.target_names, data.task
        self._names = None

    def names(self, spec: NetworkSpec) -> NodeWords:
        """Return what the nodes and parameters of a network are called."""
        if self._names is None or self._names.spec is not spec:
            features = self._features if len(self._features) == spec.inputs else ()
            self._names = NodeWords(spec, features, self._class_names, self._task)
        return self._names

    def title(self, record: UpdateRecord, step: Step) -> str:
        """Return what is computed, such as ``h1.2 · weighted sum``."""
        return " · ".join(self._place(record, step))

    def whose(self, record: UpdateRecord, step: Step | None) -> str:
        """Return which row of the batch the step belongs to, where there are several."""
        if step is None or step.sample < 0 or len(record.samples) < 2:
            return ""
        return filled(
            self.tr("row {row} · {position} of {count}"),
            row=_number(record, step.sample),
            position=step.sample + 1,
            count=len(record.samples),
        )

    def _place(self, record: UpdateRecord, step: Step) -> list[str]:
        kind = step.kind
        if kind is StepKind.LOSS:
            return [self.tr("Loss of this row")]
        names = self.names(record.spec)
        if kind is StepKind.BATCH_GRADIENT:
            return [names.layer(step.layer), self.tr("mean gradient of the batch")]
        own = _equations_of(record, step.layer).step_title(record, step)
        if step.kind is StepKind.STATISTIC:
            return [names.layer(step.layer), translated(own)]
        place = [names.node(step.layer, step.unit)]
        if step.layer == len(record.spec.layers) - 1:
            place.insert(0, names.layer(step.layer))  # its name alone does not say what it is
        if kind in (StepKind.GRADIENT, StepKind.UPDATE):
            ending = self.tr("gradient") if kind is StepKind.GRADIENT else self.tr("update")
            return [*place, names.parameter(step.layer, step.part), ending]
        if own:
            return [*place, translated(own)]
        pieces = record.spec.pieces[step.layer]
        several = filled(
            self.tr("weighted sum {number} of {count}"), number=step.part + 1, count=pieces
        )
        name = {
            StepKind.SUM: self.tr("weighted sum") if pieces == 1 else several,
            StepKind.ACTIVATION: self.tr("activation"),
            StepKind.DELTA: self.tr("delta"),
        }[kind]
        return [*place, name]

    def sentence(self, record: UpdateRecord, step: Step) -> str:
        """Return one plain sentence on what happens."""
        last = step.layer == len(record.spec.layers) - 1
        kind = step.kind
        own = "" if step.layer < 0 else _equations_of(record, step.layer).sentence(record, step)
        if own:
            return translated(own)
        if kind is StepKind.SUM:
            if step.layer == 0:
                return self.tr("Each input times its weight, plus the bias.")
            return self.tr("Each activation of the layer before times its weight, plus the bias.")
        if kind is StepKind.ACTIVATION:
            return self._from_core(record.spec.layers[step.layer].explanation)
        if kind is StepKind.LOSS:
            return self._from_core(losses.get(record.spec.loss).explanation)
        if kind is StepKind.DELTA:
            return self._delta(record, step, last)
        if kind is StepKind.GRADIENT:
            return self._gradient(record, step)
        if kind is StepKind.BATCH_GRADIENT:
            return self.tr(
                "Every gradient of the layer is averaged over the batch; shown is the largest one."
            )
        if not record.spec.layers[step.layer].trainable:
            return self.tr("This layer is frozen: all of its parameters stay as they are.")
        found = optimizers.REGISTRY.get(record.optimizer)
        return "" if found is None else self._from_core(found.explanation)

    def _delta(self, record: UpdateRecord, step: Step, last: bool) -> str:
        if not last:
            own = _equations_of(record, step.layer + 1).sentence_before()
            return self._from_core(own) or self.tr(
                "The deltas of the next layer come back along the weights, times the slope here."
            )
        fused = losses.get(record.spec.loss).fused_with
        if fused == record.spec.layers[-1].activation:
            return self.tr(
                "How fast the loss grows with this sum. With this pair it is output minus target."
            )
        return self.tr(
            "How fast the loss grows with this sum: the loss's slope times the activation's slope."
        )

    def _gradient(self, record: UpdateRecord, step: Step) -> str:
        if record.spec.parameter(step.layer, step.part).group.origin == "bias":
            return self.tr(
                "The bias has a constant input of 1, so its gradient is the delta itself."
            )
        return self.tr("What came in along this edge, times the delta of the node it leads to.")

    def _from_core(self, text: str) -> str:
        # A record's explanation may go on; the first sentence says what happens.
        shown = translated(text)
        first, dot, _ = shown.partition(". ")
        return first + "." if dot else shown

    def remark(self, record: UpdateRecord, step: Step) -> str:
        """Return what is special about this step, or nothing."""
        if step.kind is StepKind.LOSS:
            return self._clipped(record, step)
        if step.kind is StepKind.UPDATE:
            return self._first_step(record, step)
        if step.kind not in (StepKind.ACTIVATION, StepKind.DELTA):
            return ""
        passed = record.samples[step.sample].layers[step.layer]
        function = record.spec.layers[step.layer].record
        fused = losses.get(record.spec.loss).fused_with == function.name
        if step.kind is StepKind.DELTA and fused and step.layer == len(record.spec.layers) - 1:
            return ""
        return self._dropped(passed, step) or self._flat(function, passed.before_dropout(), step)

    def _first_step(self, record: UpdateRecord, step: Step) -> str:
        found = optimizers.REGISTRY.get(record.optimizer)
        if found is None or record.count > 1 or not record.spec.layers[step.layer].trainable:
            return ""
        return translated(found.first_step_note)

    def _dropped(self, passed: LayerRecord, step: Step) -> str:
        if passed.mask is None:
            return ""
        backward = step.kind is StepKind.DELTA
        if not passed.is_dropped(step.unit):
            return "" if backward else self._kept()
        if backward:
            return self.tr("Dropped in this pass, so no delta gets through.")
        return self.tr(
            "Dropped in this pass: it hands on 0. Loss and accuracy are shown with all nodes."
        )

    def _kept(self) -> str:
        return self.tr("Kept by dropout: divided by 1 − p, to make up for the nodes dropped.")

    def _flat(self, function: OutputFunction, passed: LayerRecord, step: Step) -> str:
        backward = step.kind is StepKind.DELTA
        if not function.trains:
            return self.tr("The slope is zero everywhere here: no gradient gets through.")
        if not isinstance(function, Activation) or not function.elementwise:
            return ""
        found = function.derivative(passed.z[:, None], passed.a[:, None])
        slope = abs(float(found[step.unit, 0]))
        if slope == 0.0 and not function.bounded:
            if backward:
                name = translated(function.title)
                return filled(
                    self.tr("{name} is off here, so its slope is zero and the delta stops."),
                    name=name,
                )
            return self.tr("Off for this row: no gradient will get through.")
        if slope < _SATURATED_SLOPE and function.bounded:
            if backward:
                return self.tr("Saturated: the slope is nearly zero, so little delta gets through.")
            return self.tr("Saturated: so far from zero, the curve is nearly flat.")
        return ""

    def _clipped(self, record: UpdateRecord, step: Step) -> str:
        loss, output = losses.get(record.spec.loss), record.spec.layers[-1].record
        a = record.samples[step.sample].layers[-1].a
        outside = bool(((a <= 0) | (a >= 1)).any())
        beyond = output.lower < 0.0 or output.upper > 1.0
        if loss.clips and beyond and outside:
            return self.tr("Outputs outside 0..1 count as the nearest probability.")
        return ""

    def ready(
        self,
        record: UpdateRecord | None,
        made: UpdateRecord | None = None,
        *,
        is_hidden: bool = False,
    ) -> tuple[str, str]:
        """Return title and sentence for the moment before the first step.

        Parameters
        ----------
        record : UpdateRecord or None
            The update that comes next.
        made : UpdateRecord or None
            The one that was made last, if it was made by stepping.
        is_hidden : bool, default False
            Whether practice keeps the results.
        """
        if record is None:
            return self.tr("Ready to step"), self.tr("One press computes one node.")
        if record.own is not None:
            return self.own.title(record), self.own.sentence()
        title = filled(self.tr("Update {number}"), number=grouped(record.update + 1))
        title = f"{title} · {self._batch(record)}"
        if made is None and is_hidden:
            return title, self.tr("Results stay hidden until you have answered or seen them.")
        if made is None:
            return title, self.tr("The picture shows a row's whole pass; a step begins it afresh.")
        sentence = self.tr("Update {number} is made; the loss of its batch was {loss}.")
        return title, filled(sentence, number=grouped(record.update), loss=short(made.loss))

    def _batch(self, record: UpdateRecord) -> str:
        count = len(record.rows)
        if count == 1:
            return filled(self.tr("row {number}"), number=_number(record, 0))
        return filled(self.tr("{count} rows"), count=grouped(count))

    def inviting(
        self, record: UpdateRecord | None, granularity: Granularity = Granularity.NODE
    ) -> str:
        """Return what stands in the equation's place before the first step."""
        if record is None:
            return self.tr("The next update is being prepared.")
        first = self.names(record.spec).layer(0)
        if record.own is not None and (told := self.own.inviting(record, granularity)):
            return told
        row = _number(record, 0)
        match granularity:
            case Granularity.EPOCH:
                return self.tr("Press Step (→): updates once through all training rows.")
            case Granularity.UPDATE:
                return self.tr("Press Step (→): one update, and the weights change at once.")
            case Granularity.SAMPLE:
                told = self.tr("Press Step (→): forward and backward pass of row {row}.")
                return filled(told, row=row)
            case Granularity.PASS:
                told = self.tr("Press Step (→): the whole forward pass of row {row}.")
                return filled(told, row=row)
            case Granularity.LAYER:
                return filled(self.tr("Press Step (→): all nodes of {layer}."), layer=first)
        if not record.spec.layers[0].shares_sums:
            told = self.tr(
                "Press Step (→): the first number of {layer} appears here with its formula."
            )
            return filled(told, layer=first)
        told = self.tr(
            "Press Step (→): {node} adds up its weighted inputs, and the formula appears here with "
            "its numbers."
        )
        return filled(told, node=self.names(record.spec).node(0, 0))


def _equations_of(record: UpdateRecord, layer: int) -> LayerEquations:
    """Return the equations of a layer; they are read once something is stepped through."""
    from simulator.stepping.equations import layers

    return layers.of(record, layer)


def _number(record: UpdateRecord, sample: int) -> int:
    """Return a training row's number as people count; 0 for a row of one's own."""
    row = record.rows[sample]
    return row + 1 if isinstance(row, int) else 0
