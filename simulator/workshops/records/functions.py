"""Functions: an activation and its derivative as curves, read at a point."""

from __future__ import annotations

from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator

from simulator.messages import Message
from simulator.nn import activations
from simulator.nn.activations import Activation
from simulator.scenarios.layer_settings import names_in, one_of, within
from simulator.settings import Setting
from simulator.storage.strict_json import StrictModel
from simulator.workshops.document import Workshop, WorkshopDocument, WorkshopPreset

Z: Final = Setting(
    "z",
    1.0,
    -20.0,
    20.0,
    title="Sum z",
    explanation="Where the function is read: the weighted sum that a node puts into it.",
)


class FunctionChoice(StrictModel):
    """An activation by name, with a value for each of its settings; missing ones are filled in."""

    name: Annotated[
        str, one_of(activations.REGISTRY), Field(json_schema_extra=names_in(activations.REGISTRY))
    ]
    settings: dict[str, float] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _check(self) -> Self:
        chosen = self.activation
        if not chosen.elementwise:
            raise ValueError(
                Message(
                    "{name} must be a function of one sum, and {got} takes a whole layer's",
                    name="name",
                    got=chosen.name,
                )
            )
        object.__setattr__(self, "settings", dict(chosen.chosen))
        return self

    @property
    def activation(self) -> Activation:
        """The activation itself."""
        return activations.get(self.name, **self.settings)


class FunctionsDocument(WorkshopDocument):
    """What the Functions workshop shows.

    Attributes
    ----------
    function : FunctionChoice
    second : FunctionChoice or None
        Laid over it to compare.
    z : float
        Where both are read.
    """

    workshop: Literal["functions"] = "functions"
    function: FunctionChoice
    second: FunctionChoice | None = None
    z: Annotated[float, Field(ge=Z.minimum, le=Z.maximum), within(Z)] = Z.default


def _preset(
    name: str, title: str, explanation: str, function: str, second: str = "", z: float = 1.0
) -> WorkshopPreset:
    other = FunctionChoice(name=second) if second else None
    document = FunctionsDocument(function=FunctionChoice(name=function), second=other, z=z)
    return WorkshopPreset(name, title, explanation, document)


RECORD = Workshop(
    name="functions",
    title="Functions",
    explanation="An activation and its derivative on one picture: drag the point, and read what "
    "the node gives out and how much of the error comes back through it.",
    order=20,
    document=FunctionsDocument,
    presets=(
        _preset(
            "sigmoid",
            "Sigmoid",
            "The slope is 0.25 at most, at z = 0. Drag the point to z = 5: how much is left?",
            "sigmoid",
        ),
        _preset(
            "sigmoid-tanh",
            "Sigmoid and tanh",
            "Both have the shape of an S. Compare how steep they are at 0, and round which value "
            "their outputs lie.",
            "sigmoid",
            "tanh",
            0.0,
        ),
        _preset(
            "relu-elu",
            "ReLU and ELU",
            "Below 0 one is silent and has no slope; the other still learns. Drag the point "
            "from −3 to 3.",
            "relu",
            "elu",
            -1.0,
        ),
        _preset(
            "relu-gelu",
            "ReLU and GELU",
            "One has a kink at 0, the other is smooth, and dips below 0 on its left.",
            "relu",
            "gelu",
            -0.75,
        ),
    ),
)
