"""Collect the texts to translate, say which are missing, and compile: ``make translations``.

lupdate reads the code and keeps what is translated already. The English file has plurals alone.
A further language begins with ``make translations NEW_LANGUAGE=de``.
"""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from compile_translations import FOLDER, compile_all, qt_tool

ROOT = Path(__file__).resolve().parent.parent
MOST_SHOWN = 20
# `worded` of ui/words/messages.py marks a text as QT_TRANSLATE_NOOP does.
_ALIAS = ("-tr-function-alias", "QT_TRANSLATE_NOOP+=worded")


def sources(root: Path = ROOT) -> list[Path]:
    """Return every file of the interface, the marked texts of the simulator among them."""
    return sorted((root / "ui").rglob("*.py"))


def collect(target: Path, files: list[Path]) -> None:
    """Bring one translation up to date with the code.

    Parameters
    ----------
    target : Path
        A ``.ts`` file, named after its language, which may be new.
    files : list of Path
    """
    language = target.stem.removeprefix("deltascope_")
    plurals = ["-pluralonly"] if language == "en" else []
    options = ["-no-obsolete", "-locations", "none", "-silent", *plurals, *_ALIAS]
    languages = ["-source-language", "en", "-target-language", language]
    command = [qt_tool("lupdate"), *options, *languages, *files, "-ts", target]
    subprocess.run(command, check=True)


def missing(path: Path) -> list[tuple[str, str]]:
    """Return (context, source) of every text that a translation lacks or marks as unfinished."""
    found = []
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            told = message.find("translation")
            forms = [] if told is None else list(told.iter("numerusform")) or [told]
            done = told is not None and told.get("type") is None and all(one.text for one in forms)
            if not done:
                found.append((context.findtext("name", ""), message.findtext("source", "")))
    return found


def main(languages: list[str], folder: Path = FOLDER) -> int:
    """Bring every translation up to date, add those asked for, and report."""
    targets = {*folder.glob("*.ts"), *(folder / f"deltascope_{code}.ts" for code in languages)}
    files = sources()
    for target in sorted(targets):
        collect(target, files)
        lacking = missing(target)
        print(f"{target.name}: {len(lacking)} missing")
        for context, source in lacking[:MOST_SHOWN]:
            print(f"    {context}: {source}")
        if len(lacking) > MOST_SHOWN:
            print(f"    and {len(lacking) - MOST_SHOWN} more")
    compile_all(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
