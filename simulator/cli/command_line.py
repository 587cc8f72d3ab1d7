"""The command line: carries out the commands that need no window.

Nothing here imports Qt. `run` carries out `list`, `train`, `search`, `predict`, `worksheet`,
`lesson` and `grade` and hands the rest to the interface. Every error is one line on standard error.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from simulator.cli.command_parser import PROGRAM, UsageError, build_parser, parse
from simulator.cli.outputs import check_outputs
from simulator.cli.worksheet_options import PDF
from simulator.messages import reason
from simulator.quoting import quoted
from simulator.scenarios import presets, texts
from simulator.scenarios.presets import Scenario
from simulator.training.divergence import Diverged

if TYPE_CHECKING:  # read once a file is opened
    from simulator.formats.trained import NetworkFile

__all__ = ["build_parser", "parse", "run", "scenario_from"]

FOUND_WRONG = 1
BAD_INPUT = 2
INTERRUPTED = 130  # 128 + SIGINT, as shells report it

Interface = Callable[[argparse.Namespace], int]
Translation = Callable[[str], str]


def run(
    argv: Sequence[str],
    interface: Interface | None = None,
    translation: Callable[[str], Translation] | None = None,
) -> int:
    """Carry out a command line.

    Parameters
    ----------
    argv : sequence of str
        The arguments, without the program's name.
    interface : callable, optional
        Carries out the commands that need a window, given the parsed arguments.
    translation : callable, optional
        Returns what translates the simulator's texts, given a language's code; a ValueError says
        which languages there are.

    Returns
    -------
    int
        Exit status: 0, 1 where a check has found something, 2 after bad input, 130 after an
        interrupt.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal without Unicode must not end the program
            stream.reconfigure(errors="replace")
    try:
        status = _dispatch(argv, interface, translation)
        sys.stdout.flush()
    except SystemExit as answered:  # argparse has printed help or the version
        return int(answered.code or 0)
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        _drop_output()
        return 0
    except KeyboardInterrupt:
        return _fail("stopped", INTERRUPTED)
    except (ValueError, Diverged) as error:
        return _fail(str(error), BAD_INPUT)
    except OSError as error:
        _drop_output()
        return _fail(f"the output cannot be written: {error.strerror or error}", BAD_INPUT)
    return status


def _dispatch(
    argv: Sequence[str],
    interface: Interface | None,
    translation: Callable[[str], Translation] | None,
) -> int:
    arguments = parse(argv)
    try:
        return _carried_out(arguments, interface, translation)
    except (ValueError, Diverged) as error:
        language = getattr(arguments, "language", texts.ENGLISH)
        if language == texts.ENGLISH or translation is None or isinstance(error, UsageError):
            raise
        why = reason(error)
        try:
            say = translation(language)
        except ValueError:  # there is no such language, which is what is wrong
            raise error from None
        return _fail(say(why), BAD_INPUT)


def _carried_out(
    arguments: argparse.Namespace,
    interface: Interface | None,
    translation: Callable[[str], Translation] | None,
) -> int:
    if arguments.command == "list":
        return _list(arguments.language, translation)
    if arguments.command == "train":
        from simulator.cli import train_command

        return train_command.carried_out(arguments, source_from)
    if arguments.command == "search":
        return _search(arguments)
    if arguments.command == "predict":
        from simulator.cli import predict_command

        for line in predict_command.lines(arguments):
            print(line)
        return 0
    if arguments.command == "lesson":
        return _lesson(arguments, interface, translation)
    if arguments.command == "grade":
        return _grade(arguments, translation)
    if arguments.command == "worksheet" and arguments.format != PDF:
        return _worksheet(arguments, translation)
    if interface is None:
        raise UsageError(f"{arguments.command} needs the interface, which is not there")
    return interface(arguments)


def _fail(message: str, status: int) -> int:
    print(f"{PROGRAM}: {' '.join(message.split())}", file=sys.stderr)
    return status


def _drop_output() -> None:
    """Let what is still to be printed go nowhere, or Python complains about it while it ends."""
    with open(os.devnull, "w") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def scenario_from(text: str) -> Scenario:
    """Return the preset of that name, or the scenario in the file of that name.

    Raises
    ------
    ValueError
        If there is neither, or the file is wrong.
    """
    if not _is_file(text):
        return presets.load(text)
    from simulator.formats import network_file

    return network_file.read_scenario(text)


def source_from(text: str) -> Scenario | NetworkFile:
    """Return the preset of that name, or what the file of that name holds.

    Raises
    ------
    ValueError
        If there is neither, or the file is wrong.
    """
    if not _is_file(text):
        return presets.load(text)
    from simulator.formats import network_file

    return network_file.read(text)


