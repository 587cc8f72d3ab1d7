"""Networks with PReLU and with maxout."""

from __future__ import annotations

import pytest

from simulator.nn.layers.dense import Dense
from simulator.nn.layers.maxout import Maxout
from simulator.nn.layers.prelu import PReLU
from simulator.nn.spec import NetworkSpec

PRELU = NetworkSpec(2, (PReLU(3), Dense(2, "tanh"), Dense(1, "sigmoid")), "mse")
MAXOUT = NetworkSpec(2, (Maxout(3, 3), Maxout(2), Dense(1)), "mse")
BOTH = pytest.mark.parametrize("spec", [PRELU, MAXOUT], ids=["prelu", "maxout"])
