"""The list of racers: edits leave what they do not touch."""

from __future__ import annotations

import numpy as np
import pytest
from pseudo_window import CODE, untold

from simulator import optimizers
from simulator.race.presets import REGISTRY as RACES
from simulator.race.results import LabelTells, Racer
from ui.arena.model.racers import MOST_RACERS, Lineup, short_title
from ui.words.languages import Languages
from ui.words.messages import said


def of(*names: str) -> Lineup:
    lineup = Lineup()
    for name in names:
        lineup = lineup.added(name)
    return lineup


def labels(lineup: Lineup) -> list[str]:
    return [entry.racer.label for entry in lineup.entries]


def shown(lineup: Lineup) -> list[str]:
    return [said(entry.racer.label) for entry in lineup.entries]


@pytest.mark.parametrize("name", list(optimizers.REGISTRY))
def test_every_optimizer_can_be_added_with_its_defaults(name: str) -> None:
    (entry,) = of(name).entries
    assert entry.racer.optimizer == name
    assert entry.racer.label == short_title(name)
    assert entry.settings == {s.name: s.default for s in optimizers.REGISTRY[name].settings}


def test_names_stay_apart() -> None:
    lineup = of("adam", "adam", "adam")
    assert labels(lineup) == ["Adam", "Adam 2", "Adam 3"]
    assert labels(lineup.duplicated(1)) == ["Adam", "Adam 2", "Adam 4", "Adam 3"]
    assert labels(lineup.named(0, "Adam 3")) == ["Adam 4", "Adam 2", "Adam 3"]


def test_every_racer_keeps_its_look_when_another_goes() -> None:
    lineup = of("sgd", "adam", "nag")
    kept = [entry.style_index for entry in lineup.removed(1).entries]
    assert kept == [0, 2]
    assert [entry.style_index for entry in lineup.removed(1).added("rmsprop").entries] == [0, 2, 1]


def test_a_copy_has_the_same_settings_and_another_look() -> None:
    lineup = of("adam").with_setting(0, "learning_rate", 0.5).with_batch_size(0, 8).duplicated(0)
    first, copy = lineup.entries
    assert copy.settings == first.settings
    assert copy.racer.batch_size == 8
    assert copy.style_index != first.style_index


def test_another_optimizer_keeps_shared_settings_but_not_the_learning_rate() -> None:
    lineup = of("momentum").with_setting(0, "momentum", 0.5)
    lineup = lineup.with_setting(0, "learning_rate", 0.7).with_optimizer(0, "nag")
    (entry,) = lineup.entries
    assert entry.settings == {"learning_rate": 0.1, "momentum": 0.5}
    assert entry.racer.label == "NAG"
    assert of("momentum").with_optimizer(0, "adam").entries[0].racer.settings == {}


def test_a_given_name_stays_when_the_optimizer_changes_and_an_empty_one_follows_it() -> None:
    lineup = of("sgd").named(0, "  my own ").with_optimizer(0, "adam")
    assert labels(lineup) == ["my own"]
    assert labels(lineup.named(0, " ")) == ["Adam"]
    assert labels(lineup.named(0, "").with_optimizer(0, "nadam")) == ["Nadam"]


def test_a_ready_made_racer_named_after_its_optimizer_follows_it() -> None:
    by_name, by_rate = LabelTells.OPTIMIZER, LabelTells.LEARNING_RATE
    lineup = Lineup.of(
        [Racer("SGD", "sgd", tells=by_name), Racer("Too small: η = 0.01", "sgd", tells=by_rate)]
    )
    assert labels(lineup.with_optimizer(0, "adam")) == ["Adam", "Too small: η = 0.01"]
    # Its learning rate is now Adam's own, and so the name would be false.
    assert labels(lineup.with_optimizer(1, "adam")) == ["SGD", "Adam"]


@pytest.mark.parametrize("tells", list(LabelTells))
def test_a_ready_made_name_that_tells_something_follows_another_optimizer(
    tells: LabelTells,
) -> None:
    lineup = Lineup.of([Racer("Gradient descent", "sgd", tells=tells)])
    assert labels(lineup.with_optimizer(0, "adam")) == ["Adam"]
    typed = lineup.named(0, "Gradient descent").with_optimizer(0, "adam")
    assert labels(typed) == ["Gradient descent"]  # who typed it meant it


def test_own_starts_are_dropped_for_another_surface() -> None:
    lineup = Lineup.of([Racer("left", "sgd", start=np.array([-1.0]))]).without_starts()
    assert lineup.racers[0].start is None


