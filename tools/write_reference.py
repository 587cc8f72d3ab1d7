"""Write what the documentation says of records, and the JSON Schemas: ``make reference``.

A page holds blocks between ``<!-- records: NAME -->`` and ``<!-- end of records -->``. What stands
between is written by the function of that name below; the rest of the page is written by hand. A
test fails where a page no longer says what the records say.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from simulator import optimizers
from simulator.data import datasets
from simulator.data.datasets import Dataset
from simulator.formats import schemas
from simulator.formats.layer_blocks import field_names
from simulator.nn import activations, initializers, layers, losses
from simulator.nn.activations import Activation
from simulator.nn.initializers import Initializer
from simulator.nn.layers import LayerKind
from simulator.nn.losses import Loss
from simulator.optimizers import schedules
from simulator.optimizers.record import OptimizerRecord
from simulator.optimizers.schedules import ScheduleRecord
from simulator.race import benchmark_functions
from simulator.race import presets as races
from simulator.race.benchmark_functions import Function
from simulator.references import LibraryNames, Source
from simulator.registry import Registry
from simulator.scenarios import presets
from simulator.scenarios.schema import Scenario
from simulator.settings import Setting

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = (ROOT / "README.md", *sorted(DOCS.glob("*.md")), *sorted(DOCS.glob("help/*.md")))

_BLOCK = re.compile(
    r"(<!-- records: ([a-z-]+) -->\n).*?(^<!-- end of records -->$)", re.DOTALL | re.MULTILINE
)
_SCALED = {"standardize": "standardised", "minmax": "scaled to 0..1"}

# One line of a section: what it is about, and the text; empty where there is nothing to say.
Fact = tuple[str, str]


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a Markdown table."""
    heads = list(heads)
    lines = (f"| {' | '.join(cells)} |\n".replace("|  |", "| |") for cells in (heads, *rows))
    head, *body = lines
    return "".join((head, f"|{'---|' * len(heads)}\n", *body))


def number(value: float, digits: int = 4) -> str:
    """Return a number as a text shows it, with a true minus sign."""
    return f"{value:.{digits}g}".replace("-", "−")


def publications(sources: Iterable[Source]) -> str:
    """Return where something was published."""
    return "; ".join(map(str, sources))


def libraries(names: LibraryNames) -> str:
    """Return what other libraries call something, and where they differ."""
    found = [
        f"{library} `{name}`"
        for library, name in (
            ("Keras", names.keras),
            ("PyTorch", names.pytorch),
            ("scikit-learn", names.sklearn),
        )
        if name
    ]
    return ". ".join(part.rstrip(".") for part in (", ".join(found), names.note) if part)


def overview() -> str:
    """Return a table of the pages on records, and of what each is about."""
    rows = []
    for module in (layers, activations, losses, initializers, optimizers, schedules):
        page = module.__name__.rpartition(".")[2]
        titles = "; ".join(record.title for record in module.REGISTRY.values())
        rows.append((f"[{page.capitalize()}](docs/{page}.md)", titles))
    return table(("Page", "What it tells of"), rows)


def function_table() -> str:
    """Return the table of benchmark functions."""
    heads = ("Name", "Formula", "Minima", "Published in")
    rows = (
        (f"`{one.name}`", f"`{one.formula}`", _minima(one), publications(one.sources))
        for one in benchmark_functions.REGISTRY.values()
    )
    return table(heads, rows)


def _minima(function: Function) -> str:
    points = [", ".join(number(value) for value in point) for point in function.minima]
    shown = [f"({point})" if function.dimension > 1 else point for point in points]
    return ", ".join(part for part in (*shown, function.minima_note) if part)


def data_set_table() -> str:
    """Return the table of data sets: one line each."""
    heads = ("source", "task", "rows", "inputs", "what")
    rows = (
        (f"`{one.name}`", one.task, _rows(one), str(one.n_features), one.explanation)
        for one in datasets.REGISTRY.values()
    )
    return table(heads, rows)


def _rows(data: Dataset) -> str:
    if data.rows is not None:
        return str(data.rows)
    return "drawn" + (f", noise {number(data.noise.default)}" if data.noise else "")


