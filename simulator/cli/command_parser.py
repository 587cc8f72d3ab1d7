"""The grammar of the command line: every command and option, those of the window included.

Says what can be asked for; `simulator.cli.command_line` does it.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Sequence
from typing import NoReturn

from simulator import __version__
from simulator.cli.outputs import declare_force
from simulator.cli.table_grammar import declare_table
from simulator.cli.worksheet_options import PDF, declare_worksheet
from simulator.quoting import quoted
from simulator.scenarios import presets
from simulator.settings import whole_number

PROGRAM = "deltascope"
COMMANDS = ("list", "train", "search", "predict", "worksheet", "lesson", "grade", "screenshot")
WINDOW = "window"
FIRST = "xor"
"""The preset that the window opens with where nothing else is asked for."""

_SIZE_LIMITS = (320, 8192)
_MOST_STEPS = 100_000
# argparse takes "-1,2" for an option: its idea of a negative number has no comma.
_OPTIONS_WITH_NUMBERS = ("--input",)
_LONGEST = 400


class UsageError(ValueError):
    """The command line cannot be understood."""


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are raised, so that they end up as one line like all others."""

    def error(self, message: str) -> NoReturn:
        # What was typed stands in it, of any length.
        short = message if len(message) <= _LONGEST else f"{message[:_LONGEST]}…"
        raise UsageError(f"{short} (try: {self.prog} --help)")


def build_parser(command: str = "") -> argparse.ArgumentParser:
    """Return the parser of all commands, those of the window included.

    Parameters
    ----------
    command : str, optional
        The one that is to be understood: others may lack arguments, so that a start does not read
        what it does not need. By default all have theirs.
    """
    parser = _Parser(
        prog=PROGRAM,
        allow_abbrev=False,
        usage=f"{PROGRAM} [SCENARIO or FILE]\n       {PROGRAM} COMMAND ...",
        description="See a small neural network compute, learn and move over its loss surface.",
        epilog="Without a command the window opens, with a preset, a scenario file, a saved "
        f"network, a workshop's or a lesson's file (default: {FIRST}). "
        f"Help on a command: {PROGRAM} COMMAND --help",
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", title="commands", prog=PROGRAM
    )
    window = commands.add_parser(WINDOW, allow_abbrev=False)
    window.add_argument("source", nargs="?", default=FIRST, metavar="SCENARIO or FILE")
    listing = commands.add_parser("list", help="name the presets", allow_abbrev=False)
    listing.add_argument(
        "--language", metavar="CODE", default="en", help="such as ko (default: en)"
    )
    _declare_train(commands.add_parser("train", help="train without a window", allow_abbrev=False))
    search = commands.add_parser("search", help="search hyperparameters", allow_abbrev=False)
    if command in ("", "search"):
        _declare_search(search)
    _declare_predict(commands.add_parser("predict", help="use a saved network", allow_abbrev=False))
    declare_worksheet(
        commands.add_parser(
            "worksheet", help="write numbers to be worked out by hand", allow_abbrev=False
        )
    )
    _declare_lesson(commands.add_parser("lesson", help="check lessons", allow_abbrev=False))
    _declare_grade(
        commands.add_parser("grade", help="grade hand-ins of a lesson", allow_abbrev=False)
    )
    _declare_screenshot(
        commands.add_parser("screenshot", help="render the window to PNG", allow_abbrev=False)
    )
    return parser


def _declare_train(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "scenario",
        metavar="SCENARIO or FILE",
        help="a preset, a scenario file, a table (a .csv file), or an exported network, which goes "
        "on from its weights",
    )
    parser.add_argument(
        "--epochs",
        metavar="N",
        help="passes through the training rows; of an exported network: so many more, after those "
        "that it has had (default: the scenario's number)",
    )
    parser.add_argument("--seed", metavar="N", help="seed of first weights and shuffles")
    parser.add_argument(
        "--on",
        dest="onto",
        metavar="SCENARIO or FILE",
        help="of an exported network: go on with the data of this scenario or table, which must "
        "have as many inputs and outputs; tells how much of the former data is forgotten",
    )
    parser.add_argument(
        "--set",
        dest="settings",
        action="extend",
        nargs="+",
        default=[],
        metavar="KEY=VALUE",
        type=_assignment,
        help="other settings of the scenario, such as learning_rate=0.1; may be repeated",
    )
    parser.add_argument("--export", metavar="FILE", help="write the trained network as JSON")
    declare_force(parser)
    parser.add_argument("--json", action="store_true", help="print the result as a JSON object")
    declare_table(parser)


def _declare_search(parser: argparse.ArgumentParser) -> None:
    from simulator.cli.search_options import declare_search

    declare_search(parser, _assignment)


def _declare_predict(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="an exported network")
    parser.add_argument(
        "--input",
        dest="inputs",
        action="append",
        required=True,
        metavar="VALUE,...",
        type=_cells,
        help="raw inputs, comma-separated: numbers, or a class's name where the column has "
        "classes; may be repeated",
    )
    parser.add_argument("--json", action="store_true", help="print a JSON object for each input")


def _declare_lesson(parser: argparse.ArgumentParser) -> None:
    parts = parser.add_subparsers(dest="part", metavar="PART", title="parts", required=True)
    _declare_language(parts.add_parser("list", help="name the lessons", allow_abbrev=False))
    for name, told, declare in (
        ("check", "play a lesson's own model answers, without a window", _declare_check),
        ("quiz", "write a lesson's questions for another system", _declare_quiz),
        ("worksheet", "write a lesson on paper, or its answer key", _declare_sheet),
        ("model", "write the hand-in of a lesson's own model answers", _declare_model),
    ):
        declare(parts.add_parser(name, help=told, allow_abbrev=False))


