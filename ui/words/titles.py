"""How the simulator's registered names are written on screen.

The names themselves (``relu``, ``mse``) belong to files and commands and never change; these
titles are for people and are translated.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_TITLES: Mapping[str, Any] = MappingProxyType(
    {
        # Activations
        "step": QT_TRANSLATE_NOOP("simulator", "step"),
        "identity": QT_TRANSLATE_NOOP("simulator", "identity"),
        "sigmoid": QT_TRANSLATE_NOOP("simulator", "sigmoid"),
        "tanh": QT_TRANSLATE_NOOP("simulator", "tanh"),
        "relu": QT_TRANSLATE_NOOP("simulator", "ReLU"),
        "leaky_relu": QT_TRANSLATE_NOOP("simulator", "leaky ReLU"),
        "prelu": QT_TRANSLATE_NOOP("simulator", "PReLU"),
        "elu": QT_TRANSLATE_NOOP("simulator", "ELU"),
        "selu": QT_TRANSLATE_NOOP("simulator", "SELU"),
        "swish": QT_TRANSLATE_NOOP("simulator", "swish"),
        "softplus": QT_TRANSLATE_NOOP("simulator", "softplus"),
        "gelu": QT_TRANSLATE_NOOP("simulator", "GELU"),
        "maxout": QT_TRANSLATE_NOOP("simulator", "maxout"),
        "softmax": QT_TRANSLATE_NOOP("simulator", "softmax"),
        # Losses
        "mse": QT_TRANSLATE_NOOP("simulator", "Mean squared error"),
        "half_sse": QT_TRANSLATE_NOOP("simulator", "Half squared error"),
        "mae": QT_TRANSLATE_NOOP("simulator", "Mean absolute error"),
        "mape": QT_TRANSLATE_NOOP("simulator", "Mean absolute percentage error"),
        "msle": QT_TRANSLATE_NOOP("simulator", "Mean squared logarithmic error"),
        "huber": QT_TRANSLATE_NOOP("simulator", "Huber loss"),
        "binary_cross_entropy": QT_TRANSLATE_NOOP("simulator", "Binary cross-entropy"),
        "categorical_cross_entropy": QT_TRANSLATE_NOOP("simulator", "Categorical cross-entropy"),
        "perceptron": QT_TRANSLATE_NOOP("simulator", "Perceptron criterion"),
        # Initializers
        "zeros": QT_TRANSLATE_NOOP("simulator", "All zero"),
        "constant": QT_TRANSLATE_NOOP("simulator", "All 0.1"),
        "normal": QT_TRANSLATE_NOOP("simulator", "Small normal"),
        "xavier_normal": QT_TRANSLATE_NOOP("simulator", "Xavier, normal"),
        "xavier_uniform": QT_TRANSLATE_NOOP("simulator", "Xavier, uniform"),
        "he_normal": QT_TRANSLATE_NOOP("simulator", "He, normal"),
        "he_uniform": QT_TRANSLATE_NOOP("simulator", "He, uniform"),
        "lecun_normal": QT_TRANSLATE_NOOP("simulator", "LeCun, normal"),
        # Optimizers
        "sgd": QT_TRANSLATE_NOOP("simulator", "Gradient descent (SGD)"),
        "momentum": QT_TRANSLATE_NOOP("simulator", "Momentum"),
        "nag": QT_TRANSLATE_NOOP("simulator", "Nesterov momentum (NAG)"),
        "adagrad": QT_TRANSLATE_NOOP("simulator", "Adagrad"),
        "adadelta": QT_TRANSLATE_NOOP("simulator", "Adadelta"),
        "rmsprop": QT_TRANSLATE_NOOP("simulator", "RMSProp"),
        "adam": QT_TRANSLATE_NOOP("simulator", "Adam"),
        "adam_uncorrected": QT_TRANSLATE_NOOP("simulator", "Adam, no bias correction"),
        "adamw": QT_TRANSLATE_NOOP("simulator", "AdamW"),
        "nadam": QT_TRANSLATE_NOOP("simulator", "Nadam"),
        # Schedules
        "constant_rate": QT_TRANSLATE_NOOP("simulator", "Constant"),
        "inverse_time": QT_TRANSLATE_NOOP("simulator", "r / (1 + p n)"),
        "step_decay": QT_TRANSLATE_NOOP("simulator", "In steps"),
        "exponential": QT_TRANSLATE_NOOP("simulator", "Exponential"),
        "cosine": QT_TRANSLATE_NOOP("simulator", "Cosine"),
        # Settings
        "learning_rate": QT_TRANSLATE_NOOP("simulator", "Learning rate"),
        "rho": QT_TRANSLATE_NOOP("simulator", "Decay ρ"),
        "momentum_decay": QT_TRANSLATE_NOOP("simulator", "Growth ψ"),
        "beta1": QT_TRANSLATE_NOOP("simulator", "Decay β₁"),
        "beta2": QT_TRANSLATE_NOOP("simulator", "Decay β₂"),
        "epsilon": QT_TRANSLATE_NOOP("simulator", "Epsilon ε"),
        "decay": QT_TRANSLATE_NOOP("simulator", "Decay p"),
        "drop": QT_TRANSLATE_NOOP("simulator", "Drop to"),
        "every": QT_TRANSLATE_NOOP("simulator", "Every (epochs)"),
        "gamma": QT_TRANSLATE_NOOP("simulator", "Factor γ"),
        "period": QT_TRANSLATE_NOOP("simulator", "Over (epochs)"),
        "final_share": QT_TRANSLATE_NOOP("simulator", "Final share f"),
        "warmup_epochs": QT_TRANSLATE_NOOP("simulator", "Warm-up"),
        "l1": QT_TRANSLATE_NOOP("simulator", "L1 (λ₁)"),
        "l2": QT_TRANSLATE_NOOP("simulator", "L2 (λ₂)"),
        "weight_decay": QT_TRANSLATE_NOOP("simulator", "Weight decay λ"),
        "clip_norm": QT_TRANSLATE_NOOP("simulator", "Clip length"),
        "clip_value": QT_TRANSLATE_NOOP("simulator", "Clip numbers"),
        "patience": QT_TRANSLATE_NOOP("simulator", "Patience"),
        "min_delta": QT_TRANSLATE_NOOP("simulator", "Least gain"),
        "threshold": QT_TRANSLATE_NOOP("simulator", "Loss goal"),
        "slope": QT_TRANSLATE_NOOP("simulator", "Slope"),
        "pieces": QT_TRANSLATE_NOOP("simulator", "Pieces"),
        "alpha": QT_TRANSLATE_NOOP("simulator", "Alpha α"),
        "batch_size": QT_TRANSLATE_NOOP("simulator", "Batch size"),
        "epochs": QT_TRANSLATE_NOOP("simulator", "Epochs"),
        "samples": QT_TRANSLATE_NOOP("simulator", "Samples"),
        "noise": QT_TRANSLATE_NOOP("simulator", "Noise"),
        "units": QT_TRANSLATE_NOOP("simulator", "Nodes"),
        "seed": QT_TRANSLATE_NOOP("simulator", "Seed"),
        "data_seed": QT_TRANSLATE_NOOP("simulator", "Data seed"),
        "validation_fraction": QT_TRANSLATE_NOOP("simulator", "Validation"),
        # Scalings
        "none": QT_TRANSLATE_NOOP("simulator", "None"),
        "standardize": QT_TRANSLATE_NOOP("simulator", "Standardise"),
        "minmax": QT_TRANSLATE_NOOP("simulator", "To 0..1"),
    }
)


def title(name: str) -> str:
    """Return the title of a registered name, translated; an unknown name stands for itself."""
    return translated(str(_TITLES.get(name, name)))


def translated(text: str) -> str:
    """Return a text of the simulator's records in the interface's language."""
    return QCoreApplication.translate("simulator", text) if text else ""
