"""The tables of records in the pages on files, in every language that has such a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from simulator.messages import Message
from simulator.workshops import registry as workshops
from ui.guide.records.markdown import cell, code, link, table
from ui.guide.records.page_kind import Say
from ui.words.messages import worded


def workshop_table(say: Say) -> str:
    """Return the table of workshops, each with the schema of its documents."""
    rows = (
        (
            code(one.name),
            cell(say(Message(one.explanation))),
            link(say(worded("help", "schema")), f"schemas/workshop-{one.name}.schema.json"),
        )
        for one in workshops.REGISTRY.values()
    )
    heads = (
        worded("help", "workshop"),
        worded("help", "what it is about"),
        worded("help", "its fields"),
    )
    return table(map(say, heads), rows)


def workshop_preset_table(say: Say) -> str:
    """Return the table of what workshops can begin with."""
    rows = (
        (cell(say(Message(text))) for text in (one.title, preset.title, preset.explanation))
        for one in workshops.REGISTRY.values()
        for preset in one.presets
    )
    heads = (
        worded("help", "Workshop"),
        worded("help", "Preset"),
        worded("help", "What there is to be seen or done"),
    )
    return table(map(say, heads), rows)


FORMAT_TABLES: Mapping[str, Mapping[str, Callable[[Say], str]]] = MappingProxyType(
    {
        "workshop-format": MappingProxyType(
            {"workshops": workshop_table, "workshop-presets": workshop_preset_table}
        ),
    }
)
"""By page the tables that stand on it, by the names of their blocks."""
