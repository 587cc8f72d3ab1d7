"""Plant one bug after another into a copy of the program and see that the tests catch it.

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
        Module, from the top of the repository, without its ending.
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
        "simulator/nn/activations/sigmoid",
        "np.add(scratch, 1.0, out=out)\n    np.divide(scratch, out",
        "np.subtract(1.0, scratch, out=out)\n    np.divide(scratch, out",
        "activations",
    ),
    Bug(
        "tanh′ = 1 − a",
        "simulator/nn/activations/tanh",
        "partial(np.multiply, a, a, scratch)",
        "partial(np.copyto, scratch, a)",
        "fast_calls exact",
    ),
    Bug(
        "softmax without its maximum",
        "simulator/nn/activations/softmax",
        "np.subtract(z, np.maximum.reduce(z, axis=-2, keepdims=True), out=scratch)\n    np.exp",
        "np.copyto(scratch, z)\n    np.exp",
        "activations",
    ),
    Bug(
        "softmax′ without the sum",
        "simulator/nn/activations/softmax",
        "np.subtract(gradient, np.add.reduce(scratch, axis=-2, keepdims=True), out=gradient)",
        "pass",
        "exact",
    ),
    Bug(
        "ReLU′ 1 at negative sums",
        "simulator/nn/activations/relu",
        "partial(np.greater, z, np.zeros((), z.dtype), active)",
        "partial(np.less, z, np.zeros((), z.dtype), active)",
        "fast_calls exact",
    ),
    Bug(
        "PReLU's slope gradient from the other side",
        "simulator/nn/fast_calls",
        "partial(np.minimum, z, zero, out=scratch),\n        partial(np.multiply, scratch, slope",
        "partial(np.maximum, z, zero, out=scratch),\n        partial(np.multiply, scratch, slope",
        "exact learnt_activations",
    ),
    # Losses
    Bug(
        "MSE's gradient without the 2",
        "simulator/nn/losses/mse",
        "np.multiply(out, 2.0, out=out)",
        "np.multiply(out, 1.0, out=out)",
        "losses",
    ),
    Bug(
        "squared loss: factor of the kernel",
        "simulator/nn/losses/mse",
        "error_factor=2.0",
        "error_factor=1.0",
        "exact",
    ),
    Bug(
        "binary cross-entropy: sign of y z",
        "simulator/nn/losses/binary_cross_entropy",
        "np.subtract(scratch, y * z, out=scratch)",
        "np.add(scratch, y * z, out=scratch)",
        "losses exact",
    ),
    Bug(
        "categorical: the logarithm's sum forgotten",
        "simulator/nn/losses/categorical_cross_entropy",
        "np.subtract(scratch, log_sum, out=scratch)",
        "pass",
        "losses",
    ),
    Bug(
        "Huber: cut at the wrong place",
        "simulator/nn/losses/huber",
        "DELTA = 1.0",
        "DELTA = 1.5",
        "exact",
    ),
    Bug(
        "mean over samples only",
        "simulator/nn/losses/_base",
        "return n_samples * n_outputs if self.over_outputs else n_samples",
        "return n_samples",
        "losses exact",
    ),
    # Functions and formulas
    Bug(
        "formulas: slopes of what does not move",
        "simulator/graph/operations",
        "np.where(slopes == 0.0, 0.0, product)",
        "product",
        "formulas",
    ),
    Bug(
        "formulas: the quotient's slope adds",
        "simulator/graph/operations",
        "(1.0 / b, -f / b)",
        "(1.0 / b, f / b)",
        "formulas benchmark_functions",
    ),
    Bug(
        "formulas: 1/2x is (1/2)x",
        "simulator/graph/formula_parser",
        'or ("fraction" if sign == "/" else "")',
        'or ""',
        "formula_parser",
    ),
    Bug(
        "formulas: any depth",
        "simulator/graph/formula_parser",
        "if self._depth == MAX_DEPTH:",
        "if False:",
        "formula_parser",
    ),
    Bug(
        "Rosenbrock's slope without its sign",
        "simulator/race/benchmark_functions/rosenbrock",
        "- 400.0 * x * off",
        "+ 400.0 * x * off",
        "benchmark_functions",
    ),
    # Passes
    Bug(
        "fused delta: y − a",
        "simulator/nn/batch_pass",
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
        "simulator/nn/batch_pass",
        "self._factor = np.array(1.0 / self._divisor, last.z.dtype)",
        "self._factor = np.array(1.0, last.z.dtype)",
        "exact",
    ),
    Bug(
        "blame through the bias",
        "simulator/nn/batch_pass",
        "self.weights = block[..., : rows - 1, :]",
        "self.weights = block[..., 1:rows, :]",
        "exact",
    ),
    Bug(
        "stale parameters: bound once for ever",
        "simulator/nn/batch_pass",
        "if theta is not self._theta:",
        "if self._theta is None:",
        "network batch_pass",
    ),
    Bug(
        "stale gradient buffer",
        "simulator/nn/batch_pass",
        "if gradient is not self._gradient:",
        "if self._gradient is None:",
        "network batch_pass",
    ),
    Bug(
        "stale loss of the pass before",
        "simulator/nn/batch_pass",
        "self._bind_gradient(gradient)\n        self._total = None",
        "self._bind_gradient(gradient)",
        "batch_pass network trainer",
    ),
    Bug(
        "dropout without 1 / (1 − p)",
        "simulator/nn/batch_pass",
        "np.array(1.0 / (1.0 - dropout), mask.dtype)",
        "np.array(1.0, mask.dtype)",
        "dropout",
    ),
    Bug(
        "dropout's delta without its mask",
        "simulator/nn/batch_pass",
        "self.backward_calls.insert(0, drop)",
        "pass",
        "dropout",
    ),
    # Network
    Bug(
        "predictions transposed back wrongly",
        "simulator/nn/network",
        "forward(checked).T.copy()",
        "forward(checked).copy().reshape(len(inputs), -1)",
        "network exact",
    ),
    Bug(
        "weight index counts rows for columns",
        "simulator/nn/spec",
        "return source, unit * record.pieces + piece",
        "return source, piece * self.units + unit",
        "learnt_activations exact transplant spec",
    ),
    # Optimizers
    Bug(
        "SGD climbs",
        "simulator/optimizers/registry",
        "partial(np.subtract, theta, s, theta),\n        ]\n\n\nclass Momentum",
        "partial(np.add, theta, s, theta),\n        ]\n\n\nclass Momentum",
        "optimizers",
    ),
    Bug(
        "NAG without its look-ahead",
        "simulator/optimizers/registry",
        "partial(np.multiply, v, c.momentum, s),\n            partial(np.add, theta, s, theta)",
        "partial(np.multiply, v, c.momentum, s),\n            partial(np.add, theta, v, theta)",
        "optimizers exact_optimizers",
    ),
    Bug(
        "Adagrad: ε under the root",
        "simulator/optimizers/registry",
        "partial(np.sqrt, squares, s),\n        partial(np.add, s, c.epsilon, s),",
        "partial(np.add, squares, c.epsilon, s),\n        partial(np.sqrt, s, s),",
        "optimizers exact_optimizers",
    ),
    Bug(
        "RMSProp adds where it should mix",
        "simulator/optimizers/registry",
        "partial(np.multiply, scratch, rest, scratch),\n",
        "",
        "optimizers exact_optimizers",
    ),
    Bug(
        "Adam without v's bias correction",
        "simulator/optimizers/registry",
        "w = math.sqrt((1.0 - beta2) / (1.0 - beta2**count))\n"
        '        numbers["epsilon"][()] = settings["epsilon"] / w\n        share',
        "w = math.sqrt(1.0 - beta2)\n"
        '        numbers["epsilon"][()] = settings["epsilon"] / w\n        share',
        "optimizers exact_optimizers",
    ),
    Bug(
        "Adam without m's bias correction",
        "simulator/optimizers/registry",
        "share = (1.0 - beta1) / (1.0 - beta1**count)",
        "share = 1.0 - beta1",
        "optimizers exact_optimizers",
    ),
    Bug(
        "Adam's betas swapped",
        "simulator/optimizers/registry",
        'beta1, beta2 = settings["beta1"], settings["beta2"]\n        # √',
        'beta2, beta1 = settings["beta1"], settings["beta2"]\n        # √',
        "optimizers exact_optimizers",
    ),
    Bug(
        "AdamW decays past the learning rate",
        "simulator/optimizers/registry",
        'share = 1.0 - self.learning_rate * self.settings["weight_decay"]',
        'share = 1.0 - self.settings["weight_decay"]',
        "optimizers exact_optimizers",
    ),
    Bug(
        "memory lost in a copy",
        "simulator/optimizers/rules",
        "{name: values.copy() for name, values in self._kept.items()}",
        "{}",
        "trainer optimizers",
    ),
    Bug(
        "schedule's factor forgotten by a bound rule",
        "simulator/optimizers/rules",
        'self._numbers["learning_rate"][()] = self.learning_rate\n        self._calls',
        "self._calls",
        "schedules",
    ),
    # Training
    Bug(
        "no shuffle",
        "simulator/training/trainer",
        "state.order = state.rng.permutation(n)",
        "state.order = np.arange(n)",
        "trainer",
    ),
    Bug(
        "the last, shorter batch left out",
        "simulator/training/trainer",
        "if state.position < len(self._inputs):\n            return False",
        "if state.position + self.batch_size <= len(self._inputs):\n            return False",
        "trainer",
    ),
    Bug(
        "one row too many",
        "simulator/training/trainer",
        "return state.order[state.position : state.position + self.batch_size]",
        "return state.order[state.position : state.position + self.batch_size + 1]",
        "trainer",
    ),
    Bug(
        "an update that failed is not undone",
        "simulator/training/trainer",
        "np.copyto(state.theta, self._before)",
        "pass",
        "trainer",
    ),
    Bug(
        "stop one epoch late",
        "simulator/training/early_stopping",
        "epoch - best_epoch >= stopping.patience",
        "epoch - best_epoch > stopping.patience",
        "early_stopping",
    ),
    Bug(
        "the best weights are the last ones",
        "simulator/training/early_stopping",
        "theta.copy() if stopping.patience and stopping.restore_best else None",
        "theta if stopping.patience and stopping.restore_best else None",
        "early_stopping",
    ),
    Bug(
        "biases penalised too",
        "simulator/optimizers/regularization",
        "view.W[...] = 1.0",
        "view.W[...] = view.b[...] = 1.0",
        "regularization",
    ),
    Bug(
        "L2's gradient doubled",
        "simulator/optimizers/regularization",
        "strength = mask * theta.dtype.type(chosen.l2)",
        "strength = 2.0 * mask * theta.dtype.type(chosen.l2)",
        "regularization update_chain",
    ),
    Bug(
        "clipping by the square of the length",
        "simulator/optimizers/clipping",
        "length = math.sqrt(g.dot(g))",
        "length = g.dot(g)",
        "regularization",
    ),
    Bug(
        "frozen layers move by momentum",
        "simulator/optimizers/freezing",
        "np.copyto(live, kept)",
        "pass",
        "freezing update_chain",
    ),
    Bug(
        "a frozen layer's gradient reaches the rule's memory",
        "simulator/optimizers/update_chain",
        "move = partial(optimizer.update, theta, freezer.given)",
        "move = partial(optimizer.update, theta, gradient)",
        "update_chain freezing",
    ),
    Bug(
        "frozen parameters are kept after they were decayed",
        "simulator/optimizers/update_chain",
        "(freezer.mask_gradient,))",
        "(freezer.keep, freezer.mask_gradient))",
        "update_chain freezing",
    ),
    Bug(
        "a gradient is clipped before its penalties",
        "simulator/optimizers/update_chain",
        "yield from (_Stage(name, gradient, made) for name, made in calls if made)",
        "yield from (_Stage(name, gradient, made) for name, made in reversed(calls) if made)",
        "update_chain regularization",
    ),
    Bug(
        "weight decay without the learning rate",
        "simulator/optimizers/regularization",
        "self._share[()] = self._optimizer.learning_rate * self._strength",
        "self._share[()] = self._strength",
        "update_chain regularization",
    ),
    Bug(
        "weight decay shrinks the gradient",
        "simulator/optimizers/update_chain",
        "WeightDecay(chosen.weight_decay, self.optimizer, mask, theta, scratch)",
        "WeightDecay(chosen.weight_decay, self.optimizer, mask, gradient, scratch)",
        "update_chain regularization",
    ),
    Bug(
        "penalties and clipping after decay",
        "simulator/optimizers/update_chain",
        "        yield from (_Stage(name, gradient, made) for name, made in calls if made)\n"
        "        if chosen.weight_decay:\n"
        "            decay = WeightDecay(chosen.weight_decay, self.optimizer, "
        "mask, theta, scratch)\n"
        '            yield _Stage("decay", theta, (decay.shrink,))',
        "        if chosen.weight_decay:\n"
        "            decay = WeightDecay(chosen.weight_decay, self.optimizer, "
        "mask, theta, scratch)\n"
        '            yield _Stage("decay", theta, (decay.shrink,))\n'
        "        yield from (_Stage(name, gradient, made) for name, made in calls if made)",
        "update_chain",
    ),
    # Races
    Bug(
        "the batches of every epoch are alike",
        "simulator/race/group",
        "default_rng((self._seed, epoch))",
        "default_rng((self._seed, 0))",
        "race",
    ),
    Bug(
        "a replay moves what the race remembers",
        "simulator/race/group",
        "twin.thetas = checkpoint.thetas.copy()",
        "twin.thetas = checkpoint.thetas",
        "race_replay",
    ),
    Bug(
        "the distance of the last update alone",
        "simulator/race/race",
        "self._distance += np.sqrt",
        "self._distance[:] = np.sqrt",
        "race",
    ),
    Bug(
        "NAG looks behind",
        "simulator/race/update_parts",
        'theta - mu * numbers.memory["velocity"]',
        'theta + mu * numbers.memory["velocity"]',
        "update_parts",
    ),
    Bug(
        "a race forgets the schedule",
        "simulator/race/group",
        "rule.scale_rate(factor)",
        "rule.scale_rate(1.0)",
        "race_conditions",
    ),
    Bug(
        "a race forgets penalties, clipping and weight decay",
        "simulator/race/update_rules",
        "gradients, self.network, self.regularization)",
        "gradients, self.network)",
        "race_conditions update_chain",
    ),
    Bug(
        "the landscape's next step forgets the penalties",
        "simulator/landscape/lines",
        "gradient.copy(), network, regularization).update()",
        "gradient.copy(), network).update()",
        "update_chain lines",
    ),
    Bug(
        "every update of a race drops the same nodes",
        "simulator/race/group",
        "(self._seed, self.update, _DROPPED)",
        "(self._seed, 0, _DROPPED)",
        "race_conditions",
    ),
    Bug(
        "Himmelblau's slope halved",
        "simulator/race/benchmark_functions/himmelblau",
        "2.0 * a + 4.0 * y * b",
        "2.0 * a + 2.0 * y * b",
        "benchmark_functions",
    ),
    Bug(
        "what ended well counts as stuck",
        "simulator/studies/study_record",
        "~self.diverged & (self.final > self.threshold)",
        "~self.diverged & (self.final < self.threshold)",
        "initial_weights",
    ),
    # Start and data
    Bug(
        "Xavier's variance by n_in alone",
        "simulator/nn/initializers/xavier_normal",
        "math.sqrt(2.0 / (n_in + n_out))",
        "math.sqrt(1.0 / n_in)",
        "initializers",
    ),
    Bug(
        "He's factor missing",
        "simulator/nn/initializers/he_normal",
        "math.sqrt(2.0 / n_in)",
        "math.sqrt(1.0 / n_in)",
        "initializers",
    ),
    Bug(
        "split not by class",
        "simulator/data/splitting",
        "stratify=labels if by_class else None",
        "stratify=None",
        "prepared",
    ),
    # Numerical differentiation and surfaces
    Bug(
        "central difference over h",
        "simulator/diagnostics/gradient_check",
        '2.0 * h if method == "central" else h',
        "h",
        "gradient_check",
    ),
    Bug(
        "surface's axes exchanged",
        "simulator/landscape/plane_losses",
        "def grid(self, x: Array, y: Array) -> Array:",
        "def grid(self, y: Array, x: Array) -> Array:",
        "plane_losses landscape",
    ),
    Bug(
        "random directions of every length",
        "simulator/landscape/planes",
        "np.multiply(block[:rows], ratio, out=block[:rows])",
        "pass",
        "landscape",
    ),
    Bug(
        "biases move in random directions",
        "simulator/landscape/planes",
        "block[rows:] = 0.0",
        "pass",
        "landscape",
    ),
    Bug(
        "components of a path about its start",
        "simulator/landscape/planes",
        "scaled - scaled.mean(axis=0)",
        "scaled - scaled[0]",
        "planes",
    ),
    Bug(
        "the distance along the plane",
        "simulator/landscape/planes",
        "moved -= (moved @ self._inverse) @ self.directions",
        "moved = (moved @ self._inverse) @ self.directions",
        "planes",
    ),
    Bug(
        "the tangent falls where the loss rises",
        "simulator/landscape/lines",
        "float(gradient @ direction.vector),",
        "-float(gradient @ direction.vector),",
        "lines",
    ),
    Bug(
        "a finer map of another place",
        "simulator/landscape/refinement",
        "self._x[columns] - self._here[0]",
        "self._x[columns]",
        "refinement landscape",
    ),
    Bug(
        "a thinned path forgets its manual edits",
        "simulator/landscape/trajectory",
        "edits[1:] |= gone[: size - 1]",
        "pass",
        "trajectory",
    ),
)


def test_modules(top: Path) -> dict[str, Path]:
    """Return the test modules below `top` by their names, without ``test_`` and ending."""
    return {path.stem.removeprefix("test_"): path for path in (top / "tests").rglob("test_*.py")}


def problems() -> list[str]:
    """Return what no longer fits: bugs whose place is not there exactly once."""
    found = []
    modules = test_modules(ROOT)
    for bug in BUGS:
        count = (ROOT / f"{bug.file}.py").read_text("utf-8").count(bug.right)
        if count != 1:
            found.append(f"{bug.name}: its place is {count} times in {bug.file}.py")
        for name in bug.tests.split():
            if name not in modules:
                found.append(f"{bug.name}: there is no test module {name}")
    return found


def passes(tests: str, copy: Path) -> bool:
    """Return whether test modules pass in the copy; what hangs does not."""
    modules = test_modules(copy)
    files = [str(modules[name]) for name in tests.split()]
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
    path = copy / f"{bug.file}.py"
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
