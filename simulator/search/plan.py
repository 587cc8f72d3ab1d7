"""What a search is to do, as a value: the scenario, the space, the method and the budget."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, ValidationError, model_validator

from simulator.messages import Message
from simulator.scenarios.schema import Scenario
from simulator.search import methods
from simulator.search.space import MAX_DIMENSIONS, Dimension
from simulator.settings import Setting, resolve
from simulator.storage.strict_json import StrictModel, describe

RUNS = Setting(
    "runs",
    64,
    1,
    4000,
    whole=True,
    title="Settings tried",
    explanation="How many settings are tried at most; each is trained on all folds.",
)
MINUTES = Setting(
    "minutes",
    10.0,
    0.0,
    10_000.0,
    minimum_open=True,
    title="Minutes",
    explanation="After how many minutes of work no more settings are begun.",
)
FOLDS = Setting(
    "folds",
    5,
    1,
    20,
    whole=True,
    title="Folds",
    explanation="Into how many parts the training rows are split: each part once tells how good "
    "a network is that was trained on the others. 1 is no cross-validation.",
)
STARTS = Setting(
    "starts",
    1,
    1,
    20,
    whole=True,
    title="Starts",
    explanation="How often a setting is trained on each fold, each time from other first weights.",
)
SEED = Setting(
    "seed",
    0,
    0,
    2**32 - 1,
    whole=True,
    title="Seed",
    explanation="Number from which folds, settings, first weights and the order of the rows are "
    "drawn; the same number gives the same search.",
)


class MethodSettings(StrictModel):
    """A method by name, with a value for each of its settings; missing ones are filled in."""

    name: Annotated[str, Field(json_schema_extra={"enum": [*methods.REGISTRY]})]
    settings: dict[str, float] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _check(self) -> Self:
        record = methods.get(self.name)
        complete = resolve(self.name, record.settings, self.settings)
        object.__setattr__(self, "settings", complete)
        return self


class Plan(StrictModel):
    """Everything that decides what a search finds; two searches of one plan find the same.

    Attributes
    ----------
    scenario : Scenario
        What is varied. Its own weights and its stopping are left out; its epochs are those that a
        setting is trained for at most.
    space : tuple of Dimension
    method : MethodSettings
    runs : int or None
        Settings tried at most; None leaves it to the method and to `minutes`.
    minutes : float or None
        After so much work no more are begun; None: no limit.
    folds, starts, seed : int
    ranked_by : {"loss", "score"}
        Whether the mean validation loss counts, or accuracy (R² for regression).
    """

    scenario: Scenario
    space: Annotated[tuple[Dimension, ...], Field(strict=False, max_length=MAX_DIMENSIONS)] = ()
    method: MethodSettings = Field(default_factory=lambda: MethodSettings(name="random"))
    runs: Annotated[int, Field(ge=RUNS.minimum, le=RUNS.maximum)] | None = None
    minutes: Annotated[float, Field(gt=0.0, le=MINUTES.maximum)] | None = None
    folds: Annotated[int, Field(ge=FOLDS.minimum, le=FOLDS.maximum)] = int(FOLDS.default)
    starts: Annotated[int, Field(ge=STARTS.minimum, le=STARTS.maximum)] = int(STARTS.default)
    seed: Annotated[int, Field(ge=SEED.minimum, le=SEED.maximum)] = int(SEED.default)
    ranked_by: Literal["loss", "score"] = "loss"

    @model_validator(mode="after")
    def _check(self) -> Self:
        names = [one.name for one in self.space]
        twice = next((name for name in names if names.count(name) > 1), None)
        if twice is not None:
            raise ValueError(Message("{name} is searched over twice", name=twice))
        if "hidden_units" in names and {"layers", "nodes"} & set(names):
            raise ValueError(Message("hidden_units says layers and nodes already: leave these out"))
        methods.get(self.method.name).check(self)
        return self

    @property
    def names(self) -> tuple[str, ...]:
        """The settings that vary, in the order of the candidates' values."""
        return methods.get(self.method.name).varied or tuple(one.name for one in self.space)


def planned(**fields: object) -> Plan:
    """Return a checked plan.

    Raises
    ------
    ValueError
        If a value is out of range or things do not fit together; one line that names the field.
    """
    try:
        return Plan.model_validate(fields)
    except ValidationError as error:
        raise ValueError(describe(error)) from None
