"""What is drawn is computed once for what it depends on: counted, not timed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import fields

import numpy as np
import pytest

from simulator.diagnostics.regions import RegionGrid
from simulator.landscape.landscape import Landscape
from simulator.landscape.view_choice import LandscapeView
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.session import pictures
from simulator.session import run as run_module
from simulator.session.kept import Kept
from simulator.session.run import Run
from simulator.session.snapshot import Snapshot, Status
from simulator.training.divergence import Diverged
from simulator.training.trainer import Trainer

FAR = 1e12


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter[str]]:
    """Count what is computed."""
    counts: Counter[str] = Counter()
    for owner, name in (
        *((Trainer, "evaluate"), (RegionGrid, "regions"), (Landscape, "surface")),
        *((Landscape, "line"), (pictures, "record_pass"), (run_module, "record_update")),
    ):
        monkeypatch.setattr(owner, name, counted(getattr(owner, name), name, counts))
    return counts


def counted(real: Callable[..., object], name: str, counts: Counter[str]) -> Callable[..., object]:
    def call(*given: object, **named: object) -> object:
        counts[name] += 1
        return real(*given, **named)

    return call


def make_run(**changes: object) -> Run:
    scenario = presets.changed(presets.load("xor"), **changes)
    experiment = Experiment.from_scenario(scenario)
    return Run(1, experiment, experiment.initial_state())


def forced(run: Run) -> Snapshot:
    return run.snapshot(force=True)


ALL = {"evaluate": 1, "regions": 1, "surface": 1, "record_pass": 1}


def test_a_snapshot_of_what_has_not_changed_computes_nothing(made: Counter[str]) -> None:
    run = make_run()
    first = forced(run)
    assert made == ALL
    second = forced(run)
    assert made == ALL
    shared = {"evaluation", "history", "sample", "gradient", "last_update", "surface", "regions"}
    for name in shared:
        assert getattr(second, name) is getattr(first, name), name
    assert second.state.theta is first.state.theta
    assert second.state is not first.state
    assert shared <= {field.name for field in fields(Snapshot)}


CHANGES: dict[str, Callable[[Run], object]] = {
    "a weight is set": lambda run: run.set_parameter(0, 0.25),
    "all weights are set": lambda run: run.set_parameters(run.state.theta + 0.5),
    "an update is made": lambda run: run.apply_update(None),
    "an update on chosen rows": lambda run: run.apply_update([1]),
    "an epoch is made": lambda run: run.apply_epoch(),
    "an update is taken back": lambda run: run.take_back(),
    "it trains": lambda run: run.advance(FAR, 2),
}


@pytest.mark.parametrize("what", CHANGES)
def test_every_change_of_the_parameters_is_seen_and_computed_once(
    made: Counter[str], what: str
) -> None:
    run = make_run(batch_size=2)
    run.apply_update(None)
    before = forced(run)
    made.clear()
    CHANGES[what](run)
    made.clear()  # training evaluates at an epoch's end
    after = forced(run)
    assert made == ALL
    theta = run.state.theta
    assert not np.array_equal(before.state.theta, theta)
    assert np.array_equal(after.state.theta, theta)
    data, network = run.experiment.data, run.trainer.network
    assert after.evaluation.loss == network.loss(theta, data.X, data.Y)
    assert after.surface is not None
    assert np.array_equal(after.surface.origin, theta)
    output = after.sample.layers[-1].a
    np.testing.assert_allclose(
        output, network.predict(theta, data.X[after.sample_row, None])[0], rtol=1e-12
    )
    forced(run)
    assert made == ALL


def until_it_diverges(run: Run) -> None:
    for _ in range(200):
        run.apply_update(None)
        forced(run)


def test_an_update_after_a_divergence_is_not_taken_for_the_one_that_was_taken_back() -> None:
    layers = (presets.load("xor").layers[0], {"units": 1, "activation": "identity"})
    wild = {"name": "sgd", "settings": {"learning_rate": 1000.0}}
    run = make_run(layers=layers, loss="mse", optimizer=wild)
    with pytest.raises(Diverged):
        until_it_diverges(run)
    calm = presets.changed(
        run.experiment.scenario, optimizer={"name": "sgd", "settings": {"learning_rate": 1e-9}}
    )
    run.reconfigure(Experiment.from_scenario(calm, run.experiment))
    for _ in range(2):
        run.apply_update([0])
        taken = forced(run)
        assert np.array_equal(taken.state.theta, run.state.theta)
        assert taken.sample.loss == run.record([0]).samples[0].loss


def test_coming_back_to_values_of_before_is_a_version_of_its_own() -> None:
    run = make_run()
    value, before = float(run.state.theta[0]), run.version
    run.set_parameter(0, value + 1.0)
    run.set_parameter(0, value)
    assert run.version != before
    assert run.version.update == before.update


LOOKS: dict[str, tuple[Callable[[Run], object], dict[str, int]]] = {
    "another row": (lambda run: run.views.show_sample(2), {"record_pass": 1}),
    "other features": (lambda run: run.views.show_features(1, 0), {"regions": 1}),
    "closer": (lambda run: run.views.zoom(0.5), {"surface": 1}),
    "all of the path": (lambda run: run.views.fit(), {"surface": 1}),
    "another plane": (lambda run: look(run, plane="random"), {"surface": 1}),
    "a line": (lambda run: look(run, picture="line"), {"line": 1}),
    "the same": (lambda run: look(run), {}),
}


def look(run: Run, **choice: str) -> None:
    run.views.look_at(LandscapeView(**choice), run.state.theta)


@pytest.mark.parametrize("what", LOOKS)
def test_looking_elsewhere_computes_what_is_looked_at_alone(made: Counter[str], what: str) -> None:
    run = make_run()
    forced(run)
    made.clear()
    turn, wanted = LOOKS[what]
    turn(run)
    forced(run)
    forced(run)
    assert made == wanted


def test_a_line_follows_the_rules_of_the_next_update(made: Counter[str]) -> None:
    run = make_run()
    look(run, picture="line")
    first = forced(run).line
    faster = presets.changed(
        run.experiment.scenario, optimizer={"name": "sgd", "settings": {"learning_rate": 3.0}}
    )
    run.reconfigure(Experiment.from_scenario(faster, run.experiment))
    made.clear()
    assert forced(run).line is not first
    assert made == {"line": 1}


def test_a_record_is_made_once_for_rows_parameters_and_rules(made: Counter[str]) -> None:
    run = make_run()
    first = run.record(None)
    assert run.record(None) is first
    assert run.record([0]) is not first
    run.set_parameter(0, 0.25)
    assert run.record([0]).theta[0] == 0.25
    scenario = presets.changed(run.experiment.scenario, regularization={"l2": 0.1})
    run.reconfigure(Experiment.from_scenario(scenario, run.experiment))
    assert run.record([0]).regularization.l2 == 0.1
    assert made["record_update"] == 4


def test_numbers_come_before_the_pictures(made: Counter[str]) -> None:
    run = make_run()
    before = forced(run)
    run.set_parameter(0, 0.25)
    made.clear()
    numbers = run.snapshot_of_numbers()
    assert made == {"evaluate": 1, "record_pass": 1}
    assert numbers.state.theta[0] == 0.25
    assert numbers.surface is before.surface
    assert not run.has_pictures
    assert forced(run).evaluation is numbers.evaluation
    assert run.has_pictures
    assert made == ALL


def test_pictures_of_a_line_are_complete_without_a_map() -> None:
    run = make_run()
    look(run, picture="line")
    assert not run.has_pictures
    forced(run)
    assert run.has_pictures


def test_a_snapshots_state_holds_the_history_that_it_shows() -> None:
    run = make_run(epochs=50)
    run.begin()
    assert not run.advance(FAR)
    run.pause()
    taken = forced(run)
    assert taken.status is Status.FINISHED
    assert len(taken.history.table) == 50
    assert taken.state.history is taken.history


def test_a_snapshot_says_how_many_edits_it_shows() -> None:
    run = make_run()
    assert forced(run).edits == 0
    run.set_parameter(0, 0.25)
    with pytest.raises(ValueError, match="index"):
        run.set_parameter(999, 0.25)
    run.set_parameters(run.state.theta.copy())
    assert forced(run).edits == 3


def test_snapshots_of_before_stay_as_they_were() -> None:
    run = make_run()
    before = forced(run)
    theta = before.state.theta.copy()
    run.apply_update(None)
    run.set_parameter(0, 9.0)
    forced(run)
    assert np.array_equal(before.state.theta, theta)


def test_kept_results_are_made_again_for_another_key_or_once_forgotten() -> None:
    kept: Kept[int] = Kept()
    values = iter(range(10))
    assert kept.get("a", lambda: next(values)) == 0
    assert kept.get("a", lambda: next(values)) == 0
    assert kept.get("b", lambda: next(values)) == 1
    kept.forget()
    assert kept.value == 1
    assert not kept.is_of("b")
    assert kept.get("b", lambda: next(values)) == 2
    kept.clear()
    assert kept.value is None
