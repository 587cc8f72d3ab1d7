"""Which picture is whose."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ui.field_timeline.pictures import networks, others, plots
from ui.field_timeline.pictures.sheet import Sheet

PICTURES: Mapping[str, Callable[[Sheet], None]] = MappingProxyType(
    {
        "neuron": networks.neuron,
        "perceptron": plots.perceptron,
        "xor": plots.xor,
        "backpropagation": networks.backpropagation,
        "digits": others.digits,
        "vanishing": plots.vanishing,
        "pretraining": networks.pretraining,
        "relu": plots.relu,
        "dropout": networks.dropout,
        "adam": plots.adam,
        "today": others.today,
    }
)