def data_sets() -> str:
    """Return a section for each data set."""
    return "\n".join(_data_set(one) for one in datasets.REGISTRY.values())


def _data_set(data: Dataset) -> str:
    facts = [("source", f"`{data.name}`"), ("task", data.task), ("rows", _rows(data))]
    facts += [
        (setting.name, f"{number(setting.default)}; {setting.describe_range()}")
        for setting in (data.samples, data.noise)
        if setting is not None
    ]
    facts += [
        ("inputs", _listed(data.feature_names)),
        ("labels" if data.task == "multilabel" else "classes", _listed(data.class_names)),
        ("to predict", _listed(data.target_names)),
        ("published in", publications(data.sources)),
        ("elsewhere", libraries(data.elsewhere)),
    ]
    told = (f"- **{name}**: {text}\n" for name, text in facts if text)
    return f"## {data.title}\n\n{data.explanation}\n\n{''.join(told)}"


def _listed(names: tuple[str, ...]) -> str:
    """Return names in a row; of very many the first and the last."""
    few = names if len(names) <= 30 else (*names[:2], "…", names[-1])
    counted = f"{len(names)}: " if len(names) > 4 else ""
    return counted + ", ".join(few)


def _optimizer_facts(one: OptimizerRecord) -> Iterator[Fact]:
    yield "update", f"`{one.formula}`"
    yield "remembers", ", ".join(f"`{name}`" for name in one.state_names)
    yield "mini-batches", one.mini_batch_note
    yield "first step", one.first_step_note
    yield from _settings_told(one.settings)


def _schedule_facts(one: ScheduleRecord) -> Iterator[Fact]:
    yield "rate", f"`{one.formula}`"
    yield from _settings_told(one.settings)


def _settings_told(settings: Iterable[Setting]) -> Iterator[Fact]:
    for one in settings:
        yield f"`{one.name}`", f"{one.default:g}; {one.describe_range()}. {one.explanation}"


def optimizer_settings() -> str:
    """Return the table of optimizers' settings."""
    rows = ((f"`{one.name}`", _defaults(one.settings)) for one in optimizers.REGISTRY.values())
    return table(("optimizer", "settings with defaults"), rows)


def schedule_settings() -> str:
    """Return the table of schedules with their own settings."""
    rows = (
        (f"`{one.name}`", one.formula.replace("|", "\\|"), _defaults(one.own_settings))
        for one in schedules.REGISTRY.values()
    )
    return table(("schedule", "learning rate", "settings with defaults"), rows)


def _defaults(settings: Iterable[Setting]) -> str:
    return ", ".join(f"`{one.name}` {one.default:g}" for one in settings)


def race_table() -> str:
    """Return the table of ready-made races."""
    rows = (
        (
            one.title,
            "your network" if one.surface == races.NETWORK else f"`{one.surface}`",
            one.explanation,
        )
        for one in races.REGISTRY.values()
    )
    return table(("Race", "On", "What there is to be seen"), rows)


def preset_table() -> str:
    """Return the table of presets."""
    heads = ("Name", "Data", "Network", "Optimizer, batch, epochs")
    rows = (
        (f"`{one.name}`", _data(one.scenario), _network(one.scenario), _training(one.scenario))
        for one in presets.REGISTRY.values()
    )
    return table(heads, rows)


def _data(scenario: Scenario) -> str:
    chosen, known = scenario.data, datasets.get(scenario.data.source)
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
    rate = number(scenario.optimizer.settings["learning_rate"])
    batch = f"{scenario.batch_size} row" + ("s" if scenario.batch_size > 1 else "")
    return f"`{scenario.optimizer.name}` {rate}, {batch}, {scenario.epochs}"


def activation_formulas() -> str:
    """Return the table of activations for whoever reads a file."""
    rows = (
        (
            f"`{one.name}`",
            (one.reading or one.formula).replace("|", "\\|"),
            _numbers_of(one.settings),
        )
        for one in activations.REGISTRY.values()
    )
    return table(("name", "f(z)", "settings"), rows)


