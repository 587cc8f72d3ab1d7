"""The look of the whole application: Fusion, a palette and one stylesheet per theme.

The stylesheet itself is ``resources/style.qss``; here its names get their colours, so that every
colour still comes from the theme. A Python `QProxyStyle` is avoided on purpose: Qt would take the
interpreter's lock for each frame and arrow it paints, and wait for it while the network trains.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import files

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QApplication, QWidget

from ui.theme.colors import Theme, mix, token_names
from ui.theme.icons import disabled_color, glyph_path
from ui.theme.type_size import resize_figures, set_base_size

# The object name of a filter of all the application's events that only looks for input.
INPUT_FILTER = "input filter"
_RING = 2
_SIZE = re.compile(r"(font-size|min-height): (\d+)px")
_NAME = re.compile(r"\$([a-z_]+)")
_GLYPH = re.compile(r"\$glyph-(\w+?)-(\w+)\)")


@cache
def stylesheet(theme: Theme, scale: float = 1.0) -> str:
    """Return the application's stylesheet in the theme's colours, its type `scale` as large."""
    source = files("resources").joinpath("style.qss").read_text(encoding="utf-8")
    source = re.sub(r"/\*.*?\*/", "", source, flags=re.DOTALL)
    with_glyphs = _GLYPH.sub(lambda found: f"{glyph_path(found[1], theme, found[2])})", source)
    colors = _colors(theme)
    sheet = _NAME.sub(lambda found: colors[found[1]], with_glyphs)
    return _SIZE.sub(lambda found: f"{found[1]}: {round(scale * int(found[2]))}px", sheet)


@cache
def palette(theme: Theme) -> QPalette:
    """Return the palette for what the stylesheet leaves to Qt, and for painting of our own."""
    result = QPalette()
    group, role = QPalette.ColorGroup, QPalette.ColorRole
    colors = _colors(theme)
    for target, token in (
        (role.Window, "window"),
        (role.WindowText, "text"),
        (role.Base, "field"),
        (role.AlternateBase, "stripe"),
        (role.Text, "text"),
        (role.Button, "raised"),
        (role.ButtonText, "text"),
        (role.BrightText, "bad"),
        (role.ToolTipBase, "raised"),
        (role.ToolTipText, "text"),
        (role.PlaceholderText, "muted"),
        (role.Highlight, "selection"),
        (role.HighlightedText, "text"),
        (role.Accent, "forward"),
        (role.Link, "positive"),
        (role.LinkVisited, "backward"),
        (role.Light, "raised_hover"),
        (role.Midlight, "raised"),
        (role.Mid, "line"),
        (role.Dark, "outline"),
        (role.Shadow, "window"),
    ):
        result.setColor(target, QColor(colors[token]))
    for target in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        result.setColor(group.Disabled, target, QColor(colors["disabled"]))
    return result


def prepare(app: QApplication, theme: Theme) -> None:
    """Give the application what of the look is best there before the first widget.

    Each that is there already is told of another style, font and palette. The stylesheet is best
    given to a whole window: while one is in force, whatever is put into another is styled anew.
    """
    if (app.style().objectName() or "").lower() != "fusion" and not app.styleSheet():
        app.setStyle("Fusion")
    if not app.styleSheet():
        set_base_size(app, 1.0)
        app.setPalette(palette(theme))


def apply(app: QApplication, theme: Theme, scale: float = 1.0) -> None:
    """Give the whole application the theme's look; call again to change theme or size of type."""
    prepare(app, theme)
    with _nothing_filtered(app):
        set_base_size(app, scale)
        app.setPalette(palette(theme))
        sheet = stylesheet(theme, scale)
        if app.styleSheet() != sheet:
            # Replacing one sheet by another, Qt styles each widget again for every widget around
            # it: seven times, as deep as ours lie. The old one gone first, it does so twice, and
            # once where it is kept from it in between.
            if app.styleSheet():
                with _nothing_styled(app):
                    app.setStyleSheet("")
            app.setStyleSheet(sheet)
            resize_figures(app)


@contextmanager
def _nothing_filtered(app: QApplication) -> Iterator[None]:
    """Leave out the filters of input: thousands of events of styles would pass each by."""
    filters = app.findChildren(QObject, INPUT_FILTER, Qt.FindChildOption.FindDirectChildrenOnly)
    for one in filters:
        app.removeEventFilter(one)
    yield
    for one in filters:
        app.installEventFilter(one)


@contextmanager
def _nothing_styled(app: QApplication) -> Iterator[None]:
    """Have no widget styled: with the sheet that goes, each would be, to be styled again at once.

    Qt passes those by that it has not styled yet and those that have a style of their own.
    """
    polished, own = Qt.WidgetAttribute.WA_WState_Polished, Qt.WidgetAttribute.WA_SetStyle
    widgets = [one for one in app.allWidgets() if not one.testAttribute(own)]
    styled = [one for one in widgets if one.testAttribute(polished)]
    for one in widgets:
        one.setAttribute(own, True)
    for one in styled:
        one.setAttribute(polished, False)
    try:
        yield
    finally:
        for one in styled:
            one.setAttribute(polished, True)
        for one in widgets:
            one.setAttribute(own, False)


def repolish(widget: QWidget) -> None:
    """Let a widget take up the rules for a property that has just changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)


def draw_focus_ring(painter: QPainter, area: QRect, theme: Theme) -> None:
    """Ring what has the keyboard and is painted by ourselves; the stylesheet rings the rest."""
    pen = QPen(theme.color("forward"), _RING)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area.adjusted(1, 1, -1, -1))


def _colors(theme: Theme) -> dict[str, str]:
    """Return the theme's tokens and the shades made of them, by the names the stylesheet uses."""
    colors = {name: getattr(theme, name) for name in token_names()}
    for name, first, second, share in (
        ("hover", "panel", "text", 0.09),
        ("pressed", "panel", "text", 0.18),
        ("raised_hover", "raised", "text", 0.08),
        ("outline", "line", "muted", 0.30),
        ("strong_outline", "line", "muted", 0.70),
        ("track", "line", "muted", 0.22),
        ("stripe", "canvas", "text", 0.03),
        ("selected", "raised", "forward", 0.26),
        ("selection", "panel", "forward", 0.40),
        ("forward_hover", "forward", "text", 0.14),
        ("forward_pressed", "forward", "window", 0.20),
        ("forward_soft", "panel", "forward", 0.13),
        ("forward_line", "panel", "forward", 0.50),
        ("good_soft", "panel", "good", 0.13),
        ("good_line", "panel", "good", 0.50),
        ("caution_soft", "panel", "caution", 0.13),
        ("caution_line", "panel", "caution", 0.50),
        ("bad_soft", "panel", "bad", 0.13),
        ("bad_line", "panel", "bad", 0.50),
    ):
        colors[name] = mix(colors[first], colors[second], share).name()
    colors["field"] = theme.canvas
    colors["knob"] = theme.raised if theme.is_dark else theme.panel
    colors["disabled"] = disabled_color(theme)
    return colors
