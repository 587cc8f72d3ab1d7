"""What is said of a function at a point, and both forms of softmax."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.diagnostics.activation_curves import slope, value
from simulator.equation_parts import number_of
from simulator.expressions import Expression, Symbol
from simulator.notation.text import equation_text
from simulator.workshops.function_equations import softmax_equation, value_equation
from simulator.workshops.node_functions import FUNCTIONS
from simulator.workshops.softmax_forms import softmax_forms


@pytest.mark.parametrize("name", list(FUNCTIONS))
@pytest.mark.parametrize("z", [-1.3, 0.0, 2.1])
def test_the_equations_end_with_what_the_function_computes(name: str, z: float) -> None:
    record = FUNCTIONS[name]
    found = value_equation(record, z, -0.5)
    *_, slopes, errors = found.where
    assert number_of(found.result) == value(record, z)
    assert number_of(slopes.result) == slope(record, z)
    assert number_of(errors.result) == pytest.approx(-0.5 * slope(record, z))


def test_the_sigmoids_lines() -> None:
    """C9: backwards through the sigmoid."""
    assert equation_text(value_equation(FUNCTIONS["sigmoid"], 0.0, 2.0)).splitlines() == [
        "∂a/∂z = a (1 − a)",
        "    = 0.50·(1 − 0.50)",
        "    = 0.25",
        "∂E/∂z = ∂E/∂a·∂a/∂z",
        "    = 2·0.25",
        "    = 0.50",
        "a = σ(z) = 1/(1 + e^{−z})",
        "    = 1/(1 + e^{−0})",
        "    = 0.50",
    ]


def test_softmax_of_the_course() -> None:
    """B4: adding the same to all breaks the formula as written, and changes nothing."""
    plain, far = (
        softmax_forms(np.array([2.0, 1.0, 0.0])),
        softmax_forms(np.array([1002.0, 1001.0, 1000.0])),
    )
    np.testing.assert_allclose(plain.safe, [0.66524096, 0.24472847, 0.09003057], atol=1e-8)
    np.testing.assert_allclose(plain.naive, plain.safe, rtol=1e-15)
    np.testing.assert_allclose(far.safe, plain.safe, rtol=1e-12)
    assert not plain.breaks
    assert far.breaks
    assert np.isinf(far.powers).all()
    assert np.isnan(far.naive).all()
    assert plain.safe.sum() == pytest.approx(1.0)
    assert plain.sigmoids.sum() == pytest.approx(0.8807971 + 0.7310586 + 0.5)


def test_far_below_zero_it_breaks_as_well() -> None:
    forms = softmax_forms(np.array([-1000.0, -1001.0]))
    assert forms.breaks
    assert (forms.powers == 0.0).all()
    np.testing.assert_allclose(forms.safe, [0.73105858, 0.26894142])


def test_the_gradient_with_cross_entropy_is_a_minus_y() -> None:
    """C9."""
    logits, h = np.array([0.5, 2.0, 1.0, -1.0]), 1e-6
    gradient = softmax_forms(logits).gradient(1)
    for k in range(4):
        step = h * np.eye(4)[k]
        above, below = (-np.log(softmax_forms(logits + s * step).safe[1]) for s in (1, -1))
        assert gradient[k] == pytest.approx((above - below) / (2 * h), abs=1e-8)
    assert gradient.sum() == pytest.approx(0.0)


@pytest.mark.parametrize("added", [0.0, 1000.0])
def test_the_equation_of_softmax_is_in_the_form_that_holds(added: float) -> None:
    def write(letter: str, unit: int | str) -> Expression:
        return Symbol(f"{letter}{unit}")

    found = softmax_equation(np.array([2.0, 1.0, 0.0]) + added, 0, write)
    assert number_of(found.result) == pytest.approx(0.66524096)
    assert ("max" in equation_text(found)) is (added > 0.0)
