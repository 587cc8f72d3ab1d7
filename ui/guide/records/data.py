"""Pages of data sets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from simulator.data import datasets
from simulator.data.datasets import Dataset, Task
from simulator.messages import Message
from simulator.nn import activations, losses
from simulator.scenarios import output_advice, presets
from simulator.settings import Setting
from ui.guide.records import activation, facts, loss
from ui.guide.records.markdown import code, link
from ui.guide.records.page_kind import Fact, PageKind, Say
from ui.words.messages import worded
from ui.words.numbers import grouped

_MOST_NAMES = 30
_TASKS: Mapping[Task, Message] = MappingProxyType(
    {
        "binary": worded("help", "yes or no"),
        "multiclass": worded("help", "one class of several"),
        "multilabel": worded("help", "several labels at once"),
        "regression": worded("help", "numbers (regression)"),
    }
)


def _formulas(record: Dataset, say: Say) -> Iterator[str]:
    yield from ()


def _facts(record: Dataset, say: Say) -> Iterator[Fact]:
    yield worded("help", "To be learnt"), say(_TASKS[record.task])
    yield worded("help", "Rows"), say(_rows(record))
    yield worded("help", "Inputs"), _listed(record.feature_names, say)
    yield _outputs_head(record), _listed(record.class_names or record.target_names, say)
    if record.image_shape is not None:
        high, wide = record.image_shape
        told = worded("help", "{high} × {wide} pixels").format(high=high, wide=wide)
        yield worded("help", "Pictures"), say(told)
    yield worded("help", "Usual output and loss"), _pair(record, say)


def _rows(record: Dataset) -> str:
    return grouped(record.rows) if record.rows is not None else worded("help", "drawn at random")


def _outputs_head(record: Dataset) -> str:
    if record.task == "regression":
        return worded("help", "To predict")
    return worded("help", "Labels") if record.task == "multilabel" else worded("help", "Classes")


def _listed(names: tuple[str, ...], say: Say) -> str:
    """Return names in a row; of very many the first and the last."""
    few = names if len(names) <= _MOST_NAMES else (*names[:2], "…", names[-1])
    told = ", ".join(say(name) for name in few)
    if len(names) <= 4:
        return told
    return say(worded("help", "{count}: {names}").format(count=len(names), names=told))


def _pair(record: Dataset, say: Say) -> str:
    output, loss_name = output_advice.recommended(record.task)
    first, second = activations.get(output), losses.get(loss_name)
    shown = (
        link(say(Message(first.title)), activation.KIND.file(output)),
        link(say(Message(second.title)), loss.KIND.file(loss_name)),
    )
    return " + ".join(shown)


def _cells(record: Dataset, say: Say) -> tuple[str, ...]:
    return say(_TASKS[record.task]), say(_rows(record)), str(record.n_features)


def _filed(record: Dataset) -> str:
    return worded("help", "{name}, as the {field} of a scenario.").format(
        name=code(record.name), field=code("data.source")
    )


def _command(record: Dataset) -> str:
    using = [name for name in presets.names() if presets.load(name).data.source == record.name]
    chosen = record.name if record.name in using else next(iter(using), "")
    return f"python main.py train {chosen}" if chosen else ""


def _settings(record: Dataset) -> tuple[Setting, ...]:
    return tuple(one for one in (record.samples, record.noise) if one is not None)


KIND = PageKind(
    name="data",
    index="data-sets",
    registry=datasets.REGISTRY,
    every=worded("help", "All data sets"),
    chosen=facts.SETUP,
    term="data-set",
    formulas=_formulas,
    facts=_facts,
    heads=(worded("help", "To be learnt"), worded("help", "Rows"), worded("help", "Inputs")),
    cells=_cells,
    filed=_filed,
    command=_command,
    settings=_settings,
)
