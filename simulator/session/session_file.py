"""A session on disk: a run with all that it has learnt, to go on with after the program has ended.

The file belongs to the program alone. It is a NumPy archive without pickled objects: the vectors as
they are in memory, and a head in JSON for the rest.
"""

from __future__ import annotations

import io
import json
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from simulator import optimizers
from simulator.data.own_table import OwnTable
from simulator.landscape.landscape_state import LandscapeState, Trail
from simulator.messages import Message
from simulator.optimizers.optimizer import OptimizerMemory
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.own_tables import check_rows_fit
from simulator.scenarios.presets import Scenario
from simulator.scenarios.texts import in_languages
from simulator.session.run_state import RunState
from simulator.session.settings_of_now import carried_to
from simulator.session.snapshot import Status
from simulator.session.watch.curves_file import watched_arrays, watched_curves, watched_head
from simulator.storage.atomic_files import FileProblem, StrPath, read_bytes
from simulator.tables.table_format import TableFormat
from simulator.training.early_stopping import Watch
from simulator.training.evaluation import History
from simulator.training.last_update import LastUpdate
from simulator.training.state import TrainingState

Array = NDArray[Any]
Document = dict[str, Any]

FORMAT: Final = "deltascope-session"
VERSION: Final = 1
MOST_BYTES = 256 << 20
# Points of the path that are kept: as many as fit into so many numbers.
_PATH_NUMBERS = 1 << 18
_HEAD = "head"
# What reading a damaged archive may lead to: one of a bit that is wrong asks for other methods, for
# a password or for bytes that are not there; its head may hold infinity for a whole number.
_BROKEN = (
    *(ValueError, KeyError, TypeError, IndexError, OSError, EOFError, MemoryError),
    *(ArithmeticError, RuntimeError, zlib.error, struct.error, zipfile.BadZipFile),
)


@dataclass(frozen=True, slots=True, eq=False)
class Session:
    """What is gone on with.

    Attributes
    ----------
    scenario : Scenario
    state : RunState
        Without the moments that are kept of it.
    beginning : ndarray, shape (P,), or None
        The parameters that a reset goes back to; None: those of now.
    """

    scenario: Scenario
    state: RunState
    beginning: Array | None = None


def session_of(experiment: Experiment, whole: RunState, beginning: Array | None) -> Session:
    """Return the session of a run; of one that stands at an earlier moment, the latest.

    The moments themselves are not kept, and nothing that was learnt may be lost. What is watched is
    what is watched now, and what holds at every moment is as it is set now.
    """
    tip = None if whole.line is None else whole.line.tip
    if tip is not None:
        latest = carried_to(tip.with_noted(whole), experiment)
        return Session(latest.experiment.scenario, latest.state, beginning)
    return Session(experiment.scenario, whole, beginning)


@dataclass(frozen=True, slots=True)
class Summary:
    """What is said of a session before it is gone on with.

    Attributes
    ----------
    title : str
        The scenario's.
    epoch : int
        Epochs completed.
    update : int
        Updates made; 0 where nothing has been learnt.
    loss : float or None
        The last that was evaluated; None before the first.
    """

    title: str
    epoch: int
    update: int
    loss: float | None


def encoded(session: Session) -> bytes:
    """Return the content of a session's file."""
    arrays = _arrays(session.state)
    if session.beginning is not None:
        arrays["beginning"] = session.beginning
    head = {
        "format": FORMAT,
        "version": VERSION,
        "scenario": _written(session.scenario),
        "table": _where_rows_are(session.scenario),
        **_head(session.state),
    }
    arrays[_HEAD] = np.frombuffer(json.dumps(head).encode(), np.uint8)
    in_memory = io.BytesIO()
    np.savez(in_memory, **arrays)  # type: ignore[arg-type]  # NumPy types its own keyword alone
    return in_memory.getvalue()


