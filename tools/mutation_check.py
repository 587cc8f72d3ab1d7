"""Plant one bug after another into a copy of the numerical core and see that the tests catch it.

For developers: ``make mutation``, or ``python tools/mutation_check.py [NAME ...]`` for some. Each
bug is a change of one place; the tests named beside it must then fail. Exit status 1 where a bug
goes unseen, or where the place of a bug is no longer there exactly once.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COPIED = ("simulator", "ui", "resources", "tests", "tools", "docs", "pyproject.toml", "main.py")
SECONDS = 240.0


@dataclass(frozen=True, slots=True)
class Bug:
    """One planted bug.

    Attributes
    ----------
    name : str
        What is wrong, in a few words.
    file : str
        Module of `simulator`, without its ending.
    right, wrong : str
        Text that is there exactly once, and what takes its place.
    tests : str
        Test modules that must notice, separated by blanks, without ``test_`` and ending.
    """

    name: str
    file: str
    right: str
    wrong: str
    tests: str


BUGS = (
    # Activations
    Bug(
        "sigmoid: 1 − e",
        "activations",
        "np.add(scratch, 1.0, out=out)\n    np.divide(scratch, out",
        "np.subtract(1.0, scratch, out=out)\n    np.divide(scratch, out",
        "activations",
    ),
    Bug(
        "tanh′ = 1 − a",
        "kernels",
        "partial(np.multiply, a, a, scratch), partial(np.subtract, one",
        "partial(np.copyto, scratch, a), partial(np.subtract, one",
        "kernels exact",
    ),
    Bug(
        "softmax without its maximum",
        "activations",
        "np.subtract(z, np.maximum.reduce(z, axis=-2, keepdims=True), out=scratch)\n    np.exp",
        "np.copyto(scratch, z)\n    np.exp",
        "activations",
    ),
    Bug(
        "softmax′ without the sum",
        "activations",
        "np.subtract(gradient, np.add.reduce(scratch, axis=-2, keepdims=True), out=gradient)",
        "pass",
        "exact",
    ),
    Bug(
        "ReLU′ 1 at negative sums",
        "kernels",
        "slope = [partial(np.greater, z, zero, active), partial(np.copyto",
        "slope = [partial(np.less, z, zero, active), partial(np.copyto",
        "kernels exact",
    ),
    Bug(
        "PReLU's slope gradient from the other side",
        "kernels",
        "partial(np.minimum, z, zero, out=scratch),\n        partial(np.multiply, scratch, slope",
        "partial(np.maximum, z, zero, out=scratch),\n        partial(np.multiply, scratch, slope",
        "exact learnt_activations",
    ),
    # Losses
    Bug(
        "MSE's gradient without the 2",
        "losses",
        "np.multiply(out, 2.0, out=out)\n\n\ndef _half",
        "np.multiply(out, 1.0, out=out)\n\n\ndef _half",
        "losses",
    ),
    Bug(
        "squared loss: factor of the kernel",
        "kernels",
        '{"mse": 2.0, "half_sse": 1.0}',
        '{"mse": 1.0, "half_sse": 1.0}',
        "exact",
    ),
    Bug(
        "binary cross-entropy: sign of y z",
        "losses",
        "np.subtract(scratch, y * z, out=scratch)",
        "np.add(scratch, y * z, out=scratch)",
        "losses exact",
    ),
    Bug(
        "categorical: the logarithm's sum forgotten",
        "losses",
        "np.subtract(scratch, log_sum, out=scratch)",
        "pass",
        "losses",
    ),
    Bug(
        "Huber: cut at the wrong place", "losses", "HUBER_DELTA = 1.0", "HUBER_DELTA = 1.5", "exact"
    ),
    Bug(
        "mean over samples only",
        "losses",
        "return n_samples * n_outputs if self.over_outputs else n_samples",
        "return n_samples",
        "losses exact",
    ),
    # Functions and formulas
    Bug(
        "formulas: slopes of what does not move",
        "formula_operations",
        "np.where(slopes == 0.0, 0.0, product)",
        "product",
        "formulas",
    ),
    Bug(
        "formulas: the quotient's slope adds",
        "formula_operations",
        "(1.0 / b, -f / b)",
        "(1.0 / b, f / b)",
        "formulas functions",
    ),
    Bug(
        "formulas: 1/2x is (1/2)x",
        "formula_parser",
        'or ("fraction" if sign == "/" else "")',
        'or ""',
        "formula_parser",
    ),
    Bug(
        "formulas: any depth",
        "formula_parser",
        "if self._depth == MAX_DEPTH:",
        "if False:",
        "formula_parser",
    ),
    Bug(
        "Rosenbrock's slope without its sign",
        "functions",
        "- 400.0 * x * off",
        "+ 400.0 * x * off",
        "functions",
    ),
    # Passes
    Bug(
        "fused delta: y − a",
        "passes",
        "np.subtract(last.a, self.targets, last.delta)\n"
        "        np.multiply(last.delta, self._factor, last.delta)\n"
        "        return moderate",
        "np.subtract(self.targets, last.a, last.delta)\n"
        "        np.multiply(last.delta, self._factor, last.delta)\n"
        "        return moderate",
        "exact",
    ),
    Bug(
        "missing 1/n",
        "passes",
        "self._factor = np.array(1.0 / self._divisor, last.z.dtype)",
        "self._factor = np.array(1.0, last.z.dtype)",
        "exact",
    ),
    Bug(
        "blame through the bias",
        "passes",
        "self.weights = block[..., : rows - 1, :]",
        "self.weights = block[..., 1:rows, :]",
        "exact",
    ),
    Bug(
        "stale parameters: bound once for ever",
        "passes",
        "if theta is not self._theta:",
        "if self._theta is None:",
        "network passes",
    ),
    Bug(
        "stale gradient buffer",
        "passes",
        "if gradient is not self._gradient:",
        "if self._gradient is None:",
        "network passes",
    ),
    Bug(
        "stale loss of the pass before",
        "passes",
        "self._bind_gradient(gradient)\n        self._total = None",
        "self._bind_gradient(gradient)",
        "passes network training",
    ),
    Bug(
        "dropout without 1 / (1 − p)",
        "passes",
        "np.array(1.0 / (1.0 - dropout), mask.dtype)",
        "np.array(1.0, mask.dtype)",
        "dropout",
    ),
    Bug(
        "dropout's delta without its mask",
        "passes",
        "self.backward_calls.insert(0, drop)",
        "pass",
        "dropout",
    ),
    # Network
    Bug(
        "predictions transposed back wrongly",
        "network",
        "forward(checked).T.copy()",
        "forward(checked).copy().reshape(len(inputs), -1)",
        "network exact",
    ),
    Bug(
        "weight index counts rows for columns",
        "spec",
        "return source, unit * record.pieces + piece",
        "return source, piece * self.units + unit",
        "learnt_activations exact surgery spec",
    ),
    # Optimizers
    Bug(
        "SGD climbs",
        "optimizers",
        "partial(np.subtract, theta, s, theta),\n        ]\n\n\nclass Momentum",
        "partial(np.add, theta, s, theta),\n        ]\n\n\nclass Momentum",
        "optimizers",
    ),
    Bug(
        "NAG without its look-ahead",
        "optimizers",
        "partial(np.multiply, v, c.momentum, s),\n            partial(np.add, theta, s, theta)",
        "partial(np.multiply, v, c.momentum, s),\n            partial(np.add, theta, v, theta)",
        "optimizers exact_optimizers",
    ),
    Bug(
        "Adagrad: ε under the root",
        "optimizers",
        "partial(np.sqrt, squares, s),\n        partial(np.add, s, c.epsilon, s),",
        "partial(np.add, squares, c.epsilon, s),\n        partial(np.sqrt, s, s),",
        "optimizers exact_optimizers",
    ),
    Bug(
        "RMSProp adds where it should mix",
        "optimizers",
        "partial(np.multiply, scratch, rest, scratch),\n",
        "",
        "optimizers exact_optimizers",
    ),
    Bug(
        "Adam without v's bias correction",
        "optimizers",
        "w = math.sqrt((1.0 - beta2) / (1.0 - beta2**count))\n"
        '        numbers["epsilon"][()] = settings["epsilon"] / w\n        share',
        "w = math.sqrt(1.0 - beta2)\n"
        '        numbers["epsilon"][()] = settings["epsilon"] / w\n        share',
        "optimizers exact_optimizers",
    ),
    Bug(
        "Adam without m's bias correction",
        "optimizers",
        "share = (1.0 - beta1) / (1.0 - beta1**count)",
        "share = 1.0 - beta1",
        "optimizers exact_optimizers",
    ),
    Bug(
        "Adam's betas swapped",
        "optimizers",
        'beta1, beta2 = settings["beta1"], settings["beta2"]\n        # √',
        'beta2, beta1 = settings["beta1"], settings["beta2"]\n        # √',
        "optimizers exact_optimizers",
    ),
    Bug(
        "AdamW decays past the learning rate",
        "optimizers",
        'share = 1.0 - self.learning_rate * self.settings["weight_decay"]',
        'share = 1.0 - self.settings["weight_decay"]',
        "optimizers exact_optimizers",
    ),
    Bug(
        "memory lost in a copy",
        "rules",
        "{name: values.copy() for name, values in self._kept.items()}",
        "{}",
        "training optimizers",
    ),
    Bug(
        "schedule's factor forgotten by a bound rule",
        "rules",
        'self._numbers["learning_rate"][()] = self.learning_rate\n        self._calls',
        "self._calls",
        "schedules",
    ),
    # Training
    Bug(
        "no shuffle",
        "training",
        "state.order = state.rng.permutation(n)",
        "state.order = np.arange(n)",
        "training",
    ),
    Bug(
        "the last, shorter batch left out",
        "training",
        "if state.position < len(self._inputs):\n            return False",
        "if state.position + self.batch_size <= len(self._inputs):\n            return False",
        "training",
    ),
    Bug(
        "one row too many",
        "training",
        "return state.order[state.position : state.position + self.batch_size]",
        "return state.order[state.position : state.position + self.batch_size + 1]",
        "training",
    ),
    Bug(
        "an update that failed is not undone",
        "training",
        "np.copyto(state.theta, self._before)",
        "pass",
        "training",
    ),
    Bug(
        "stop one epoch late",
        "stopping",
        "epoch - best_epoch >= stopping.patience",
        "epoch - best_epoch > stopping.patience",
        "stopping",
    ),
    Bug(
        "the best weights are the last ones",
        "stopping",
        "theta.copy() if stopping.patience and stopping.restore_best else None",
        "theta if stopping.patience and stopping.restore_best else None",
        "stopping",
    ),
    Bug(
        "biases penalised too",
        "regularization",
        "view.W[...] = 1.0",
        "view.W[...] = view.b[...] = 1.0",
        "regularization",
    ),
    Bug(
        "L2's gradient doubled",
        "regularization",
        "strength = self._mask * self._theta.dtype.type(chosen.l2)",
        "strength = 2.0 * self._mask * self._theta.dtype.type(chosen.l2)",
        "regularization",
    ),
    Bug(
        "clipping by the square of the length",
        "regularization",
        "length = math.sqrt(g.dot(g))",
        "length = g.dot(g)",
        "regularization",
    ),
    Bug(
        "frozen layers move by momentum",
        "freezing",
        "theta[..., frozen] = before[..., frozen]",
        "pass",
        "freezing",
    ),
    # Races
    Bug(
        "the batches of every epoch are alike",
        "race_pack",
        "default_rng((self._seed, epoch))",
        "default_rng((self._seed, 0))",
        "race",
    ),
    Bug(
        "a replay moves what the race remembers",
        "race_pack",
        "twin.thetas = checkpoint.thetas.copy()",
        "twin.thetas = checkpoint.thetas",
        "race_replay",
    ),
    Bug(
        "the distance of the last update alone",
        "race",
        "self._distance += np.sqrt",
        "self._distance[:] = np.sqrt",
        "race",
    ),
    Bug(
        "NAG looks behind",
        "anatomy",
        'theta - mu * numbers.memory["velocity"]',
        'theta + mu * numbers.memory["velocity"]',
        "anatomy",
    ),
    Bug(
        "a race forgets the schedule",
        "race_pack",
        "rule.scale_rate(factor)",
        "pass",
        "race_conditions",
    ),
    Bug(
        "a race forgets weight decay",
        "race_pack",
        "regularizer.decay(rule.learning_rate)",
        "pass",
        "race_conditions",
    ),
    Bug(
        "every update of a race drops the same nodes",
        "race_pack",
        "(self._seed, self.update, _DROPPED)",
        "(self._seed, 0, _DROPPED)",
        "race_conditions",
    ),
    Bug(
        "Himmelblau's slope halved",
        "functions",
        "2.0 * a + 4.0 * y * b",
        "2.0 * a + 2.0 * y * b",
        "functions",
    ),
    Bug(
        "what ended well counts as stuck",
        "study_record",
        "~self.diverged & (self.final > self.threshold)",
        "~self.diverged & (self.final < self.threshold)",
        "study",
    ),
    # Start and data
    Bug(
        "Xavier's variance by n_in alone",
        "initializers",
        "_normal(lambda n_in, n_out: math.sqrt(2.0 / (n_in + n_out)))",
        "_normal(lambda n_in, n_out: math.sqrt(1.0 / n_in))",
        "initializers",
    ),
    Bug(
        "He's factor missing",
        "initializers",
        "_normal(lambda n_in, n_out: math.sqrt(2.0 / n_in))",
        "_normal(lambda n_in, n_out: math.sqrt(1.0 / n_in))",
        "initializers",
    ),
    Bug(
        "split not by class",
        "splitting",
        "stratify=labels if by_class else None",
        "stratify=None",
        "data",
    ),
    # Numerical differentiation and surfaces
    Bug(
        "central difference over h",
        "numerical",
        '2.0 * h if method == "central" else h',
        "h",
        "numerical",
    ),
    Bug(
        "surface's axes exchanged",
        "slices",
        "def grid(self, x: Array, y: Array) -> Array:",
        "def grid(self, y: Array, x: Array) -> Array:",
        "slices landscape",
    ),
    Bug(
        "random directions of every length",
        "planes",
        "np.multiply(block[:rows], ratio, out=block[:rows])",
        "pass",
        "landscape",
    ),
    Bug(
        "biases move in random directions",
        "planes",
        "block[rows:] = 0.0",
        "pass",
        "landscape",
    ),
    Bug(
        "components of a path about its start",
        "planes",
        "scaled - scaled.mean(axis=0)",
        "scaled - scaled[0]",
        "planes",
    ),
    Bug(
        "the distance along the plane",
        "planes",
        "moved -= (moved @ self._inverse) @ self.directions",
        "moved = (moved @ self._inverse) @ self.directions",
        "planes",
    ),
    Bug(
        "the tangent falls where the loss rises",
        "lines",
        "float(gradient @ direction.vector),",
        "-float(gradient @ direction.vector),",
        "lines",
    ),
    Bug(
        "the next step without weight decay",
        "lines",
        "regularizer.decay(rule.learning_rate)",
        "pass",
        "lines landscape",
    ),
    Bug(
        "a finer map of another place",
        "refinement",
        "self._x[columns] - self._here[0]",
        "self._x[columns]",
        "refinement landscape",
    ),
    Bug(
        "a thinned path forgets its leaps",
        "paths",
        "leaps[1:] |= gone[: size - 1]",
        "pass",
        "paths",
    ),
)


def problems() -> list[str]:
    """Return what no longer fits: bugs whose place is not there exactly once."""
    found = []
    for bug in BUGS:
        count = (ROOT / "simulator" / f"{bug.file}.py").read_text("utf-8").count(bug.right)
        if count != 1:
            found.append(f"{bug.name}: its place is {count} times in simulator/{bug.file}.py")
        for name in bug.tests.split():
            if not (ROOT / "tests" / "simulator" / f"test_{name}.py").exists():
                found.append(f"{bug.name}: there is no test module {name}")
    return found


def passes(tests: str, copy: Path) -> bool:
    """Return whether test modules pass in the copy; what hangs does not."""
    files = [f"tests/simulator/test_{name}.py" for name in tests.split()]
    options = ["-x", "-q", "-p", "no:cacheprovider", "--no-header"]
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "offscreen"}
    try:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", *options, *files],
            cwd=copy,
            env=environment,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    if done.returncode not in (0, 1, 2):
        raise RuntimeError(done.stdout.decode() + done.stderr.decode())
    return done.returncode == 0


def is_caught(bug: Bug, copy: Path) -> bool:
    """Return whether the tests fail with the bug planted; the copy is then as before."""
    path = copy / "simulator" / f"{bug.file}.py"
    right = path.read_text("utf-8")
    path.write_text(right.replace(bug.right, bug.wrong), encoding="utf-8")
    try:
        return not passes(bug.tests, copy)
    finally:
        path.write_text(right, encoding="utf-8")


def main(names: list[str]) -> int:
    """Plant the bugs whose names hold one of `names`, or all of them."""
    for line in problems():
        print(line)
    if problems():
        return 1
    chosen = [bug for bug in BUGS if not names or any(name in bug.name for name in names)]
    missed, start = 0, time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in COPIED:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, copy / name)
        used = sorted({name for bug in chosen for name in bug.tests.split()})
        if not passes(" ".join(used), copy):
            print("The tests fail without any bug: nothing can be said.")
            return 1
        for number, bug in enumerate(chosen, start=1):
            caught = is_caught(bug, copy)
            missed += not caught
            print(
                f"{number:3}  {'caught' if caught else 'MISSED'}  {bug.file}: {bug.name}",
                flush=True,
            )
    print(f"{len(chosen) - missed} of {len(chosen)} caught in {time.perf_counter() - start:.0f} s")
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
