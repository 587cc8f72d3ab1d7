"""The script that writes the help's pictures: in every language, and nothing but them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication
from tool_modules import TOOLS, load

NAMES = ("schedule-cosine", "activation-relu")


def test_pictures_are_written_alike_each_time_and_old_ones_go(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(TOOLS)
    tool = load("help_pictures")
    monkeypatch.setattr(tool, "picture_names", lambda: NAMES)
    folder = tool.folder_of(tmp_path, "ko")
    assert folder == tmp_path / "ko" / "help" / "images"
    assert tool.folder_of(tmp_path, "en") == tmp_path / "help" / "images"
    folder.mkdir(parents=True)
    (folder / "activation-gone.png").write_bytes(b"")
    tool.write_all(folder)
    first = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert set(first) == {f"{name}.png" for name in NAMES}
    tool.write_all(folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == first
    with Image.open(folder / "activation-relu.png") as picture:
        assert picture.size == (840, 390)
        assert not picture.info.keys() & {"Software", "date:create", "tIME", "dpi"}
