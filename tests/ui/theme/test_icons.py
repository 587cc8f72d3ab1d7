"""Icons and the files in memory that they come from."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files

import pytest
from PySide6.QtCore import QFile, QIODevice, QSize, qUnregisterResourceData
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from ui.theme.colors import DARK, LIGHT, Theme
from ui.theme.icons import NAMES, app_icon, glyph_path, icon
from ui.theme.memory_files import register

ASKED_FOR = {
    "play",
    "pause",
    "reset",
    "shuffle",
    "first",
    "back",
    "forward",
    "last",
    "step",
    "fit",
    "zoom_in",
    "zoom_out",
    "export",
    "open",
    "undo",
    "redo",
    "help",
    "theme_dark",
    "theme_light",
    "close",
    "info",
    "warning",
    "error",
    "check",
    "add",
    "remove",
    "chevron_down",
    "chevron_right",
    "log",
    "pick",
    "refresh",
}


def strongest(picture: QImage) -> QColor:
    """Return the colour of the most opaque pixel."""
    pixels = [
        picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())
    ]
    return max(pixels, key=QColor.alpha)


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn_and_stays_inside(qapp: QApplication, name: str, theme: Theme) -> None:
    picture = icon(name, theme).pixmap(QSize(20, 20), 2.0).toImage()
    assert picture.size() == QSize(40, 40)
    assert strongest(picture).alpha() > 200
    edge = [picture.pixelColor(k, side).alpha() for k in range(40) for side in (0, 39)]
    edge += [picture.pixelColor(side, k).alpha() for k in range(40) for side in (0, 39)]
    assert max(edge) < 40, f"{name} is cut off at its edge"


def test_all_names_asked_for_exist() -> None:
    assert set(NAMES) >= ASKED_FOR


def test_every_drawing_is_listed_and_takes_its_color_from_the_theme() -> None:
    drawings = files("resources").joinpath("icons")
    names = {f.name.removesuffix(".svg") for f in drawings.iterdir() if f.name.endswith(".svg")}
    assert names - {"app"} == set(NAMES)
    for name in NAMES:
        text = drawings.joinpath(f"{name}.svg").read_text()
        assert "currentColor" in text
        assert "#" not in text


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_modes_differ(qapp: QApplication, theme: Theme) -> None:
    play = icon("play", theme)
    at = QSize(20, 20)
    normal, disabled, active = (
        strongest(play.pixmap(at, 1.0, mode).toImage()).name()
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled, QIcon.Mode.Active)
    )
    checked = strongest(play.pixmap(at, 1.0, QIcon.Mode.Normal, QIcon.State.On).toImage()).name()
    assert len({normal, disabled, active, checked}) == 4
    assert active == theme.text
    assert checked == theme.forward


def test_a_color_can_be_chosen(qapp: QApplication) -> None:
    picture = icon("play", DARK, "on_forward").pixmap(QSize(20, 20), 1.0).toImage()
    assert strongest(picture).name() == DARK.on_forward


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_icons_are_drawn_for_the_pixel_ratio(qapp: QApplication, ratio: float) -> None:
    pixmap = icon("fit", LIGHT).pixmap(QSize(20, 20), ratio)
    assert pixmap.size() == QSize(round(20 * ratio), round(20 * ratio))


def test_wrong_names_say_what_is_allowed(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="play, pause"):
        icon("plya", DARK)
    with pytest.raises(ValueError, match="text, muted"):
        icon("play", DARK, "pink")


def test_app_icon_has_all_sizes(qapp: QApplication) -> None:
    sizes = {size.width() for size in app_icon().availableSizes()}
    assert {16, 32, 48, 64, 128, 256} <= sizes
    assert app_icon().pixmap(QSize(48, 48), 1.0).toImage().pixelColor(24, 12).alpha() == 255


def test_glyphs_are_files_that_a_stylesheet_can_name(qapp: QApplication) -> None:
    assert QFile.exists(glyph_path("check", DARK, "on_forward"))
    assert QFile.exists(glyph_path("chevron_down", LIGHT, "disabled"))


def test_files_in_memory_read_back(qapp: QApplication) -> None:
    # Many names, so that Qt's search by hash is really used; some equal but for their folder.
    contents = {
        f"test-files/{folder}/{k}-ä.txt": f"{folder}{k}".encode() * k
        for folder in ("a", "b", "c d")
        for k in range(40)
    }
    kept = register(contents)
    for path, content in contents.items():
        file = QFile(f":/{path}")
        assert file.open(QIODevice.OpenModeFlag.ReadOnly), path
        assert bytes(file.readAll().data()) == content
        file.close()
    assert not QFile.exists(":/test-files/a/40-ä.txt")
    # Only then may the tables be dropped.
    qUnregisterResourceData(1, kept.tree, kept.names, kept.data)
    assert not QFile.exists(":/test-files/a/1-ä.txt")


def test_drawings_are_coloured_when_a_colour_is_first_asked_for() -> None:
    theme = replace(DARK, name="another")
    path = glyph_path("play", theme, "good")
    assert QFile.exists(path)
    assert not QFile.exists(path.replace("/good/", "/bad/"))
    assert QFile.exists(glyph_path("play", theme, "bad"))
