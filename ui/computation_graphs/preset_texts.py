"""Ready-made graphs in the language that is shown, and which of them a graph is."""

from __future__ import annotations

from functools import lru_cache

from simulator.graph import presets
from simulator.graph.definitions import DefinitionProblem, read_graph
from simulator.graph.presets import GraphPreset
from simulator.graph.values_in_text import formulas_in
from ui.words.titles import translated


def in_language(text: str) -> str:
    """Return a preset's text with its names in the language that is shown; else the text.

    A translation that is no graph is left out: its names may be none.
    """
    worded = any(text == preset.worded_definitions for preset in presets.REGISTRY.values())
    if not text or not worded:
        return text
    found = translated(text)
    return found if _is_graph(found) else text


@lru_cache(maxsize=32)
def _is_graph(text: str) -> bool:
    try:
        read_graph(text)
    except DefinitionProblem:
        return False
    return True


def is_preset(text: str | None) -> bool:
    """Return whether a text is a preset's, unchanged."""
    return any(text == preset.text for preset in presets.REGISTRY.values())


def preset_of(text: str) -> GraphPreset | None:
    """Return the preset that has the same formulas, whatever the values of its variables are."""
    formulas = formulas_in(text)
    for preset in presets.REGISTRY.values():
        if formulas in (_formulas_of(preset.text), _formulas_of(in_language(preset.text))):
            return preset
    return None


@lru_cache(maxsize=64)
def _formulas_of(text: str) -> tuple[str, ...]:
    return formulas_in(text)
