"""How large the type is: usual, or enlarged for a room that looks at a projector.

The application's font is where the size is kept; whoever sets a size in pixels asks here for it.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget

from ui.theme.faces import families

BASE_PIXELS = 13
ENLARGED = 1.25
_LEAST_PIXELS = 11
_FIGURES = "figure_pixels"


def type_scale() -> float:
    """Return how much larger the type is than usual; 1 before the application has its look."""
    return max(1.0, QApplication.font().pixelSize() / BASE_PIXELS)


def scaled(pixels: float) -> int:
    """Return a usual size in pixels as large as it is to be now."""
    return round(pixels * type_scale())


def tabular_font(pixels: int = BASE_PIXELS) -> QFont:
    """Return the system's font with figures of equal width, so that changing numbers stand still.

    Parameters
    ----------
    pixels : int, default 13
        Usual size, at least 11.
    """
    font = QApplication.font()
    font.setPixelSize(scaled(max(_LEAST_PIXELS, pixels)))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def set_figures(widget: QWidget, pixels: int = BASE_PIXELS) -> None:
    """Give a widget figures of equal width that grow with all other type."""
    widget.setProperty(_FIGURES, pixels)
    widget.setFont(tabular_font(pixels))


def set_base_size(app: QApplication, scale: float) -> None:
    """Give every widget the font's size before a stylesheet is there to keep the old one.

    Qt only queues the news of another font. Widgets styled before it reaches them would keep the
    system's size until the theme is changed, and then grow for good.
    """
    font, pixels = app.font(), round(scale * BASE_PIXELS)
    if font.pixelSize() == pixels:
        return
    font.setPixelSize(pixels)
    font.setFamilies(families(font))
    app.setFont(font)
    for widget in app.allWidgets():
        QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.ApplicationFontChange))


def resize_figures(app: QApplication) -> None:
    """Give figures the size of now; after the stylesheet, which would bring the old one back."""
    for widget in app.allWidgets():
        figures = widget.property(_FIGURES)
        if figures is not None and widget.font().pixelSize() != tabular_font(figures).pixelSize():
            widget.setFont(tabular_font(figures))
