"""The options of the command that writes worksheets.

The start of the program declares them, so that nothing is imported here but what parses; names of
functions and ranges are checked where the sheet is made.
"""

from __future__ import annotations

import argparse
from types import MappingProxyType

from simulator.cli.outputs import declare_force

# What a number is called in the command, and the kind of step that computes it.
NUMBERS = MappingProxyType(
    {
        "statistic": "statistic",
        "z": "sum",
        "a": "activation",
        "loss": "loss",
        "delta": "delta",
        "gradient": "gradient",
        "mean": "batch_gradient",
        "new": "update",
    }
)
# The last is written by the interface.
PDF = "pdf"
_FORMATS = ("markdown", "latex", "html", "gift", "moodle", "script", PDF)


def declare_worksheet(parser: argparse.ArgumentParser) -> None:
    """Declare the options of ``worksheet``."""
    parser.description = (
        "Write a worksheet: numbers of an update to be worked out by hand, with an answer key. "
        "Without a scenario a small network is drawn for it."
    )
    parser.add_argument(
        "source",
        nargs="?",
        metavar="SCENARIO",
        help="a preset or a scenario file whose network is asked about, at most 60 parameters",
    )
    parser.add_argument("--epochs", metavar="N", type=int, default=0, help="train it before")
    network = parser.add_argument_group("the network that is drawn")
    network.add_argument(
        "--network", metavar="N-N-N", type=_sizes, default=(2, 2, 1), help="nodes (default: 2-2-1)"
    )
    network.add_argument("--activation", metavar="NAME", help="of hidden layers (default: relu)")
    network.add_argument("--output", metavar="NAME", help="of the outputs (default: identity)")
    network.add_argument("--loss", metavar="NAME", help="(default: half_sse)")
    network.add_argument("--optimizer", metavar="NAME", help="(default: sgd)")
    network.add_argument("--rate", metavar="NUMBER", type=float, default=0.1, help="learning rate")
    network.add_argument(
        "--decimals", action="store_true", help="numbers with one decimal, not whole ones"
    )
    _declare_questions(parser.add_argument_group("what is asked"))
    _declare_file(parser.add_argument_group("the file"))


def _declare_questions(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--scope",
        choices=("step", "pass", "update"),
        default="pass",
        help="how much of an update (default: pass)",
    )
    group.add_argument("--rows", metavar="N", type=int, default=1, help="rows of data, 1 to 4")
    group.add_argument(
        "--numbers",
        metavar="NAME,...",
        type=_names,
        default=tuple(NUMBERS),
        help=f"which may be asked: {', '.join(NUMBERS)} (default: all)",
    )
    group.add_argument("--count", metavar="N", type=int, default=12, help="how many, at most 30")
    group.add_argument("--seed", metavar="N", type=int, default=1, help="draws the sheet")
    group.add_argument(
        "--formulas", action="store_true", help="print the formula beside each blank"
    )


def _declare_file(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--format", choices=_FORMATS, default="markdown", help="(default: markdown)")
    group.add_argument(
        "--part", choices=("both", "sheet", "key"), default="both", help="(default: both)"
    )
    group.add_argument(
        "--variants", metavar="N", type=int, default=1, help="sheets, with the seeds that follow"
    )
    group.add_argument(
        "--out",
        metavar="FILE",
        help="where to; with several variants sheet.md becomes sheet-1.md, sheet-2.md and so on, "
        "a quiz stays one file (default: print it)",
    )
    declare_force(group)
    group.add_argument("--language", metavar="CODE", default="en", help="such as ko (default: en)")


def _sizes(text: str) -> tuple[int, ...]:
    parts = text.split("-")
    if not all(part.isdecimal() and len(part) < 4 for part in parts):
        raise argparse.ArgumentTypeError(
            f"must be numbers joined by -, such as 2-3-1, got {text!r:.80}"
        )
    return tuple(map(int, parts))


def _names(text: str) -> tuple[str, ...]:
    names = tuple(part.strip() for part in text.split(","))
    unknown = [name for name in names if name not in NUMBERS]
    if unknown:
        allowed = ", ".join(NUMBERS)
        raise argparse.ArgumentTypeError(f"must be of {allowed}, got {unknown[0]!r:.80}")
    return names
