"""Every colour of the application as a named token, for dark and for light.

Widgets ask the theme for a colour by what it means, never by how it looks. Mixing happens in
OKLab (Ottosson, 2020), so that equal steps of a value look like equal steps of colour.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache, lru_cache

from PySide6.QtGui import QColor

BUCKETS = 32

# Okabe and Ito (2008), "Color universal design": told apart by all common kinds of colour vision.
OKABE_ITO = (
    "#0072b2",
    "#e69f00",
    "#009e73",
    "#cc79a7",
    "#56b4e9",
    "#d55e00",
    "#f0e442",
    "#999999",
    "#7f3c8d",
    "#a5aa99",
)
# One marker shape a class (pyqtgraph's names), so that colour is never the only sign.
CLASS_SYMBOLS = ("o", "s", "t", "d", "star", "p", "h", "+", "x", "t1")


@dataclass(frozen=True, slots=True)
class Theme:
    """Named colours, as ``#rrggbb``.

    Attributes
    ----------
    name : str
        ``dark`` or ``light``.
    window, panel, raised, canvas, line : str
        Surfaces from back to front, and hairlines.
    text, muted : str
        Text and secondary text.
    forward, backward : str
        Accents of the forward pass (teal) and of everything backward (violet).
    positive, negative : str
        Sign colours of weights and values.
    edge_zero : str
        Colour of a weight of zero: just off the canvas.
    good, caution, bad : str
        States: finished, warning, failed.
    classes : tuple of str
        Colours of classes.
    """

    name: str
    window: str
    panel: str
    raised: str
    canvas: str
    line: str
    text: str
    muted: str
    forward: str
    on_forward: str
    backward: str
    positive: str
    negative: str
    edge_zero: str
    good: str
    caution: str
    bad: str
    classes: tuple[str, ...] = OKABE_ITO

    @property
    def is_dark(self) -> bool:
        """Whether this is a dark theme."""
        return self.name == "dark"

    def color(self, token: str) -> QColor:
        """Return the colour called `token`."""
        return QColor(getattr(self, token))

    def diverging(self, value: float) -> QColor:
        """Return the opaque colour of a signed value in -1..1 (clipped): orange, grey, blue."""
        clipped = max(-1.0, min(1.0, value))
        bucket = round(abs(clipped) * (BUCKETS - 1))
        return _scale(self, clipped >= 0)[bucket]

    def class_color(self, index: int) -> QColor:
        """Return the colour of class `index`."""
        return QColor(self.classes[index % len(self.classes)])


def class_symbol(index: int) -> str:
    """Return the marker shape of class `index`."""
    return CLASS_SYMBOLS[index % len(CLASS_SYMBOLS)]


DARK = Theme(
    name="dark",
    window="#14171d",
    panel="#1a1e26",
    raised="#262c37",
    canvas="#11141a",
    line="#343b49",
    text="#e7eaf0",
    muted="#9ba5b5",
    forward="#2cc7b5",
    on_forward="#06211e",
    backward="#b79bff",
    positive="#4da3ff",
    negative="#ff9340",
    edge_zero="#2c323d",
    good="#5fcf8e",
    caution="#e8bd4f",
    bad="#f27a76",
)
LIGHT = Theme(
    name="light",
    window="#eef1f5",
    panel="#ffffff",
    raised="#e8ecf2",
    canvas="#fafbfd",
    line="#cfd6e0",
    text="#18202c",
    muted="#566273",
    forward="#0b7f75",
    on_forward="#ffffff",
    backward="#6d3fd1",
    positive="#1a6fd0",
    negative="#c75a00",
    edge_zero="#dfe4eb",
    good="#1e8449",
    caution="#8a6100",
    bad="#b3261e",
)
THEMES = {theme.name: theme for theme in (DARK, LIGHT)}


def contrast(first: QColor, second: QColor) -> float:
    """Return the contrast ratio of two colours, from 1 to 21.

    References
    ----------
    W3C (2018). Web Content Accessibility Guidelines 2.1, "contrast ratio".
    """
    bright, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(color: QColor) -> float:
    return _luminance_of(color.rgb())


@lru_cache(maxsize=4096)
def _luminance_of(rgb: int) -> float:
    color = QColor(rgb)

    def linear(c: float) -> float:
        return c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4

    r, g, b = linear(color.redF()), linear(color.greenF()), linear(color.blueF())
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def mix(first: str | QColor, second: str | QColor, share: float) -> QColor:
    """Return the colour `share` (0..1) of the way from `first` to `second`, in OKLab."""
    return QColor(_mixed(QColor(first).rgb(), QColor(second).rgb(), share))


@lru_cache(maxsize=4096)
def _mixed(first: int, second: int, share: float) -> QColor:
    a, b = _to_oklab(first), _to_oklab(second)
    return _from_oklab([x + (y - x) * share for x, y in zip(a, b, strict=True)])


@cache
def _scale(theme: Theme, positive: bool) -> tuple[QColor, ...]:
    end = theme.positive if positive else theme.negative
    return tuple(mix(theme.edge_zero, end, k / (BUCKETS - 1)) for k in range(BUCKETS))


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _gamma(channel: float) -> float:
    channel = min(1.0, max(0.0, channel))
    return 12.92 * channel if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055


@lru_cache(maxsize=4096)
def _to_oklab(rgb: int) -> tuple[float, float, float]:
    color = QColor(rgb)
    r, g, b = (_linear(c) for c in (color.redF(), color.greenF(), color.blueF()))
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    medium = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def _from_oklab(lab: list[float]) -> QColor:
    lightness, a, b = lab
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    rgb = (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
    return QColor.fromRgbF(*(_gamma(channel) for channel in rgb))


def token_names() -> tuple[str, ...]:
    """Return the names of all single-colour tokens."""
    return tuple(f.name for f in fields(Theme) if f.name not in ("name", "classes"))
