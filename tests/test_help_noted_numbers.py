"""The experiments of the help with numbers that are noted while training runs."""

from __future__ import annotations

import math
import re

import numpy as np
from repository import DOCS

from simulator.diagnostics.gradient_statistics import (
    SIGMOID_STEEPEST,
    GradientMeter,
    sigmoid_bound,
)
from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.session.row_losses import RowLosses
from simulator.session.run import Run
from simulator.session.watch.curves import Curves
from simulator.session.watch.pins import Pin, Quantity
from simulator.studies.activation_comparison import ActivationComparison, shares_of_outputs
from simulator.studies.forgetting import Forgetting
from simulator.studies.task_pairs import PAIRS
from simulator.studies.transfer import Transfer
from simulator.workshops.records.zigzag import ZigzagDocument
from simulator.workshops.zigzag.ways import inputs_of, way
from ui.words.numbers import short


def told(page: str, number: str) -> bool:
    """Return whether a page of the help says a number, in both languages."""
    whole = re.compile(rf"(?<![\d.]){re.escape(number)}(?![\d]|\.\d)")
    folders = (DOCS, DOCS / "ko")
    return all(
        whole.search((folder / "help" / f"{page}.md").read_text("utf-8")) for folder in folders
    )


def opened(name: str, optimizer: str = "") -> Experiment:
    """Return a preset, with another optimizer where one is named."""
    scenario = presets.load(name)
    if optimizer:
        scenario = presets.changed(scenario, optimizer={"name": optimizer})
    return Experiment.from_scenario(scenario)


def watched(*pins: Pin, optimizer: str = "") -> Curves:
    """Return how numbers of XOR went while it was trained to its end."""
    made = opened("xor", optimizer)
    run = Run(1, made, made.initial_state())
    run.watch.pin(pins, run.trainer)
    run.begin()
    assert not run.advance(math.inf)
    run.pause()
    return run.watch.curves()


def test_watched_numbers_over_the_updates() -> None:
    weight, gradient = Pin(Quantity.PARAMETER, 0, 0, 0), Pin(Quantity.GRADIENT, 0, 0, 0)
    curves = watched(weight, gradient)
    w, g = curves.last
    steepest = int(np.nanargmin(g))
    assert int(np.argmax(np.diff(w))) + 1 == steepest
    for value, number in ((w[0], "0.886"), (w[-1], "3.08"), (g[steepest], "−0.0427")):
        assert short(float(value), 3) == number
        assert told("tool-watch", number)
    assert told("tool-watch", str(steepest))


def test_what_momentum_remembers_comes_late() -> None:
    gradient, memory = (
        Pin(kind, 0, 0, 0, name)
        for kind, name in ((Quantity.GRADIENT, ""), (Quantity.MEMORY, "velocity"))
    )
    curves = watched(gradient, memory, Pin(Quantity.ACTIVATION, 0, 0, row=3), optimizer="momentum")
    g, velocity, a = curves.last
    places = int(np.nanargmax(np.abs(g))), int(np.nanargmax(np.abs(velocity)))
    assert all(told("tool-watch", str(place)) for place in places)
    for value, number in ((a[0], "0.624"), (a.min(), "0.405"), (a[-1], "0.944")):
        assert short(float(value), 3) == number
        assert told("tool-watch", number)
    assert told("tool-watch", str(int(a.argmin())))


def row_losses_of(name: str) -> RowLosses:
    """Return the rows' losses of a preset trained to its end."""
    made = opened(name)
    run = Run(1, made, made.initial_state())
    run.noting.rows.follow(run.trainer, True)
    run.begin()
    assert not run.advance(math.inf)
    run.pause()
    found = run.snapshot(force=True).rows
    assert found is not None
    return found


def test_the_row_that_is_learnt_last() -> None:
    found = row_losses_of("xor")
    assert np.count_nonzero(found.learnt == 0) == 3
    worst = int(found.now.argmax())
    assert worst == int(found.learnt.argmax()) == 1
    assert told("tool-row-losses", str(found.learnt[worst]))
    assert short(float(found.now[worst]), 3) == "0.0272"
    assert told("tool-row-losses", "0.0272")
    right = row_losses_of("iris").right
    assert right is not None
    assert told("tool-row-losses", str(int(right.sum())))


def test_how_much_each_layer_gets_back() -> None:
    deltas = {}
    for name in ("moons", "deep_sigmoid"):
        made = opened(name)
        trainer = made.trainer()
        for when in ("before", "after"):
            meter = GradientMeter(Network(made.spec), made.data.X, made.data.Y)
            deltas[name, when] = meter.measure(trainer.state.theta).deltas
            for _ in trainer.updates() if when == "before" else ():
                pass
    assert short(trainer.evaluate().loss) == "0.693"
    first, last = deltas["deep_sigmoid", "before"], deltas["deep_sigmoid", "after"]
    for values, numbers in (
        (deltas["moons", "before"], ("0.118", "0.176", "0.531")),
        ((first[-1], first[0], last[0]), ("0.503", "3.59e−7", "3.52e−7")),
        ((sigmoid_bound(first)[0],), ("1.92e−6",)),
    ):
        assert tuple(short(float(size)) for size in values) == numbers
        assert all(told("panel-flow", number) for number in (*numbers, "0.693"))
    for n, number in enumerate(("0.25", "0.0625", "0.0156", "0.0039", "0.00098"), start=1):
        assert f"{SIGMOID_STEEPEST**n:.{len(number) - 2}f}" == number
        assert told("panel-flow", number)


