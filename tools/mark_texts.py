"""Mark the texts of the simulator for translators: ``make reference``.

lupdate finds texts only where they are marked for Qt, and the simulator knows no Qt. So a module
of the interface repeats them, marked: what its records say, and the sentences of its messages. A
test fails where it no longer says what they say.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np

from simulator import optimizers
from simulator.data import datasets, prepared
from simulator.data.datasets._names import CONTEXT, patterns_of
from simulator.data.splitting import FOLD, FOLDS, SCALINGS, SPLITS
from simulator.graph import presets as graphs
from simulator.lessons.actions import action as actions
from simulator.lessons.conditions import condition as conditions
from simulator.lessons.questions import question as questions
from simulator.nn import activations, initializers, layers, losses
from simulator.nn.layers import DROPOUT
from simulator.optimizers import parameter_update, regularization, schedules
from simulator.optimizers.regularization import Regularization
from simulator.race import benchmark_functions
from simulator.race import presets as races
from simulator.race.objectives import FunctionObjective
from simulator.race.race import Race
from simulator.race.results import BATCH_SIZE as ROWS_OF_A_RACER
from simulator.race.results import Racer
from simulator.race.update_parts import update_parts
from simulator.references import NOWHERE
from simulator.registry import Registry
from simulator.scenarios import output_advice, presets, schema
from simulator.scenarios.data_settings import SEED
from simulator.scenarios.layer_settings import UNITS
from simulator.search import methods as search_methods
from simulator.search import plan as search_plan
from simulator.search.dimensions import SEARCHABLE
from simulator.settings import Setting
from simulator.stepping.equations import layers as equations
from simulator.studies import forgetting, initial_weights, replicas, transfer
from simulator.studies.remedies import plan as remedy_plan
from simulator.studies.remedies.records import REGISTRY as REMEDIES
from simulator.training import early_stopping
from simulator.training.threshold_curves import THRESHOLD
from simulator.worksheets import choices as worksheet
from simulator.workshops import node_functions
from simulator.workshops import registry as workshops

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ROOT / "ui" / "words" / "record_texts.py"

# All whose titles and explanations the interface shows.
SHOWN: tuple[Registry[Any], ...] = (
    activations.REGISTRY,
    layers.REGISTRY,
    losses.REGISTRY,
    initializers.REGISTRY,
    optimizers.REGISTRY,
    schedules.REGISTRY,
    datasets.REGISTRY,
    benchmark_functions.REGISTRY,
    races.REGISTRY,
    workshops.REGISTRY,
    graphs.REGISTRY,
    node_functions.LEARNT,
    SCALINGS,
    SPLITS,
    search_methods.REGISTRY,
    REMEDIES,
)

_MORE = (
    *("short_title", "teaching", "mini_batch_note", "first_step_note", "counting", "targets"),
    *("minima_note", "worded_definitions", "remark"),
)
_FORMULAS = ("formula", "derivative_formula", "gradient_formula", "reading")
# Words of which a formula has some where it is not mathematics alone.
_IN_WORDS = re.compile(
    r"\b(?:across|also|and|cut|else|if|or|other|over|sign|then|up|where|which|with)\b"
)

# Settings that belong to a scenario, a race, a study or a worksheet, and to no record.
SETTINGS: tuple[Setting, ...] = (
    *(UNITS, DROPOUT, schema.BATCH_SIZE, schema.EPOCHS, SEED, ROWS_OF_A_RACER),
    *(initial_weights.STARTS, initial_weights.EPOCHS, initial_weights.SEED),
    *(remedy_plan.SEEDS, remedy_plan.EPOCHS),
    *(worksheet.ROWS, worksheet.COUNT, worksheet.SEED, worksheet.VARIANTS, worksheet.RATE),
    *(datasets.SAMPLES, datasets.noise(0.0), prepared.SEED, prepared.VALIDATION_FRACTION),
    *(FOLDS, FOLD),
    *(search_plan.RUNS, search_plan.MINUTES, search_plan.FOLDS, search_plan.STARTS),
    search_plan.SEED,
    *(replicas.SEEDS, replicas.EPOCHS, forgetting.REPLAY, transfer.UPDATES),
    *regularization.SETTINGS.values(),
    *early_stopping.SETTINGS.values(),
    THRESHOLD,
)


def texts_to_translate() -> list[str]:
    """Return every text of the simulator that the interface shows, once, in a fixed order."""
    found: dict[str, None] = {}
    for registry in SHOWN:
        for record in registry.values():
            found |= dict.fromkeys(text for text in texts_of(record) if text)
    found |= dict.fromkeys(layer_words())
    found |= dict.fromkeys(part_names())
    found |= dict.fromkeys(sorted(equation_names()))
    for setting in SETTINGS:
        found |= dict.fromkeys(text for text in (setting.title, setting.explanation) if text)
    for one in SEARCHABLE.values():
        found |= dict.fromkeys((one.title, one.explanation))
    for preset in presets.REGISTRY.values():
        found |= dict.fromkeys((preset.title, preset.description))
    for kinds in (conditions.kinds(), questions.kinds(), actions.kinds()):
        found |= dict.fromkeys(kind.title for kind in kinds.values())
    found |= dict.fromkeys(output_advice.sentences())
    return [*(found | dict.fromkeys(sorted(literal(one) for one in messages())))]


def texts_of(record: Any) -> Iterator[str]:
    """Yield what a record says: title, explanation, notes, its settings, formulas with words."""
    yield from (record.title, record.explanation)
    yield from (getattr(record, name, "") for name in _MORE)
    for preset in getattr(record, "presets", ()):
        yield from (preset.title, preset.explanation)
    yield from getattr(record, "readings", ())
    for setting in getattr(record, "settings", ()):
        yield from (setting.title, setting.explanation)
    yield getattr(record, "elsewhere", NOWHERE).note
    formulas = (getattr(record, name, "") for name in _FORMULAS)
    yield from (text for text in formulas if _IN_WORDS.search(text))


def messages() -> Iterator[ast.Call]:
    """Yield the places in the simulator that make a `Message`."""
    for path in sorted((ROOT / "simulator").rglob("*.py")):
        yield from _calls(path, "Message")


@cache
def _calls(path: Path, name: str) -> tuple[ast.Call, ...]:
    """Return a file's calls of `name`, in order; nobody writes the file meanwhile."""
    nodes = ast.walk(ast.parse(path.read_text("utf-8"), str(path)))
    calls = (node for node in nodes if isinstance(node, ast.Call))
    return tuple(node for node in calls if getattr(node.func, "id", "") == name)


