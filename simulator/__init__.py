"""Deltascope's numerical core: networks, training, stepping and loss landscapes in NumPy.

Nothing in this package imports Qt, and importing it stays cheap: scikit-learn is loaded only
when a data set or a scaling that needs it is used.
"""

from simulator.nn.layers.dense import Dense
from simulator.nn.layers.layer_norm import LayerNorm
from simulator.nn.layers.maxout import Maxout
from simulator.nn.layers.prelu import PReLU
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec

__version__ = "0.1.0"

__all__ = ["Dense", "LayerNorm", "Maxout", "Network", "NetworkSpec", "PReLU", "__version__"]
