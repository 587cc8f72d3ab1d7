"""The pictures on the pages of the help that are made from records.

Each is painted from the record's own functions, with the plots' own brush, in the theme and in the
language that are shown: what it shows cannot differ from what the program computes.
"""

from __future__ import annotations

from types import MappingProxyType

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from simulator.messages import Message
from ui.guide.pictures import activation, data, function, initializer, loss, optimizer, schedule
from ui.guide.pictures._kind import PictureKind
from ui.plotting.painting import PlotBrush, plot_font
from ui.theme.colors import Theme

__all__ = ["KINDS", "alt_text", "painted", "picture_names"]

# By the first word of a picture's name.
KINDS = MappingProxyType(
    {
        "activation": activation.PICTURES,
        "loss": loss.PICTURES,
        "optimizer": optimizer.PICTURES,
        "initializer": initializer.PICTURES,
        "schedule": schedule.PICTURES,
        "data": data.PICTURES,
        "function": function.PICTURES,
    }
)


def picture_names() -> tuple[str, ...]:
    """Return the names of all pictures: ``activation-relu``, without an ending."""
    return tuple(f"{kind}-{name}" for kind, one in KINDS.items() for name in one.registry)


def painted(name: str, theme: Theme, size: QSize, ratio: float = 1.0) -> QImage:
    """Return a picture in the colours of `theme` and in the language that is shown.

    Parameters
    ----------
    name : str
        One of `picture_names`.
    theme : Theme
    size : QSize
        In logical pixels; all is legible from 420 × 240 on.
    ratio : float, default 1
        Pixels of the image to one of those.

    Raises
    ------
    ValueError
        If there is no picture of that name.
    """
    kind, record = _found(name)
    image = QImage(size * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(theme.color("panel"))
    painter = QPainter(image)
    try:
        brush = PlotBrush(painter, theme, plot_font(QApplication.font()))
        kind.draw(record, brush, QRectF(0.0, 0.0, size.width(), size.height()))
    finally:
        # Left active by an error, it would outlive its picture and end the process.
        painter.end()
    return image


def alt_text(name: str) -> Message:
    """Return a sentence on what a picture shows, which whoever shows it can say in any language.

    Raises
    ------
    ValueError
        If there is no picture of that name.
    """
    kind, record = _found(name)
    return kind.describe(record)


def _found(name: str) -> tuple[PictureKind, object]:
    kind, _, record = name.partition("-")
    if kind not in KINDS:
        raise ValueError(f"there is no picture {name!r}")
    return KINDS[kind], KINDS[kind].registry.find(record)
