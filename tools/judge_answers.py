"""Judge right answers to many random steps, and say which of them practice refuses.

For developers: ``make answers``. Half of the steps are of every preset under every optimizer, half
of networks, rules and rows that are drawn; each result is typed as it is shown, rounded to its
digits. ``--steps`` says how many, ``--seed`` repeats them. Exit status 1 where one is refused.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from itertools import chain, repeat
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
_AT_ONCE = 10


def some(steps: int, rng: np.random.Generator) -> Iterator[tuple[int, Sequence[str]]]:
    """Judge as many steps, a few at a time; yield how many answers, and the right ones refused."""
    sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "support")]
    from right_answers import judged, preset_records, random_records

    done = 0
    for records in (
        chain.from_iterable(preset_records(rng) for _ in repeat(None)),
        random_records(rng),
    ):
        end = done + steps / 2
        while done < end:
            found = judged(next(records), _AT_ONCE, rng)
            yield found.count, found.refused
            done += _AT_ONCE


def main() -> int:
    """Judge as many as were asked for; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    found = list(some(arguments.steps, np.random.default_rng(arguments.seed)))
    refused = [text for _, told in found for text in told]
    for text in refused:
        sys.stdout.write(f"refused: {text}\n")
    answers = sum(count for count, _ in found)
    told = f"{len(found) * _AT_ONCE} steps, {answers} right answers, {len(refused)} refused"
    sys.stdout.write(f"{told}\n")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
