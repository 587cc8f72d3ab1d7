"""Parameters that a document gives to layers, by the names of their groups, and their shapes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

from pydantic import (
    ConfigDict,
    Field,
    PlainValidator,
    SerializerFunctionWrapHandler,
    TypeAdapter,
    model_serializer,
)

from simulator.messages import Message
from simulator.nn.layers import ParameterGroup
from simulator.nn.spec import NetworkSpec
from simulator.storage.strict_json import StrictModel, shown_key

# JSON has lists only, so a list must do where a tuple is meant; items stay strict.
Numbers = Annotated[tuple[float, ...], Field(strict=False, fail_fast=True, min_length=1)]
Rows = Annotated[tuple[Numbers, ...], Field(strict=False, fail_fast=True, min_length=1)]


_STRICT = ConfigDict(strict=True, allow_inf_nan=False)
_ROWS: TypeAdapter[Any] = TypeAdapter(Rows, config=_STRICT)
_NUMBERS: TypeAdapter[Any] = TypeAdapter(Numbers, config=_STRICT)


def _of_any_shape(value: Any) -> Any:
    """Return numbers, or rows of numbers where the first item is a list.

    A union would have two complaints of what is wrong, each of half of it.
    """
    is_matrix = isinstance(value, list | tuple) and value and isinstance(value[0], list | tuple)
    return (_ROWS if is_matrix else _NUMBERS).validate_python(value)


Parameters = Annotated[Any, PlainValidator(_of_any_shape, json_schema_input_type=Numbers | Rows)]


class LayerWeights(StrictModel):
    """Parameters that a layer starts from: `W` has a row for each input, `b` a number a node.

    Other kinds of layers have others by their own names, a number for each node or, as `W`, rows of
    them. Where a node has several columns of `W`, as with maxout, they stand together. What
    belongs to no edge, as a slope, may be left out and starts from its usual number.
    """

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Parameters]

    W: Rows | None = None
    b: Numbers | None = None

    @model_serializer(mode="wrap")
    def _without_none(self, dump: SerializerFunctionWrapHandler) -> dict[str, Any]:
        return {name: numbers for name, numbers in dump(self).items() if numbers is not None}

    def given(self) -> dict[str, Any]:
        """Return the numbers by the names of their groups."""
        named = {"W": self.W, "b": self.b, **(self.__pydantic_extra__ or {})}
        return {name: numbers for name, numbers in named.items() if numbers is not None}


def check_weights(
    field: str, weights: Sequence[Mapping[str, Any] | None], spec: NetworkSpec
) -> None:
    """Check that weights have a network's shapes.

    Parameters
    ----------
    field : str
        Where the weights stand in the document; used in messages.
    weights : sequence of mapping or None
        For each layer its numbers by name; None for a layer without.
    spec : NetworkSpec
        The network they are for.

    Raises
    ------
    ValueError
        If numbers are missing or unknown, or a number of layers, rows or columns is wrong; the
        message names the field.
    """
    if len(weights) != len(spec.layers):
        raise ValueError(
            Message(
                "{name} must have {count} items, got {got}",
                name=field,
                count=len(spec.layers),
                got=len(weights),
            )
        )
    for k, given in enumerate(weights):
        if given is not None:
            _check_layer(f"{field}[{k}]", given, spec, k)


def _check_layer(field: str, given: Mapping[str, Any], spec: NetworkSpec, layer: int) -> None:
    groups, columns = spec.groups[layer], spec.parameter_shapes[layer][1]
    for name in given:
        if name not in [group.name for group in groups]:
            kind = spec.layers[layer].activation
            shown = shown_key(name)
            raise ValueError(
                Message(
                    "{name} must be left out: {kind} has no {group}",
                    name=f"{field}.{shown}",
                    group=shown,
                    kind=kind,
                )
            )
    for group in groups:
        if group.name in given:
            _check_group(f"{field}.{group.name}", given[group.name], group, columns)
        elif group.origin != "itself":
            raise ValueError(Message("{name} is missing", name=f"{field}.{group.name}"))


_SHAPES = (Message("a list of numbers"), Message("a list of rows"))


def _check_group(field: str, numbers: Any, group: ParameterGroup, columns: int) -> None:
    rows = {"": numbers}
    is_matrix = isinstance(numbers[0], tuple)
    if is_matrix is not (group.origin == "nodes"):
        raise ValueError(
            Message(
                "{name} must be {wanted}, got {got}",
                name=field,
                wanted=_SHAPES[not is_matrix],
                got=_SHAPES[is_matrix],
            )
        )
    if is_matrix:
        count = group.stop - group.start
        if len(numbers) != count:
            raise ValueError(
                Message(
                    "{name} must have {count} rows, got {got}",
                    name=field,
                    count=count,
                    got=len(numbers),
                )
            )
        rows = {f"[{k}]": row for k, row in enumerate(numbers)}
    for place, row in rows.items():
        if len(row) != columns:
            raise ValueError(
                Message(
                    "{name} must have {count} numbers, got {got}",
                    name=f"{field}{place}",
                    count=columns,
                    got=len(row),
                )
            )
