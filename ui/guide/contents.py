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


# Of each kind of record the page that lists all, and the records.
_RECORDS: dict[str, tuple[str, Iterable[str]]] = {
    "activation": ("activations.md", activations.REGISTRY),
    "loss": ("losses.md", losses.REGISTRY),
    "optimizer": ("optimizers.md", optimizers.REGISTRY),
    "schedule": ("schedules.md", schedules.REGISTRY),
    "initializer": ("initializers.md", initializers.REGISTRY),
    "layer": ("layers.md", layers.REGISTRY),
    "data": ("data-sets.md", datasets.REGISTRY),
    "function": ("functions.md", benchmark_functions.REGISTRY),
}
_CHAPTERS = (
    Chapter("", (), FIRST_PAGE),
    Chapter(
        worded("Guide", "The window"),
        _of_window(
            *("network", "panel-setup", "panel-step", "training", "callouts", "panel-loss"),
            *("panel-surface", "panel-regions", "panel-list", "panel-flow", "panel-lessons"),
            *("presets", "files", "tables", "palette"),
            "presentation",
        ),
    ),
    Chapter(
        worded("Guide", "Other windows"),
        _of_window(
            *("tool-results", "rows", "tool-compare", "tool-watch", "tool-row-losses"),
            *("tool-arena", "tool-study", "tool-search", "tool-gradients"),
            *(
                "tool-activations",
                "tool-remedies",
                "tool-transfer",
                "tool-worksheet",
                "tool-stages",
            ),
            *("tool-glossary", "tool-guide"),
        ),
    ),
    Chapter(
        worded("Guide", "Workshops"),
        _of_window(
            "tool-gates",
            "tool-functions",
            "tool-losses",
            "tool-graphs",
            "tool-matrices",
            "tool-zigzag",
            "tool-depth",
            "tool-timeline",
        ),
    ),
    *(_of_records(page, kind, names) for kind, (page, names) in _RECORDS.items()),
    Chapter(
        worded("Guide", "Background and files"),
        (
            *("loss-landscapes.md", "course-map.md", "tables.md", "scenario-format.md"),
            *("network-format.md", "workshop-format.md", "lesson-format.md"),
        ),
    ),
)


def chapters() -> list[Chapter]:
    """Return the chapters with those of their pages that there are."""
    here = folder()
    return [
        Chapter(one.title, tuple(page for page in one.pages if (here / page).is_file()), one.page)
        for one in _CHAPTERS
    ]


def page_or_list(name: str) -> str:
    """Return a page's name, or for a record without a page that of the list of its kind."""
    kind = name.removeprefix("help/").partition("-")[0]
    if kind not in _RECORDS or (folder() / name.partition("#")[0]).is_file():
        return name
    return _RECORDS[kind][0]


def pages_of(found: Iterable[Chapter]) -> list[str]:
    """Return every page of chapters, in order."""
    return [page for one in found for page in (one.page, *one.pages) if page]
