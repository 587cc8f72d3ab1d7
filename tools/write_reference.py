"""Write what the documentation says of records, and the JSON Schemas: ``make reference``.

A page holds blocks between ``<!-- records: NAME -->`` and ``<!-- end of records -->``. What stands
between is written by the function of that name below; the rest of the page is written by hand. A
test fails where a page no longer says what the records say.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from simulator import optimizers
from simulator.formats import schemas
from simulator.lessons import schemas as lesson_schemas
from simulator.nn import activations, initializers, layers, losses
from simulator.optimizers import schedules
from simulator.race import benchmark_functions
from simulator.race import presets as races
from simulator.scenarios import presets
from simulator.scenarios.schema import Scenario
from simulator.search import document as search_document
from simulator.workshops import schemas as workshop_schemas
from ui.guide.records.format_tables import FORMAT_TABLES
from ui.guide.records.index import index_table
from ui.guide.records.kinds import KINDS
from ui.guide.records.markdown import number, table

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = (ROOT / "README.md", *sorted(DOCS.glob("*.md")), *sorted(DOCS.glob("help/*.md")))

_BLOCK = re.compile(
    r"(<!-- records: ([a-z-]+) -->\n).*?(^<!-- end of records -->$)", re.DOTALL | re.MULTILINE
)
_SCALED = {"standardize": "standardised", "minmax": "scaled to 0..1"}


def overview() -> str:
    """Return a table of the pages on records, and of what each is about."""
    rows = []
    for module in (layers, activations, losses, initializers, optimizers, schedules):
        page = module.__name__.rpartition(".")[2]
        titles = "; ".join(record.title for record in module.REGISTRY.values())
        rows.append((f"[{page.capitalize()}](docs/{page}.md)", titles))
    return table(("Page", "What it tells of"), rows)


def race_table() -> str:
    """Return the table of ready-made races."""
    rows = ((one.title, _surface(one.surface), one.explanation) for one in races.REGISTRY.values())
    return table(("Race", "On", "What there is to be seen"), rows)


def _surface(name: str) -> str:
    """Return what a race is run on, with a link to the page about it where it is a function."""
    if name == races.NETWORK:
        return "your network"
    return f"[{benchmark_functions.get(name).title}](help/function-{name}.md)"


def preset_table() -> str:
    """Return the table of presets."""
    heads = ("Name", "Data", "Network", "Optimizer, batch, epochs")
    rows = (
        (_named(one), _data(one.scenario), _network(one.scenario), _training(one.scenario))
        for one in presets.REGISTRY.values()
    )
    return table(heads, rows)


def _named(preset: presets.Preset) -> str:
    """Return what a preset is called on screen, and in files and commands."""
    return f"{preset.title} (`{preset.name}`)"


def _data(scenario: Scenario) -> str:
    chosen, known = scenario.data, scenario.data.dataset
    rows = known.rows or chosen.samples or int(known.samples.default if known.samples else 0)
    validation = f"{round(100 * chosen.validation_fraction)} % for validation"
    scaled = _SCALED.get(chosen.scaling, "")
    aside = ", ".join(part for part in (validation * (validation[0] != "0"), scaled) if part)
    return f"{known.title}, {rows} rows" + (f"; {aside}" if aside else "")


def _network(scenario: Scenario) -> str:
    sizes = "-".join(str(size) for size in (scenario.spec.inputs, *_units(scenario)))
    names = dict.fromkeys(layer.activation for layer in scenario.layers)
    given = ", weights given" if scenario.weights is not None else ""
    return f"{sizes}, {', '.join(names)}{given}"


def _units(scenario: Scenario) -> list[int]:
    return [layer.units for layer in scenario.layers]


def _training(scenario: Scenario) -> str:
    chosen = scenario.optimizer
    title = optimizers.REGISTRY[chosen.name].title
    rate = number(chosen.settings["learning_rate"])
    batch = f"{scenario.batch_size} row" + ("s" if scenario.batch_size > 1 else "")
    return f"{title} {rate}, batch {batch}, {scenario.epochs} epochs"


BLOCKS: Mapping[str, Callable[[], str]] = MappingProxyType(
    {
        **{kind.index: partial(index_table, kind, str) for kind in KINDS},
        **{
            name: partial(made, str)
            for tables in FORMAT_TABLES.values()
            for name, made in tables.items()
        },
        "overview": overview,
        "presets": preset_table,
        "races": race_table,
    }
)


def filled(page: str) -> str:
    """Return a page with all its blocks written from the records.

    Raises
    ------
    KeyError
        If there is no block of a name.
    """
    return _BLOCK.sub(lambda found: f"{found[1]}{BLOCKS[found[2]]()}{found[3]}", page)


def main() -> None:
    """Write the blocks of all pages and the published schemas anew."""
    texts = {page: filled(page.read_text("utf-8")) for page in PAGES}
    published = schemas.published() | workshop_schemas.published() | lesson_schemas.published()
    published |= search_document.published()
    texts |= {DOCS / "schemas" / name: text for name, text in published.items()}
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
