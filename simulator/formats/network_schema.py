"""The schema of a saved network: fields, limits, and what must fit together.

Pydantic models define the format, its checks and the published JSON Schema at once. The format
is described for other programs in `docs/network-format.md`.
"""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal, Self

import numpy as np
from numpy.typing import NDArray
from pydantic import Field, model_validator

from simulator.data.datasets import Task
from simulator.data.input_columns import InputColumn
from simulator.formats.layer_blocks import AnyLayer
from simulator.messages import Message
from simulator.nn import losses
from simulator.nn.spec import NetworkSpec
from simulator.scenarios.data_settings import Seed
from simulator.scenarios.layer_weights import Numbers, Rows, check_weights
from simulator.scenarios.plain_texts import PRINTABLE, PlainTitle
from simulator.scenarios.schema import MAX_LAYERS, MAX_PARAMETERS, LossName, Scenario
from simulator.storage.strict_json import StrictModel, whole_number

FORMAT: Final = "deltascope-network"
VERSION: Final = 1

Label = Annotated[str, Field(max_length=120, pattern=PRINTABLE)]
Labels = Annotated[tuple[Label, ...], Field(strict=False, fail_fast=True, max_length=4096)]
Positive = Annotated[float, Field(gt=0.0)]
Count = Annotated[int, Field(ge=0, le=2**53)]


InputScaling = Literal["none", "standardize", "minmax", "by_column"]


class ColumnBlock(StrictModel):
    """A column of the table that the network learnt from, and what becomes of its values.

    A number is one input, as is a yes-or-no, 0 or 1 as its two categories are counted. A class is
    one input for each category, 1 for its own and 0 for the others. `fill` is what stands for a
    missing value: a number, or the place of a category, counted from 0; without it none may be
    missing.
    """

    name: Label
    kind: Literal["number", "class", "yes_no"]
    categories: Labels | None = None
    fill: float | None = None

    @property
    def column(self) -> InputColumn:
        """The column itself."""
        return InputColumn(self.name, self.kind, self.categories or (), self.fill)


class InputsBlock(StrictModel):
    """The inputs in order, and their scaling: ``scaled = (raw - offset) / scale``."""

    names: Annotated[Labels, Field(min_length=1)]
    columns: (
        Annotated[
            tuple[ColumnBlock, ...],
            Field(strict=False, fail_fast=True, min_length=1, max_length=4096),
        ]
        | None
    ) = None
    scaling: InputScaling
    offset: Numbers
    scale: Annotated[tuple[Positive, ...], Field(strict=False, fail_fast=True, min_length=1)]

    @model_validator(mode="after")
    def _check(self) -> Self:
        for name in ("offset", "scale"):
            length = len(getattr(self, name))
            if length != len(self.names):
                raise ValueError(
                    Message(
                        "{name} must have {count} numbers, got {got}",
                        name=name,
                        count=len(self.names),
                        got=length,
                    )
                )
        if self.columns is not None:
            self._check_columns()
        return self

    def _check_columns(self) -> None:
        made = tuple(name for one in self.columns or () for name in one.column.features)
        if made != self.names:
            raise ValueError(
                Message("{name} must be what the columns become, in their order", name="names")
            )
        for k, one in enumerate(self.columns or ()):
            if one.fill is not None and one.kind != "number":
                last = len(one.categories or ()) - 1
                if one.fill not in range(last + 1):
                    raise ValueError(
                        Message(
                            "{name} must be a whole number in 0..{last}, got {got}",
                            name=f"columns[{k}].fill",
                            last=last,
                            got=f"{one.fill:g}",
                        )
                    )


class OutputsBlock(StrictModel):
    """What the outputs mean: names of the classes or labels; two for a single yes-or-no output.

    A regression's numbers are ``outputs * scale + offset``; without both they are as they are.
    """

    task: Task
    classes: Labels
    offset: Numbers | None = None
    scale: Annotated[tuple[Positive, ...], Field(strict=False, fail_fast=True)] | None = None

    def check_scaling(self, units: int) -> None:
        """Check that offset and scale fit together and `units` output nodes."""
        if self.offset is None and self.scale is None:
            return
        if self.task != "regression":
            raise ValueError(
                Message(
                    "{name} must be left out for a {task} task",
                    name="outputs.offset",
                    task=self.task,
                )
            )
        for name in ("offset", "scale"):
            numbers = getattr(self, name)
            if numbers is None or len(numbers) != units:
                found = Message("none") if numbers is None else len(numbers)
                raise ValueError(
                    Message(
                        "{name} must have {count} numbers, got {got}",
                        name=f"outputs.{name}",
                        count=units,
                        got=found,
                    )
                )

    def scaling(self, units: int) -> tuple[NDArray[Any], NDArray[Any]]:
        """Return offset and scale of `units` outputs; zeros and ones where there are none."""
        if self.offset is None or self.scale is None:
            return np.zeros(units), np.ones(units)
        return np.array(self.offset), np.array(self.scale)

    def expected_classes(self, units: int) -> int:
        """Return how many class names go with `units` output nodes."""
        counts = {"binary": 2, "multiclass": units, "multilabel": units, "regression": 0}
        return counts[self.task]


