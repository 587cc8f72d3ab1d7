"""The schema of a scenario: everything that a training run starts from, as one small value.

Pydantic models define the format, its checks and the published JSON Schema at once. The format
is described for other programs in `docs/scenario-format.md`.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Final, Literal, Self

from pydantic import (
    BeforeValidator,
    Field,
    SerializerFunctionWrapHandler,
    model_serializer,
    model_validator,
)

from simulator import optimizers
from simulator.messages import Message, reason
from simulator.nn import initializers, losses
from simulator.nn.spec import NetworkSpec
from simulator.optimizers import schedules
from simulator.optimizers.regularization import Regularization
from simulator.optimizers.schedules import Schedule
from simulator.scenarios.data_settings import DataSettings, Seed
from simulator.scenarios.layer_settings import LayerSettings, names_in, one_of, within
from simulator.scenarios.layer_weights import LayerWeights, check_weights
from simulator.scenarios.plain_texts import PRINTABLE, PlainTitle
from simulator.scenarios.texts import AS_GIVEN, one_or_several
from simulator.settings import Setting
from simulator.storage.strict_json import StrictModel, complaint, whole_number
from simulator.training.early_stopping import Stopping

FORMAT: Final = "deltascope-scenario"
VERSION: Final = 1
MAX_LAYERS = 32
MAX_PARAMETERS = 1_000_000

BATCH_SIZE = Setting(
    "batch_size",
    32,
    1,
    100_000,
    title="Batch size",
    explanation="Rows whose mean gradient makes one update. All rows at once give a smooth path; "
    "few rows give more, noisier updates an epoch.",
)
EPOCHS = Setting(
    "epochs",
    100,
    1,
    1_000_000,
    title="Epochs",
    explanation="How often training goes through all training rows.",
)
_NAME = r"^[a-z0-9][a-z0-9_-]*$"


def _check_name(name: object) -> object:
    if isinstance(name, str) and not re.fullmatch(_NAME, name):
        raise complaint(
            Message(
                "{name} must be lower-case letters, digits, - and _, with a letter or digit "
                "first, got {got}"
            )
        )
    return name


Name = Annotated[str, Field(pattern=_NAME, max_length=64), BeforeValidator(_check_name)]
Title = Annotated[str, one_or_several(PlainTitle), AS_GIVEN]
_PlainDescription = Annotated[str, Field(max_length=1000, pattern=PRINTABLE)]
Description = Annotated[str, one_or_several(_PlainDescription), AS_GIVEN]
# As the description, but of several lines.
_LINES = r"^[^\x00-\x09\x0b-\x1f\x7f-\x9f]*$"


def _check_comment(comment: object) -> object:
    if isinstance(comment, str) and not re.fullmatch(_LINES, comment):
        raise complaint(
            Message("{name} must be text without tabs and control characters, got {got}")
        )
    return comment


_PlainComment = Annotated[
    str, Field(max_length=2000, pattern=_LINES), BeforeValidator(_check_comment)
]
Comment = Annotated[str, one_or_several(_PlainComment), AS_GIVEN]
# The registries decide which names are valid; the published schema lists them.
LossName = Annotated[
    str, one_of(losses.REGISTRY), Field(json_schema_extra=names_in(losses.REGISTRY))
]
InitializerName = Annotated[
    str, one_of(initializers.REGISTRY), Field(json_schema_extra=names_in(initializers.REGISTRY))
]
OptimizerName = Annotated[
    str, one_of(optimizers.REGISTRY), Field(json_schema_extra=names_in(optimizers.REGISTRY))
]
ScheduleName = Annotated[
    str, one_of(schedules.REGISTRY), Field(json_schema_extra=names_in(schedules.REGISTRY))
]


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
_OPTIONAL = ("comment", "schedule", "regularization", "stopping")


class Scenario(StrictModel):
    """Everything that a training run starts from.

    Attributes
    ----------
    name, title, description : str
        Short name, name on screen, one sentence for a learner. Title and description may be in
        several languages: `simulator.scenarios.texts`.
    comment : str
        What whoever saved it says to whoever opens it, such as a task for the class; likewise.
    order : int
        Where a preset stands in menus. Read from its file, but no part of the run: it is 0 in
        every other scenario, and never written.
    group : str or None
        Likewise: under which heading of the gallery a preset stands that is not about its data.
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
    comment: Comment = ""
    order: int = Field(0, exclude=True)
    group: Literal["backward"] | None = Field(None, exclude=True)
    data: DataSettings
    layers: Annotated[
        tuple[LayerSettings, ...],
        Field(strict=False, fail_fast=True, min_length=1, max_length=MAX_LAYERS),
    ]
    loss: LossName
    initializer: InitializerName
    optimizer: OptimizerSettings
    batch_size: Annotated[
        int, Field(ge=BATCH_SIZE.minimum, le=BATCH_SIZE.maximum), within(BATCH_SIZE)
    ]
    epochs: Annotated[int, Field(ge=EPOCHS.minimum, le=EPOCHS.maximum), within(EPOCHS)]
    seed: Seed = 0
    weights: (
        Annotated[tuple[LayerWeights | None, ...], Field(strict=False, fail_fast=True)] | None
    ) = None
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
        info = self.data.dataset
        if info.task != "regression":
            _check_class_targets(loss, info.name)
        spec = self.spec
        if spec.outputs != info.n_outputs:
            raise ValueError(
                Message(
                    "{name} must be {count}, the number of outputs of {source}, got {got}",
                    name=f"layers[{len(self.layers) - 1}].units",
                    count=info.n_outputs,
                    source=info.name,
                    got=spec.outputs,
                )
            )
        count = spec.parameter_count
        if count > MAX_PARAMETERS:
            problem = Message("{name} must have at most {most} parameters together, got {got}")
            raise ValueError(problem.format(name="layers", most=MAX_PARAMETERS, got=count))
        if self.weights is not None:
            given = tuple(None if one is None else one.given() for one in self.weights)
            check_weights("weights", given, spec)
        if self.regularization.weight_decay and has_own_decay(self.optimizer.name):
            raise ValueError(
                Message(
                    "{name} must be 0 with {optimizer}, which has a weight_decay of its own, "
                    "got {got}",
                    name="regularization.weight_decay",
                    optimizer=self.optimizer.name,
                    got=f"{self.regularization.weight_decay:g}",
                )
            )
        return self

    @property
    def spec(self) -> NetworkSpec:
        """The network's structure."""
        return NetworkSpec(
            self.data.dataset.n_features,
            tuple(layer.layer for layer in self.layers),
            self.loss,
        )


def has_own_decay(optimizer: str) -> bool:
    """Return whether an optimizer has a weight decay among its own settings."""
    declared = optimizers.REGISTRY[optimizer].settings
    return any(setting.name == "weight_decay" for setting in declared)


def _check_class_targets(loss: losses.Loss, source: str) -> None:
    """Refuse a loss that is not defined for the targets of classes, which are 0 and 1."""
    try:
        loss.check_targets((0.0, 1.0))
    except ValueError as error:
        raise ValueError(
            Message(
                "{name} must suit {source}, whose targets are 0 and 1: {problem}",
                name="loss",
                source=source,
                problem=reason(error),
            )
        ) from None
