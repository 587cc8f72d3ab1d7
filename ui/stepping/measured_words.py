"""What the inputs of a step measured, beside the scaled numbers that the step computes with."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QObject

from simulator.data.prepared import PreparedData
from simulator.nn.node_symbols import subscript
from simulator.stepping.step_plan import Step, StepKind, UpdateRecord
from ui.words.data_names import said_names
from ui.words.messages import filled
from ui.words.numbers import short

_MOST = 6  # of more the line would be cut before its end, and the drawing tells them all


class MeasuredWords(QObject):
    """Says of the inputs in a step what they measured, where they are scaled."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._data: PreparedData | None = None

    def name_after(self, data: PreparedData) -> None:
        """Take the names and the scaling of other data."""
        self._data = data

    def told(self, record: UpdateRecord, step: Step) -> str:
        """Return the inputs that a step uses, measured and scaled; empty where it uses none."""
        data = self._data
        return "" if data is None else self._told(record, step, said_names(data.feature_names))

    def told_briefly(self, record: UpdateRecord, step: Step) -> str:
        """Return the same with the inputs' signs in the formula; the drawing has their names."""
        count = record.spec.inputs
        return self._told(record, step, [f"x{subscript(k + 1)}" for k in range(count)])

    def _told(self, record: UpdateRecord, step: Step, names: Sequence[str]) -> str:
        data = self._data
        if data is None or data.scaling == "none" or data.image_shape is not None:
            return ""
        if step.sample < 0 or data.n_features != record.spec.inputs:
            return ""
        used = self._used(record, step)
        if not 0 < len(used) <= _MOST:
            return ""
        scaled = record.samples[step.sample].inputs
        raw = scaled * data.scale + data.offset
        one = self.tr("{name} {raw} → {scaled}")
        pairs = [
            filled(one, name=names[k], raw=short(_clean(raw[k])), scaled=short(float(scaled[k])))
            for k in used
        ]
        return filled(self.tr("Measured → scaled: {inputs}"), inputs=", ".join(pairs))

    def _used(self, record: UpdateRecord, step: Step) -> Sequence[int]:
        if step.layer != 0 or step.kind not in (StepKind.SUM, StepKind.GRADIENT):
            return ()
        if step.kind is StepKind.SUM:
            return range(record.spec.inputs)
        found = record.spec.parameter(0, step.part).group
        if found.origin != "nodes":
            return ()
        return (record.spec.source(0, step.part, step.unit),)


def _clean(value: float) -> float:
    # Scaling there and back leaves 7.7 at 7.700000000000001.
    return float(np.format_float_positional(value, 9, fractional=False))
