"""The glossary's terms as explanations use them: found in a text, defined on hover, asked for.

Whoever shows explanations finds its terms here and says here which one is wanted; the main window
opens the glossary there. Reading the glossary takes some hundredths of a second, so that it waits
until the first explanation has been painted.
"""

from __future__ import annotations

from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from ui.words.messages import shown_language

if TYPE_CHECKING:  # read with the glossary
    from simulator.glossary.mentions import Mention

_REMEMBERED = 500


class Terms(QObject):
    """Finds and defines terms, in the language that is shown.

    Signals
    -------
    ready()
        The glossary has been read: texts can be marked.
    wanted(str)
        The learner wants to see this entry.
    """

    ready = Signal()
    wanted = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_ready = self._is_asked = False

    def mentions(self, text: str, about: str = "") -> tuple[Mention, ...]:
        """Return the terms in a text, as `MentionFinder.find` does; none until `ready`."""
        if self._is_ready:
            return _found(shown_language(), text, about)
        if not self._is_asked:
            self._is_asked = True
            QTimer.singleShot(0, self, self._read)
        return ()

    @Slot()
    def _read(self) -> None:
        from simulator.glossary.mentions import finder

        finder(shown_language())
        self._is_ready = True
        self.ready.emit()

    def definition(
        self, mention: Mention, *, by_keys: bool = False, has_others: bool = False
    ) -> str:
        """Return what a mention's terms are, for a tooltip, and what opens them in the glossary."""
        from simulator.glossary.terms import glossary

        language = shown_language()
        found = [glossary()[name].in_language(language) for name in mention.terms]
        entries = [f"<b>{escape(words.term)}</b><br>{escape(words.definition)}" for words in found]
        more = self.tr("A click opens it in the glossary.")
        if by_keys:
            more = self.tr("Enter opens it in the glossary.")
        if has_others:
            more = self.tr("Enter opens it in the glossary; arrow keys go to the other terms.")
        return "".join(f"<p>{one}</p>" for one in (*entries, f"<i>{escape(more)}</i>"))


@lru_cache(_REMEMBERED)
def _found(language: str, text: str, about: str) -> tuple[Mention, ...]:
    from simulator.glossary.mentions import finder

    return finder(language).find(text, about)


def known_terms() -> Terms:
    """Return the application's terms, made when they are first asked for."""
    app = QCoreApplication.instance()
    assert app is not None
    found = app.findChild(Terms)
    return found if isinstance(found, Terms) else Terms(app)
