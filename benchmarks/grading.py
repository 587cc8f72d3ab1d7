"""How long a class's hand-ins take to be graded by the command: ``python benchmarks/grading.py``.

A hundred hand-ins of several lessons, of learners with numbers of their own, some of them wrong,
half done or damaged, are graded folder by folder, each by a process of its own. The goal is 30 s.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from simulator.lessons import library
from simulator.lessons.hand_in import HandIn, encoded
from simulator.lessons.handing_in import model_hand_in

ROOT = Path(__file__).resolve().parent.parent
LESSONS = ("neuron-and", "back-update", "practice-scaling", "weights-start", "layers-network")
GOAL_S = 30.0


def hand_ins(count: int) -> Iterator[tuple[str, str, bytes]]:
    """Yield lesson, learner and content of hand-ins, from a fixed seed."""
    rng = random.Random(1)
    for number in range(count):
        name, learner = LESSONS[number % len(LESSONS)], f"Learner {number}"
        lesson = library.lesson(name)
        assert lesson is not None
        yield name, learner, varied(model_hand_in(lesson, learner), rng)


def varied(whole: HandIn, rng: random.Random) -> bytes:
    """Return a hand-in with answers left out and other weights, one in twenty damaged."""
    document = json.loads(encoded(whole))
    for step in document["steps"]:
        for number in [*step.get("answers", {})]:
            if rng.random() < 0.2:
                del step["answers"][number]
        network = step.get("network")
        if network is not None and rng.random() < 0.3:
            network["parameters"] = [value + 0.1 * rng.random() for value in network["parameters"]]
    if rng.random() < 0.2:
        document["steps"] = document["steps"][: len(document["steps"]) // 2 + 1]
    raw = json.dumps(document).encode()
    return raw[: len(raw) // 2] if rng.random() < 0.05 else raw


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100)
    count = parser.parse_args().count
    with tempfile.TemporaryDirectory() as folder:
        for name, learner, raw in hand_ins(count):
            (Path(folder) / name).mkdir(exist_ok=True)
            (Path(folder) / name / f"{learner}.json").write_bytes(raw)
        whole = 0.0
        print("lesson              hand-ins     took   a hand-in")
        for name in LESSONS:
            there = len(list((Path(folder) / name).iterdir()))
            begin = perf_counter()
            command = [sys.executable, str(ROOT / "main.py"), "grade", name, f"{folder}/{name}"]
            done = subprocess.run([*command, "--csv"], capture_output=True, text=True, check=False)
            took = perf_counter() - begin
            assert len(done.stdout.splitlines()) == there + 1, done.stderr
            whole += took
            print(f"{name:18} {there:9} {took:8.2f} s {1e3 * took / there:7.0f} ms", flush=True)
        print(f"{'together':18} {count:9} {whole:8.2f} s   (goal {GOAL_S:g} s)")


if __name__ == "__main__":
    main()
