"""The schema of a scenario: everything that a training run starts from, as one small value.

Pydantic models define the format, its checks and the published JSON Schema at once. The format
is described for other programs in `docs/scenario-format.md`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Any, Final, Literal, Self

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer, model_validator

from simulator import optimizers
from simulator.data import datasets
from simulator.data import prepared as data
from simulator.nn import activations, initializers, losses
from simulator.nn.spec import DROPOUT, Dense, NetworkSpec
from simulator.optimizers import schedules
from simulator.optimizers.regularization import Regularization
from simulator.optimizers.schedules import Schedule
from simulator.settings import Setting
from simulator.storage.strict_json import StrictModel, whole_number
from simulator.training.early_stopping import Stopping

FORMAT: Final = "deltascope-scenario"
VERSION: Final = 1
MAX_LAYERS = 32
MAX_PARAMETERS = 1_000_000

UNITS = Setting("units", 4, 1, 4096, explanation="Number of nodes in a layer.")
BATCH_SIZE = Setting(
    "batch_size",
    32,
    1,
    100_000,
    explanation="Rows whose mean gradient makes one update. All rows at once give a smooth path; "
    "few rows give more, noisier updates an epoch.",
)
EPOCHS = Setting(
    "epochs", 100, 1, 1_000_000, explanation="How often training goes through all training rows."
)
SEED = Setting(
    "seed",
    0,
    0,
    2**32 - 1,
    explanation="Number from which the first weights and the order of the rows are drawn; the "
    "same number gives the same run.",
)

Name = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]*$", max_length=64)]
# Control characters could move a terminal's cursor or break a label.
PRINTABLE = r"^[^\x00-\x1f\x7f-\x9f]*$"
Title = Annotated[str, Field(min_length=1, max_length=120, pattern=PRINTABLE)]
Description = Annotated[str, Field(max_length=1000, pattern=PRINTABLE)]
Scaling = Literal["none", "standardize", "minmax"]


def _names_in(registry: Mapping[str, object]) -> Callable[[dict[str, Any]], None]:
    """Return what lists a registry's names in a field's schema, as they are when it is written."""

    def list_names(schema: dict[str, Any]) -> None:
        schema["enum"] = [*registry]

    return list_names


# The registries decide which names are valid; the published schema lists them.
SourceName = Annotated[str, Field(json_schema_extra=_names_in(datasets.REGISTRY))]
ActivationName = Annotated[str, Field(json_schema_extra=_names_in(activations.REGISTRY))]
# None where every setting has its default, so that files leave the field out.
ActivationSettings = Annotated[dict[str, int | float], Field(max_length=8)] | None
LossName = Annotated[str, Field(json_schema_extra=_names_in(losses.REGISTRY))]
InitializerName = Annotated[str, Field(json_schema_extra=_names_in(initializers.REGISTRY))]
OptimizerName = Annotated[str, Field(json_schema_extra=_names_in(optimizers.REGISTRY))]
ScheduleName = Annotated[str, Field(json_schema_extra=_names_in(schedules.REGISTRY))]
Seed = Annotated[int, Field(ge=SEED.minimum, le=SEED.maximum)]
# JSON has lists only, so a list must do where a tuple is meant; items stay strict.
Numbers = Annotated[tuple[float, ...], Field(strict=False, fail_fast=True, min_length=1)]
Rows = Annotated[tuple[Numbers, ...], Field(strict=False, fail_fast=True, min_length=1)]


class DataSettings(StrictModel):
    """Which data set, how it is drawn, split and scaled; see `simulator.data.prepared.prepare`."""

    source: SourceName
    samples: int | None = None
    noise: float | None = None
    seed: Seed = 0
    validation_fraction: float = Field(0.0, ge=0.0, lt=1.0)
    scaling: Scaling = "none"

    @model_validator(mode="after")
    def _check(self) -> Self:
        data.check_choices(self.source, self.samples, self.noise)
        return self


class LayerSettings(StrictModel):
    """One dense layer; `dropout` and `trainable` are for training only."""

    units: int = Field(ge=UNITS.minimum, le=UNITS.maximum)
    activation: ActivationName
    settings: ActivationSettings = None
    dropout: float = Field(DROPOUT.default, ge=DROPOUT.minimum, lt=DROPOUT.maximum)
    trainable: bool = True

    @model_validator(mode="after")
    def _check(self) -> Self:
        object.__setattr__(self, "settings", chosen_settings(self.activation, self.settings))
        return self

    @model_serializer(mode="wrap")
    def _without_defaults(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave out what a plain layer need not say, so that files stay as they were."""
        document: dict[str, Any] = handler(self)
        for name in ("dropout", "trainable"):
            if document.get(name) == LayerSettings.model_fields[name].default:
                del document[name]
        return document

    @property
    def dense(self) -> Dense:
        """The layer as the network's description has it."""
        return Dense(
            self.units,
            self.activation,
            self.settings or {},
            dropout=self.dropout,
            trainable=self.trainable,
        )


