"""One update of a 2-2-2 network and Adam's first three, worked out by hand to twelve digits.

The literals come of decimal arithmetic with forty digits, of the sums in the comments alone.
"""

from __future__ import annotations

import numpy as np
import pytest

from simulator import optimizers
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.stepping.records import record_pass

# Two inputs, two sigmoid nodes, two sigmoid outputs, E = ½ Σ (o − d)².
SPEC = NetworkSpec(2, (Dense(2, "sigmoid"), Dense(2, "sigmoid")), "half_sse")
# Rows are sources, the bias last; columns are nodes.
THETA = np.array([0.1, 0.4, -0.2, 0.3, 0.1, -0.1, 0.5, -0.3, 0.2, 0.6, 0.0, 0.2])
X, D = np.array([0.5, -1.0]), np.array([1.0, 0.0])


def near(values: object, *literals: float) -> None:
    np.testing.assert_allclose(np.ravel(values), literals, rtol=0.0, atol=5e-13)


def test_a_forward_pass_digit_for_digit() -> None:
    first, last = record_pass(Network(SPEC), THETA, X, D).layers
    # z1 = 0.5·0.1 − 1·(−0.2) + 0.1 = 0.35;  z2 = 0.5·0.4 − 1·0.3 − 0.1 = −0.2
    near(first.z, 0.35, -0.2)
    # a = 1 / (1 + e^−z)
    near(first.a, 0.586617578917, 0.450166002688)
    # 0.586617578917·0.5 + 0.450166002688·0.2 + 0
    # 0.586617578917·(−0.3) + 0.450166002688·0.6 + 0.2
    near(last.z, 0.383341989996, 0.294114327937)
    near(last.a, 0.594678896738, 0.573003088834)


def test_loss_deltas_and_gradients_digit_for_digit() -> None:
    found = record_pass(Network(SPEC), THETA, X, D)
    # ½ (0.594678896738 − 1)² + ½ (0.573003088834 − 0)²
    assert found.loss == pytest.approx(0.246308868281, abs=5e-13)
    # C2: (o − d) o (1 − o) = −0.405321103262 · 0.594678896738 · 0.405321103262
    near(found.layers[1].delta, -0.097696939553, 0.140196980336)
    # C2: (Σ w δ) a (1 − a), with Σ w δ = 0.5·(−0.097696939553) − 0.3·0.140196980336
    # = −0.090907563877, and 0.2·(−0.097696939553) + 0.6·0.140196980336 = 0.064578800291
    near(found.layers[0].delta, -0.022044847428, 0.015984323318)
    # x δ for weights, δ for biases.
    first, last = Network(SPEC).views(found.gradient)
    near(first.W, -0.011022423714, 0.007992161659, 0.022044847428, -0.015984323318)
    near(first.b, -0.022044847428, 0.015984323318)
    near(last.W, -0.057310742148, 0.082242013176, -0.043979840753, 0.063111914227)
    near(last.b, -0.097696939553, 0.140196980336)


def test_a_step_of_gradient_descent_digit_for_digit() -> None:
    theta = THETA.copy()
    gradient = Network(SPEC).loss_and_gradient(theta, X[None, :], D[None, :])[1]
    optimizers.get("sgd", learning_rate=0.5).update(theta, gradient)
    # w − 0.5 g, such as 0.1 − 0.5·(−0.011022423714) = 0.105511211857
    near(
        theta,
        *(0.105511211857, 0.396003919171, -0.211022423714, 0.307992161659),
        *(0.111022423714, -0.107992161659),
        *(0.528655371074, -0.341121006588, 0.221989920377, 0.568444042887),
        *(0.048848469777, 0.129901509832),
    )


# Gradient, m ← 0.9 m + 0.1 g, v ← 0.999 v + 0.001 g², and w ← w − 0.1 m̂ / (√v̂ + 1e-8).
ADAM = (
    # m̂ = 0.05 / 0.1 = 0.5, v̂ = 0.00025 / 0.001 = 0.25: 1 − 0.1·0.5 / 0.50000001
    (0.5, 0.05, 0.00025, 0.900000002000),
    # m = 0.045 − 0.02; m̂ = 0.025 / 0.19 = 0.131578947368, v̂ = 0.00028975 / 0.001999
    (-0.2, 0.025, 0.00028975, 0.865439418117),
    # m = 0.0225 + 0.01; m̂ = 0.0325 / 0.271 = 0.119926199262, v̂ = 0.00029946025 / 0.002997001
    (0.1, 0.0325, 0.00029946025, 0.827500240836),
)


def test_the_first_three_updates_of_adam_digit_for_digit() -> None:
    adam, w = optimizers.get("adam", learning_rate=0.1), np.array([1.0])
    for gradient, m, v, expected in ADAM:
        adam.update(w, np.array([gradient]))
        near(adam.state["m"], m)
        near(adam.state["v"], v)
        near(w, expected)


def test_an_error_goes_back_along_its_weights() -> None:
    """C3: an output error of 0.6 along 0.6 and 0.4 is 0.36 and 0.24; along 3 and 2, 1.8 and 1.2."""
    spec = NetworkSpec(1, (Dense(2, "identity"), Dense(1, "identity")), "half_sse")
    for weights, expected in (((0.6, 0.4), (0.36, 0.24)), ((3.0, 2.0), (1.8, 1.2))):
        theta = np.array([1.0, 1.0, 0.0, 0.0, *weights, 0.0])
        output = sum(weights)  # the input is 1
        found = record_pass(Network(spec), theta, np.array([1.0]), np.array([output - 0.6]))
        near(found.layers[1].delta, 0.6)
        near(found.layers[0].delta, *expected)


def test_gates_and_matrices_of_the_course() -> None:
    """A2: sums −0.7, −0.2, −0.2, 0.3 and classes 0, 0, 0, 1. A7: [13 16], [16 20], (5 11 17)."""
    gate = Network(NetworkSpec(2, (Dense(1, "step"),), "perceptron"))
    theta, rows = np.array([0.5, 0.5, -0.7]), np.array([[0, 0], [0, 1], [1, 0], [1, 1.0]])
    found = [record_pass(gate, theta, row, np.zeros(1)).layers[0] for row in rows]
    near([one.z for one in found], -0.7, -0.2, -0.2, 0.3)
    near([one.a for one in found], 0, 0, 0, 1)
    product = Network(NetworkSpec(2, (Dense(2, "identity"),), "mse"))
    # [1 2]·[[3 4], [5 6]] = [1·3 + 2·5, 1·4 + 2·6] = [13 16]; + [3 4] = [16 20]
    for bias, expected in (((0, 0), (13, 16)), ((3, 4), (16, 20))):
        near(product.predict(np.array([3, 4, 5, 6, *bias], float), np.array([[1.0, 2]])), *expected)
    three = Network(NetworkSpec(2, (Dense(3, "identity"),), "mse"))
    # (1 2)·(1 3 5; 2 4 6) = (1 + 4, 3 + 8, 5 + 12)
    near(
        three.predict(np.array([1, 3, 5, 2, 4, 6, 0, 0, 0], float), np.array([[1.0, 2]])), 5, 11, 17
    )
