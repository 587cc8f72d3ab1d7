"""The gallery of presets: every preset has a card, in its group, with a picture of its data."""

from __future__ import annotations

import json
import sys
from importlib.resources import files
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from repository import ROOT

from simulator.data import datasets
from simulator.scenarios import presets
from simulator.scenarios.presets import Preset
from ui.theme import style
from ui.theme.colors import DARK, LIGHT, Theme, mix
from ui.widgets.preset_chooser import PresetChooser
from ui.widgets.preset_gallery import PresetGallery
from ui.widgets.preset_picture import PICTURE, preset_picture

# A popup grabs the keyboard, which the off-screen platform cannot do.
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", "raise")


@pytest.fixture
def chooser(qtbot: QtBot) -> PresetChooser:
    made = PresetChooser()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.show()
    return made


def opened(chooser: PresetChooser, name: str = "xor") -> PresetGallery:
    """Return the gallery as it opens over a preset."""
    chooser.show_scenario(name, name)
    chooser.showPopup()
    assert chooser.gallery is not None
    assert chooser.gallery.isVisible()
    return chooser.gallery


def test_every_preset_has_a_card_in_sight(chooser: PresetChooser) -> None:
    gallery = opened(chooser)
    assert set(gallery.cards) == set(presets.names())
    for name, card in gallery.cards.items():
        assert card.isVisible(), name
        assert not card.icon().isNull()
        assert gallery.rect().contains(card.mapTo(gallery, card.rect().center())), name
        assert card.isChecked() == (name == "xor")


def test_groups_have_headings(chooser: PresetChooser) -> None:
    gallery = opened(chooser)
    found = [label.text() for label in gallery.findChildren(QLabel)]
    assert found == [
        *("Gates", "The backward pass", "Points in the plane"),
        *("Tables", "Pictures", "Regression"),
    ]
    assert datasets.group_of(datasets.get("digits")) == "pictures"
    assert datasets.group_of(datasets.get("sine")) == "regression"


def test_a_click_and_enter_pick_also_what_is_open(qtbot: QtBot, chooser: PresetChooser) -> None:
    picked: list[str] = []
    chooser.chosen.connect(picked.append)
    gallery = opened(chooser)
    qtbot.mouseClick(gallery.cards["iris"], Qt.MouseButton.LeftButton)
    assert picked == ["iris"]
    assert not gallery.isVisible()
    gallery = opened(chooser, "iris")
    qtbot.keyClick(gallery.cards["iris"], Qt.Key.Key_Return)
    assert picked == ["iris", "iris"]


def test_arrow_keys_go_from_card_to_card(qtbot: QtBot, chooser: PresetChooser) -> None:
    gallery, focused = opened(chooser, "and"), []
    for card in gallery.cards.values():
        card.setFocus = lambda card=card: focused.append(card.text())  # type: ignore[method-assign]
    qtbot.keyClick(gallery.cards["and"], Qt.Key.Key_Right)
    qtbot.keyClick(gallery.cards["and"], Qt.Key.Key_Down)
    qtbot.keyClick(gallery.cards["and"], Qt.Key.Key_Left)
    assert focused == ["OR gate", "Sharing blame", "AND gate"]


def test_no_scenario_is_named_before_there_is_one(chooser: PresetChooser) -> None:
    assert chooser.currentIndex() == -1
    chooser.show_scenario("mine", "My own")
    assert chooser.currentIndex() == -1
    assert chooser.placeholderText() == "My own"


def test_a_preset_of_a_data_set_without_a_picture_has_a_card_too(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    document: dict[str, Any] = {**presets.REGISTRY["xor"].document, "name": "mine", "order": 55}
    with presets.REGISTRY.added(Preset.of(json.dumps(document).encode())):
        gallery = PresetGallery()
        qtbot.addWidget(gallery)
        assert "mine" in gallery.cards
        monkeypatch.setattr("ui.widgets.preset_picture._pictures", dict)
        assert not preset_picture(presets.REGISTRY["mine"], DARK).isNull()


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_pictures_show_the_classes_in_the_themes_colours(qapp: object, theme: Theme) -> None:
    assert {theme.class_color(0).name(), theme.class_color(1).name()} <= painted("moons", theme)


def painted(preset: str, theme: Theme) -> set[str]:
    """Return the colours of a preset's picture."""
    image = preset_picture(presets.REGISTRY[preset], theme).pixmap(PICTURE).toImage()
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_presets_of_the_backward_pass_show_their_network(qapp: object, theme: Theme) -> None:
    given, drawn = painted("sharing_blame", theme), painted("deep_sigmoid", theme)
    nodes, strong = theme.muted, theme.diverging(1.0).name()
    assert {nodes, strong} <= given
    assert nodes in drawn
    # Weights that are yet to be drawn at random have no sign.
    assert strong not in drawn
    assert theme.class_color(1).name() not in given | drawn


def test_the_stored_pictures_are_those_of_the_data_sets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    import write_preset_pictures as tool

    stored = files("resources").joinpath("preset_pictures.json").read_text("utf-8")
    assert stored == tool.written(), "run tools/write_preset_pictures.py"
    sys.modules.pop("write_preset_pictures")


def test_it_has_a_border_of_its_own(qtbot: QtBot, styled: QApplication) -> None:
    style.apply(styled, DARK)
    bar = QWidget()
    qtbot.addWidget(bar)
    chooser = PresetChooser(bar)
    bar.show()
    gallery = opened(chooser)
    image = gallery.grab().toImage()
    middle = image.height() // 2
    border, ground = (image.pixelColor(x, middle) for x in (0, 2))
    assert border.name() == mix(DARK.line, DARK.color("muted"), 0.70).name()
    assert ground.name() == DARK.panel
    gallery.close()
