"""Which rows the list has, without a word of what is in them."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.nn.spec import NetworkSpec
from ui.canvas.content.state import Shown
from ui.canvas.content.texts import Texts
from ui.canvas.listing.places import Place, PlaceKind

# Of a parameter: its value, its gradient, and what the last update did or this one does.
PARAMETER_NUMBERS = 3


@dataclass(frozen=True, slots=True)
class Structure:
    """How many rows there are, and where each stands.

    Attributes
    ----------
    spec : NetworkSpec
    layer_numbers, node_numbers : tuple of int
        How many numbers each layer as a whole and each of its nodes have, the inputs first.
    """

    spec: NetworkSpec
    layer_numbers: tuple[int, ...]
    node_numbers: tuple[int, ...]

    @classmethod
    def of(cls, texts: Texts, shown: Shown | None) -> Structure:
        """Return the structure of what is shown."""
        spec = texts.spec
        if shown is None or shown.sample is None:
            none = (0,) * len(spec.sizes)
            return cls(spec, none, none)
        layers = range(-1, len(spec.layers))
        return cls(
            spec,
            (0, *(len(texts.whole_facts(shown, k).rows) for k in layers[1:])),
            tuple(len(texts.numbers(shown, k, 0)) for k in layers),
        )

    def count(self, place: Place | None) -> int:
        """Return how many rows stand below a row; None is above all layers."""
        if place is None:
            return len(self.spec.sizes) + 1
        layer, kind = place.layer, place.kind
        if kind is PlaceKind.LAYER:
            return self.layer_numbers[layer + 1] + self.spec.sizes[layer + 1]
        if kind is PlaceKind.NODE:
            has_parameters = layer >= 0 and self.spec.node_parameters[layer] > 0
            return self.node_numbers[layer + 1] + has_parameters
        if kind is PlaceKind.PARAMETERS:
            return self.spec.node_parameters[layer]
        return PARAMETER_NUMBERS if kind is PlaceKind.PARAMETER else 0

    def child(self, place: Place | None, row: int) -> Place:
        """Return the row at position `row` below another."""
        if place is None:
            last = row == len(self.spec.sizes)
            return Place(PlaceKind.LOSS) if last else Place(PlaceKind.LAYER, row - 1)
        layer, unit = place.layer, place.unit
        if place.kind is PlaceKind.LAYER:
            own = self.layer_numbers[layer + 1]
            if row < own:
                return Place(PlaceKind.LAYER_NUMBER, layer, row=row)
            return Place(PlaceKind.NODE, layer, row - own)
        if place.kind is PlaceKind.NODE:
            if row < self.node_numbers[layer + 1]:
                return Place(PlaceKind.NODE_NUMBER, layer, unit, row=row)
            return Place(PlaceKind.PARAMETERS, layer, unit)
        if place.kind is PlaceKind.PARAMETERS:
            return Place(PlaceKind.PARAMETER, layer, unit, row)
        return Place(PlaceKind.PARAMETER_NUMBER, layer, unit, place.number, row)

    def parent(self, place: Place) -> Place | None:
        """Return the row above a row; None for layers and the loss."""
        layer, unit = place.layer, place.unit
        match place.kind:
            case PlaceKind.LAYER | PlaceKind.LOSS:
                return None
            case PlaceKind.LAYER_NUMBER | PlaceKind.NODE:
                return Place(PlaceKind.LAYER, layer)
            case PlaceKind.NODE_NUMBER | PlaceKind.PARAMETERS:
                return Place(PlaceKind.NODE, layer, unit)
            case PlaceKind.PARAMETER:
                return Place(PlaceKind.PARAMETERS, layer, unit)
            case PlaceKind.PARAMETER_NUMBER:
                return Place(PlaceKind.PARAMETER, layer, unit, place.number)

    def row(self, place: Place) -> int:
        """Return the position of a row below the one above it."""
        match place.kind:
            case PlaceKind.LAYER:
                return place.layer + 1
            case PlaceKind.LOSS:
                return len(self.spec.sizes)
            case PlaceKind.NODE:
                return self.layer_numbers[place.layer + 1] + place.unit
            case PlaceKind.PARAMETERS:
                return self.node_numbers[place.layer + 1]
            case PlaceKind.PARAMETER:
                return place.number
            case _:
                return place.row

    def has(self, place: Place) -> bool:
        """Return whether there is such a row."""
        above = self.parent(place)
        if above is not None and not self.has(above):
            return False
        row = self.row(place)
        return row < self.count(above) and self.child(above, row) == place

    def of_target(self, target: tuple[int, ...] | None) -> Place | None:
        """Return the row of a node or a parameter; None where there is none."""
        if target is None:
            return None
        found = Place(PlaceKind.NODE, target[0], target[-1])
        if len(target) == 3:
            found = Place(PlaceKind.PARAMETER, target[0], target[2], target[1])
        return found if self.has(found) else None
