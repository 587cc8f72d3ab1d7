"""A layer as scenarios have it: of any kind, with what that kind lets one choose.

Which kinds there are, and what they are told, follows from their registry; nothing here knows one
by name but dense, which stands where no kind is named.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetJsonSchemaHandler,
    SerializerFunctionWrapHandler,
    model_serializer,
    model_validator,
)
from pydantic_core import CoreSchema

from simulator.messages import Message
from simulator.nn import activations, layers
from simulator.nn.layers import DROPOUT, Layer
from simulator.settings import Setting, resolve
from simulator.storage.strict_json import StrictModel, any_number, complaint

UNITS = Setting("units", 4, 1, 4096, title="Nodes", explanation="Number of nodes in a layer.")


def names_in(registry: Mapping[str, object]) -> Callable[[dict[str, Any]], None]:
    """Return what lists a registry's names in a field's schema, as they are when it is written."""

    def list_names(schema: dict[str, Any]) -> None:
        schema["enum"] = [*registry]

    return list_names


def one_of(registry: Mapping[str, object]) -> AfterValidator:
    """Return what refuses names that a registry has not, and lists those that it has."""

    def check(name: str) -> str:
        if name not in registry:
            known = ", ".join(registry)
            raise complaint(Message("{name} must be one of {allowed}, got {got}"), allowed=known)
        return name

    return AfterValidator(check)


def within(setting: Setting) -> BeforeValidator:
    """Return what refuses numbers outside a setting's range, and says both of its ends."""

    def check(value: object) -> object:
        if isinstance(value, int | float) and not isinstance(value, bool):
            try:
                setting.check(value)
            except ValueError:
                words = Message("{name} must be {wanted}, got {got}")
                raise complaint(words, wanted=setting.describe_range()) from None
        return value

    return BeforeValidator(check)


# The registries decide which names are valid; the published schema lists them.
ActivationName = Annotated[str, Field(json_schema_extra=names_in(activations.REGISTRY))]
LayerType = Annotated[
    str, one_of(layers.REGISTRY), Field(json_schema_extra=names_in(layers.REGISTRY))
]
Number = Annotated[int | float, any_number]
# None where every setting has its default, so that files leave the field out.
LayerNumbers = Annotated[dict[str, Number], Field(max_length=8)] | None
PLAIN = "dense"


def former_activations() -> list[str]:
    """Return the kinds of layers that files of old name as a dense layer's activation."""
    return [name for name, kind in layers.REGISTRY.items() if kind.was_activation]


def with_type(document: Any) -> Any:
    """Return a layer's document with its kind in the field `type`.

    Some kinds of layers are, in files of old, activations of a dense layer. They still open.
    """
    if not isinstance(document, Mapping) or document.get("type", PLAIN) != PLAIN:
        return document
    name = document.get("activation")
    if not isinstance(name, str) or name not in former_activations():
        return document
    rest = {key: value for key, value in document.items() if key != "activation"}
    return {"type": name} | {key: value for key, value in rest.items() if key != "type"}


def with_choice(document: Mapping[str, Any], name: str, units: int) -> dict[str, Any]:
    """Return a layer's document that computes something else; its numbers are the usual ones.

    Parameters
    ----------
    document : mapping
        As `LayerSettings.model_dump` returns it.
    name : str
        An activation's, or that of a kind of layer that has none.
    units : int
        Number of nodes for a layer that had none of its own.
    """
    kept = {key: document[key] for key in ("dropout", "trainable") if key in document}
    chosen = {"units": document.get("units", units)}
    if name not in layers.REGISTRY:
        return {**chosen, "activation": name, **kept}
    return {"type": name, **(chosen if layers.REGISTRY[name].has_units else {}), **kept}


