"""Carries out ``worksheet``: makes the sheets and writes them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

from simulator.cli.command_parser import UsageError
from simulator.cli.outputs import WROTE, check_outputs
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
        If a number is out of range, a name is unknown, the network is too large, or a file
        exists already or cannot be written.
    """
    VARIANTS.check(arguments.variants)
    SEED.check(arguments.seed)
    if arguments.format == PDF and (arguments.out is None or printer is None):
        raise UsageError("--format pdf needs --out FILE")
    paths = _paths(arguments)
    check_outputs(paths, force=arguments.force)
    start = _starts(arguments, scenario)
    sheets = [
        made(start(seed), _choices(arguments, seed))
        for seed in range(arguments.seed, arguments.seed + arguments.variants)
    ]
    if arguments.format == PDF and printer is not None:
        parts = arguments.part != "key", arguments.part != "sheet"
        for path, sheet in zip(paths, sheets, strict=True):
            atomic_files.write_atomically(path, printer(sheet, say, *parts))
            yield say(WROTE.format(path=path))
        return
    groups = [sheets] if _is_together(arguments) else [[one] for one in sheets]
    texts = [_text(arguments, group, say) for group in groups]
    if not paths:
        yield from (text.removesuffix("\n") for text in texts)
        return
    for path, text in zip(paths, texts, strict=True):
        atomic_files.write_atomically(path, text.encode("utf-8"))
        yield say(WROTE.format(path=path))


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


def _is_together(arguments: argparse.Namespace) -> bool:
    """Return whether one file has all variants."""
    return arguments.format != PDF and FORMATS[arguments.format].together


def _paths(arguments: argparse.Namespace) -> list[str]:
    """Return where the sheets go: with the seed in the name where there are several files."""
    if arguments.out is None:
        return []
    path = Path(arguments.out)
    if arguments.variants == 1 or _is_together(arguments) or not path.name:
        return [arguments.out]
    seeds = range(arguments.seed, arguments.seed + arguments.variants)
    return [str(path.with_name(f"{path.stem}-{seed}{path.suffix}")) for seed in seeds]
