"""A preset that is added as one file is found by the panel, the tool bar and the command line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from simulator.cli.command_line import run
from simulator.scenarios import presets
from simulator.scenarios.presets import Preset
from ui.setup.panel import SetupPanel
from ui.theme.colors import DARK
from ui.window.main_window import MainWindow


@pytest.fixture
def mine() -> Iterator[Preset]:
    """XOR with another name, as a file would have it."""
    about = {"name": "mine", "title": "My own", "order": 55, "description": "Six hidden nodes."}
    document = {**presets.REGISTRY["xor"].document, **about}
    preset = Preset.of(json.dumps(document).encode())
    with presets.REGISTRY.added(preset):
        yield preset


def _place() -> int:
    """Return where it stands: by its order between those of the files."""
    names = [*presets.REGISTRY]
    place = names.index("mine")
    before, after = (presets.REGISTRY[names[k]].order for k in (place - 1, place + 1))
    assert before < 55 < after
    return place


def test_both_menus_offer_it(mine: Preset, qtbot: Any) -> None:
    window = MainWindow(DARK)
    for menu in (window.findChild(SetupPanel).preset, window.run_bar._presets):
        found = [(menu.itemData(k), menu.itemText(k)) for k in range(menu.count())]
        assert [name for name, _ in found] == [*presets.REGISTRY]
        assert found[_place()] == ("mine", "My own")
    window.close()
    window.deleteLater()


def test_the_command_line_lists_and_trains_it(mine: Preset, capsys: Any) -> None:
    assert run(["list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[_place()].split(maxsplit=1) == ["mine", mine.description]
    assert run(["train", "mine", "--epochs", "2", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["scenario"] == "mine"


def test_a_scenario_that_is_wrong_says_so_when_it_is_asked_for() -> None:
    document = {**presets.REGISTRY["xor"].document, "epochs": 0}
    wrong = replace(presets.REGISTRY["xor"], document=document)
    with pytest.raises(ValueError, match="epochs"):
        _ = wrong.scenario
