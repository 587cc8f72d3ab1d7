"""What ``train`` tells of a training: its result, and notes on what cannot work or looks good."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from simulator import optimizers
from simulator.nn import losses
from simulator.nn.network import Network
from simulator.scenarios import output_advice
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario
from simulator.training import perceptron
from simulator.training.evaluation import Evaluation
from simulator.training.trainer import Trainer

if TYPE_CHECKING:
    from simulator.training.metrics import Report


def notes_afterwards(trainer: Trainer, evaluation: Evaluation) -> list[str]:
    """Return sentences on a result that looks better, or less settled, than it is."""
    notes = []
    if evaluation.loss == 0.0 and evaluation.correct != evaluation.total:
        notes.append("the loss is 0 although rows are wrong: a sum of exactly 0 costs nothing here")
    if _never_settles(trainer):
        notes.append("no plane separates the classes, so the perceptron rule never settles")
    return notes


def notes(experiment: Experiment) -> list[str]:
    """Return sentences where training cannot work well, though it runs."""
    scenario = experiment.scenario
    optimizer = optimizers.REGISTRY[scenario.optimizer.name]
    on_batches = optimizer.note_on_batches(scenario.batch_size, len(experiment.data.X))
    on_layers = _note_on_layers(experiment)
    return [note for note in (on_layers, on_batches) if note]


def _note_on_layers(experiment: Experiment) -> str | None:
    layers = experiment.spec.layers
    dead = output_advice.dead_layer(layers, experiment.spec.loss)
    if dead is not None and dead < len(layers) - 1:
        return (
            f"the derivative of {layers[dead].activation} is zero, so the weights up to layer "
            f"{dead + 1} stay as they are: choose another hidden_activation"
        )
    constant = output_advice.constant_layer(experiment.spec)
    if constant is not None:
        return str(constant)
    last, data = layers[-1], experiment.data
    loss = losses.get(experiment.spec.loss)
    scaled = data.target_scaling != "none"
    found = output_advice.problem(
        data.task, last.record, loss, experiment.spec.outputs, data.n_outputs, scaled=scaled
    )
    return None if found is None else str(found)


def result_of(
    scenario: Scenario, trainer: Trainer, evaluation: Evaluation, found: Report, seconds: float
) -> dict[str, Any]:
    """Return a result as the command prints it as JSON."""
    # The evaluation's own numbers come first and stay as they are: a file holds them as well.
    confusion = found.confusion_matrices()
    return {
        "scenario": scenario.name,
        "title": scenario.title,
        "status": _status(trainer),
        "seed": scenario.seed,
        "epochs": trainer.state.epoch,
        "updates": trainer.state.update,
        "parameters": Network(trainer.network.spec).parameter_count,
        "loss": evaluation.loss,
        **_best(trainer),
        "metrics": found.flat() | evaluation.metrics(),
        **({"confusion_matrix": confusion} if confusion else {}),
        "seconds": seconds,
    }


def _best(trainer: Trainer) -> dict[str, Any]:
    """Return which epoch was the best, where early stopping has watched; else nothing."""
    watch = trainer.state.watch
    if watch.best_theta is None:
        return {}
    best = {
        "epoch": watch.best_epoch,
        _watched(trainer): watch.best + 0.0,
        "weights_used": not watch.is_behind(trainer.state.epoch),
    }
    return {"best": best}


def _status(trainer: Trainer) -> str:
    why = trainer.state.watch.stopped
    return "converged" if why == "converged" else "stopped_early" if why else "finished"


def _never_settles(trainer: Trainer) -> bool:
    """Return whether the perceptron rule was at work on classes that no plane separates."""
    if trainer.state.watch.stopped or not perceptron.uses_rule(trainer.network.spec):
        return False
    return perceptron.inseparable_output(trainer.data.X, trainer.data.Y) is not None


def _why_stopped(trainer: Trainer) -> str:
    """Return why training ended before its last epoch; empty where it did not."""
    watch, rule = trainer.state.watch, trainer.stopping
    if watch.stopped == "converged":
        return "every row is right, so the perceptron rule changes nothing more"
    if watch.stopped == "threshold":
        return f"the loss is at most {rule.threshold:g}"
    if watch.stopped != "patience":
        return ""
    return f"{_watched(trainer)} has not fallen for {rule.patience} epochs"


def _watched(trainer: Trainer) -> str:
    return "validation_loss" if len(trainer.data.X_validation) else "loss"


def _whose_weights(trainer: Trainer) -> str:
    """Return which epoch was the best, where it was not the last; empty where it was."""
    watch = trainer.state.watch
    best = f"{_watched(trainer)} {watch.best:.6g} after epoch {watch.best_epoch}"
    if watch.restored:
        return f"best: {best}, whose weights are used"
    return (
        f"best: {best}; the last weights are used" if watch.is_behind(trainer.state.epoch) else ""
    )


def told(
    result: Mapping[str, Any], evaluation: Evaluation, trainer: Trainer, export: str | None
) -> Iterator[str]:
    """Yield a result in lines for people."""
    updates, seconds = result["updates"], result["seconds"]
    yield f"{result['title']}: {result['epochs']} epochs, {updates} updates in {seconds:.2f} s"
    if "went_on_from" in result:
        begun = result["went_on_from"]
        yield f"went on from {begun['epochs']} epochs, {begun['updates']} updates"
    yield f"loss {result['loss']:.6g}"
    if why := _why_stopped(trainer):
        heading = "converged" if result["status"] == "converged" else "stopped early"
        yield f"{heading}: {why}"
    if whose := _whose_weights(trainer):
        yield whose
    for name, value in result["metrics"].items():
        of = f" ({evaluation.correct} of {evaluation.total})" if name == "accuracy" else ""
        yield f"{name} {value:.6g}{of}"
    if "former_data" in result:
        yield _former(result["former_data"])
    if export is not None:
        yield f"exported {export}"


def _former(found: Mapping[str, Any]) -> str:
    """Return how much of the former data is forgotten."""
    pairs = [
        f"{name} {found['before'][name]:.6g} before, {found['now'][name]:.6g} now"
        for name in found["now"]
    ]
    return f"former data, {found['title']}: {'; '.join(pairs)}"