def read(path: StrPath) -> Session:
    """Return the session that a file holds.

    Raises
    ------
    FileProblem
        If it can't be read, is damaged, or was written by a newer version.
    """
    with _in_words(path):
        content = io.BytesIO(read_bytes(path, MOST_BYTES))
        with np.load(content, allow_pickle=False) as archive:
            head = _checked_head(archive)
            arrays = {name: archive[name] for name in archive.files}
        scenario = _with_origin(presets.validated(head["scenario"]), head.get("table"))
        state = _state(scenario, head, arrays)
        beginning = arrays.get("beginning")
        if beginning is not None:
            beginning = _shaped(beginning, state.training.theta.shape)
    return Session(scenario, state, beginning)


def summary(path: StrPath) -> Summary:
    """Return what is said of the session of a file, of which little is read.

    Raises
    ------
    FileProblem
        As in `read`, as far as it shows at first sight.
    """
    with _in_words(path), open(path, "rb") as stream:
        with np.load(stream, allow_pickle=False) as archive:
            head = _checked_head(archive)
        loss = head["loss"]
        return Summary(
            in_languages(head["scenario"]["title"]),
            int(head["place"][0]),
            int(head["place"][1]),
            None if loss is None else float(loss),
        )


@contextmanager
def _in_words(path: StrPath) -> Iterator[None]:
    """Turn what a damaged file leads to into a `FileProblem`."""
    try:
        yield
    except FileProblem:
        raise
    except _BROKEN as problem:
        raise FileProblem(path, Message("this is no session that can be gone on with")) from problem


def _checked_head(archive: Mapping[str, Array]) -> Document:
    head: Document = json.loads(archive[_HEAD].tobytes())
    if (head["format"], head["version"]) != (FORMAT, VERSION):
        raise ValueError("another format or version")
    return head


# --- a learner's own table ----------------------------------------------------------------------


def _written(scenario: Scenario) -> Document:
    """Return a scenario's document: with the rows of a table where no file has them."""
    own: OwnTable | None = scenario.data.table
    rows = own is not None and not own.origin
    if rows:
        check_rows_fit(own)
    document: Document = scenario.model_dump(mode="json", exclude_none=True, context={"rows": rows})
    return document


def _where_rows_are(scenario: Scenario) -> Document | None:
    """Return which file has the rows of a table, and how it is read."""
    own: OwnTable | None = scenario.data.table
    if own is None or not own.origin:
        return None
    return {"origin": own.origin, "format": None if own.format is None else asdict(own.format)}


def _with_origin(scenario: Scenario, place: Document | None) -> Scenario:
    """Return a scenario whose table, without its rows, knows where they are."""
    own: OwnTable | None = scenario.data.table
    if own is None or place is None:
        return scenario
    format = None if place["format"] is None else TableFormat(**place["format"])
    known = replace(own, origin=str(place["origin"]), format=format)
    return presets.changed(scenario, data=scenario.data.fields | {"table": known})


# --- writing ------------------------------------------------------------------------------------


def _head(state: RunState) -> Document:
    training, watch, memory = (
        state.training,
        state.training.watch,
        state.training.optimizer.memory(),
    )
    return {
        "watched": watched_head(state.curves),
        "optimizer": training.optimizer.name,
        "settings": training.optimizer.settings,
        "memory": [memory.updates, memory.rate_factor, dict(memory.scalars)],
        "random": [training.rng.bit_generator.state, training.dropout_rng.bit_generator.state],
        "place": [training.epoch, training.update, training.position],
        "strides": [training.history.stride, state.landscape.trail.stride],
        "watch": [watch.best, watch.best_epoch, watch.since, watch.restored, watch.stopped],
        "returned": watch.returned,
        "loss": float(training.history.loss[-1]) if len(training.history.loss) else None,
        "end": [state.epochs, state.status.value, state.separable],
        "best_loss": state.landscape.best_loss,
    }


