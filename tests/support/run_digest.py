"""One short text for each part of a run's whole state: equal texts, equal states, bit for bit."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Mapping
from typing import Any

import numpy as np

from simulator.optimizers.optimizer import Optimizer
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario
from simulator.session.run_state import RunState


def digest(scenario: Scenario, run: RunState) -> dict[str, str]:
    """Return a text for each part of what training and edits change."""
    state = run.training
    parts = {
        "scenario": scenario.model_dump_json(),
        "weights": state.theta,
        "optimizer": state.optimizer,
        "counts": (state.epoch, state.update, state.position, state.order),
        "generators": (state.rng, state.dropout_rng),
        "curve": state.history,
        "early stopping": state.watch,
        "last update": run.last_update,
        "end": (run.epochs, run.status, run.separable),
        "path": run.landscape,
        "moments": run.line,
    }
    return {name: _hashed(part) for name, part in parts.items()}


def _hashed(part: Any) -> str:
    found = hashlib.blake2b(digest_size=8)
    _add(found, part)
    return found.hexdigest()


def _add(found: Any, part: Any) -> None:
    """Add a value and all that it holds."""
    if isinstance(part, np.ndarray):
        found.update(f"{part.dtype} {part.shape}".encode())
        found.update(np.ascontiguousarray(part).tobytes())
    elif isinstance(part, np.random.Generator):
        _add(found, part.bit_generator.state)
    elif isinstance(part, Optimizer):
        _add(found, (part.name, part.settings, part.count, part.state, part.scalar_state))
    elif isinstance(part, Experiment):
        _add(found, part.scenario.model_dump_json())
    elif dataclasses.is_dataclass(part):
        _add(found, [getattr(part, one.name) for one in dataclasses.fields(part)])
    elif isinstance(part, Mapping):
        _add(found, list(part.items()))
    elif isinstance(part, list | tuple):
        found.update(f"[{len(part)}".encode())
        for one in part:
            _add(found, one)
    else:
        found.update(repr(part).encode() + b";")
