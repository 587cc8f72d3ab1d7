"""Icons: our own single-colour drawings, given a theme's colours.

Qt's SVG icon engine draws them, so they are crisp at every size and pixel ratio and cost nothing
until they are shown. The stylesheet takes its arrows and check marks from the same files.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from ui.theme.colors import Theme, mix
from ui.theme.memory_files import MemoryFiles, register

NAMES = (
    *("play", "pause", "reset", "shuffle", "first", "back", "forward", "last", "step"),
    *("fit", "zoom_in", "zoom_out", "export", "open", "undo", "redo", "help"),
    *("theme_dark", "theme_light", "close", "info", "warning", "error", "check"),
    *("add", "remove", "chevron_down", "chevron_up", "chevron_right", "log", "pick"),
    *("refresh", "dot", "grip", "dock_close", "dock_float", "lock", "lock_open", "language"),
    *("copy", "practice", "branch"),
)
_TOKENS = (
    *("text", "muted", "forward", "on_forward", "backward"),
    *("positive", "good", "caution", "bad"),
)
_APP_SIZES = (16, 24, 32, 48, 64, 128, 256)


def icon(name: str, theme: Theme, color: str = "") -> QIcon:
    """Return an icon in the theme's colours.

    Parameters
    ----------
    name : str
        One of `NAMES`.
    theme : Theme
        Where the colours come from.
    color : str, default ""
        Token of one colour to use while enabled, such as ``on_forward`` on an accented button.
        Without it the icon is quiet, brightens under the mouse and takes the accent when checked.

    Raises
    ------
    ValueError
        If there is no such icon or no such colour.
    """
    if name not in NAMES:
        raise ValueError(f"icon must be one of {', '.join(NAMES)}, got {name!r}")
    if color and color not in _TOKENS:
        raise ValueError(f"color must be one of {', '.join(_TOKENS)}, got {color!r}")
    return _icon(name, theme, color)


@cache
def _icon(name: str, theme: Theme, color: str) -> QIcon:
    result = QIcon()
    quiet, lively, checked = (color,) * 3 if color else ("icon", "text", "forward")
    for state, normal in ((QIcon.State.Off, quiet), (QIcon.State.On, checked)):
        active = lively if state == QIcon.State.Off else checked
        for mode, token in (
            (QIcon.Mode.Normal, normal),
            (QIcon.Mode.Active, active),
            (QIcon.Mode.Selected, active),
            (QIcon.Mode.Disabled, "disabled"),
        ):
            result.addFile(glyph_path(name, theme, token), QSize(), mode, state)
    return result


def glyph_path(name: str, theme: Theme, token: str) -> str:
    """Return the path of a drawing in one colour, as a stylesheet's ``url(...)`` takes it.

    Parameters
    ----------
    name : str
        One of `NAMES`.
    theme : Theme
        Where the colours come from.
    token : str
        A colour's token, or ``icon`` (at rest) or ``disabled``.
    """
    _registered(theme, token)
    return f":/deltascope/{theme.name}/{token}/{name}.svg"


def disabled_color(theme: Theme) -> str:
    """Return the colour of what can't be used now: faint, but legible on a panel."""
    return mix(theme.muted, theme.panel, 0.36).name()


@cache
def _registered(theme: Theme, token: str) -> MemoryFiles:
    """Colour every drawing in one colour, once; the cache keeps what Qt reads from alive."""
    if token == "icon":
        color = mix(theme.text, theme.muted, 0.4).name()
    else:
        color = disabled_color(theme) if token == "disabled" else str(getattr(theme, token))
    return register(
        {
            f"deltascope/{theme.name}/{token}/{name}.svg": drawing.replace(
                "currentColor", color
            ).encode()
            for name, drawing in _drawings().items()
        }
    )


@cache
def _drawings() -> dict[str, str]:
    return {name: _drawing(f"{name}.svg").decode() for name in NAMES}


@cache
def app_icon() -> QIcon:
    """Return the application's icon, from pictures drawn for each size."""
    names = {f"app-{size}.png" for size in _APP_SIZES}
    _app_files(tuple(sorted(names)))
    result = QIcon()
    for size in _APP_SIZES:
        result.addFile(f":/deltascope/app-{size}.png", QSize(size, size))
    return result


@cache
def _app_files(names: tuple[str, ...]) -> MemoryFiles:
    return register({f"deltascope/{name}": _drawing(name) for name in names})


def _drawing(file_name: str) -> bytes:
    return files("resources").joinpath("icons", file_name).read_bytes()
