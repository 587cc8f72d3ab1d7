"""Speed of the numerical core against PyTorch, scikit-learn and bare matrix products.

Everything is a ratio measured side by side: the contestants take turns, several hundred times,
and each round gives one ratio; the median is reported. PyTorch is optional: without it its
columns say so. One thread each, unless ``OPENBLAS_NUM_THREADS`` says otherwise. Run it with any
Python that has NumPy, scikit-learn and perhaps PyTorch: ``python benchmarks/core.py``.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", os.environ["OPENBLAS_NUM_THREADS"])
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from measuring import Work, median, race, ratio

from simulator import optimizers
from simulator.data.prepared import PreparedData
from simulator.diagnostics.gradient_check import gradient_check as gradient_check_of
from simulator.landscape.evaluators import surface_losses
from simulator.landscape.planes import random_plane, weights_plane
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.training.state import TrainingState
from simulator.training.trainer import Trainer

try:
    import torch
except ImportError:
    torch = None  # type: ignore[assignment]

RATE = 0.001


# --- what is measured -------------------------------------------------------------------------


class Case:
    """A network with data for it, for ourselves and for the peers.

    Parameters
    ----------
    sizes : sequence of int
        Nodes per layer, the inputs first; one output stands for two classes.
    hidden : str
        Activation of the hidden layers.
    batch : int
        Samples an update.
    batches : int
        Batches an epoch.
    dtype : type
    """

    def __init__(
        self, sizes: tuple[int, ...], hidden: str, batch: int, batches: int, dtype: Any = np.float64
    ) -> None:
        self.sizes, self.hidden, self.batch, self.dtype = sizes, hidden, batch, dtype
        rng = np.random.default_rng(0)
        n, k = batch * batches, sizes[-1]
        self.X = rng.normal(size=(n, sizes[0])).astype(dtype)
        # Labels that can be learnt in part: training goes on like training.
        scores = self.X @ rng.normal(size=(sizes[0], max(k, 2))) + rng.normal(size=(n, max(k, 2)))
        self.labels = scores.argmax(axis=1)
        targets = np.eye(k)[self.labels] if k > 1 else self.labels[:, None]
        self.Y = targets.astype(dtype)
        output, loss = ("sigmoid", "binary") if k == 1 else ("softmax", "categorical")
        layers = [Dense(units, hidden) for units in sizes[1:-1]]
        self.spec = NetworkSpec(sizes[0], (*layers, Dense(k, output)), f"{loss}_cross_entropy")

    def data(self) -> PreparedData:
        """Return the data as the trainer takes it."""
        f, k = self.sizes[0], self.sizes[-1]
        names = ("0", "1") if k == 1 else tuple(str(i) for i in range(k))
        return PreparedData(
            source="benchmark", task="binary" if k == 1 else "multiclass",
            X=self.X, Y=self.Y, X_validation=np.empty((0, f)), Y_validation=np.empty((0, k)),
            raw=self.X, raw_validation=np.empty((0, f)),
            labels=self.labels, labels_validation=np.empty(0, int),
            feature_names=tuple(str(i) for i in range(f)), class_names=names,
            scaling="none", offset=np.zeros(f), scale=np.ones(f), image_shape=None,
        )  # fmt: skip

    def trainer(self) -> Trainer:
        """Return our trainer with Adam."""
        rng = np.random.default_rng(1)
        theta = Network(self.spec).initial_parameters(rng, dtype=self.dtype)
        optimizer = optimizers.get("adam", learning_rate=RATE)
        state = TrainingState(theta, optimizer, rng)
        return Trainer(Network(self.spec), self.data(), state, batch_size=self.batch)

    def update(self) -> Work:
        """Return our update, without the evaluation that ends each epoch.

        Rows are drawn and gathered as in training.
        """
        trainer = self.trainer()
        state, batches = trainer.state, len(self.X) // self.batch
        updates = self._within_epochs(trainer, batches)
        assert state.update == 0
        return updates.__next__

    @staticmethod
    def _within_epochs(trainer: Trainer, batches: int) -> Iterator[int]:
        while True:
            updates = trainer.updates()
            for _ in range(batches - 1):
                yield next(updates)
            trainer.state.order = None

    def whole_fit(self, epochs: int) -> Work:
        """Return our training of `epochs` epochs, evaluations and all."""
        trainer = self.trainer()

        def work() -> None:
            trainer.epochs = trainer.state.epoch + epochs
            for _ in trainer.updates():
                pass

        return work

    def torch_update(self, *, fused: bool = False) -> Work:
        """Return PyTorch's update on one ready batch: it draws and gathers nothing."""
        kind = torch.float32 if self.dtype is np.float32 else torch.float64
        activation = {"tanh": torch.nn.Tanh, "relu": torch.nn.ReLU}[self.hidden]
        parts: list[Any] = []
        for n_in, n_out in zip(self.sizes, self.sizes[1:], strict=False):
            parts += [torch.nn.Linear(n_in, n_out, dtype=kind), activation()]
        model = torch.nn.Sequential(*parts[:-1])
        optimizer = torch.optim.Adam(model.parameters(), lr=RATE, fused=fused)
        x = torch.tensor(self.X[: self.batch])
        single = self.sizes[-1] == 1
        chosen = self.Y[: self.batch] if single else self.labels[: self.batch]
        y, functional = torch.tensor(chosen), torch.nn.functional
        loss = functional.binary_cross_entropy_with_logits if single else functional.cross_entropy

        def work() -> None:
            optimizer.zero_grad()
            loss(model(x), y).backward()
            optimizer.step()

        return work

    def sklearn_fit(self, epochs: int) -> Work:
        """Return scikit-learn's fit of `epochs` epochs."""
        from sklearn.neural_network import MLPClassifier

        model = MLPClassifier(
            self.sizes[1:-1], activation=self.hidden, solver="adam", alpha=0.0,
            batch_size=self.batch, learning_rate_init=RATE, max_iter=epochs, tol=0.0,
            n_iter_no_change=epochs + 1, random_state=0,
        )  # fmt: skip

        def work() -> None:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                model.fit(self.X, self.labels)

        return work