def literal(message: ast.Call) -> str:
    """Return a message's pattern, which must stand where the message is made.

    Raises
    ------
    ValueError
        If it is no literal: translators would never see it.
    """
    pattern = message.args[0]
    if not isinstance(pattern, ast.Constant) or not isinstance(pattern.value, str):
        raise ValueError(f"a message's pattern must be a literal, got {ast.unparse(message)}")
    return pattern.value


def layer_words() -> Iterator[str]:
    """Yield what parameters of each kind of layer are called, and what its steps are."""
    for kind in layers.REGISTRY.values():
        layer = kind.build(units=1) if kind.has_units else kind.build()
        for group in layer.groups((1,)):
            yield from (group.title, group.titles)
    for one in equations.REGISTRY.values():
        yield from one.words.values()


def part_names() -> Iterator[str]:
    """Yield what the parts of an update are called, with every optimizer and all that adds parts.

    The names stand where the parts are computed, so one update of each optimizer is made.
    """
    everything = Regularization(l2=0.1, weight_decay=0.1)
    for name, record in optimizers.REGISTRY.items():
        decays = [one.name for one in record.settings if one.name == "weight_decay"]
        racer = Racer(name, name, dict.fromkeys(decays, 0.1))
        valley = FunctionObjective(benchmark_functions.REGISTRY["ravine"])
        race = Race(valley, [racer], np.array([1.0, 1.0]))
        race.step()
        numbers = race.update_numbers(0, 0)
        for shown in (numbers, replace(numbers, regularization=everything)):
            yield from (part.name for part in update_parts(shown, 0))


def equation_names() -> Iterator[str]:
    """Yield what the quantities are called that rules remember or work out by the way."""
    yield from parameter_update.CORRECTED.values()
    for path in sorted((ROOT / "simulator" / "optimizers").rglob("*.py")):
        for node in _calls(path, "Equation"):
            named = (one.value for one in node.keywords if one.arg == "name")
            texts = (part for one in named for part in ast.walk(one))
            yield from (
                one.value
                for one in texts
                if isinstance(one, ast.Constant) and len(str(one.value)) > 1
                if isinstance(one.value, str)
            )


def data_names() -> Iterator[str]:
    """Yield every name of a feature, class or target of the built-in data, once."""
    found: dict[str, None] = {}
    for data in datasets.REGISTRY.values():
        for name in (*data.feature_names, *data.class_names, *data.target_names):
            found |= dict.fromkeys(patterns_of(name))
    yield from found


def text_module() -> str:
    """Return a module that marks these texts for lupdate, which finds marked texts alone."""
    return (
        '"""The texts of the simulator, marked for translators: records and messages.\n\n'
        "Written by ``make reference``, not by hand, and read by lupdate alone: the simulator\n"
        'knows no Qt, so that its texts cannot be marked where they stand.\n"""\n\n'
        "from PySide6.QtCore import QT_TRANSLATE_NOOP\n\n"
        f"TEXTS = (\n{_marks('simulator', texts_to_translate())})\n\n"
        f"NAMES = (\n{_marks(CONTEXT, data_names())})\n"
    )


def _marks(context: str, texts: Iterable[str]) -> str:
    return "".join(f'    QT_TRANSLATE_NOOP("{context}", {_literal(text)}),\n' for text in texts)


def _literal(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def main() -> None:
    """Write the module anew."""
    TEXTS.write_text(text_module(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