def test_dead_nodes_stay_dead() -> None:
    made = opened("digits")
    network, data, trainer = Network(made.spec), made.data, made.trainer()
    dead = [GradientMeter(network, data.X, data.Y).measure(trainer.state.theta).dead[0]]
    for _ in trainer.updates():
        pass
    dead.append(GradientMeter(network, data.X, data.Y).measure(trainer.state.theta).dead[0])
    assert dead == [2, 4]
    assert all(told("panel-flow", number) for number in ("2", "4", "32"))


def test_activations_compared() -> None:
    made = opened("deep_sigmoid")
    comparison = ActivationComparison(made, made.initial_state().theta, 10)
    comparison.advance(math.inf)
    found = {one.name: one for one in comparison.record().compared}
    dead = int(np.nansum(found["relu"].trained.dead))
    for value, number in (
        (shares_of_outputs(found["sigmoid"].now)[0], "7.15e−7"),
        (shares_of_outputs(found["tanh"].now)[0], "0.134"),
        (found["sigmoid"].losses[-1], "0.693"),
        (found["tanh"].losses[-1], "0.185"),
        (found["relu"].losses[-1], "0.338"),
    ):
        assert short(float(value)) == number
        assert told("tool-activations", number)
    assert dead == 18
    moons = opened("moons")
    record = ActivationComparison(moons, moons.initial_state().theta, 1).record()
    assert short(float(shares_of_outputs(record.compared[0].now)[0])) == "0.0188"
    assert all(told("tool-activations", number) for number in ("18", "72", "0.0188"))


def test_what_is_forgotten_and_what_pays() -> None:
    pairs = {pair.name: pair for pair in PAIRS}
    halves = pairs["digits_halves"]
    forgetting = Forgetting(halves.made(), seeds=8, epochs=halves.epochs, replay=0.2)
    forgetting.advance(math.inf)
    record = forgetting.record()
    alone, replayed = (way.scores[-1].mean(axis=1) for way in record.ways)
    assert record.replayed == 135
    for value, number in (
        (record.learning.scores[-1, 0].mean(), "98.5"),
        (alone[0], "0.4"),
        (replayed[0], "91.9"),
        (replayed[1], "96.9"),
        (alone[1], "98.4"),
    ):
        assert f"{100 * value:.1f}" == number
        assert told("tool-transfer", number)
    assert told("tool-transfer", "135")
    for name, start, pays, numbers in (
        ("digits_moved", 1, (5, 10, 20), ("67.4", "59.8")),
        ("digits_reordered", 1, (), ()),
        ("moons_tilted", 2, (5, 10, 20), ("95.0", "77.3")),
    ):
        pair = pairs[name]
        made = Transfer(pair.made(), seeds=8, epochs=pair.epochs[0], updates=pair.updates)
        made.advance(math.inf)
        found = made.record()
        assert tuple(n for n in found.rows if found.verdict(start, n) == 1) == pays
        for which, number in zip((start, 0), numbers, strict=False):
            ends = found.of(which, 10)
            assert ends is not None
            assert f"{100 * ends.scores[-1].mean():.1f}" == number
            assert told("tool-transfer", number)
        if name == "digits_reordered":
            assert {found.verdict(start, n) for n in found.rows} == {-1}


def test_two_weights_behind_sigmoids_and_behind_tanh() -> None:
    document = ZigzagDocument()
    ends = np.array([[document.start_1, document.start_2], [document.goal_1, document.goal_2]])
    ways = [
        way(inputs_of(0, centred=centred), *ends, 0.5, 40, 0, by_row=by_row)
        for by_row in (True, False)
        for centred in (False, True)
    ]
    assert [short(one.left) for one in ways] == ["0.658", "0.0368", "0.800", "0.0532"]
    assert [short(one.detour) for one in ways[:2]] == ["2.35", "1.24"]
    assert [f"{one.same_way:.2f}" for one in ways] == ["1.00", "0.45", "0.00", "0.00"]
    together = way(inputs_of(0, centred=False), -np.ones(2), np.ones(2), 0.5, 40, 0, by_row=True)
    numbers = ("0.658", "0.0368", "0.800", "0.0532", "2.35", "1.24", short(together.detour))
    assert all(told("tool-zigzag", number) for number in (*numbers, "1.10", "100", "45"))
