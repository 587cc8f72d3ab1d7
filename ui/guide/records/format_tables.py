"""The tables of records in the pages on files, in every language that has such a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from simulator import optimizers
from simulator.data import datasets
from simulator.data.datasets import Dataset, Task
from simulator.formats.layer_blocks import field_names
from simulator.messages import Message
from simulator.nn import activations, layers
from simulator.nn.layers import LayerKind
from simulator.optimizers import schedules
from simulator.settings import Setting
from simulator.workshops import registry as workshops
from ui.guide.records import facts
from ui.guide.records.lesson_tables import LESSON_TABLES
from ui.guide.records.markdown import cell, code, link, number, table
from ui.guide.records.page_kind import Say
from ui.words.messages import worded

_TASKS: Mapping[Task, Message] = MappingProxyType(
    {
        "binary": worded("help", "binary"),
        "multiclass": worded("help", "multiclass"),
        "multilabel": worded("help", "multilabel"),
        "regression": worded("help", "regression"),
    }
)


def data_set_table(say: Say) -> str:
    """Return the table of data sets: one line each."""
    rows = (
        (
            code(one.name),
            say(_TASKS[one.task]),
            say(_rows(one)),
            str(one.n_features),
            cell(say(Message(one.explanation))),
        )
        for one in datasets.REGISTRY.values()
    )
    heads = (
        worded("help", "source"),
        worded("help", "task"),
        worded("help", "rows"),
        worded("help", "inputs"),
        worded("help", "what"),
    )
    return table(map(say, heads), rows)


def _rows(data: Dataset) -> str:
    if data.rows is not None:
        return str(data.rows)
    if data.noise is None:
        return worded("help", "drawn")
    return worded("help", "drawn, noise {noise}").format(noise=number(data.noise.default))


def optimizer_settings_table(say: Say) -> str:
    """Return the table of optimizers' settings."""
    rows = ((code(one.name), _defaults(one.settings)) for one in optimizers.REGISTRY.values())
    heads = worded("help", "optimizer"), worded("help", "settings with defaults")
    return table(map(say, heads), rows)


def schedule_settings_table(say: Say) -> str:
    """Return the table of schedules with their own settings."""
    rows = (
        (code(one.name), cell(facts.formula(one.formula, say)), _defaults(one.own_settings))
        for one in schedules.REGISTRY.values()
    )
    heads = (
        worded("help", "schedule"),
        worded("help", "learning rate"),
        worded("help", "settings with defaults"),
    )
    return table(map(say, heads), rows)


def _defaults(settings: Iterable[Setting]) -> str:
    return ", ".join(f"{code(one.name)} {one.default:g}" for one in settings)


def activation_formula_table(say: Say) -> str:
    """Return the table of activations for whoever reads a file."""
    rows = (
        (
            code(one.name),
            cell(facts.formula(one.reading or one.formula, say)),
            _numbers_of(one.settings, say),
        )
        for one in activations.REGISTRY.values()
    )
    heads = worded("help", "name"), worded("help", "f(z)"), worded("help", "settings")
    return table(map(say, heads), rows)


def layer_formula_table(say: Say) -> str:
    """Return the table of kinds of layers for whoever reads a file."""
    rows = (
        (
            code(one.name),
            _fields(one),
            cell(facts.formula(one.reading, say)),
            _numbers_of(one.settings, say),
        )
        for one in layers.REGISTRY.values()
    )
    heads = (
        worded("help", "type"),
        worded("help", "its fields"),
        worded("help", "what it computes of x"),
        worded("help", "settings"),
    )
    return table(map(say, heads), rows)


def _fields(kind: LayerKind) -> str:
    named = (*(["activation"] * kind.has_activation), *field_names(kind))
    return ", ".join(map(code, named))


def _numbers_of(settings: Iterable[Setting], say: Say) -> str:
    """Return names, ranges and defaults, with signs as the JSON Schemas and programs have them."""
    told = worded("help", "{name}, {range}, by default {default}")
    return "; ".join(
        say(
            told.format(name=code(one.name), range=one.describe_range(), default=f"{one.default:g}")
        )
        for one in settings
    )


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
        (
            cell(say(Message(one.title))),
            link(
                cell(say(Message(preset.title))),
                f"help/tool-{one.name}.md?begin={preset.name}",
            ),
            cell(say(Message(preset.explanation))),
        )
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
        "network-format": MappingProxyType(
            {
                "layer-formulas": layer_formula_table,
                "activation-formulas": activation_formula_table,
            }
        ),
        "scenario-format": MappingProxyType(
            {
                "optimizer-settings": optimizer_settings_table,
                "schedule-settings": schedule_settings_table,
                "data-set-table": data_set_table,
            }
        ),
        "workshop-format": MappingProxyType(
            {"workshops": workshop_table, "workshop-presets": workshop_preset_table}
        ),
        "lesson-format": LESSON_TABLES,
    }
)
"""By page the tables that stand on it, by the names of their blocks."""