def products(case: Case) -> Work:
    """Return the bare matrix products of one forward and backward pass."""
    rng, n = np.random.default_rng(2), case.batch

    def array(*shape: int) -> Any:
        return rng.normal(size=shape).astype(case.dtype)

    calls: list[tuple[Any, Any, Any]] = []
    for k, (n_in, n_out) in enumerate(zip(case.sizes, case.sizes[1:], strict=False)):
        x, weights, delta = array(n, n_in), array(n_in, n_out), array(n, n_out)
        calls.append((x, weights, array(n, n_out)))
        calls.append((x.T, delta, array(n_in, n_out)))
        if k:
            calls.append((delta, weights.T, array(n, n_in)))

    def work() -> None:
        for first, second, out in calls:
            np.dot(first, second, out=out)

    return work


# --- the report -------------------------------------------------------------------------------

CASES: dict[str, Case] = {
    "2-4-1, batch 4": Case((2, 4, 1), "tanh", 4, 100),
    "4-8-3, batch 16": Case((4, 8, 3), "tanh", 16, 100),
    "64-64-10, batch 32": Case((64, 64, 10), "relu", 32, 100),
    "784-256-128-10, batch 128, float32": Case((784, 256, 128, 10), "relu", 128, 10, np.float32),
}


def report_updates(seconds: float) -> None:
    """Print one Adam update's time and how many times as long the peers take."""
    print("one Adam update                        ours    PyTorch  PyTorch,  scikit-learn's fit,")
    print("                                               eager    fused     against our")
    print("                                                                  updates        fit*")
    for name, case in CASES.items():
        contestants = {"ours": case.update()}
        if torch is not None:
            contestants |= {"eager": case.torch_update(), "fused": case.torch_update(fused=True)}
        epochs = 3
        fits = {"ours": case.whole_fit(epochs), "fit": case.sklearn_fit(epochs)}
        fits["update"] = case.update()
        times = race(contestants, seconds)
        fitting = race(fits, seconds)
        made = epochs * (len(case.X) // case.batch)
        fitting["updates"] = [made * time for time in fitting["update"]]
        print(
            f"{name:35} {median(times['ours']):>9}  {ratio(times, 'eager'):>8} "
            f"{ratio(times, 'fused'):>8}  {ratio(fitting, 'fit', 'updates'):>14} "
            f"{ratio(fitting, 'fit'):>10}",
            flush=True,
        )
    print("* which evaluates all rows after every epoch; scikit-learn's does not")


def report_large(seconds: float) -> None:
    """Print how far the large network is from its bare matrix products."""
    case = CASES["784-256-128-10, batch 128, float32"]
    network, n = Network(case.spec), case.batch
    batch = network.new_pass(n, case.dtype)
    batch.inputs[:, :-1], batch.targets[...] = case.X[:n], case.Y[:n].T
    theta = network.initial_parameters(np.random.default_rng(1), dtype=case.dtype)
    gradient = np.empty_like(theta)
    contestants = {
        "products": products(case),
        "passes": lambda: batch.loss_and_gradient(theta, gradient),
        "update": case.update(),
    }
    times = race(contestants, seconds)
    print("\n784-256-128-10, batch 128, float32, against its bare matrix products")
    print(f"  bare products {median(times['products'])}")
    print(f"  forward and backward {ratio(times, 'passes', 'products')}")
    print(f"  whole Adam update {ratio(times, 'update', 'products')}")


SURFACES = {
    "XOR 2-4-1": ((2, 4, 1), "tanh", 4),
    "iris 4-8-3, 150 rows": ((4, 8, 3), "tanh", 150),
    "digits 64-64-10, 200 rows": ((64, 64, 10), "relu", 200),
}


def surface_works() -> Iterator[tuple[str, Work]]:
    """Yield 51 × 51 loss surfaces: over two weights and over two random directions."""
    ticks = np.linspace(-4.0, 4.0, 51)
    for name, (sizes, hidden, n) in SURFACES.items():
        case = Case(sizes, hidden, n, 1)
        network = Network(case.spec)
        theta = network.initial_parameters(np.random.default_rng(1))
        planes = {
            "two weights": weights_plane(network, (0, 0, 0), (0, 1, 0)),
            "random directions": random_plane(network, theta, np.random.default_rng(2)),
        }

        def drawn(plane: Any, network: Any = network, theta: Any = theta, case: Any = case) -> Work:
            return lambda: surface_losses(
                network, plane.through(theta), ticks, ticks, case.X, case.Y
            )

        for kind, plane in planes.items():
            yield f"{name}, {kind}", drawn(plane)


def report_surfaces(seconds: float) -> None:
    """Print what a 51 × 51 loss surface costs."""
    print("\n51 × 51 loss surface")
    for name, work in surface_works():
        print(f"  {name:45} {median(race({name: work}, seconds)[name]):>10}")


XOR_X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
XOR_Y = np.array([[0.0], [1.0], [1.0], [0.0]])


def replicas_update(count: int) -> Work:
    """Return one Adam update of `count` XOR networks side by side."""
    network = Network(CASES["2-4-1, batch 4"].spec)
    theta = np.random.default_rng(3).normal(size=(count, network.parameter_count))
    optimizer = optimizers.get("adam", learning_rate=RATE)

    def work() -> None:
        _, gradient = network.loss_and_gradient(theta, XOR_X, XOR_Y)
        optimizer.update(theta, gradient)

    return work


def vmap_update(count: int) -> Work:
    """Return the same with torch.func.vmap and Adam on stacked tensors."""
    x, y = torch.tensor(XOR_X), torch.tensor(XOR_Y)
    shapes = [(count, 2, 4), (count, 4), (count, 4, 1), (count, 1)]
    theta = [torch.randn(shape, dtype=torch.float64, requires_grad=True) for shape in shapes]
    entropy = torch.nn.functional.binary_cross_entropy_with_logits

    def loss(w1: Any, b1: Any, w2: Any, b2: Any) -> Any:
        return entropy(torch.tanh(x @ w1 + b1) @ w2 + b2, y)

    gradients = torch.func.vmap(torch.func.grad(loss, argnums=(0, 1, 2, 3)))
    optimizer = torch.optim.Adam(theta, lr=RATE)

    def work() -> None:
        with torch.no_grad():
            for own, gradient in zip(theta, gradients(*theta), strict=True):
                own.grad = gradient
        optimizer.step()

    return work


def gradient_check() -> Work:
    """Return a central-difference check of every parameter of the iris network."""
    case = Case((4, 8, 3), "tanh", 150, 1)
    network = Network(case.spec)
    theta = network.initial_parameters(np.random.default_rng(1))

    def work() -> None:
        if gradient_check_of(network, theta, case.X, case.Y).relative_error > 1e-8:
            raise ArithmeticError("the gradient is not the numerical one")

    return work


def report_replicas(seconds: float) -> None:
    """Print what many networks at once cost."""
    count = 256
    contestants = {"ours": replicas_update(count)}
    if torch is not None:
        contestants["vmap"] = vmap_update(count)
    times = race(contestants, seconds)
    each = statistics.median(times["ours"]) / count * 1e6
    print(f"\n{count} XOR networks side by side: {each:.2f} µs a network and update", end="")
    print(f" (torch.func.vmap: {ratio(times, 'vmap')})")
    check = race({"ours": gradient_check()}, seconds / 2)
    print(f"gradient check of every iris parameter, 150 rows: {median(check['ours'])}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=4.0, help="for each row of the report")
    seconds = parser.parse_args().seconds
    threads = int(os.environ["OPENBLAS_NUM_THREADS"])
    if torch is None:
        version = "missing"
    else:
        version = torch.__version__
        torch.set_num_threads(threads)
    print(f"NumPy {np.__version__}, PyTorch {version}, threads: {threads}\n")
    report_updates(seconds)
    report_large(seconds)
    report_surfaces(seconds)
    report_replicas(seconds)


if __name__ == "__main__":
    main()
