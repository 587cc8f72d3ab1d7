"""The application's look: every name is filled in, every drawing exists, text stays legible."""

from __future__ import annotations

import re
from typing import ClassVar

import pytest
from PySide6.QtCore import QEvent, QFile, QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui.theme import style
from ui.theme.colors import DARK, LIGHT, Theme, token_names
from ui.theme.type_size import tabular_font

THEMES = pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of WCAG 2.1."""

    def luminance(name: str) -> float:
        color = QColor(name)
        linear = [
            c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
            for c in (color.redF(), color.greenF(), color.blueF())
        ]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    bright, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@THEMES
def test_every_name_is_filled_in(qapp: QApplication, theme: Theme) -> None:
    sheet = style.stylesheet(theme)
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")


@THEMES
def test_every_drawing_exists(qapp: QApplication, theme: Theme) -> None:
    paths = re.findall(r"url\((.*?)\)", style.stylesheet(theme))
    assert len(paths) >= 15
    assert [path for path in paths if not QFile.exists(path)] == []


@THEMES
def test_every_color_comes_from_a_token_or_a_mix_of_tokens(theme: Theme) -> None:
    source = (style.files("resources") / "style.qss").read_text(encoding="utf-8")
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(", source) == []
    assert set(token_names()) <= set(style._colors(theme))


@THEMES
def test_nothing_is_smaller_than_eleven_pixels(theme: Theme) -> None:
    sizes = re.findall(r"font-size:\s*(\d+)px", style.stylesheet(theme))
    assert sizes
    assert min(map(int, sizes)) >= 11


@THEMES
@pytest.mark.parametrize(
    ("text", "surface", "least"),
    [
        ("text", "window", 7.0),
        ("text", "panel", 7.0),
        ("text", "raised", 7.0),
        ("text", "field", 7.0),
        ("text", "selected", 4.5),
        ("text", "selection", 4.5),
        ("text", "caution_soft", 7.0),
        ("text", "bad_soft", 7.0),
        ("muted", "panel", 4.5),
        ("muted", "window", 4.5),
        ("on_forward", "forward", 4.5),
        ("on_forward", "forward_hover", 4.5),
        ("caution", "panel", 4.5),
        ("bad", "panel", 4.5),
        ("forward", "panel", 3.0),
        ("strong_outline", "panel", 3.0),
        ("disabled", "panel", 2.5),
    ],
)
def test_text_and_focus_are_legible(theme: Theme, text: str, surface: str, least: float) -> None:
    colors = style._colors(theme)
    assert contrast(colors[text], colors[surface]) >= least


@THEMES
def test_palette_has_the_theme_s_colors(qapp: QApplication, theme: Theme) -> None:
    palette = style.palette(theme)
    assert palette.color(QPalette.ColorRole.Window) == theme.color("window")
    assert palette.color(QPalette.ColorRole.Text) == theme.color("text")
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled.name() == style._colors(theme)["disabled"]


def test_apply_changes_what_is_painted(qtbot, styled: QApplication) -> None:
    button = QPushButton("Train")
    button.setProperty("accent", True)
    qtbot.addWidget(button)
    for theme in (DARK, LIGHT):
        style.apply(styled, theme)
        button.resize(90, 30)
        button.show()
        styled.processEvents()
        assert button.grab().toImage().pixelColor(8, 15) == theme.color("forward")


def test_apply_sets_thirteen_pixels_and_keeps_the_family(styled: QApplication) -> None:
    face = QFontInfo(styled.font()).family()
    style.apply(styled, DARK)
    assert styled.font().pixelSize() == 13
    assert QFontInfo(styled.font()).family() == face


def test_changing_the_theme_changes_no_size(qtbot, styled: QApplication) -> None:
    """Also for what was made before the first theme, as the main window's panels are."""
    styled.setStyleSheet("")
    font = styled.font()
    font.setPointSize(9)
    styled.setFont(font)
    styled.processEvents()
    window = QMainWindow()
    qtbot.addWidget(window)
    panel = QWidget()
    window.setCentralWidget(panel)
    column = QVBoxLayout(panel)
    note = QLabel("Note")
    note.setProperty("role", "note")
    combo, button = QComboBox(), QPushButton("Train")
    combo.addItem("Two moons")
    widgets = [combo, button, QLabel("Label"), note, QCheckBox("log"), QSpinBox(), QLineEdit("x")]
    for widget in widgets:
        column.addWidget(widget)

    def sizes() -> list[tuple[int, tuple[int, int]]]:
        styled.processEvents()
        return [(w.fontInfo().pixelSize(), w.sizeHint().toTuple()) for w in widgets]

    style.apply(styled, DARK)
    first = sizes()
    window.show()
    assert sizes() == first
    assert {size for size, _ in first} == {12, 13}  # the note, and all others
    for theme in (LIGHT, DARK):
        style.apply(styled, theme)
        assert sizes() == first


