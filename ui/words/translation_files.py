"""The compiled translations: where they are, and one of them read without a window."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QTranslator

from simulator.messages import Message
from simulator.quoting import quoted
from simulator.scenarios import texts
from simulator.scenarios.texts import ENGLISH, TextInLanguages

FOLDER = Path(str(files("resources"))) / "translations"
PREFIX = "deltascope_"


def codes(folder: Path = FOLDER) -> list[str]:
    """Return the codes of all languages of a folder, English first."""
    found = {path.stem.removeprefix(PREFIX) for path in folder.glob(f"{PREFIX}*.qm")}
    return [ENGLISH, *sorted(found - {ENGLISH})]


def translation(code: str, folder: Path = FOLDER) -> Callable[[str], str]:
    """Return what says the simulator's texts in a language; what is not translated stays English.

    Raises
    ------
    ValueError
        If there is no such language; the message lists those that there are.
    """
    translator, say = _translator(code, folder), speaker(code, folder)

    def translated(text: str) -> str:
        if isinstance(text, TextInLanguages | Message):
            return say(text)
        # Qt returns None where there is nothing.
        return translator.translate("simulator", text) or text

    return translated


def speaker(code: str, folder: Path = FOLDER) -> Callable[[str], str]:
    """Return what says messages in a language, whichever is shown, as `said` does in that one.

    Raises
    ------
    ValueError
        If there is no such language; the message lists those that there are.
    """
    translator = _translator(code, folder)
    return texts.speaker(
        code, lambda context, pattern: translator.translate(context, pattern) or ""
    )


def check(code: str, folder: Path = FOLDER) -> None:
    """See that there is a language that a command line asks for.

    Raises
    ------
    ValueError
        If there is none; the message lists those that there are.
    """
    known = codes(folder)
    if code not in known:
        raise ValueError(f"--language must be one of {', '.join(known)}, got {quoted(code)}")


def _translator(code: str, folder: Path) -> QTranslator:
    check(code, folder)
    translator = QTranslator()
    translator.load(str(folder / f"{PREFIX}{code}.qm"))
    return translator
