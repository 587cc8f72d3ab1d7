"""What the rows of the list say: as much as the drawing shows, and no more."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject

from simulator.nn.node_symbols import parameter_letter
from ui.canvas.content.facts import Row, Write, change
from ui.canvas.content.state import NodeState, Shown, flat_index
from ui.canvas.content.texts import Texts
from ui.canvas.listing.places import Place, PlaceKind
from ui.words.messages import filled, said
from ui.words.numbers import full, grouped, short
from ui.words.titles import translated

# A number that is still to come, as in the matrices.
OPEN = "·"


class Cells(NamedTuple):
    """What a row shows: its name, its value, and how fast the loss grows with it."""

    name: str
    value: str = ""
    slope: str = ""


class ListWords(QObject):
    """Says what the rows of the list are."""

    def cells(self, texts: Texts, shown: Shown | None, place: Place) -> Cells:
        """Return what the columns of a row show."""
        layer, unit = place.layer, place.unit
        if place.kind is PlaceKind.LAYER:
            count = grouped(texts.spec.sizes[layer + 1])
            return Cells(f"{texts.captions(layer)[0]} ({count})")
        if place.kind is PlaceKind.LOSS:
            known = None if shown is None else shown.loss
            return Cells(texts.loss(), _number(known))
        if place.kind is PlaceKind.PARAMETERS:
            others = any(one.origin in ("same", "itself") for one in texts.spec.groups[layer])
            return Cells(self.tr("Parameters") if others else self.tr("Weights and bias"))
        if shown is None:
            return Cells(self._name(texts, place))
        match place.kind:
            case PlaceKind.NODE:
                delta = shown.delta(layer, unit) if shown.stepping else None
                slope = "" if layer < 0 or not shown.stepping else _number(delta)
                return Cells(self._name(texts, place), _number(shown.value(layer, unit)), slope)
            case PlaceKind.PARAMETER:
                return self._parameter(texts, shown, place)
            case PlaceKind.PARAMETER_NUMBER:
                return Cells(*self._parameter_numbers(texts, shown, place, short)[place.row])
        rows = texts.whole_facts(shown, layer).rows
        if place.kind is PlaceKind.NODE_NUMBER:
            rows = tuple(texts.numbers(shown, layer, unit, short))
        return Cells(*rows[place.row]) if place.row < len(rows) else Cells(OPEN)

    def _name(self, texts: Texts, place: Place) -> str:
        """Return the name of a node or a parameter."""
        if place.kind is PlaceKind.NODE:
            return texts.node(place.layer, place.unit)
        return texts.edge(place.layer, place.number, place.unit)

    def _parameter(self, texts: Texts, shown: Shown, place: Place) -> Cells:
        index = flat_index(shown.spec, place.layer, place.number, place.unit)
        gradient = shown.edge_gradient(place.layer, place.number, place.unit)
        return Cells(
            self._name(texts, place), short(float(shown.weights[index])), _number(gradient)
        )

    def _parameter_numbers(
        self, texts: Texts, shown: Shown, place: Place, write: Write
    ) -> list[Row]:
        """Return a parameter's value, its gradient, and what an update makes or made of it."""
        at = place.layer, place.number, place.unit
        index, gradient = flat_index(shown.spec, *at), shown.edge_gradient(*at)
        before, after = float(shown.before[index]), float(shown.weights[index])
        is_updated = shown.stepping and shown.edge_rank(*at) < shown.updates[place.layer]
        title, moved = self.tr("old → new"), change(before, after) if is_updated else OPEN
        if not shown.stepping:
            last = shown.last_update
            title, moved = self.tr("last update"), OPEN
            if last is not None:
                moved = write(float(last[index]))
        letter = parameter_letter(texts.spec, place.layer, place.number)
        return [
            Row(said(texts.names.lettered(place.layer, place.number)), write(before)),
            Row(texts.gradient_name(shown, letter), OPEN if gradient is None else write(gradient)),
            Row(title, moved),
        ]

    def spoken(self, texts: Texts, shown: Shown | None, place: Place) -> str:
        """Return what a screen reader tells of a row."""
        cells = self.cells(texts, shown, place)
        if place.kind is PlaceKind.NODE and shown is not None:
            return self._spoken_node(shown, place, cells)
        if place.kind is PlaceKind.PARAMETER and shown is not None:
            return self._spoken_parameter(texts, shown, place, cells)
        if place.kind is PlaceKind.LAYER:
            count = grouped(texts.spec.sizes[place.layer + 1])
            told = self.tr("{layer}, nodes: {count}")
            return filled(told, layer=texts.captions(place.layer)[0], count=count)
        if cells.value == OPEN:
            return filled(self.tr("{name}: not computed yet"), name=cells.name)
        if not cells.value:
            return cells.name
        return filled(self.tr("{name}: {value}"), name=cells.name, value=cells.value)

    def _spoken_node(self, shown: Shown, place: Place, cells: Cells) -> str:
        known = {"name": cells.name, "value": cells.value, "delta": cells.slope}
        state = shown.state(place.layer, place.unit)
        if place.layer < 0:
            return filled(self.tr("{name}, input {value}"), **known)
        if shown.is_dropped(place.layer, place.unit):
            return filled(self.tr("{name}, left out by dropout"), **known)
        if state is NodeState.EMPTY:
            return filled(self.tr("{name}, nothing computed yet"), **known)
        if state is NodeState.SUM:
            return filled(self.tr("{name}, sum {value}, activation not yet computed"), **known)
        if not shown.stepping:
            return filled(self.tr("{name}, activation {value}"), **known)
        if cells.slope == OPEN:
            return filled(self.tr("{name}, activation {value}, delta not yet computed"), **known)
        return filled(self.tr("{name}, activation {value}, delta {delta}"), **known)

    def _spoken_parameter(self, texts: Texts, shown: Shown, place: Place, cells: Cells) -> str:
        title = translated(texts.spec.parameter(place.layer, place.number).group.title)
        known = {
            "name": cells.name,
            "parameter": title,
            "value": cells.value,
            "gradient": cells.slope,
        }
        if cells.slope != OPEN:
            return filled(self.tr("{name}, {parameter} {value}, gradient {gradient}"), **known)
        if not shown.stepping:
            return filled(self.tr("{name}, {parameter} {value}"), **known)
        told = self.tr("{name}, {parameter} {value}, gradient not yet computed")
        return filled(told, **known)

    def tip(self, texts: Texts, shown: Shown | None, place: Place) -> str:
        """Return a row's name, of which a narrow column shows a part, and its numbers in full."""
        if shown is None:
            return ""
        if place.kind is PlaceKind.NODE:
            value = shown.value(place.layer, place.unit)
            rows = [] if value is None else texts.numbers(shown, place.layer, place.unit)
        elif place.kind is PlaceKind.PARAMETER:
            rows = self._parameter_numbers(texts, shown, place, full)
        elif place.kind is PlaceKind.LOSS and shown.loss is not None:
            rows = [Row(texts.loss(), full(shown.loss))]
        else:
            return ""
        told = [f"{name}: {value}" for name, value in rows]
        if place.kind is not PlaceKind.LOSS:
            told.insert(0, self._name(texts, place))
        return "\n".join(told)


def _number(value: float | None) -> str:
    return OPEN if value is None else short(value)
