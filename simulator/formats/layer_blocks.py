"""A trained layer in a network file: a union of models, one for each kind of layer.

Each model follows from its kind: its fields are the kind's settings and its parameters by name.
A kind that is new in the registry has its fields in files, in checks and in the published schema.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated, Any, Literal, Self, Union

from pydantic import (
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    SerializationInfo,
    TypeAdapter,
    ValidationError,
    create_model,
    model_validator,
)
from pydantic_core import CoreSchema, InitErrorDetails, core_schema

from simulator.messages import Message
from simulator.nn import layers
from simulator.nn.layers import Layer, ParameterGroup
from simulator.scenarios.layer_settings import (
    PLAIN,
    ActivationName,
    LayerNumbers,
    made,
    unusual,
    with_type,
)
from simulator.scenarios.layer_weights import Numbers, Rows
from simulator.storage.strict_json import StrictModel, complaint


class LayerBlock(StrictModel):
    """A trained layer: its kind, what was chosen for it, and its parameters by name."""

    type: str
    settings: LayerNumbers = None

    @model_validator(mode="after")
    def _check(self) -> Self:
        object.__setattr__(self, "settings", unusual(self.layer))
        return self

    def given(self) -> dict[str, Any]:
        """Return the numbers of the parameters by the names of their groups."""
        return {group.name: getattr(self, group.name) for group in _groups(self.type)}

    @property
    def layer(self) -> Layer:
        """The layer as the network's description has it."""
        kind = layers.REGISTRY[self.type]
        activation = getattr(self, "activation", self.type)
        one = made(self.type, activation, 1 if kind.has_units else None, self.settings or {})
        if not kind.has_units:
            return one
        pieces = one.parameter_shape((1,))[1]
        name, count = self._columns()
        if count % pieces:
            raise ValueError(
                Message(
                    "{name} must have {count} numbers for each node, got {got} numbers",
                    name=name,
                    count=pieces,
                    got=count,
                )
            )
        return made(self.type, activation, max(1, count // pieces), self.settings or {})

    def _columns(self) -> tuple[str, int]:
        """Return how many columns the block has, and the field that says so: a plain list if any.

        A matrix says it by its first row.
        """
        groups = _groups(self.type)
        plain = [group.name for group in groups if group.origin != "nodes"]
        if plain:
            return plain[0], len(getattr(self, plain[0]))
        return f"{groups[0].name}[0]", len(getattr(self, groups[0].name)[0])


def _groups(kind: str) -> tuple[ParameterGroup, ...]:
    record = layers.REGISTRY[kind]
    one = made(kind, "identity", 1 if record.has_units else None, {})
    return one.groups((1,))


def field_names(kind: layers.LayerKind) -> tuple[str, ...]:
    """Return the fields of a kind's parameters, in order."""
    return tuple(group.name for group in _groups(kind.name))


@lru_cache(maxsize=64)
def _model(kind: layers.LayerKind) -> type[LayerBlock]:
    """Return the model of a kind's layers in files."""
    fields: dict[str, Any] = {"type": (Literal[kind.name], ...)}
    if kind.has_activation:
        fields["activation"] = (ActivationName, ...)
    return _created(kind, fields, f"{kind.title}. {kind.explanation}")


@lru_cache(maxsize=64)
def _model_of_old(kind: layers.LayerKind) -> type[LayerBlock]:
    """Return the model of a kind's layers where they are dense ones with it as activation.

    The published schema alone needs it: files are read in today's form, see `with_type`.
    """
    fields = {"type": (Literal[PLAIN], ...), "activation": (Literal[kind.name], ...)}
    words = f"{kind.title}, as files were written before it was a kind of layer."
    return _created(kind, fields, words, "AsActivation")


def _created(
    kind: layers.LayerKind, fields: dict[str, Any], words: str, ending: str = ""
) -> type[LayerBlock]:
    """Return a model with these fields, settings and the kind's parameters."""
    fields = dict(fields)
    if not kind.has_activation and not kind.settings:
        fields["settings"] = (None, None)
    for group in _groups(kind.name):
        fields[group.name] = (Rows if group.origin == "nodes" else Numbers, ...)
    name = "".join(part.capitalize() for part in kind.name.split("_"))
    return create_model(f"{name}{ending}Block", __base__=LayerBlock, __doc__=words, **fields)


def block(document: Any) -> LayerBlock:
    """Return the layer that a document describes.

    Raises
    ------
    ValueError
        If its type is missing or unknown, or a field is missing, unknown or wrong.
    """
    if isinstance(document, LayerBlock):
        return document
    if not isinstance(document, dict):
        raise _refused({"type": "dict_type", "loc": (), "input": document})
    # Where there are none, old files may say so.
    document = {key: value for key, value in with_type(document).items() if value is not None}
    name = document.get("type")
    if name is None:
        raise _refused({"type": "missing", "loc": ("type",), "input": document})
    if not isinstance(name, str) or name not in layers.REGISTRY:
        known = Message("{name} must be one of {allowed}, got {got}")
        problem = complaint(known, allowed=", ".join(layers.REGISTRY))
        raise _refused({"type": problem, "loc": ("type",), "input": name})
    return _model(layers.REGISTRY[name]).model_validate(document)


def _refused(details: InitErrorDetails) -> ValidationError:
    return ValidationError.from_exception_data("layer", [details])


class _AnyKind:
    """Reads, writes and publishes a layer of whichever kind its document names."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            block,
            serialization=core_schema.plain_serializer_function_ser_schema(_dump, info_arg=True),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        kinds = layers.REGISTRY.values()
        models = tuple(_model(kind) for kind in kinds)
        today = Annotated[Union[models], Field(discriminator="type")]  # type: ignore[valid-type]  # noqa: UP007
        forms: Any = (today, *(_model_of_old(kind) for kind in kinds if kind.was_activation))
        return handler(TypeAdapter(Union[forms]).core_schema)  # noqa: UP007


def _dump(value: LayerBlock, info: SerializationInfo) -> dict[str, Any]:
    return value.model_dump(mode=info.mode, exclude_none=info.exclude_none)


AnyLayer = Annotated[LayerBlock, _AnyKind]