class TrainingBlock(StrictModel):
    """How the network was trained, and with which result."""

    seed: Seed
    epochs: Count
    updates: Count
    loss: float
    metrics: dict[Label, float] = Field(default_factory=dict, max_length=64)


class CheckBlock(StrictModel):
    """Raw inputs, and the outputs that a correct reader of the file computes for them."""

    inputs: Annotated[Rows, Field(max_length=100)]
    outputs: Annotated[Rows, Field(max_length=100)]


class NetworkDocument(StrictModel):
    """A trained network."""

    format: Literal["deltascope-network"]
    version: Annotated[Literal[1], whole_number]
    title: PlainTitle
    inputs: InputsBlock
    layers: Annotated[
        tuple[AnyLayer, ...],
        Field(strict=False, fail_fast=True, min_length=1, max_length=MAX_LAYERS),
    ]
    outputs: OutputsBlock
    loss: LossName
    training: TrainingBlock | None = None
    scenario: Scenario | None = None
    check: CheckBlock

    @model_validator(mode="after")
    def _check(self) -> Self:
        losses.get(self.loss)
        spec = self.spec
        sizes, count = spec.sizes, spec.parameter_count
        if count > MAX_PARAMETERS:
            raise ValueError(
                Message(
                    "{name} must have at most {most} numbers, got {got}",
                    name="layers",
                    most=MAX_PARAMETERS,
                    got=count,
                )
            )
        check_weights("layers", [layer.given() for layer in self.layers], spec)
        expected = self.outputs.expected_classes(sizes[-1])
        if len(self.outputs.classes) != expected:
            found = len(self.outputs.classes)
            raise ValueError(
                Message(
                    "{name} must have {count} names, got {got}",
                    name="outputs.classes",
                    count=expected,
                    got=found,
                )
            )
        if self.outputs.task == "binary" and sizes[-1] != 1:
            raise ValueError(
                Message(
                    "{name} must end in 1 node for a binary task, got {got}",
                    name="layers",
                    got=sizes[-1],
                )
            )
        self.outputs.check_scaling(sizes[-1])
        _check_width("check.inputs", self.check.inputs, sizes[0])
        _check_width("check.outputs", self.check.outputs, sizes[-1])
        if len(self.check.inputs) != len(self.check.outputs):
            raise ValueError(Message("{name} must have as many outputs as inputs", name="check"))
        self._check_scenario(spec)
        return self

    @property
    def spec(self) -> NetworkSpec:
        """The network's structure."""
        layers = tuple(layer.layer for layer in self.layers)
        return NetworkSpec(len(self.inputs.names), layers, self.loss)

    def _check_scenario(self, own: NetworkSpec) -> None:
        if self.scenario is None:
            return
        spec = self.scenario.spec
        # Dropout and frozen layers are for training, which only the scenario tells of.
        plain = tuple(layer.for_training() for layer in spec.layers)
        if (spec.inputs, plain) != (own.inputs, own.layers):
            raise ValueError(
                Message("{name} must be the network's own layers", name="scenario.layers")
            )
        if spec.loss != self.loss:
            raise ValueError(
                Message(
                    "{name} must be {wanted}, got {got}",
                    name="scenario.loss",
                    wanted=self.loss,
                    got=spec.loss,
                )
            )


def _check_width(field: str, rows: tuple[tuple[Any, ...], ...], width: int) -> None:
    for k, row in enumerate(rows):
        if len(row) != width:
            raise ValueError(
                Message(
                    "{name} must have {count} numbers, got {got}",
                    name=f"{field}[{k}]",
                    count=width,
                    got=len(row),
                )
            )
