"""Write the pages of the help that are made from records: ``make translations``.

Every record has a page in ``docs/help``, and in each language that has a folder of pages, as
``docs/ko`` is; what they say is in `ui/guide/records`. The lists of all records of a kind stand in
pages with an introduction by hand, as do the tables of the pages on files; the English ones are
among the blocks of ``write_reference.py``. The course map's last cells name the lessons of a row.
A link to a page or a picture that a language lacks leads to the English one.
A test fails where a page no longer says what the records say.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Set
from functools import partial
from os.path import normpath, relpath
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from simulator.scenarios.texts import ENGLISH
from ui.guide.records.course_map import COURSE_MAP, with_lessons
from ui.guide.records.format_tables import FORMAT_TABLES
from ui.guide.records.index import index_table
from ui.guide.records.kinds import KINDS, records
from ui.guide.records.page import page
from ui.words.translation_files import FOLDER, codes, speaker

DOCS = Path(__file__).resolve().parent.parent / "docs"
TRANSLATIONS = FOLDER

# To a file: neither to a heading of the same page nor to the net.
_LINK = re.compile(r"(?<=\]\()(?!#|[a-z]+:)[^)#?\s]+")
_BLOCK = re.compile(
    r"(<!-- records: ([a-z-]+) -->\n).*?(^<!-- end of records -->$)", re.DOTALL | re.MULTILINE
)


def languages() -> list[str]:
    """Return the languages that have a folder of pages, English first."""
    return [code for code in codes(TRANSLATIONS) if folder(code).is_dir()]


def folder(language: str) -> Path:
    """Return the folder of a language's pages."""
    return DOCS if language == ENGLISH else DOCS / language


def pages(language: str) -> dict[Path, str]:
    """Return the file and the text of every record's page in a language."""
    say, place = speaker(language, TRANSLATIONS), folder(language)
    made = {
        place / kind.page(record.name): page(kind, record, language, say)
        for kind, record in records()
    }
    return {path: _linked(text, path, language, made.keys()) for path, text in made.items()}


def _linked(text: str, path: Path, language: str, made: Set[Path]) -> str:
    """Return a page whose links to what its language lacks lead to the English files."""

    def target(link: re.Match[str]) -> str:
        file = Path(normpath(path.parent / link[0]))
        if file in made or file.is_file() or not file.is_relative_to(folder(language)):
            return link[0]
        english = DOCS / file.relative_to(folder(language))
        return Path(relpath(english, path.parent)).as_posix()

    return text if language == ENGLISH else _LINK.sub(target, text)


def lists(language: str) -> dict[Path, str]:
    """Return the pages with tables of records that a language has, other than English."""
    say = speaker(language, TRANSLATIONS)
    tables = {kind.index: {kind.index: partial(index_table, kind)} for kind in KINDS}
    made = {folder(language) / kind.page(record.name) for kind, record in records()}
    written = {}
    for name, blocks in (tables | dict(FORMAT_TABLES)).items():
        file = folder(language) / f"{name}.md"
        if file.is_file():
            told = {
                block: _linked(table(say), file, language, made) for block, table in blocks.items()
            }
            written[file] = _filled(file.read_text("utf-8"), told)
    return written


def course_maps() -> dict[Path, str]:
    """Return the course map of every language that has one, with the lessons of each row."""
    files = {code: folder(code) / f"{COURSE_MAP}.md" for code in languages()}
    return {
        file: with_lessons(file.read_text("utf-8"), code, _to_root(file))
        for code, file in files.items()
        if file.is_file()
    }


def _to_root(file: Path) -> str:
    return f"{Path(relpath(DOCS.parent, file.parent)).as_posix()}/"


def _filled(page: str, told: Mapping[str, str]) -> str:
    return _BLOCK.sub(lambda found: f"{found[1]}{told[found[2]]}{found[3]}", page)


def stale() -> set[Path]:
    """Return pages of records that are no more, in every language."""
    kept = {path for language in languages() for path in pages(language)}
    there = {
        path
        for language in languages()
        for kind in KINDS
        for path in folder(language).glob(kind.page("*"))
    }
    return there - kept


def main() -> None:
    """Write all pages anew, and tell which are of no record: they may be written by hand."""
    texts = {path: text for language in languages() for path, text in pages(language).items()}
    texts |= {path: text for code in languages()[1:] for path, text in lists(code).items()}
    texts |= course_maps()
    for path, text in texts.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    if left := sorted(str(path.relative_to(DOCS.parent)) for path in stale()):
        told = "no record has these pages; delete them, or call them otherwise:"
        sys.exit("\n  ".join((told, *left)))


if __name__ == "__main__":
    main()
