"""Activations, losses and update rules as lines of NumPy, for code that is handed to learners.

They are written down from the formulas, not taken from the code that trains: such a script is
another way to the same numbers. The tests compare both for every record. This module imports
nothing: who needs a line of it need not read what writes whole sheets.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_SIGMOID = "1 / (1 + np.exp(-z))"
_SELU, _SCALE = "1.6732632423543772", "1.0507009873554805"
_INNER = "np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z**3))"

# By name: f(z), and f′(z) from z and a = f(z). Settings stand in braces.
ACTIVATIONS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "identity": ("z", "0 * z + 1"),
        "step": ("(z > 0) * 1.0", "0 * z"),
        "sigmoid": (_SIGMOID, "a * (1 - a)"),
        "tanh": ("np.tanh(z)", "1 - a**2"),
        "relu": ("np.maximum(z, 0)", "(z > 0) * 1.0"),
        "leaky_relu": ("np.maximum({slope} * z, z)", "np.where(z > 0, 1, {slope})"),
        "elu": (
            "np.where(z > 0, z, {alpha} * np.expm1(np.minimum(z, 0)))",
            "np.where(z > 0, 1, a + {alpha})",
        ),
        "selu": (
            f"{_SCALE} * np.where(z > 0, z, {_SELU} * np.expm1(np.minimum(z, 0)))",
            f"{_SCALE} * np.where(z > 0, 1, {_SELU} * np.exp(np.minimum(z, 0)))",
        ),
        "softplus": ("np.logaddexp(0, z)", _SIGMOID),
        "swish": (f"z * ({_SIGMOID})", "(1 + z / (1 + np.exp(z))) / (1 + np.exp(-z))"),
        "mish": (
            "z * np.tanh(np.logaddexp(0, z))",
            f"np.tanh(np.logaddexp(0, z)) + z * ({_SIGMOID}) / np.cosh(np.logaddexp(0, z))**2",
        ),
        "gelu": (
            f"z / 2 * (1 + {_INNER})",
            f"(1 + {_INNER}) / 2 + z / 2 * (1 - {_INNER}**2)"
            " * np.sqrt(2 / np.pi) * (1 + 3 * 0.044715 * z**2)",
        ),
        "hard_sigmoid": ("np.clip(z / 6 + 0.5, 0, 1)", "(abs(z) < 3) / 6"),
        # Its slope is no number of one node: the script multiplies by the whole of it.
        "softmax": ("np.exp(z - z.max()) / np.exp(z - z.max()).sum()", ""),
    }
)

_EPS = "np.finfo(float).eps"
_P = f"np.clip(a, {_EPS}, 1 - {_EPS})"
_ABOVE = f"np.maximum(a, {_EPS} - 1)"
_BASE = f"np.where(y == 0, {_EPS}, abs(y))"

# By name: E of a row, and ∂E/∂a; from outputs a and targets y.
LOSSES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "mse": ("np.mean((a - y)**2)", "2 * (a - y) / len(y)"),
        "half_sse": ("np.sum((a - y)**2) / 2", "a - y"),
        "mae": ("np.mean(abs(a - y))", "np.sign(a - y) / len(y)"),
        "huber": (
            "np.mean(np.where(abs(a - y) <= 1, (a - y)**2 / 2, abs(a - y) - 0.5))",
            "np.clip(a - y, -1, 1) / len(y)",
        ),
        "log_cosh": ("np.mean(np.log(np.cosh(a - y)))", "np.tanh(a - y) / len(y)"),
        "mape": (f"np.mean(abs(a - y) / {_BASE})", f"np.sign(a - y) / {_BASE} / len(y)"),
        "msle": (
            f"np.mean((np.log1p({_ABOVE}) - np.log1p(y))**2)",
            f"2 * (np.log1p({_ABOVE}) - np.log1p(y)) / (1 + {_ABOVE}) / len(y)",
        ),
        "perceptron": (
            "np.sum(np.maximum((1 - 2 * y) * (a - 0.5), 0))",
            "((1 - 2 * y) * (a - 0.5) > 0) * (1 - 2 * y)",
        ),
        "binary_cross_entropy": (
            f"-np.mean(y * np.log({_P}) + (1 - y) * np.log1p(-{_P}))",
            f"({_P} - y) / ({_P} * (1 - {_P})) / len(y)",
        ),
        "categorical_cross_entropy": (f"-np.sum(y * np.log({_P}))", f"-y / {_P}"),
    }
)
# The loss that is computed from the sums where it meets its partner, and cannot be otherwise.
FUSED: Mapping[str, str] = MappingProxyType({"perceptron": "np.sum(abs((a - y) * z))"})

_MOMENTS = (
    "m = beta1 * m + (1 - beta1) * g",
    "v = beta2 * v + (1 - beta2) * g**2",
)
_ADAM = (
    "return w - learning_rate * (m / (1 - beta1**count))"
    " / (np.sqrt(v / (1 - beta2**count)) + epsilon)"
)
_DECAY = "w = w - learning_rate * weight_decay * w"
_SHARE = "beta1 * (1 - 0.5 * 0.96**({t} * momentum_decay))"

# By name: the body of a function of the old value w, its gradient g and what is remembered.
RULES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "sgd": ("return w - learning_rate * g",),
        "momentum": ("return w + momentum * velocity - learning_rate * g",),
        "nag": (
            "v = momentum * velocity - learning_rate * g",
            "return w + momentum * v - learning_rate * g",
        ),
        "adagrad": (
            "s = squares + g**2",
            "return w - learning_rate * g / (np.sqrt(s) + epsilon)",
        ),
        "rmsprop": (
            "s = rho * squares + (1 - rho) * g**2",
            "return w - learning_rate * g / (np.sqrt(s) + epsilon)",
        ),
        "adadelta": (
            "s = rho * squares + (1 - rho) * g**2",
            "return w - learning_rate * np.sqrt((moves + epsilon) / (s + epsilon)) * g",
        ),
        "adam": (*_MOMENTS, _ADAM),
        "adam_uncorrected": (
            *_MOMENTS,
            "return w - learning_rate * m / (np.sqrt(v) + epsilon)",
        ),
        "adamw": (_DECAY, *_MOMENTS, _ADAM),
        "nadam": (
            *_MOMENTS,
            f"now, following = {_SHARE.format(t='count')}, {_SHARE.format(t='(count + 1)')}",
            "m = following * m / (1 - product * following) + (1 - now) * g / (1 - product)",
            "return w - learning_rate * m / (np.sqrt(v / (1 - beta2**count)) + epsilon)",
        ),
        "rprop": (
            "same = np.sign(slopes) * np.sign(g)",
            "factor = np.where(same > 0, grow, np.where(same < 0, shrink, 1))",
            "steps = np.clip(steps * factor, least_step, most_step)",
            "return w - np.where(same < 0, 0, np.sign(g)) * steps",
        ),
        "lion": (
            _DECAY,
            "return w - learning_rate * np.sign(beta1 * m + (1 - beta1) * g)",
        ),
    }
)
