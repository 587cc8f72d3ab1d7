"""Writes the pictures of the help's pages, which the window paints itself, for who reads the files.

``make screenshots`` runs it. Each language that has a folder of pages has its own pictures there.

    python tools/help_pictures.py docs
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QSize
from shrink_pictures import shrink

from simulator.scenarios.texts import ENGLISH
from ui.app.start import make_application
from ui.guide.pictures import painted, picture_names
from ui.theme import style
from ui.theme.colors import LIGHT
from ui.words.languages import languages

SIZE, RATIO = QSize(560, 260), 1.5
_COLORS = 96


def folder_of(docs: Path, code: str) -> Path:
    """Return where the pictures in a language lie."""
    return (docs if code == ENGLISH else docs / code) / "help" / "images"


def write_all(folder: Path) -> None:
    """Write every picture in the language that is shown, and nothing else, into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    for name in picture_names():
        path = folder / f"{name}.png"
        if not painted(name, LIGHT, SIZE, RATIO).save(str(path)):
            raise OSError(f"{path} could not be written")
        shrink(path, _COLORS)


def main() -> None:
    """Write the pictures in every language of pages below the folder that is given."""
    style.apply(make_application(), LIGHT)
    docs = Path(sys.argv[1])
    for code in languages().codes():
        if code == ENGLISH or (docs / code).is_dir():
            languages().show(code)
            write_all(folder_of(docs, code))


if __name__ == "__main__":
    main()