def _is_file(text: str) -> bool:
    """Return whether a source is meant as a file; what is neither file nor preset is an error."""
    if text in presets.names():
        return False
    if text.endswith(".json") or os.sep in text or os.path.exists(text):
        return True
    allowed = ", ".join(presets.names())
    raise UsageError(f"there is no scenario or file {quoted(text)}; the scenarios are: {allowed}")


def _list(code: str, translation: Callable[[str], Translation] | None) -> int:
    """Name the presets and say what each shows."""
    translated = _say("list", code, translation)
    width = max(map(len, presets.names()))
    for preset in presets.REGISTRY.values():
        print(f"{preset.name:<{width}}  {translated(preset.description)}")
    return 0


def _worksheet(
    arguments: argparse.Namespace, translation: Callable[[str], Translation] | None
) -> int:
    from simulator.cli import worksheet_command

    say = _say("worksheet", arguments.language, translation)
    source = None if arguments.source is None else scenario_from(arguments.source)
    for line in worksheet_command.carried_out(arguments, source, say):
        print(line)
    return 0


def _lesson(
    arguments: argparse.Namespace,
    interface: Interface | None,
    translation: Callable[[str], Translation] | None,
) -> int:
    from simulator.cli import lesson_command

    if arguments.part == "check":
        return _checked(arguments, _say("lesson check", arguments.language, translation))
    if arguments.part == "quiz":
        say = _say("lesson quiz", arguments.language, translation)
        check_outputs([arguments.output], force=arguments.force)
        print(lesson_command.quiz_written(arguments, say))
        return 0
    if arguments.part == "worksheet":
        return _lesson_sheet(arguments, interface, translation)
    if arguments.part == "model":
        check_outputs([arguments.output], force=arguments.force)
        say = _say("lesson model", arguments.language, translation)
        print(lesson_command.model_written(arguments, say))
        return 0
    for line in lesson_command.listed(_say("lesson list", arguments.language, translation)):
        print(line)
    return 0


def _lesson_sheet(
    arguments: argparse.Namespace,
    interface: Interface | None,
    translation: Callable[[str], Translation] | None,
) -> int:
    from simulator.cli import lesson_sheet_command

    check_outputs([arguments.out], force=arguments.force)
    if lesson_sheet_command.format_of(arguments) == PDF:
        if interface is None:
            raise UsageError("a PDF file needs the interface, which is not there")
        return interface(arguments)
    say = _say("lesson worksheet", arguments.language, translation)
    print(lesson_sheet_command.sheets_written(arguments, say))
    return 0


def _checked(arguments: argparse.Namespace, say: Translation) -> int:
    from simulator.cli import lesson_command

    status = 0
    for name, wrong in lesson_command.checked(arguments.files, arguments.variant, say):
        for line in wrong:
            print(line, file=sys.stderr)
        if not wrong:
            print(f"{name}: {say(lesson_command.SOLVED)}")
        status = FOUND_WRONG if wrong else status
    return status


def _say(
    command: str, language: str, translation: Callable[[str], Translation] | None
) -> Translation:
    """Return what says a message in a language."""
    if language == texts.ENGLISH:
        return str
    if translation is None:
        raise UsageError(f"{command} --language needs the interface, which is not there")
    return translation(language)


def _grade(arguments: argparse.Namespace, translation: Callable[[str], Translation] | None) -> int:
    from simulator.cli import grade_command
    from simulator.cli.lesson_command import lesson_from

    if arguments.gradescope is None and not arguments.sources:
        raise UsageError("grade needs hand-ins, or --gradescope FOLDER")
    say = _say("grade", arguments.language, translation)
    if arguments.gradescope is not None:
        path = grade_command.archive_path(arguments)
        check_outputs([path], force=arguments.force)
        print(grade_command.archive_written(arguments, path, say))
        if not arguments.sources:
            return 0
    lesson = lesson_from(arguments.lesson)
    found = grade_command.all_graded(lesson, arguments.sources, arguments.variant)
    if arguments.json:
        print(grade_command.as_json(found, say))
    elif arguments.csv:
        print(grade_command.as_csv(found, say), end="")
    else:
        for line in grade_command.lines(found, say):
            print(line)
    return FOUND_WRONG if any(one.grade is None for one in found) else 0


def _search(arguments: argparse.Namespace) -> int:
    from simulator.cli import search_command

    source = arguments.scenario
    jobs = search_command.jobs_of(arguments)
    search = search_command.made(arguments, None if source is None else scenario_from(source))
    search_command.carried_out(search, arguments, jobs)
    if arguments.json:
        print(search_command.as_json(search))
    else:
        for line in search_command.lines(search):
            print(line)
    return 0
