"""Compile the translations that people edit to those that Qt reads.

``make translations``, the set-up and the build run it. A compiled file that is newer than its
source is left alone.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import PySide6

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "translations"


def qt_tool(name: str) -> Path:
    """Return where a program of Qt's own lies, such as lrelease."""
    return Path(PySide6.__file__).resolve().parent / name


def compile_all(folder: Path = FOLDER) -> list[Path]:
    """Compile each translation that has changed, and return what was written.

    Raises
    ------
    subprocess.CalledProcessError
        If a file is no translation; what is wrong has been printed.
    """
    written = []
    for source in sorted(folder.glob("*.ts")):
        target = source.with_suffix(".qm")
        if target.exists() and target.stat().st_mtime > source.stat().st_mtime:
            continue
        _compile(source, target)
        written.append(target)
    return written


def _compile(source: Path, target: Path) -> None:
    """Put the compiled file in the old one's place whole.

    A program that runs has the old one mapped into its memory: were that written over, the next
    text it asked for would end it with a bus error.
    """
    fresh = target.with_suffix(".qm-new")
    try:
        subprocess.run([qt_tool("lrelease"), "-silent", source, "-qm", fresh], check=True)
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)


if __name__ == "__main__":
    for path in compile_all():
        print(f"compiled {path.name}", file=sys.stderr)
