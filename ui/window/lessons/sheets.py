"""A lesson on paper, as a file's content in the form that the file's ending says."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

from simulator.lessons.play import Play
from simulator.lessons.sheets import worksheet_of
from simulator.worksheets.files import set_documents
from ui.words.messages import said, shown_language
from ui.worksheet.paper import pages
from ui.worksheet.paper.pdf import pdf_bytes

_FORMS = MappingProxyType({".md": "markdown", ".tex": "latex", ".html": "html"})


def sheet_of(play: Play, path: str) -> bytes:
    """Return a learner's sheet, in the language that is shown; as PDF where no other ending is.

    Raises
    ------
    ValueError
        If the lesson can't be set.
    """
    language = shown_language()
    document = worksheet_of(play.lesson, play.learner, language=language, say=said)
    form = _FORMS.get(Path(path).suffix.lower())
    if form is None:
        return pdf_bytes(pages.set_documents([document]), document.title)
    return set_documents(form, [document], said, language).encode()
