"""Carries out ``worksheet``: makes the sheets and writes them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

from simulator.cli.command_parser import UsageError
from simulator.cli.worksheet_options import NUMBERS, PDF
from simulator.notation import Say
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import EPOCHS, Scenario
from simulator.stepping.step_plan import StepKind
from simulator.storage import atomic_files
from simulator.worksheets import (
    FORMATS,
    Choices,
    NetworkChoices,
    Scope,
    Start,
    Worksheet,
    drawn,
    made,
    of_network,
    write,
)
from simulator.worksheets.choices import SEED, VARIANTS

_FUNCTIONS = ("activation", "output", "loss", "optimizer")


# Takes a sheet, what says its words, and whether blanks and answers are printed.
Printer = Callable[[Worksheet, Say, bool, bool], bytes]


def carried_out(
    arguments: argparse.Namespace,
    scenario: Scenario | None,
    say: Say,
    printer: Printer | None = None,
) -> Iterator[str]:
    """Make and write the sheets, and yield what is to be printed.

    Parameters
    ----------
    arguments : Namespace
        As `simulator.cli.worksheet_options` declares them.
    scenario : Scenario or None
        Whose network is asked about; None where one is drawn.
    say : callable
        Says a message in the wanted language.
    printer : callable, optional
        Returns the content of a PDF file.

    Raises
    ------
    ValueError
        If a number is out of range, a name is unknown, the network is too large, or the file
        cannot be written.
    """
    VARIANTS.check(arguments.variants)
    SEED.check(arguments.seed)
    start = _starts(arguments, scenario)
    sheets = [
        made(start(seed), _choices(arguments, seed))
        for seed in range(arguments.seed, arguments.seed + arguments.variants)
    ]
    if arguments.format == PDF:
        if arguments.out is None or printer is None:
            raise UsageError("--format pdf needs --out FILE")
        parts = arguments.part != "key", arguments.part != "sheet"
        groups = [[one] for one in sheets]
        for path, (sheet,) in zip(_paths(arguments, groups), groups, strict=True):
            atomic_files.write_atomically(path, printer(sheet, say, *parts))
            yield f"wrote {path}"
        return
    together = FORMATS[arguments.format].together
    groups = [sheets] if together else [[one] for one in sheets]
    texts = [_text(arguments, group, say) for group in groups]
    if arguments.out is None:
        yield from (text.removesuffix("\n") for text in texts)
        return
    for path, text in zip(_paths(arguments, groups), texts, strict=True):
        atomic_files.write_atomically(path, text.encode("utf-8"))
        yield f"wrote {path}"


def _starts(arguments: argparse.Namespace, scenario: Scenario | None) -> Callable[[int], Start]:
    """Return what makes the start of each seed; a scenario's network is the same for all."""
    if scenario is None:
        named = {name: getattr(arguments, name) for name in _FUNCTIONS}
        choices = NetworkChoices(
            sizes=arguments.network,
            **{name: value for name, value in named.items() if value is not None},
            learning_rate=arguments.rate,
            rows=arguments.rows,
            whole=not arguments.decimals,
        )
        return lambda seed: drawn(choices, seed)
    experiment = Experiment.from_scenario(scenario)
    trainer = experiment.trainer()
    if arguments.epochs:
        trainer = experiment.trainer(epochs=int(EPOCHS.check(arguments.epochs)))
        for _ in trainer.updates():
            pass
    start = of_network(experiment, trainer.state, arguments.rows)
    return lambda seed: start


def _choices(arguments: argparse.Namespace, seed: int) -> Choices:
    return Choices(
        scope=Scope(arguments.scope),
        kinds=tuple(StepKind(NUMBERS[name]) for name in arguments.numbers),
        count=arguments.count,
        seed=seed,
        formulas=arguments.formulas,
    )


def _text(arguments: argparse.Namespace, sheets: list[Worksheet], say: Say) -> str:
    return write(
        arguments.format,
        sheets,
        say,
        blanks=arguments.part != "key",
        answers=arguments.part != "sheet",
        language=arguments.language,
    )


def _paths(arguments: argparse.Namespace, groups: list[list[Worksheet]]) -> list[str]:
    """Return where each group goes: with the seed in its name where there are several."""
    if len(groups) == 1:
        return [arguments.out]
    path = Path(arguments.out)
    seeds = (group[0].choices.seed for group in groups)
    return [str(path.with_name(f"{path.stem}-{seed}{path.suffix}")) for seed in seeds]