def _arrays(state: RunState) -> dict[str, Array]:
    training, watch = state.training, state.training.watch
    trail = state.landscape.trail.thinned(max(2, _PATH_NUMBERS // len(training.theta)))
    seen = [np.frombuffer(one) for one in watch.seen]
    memory = training.optimizer.memory().arrays
    given = {
        "theta": training.theta,
        "history": training.history.table,
        "order": training.order,
        "watched": watch.best_theta,
        "seen": np.stack(seen) if seen else None,
        "gradient": state.last_update.gradient,
        "before": state.last_update.before,
        "points": trail.points,
        "updates": trail.updates,
        "manual_edits": trail.manual_edits,
        "best": state.landscape.best,
        **{f"memory_{name}": values for name, values in memory.items()},
        **watched_arrays(state.curves),
    }
    return {name: values for name, values in given.items() if values is not None}


# --- reading ------------------------------------------------------------------------------------


def _state(scenario: Scenario, head: Document, arrays: Mapping[str, Array]) -> RunState:
    training = _training(scenario, head, arrays)
    epochs, status, separable = head["end"]
    count = len(training.theta)
    trail = Trail(
        _shaped(arrays["points"], (-1, count)),
        arrays["updates"].astype(np.int64),
        arrays["manual_edits"].astype(np.bool_),
        int(head["strides"][1]),
    )
    if not 0 < len(trail.points) == len(trail.updates) == len(trail.manual_edits):
        raise ValueError("the path's columns differ in length")
    last = LastUpdate(_shaped(arrays["gradient"], (count,)), _shaped(arrays["before"], (count,)))
    best = LandscapeState(trail, _shaped(arrays["best"], (count,)), float(head["best_loss"]))
    curves = watched_curves(head.get("watched", []), arrays)
    return RunState(training, last, epochs, Status(status), separable, best, curves=curves)


def _training(scenario: Scenario, head: Document, arrays: Mapping[str, Array]) -> TrainingState:
    theta = _shaped(arrays["theta"], (scenario.spec.parameter_count,))
    if not np.isfinite(theta).all():
        raise ValueError("theta must hold finite numbers")
    optimizer = optimizers.get(head["optimizer"], **head["settings"])
    count, factor, scalars = head["memory"]
    prefix = "memory_"
    kept = {
        name.removeprefix(prefix): _shaped(values, theta.shape)
        for name, values in arrays.items()
        if name.startswith(prefix)
    }
    optimizer.remember(OptimizerMemory(int(count), float(factor), scalars, kept))
    rng, dropout_rng = (_generator(state) for state in head["random"])
    epoch, update, position = map(int, head["place"])
    table = _shaped(arrays["history"], (-1, History().table.shape[1]))
    table.setflags(write=False)
    return TrainingState(
        theta,
        optimizer,
        rng,
        epoch,
        update,
        arrays.get("order"),
        position,
        History(table, int(head["strides"][0])),
        _watch(head, arrays, theta.shape),
        dropout_rng,
    )


def _watch(head: Document, arrays: Mapping[str, Array], shape: tuple[int, ...]) -> Watch:
    best, best_epoch, since, restored, stopped = head["watch"]
    theta = arrays.get("watched")
    return Watch(
        float(best),
        int(best_epoch),
        None if theta is None else _shaped(theta, shape),
        int(since),
        bool(restored),
        str(stopped),
        int(head["returned"]),
        tuple(one.tobytes() for one in arrays.get("seen", ())),
    )


def _generator(state: Document) -> np.random.Generator:
    generator = np.random.default_rng(0)
    generator.bit_generator.state = state
    return generator


def _shaped(values: Array, shape: tuple[int, ...]) -> Array:
    """Return `values`, which must have this shape; −1 stands for any length."""
    fits = values.ndim == len(shape) and all(
        wanted in (-1, found) for wanted, found in zip(shape, values.shape, strict=True)
    )
    if not fits or values.dtype.kind != "f":
        raise ValueError(f"an array must have shape {shape}, got {values.shape}")
    return values
