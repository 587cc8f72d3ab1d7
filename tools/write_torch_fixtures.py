"""Write PyTorch's numbers for networks and optimizers to ``tests/fixtures/torch_*.json``.

For developers: ``pip install torch==2.13.0`` into an environment of its own, then

    python tools/write_torch_fixtures.py

Deltascope itself never needs PyTorch. `test_exact.py` and `test_dropout.py` always compare
with the files, and compute the same cases anew where PyTorch is installed. Nothing of the
simulator is used here, so that a mistake there cannot find its way into the reference.

A case names sizes, activations, loss and seed. Parameters, inputs and targets come from `numbers`:
whole-number arithmetic, the same on every machine and with every version of every library.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "fixtures"
TARGET, OPTIMIZERS_TARGET = FOLDER / "torch_networks.json", FOLDER / "torch_optimizers.json"
DROPOUT_TARGET = FOLDER / "torch_dropout.json"
LAYER_NORM_TARGET = FOLDER / "torch_layer_norm.json"
SAMPLES = 3
SHAPES = (
    (3, 2),
    (2, 4, 3),
    (4, 3, 3, 2),
    (3, 4, 3, 4, 1),
    (2, 3, 4, 3, 3, 2),
    (5, 2, 4, 2),
)
SMOOTH = ["identity", "sigmoid", "tanh", "elu", "selu", "swish", "softplus", "gelu", "mish"]
NUMBERS = [*SMOOTH, "relu", "leaky_relu", "prelu", "maxout", "softmax", "hard_sigmoid"]
PIECES = 2  # of a maxout node
PROBABILITIES = ["sigmoid", "softmax"]
# The logarithm of 1 + output needs outputs above −1.
UNLIMITED = ("identity", "leaky_relu", "selu", "prelu", "maxout")
ABOVE_MINUS_ONE = [name for name in NUMBERS if name not in UNLIMITED]
OUTPUTS = {
    "mse": NUMBERS,
    "half_sse": NUMBERS,
    "mae": NUMBERS,
    "mape": NUMBERS,
    "huber": NUMBERS,
    "log_cosh": NUMBERS,
    "msle": ABOVE_MINUS_ONE,
    "binary_cross_entropy": PROBABILITIES,
    "categorical_cross_entropy": PROBABILITIES,
    "perceptron": NUMBERS,
}


def numbers(seed: int, count: int, low: float, high: float) -> list[float]:
    """Return numbers from `low` to `high` that look random (Marsaglia's xorshift)."""
    state = 2463534242 ^ (seed * 0x9E3779B1 & 0xFFFFFFFF) or 1
    found = []
    for k in range(count + 8):
        state ^= state << 13 & 0xFFFFFFFF
        state ^= state >> 17
        state ^= state << 5 & 0xFFFFFFFF
        if k >= 8:  # the first ones still resemble the seed
            found.append(low + (high - low) * state / 2.0**32)
    return found


def cases() -> list[dict[str, Any]]:
    """Return every case but for its seed: two networks for each pair of output and loss."""
    found: list[dict[str, Any]] = []
    pairs = [(loss, output) for loss, outputs in OUTPUTS.items() for output in outputs]
    for loss, output in [*pairs, *pairs]:
        k = len(found)
        sizes = SHAPES[k % len(SHAPES)]
        if sizes[-1] == 1 and (output == "softmax" or loss == "categorical_cross_entropy"):
            sizes = SHAPES[4]  # a distribution needs more than one output
        hidden = [NUMBERS[(k + 4 * layer) % len(NUMBERS)] for layer in range(len(sizes) - 2)]
        found.append({"sizes": [*sizes], "activations": [*hidden, output], "loss": loss})
    return found


def dropout_cases() -> list[dict[str, Any]]:
    """Return networks with dropout in the hidden layers, but for their seeds."""
    found = []
    for k, hidden in enumerate(NUMBERS):
        loss = ("mse", "binary_cross_entropy", "categorical_cross_entropy")[k % 3]
        output = {"mse": "tanh", "binary_cross_entropy": "sigmoid"}.get(loss, "softmax")
        found.append(
            {
                "sizes": [3, 6, 5, 2],
                "activations": [hidden, NUMBERS[(k + 3) % len(NUMBERS)], output],
                "loss": loss,
                "dropout": [0.25, 0.5],
            }
        )
    return found


def masks(case: dict[str, Any]) -> list[list[list[float]]]:
    """Return what each hidden layer's activations (n, units) are multiplied by."""
    found = []
    for k, (units, share) in enumerate(zip(case["sizes"][1:-1], case["dropout"], strict=True)):
        drawn = numbers(7 * case["seed"] + k, SAMPLES * units, 0.0, 1.0)
        found.append(_rows([(value >= share) / (1.0 - share) for value in drawn], units))
    return found


def seeded(number: int, case: dict[str, Any]) -> dict[str, Any]:
    """Return a case with a seed for which gradients reach every layer, and with its results."""
    for seed in range(1000 * number, 1000 * (number + 1)):
        complete = case | {"seed": seed}
        results = reference(complete)
        if all(max(map(abs, block)) > 1e-3 for block in _blocks(case, results)):
            return complete | results
    raise ValueError(f"every seed has a layer without a gradient: {case}")


def shapes(case: dict[str, Any]) -> list[tuple[int, int]]:
    """Return rows and columns of each layer's block: W, b and, for PReLU, the slopes."""
    return [
        (n_in + 1 + (name == "prelu"), n_out * (PIECES if name == "maxout" else 1))
        for (n_in, n_out), name in zip(pairwise(case["sizes"]), case["activations"], strict=True)
    ]


def _blocks(case: dict[str, Any], results: dict[str, Any]) -> list[list[float]]:
    """Return the gradient of each layer."""
    start, found = 0, []
    for rows, columns in shapes(case):
        found.append(results["gradient"][start : start + rows * columns])
        start += rows * columns
    return found


def problem(case: dict[str, Any]) -> tuple[list[float], list[list[float]], list[list[float]]]:
    """Return theta (P,), X (n, inputs) and Y (n, outputs) of a case."""
    sizes, seed = case["sizes"], case["seed"]
    count = sum(rows * columns for rows, columns in shapes(case))
    theta = numbers(3 * seed + 1, count, -1.2, 1.2)
    X = _rows(numbers(3 * seed + 2, SAMPLES * sizes[0], -2.0, 2.0), sizes[0])
    raw = _rows(numbers(3 * seed + 3, SAMPLES * sizes[-1], 0.2, 2.6), sizes[-1])
    if case["loss"] in ("binary_cross_entropy", "perceptron"):
        return theta, X, [[float(value > 1.4) for value in row] for row in raw]
    if case["loss"] == "categorical_cross_entropy":
        return theta, X, [[float(value == max(row)) for value in row] for row in raw]
    return theta, X, raw


def _rows(values: list[float], width: int) -> list[list[float]]:
    return [values[k : k + width] for k in range(0, len(values), width)]


def reference(case: dict[str, Any]) -> dict[str, Any]:
    """Return PyTorch's loss, outputs (n, outputs) and gradient (P,) of a case, in float64."""
    import torch
    from torch.nn import functional

    theta, X, Y = (torch.tensor(values, dtype=torch.float64) for values in problem(case))
    theta.requires_grad_()
    factors = [*masks(case), 1.0] if "dropout" in case else [1.0] * len(case["activations"])
    a, z, start = X, X, 0
    layers = zip(shapes(case), case["activations"], factors, strict=True)
    for (rows, columns), name, factor in layers:
        block = theta[start : start + rows * columns].reshape(rows, columns)
        start += block.numel()
        n_in = a.shape[1]
        z = a @ block[:n_in] + block[n_in]
        a = functional.prelu(z, block[-1]) if name == "prelu" else _activations()[name](z)
        a = a * torch.as_tensor(factor, dtype=torch.float64)
    loss = _loss(case["loss"], case["activations"][-1], z, a, Y)
    loss.backward()
    return {"loss_value": loss.item(), "outputs": a.tolist(), "gradient": theta.grad.tolist()}


def _activations() -> dict[str, Callable[[Any], Any]]:
    import torch
    from torch.nn import functional

    return {
        "identity": lambda z: z,
        "sigmoid": torch.sigmoid,
        "tanh": torch.tanh,
        "relu": torch.relu,
        "leaky_relu": lambda z: functional.leaky_relu(z, 0.01),
        "elu": functional.elu,
        "selu": functional.selu,
        "swish": functional.silu,
        # By default PyTorch returns z itself above 20, which is off by 2e-9 there.
        "softplus": lambda z: functional.softplus(z, threshold=700.0),
        "gelu": lambda z: functional.gelu(z, approximate="tanh"),
        "mish": functional.mish,
        # The gradient of PyTorch's own hardsigmoid() has 1/6 as float32 in any precision.
        "hard_sigmoid": lambda z: functional.relu6(z + 3.0) / 6.0,
        "maxout": lambda z: z.reshape(len(z), -1, PIECES).max(dim=2).values,
        "softmax": lambda z: torch.softmax(z, dim=1),
    }


def _loss(name: str, output: str, z: Any, a: Any, y: Any) -> Any:
    import torch
    from torch.nn import functional

    if name == "binary_cross_entropy" and output == "sigmoid":
        return functional.binary_cross_entropy_with_logits(z, y)
    if name == "categorical_cross_entropy":
        logarithms = torch.log_softmax(z, dim=1) if output == "softmax" else torch.log(a)
        return -(y * logarithms).sum(dim=1).mean()
    forms: dict[str, Callable[[Any, Any], Any]] = {
        "mse": functional.mse_loss,
        "half_sse": lambda a, y: 0.5 * ((a - y) ** 2).sum(dim=1).mean(),
        "mae": functional.l1_loss,
        "mape": lambda a, y: ((a - y).abs() / y.abs()).mean(),
        "huber": functional.huber_loss,
        # PyTorch has none; this is the form of Keras.
        "log_cosh": lambda a, y: (functional.softplus(2 * (y - a)) + a - y - math.log(2)).mean(),
        "msle": lambda a, y: ((torch.log1p(a) - torch.log1p(y)) ** 2).mean(),
        "binary_cross_entropy": functional.binary_cross_entropy,
        "perceptron": lambda a, y: torch.relu((1 - 2 * y) * (a - 0.5)).sum(dim=1).mean(),
    }
    return forms[name](a, y)


# Ours and PyTorch's name, and the settings of both: PyTorch's under its own names.
OPTIMIZERS: list[tuple[str, str, dict[str, float], dict[str, Any]]] = [
    ("sgd", "SGD", {"learning_rate": 0.05}, {"lr": 0.05}),
    (
        "momentum", "SGD", {"learning_rate": 0.02, "momentum": 0.9},
        {"lr": 0.02, "momentum": 0.9},
    ),
    (
        "nag", "SGD", {"learning_rate": 0.02, "momentum": 0.9},
        {"lr": 0.02, "momentum": 0.9, "nesterov": True},
    ),
    ("adagrad", "Adagrad", {"learning_rate": 0.1, "epsilon": 1e-6}, {"lr": 0.1, "eps": 1e-6}),
    (
        "adadelta", "Adadelta", {"learning_rate": 1.0, "rho": 0.9, "epsilon": 1e-6},
        {"lr": 1.0, "rho": 0.9, "eps": 1e-6},
    ),
    (
        "rmsprop", "RMSprop", {"learning_rate": 0.01, "rho": 0.9, "epsilon": 1e-8},
        {"lr": 0.01, "alpha": 0.9, "eps": 1e-8},
    ),
    ("adam", "Adam", {"learning_rate": 0.01}, {"lr": 0.01}),
    (
        "adamw", "AdamW", {"learning_rate": 0.01, "weight_decay": 0.1},
        {"lr": 0.01, "weight_decay": 0.1},
    ),
    ("nadam", "NAdam", {"learning_rate": 0.01}, {"lr": 0.01}),
    ("rprop", "Rprop", {"learning_rate": 0.01}, {"lr": 0.01}),
]  # fmt: skip
UPDATES, PARAMETERS = 100, 4


def optimizer_gradients() -> list[list[float]]:
    """Return the gradients of all updates; their sizes span three powers of ten."""
    rows = _rows(numbers(11, UPDATES * PARAMETERS, -1.0, 1.0), PARAMETERS)
    return [[value * 10.0 ** (k - 2) for k, value in enumerate(row)] for row in rows]


def optimized(kind: str, settings: dict[str, Any]) -> list[list[float]]:
    """Return PyTorch's parameters after updates 1, 2, 10 and 100."""
    import torch

    # NAdam keeps the product of its momenta in the default type, which is float32.
    default = torch.get_default_dtype()
    torch.set_default_dtype(torch.float64)
    try:
        theta = torch.tensor(numbers(12, PARAMETERS, -2.0, 2.0), requires_grad=True)
        rule = getattr(torch.optim, kind)([theta], **settings)
        found = []
        for update, gradient in enumerate(optimizer_gradients(), start=1):
            theta.grad = torch.tensor(gradient)
            rule.step()
            if update in (1, 2, 10, UPDATES):
                found.append(theta.detach().tolist())
    finally:
        torch.set_default_dtype(default)
    return found


def layer_norm_problems() -> list[dict[str, Any]]:
    """Return networks of a tanh layer, layer normalisation and a linear layer, with their data."""
    found = []
    for seed, (epsilon, sizes) in enumerate(((1e-5, (3, 4, 2)), (0.1, (2, 5, 3)))):
        n_in, n_hidden, n_out = sizes
        count = (n_in + 1) * n_hidden + 2 * n_hidden + (n_hidden + 1) * n_out
        found.append(
            {
                "epsilon": epsilon,
                "sizes": sizes,
                "theta": numbers(31 + seed, count, -1.5, 1.5),
                "X": _rows(numbers(41 + seed, SAMPLES * n_in, -2.0, 2.0), n_in),
                "Y": _rows(numbers(51 + seed, SAMPLES * n_out, -1.0, 1.0), n_out),
            }
        )
    return found


def layer_normed(case: dict[str, Any]) -> dict[str, Any]:
    """Return PyTorch's mean squared error, outputs and gradient for one of them."""
    import torch

    n_in, n_hidden, n_out = case["sizes"]
    theta = torch.tensor(case["theta"], dtype=torch.float64, requires_grad=True)
    parts = (n_in * n_hidden, n_hidden, n_hidden, n_hidden, n_hidden * n_out, n_out)
    W, b, gain, shift, V, c = torch.split(theta, parts)
    X, Y = (torch.tensor(case[name], dtype=torch.float64) for name in "XY")
    hidden = torch.tanh(X @ W.reshape(n_in, n_hidden) + b)
    normed = torch.nn.functional.layer_norm(hidden, (n_hidden,), gain, shift, case["epsilon"])
    outputs = normed @ V.reshape(n_hidden, n_out) + c
    loss = ((outputs - Y) ** 2).mean()
    loss.backward()
    results = {"loss_value": loss.item(), "outputs": outputs.tolist()}
    return results | {"gradient": theta.grad.tolist()}


def main() -> None:
    """Write the fixtures."""
    import torch

    FOLDER.mkdir(exist_ok=True)
    rows = ",\n".join(
        json.dumps({"name": name, "settings": own, "theta": optimized(kind, theirs)})
        for name, kind, own, theirs in OPTIMIZERS
    )
    version = torch.__version__.partition("+")[0]
    OPTIMIZERS_TARGET.write_text(
        f'{{"torch": "{version}", "optimizers": [\n{rows}\n]}}\n', encoding="utf-8"
    )
    for target, found in ((TARGET, cases()), (DROPOUT_TARGET, dropout_cases())):
        lines = ",\n".join(json.dumps(seeded(k, case)) for k, case in enumerate(found))
        target.write_text(f'{{"torch": "{version}", "cases": [\n{lines}\n]}}\n', encoding="utf-8")
        print(f"{target}: {target.stat().st_size} bytes")
    lines = ",\n".join(json.dumps(case | layer_normed(case)) for case in layer_norm_problems())
    LAYER_NORM_TARGET.write_text(
        f'{{"torch": "{version}", "cases": [\n{lines}\n]}}\n', encoding="utf-8"
    )


if __name__ == "__main__":
    main()
