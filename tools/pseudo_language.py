"""Make a language that nobody speaks, to see what is not translated and what does not fit.

Every text is put into brackets and is longer than the English; gaps and access keys stay. Writes
``deltascope_<code>.qm``, compiled, beside the source that it was made of.
"""

from __future__ import annotations

import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from compile_translations import compile_all
from translations import collect, sources

CODE = "eo"
"""Esperanto's: a code that Qt knows, and no language that Deltascope has."""

OPEN, CLOSE = "⟦", "⟧"
_KEPT = re.compile(r"(\{[^{}]*\}|%n|&&?|\n|<[^<>]*>)")
_ACCENTS = str.maketrans("aeiouAEIOU", "äëïöüÄËÏÖÜ")


def pseudo(text: str) -> str:
    """Return a text as the language has it: in brackets, with accents, longer by its vowels."""
    pieces = _KEPT.split(text)
    # Every second piece is a gap, an access key or a mark, and stays.
    pieces[::2] = [piece.translate(_ACCENTS) for piece in pieces[::2]]
    return f"{OPEN}{''.join(pieces)}{CLOSE}"


def make(folder: Path, code: str = CODE) -> Path:
    """Write the language into a folder, and return the compiled file."""
    target = folder / f"deltascope_{code}.ts"
    collect(target, sources())
    tree = ET.parse(target)
    for message in tree.getroot().iter("message"):
        told = message.find("translation")
        assert told is not None
        told.attrib.pop("type", None)
        forms = list(told.iter("numerusform")) or [told]
        for form in forms:
            form.text = pseudo(message.findtext("source", ""))
    tree.write(target, encoding="utf-8", xml_declaration=True)
    compile_all(folder)
    return target.with_suffix(".qm")


if __name__ == "__main__":
    print(make(Path(sys.argv[1])))