class OptimizerSettings(StrictModel):
    """An optimizer by name, with a value for each of its settings; missing ones are filled in."""

    name: OptimizerName
    settings: dict[str, float] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _check(self) -> Self:
        complete = optimizers.get(self.name, **self.settings).settings
        object.__setattr__(self, "settings", complete)
        return self


class ScheduleSettings(StrictModel):
    """How the learning rate changes from epoch to epoch; see `simulator.optimizers.schedules`."""

    name: ScheduleName = "constant"
    settings: dict[str, float] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _check(self) -> Self:
        object.__setattr__(self, "settings", dict(self.schedule.settings))
        return self

    @property
    def schedule(self) -> Schedule:
        """The schedule itself."""
        return Schedule(self.name, self.settings)


class RegularizationSettings(StrictModel):
    """Penalties, weight decay and clipping; see `simulator.optimizers.regularization`. 0 is off."""

    l1: float = 0.0
    l2: float = 0.0
    weight_decay: float = 0.0
    clip_norm: float = 0.0
    clip_value: float = 0.0

    @model_validator(mode="after")
    def _check(self) -> Self:
        _ = self.regularization
        return self

    @property
    def regularization(self) -> Regularization:
        """The regularization itself."""
        return Regularization(**self.model_dump())


class StoppingSettings(StrictModel):
    """When training ends before its last epoch: `simulator.training.early_stopping`. 0 is off."""

    patience: int = 0
    min_delta: float = 0.0
    restore_best: bool = True
    threshold: float = 0.0

    @model_validator(mode="after")
    def _check(self) -> Self:
        _ = self.stopping
        return self

    @property
    def stopping(self) -> Stopping:
        """The rule itself."""
        return Stopping(**self.model_dump())


# Fields that came later: left out of a file where they say nothing.
_OPTIONAL = ("schedule", "regularization", "stopping")


class LayerWeights(StrictModel):
    """Weights that a layer starts from: `W` has a row for each input, `b` a number a node.

    Maxout has as many columns and numbers a node as it has pieces; a node's stand together. PReLU
    may bring a `slope` a node; without, it starts from the usual one.
    """

    W: Rows
    b: Numbers
    slope: Numbers | None = None


