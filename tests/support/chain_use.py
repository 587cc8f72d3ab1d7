"""The step panel with a weight's whole chain, for tests of it."""

from __future__ import annotations

import numpy as np
from steps_fixture import XOR_SPEC, make_update

from simulator.optimizers.regularization import Regularization
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.stepping.parameter_chain import LinkKind
from simulator.stepping.step_plan import Step, StepKind, StepPlan, UpdateRecord
from ui.stepping.chain.line import Line
from ui.stepping.chain.view import ChainView
from ui.stepping.panel import StepPanel
from ui.theme.colors import DARK

ALL_ON = Regularization(0.02, 0.03, 0.4, 0.05, 0.02)
GRADIENT = Step(StepKind.GRADIENT, 1, 0, 2, 1)
UPDATE = Step(StepKind.UPDATE, -1, 0, 2, 1)


def chain_panel() -> StepPanel:
    """Return a panel that shows chains."""
    made = StepPanel()
    made.set_theme(DARK)
    made.set_experiment(Experiment.from_scenario(presets.load("xor")))
    made.resize(720, 700)
    made.show()
    made.body.switches.chain.click()
    return made


def put(panel: StepPanel, record: UpdateRecord, step: Step | None = None) -> ChainView:
    """Show a step; None: before the first."""
    plan = StepPlan(record.spec, len(record.samples))
    panel.show_position(record, plan, -1 if step is None else plan.index_of(step))
    return panel.body.chain


def of(view: ChainView, kind: LinkKind) -> Line:
    """Return the first line of a kind."""
    return next(line for line in view.lines if line.link.kind is kind)


def long_batch(n: int = 16) -> UpdateRecord:
    """Return an update on many rows."""
    rng = np.random.default_rng(5)
    return make_update(XOR_SPEC, rng.standard_normal((n, 2)), rng.integers(0, 2, (n, 1)) * 1.0)
