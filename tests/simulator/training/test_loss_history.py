"""The history of a training: thinned, the same however often it is looked at."""

from __future__ import annotations

import numpy as np
import pytest
from small_data import random_data, small_data
from training_samples import trainer

from simulator.training.evaluation import HISTORY_LIMIT, Evaluation
from simulator.training.trainer import Trainer

CHEAP = small_data([[0.5, -0.5]], [[1.0]])


def history_after(epochs: int, flush_every: int) -> np.ndarray:
    training = trainer(CHEAP, batch_size=1, epochs=epochs, optimizer="sgd")
    for update in training.updates():
        if update % flush_every == 0:
            training.flush_history()
    return training.flush_history().table


@pytest.mark.parametrize("epochs", [3, HISTORY_LIMIT, HISTORY_LIMIT + 1, 2500])
def test_history_is_the_same_however_often_it_is_looked_at(epochs: int) -> None:
    always = history_after(epochs, 1)
    for flush_every in (7, 700, 10**9):
        np.testing.assert_array_equal(history_after(epochs, flush_every), always)


@pytest.mark.parametrize(
    ("epochs", "stride"),
    [(1, 1), (HISTORY_LIMIT, 1), (HISTORY_LIMIT + 2, 2), (2 * HISTORY_LIMIT + 4, 4)],
)
def test_history_is_thinned_by_doubling_its_stride(epochs: int, stride: int) -> None:
    training = trainer(CHEAP, batch_size=1, epochs=epochs, optimizer="sgd")
    list(training.updates())
    history = training.flush_history()
    assert history.stride == stride
    assert history.epochs.tolist() == list(range(stride, epochs + 1, stride))
    assert len(history.epochs) <= HISTORY_LIMIT


def test_epochs_that_would_be_thinned_out_are_not_evaluated(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    evaluated = []
    real = Trainer.evaluate

    def counted(self: Trainer) -> Evaluation:
        evaluated.append(self.state.epoch)
        return real(self)

    monkeypatch.setattr(Trainer, "evaluate", counted)
    history_after(HISTORY_LIMIT + 100, 50)
    after = [epoch for epoch in evaluated if epoch > HISTORY_LIMIT]
    assert after == list(range(HISTORY_LIMIT + 2, HISTORY_LIMIT + 101, 2))


def test_history_holds_the_evaluations_of_its_epochs() -> None:
    data = small_data(
        random_data().X, random_data().Y, X_validation=[[1.0, 1.0]], Y_validation=[[1.0]]
    )
    training = trainer(data, epochs=3)
    evaluations = []
    for _ in training.updates():
        if training.state.position == 0:
            evaluations.append(training.evaluate())
    history = training.flush_history()
    assert history.epochs.tolist() == [1, 2, 3]
    assert history.loss.tolist() == [e.loss for e in evaluations]
    assert history.score.tolist() == [e.accuracy for e in evaluations]
    assert history.validation_loss.tolist() == [e.validation_loss for e in evaluations]
    assert history.validation_score.tolist() == [e.validation_accuracy for e in evaluations]
    with pytest.raises(ValueError, match="read-only"):
        history.loss[0] = 0.0


def test_history_goes_on_in_a_resumed_run() -> None:
    first = trainer(epochs=4)
    list(first.updates())
    first.flush_history()
    resumed = trainer(state=first.state.copy(), epochs=6)
    list(resumed.updates())
    assert resumed.flush_history().epochs.tolist() == [1, 2, 3, 4, 5, 6]
    assert first.state.history.epochs.tolist() == [1, 2, 3, 4]