def test_it_is_full_before_looks_repeat() -> None:
    lineup = of(*["sgd"] * MOST_RACERS)
    assert lineup.is_full
    assert not lineup.removed(0).is_full


@pytest.mark.parametrize("name", list(RACES))
def test_every_ready_made_race_fits_with_names_apart(name: str) -> None:
    lineup = Lineup.of(RACES[name].racers)
    assert len(lineup) <= MOST_RACERS
    assert len(set(labels(lineup))) == len(lineup)
    assert lineup.racers == RACES[name].racers


def test_a_ready_made_name_never_tells_a_learning_rate_that_is_not_the_racers() -> None:
    lineup = Lineup.of(RACES["learning_rates"].racers)
    assert labels(lineup)[3] == "Far too large: η = 1.05"
    lineup = lineup.with_setting(3, "learning_rate", 0.2)
    assert labels(lineup)[3] == "η = 0.2"
    assert labels(lineup.with_setting(3, "learning_rate", 0.5))[3] == "η = 0.5"
    twice = lineup.with_setting(2, "learning_rate", 0.2)
    assert labels(twice)[2:] == ["η = 0.2 (2)", "η = 0.2"]
    assert labels(twice.duplicated(2))[2:] == ["η = 0.2 (2)", "η = 0.2 (3)", "η = 0.2"]
    ready = Lineup.of(RACES["learning_rates"].racers).duplicated(3).duplicated(4)
    told = [f"Far too large: η = 1.05{number}" for number in ("", " (2)", " (3)")]
    assert labels(ready)[3:] == told
    assert labels(lineup.with_optimizer(1, "adam"))[1] == "Adam"
    own = lineup.named(3, "mine, η = 0.2").with_setting(3, "learning_rate", 0.7)
    assert labels(own)[3] == "mine, η = 0.2"  # the learner's own words are the learner's


def test_a_ready_made_name_never_tells_a_batch_or_a_start_that_is_gone() -> None:
    lineup = Lineup.of(RACES["batches"].racers)
    assert labels(lineup) == ["Batch: all rows", "Mini-batch", "Stochastic: one row"]
    changed = lineup.with_batch_size(0, 1).with_batch_size(2, 3)
    assert labels(changed) == ["SGD", "Mini-batch", "SGD 2"]
    lineup = Lineup.of(RACES["valleys"].racers)
    assert labels(lineup)[0] == "From −1.8"
    assert labels(lineup.without_starts()) == ["SGD", "SGD 2", "SGD 3", "SGD 4"]
    assert labels(lineup.named(0, "left").without_starts())[0] == "left"


def test_what_a_label_tells_is_said_by_the_racer_and_not_read_from_its_words() -> None:
    words = [Racer("Batch row η = 1: gradient descent", "sgd")]  # true of any setting, it says
    lineup = Lineup.of(words).with_batch_size(0, 1).with_setting(0, "learning_rate", 0.5)
    assert labels(lineup.with_optimizer(0, "adam")) == [words[0].label]
    foreign = [Racer("Pakete", "sgd", tells=LabelTells.ROWS)]
    assert labels(Lineup.of(foreign).with_batch_size(0, 1)) == ["SGD"]


def test_names_that_nobody_typed_are_said_in_the_language_and_stay_apart_in_it(
    spoken: Languages,
) -> None:
    spoken.show(CODE)
    lineup = of("momentum", "momentum").duplicated(1)
    assert shown(lineup) == ["⟦Mömëntüm⟧", "⟦⟦Mömëntüm⟧ 2⟧", "⟦⟦Mömëntüm⟧ 3⟧"]
    assert labels(lineup) == ["Momentum", "Momentum 2", "Momentum 3"]
    typed = lineup.named(1, "⟦Mömëntüm⟧")
    assert shown(typed)[1] == "⟦Mömëntüm⟧ 2"
    assert shown(typed.named(1, "Adam"))[1] == "Adam"
    spoken.show("en")
    assert shown(typed) == ["Momentum", "⟦Mömëntüm⟧ 2", "Momentum 3"]


@pytest.mark.parametrize("name", list(RACES))
def test_every_ready_made_name_can_be_said_in_another_language(
    name: str, spoken: Languages
) -> None:
    spoken.show(CODE)
    names = shown(Lineup.of(RACES[name].racers))
    assert untold(("", one) for one in names) == []
    assert len(set(names)) == len(names)
    copied = Lineup.of(RACES[name].racers).duplicated(0)
    assert untold(("", one) for one in shown(copied)) == []
