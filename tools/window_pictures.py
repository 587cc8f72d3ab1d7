"""Takes the pictures of the main window that the guide and the README show, dark and light.

``make screenshots`` runs it. The guide shows the picture of its own theme; whoever reads the files
sees the one that a page names.

    python tools/window_pictures.py docs/images
    python tools/window_pictures.py docs/ko/images ko
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from simulator.scenarios.texts import ENGLISH
from ui.theme.colors import THEMES

ROOT = Path(__file__).resolve().parent.parent
# What each picture shows, as the command `screenshot` is told.
_SHOWN = {
    "xor": ("xor",),
    "forward": ("xor", "--steps", "71"),
    "backward": ("xor", "--steps", "80"),
    "iris": ("iris", "--epochs", "100"),
    "moons": ("moons", "--epochs", "150"),
    "digits": ("digits", "--epochs", "10"),
}
NAMES = tuple(f"{name}-{theme}" for name in _SHOWN for theme in THEMES)


def commands(folder: Path, language: str) -> Iterator[list[str]]:
    """Yield the commands that take the pictures in a language."""
    for name, (preset, *more) in _SHOWN.items():
        for theme in THEMES:
            target = str(folder / f"{name}-{theme}.png")
            yield ["screenshot", preset, target, *more, "--theme", theme, "--language", language]


def main() -> None:
    """Take all pictures into the folder that is given, in the language that is given."""
    folder, language = Path(sys.argv[1]), "".join(sys.argv[2:]) or ENGLISH
    for command in commands(folder, language):
        subprocess.run([sys.executable, str(ROOT / "main.py"), *command], check=True)


if __name__ == "__main__":
    main()
