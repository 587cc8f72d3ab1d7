"""The language that results are in: a table of the simulator's sentences, made with the archive.

Where hand-ins are graded there is no Qt, which translates elsewhere.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from simulator.notation import Say
from simulator.scenarios.texts import ENGLISH, speaker
from simulator.storage import strict_json
from simulator.storage.atomic_files import read_bytes

FILE: Final = "words.json"
_MOST_BYTES = 16 << 20
# As many as an object of JSON may have here: so the table is a list of pairs.
_SENTENCES = "sentences"


def table(sources: Iterable[bytes], language: str, say: Say) -> bytes:
    """Return the file of words: every sentence of the sources that is said otherwise.

    Parameters
    ----------
    sources : iterable of bytes
        Python modules.
    language : str
        Its code.
    say : callable
        Says a sentence in that language.
    """
    found: dict[str, str] = {}
    if language != ENGLISH:
        for source in sources:
            for node in ast.walk(ast.parse(source)):
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
                    told = say(node.value)
                    if told != node.value:
                        found[node.value] = told
    pairs = [list(pair) for pair in found.items()]
    return strict_json.dumps({"language": language, _SENTENCES: pairs}).encode()


def read_speaker(path: Path) -> Say:
    """Return what says messages and texts as the file of words has them; English without one."""
    try:
        found = strict_json.parse(read_bytes(path, _MOST_BYTES))
    except ValueError:
        return str
    return _speaker(found) if isinstance(found, Mapping) else str


def _speaker(found: Mapping[str, Any]) -> Say:
    sentences = {str(english): str(told) for english, told in found.get(_SENTENCES, ())}
    return speaker(str(found.get("language")), lambda _, pattern: sentences.get(pattern, ""))
