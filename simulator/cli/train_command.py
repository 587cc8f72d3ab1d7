"""What ``train`` does: train a scenario, on a learner's own table, or a saved network further."""

from __future__ import annotations

import argparse
import json
import sys
import time
from typing import TYPE_CHECKING

from simulator.cli import going_on, train_report
from simulator.cli.command_parser import PROGRAM, UsageError
from simulator.cli.going_on import Beginning
from simulator.cli.outputs import check_outputs
from simulator.scenarios import overrides
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario
from simulator.tables.recognising import is_table
from simulator.training.divergence import Diverged
from simulator.training.trainer import Trainer

if TYPE_CHECKING:  # read once a file is opened
    from simulator.cli.going_on import Source, Sources

_PROGRESS_SECONDS = 0.1


def carried_out(arguments: argparse.Namespace, source_from: Sources) -> int:
    """Train, and print the result.

    Returns
    -------
    int
        Exit status 0.

    Raises
    ------
    ValueError
        If scenario, table or settings are wrong, training diverges, or the network cannot be
        saved.
    """
    from simulator.formats import experiment_file, network_file
    from simulator.training import metrics

    begun = _begun(arguments, source_from)
    if arguments.export is not None:
        check_outputs([arguments.export], force=arguments.force)
    experiment, scenario = begun.experiment, begun.experiment.scenario
    for note in train_report.notes(experiment):
        _note(note)
    trainer = begun.trainer()
    seconds = _trained(experiment, trainer)
    evaluation = trainer.evaluate()
    network = experiment_file.trained_network(experiment, trainer.state, evaluation)
    if arguments.export is not None:
        network_file.write_network(arguments.export, network, rows=arguments.with_rows)
    found = metrics.report(trainer.network, trainer.state.theta, experiment.data)
    result = train_report.result_of(scenario, trainer, evaluation, found, seconds)
    result |= begun.told_of(trainer.state.theta)
    if arguments.json:
        print(json.dumps(result, allow_nan=False))
    else:
        for line in train_report.told(result, evaluation, trainer, arguments.export):
            print(line)
    for note in train_report.notes_afterwards(trainer, evaluation):
        _note(note)
    return 0


def _note(text: str) -> None:
    print(f"{PROGRAM}: note: {' '.join(text.split())}", file=sys.stderr)


def _chosen(arguments: argparse.Namespace) -> dict[str, str]:
    """Return the settings that are given as text."""
    chosen = dict(arguments.settings)
    for key in ("epochs", "seed"):
        if getattr(arguments, key) is not None:
            chosen[key] = getattr(arguments, key)
    return chosen


def _begun(arguments: argparse.Namespace, source_from: Sources) -> Beginning:
    """Return what training begins with: first weights that are drawn, or those of a network."""
    source = _source(arguments.scenario, arguments, source_from)
    chosen = _chosen(arguments)
    if not isinstance(source, Scenario):
        onto = arguments.onto
        other = None if onto is None else _source(onto, arguments, source_from)
        return going_on.begun(source, other, chosen, arguments.scenario)
    if arguments.onto is not None:
        raise UsageError("--on is for exported networks, which go on learning with other data")
    scenario = overrides.with_settings(source, chosen)
    return Beginning(Experiment.from_scenario(scenario))


def _source(text: str, arguments: argparse.Namespace, source_from: Sources) -> Source:
    if is_table(text):
        from simulator.cli import table_options

        scenario, notes = table_options.scenario_of(text, arguments)
        for note in notes:
            _note(note)
        return scenario
    if arguments.targets and not is_table(arguments.onto or ""):
        raise UsageError("--target is for tables: files that end in .csv, .tsv or .txt")
    return source_from(text)


def _trained(experiment: Experiment, trainer: Trainer) -> float:
    """Train to the end and return how many seconds it took."""
    start = trainer.state.theta.copy()
    try:
        return _watched(trainer, experiment.scenario)
    except Diverged as problem:
        from simulator.cli.way_out_words import advised
        from simulator.scenarios.way_out import SEARCH_S, find_way_out, time_limit

        way_out = find_way_out(experiment, start, time_limit(SEARCH_S))
        raise ValueError(f"{problem}; {advised(way_out)}") from None


def _watched(trainer: Trainer, scenario: Scenario) -> float:
    """Train, and say how far it is where somebody watches."""
    shows_progress = sys.stderr.isatty()
    start = shown = time.perf_counter()
    try:
        for _ in trainer.updates():
            if shows_progress and time.perf_counter() - shown >= _PROGRESS_SECONDS:
                shown = time.perf_counter()
                epoch = f"{trainer.state.epoch}/{trainer.epochs}"
                text = f"{scenario.title}  epoch {epoch}  loss {trainer.loss:.5g}"
                print(f"\r{text}\x1b[K", end="", file=sys.stderr, flush=True)
    finally:
        if shown != start:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
    return time.perf_counter() - start
