"""Deltascope's start: parses the command line; opens the window, or runs without one."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager


@contextmanager
def ending_at_once() -> Iterator[None]:
    """Let Ctrl+C end the program without a word where there is nothing yet to end in order.

    Python would raise KeyboardInterrupt in the midst of an import. That leaves a traceback; and
    Qt's modules take it badly: they swallow it, lack a part afterwards, or abort.
    """
    before = signal.getsignal(signal.SIGINT)
    if before is not signal.default_int_handler:
        yield
        return
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def without_plugins() -> Iterator[None]:
    """Let Pydantic be imported without plugins, and without what it would look for them with.

    Looking for plugins reads the descriptions of all packages. Told not to, Pydantic imports the
    standard library's reader of these all the same, and with that the one of e-mail and of zip
    files: thirty modules. For this moment it gets one that imports it when it is called.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    if _METADATA in sys.modules:
        yield
        return
    later = ModuleType(_METADATA)

    def leave() -> None:
        if sys.modules.get(_METADATA) is later:
            del sys.modules[_METADATA]

    def entry_points(**wanted: str) -> object:
        leave()
        return importlib.import_module(_METADATA).entry_points(**wanted)

    vars(later)["entry_points"] = entry_points
    sys.modules[_METADATA] = later
    try:
        yield
    finally:
        leave()


with ending_at_once():
    import argparse
    import gc
    import importlib
    import os
    import sys
    from types import ModuleType

    _METADATA = "importlib.metadata"

    # Before NumPy is loaded: small networks are faster on one core, and the window gets the other.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

    # Next to nothing of what imports make is garbage: looking for it costs 4 to 8 % of the start.
    # Frozen, it is not gone through at once where that is switched on again.
    gc.disable()

    with without_plugins():
        from simulator.cli import command_line

    gc.freeze()
    gc.enable()

NO_DISPLAY = (
    "there is no display to open a window on; these commands work without one: "
    "list, train, search, predict, worksheet, screenshot"
)


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out a command line and return the exit status.

    Parameters
    ----------
    argv : sequence of str, optional
        The arguments without the program's name; default: the process's own.
    """
    return command_line.run(sys.argv[1:] if argv is None else argv, _show, _translation)


def _show(arguments: argparse.Namespace) -> int:
    """Carry out a command that needs Qt, which is not imported before."""
    with ending_at_once():  # until the event loop hears of it
        commands = {"screenshot": _screenshot, "worksheet": _worksheet, "lesson": _lesson_sheets}
        return commands.get(arguments.command, _window)(arguments)


def _translation(code: str) -> Callable[[str], str]:
    """Return what translates the simulator's texts; Qt reads its files, and needs no display."""
    with ending_at_once():
        from ui.words import translation_files
    return translation_files.translation(code)


def _window(arguments: argparse.Namespace) -> int:
    # Where Qt for Python is, it reads the source of whatever is imported: so the core comes first.
    importlib.import_module("simulator.session.run")
    from simulator.cli.command_parser import FIRST
    from ui.app import display
    from ui.controller import open_file

    source: str = arguments.source
    document = open_file.workshop_of(source)
    opens_above = document is not None or open_file.opens_above(source)
    scenario, state = open_file.open_named(FIRST if opens_above else source)
    if scenario.data.lacks_rows:  # the window asks for them
        opens_above = True
        scenario, state = open_file.open_named(FIRST)
    if not display.is_reachable():
        raise ValueError(NO_DISPLAY)
    gc.disable()
    from ui.app import start

    gc.freeze()
    gc.enable()
    return start.run(scenario, state, source, document, above=opens_above)


def _screenshot(arguments: argparse.Namespace) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from pathlib import Path

    from simulator.cli.outputs import check_outputs
    from ui.app import qt_noise, screenshot
    from ui.controller import open_file
    from ui.theme.colors import THEMES

    check_outputs([arguments.output], force=arguments.force)
    qt_noise.silence_platform()
    scenario, state = open_file.open_named(arguments.source)
    screenshot.take(
        scenario,
        state,
        Path(arguments.output),
        epochs=arguments.epochs,
        steps=arguments.steps,
        size=arguments.size,
        theme=THEMES[arguments.theme],
        language=arguments.language,
    )
    return 0


def _worksheet(arguments: argparse.Namespace) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from ui.app import printing, qt_noise

    qt_noise.silence_platform()
    source = arguments.source
    scenario = None if source is None else command_line.scenario_from(source)
    for line in printing.print_worksheets(arguments, scenario):
        print(line)
    return 0


def _lesson_sheets(arguments: argparse.Namespace) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from ui.app import printing, qt_noise

    qt_noise.silence_platform()
    print(printing.print_lesson_sheets(arguments))
    return 0


if __name__ == "__main__":
    sys.exit(main())