def layer_formulas() -> str:
    """Return the table of kinds of layers for whoever reads a file."""
    rows = (
        (f"`{one.name}`", _fields(one), one.reading, _numbers_of(one.settings))
        for one in layers.REGISTRY.values()
    )
    return table(("type", "its fields", "what it computes of x", "settings"), rows)


def _fields(kind: LayerKind) -> str:
    named = (*(["activation"] * kind.has_activation), *field_names(kind))
    return ", ".join(f"`{name}`" for name in named)


def _numbers_of(settings: Iterable[Setting]) -> str:
    told = (f"`{one.name}`, {one.describe_range()}, by default {one.default:g}" for one in settings)
    return "; ".join(told)


def _sections(registry: Registry[Any], facts: Callable[[Any], Iterator[Fact]]) -> str:
    """Return a section for each record."""
    parts = []
    for record in registry.values():
        told = [("name", f"`{record.name}`"), *facts(record), *_shared_facts(record, registry)]
        lines = "".join(f"- **{name}**: {text}\n" for name, text in told if text)
        parts.append(f"## {record.title}\n\n{record.explanation}\n\n{lines}")
    return "\n".join(parts)


def _activation_facts(record: Activation) -> Iterator[Fact]:
    yield "f(z)", f"`{record.formula}`"
    yield "f′(z)", f"`{record.derivative_formula}`"
    yield "outputs", f"from {_bound(record.lower)} to {_bound(record.upper)}"
    yield "settings", "; ".join(map(_setting, record.settings))


def _bound(value: float) -> str:
    return number(value).replace("inf", "∞")


def _setting(setting: Setting) -> str:
    told = f"`{setting.name}`, {number(setting.default)}; {setting.describe_range()}"
    return f"{told}. {setting.explanation.rstrip('.')}"


def _layer_facts(record: LayerKind) -> Iterator[Fact]:
    yield "a node", f"`{record.formula}`"
    yield "nodes", "you choose how many" if record.has_units else "as many as the layer before has"
    yield "parameters", record.counting
    yield "activation", "[any](activations.md)" if record.has_activation else ""
    yield "settings", "; ".join(map(_setting, record.settings))


def _loss_facts(record: Loss) -> Iterator[Fact]:
    yield "one row", f"`{record.formula}`"
    yield "∂E/∂aₖ", f"`{record.gradient_formula}`"
    yield "targets", record.targets or "any"
    yield "with", "" if record.fused_with is None else f"`{record.fused_with}`, then δ is a − y"


def _initializer_facts(record: Initializer) -> Iterator[Fact]:
    yield "weights", f"`{record.formula}`"


def _shared_facts(record: Any, registry: Registry[Any]) -> Iterator[Fact]:
    """Yield what every page says of its records."""
    unsuited = getattr(record, "unsuited", ())
    yield "not for", " ".join(dict.fromkeys(text for _, text in unsuited))
    parents = [registry[name].title for name in getattr(record, "parents", ())]
    yield "made from", ", ".join(f"[{title}](#{_anchor(title)})" for title in parents)
    yield "published in", publications(record.sources)
    yield "elsewhere", libraries(record.elsewhere)


def _anchor(title: str) -> str:
    """Return the anchor that GitHub gives to a heading."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


BLOCKS: Mapping[str, Callable[[], str]] = MappingProxyType(
    {
        "activation-formulas": activation_formulas,
        "activations": partial(_sections, activations.REGISTRY, _activation_facts),
        "data-set-table": data_set_table,
        "data-sets": data_sets,
        "functions": function_table,
        "optimizer-settings": optimizer_settings,
        "optimizers": partial(_sections, optimizers.REGISTRY, _optimizer_facts),
        "overview": overview,
        "initializers": partial(_sections, initializers.REGISTRY, _initializer_facts),
        "layer-formulas": layer_formulas,
        "layers": partial(_sections, layers.REGISTRY, _layer_facts),
        "losses": partial(_sections, losses.REGISTRY, _loss_facts),
        "presets": preset_table,
        "races": race_table,
        "schedule-settings": schedule_settings,
        "schedules": partial(_sections, schedules.REGISTRY, _schedule_facts),
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
    texts |= {DOCS / "schemas" / name: text for name, text in schemas.published().items()}
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
