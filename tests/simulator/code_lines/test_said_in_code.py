"""What a set-up chooses stands in the lines, with the numbers that make it the same there.

That these are the right ones was seen where the lines were run: `test_run_for_real`.
"""

from __future__ import annotations

import pytest
from code_cases import altered, cases

from simulator.code_lines.libraries import script

CASES = dict(cases())
SAID = [
    ("l2", "keras", "L2(0.005)"),
    ("l1", "keras", "L1(0.01)"),
    ("l1 and l2", "keras", "L1L2(0.01, 0.01)"),
    ("l2", "pytorch", "loss + 0.01 / 2 * sum((w**2).sum() for w in weights)"),
    ("l1", "pytorch", "loss + 0.01 * sum(w.abs().sum() for w in weights)"),
    ("weight_decay", "keras", 'exclude_from_weight_decay(var_names=["bias"])'),
    ("weight_decay", "pytorch", 'w -= optimizer.param_groups[0]["lr"] * 0.01 * w'),
    ("clip_norm", "keras", "global_clipnorm=0.01"),
    ("clip_value", "pytorch", "clip_grad_value_(model.parameters(), 0.01)"),
    ("optimizer rmsprop", "pytorch", "alpha=0.9"),
    ("optimizer nag", "keras", "nesterov=True"),
    ("optimizer adagrad", "keras", "initial_accumulator_value=0.0"),
    ("optimizer rprop", "pytorch", "etas=(0.5, 1.2)"),
    ("optimizer adam_uncorrected", "keras", "the nearest is Adam"),
    ("initializer normal", "keras", "RandomNormal(stddev=0.01)"),
    ("initializer he_normal", "pytorch", 'nonlinearity="relu"'),
    ("activation gelu", "pytorch", 'nn.GELU(approximate="tanh")'),
    ("kinds of layers", "keras", "layers.LeakyReLU(negative_slope=0.2)"),
    ("kinds of layers", "keras", "layers.LayerNormalization(epsilon=1e-05)"),
    ("kinds of layers", "pytorch", "nn.PReLU(num_parameters=3, init=0.25)"),
    ("kinds of layers", "pytorch", "nn.Unflatten(1, (3, 3))"),
    ("kinds of layers", "pytorch", "requires_grad_(False)"),
    ("loss half_sse", "pytorch", "((a - y) ** 2).sum(dim=1).mean() / 2"),
    ("loss binary_cross_entropy", "pytorch", "nn.BCEWithLogitsLoss()"),
    ("loss categorical_cross_entropy", "pytorch", "nn.CrossEntropyLoss()"),
    ("softmax and mse", "pytorch", "nn.Softmax(dim=1)"),
    ("loss perceptron", "keras", "(steps - y) * a"),
    ("schedule step_decay", "keras", "return 0.5 ** (epoch // 20)"),
    ("schedule exponential", "pytorch", "LambdaLR(optimizer, share)"),
    ("stopping", "keras", 'monitor="val_loss"'),
    ("no validation", "keras", 'monitor="loss"'),
    ("stopping", "pytorch", "if watched < 0.01:"),
]


@pytest.mark.parametrize(("name", "library", "fragment"), SAID)
def test_a_choice_stands_in_the_lines(name: str, library: str, fragment: str) -> None:
    scenario = CASES[name]
    code = script(scenario, library, (0.5,) * scenario.spec.inputs)
    assert fragment in code.whole()


def test_a_row_is_scaled_before_it_is_predicted_and_named_by_its_class() -> None:
    code = script(altered("iris"), "keras", (5.0, 3.5, 1.25, 0.2))
    predict = code.text("predict")
    assert "row = np.array([[5, 3.5, 1.25, 0.2]])\nrow = scaler.transform(row)" in predict
    assert "outputs.argmax(axis=1)" in predict
    assert "target_scaler.inverse_transform" in script(
        altered("diabetes"), "pytorch", (0.0,) * 10
    ).text("predict")
