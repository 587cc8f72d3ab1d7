"""What can be asked of ``search``; `simulator.cli.search_command` does it."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from simulator.cli.outputs import declare_force

Assignment = Callable[[str], tuple[str, str]]


def declare_search(parser: argparse.ArgumentParser, assignment: Assignment) -> None:
    """Declare the arguments of ``search``.

    Parameters
    ----------
    parser : argparse.ArgumentParser
    assignment : callable
        Reads ``KEY=VALUE``.
    """
    parser.add_argument(
        "scenario", nargs="?", metavar="SCENARIO", help="a preset or a scenario file"
    )
    parser.add_argument(
        "--over",
        dest="space",
        action="extend",
        nargs="+",
        default=[],
        metavar="NAME=VALUES",
        help="what is searched: learning_rate=0.01..1 is a range, optimizer=sgd,adam are choices; "
        "may be repeated",
    )
    parser.add_argument(
        "--set",
        dest="settings",
        action="extend",
        nargs="+",
        default=[],
        metavar="KEY=VALUE",
        type=assignment,
        help="other settings of the scenario, as for train, such as epochs=50",
    )
    _declare_method(parser, assignment)
    _declare_budget(parser)
    _declare_outputs(parser)


def _declare_method(parser: argparse.ArgumentParser, assignment: Assignment) -> None:
    parser.add_argument(
        "--method",
        choices=("grid", "random", "halving", "grow"),
        help="how settings are chosen (default: random)",
    )
    parser.add_argument(
        "--method-set",
        dest="method_settings",
        action="extend",
        nargs="+",
        default=[],
        metavar="KEY=VALUE",
        type=assignment,
        help="settings of the method, such as factor=3",
    )


def _declare_budget(parser: argparse.ArgumentParser) -> None:
    for option, letter, told in (
        ("runs", "N", "settings tried at most (default: 64, where --minutes is not given)"),
        ("minutes", "M", "begin no more after so much work"),
        (
            "folds",
            "K",
            "parts that validate one another; 1: none (default: 5; 1 for few rows)",
        ),
        ("starts", "N", "trainings a fold, from other first weights (default: 1)"),
        ("seed", "S", "of folds, settings and first weights (default: 0)"),
    ):
        parser.add_argument(f"--{option}", metavar=letter, help=told)
    parser.add_argument(
        "--jobs", metavar="J", default="1", help="processes at a time; -1: one a core (default: 1)"
    )
    parser.add_argument(
        "--rank-by",
        choices=("loss", "score"),
        help="validation loss, or accuracy and R² (default: loss)",
    )


def _declare_outputs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--resume", metavar="FILE", help="go on with a search that was saved")
    parser.add_argument(
        "--out", metavar="FILE", help="save the search, also when it is stopped by Ctrl+C"
    )
    parser.add_argument("--csv", metavar="FILE", help="write the ranked table")
    parser.add_argument(
        "--export-best", dest="best", metavar="FILE", help="write the best one as a scenario"
    )
    declare_force(parser)
    parser.add_argument("--json", action="store_true", help="print the search as JSON")
