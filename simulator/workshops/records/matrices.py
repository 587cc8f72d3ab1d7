"""Matrices and tensors: a product cell by cell, layers that collapse, tensors, formulas."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal, Self

import numpy as np
from pydantic import AfterValidator, Field, model_validator

from simulator.messages import Message
from simulator.nn import activations
from simulator.scenarios.layer_settings import names_in, one_of
from simulator.storage.strict_json import StrictModel, complaint
from simulator.workshops.document import Workshop, WorkshopDocument, WorkshopPreset
from simulator.workshops.matrices.product import Product, Rows
from simulator.workshops.matrices.stack import StackLayer
from simulator.workshops.matrices.tensors import BY_NAME, Index, Tensor

Page = Literal["product", "linear", "tensors", "network"]

MAX_SIDE: Final = 8
LARGEST: Final = 1e6
MAX_LAYERS: Final = 4
MOST_STEPS: Final = 2 * MAX_SIDE * MAX_SIDE


def _rectangular(rows: Rows) -> Rows:
    if len({len(row) for row in rows}) > 1:
        raise complaint(Message("{name} must have as many numbers in every row, got {got}"))
    return rows


_Entry = Annotated[float, Field(ge=-LARGEST, le=LARGEST)]
_Row = Annotated[
    tuple[_Entry, ...], Field(strict=False, fail_fast=True, min_length=1, max_length=MAX_SIDE)
]
_Matrix = Annotated[
    tuple[_Row, ...],
    Field(strict=False, fail_fast=True, min_length=1, max_length=MAX_SIDE),
    AfterValidator(_rectangular),
]


class ProductChoice(StrictModel):
    """Two matrices, and what is added to their product.

    Attributes
    ----------
    left, right : tuple of rows, each of 1 to 8 numbers
        They need not fit: that they do not is shown.
    added : tuple of rows or None
    step : int
        How many cells have been computed.
    """

    left: _Matrix = ((1.0, 2.0),)
    right: _Matrix = ((3.0, 4.0), (5.0, 6.0))
    added: _Matrix | None = None
    step: int = Field(0, ge=0, le=MOST_STEPS)

    @model_validator(mode="after")
    def _hold(self) -> Self:
        object.__setattr__(self, "step", min(self.step, self.product.steps))
        return self

    @property
    def product(self) -> Product:
        """The product itself."""
        return Product.of(self.left, self.right, self.added)


class LayerChoice(StrictModel):
    """A layer.

    Attributes
    ----------
    weights : tuple of rows
        A row for each input, a column for each node.
    bias : tuple of float
        A number for each node.
    activation : str
    settings : dict
        Of the activation; missing ones are filled in.
    """

    weights: _Matrix
    bias: _Row
    activation: Annotated[
        str, one_of(activations.REGISTRY), Field(json_schema_extra=names_in(activations.REGISTRY))
    ] = "identity"
    settings: dict[str, float] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _check(self) -> Self:
        chosen = activations.get(self.activation, **self.settings).chosen
        object.__setattr__(self, "settings", dict(chosen))
        if len(self.bias) != len(self.weights[0]):
            raise ValueError(
                Message(
                    "{name} must have {count} numbers, one for each node, got {got}",
                    name="bias",
                    count=len(self.weights[0]),
                    got=len(self.bias),
                )
            )
        return self

    @property
    def layer(self) -> StackLayer:
        """The layer itself."""
        function = activations.get(self.activation, **self.settings)
        return StackLayer(np.array(self.weights, float), np.array(self.bias, float), function)


class StackChoice(StrictModel):
    """Layers and a row of inputs.

    Attributes
    ----------
    x : tuple of float
    layers : tuple of LayerChoice, length 1 to 4
        Each has as many inputs as the one before it has nodes.
    """

    x: _Row = (1.0, 2.0)
    layers: Annotated[
        tuple[LayerChoice, ...],
        Field(strict=False, fail_fast=True, min_length=1, max_length=MAX_LAYERS),
    ]

    @model_validator(mode="after")
    def _check(self) -> Self:
        given = len(self.x)
        for number, layer in enumerate(self.layers, 1):
            if len(layer.weights) != given:
                raise ValueError(
                    Message(
                        "the weights of layer {number} must have {count} rows, as many as numbers "
                        "come in, got {got}",
                        number=number,
                        count=given,
                        got=len(layer.weights),
                    )
                )
            given = len(layer.bias)
        return self

    @property
    def stack(self) -> list[StackLayer]:
        """The layers themselves."""
        return [layer.layer for layer in self.layers]

    @property
    def inputs(self) -> np.ndarray[Any, Any]:
        """The row of inputs, shape (n_in,)."""
        return np.array(self.x, float)


class TensorChoice(StrictModel):
    """An example of a tensor, and where one looks in it.

    Attributes
    ----------
    example : str
    index : tuple of int or None
        For each axis a place, or None for all of them; left out: all of everything.
    """

    example: Annotated[str, one_of(BY_NAME), Field(json_schema_extra=names_in(BY_NAME))] = "phrases"
    index: Annotated[
        tuple[Annotated[int, Field(ge=0)] | None, ...], Field(strict=False, max_length=5)
    ] = ()

    @model_validator(mode="after")
    def _check(self) -> Self:
        shape = self.tensor.shape
        if not self.index:
            object.__setattr__(self, "index", (None,) * len(shape))
        if len(self.index) != len(shape):
            raise ValueError(
                Message(
                    "{name} must have {count} places, one for each axis, got {got}",
                    name="index",
                    count=len(shape),
                    got=len(self.index),
                )
            )
        for place, (at, size) in enumerate(zip(self.index, shape, strict=True)):
            if at is not None and at >= size:
                raise ValueError(
                    Message(
                        "{name} must be < {count}, the size of its axis, got {got}",
                        name=f"index[{place}]",
                        count=size,
                        got=at,
                    )
                )
        return self

    @property
    def tensor(self) -> Tensor:
        """The tensor itself."""
        return BY_NAME[self.example]

    @property
    def place(self) -> Index:
        """Where one looks."""
        return self.index


def _layer(weights: Rows, bias: tuple[float, ...], activation: str = "identity") -> LayerChoice:
    return LayerChoice(weights=weights, bias=bias, activation=activation)


LINEAR: Final = StackChoice(
    x=(-1.0, 2.0),
    layers=(
        _layer(((1.0, -1.0), (0.0, 2.0)), (1.0, 0.0)),
        _layer(((2.0, 1.0), (-1.0, 1.0)), (0.0, -1.0)),
        _layer(((1.0, 0.0), (1.0, -1.0)), (0.0, 1.0)),
    ),
)
BENT: Final = StackChoice(
    x=LINEAR.x,
    layers=(
        LINEAR.layers[0],
        _layer(((2.0, 1.0), (-1.0, 1.0)), (0.0, -1.0), "relu"),
        LINEAR.layers[2],
    ),
)
XOR_GATES: Final = StackChoice(
    x=(1.0, 0.0),
    layers=(
        _layer(((-0.5, 0.5), (-0.5, 0.5)), (0.7, -0.2), "step"),
        _layer(((0.5,), (0.5,)), (-0.7,), "step"),
    ),
)
TWO_LAYERS: Final = StackChoice(
    x=(1.0, 0.5),
    layers=(
        _layer(((0.1, 0.3, 0.5), (0.2, 0.4, 0.6)), (0.1, 0.2, 0.3), "sigmoid"),
        _layer(((0.1, 0.4), (0.2, 0.5), (0.3, 0.6)), (0.1, 0.2), "sigmoid"),
    ),
)


class MatricesDocument(WorkshopDocument):
    """What the workshop of matrices shows.

    Attributes
    ----------
    page : {"product", "linear", "tensors", "network"}
    product : ProductChoice
    linear : StackChoice
        The layers that collapse.
    tensor : TensorChoice
    network : StackChoice
        The network that is written as a formula and as code.
    columns : bool
        Whether the formula has inputs as a column, as many books do.
    """

    workshop: Literal["matrices"] = "matrices"
    page: Page = "product"
    product: ProductChoice = Field(default_factory=ProductChoice)
    linear: StackChoice = LINEAR
    tensor: TensorChoice = Field(default_factory=TensorChoice)
    network: StackChoice = XOR_GATES
    columns: bool = False


def _preset(name: str, title: str, explanation: str, **fields: Any) -> WorkshopPreset:
    return WorkshopPreset(name, title, explanation, MatricesDocument(**fields))


RECORD = Workshop(
    name="matrices",
    title="Matrices and tensors",
    explanation="What a layer computes, by hand: two matrices multiplied cell by cell, why layers "
    "without a bend are one matrix, tensors with their axes, and a network as one formula.",
    order=50,
    document=MatricesDocument,
    presets=(
        _preset(
            "product",
            "A row times a matrix",
            "[1 2] · [3 4; 5 6] = [13 16]: a row of two inputs, two nodes. Step from cell to cell.",
        ),
        _preset(
            "layer",
            "A layer with its bias",
            "The same product, and the bias [3 4] added to it: [16 20]. That is a whole layer "
            "before its activation.",
            product=ProductChoice(added=((3.0, 4.0),)),
        ),
        _preset(
            "three-nodes",
            "Two inputs, three nodes",
            "(1 2) · (1 3 5; 2 4 6) = (5 11 17): each column of the second matrix is a node.",
            product=ProductChoice(left=((1.0, 2.0),), right=((1.0, 3.0, 5.0), (2.0, 4.0, 6.0))),
        ),
        _preset(
            "xor-rows",
            "Four rows at once",
            "The rows of XOR through the first layer of XOR from gates: [x₁ x₂] · W₁ + b₁ for all "
            "four, in one product.",
            product=ProductChoice(
                left=((0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0)),
                right=((-0.5, 0.5), (-0.5, 0.5)),
                added=((0.7, -0.2),),
            ),
        ),
        _preset(
            "misfit",
            "What does not fit",
            "Two columns meet three rows. Change one of the matrices until they fit.",
            product=ProductChoice(
                left=((1.0, 2.0), (3.0, 4.0)),
                right=((1.0, 0.0), (0.0, 1.0), (1.0, 1.0)),
            ),
        ),
        _preset(
            "linear",
            "Layers that collapse",
            "Without an activation three layers are one matrix and one bias. Set one of them to "
            "ReLU, and no matrix does what they do.",
            page="linear",
        ),
        _preset(
            "bent",
            "One bend is enough",
            "The middle layer has ReLU: what comes out is another number than the one matrix "
            "gives.",
            page="linear",
            linear=BENT,
        ),
        _preset(
            "phrases",
            "Words as a tensor",
            "White cat, white dog, white pigeon: (3, 2, 4). Give the first index, then the second: "
            "a phrase is a matrix, a word a vector.",
            page="tensors",
        ),
        _preset(
            "grey",
            "Grey pictures",
            "Three pictures of 5 × 5: (3, 5, 5). Three indices lead to one pixel.",
            page="tensors",
            tensor=TensorChoice(example="grey", index=(0, None, None)),
        ),
        _preset(
            "colour",
            "Colour pictures",
            "(3, 5, 5, 3): the last axis holds red, green and blue. Three numbers are a pixel.",
            page="tensors",
            tensor=TensorChoice(example="colour", index=(1, 0, 2, None)),
        ),
        _preset(
            "video",
            "Video",
            "(3, 5, 600, 800, 3): rank 5, frames of pictures of rows of columns of channels.",
            page="tensors",
            tensor=TensorChoice(example="video", index=(1, 2, None, None, None)),
        ),
        _preset(
            "xor-formula",
            "XOR as a formula",
            "NAND and OR into AND: one nested formula, and ten lines of code that give the same. "
            "Change the inputs.",
            page="network",
        ),
        _preset(
            "sigmoid-formula",
            "Two layers of sigmoid",
            "σ(σ(x · W₁ + b₁) · W₂ + b₂): what a network with a hidden layer is, whole.",
            page="network",
            network=TWO_LAYERS,
        ),
    ),
)
