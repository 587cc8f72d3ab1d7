"""Write the losses of every preset's first epochs to ``tests/fixtures/preset_losses.json``.

For developers, where a change is meant to alter what training computes. `test_recorded_losses.py`
holds training to the file. With ``--compare OTHER`` nothing is written: the losses of this
checkout are compared, bit for bit, with a file that this tool wrote in another checkout on the same
machine.

    python tools/write_preset_losses.py [--to FILE] [--compare FILE]
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "tests" / "fixtures" / "preset_losses.json"
EPOCHS = 20


def losses_of(preset: str) -> list[float]:
    """Return the training loss at the start and after each of the first epochs, seed as given.

    Shorter where the preset's own rules end training before.
    """
    trainer = Experiment.from_scenario(presets.load(preset)).trainer(epochs=EPOCHS)
    found, seen = [float(trainer.evaluate().loss)], 0
    for _ in trainer.updates():
        if trainer.state.epoch > seen:
            seen = trainer.state.epoch
            found.append(float(trainer.evaluate().loss))
    return found


def recorded() -> dict[str, list[str]]:
    """Return the losses of all presets as exact hexadecimal numbers."""
    return {name: [loss.hex() for loss in losses_of(name)] for name in presets.names()}


def main() -> int:
    """Write the file, or compare with another one; exit status 1 where they differ."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--to", type=Path, default=TARGET)
    parser.add_argument("--compare", type=Path)
    arguments = parser.parse_args()
    found = recorded()
    if arguments.compare is None:
        arguments.to.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
        print(f"{arguments.to}: {len(found)} presets")
        return 0
    other = json.loads(arguments.compare.read_text(encoding="utf-8"))
    differ = [name for name, losses in other.items() if found.get(name) != losses]
    print(f"{len(other) - len(differ)} of {len(other)} presets train to the same bits")
    for name in differ:
        print(f"  differs: {name}")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
