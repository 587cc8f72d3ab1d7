"""A sentence that names a button calls it what stands on the button, in every language."""

from __future__ import annotations

import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from repository import ROOT

sys.path.insert(0, str(ROOT / "tools"))

from compile_translations import FOLDER

BUTTONS = {
    "Step": ("StepTransport", "Step"),
    "Train": ("RunBar", "Train"),
    "Pause": ("RunBar", "Pause"),
    "Reset": ("window", "Reset"),
    "New weights": ("window", "New weights"),
}
# With a capital in the midst of a sentence, or with its key behind it.
_NAMED = re.compile(
    r"(?<=[a-z:;] )(Step|Train|Pause|Reset|New weights)\b|(Step|Train|Pause|Reset) \(\S+\)"
)


def told(path: Path) -> dict[tuple[str, str], str]:
    """Return every finished translation by context and source."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name", ""), message.findtext("source", ""))
            found[key] = message.findtext("translation") or ""
    return {key: text for key, text in found.items() if text}


def named(source: str) -> set[str]:
    """Return the buttons that an English text names."""
    return {word for found in _NAMED.findall(source) for word in found if word}


def test_which_buttons_a_sentence_names_is_seen() -> None:
    assert named("Press Step (→): all nodes; Reset starts over") == {"Step", "Reset"}
    assert named("Train to see the path. Step by itself") == set()


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.ts")), ids=lambda path: path.stem)
def test_sentences_call_buttons_what_stands_on_them(path: Path) -> None:
    texts = told(path)
    on_buttons = {name: texts.get(key, "") for name, key in BUTTONS.items()}
    wrong = [
        (source, text, on_buttons[name])
        for (_, source), text in texts.items()
        for name in named(source)
        if on_buttons[name] not in text
    ]
    assert wrong == []
