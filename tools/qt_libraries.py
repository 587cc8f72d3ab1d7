"""Name the system libraries that Qt lacks on this machine, one a line.

Qt's own message blames libxcb-cursor whichever library is missing; the dynamic linker tells the
truth. Standard library only, and Qt is not imported: importing it is what would fail. While PySide6
is not installed yet, the libraries that it is known to want are looked up instead.

    python tools/qt_libraries.py offscreen|xcb|wayland [--packages]

With ``--packages`` the Debian packages that have them are printed instead.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

MODULES = ("QtGui", "QtOpenGLWidgets", "QtPrintSupport", "QtSvgWidgets", "QtTest", "QtWidgets")

# The Debian and Ubuntu package of each library that these modules and the platform plugins ask for.
# Newer releases call libglib2.0-0 libglib2.0-0t64; apt finds it by the old name.
DEBIAN_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}

# What Qt is known to want: these packages bring the rest along.
WANTED_OFF_SCREEN = (
    "libEGL.so.1",
    "libGL.so.1",
    "libdbus-1.so.3",
    "libfontconfig.so.1",
    "libglib-2.0.so.0",
    "libxkbcommon.so.0",
)
WANTED = {
    "offscreen": WANTED_OFF_SCREEN,
    "wayland": (*WANTED_OFF_SCREEN, "libwayland-client.so.0", "libwayland-cursor.so.0"),
    "xcb": (
        *WANTED_OFF_SCREEN,
        "libxcb-cursor.so.0",
        "libxcb-icccm.so.4",
        "libxcb-keysyms.so.1",
        "libxcb-shape.so.0",
        "libxkbcommon-x11.so.0",
    ),
}


def qt_binaries(platform: str) -> list[Path]:
    """Return the files that a window on `platform` loads; none while Qt is not installed."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        return []
    root = Path(spec.origin).parent
    plugins = root / "Qt" / "plugins" / "platforms"
    wanted = [root / f"{module}.abi3.so" for module in MODULES]
    wanted += [plugins / "libqoffscreen.so", plugins / f"libq{platform}.so"]
    return [path for path in dict.fromkeys(wanted) if path.exists()]


def missing_libraries(platform: str) -> list[str]:
    """Return the names of the shared libraries that the dynamic linker does not find."""
    binaries = qt_binaries(platform)
    if binaries:
        linked = output_of("ldd", *map(str, binaries))
        return sorted(set(re.findall(r"^\s*(\S+) => not found", linked, re.MULTILINE)))
    known = set(re.findall(r"^\s*(\S+) \(", output_of("ldconfig", "-p"), re.MULTILINE))
    return [name for name in WANTED[platform] if name not in known]


def output_of(*command: str) -> str:
    """Return what a program of the system prints; ldconfig is often not on a user's path."""
    path = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
    return subprocess.run(
        command, capture_output=True, text=True, check=False, env={"PATH": path, "LC_ALL": "C"}
    ).stdout


def main() -> int:
    """Print what is missing for the platform given on the command line."""
    parser = argparse.ArgumentParser(description="Name the system libraries that Qt lacks.")
    parser.add_argument("platform", choices=tuple(WANTED))
    parser.add_argument("--packages", action="store_true", help="print Debian package names")
    arguments = parser.parse_args()
    names = missing_libraries(arguments.platform)
    if arguments.packages:
        names = sorted({DEBIAN_PACKAGES[name] for name in names if name in DEBIAN_PACKAGES})
    print("\n".join(names))
    return 0


if __name__ == "__main__":
    sys.exit(main())