def _declare_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="a lesson's file, or its name")
    parser.add_argument(
        "--variant", metavar="NAME", default="", help="with the numbers of this learner"
    )
    _declare_language(parser)


def _declare_quiz(parser: argparse.ArgumentParser) -> None:
    _declare_lesson_name(parser)
    parser.add_argument("output", metavar="OUT", help="the file to write")
    parser.add_argument(
        "--format", choices=("gift", "moodle", "qti"), default="moodle", help="(default: moodle)"
    )
    parser.add_argument(
        "--variant",
        dest="variants",
        action="append",
        default=[],
        metavar="NAME",
        help="with the numbers of this learner; may be repeated",
    )
    _declare_language(parser)
    declare_force(parser)


def _declare_sheet(parser: argparse.ArgumentParser) -> None:
    _declare_lesson_name(parser)
    parser.add_argument(
        "--out", metavar="FILE", required=True, help="where to: .md, .tex, .html or .pdf"
    )
    parser.add_argument(
        "--format", choices=("markdown", "latex", "html", PDF), help="(default: as --out ends)"
    )
    parser.add_argument("--key", action="store_true", help="the answer key in place of the sheet")
    parser.add_argument(
        "--learner",
        dest="learners",
        action="append",
        default=[],
        metavar="NAME",
        help="with the name and the numbers of this learner; may be repeated",
    )
    parser.add_argument(
        "--learners", dest="list", metavar="FILE", help="the same for each line of a text file"
    )
    _declare_language(parser)
    declare_force(parser)


def _declare_model(parser: argparse.ArgumentParser) -> None:
    _declare_lesson_name(parser)
    parser.add_argument("output", metavar="OUT", help="the file to write")
    parser.add_argument(
        "--variant",
        metavar="NAME",
        default="Model",
        help="whose it is, and whose numbers it has (default: Model)",
    )
    _declare_language(parser)
    declare_force(parser)


def _declare_lesson_name(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("lesson", metavar="LESSON", help="a lesson's name, or its file")


def _declare_language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--language", metavar="CODE", default="en", help="such as ko (default: en)")


def _declare_grade(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("lesson", metavar="LESSON", help="a lesson's name, or its file")
    parser.add_argument(
        "sources", nargs="*", metavar="HANDIN", help="hand-ins, or folders that hold some"
    )
    parser.add_argument(
        "--gradescope",
        metavar="FOLDER",
        help="write the archive there with which Gradescope grades the lesson",
    )
    _declare_language(parser)
    declare_force(parser)
    parser.add_argument(
        "--variant", metavar="NAME", default="", help="with this learner's numbers for all"
    )
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="print the marks as JSON")
    shape.add_argument("--csv", action="store_true", help="print a row for each hand-in")


def _declare_screenshot(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="SCENARIO", help="a preset, or a file as for the window")
    parser.add_argument("output", metavar="OUT.png", help="the picture to write")
    declare_force(parser)
    parser.add_argument("--epochs", metavar="N", type=_epochs, default=0, help="train before")
    parser.add_argument("--size", metavar="WxH", type=_size, default=(1280, 800), help="in pixels")
    parser.add_argument(
        "--steps", metavar="N", type=_steps, default=0, help="step forward, after training"
    )
    parser.add_argument(
        "--theme", choices=("dark", "light"), default="dark", help="colours (default: dark)"
    )
    parser.add_argument("--language", metavar="CODE", default="en", help="such as ko (default: en)")


def _assignment(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals or not key.strip():
        raise argparse.ArgumentTypeError(f"must be KEY=VALUE, got {quoted(text)}")
    return key.strip(), value.strip()


def _cells(text: str) -> list[str]:
    """Return the values of a row; a comma within one needs quotation marks around it."""
    return next(csv.reader([text]), [""])


def _epochs(text: str) -> int:
    most = int(presets.EPOCHS.maximum)
    if not text.isdecimal() or whole_number(text) > most:
        raise argparse.ArgumentTypeError(f"must be a whole number in 0..{most}, got {quoted(text)}")
    return int(text)


def _steps(text: str) -> int:
    if not text.isdecimal() or whole_number(text) > _MOST_STEPS:
        raise argparse.ArgumentTypeError(
            f"must be a whole number in 0..{_MOST_STEPS}, got {quoted(text)}"
        )
    return int(text)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    low, high = _SIZE_LIMITS
    if not all(side.isdecimal() and low <= whole_number(side) <= high for side in (width, height)):
        raise argparse.ArgumentTypeError(
            f"must be WIDTHxHEIGHT, both in {low}..{high}, such as 1280x800, got {quoted(text)}"
        )
    return int(width), int(height)


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Return what a command line asks for; `command` is ``"window"`` where it names none.

    Raises
    ------
    UsageError
        If it cannot be understood.
    SystemExit
        After ``--help`` and ``--version`` have been answered.
    """
    arguments = list(argv)
    if not arguments or arguments[0] not in (*COMMANDS, "-h", "--help", "--version"):
        arguments.insert(0, WINDOW)
    for option in _OPTIONS_WITH_NUMBERS:
        while option in arguments[:-1]:
            k = arguments.index(option)
            arguments[k : k + 2] = [f"{option}={arguments[k + 1]}"]
    return build_parser(arguments[0]).parse_args(arguments)
