"""From files and names to what can be opened, and back; without any dialog."""

from __future__ import annotations

import os.path
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.messages import reason
from simulator.nn.network import Network
from simulator.quoting import quoted
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario
from simulator.training.evaluation import evaluate
from simulator.training.state import TrainingState
from simulator.workshops.recognising import is_workshop
from ui.words.messages import worded

if TYPE_CHECKING:  # read once a file is opened or written
    from simulator.workshops.document import WorkshopDocument


def open_named(target: str) -> tuple[Scenario, TrainingState | None]:
    """Return a preset of this name, or what the file of this name holds.

    Raises
    ------
    ValueError
        If it is neither, or the file can't be read; the message says what is allowed.
    """
    if target in presets.names():
        return presets.load(target), None
    if not os.path.exists(target) and Path(target).suffix != ".json":
        names = ", ".join(presets.names())
        problem = worded("open_file", "{name} is neither a file nor a preset; presets are {names}")
        raise ValueError(problem.format(name=quoted(target), names=names))
    if opens_above(target) and not holds_lesson(target):
        return _proposed_for(target), None
    return open_path(Path(target))


def _proposed_for(table: str) -> Scenario:
    """Return the scenario that is proposed for a table, without asking anybody.

    Raises
    ------
    ValueError
        If the file can't be read, or makes no data as it is.
    """
    from threading import Event

    from simulator.session.table_job import Judge, Judged, NotDone, ReadTable, TableJob, TableRead

    job = TableJob(Event())
    (read,) = job.handle(ReadTable(1, table)).events
    if isinstance(read, NotDone):
        raise ValueError(read.problem)
    assert isinstance(read, TableRead)
    (judged,) = job.handle(Judge(2, read.draft)).events
    assert isinstance(judged, Judged)
    if judged.scenario is None:
        raise ValueError(judged.problem)
    return judged.scenario


def workshop_of(target: str) -> WorkshopDocument | None:
    """Return the workshop's document that a file of this name holds; None where it is no such file.

    Raises
    ------
    FileProblem
        If the document is damaged.
    """
    if not is_workshop(target):
        return None
    from simulator.workshops import files

    return files.read(target)


def holds_lesson(target: str) -> bool:
    """Return whether this is the name of a file that says that it holds a lesson."""
    if target in presets.names():
        return False
    from simulator.lessons.recognising import is_lesson

    return is_lesson(target)


def opens_above(target: str) -> bool:
    """Return whether a file of this name is opened in the window, above what is open there.

    A table that is not there is none, so that it is said before the window opens.
    """
    if Path(target).suffix not in ("", ".json") and os.path.isfile(target):
        from simulator.tables.recognising import is_table

        if is_table(target):
            return True
    return holds_lesson(target)


def open_path(path: Path) -> tuple[Scenario, TrainingState | None]:
    """Return the scenario of a file, with the trained state if it holds a network.

    Raises
    ------
    FileProblem
        If the file can't be read, or holds a network without the data to show it with.
    """
    from simulator.formats import experiment_file, network_file

    found = network_file.read(path)
    if isinstance(found, Scenario):
        return found, None
    try:
        return experiment_file.trained_state(found)
    except ValueError as problem:
        raise network_file.FileProblem(path, reason(problem)) from None


def write_weights(
    path: Path, experiment: Experiment, state: TrainingState, *, rows: bool = False
) -> None:
    """Export trained weights, with all that it takes to use them elsewhere or to go on here.

    Loss and metrics are computed here: while training, a snapshot's may be some frames old. The
    rows of a learner's own table are written only where `rows` says so.

    Raises
    ------
    FileProblem
        If the weights can't be saved or the file can't be written; an old file stays whole.
    """
    from simulator.formats import experiment_file, network_file

    evaluation = evaluate(Network(experiment.spec), state.theta, experiment.data)
    try:
        network = experiment_file.trained_network(experiment, state, evaluation)
    except ValueError as problem:
        raise network_file.FileProblem(path, reason(problem)) from None
    network_file.write_network(path, network, rows=rows)