class Scenario(StrictModel):
    """Everything that a training run starts from.

    Attributes
    ----------
    name, title, description : str
        Short name, name on screen, one sentence for a learner.
    order : int
        Where a preset stands in menus. Read from its file, but no part of the run: it is 0 in
        every other scenario, and never written.
    data : DataSettings
    layers : tuple of LayerSettings
        Hidden layers first, the output layer last.
    loss, initializer : str
        Registered names.
    optimizer : OptimizerSettings
    batch_size, epochs, seed : int
    weights : tuple of (LayerWeights or None), or None
        Weights to start from, in place of random ones; None stands for a layer that is drawn.
    schedule : ScheduleSettings
    regularization : RegularizationSettings
    stopping : StoppingSettings
    """

    format: Literal["deltascope-scenario"] = FORMAT
    version: Annotated[Literal[1], whole_number] = VERSION
    name: Name
    title: Title
    description: Description = ""
    order: int = Field(0, exclude=True)
    data: DataSettings
    layers: Annotated[
        tuple[LayerSettings, ...], Field(strict=False, min_length=1, max_length=MAX_LAYERS)
    ]
    loss: LossName
    initializer: InitializerName
    optimizer: OptimizerSettings
    batch_size: int = Field(ge=BATCH_SIZE.minimum, le=BATCH_SIZE.maximum)
    epochs: int = Field(ge=EPOCHS.minimum, le=EPOCHS.maximum)
    seed: Seed = 0
    weights: Annotated[tuple[LayerWeights | None, ...], Field(strict=False)] | None = None
    schedule: ScheduleSettings = Field(default_factory=ScheduleSettings)
    regularization: RegularizationSettings = Field(default_factory=RegularizationSettings)
    stopping: StoppingSettings = Field(default_factory=StoppingSettings)

    @model_serializer(mode="wrap")
    def _without_what_is_off(self, dump: SerializerFunctionWrapHandler) -> dict[str, Any]:
        document: dict[str, Any] = dump(self)
        for name in _OPTIONAL:
            if getattr(self, name) == type(self).model_fields[name].get_default(
                call_default_factory=True
            ):
                document.pop(name, None)
        return document

    @model_validator(mode="after")
    def _check(self) -> Self:
        loss = losses.get(self.loss)
        initializers.get(self.initializer)
        info = datasets.get(self.data.source)
        if info.task != "regression":
            _check_class_targets(loss, info.name)
        if self.layers[-1].units != info.n_outputs:
            raise ValueError(
                f"layers[{len(self.layers) - 1}].units must be {info.n_outputs}, the number of "
                f"outputs of {info.name}, got {self.layers[-1].units}"
            )
        spec = self.spec
        count = spec.parameter_count
        if count > MAX_PARAMETERS:
            raise ValueError(
                f"layers must have at most {MAX_PARAMETERS} parameters together, got {count}"
            )
        if self.weights is not None:
            check_weights("weights", self.weights, spec)
        if self.regularization.weight_decay and has_own_decay(self.optimizer.name):
            raise ValueError(
                f"regularization.weight_decay must be 0 with {self.optimizer.name}, which has a "
                f"weight_decay of its own, got {self.regularization.weight_decay:g}"
            )
        return self

    @property
    def spec(self) -> NetworkSpec:
        """The network's structure."""
        return NetworkSpec(
            datasets.get(self.data.source).n_features,
            tuple(layer.dense for layer in self.layers),
            self.loss,
        )


def has_own_decay(optimizer: str) -> bool:
    """Return whether an optimizer has a weight decay among its own settings."""
    declared = optimizers.REGISTRY[optimizer].settings
    return any(setting.name == "weight_decay" for setting in declared)


def chosen_settings(activation: str, given: Mapping[str, float] | None) -> dict[str, float] | None:
    """Return the settings of an activation that differ from their defaults; None without any.

    Raises
    ------
    ValueError
        As in `activations.get`.
    """
    return dict(Dense(1, activation, given or {}).settings) or None


def _check_class_targets(loss: losses.Loss, source: str) -> None:
    """Refuse a loss that is not defined for the targets of classes, which are 0 and 1."""
    try:
        loss.check_targets((0.0, 1.0))
    except ValueError as error:
        raise ValueError(f"loss must suit {source}, whose targets are 0 and 1: {error}") from None


def check_weights(field: str, weights: tuple[Any, ...], spec: NetworkSpec) -> None:
    """Check that weights have a network's shapes.

    Parameters
    ----------
    field : str
        Where the weights stand in the document; used in messages.
    weights : tuple
        One item a layer, with `W` (rows), `b` and, or None, `slope`; None for a layer without.
    spec : NetworkSpec
        The network they are for.

    Raises
    ------
    ValueError
        If a number of layers, rows or columns is wrong; the message names the field.
    """
    if len(weights) != len(spec.layers):
        raise ValueError(f"{field} must have {len(spec.layers)} items, got {len(weights)}")
    for k, layer in enumerate(weights):
        if layer is None:
            continue
        n_in, n_out = spec.sizes[k], spec.parameter_shapes[k][1]
        if len(layer.W) != n_in:
            raise ValueError(f"{field}[{k}].W must have {n_in} rows, got {len(layer.W)}")
        for row, numbers in enumerate(layer.W):
            if len(numbers) != n_out:
                raise ValueError(
                    f"{field}[{k}].W[{row}] must have {n_out} numbers, got {len(numbers)}"
                )
        if len(layer.b) != n_out:
            raise ValueError(f"{field}[{k}].b must have {n_out} numbers, got {len(layer.b)}")
        _check_slope(f"{field}[{k}].slope", layer.slope, spec.layers[k])


def _check_slope(field: str, slope: tuple[float, ...] | None, layer: Dense) -> None:
    if slope is None:
        return
    if not layer.record.learns_slope:
        raise ValueError(f"{field} must be left out: {layer.activation} learns no slope")
    if len(slope) != layer.units:
        raise ValueError(f"{field} must have {layer.units} numbers, got {len(slope)}")
