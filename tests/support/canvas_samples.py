"""Records of small networks, and what the canvas shows of them at a step."""

from __future__ import annotations

import numpy as np
from steps_fixture import plain_stages

from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.stepping.records import record_pass
from simulator.stepping.step_plan import Step, StepPlan, UpdateRecord
from ui.canvas.content import state
from ui.canvas.content.state import Shown

XOR = NetworkSpec(2, (Dense(4, "tanh"), Dense(1, "sigmoid")), "binary_cross_entropy")


def record_of(spec: NetworkSpec, samples: int = 2) -> UpdateRecord:
    """Return an update of a random network on random samples; the optimizer is plain descent."""
    rng = np.random.default_rng(5)
    network = Network(spec)
    theta = rng.normal(0.0, 0.8, network.parameter_count)
    X = rng.normal(size=(samples, spec.inputs))
    Y = np.eye(spec.outputs)[rng.integers(spec.outputs, size=samples)]
    passes = tuple(record_pass(network, theta, x, y) for x, y in zip(X, Y, strict=True))
    gradient = np.mean([each.gradient for each in passes], axis=0)
    return UpdateRecord(
        spec=spec,
        epoch=0,
        update=0,
        rows=tuple(range(samples)),
        samples=passes,
        loss=float(np.mean([each.loss for each in passes])),
        stages=plain_stages(theta, gradient, theta - 0.5 * gradient),
        optimizer="sgd",
        settings={"learning_rate": 0.5},
        state={},
        state_after={},
        count=1,
    )


def index_of(plan: StepPlan, wanted: Step) -> int:
    """Return where `wanted` stands in the plan."""
    return next(k for k in range(len(plan)) if plan[k] == wanted)


def at(record: UpdateRecord, *step: object) -> Shown:
    """Return what the canvas shows at a step."""
    plan = StepPlan(record.spec, len(record.samples))
    wanted = Step(*step)  # type: ignore[arg-type]
    index = index_of(plan, wanted)
    return state.stepped(record, plan.progress(index), wanted)