def test_changing_the_theme_styles_each_widget_once_however_deep_it_lies(
    qtbot, styled: QApplication
) -> None:
    class Count(QObject):
        styled = 0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            self.styled += event.type() == QEvent.Type.StyleChange
            return False

    style.apply(styled, DARK)
    outermost = innermost = QWidget()
    qtbot.addWidget(outermost)
    for _ in range(9):
        innermost = QWidget(innermost)
    outermost.show()
    count = Count()
    innermost.installEventFilter(count)
    style.apply(styled, LIGHT)
    assert count.styled == 1  # by the new sheet; Qt by itself: ten times
    assert innermost.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)
    assert not innermost.testAttribute(Qt.WidgetAttribute.WA_SetStyle)


def test_changing_the_theme_passes_no_filter_of_input_by(qtbot, styled: QApplication) -> None:
    class Input(QObject):
        seen: ClassVar[list[QEvent.Type]] = []

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            self.seen.append(event.type())
            return False

    label = QLabel("x")
    qtbot.addWidget(label)
    label.show()
    style.apply(styled, DARK)
    keys = Input(styled)
    keys.setObjectName(style.INPUT_FILTER)
    styled.installEventFilter(keys)
    style.apply(styled, LIGHT)
    assert QEvent.Type.StyleChange not in keys.seen
    assert QEvent.Type.PaletteChange not in keys.seen
    styled.sendEvent(label, QEvent(QEvent.Type.User))
    assert QEvent.Type.User in keys.seen
    styled.removeEventFilter(keys)
    keys.deleteLater()


def test_focus_can_be_seen(qtbot, styled: QApplication) -> None:
    style.apply(styled, LIGHT)
    host = QWidget()
    qtbot.addWidget(host)
    first, second = QPushButton("One", host), QPushButton("Two", host)
    second.move(120, 0)
    host.resize(240, 60)
    host.show()
    host.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    picture = host.grab().toImage()
    middle = first.height() // 2
    assert picture.pixelColor(first.x(), middle) == LIGHT.color("forward")
    assert picture.pixelColor(second.x(), middle) != LIGHT.color("forward")


def test_check_mark_and_arrow_are_painted(qtbot, styled: QApplication) -> None:
    style.apply(styled, DARK)
    box = QCheckBox("")
    box.setChecked(True)
    combo = QComboBox()
    for widget in (box, combo):
        qtbot.addWidget(widget)
        widget.show()
    styled.processEvents()
    box_colors = _colors_of(box)
    assert DARK.color("forward").name() in box_colors
    assert DARK.color("on_forward").name() in box_colors
    # The arrow: something bright in the right end of the field.
    right = combo.grab(combo.rect().adjusted(combo.width() - 20, 6, -4, -6)).toImage()
    brightest = max(
        right.pixelColor(x, y).lightness()
        for x in range(right.width())
        for y in range(right.height())
    )
    assert brightest > 150


def test_repolish_takes_up_a_changed_property(qtbot, styled: QApplication) -> None:
    style.apply(styled, DARK)
    label = QLabel("x")
    qtbot.addWidget(label)
    label.show()
    label.setProperty("role", "error")
    style.repolish(label)
    assert label.palette().color(QPalette.ColorRole.WindowText) == DARK.color("bad")


def test_tabular_figures(qapp: QApplication) -> None:
    font = tabular_font(15)
    assert font.pixelSize() == 15
    assert font.featureValue(QFont.Tag("tnum")) == 1
    assert tabular_font(8).pixelSize() == 11


def _colors_of(widget: QWidget) -> set[str]:
    picture = (
        widget.grab()
        .toImage()
        .scaled(
            widget.size(),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.FastTransformation,
        )
    )
    return {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }
