"""What the worker owes beside the outcome of a command."""

from __future__ import annotations

from enum import Enum, auto

from simulator.session.run import Run
from ui.worker import commands
from ui.worker.left_behind import LeftRun
from ui.worker.news import BranchedOff, News, NotTold


class Due(Enum):
    """What the next snapshot has to hold that the last one did not."""

    NOTHING = auto()
    PROGRESS = auto()
    NUMBERS = auto()
    EVERYTHING = auto()


def answer_without_run(asked: commands.ForRun) -> tuple[News, ...]:
    """Answer what was asked of a run that is not open; whoever asked would wait for ever."""
    if isinstance(asked.command, commands.TellState):
        return (NotTold(asked.run_id, asked.command.purpose),)
    return ()


def branched_off(run: Run) -> tuple[News, ...]:
    """Tell where a run went another way than its line, with what undo goes back to."""
    state = run.take_left()
    if state is None:
        return ()
    left = LeftRun(run.run_id, state)
    return (BranchedOff(run.run_id, left, run.experiment.scenario, state.training.epoch),)


def taken_up(command: commands.Open, before: Run | None) -> Run | None:
    """Return the run that was kept, where that is to go on in place of the one before."""
    kept = command.state if command.takes_up else None
    if not isinstance(kept, LeftRun) or before is None or (run := kept.taken_up()) is None:
        return None
    run.take_up(command.run_id, before)
    return run