def made(kind: str, activation: str, units: int | None, numbers: Mapping[str, float]) -> Layer:
    """Return a plain layer of a kind.

    Raises
    ------
    ValueError
        If the kind is unknown, a field is missing or does not belong to it, or a value is out of
        range.
    """
    record = layers.get(kind)
    if record.has_units and units is None:
        raise ValueError(Message("{name} is missing", name="units"))
    if not record.has_units and units is not None:
        raise ValueError(
            Message(
                "{name} must be left out: {kind} has as many nodes as the layer before",
                name="units",
                kind=kind,
            )
        )
    chosen: dict[str, Any] = {} if units is None else {"units": units}
    if record.has_activation:
        return record.build(activation=activation, settings=numbers, **chosen)
    return record.build(**chosen, **resolve(kind, record.settings, numbers))


def unusual(layer: Layer) -> dict[str, float] | None:
    """Return the settings of a layer that differ from their defaults; None without any."""
    chosen = layer.settings_in_full
    return {one.name: value for one, value in chosen if value != one.default} or None


class LayerSettings(StrictModel):
    """One layer; `dropout` and `trainable` are for training only.

    `type` is its kind, where none is named a dense layer. A kind that has as many nodes as the
    layer before is given no `units`; a dense layer has an `activation`, for other kinds it is
    their own name.
    """

    type: LayerType = PLAIN
    units: Annotated[int | None, Field(ge=UNITS.minimum, le=UNITS.maximum), within(UNITS)] = None
    activation: ActivationName = ""
    settings: LayerNumbers = None
    dropout: Annotated[float, Field(ge=DROPOUT.minimum, lt=DROPOUT.maximum), within(DROPOUT)] = (
        DROPOUT.default
    )
    trainable: bool = True

    @model_validator(mode="before")
    @classmethod
    def _named(cls, document: Any) -> Any:
        return with_type(document)

    @model_validator(mode="after")
    def _check(self) -> Self:
        kind = layers.get(self.type)
        if kind.has_activation and not self.activation:
            raise ValueError(Message("{name} is missing", name="activation"))
        if not kind.has_activation and self.activation not in ("", self.type):
            raise ValueError(
                Message(
                    "{name} must be left out for a layer of type {type}",
                    name="activation",
                    type=self.type,
                )
            )
        object.__setattr__(self, "activation", self.activation or self.type)
        object.__setattr__(self, "settings", unusual(self.layer))
        return self

    @model_serializer(mode="wrap")
    def _without_defaults(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave out what a layer need not say, so that a plain one's file stays as it was."""
        document: dict[str, Any] = handler(self)
        if not layers.get(self.type).has_activation:
            document.pop("activation", None)
        for name in ("type", "units", "dropout", "trainable"):
            if document.get(name) == LayerSettings.model_fields[name].default:
                document.pop(name, None)
        return document

    @property
    def layer(self) -> Layer:
        """The layer as the network's description has it."""
        plain = made(self.type, self.activation, self.units, self.settings or {})
        return plain.for_training(self.dropout, self.trainable)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Say for each kind which fields it needs, and let through the form of old."""
        found = handler(schema)
        whole = handler.resolve_ref_schema(found)
        former = former_activations()
        whole["properties"]["activation"]["enum"] = [*activations.REGISTRY, *former]
        whole["oneOf"] = [_demands(name) for name in layers.REGISTRY]
        if former:
            whole["oneOf"].append(_demands_of_old(former))
        return found


def _demands(name: str) -> dict[str, Any]:
    """Return what the schema demands of a layer of one kind."""
    kind = layers.REGISTRY[name]
    needed = ["type"] * (name != PLAIN) + ["units"] * kind.has_units
    properties: dict[str, Any] = {"type": {"const": name}}
    if kind.has_activation:
        properties["activation"] = {"enum": [*activations.REGISTRY]}
        return {"properties": properties, "required": [*needed, "activation"]}
    refused = ["activation"] + ["units"] * (not kind.has_units)
    return {
        "properties": properties | dict.fromkeys(refused, False),
        "required": needed,
    }


def _demands_of_old(former: list[str]) -> dict[str, Any]:
    """Return what the schema demands of a layer whose kind stands as a dense one's activation."""
    properties = {"type": {"const": PLAIN}, "activation": {"enum": former}}
    return {
        "description": "As files were written before these were kinds of layers.",
        "properties": properties,
        "required": ["units", "activation"],
    }
