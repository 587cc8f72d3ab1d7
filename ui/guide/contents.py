"""What the Help has: its pages by chapter, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from simulator import optimizers
from simulator.data import datasets
from simulator.nn import activations, initializers, layers, losses
from simulator.optimizers import schedules
from simulator.race import benchmark_functions
from ui.guide.pages import FIRST_PAGE, folder
from ui.widgets.help import record_page
from ui.words.messages import worded


@dataclass(frozen=True, slots=True)
class Chapter:
    """Pages that belong together.

    Attributes
    ----------
    title : str
        A message; empty where the chapter is called as the page that it begins with.
    pages : tuple of str
    page : str
        The page that is the chapter itself, above the others; empty where there is none.
    """

    title: str
    pages: tuple[str, ...]
    page: str = ""


def _of_window(*names: str) -> tuple[str, ...]:
    return tuple(f"help/{name}.md" for name in names)


def _of_records(page: str, kind: str, names: Iterable[str]) -> Chapter:
    return Chapter("", tuple(record_page(kind, name) for name in names), page)


_CHAPTERS = (
    Chapter("", (), FIRST_PAGE),
    Chapter(
        worded("Guide", "The window"),
        _of_window(
            *("network", "panel-setup", "panel-step", "training", "panel-loss"),
            *("panel-surface", "panel-regions", "presets", "files", "palette", "presentation"),
        ),
    ),
    Chapter(
        worded("Guide", "Other windows"),
        _of_window(
            *("tool-results", "rows", "tool-compare", "tool-arena", "tool-study"),
            *("tool-glossary", "tool-guide"),
        ),
    ),
    _of_records("activations.md", "activation", activations.REGISTRY),
    _of_records("losses.md", "loss", losses.REGISTRY),
    _of_records("optimizers.md", "optimizer", optimizers.REGISTRY),
    _of_records("schedules.md", "schedule", schedules.REGISTRY),
    _of_records("initializers.md", "initializer", initializers.REGISTRY),
    _of_records("layers.md", "layer", layers.REGISTRY),
    _of_records("data-sets.md", "data", datasets.REGISTRY),
    _of_records("functions.md", "function", benchmark_functions.REGISTRY),
    Chapter(
        worded("Guide", "Background and files"),
        ("loss-landscapes.md", "scenario-format.md", "network-format.md"),
    ),
)


def chapters() -> list[Chapter]:
    """Return the chapters with those of their pages that there are."""
    here = folder()
    return [
        Chapter(one.title, tuple(page for page in one.pages if (here / page).is_file()), one.page)
        for one in _CHAPTERS
    ]


def pages_of(found: Iterable[Chapter]) -> list[str]:
    """Return every page of chapters, in order."""
    return [page for one in found for page in (one.page, *one.pages) if page]
