"""One entry of the glossary: term, other names, definition, and the way to related terms."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from simulator.glossary.terms import ENGLISH, Glossary, Term, Words
from ui.theme.colors import DARK, Theme
from ui.widgets.terms import known_terms
from ui.words.languages import Languages, languages

_MARGIN = 24.0
_SCHEME, _MENTION = "term", "mention"
_PAGE = """
<style>
  h2 {{ margin-bottom: 2px; }}
  p {{ line-height: 135%; margin-top: 10px; margin-bottom: 0px; }}
  .muted {{ color: {muted}; }}
  a {{ color: {link}; text-decoration: none; }}
  a.mention {{ color: {text}; }}
</style>
<h2>{term}</h2>{paragraphs}"""


class EntryView(QTextBrowser):
    """Shows an entry in the interface's language, with its names in the others.

    Parameters
    ----------
    terms : Glossary
    parent : QWidget, optional

    Signals
    -------
    followed(str)
        Identifier of a related term whose link was clicked.
    """

    followed = Signal(str)

    def __init__(self, terms: Glossary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._terms = terms
        self._theme = DARK
        self._term: Term | None = None
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setOpenLinks(False)
        self.document().setDocumentMargin(_MARGIN)
        self.anchorClicked.connect(self._on_link)
        known_terms().ready.connect(self._show_again)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self._theme = theme
        self.show_term(self._term)

    @Slot()
    def _show_again(self) -> None:
        self.show_term(self._term)

    def show_term(self, term: Term | None) -> None:
        """Show an entry, or that nothing was found."""
        self._term = term
        if term is None:
            self.setPlainText(self.tr("No term is called that."))
            return
        paragraphs = "".join(self._paragraphs(term, languages().shown))
        self.setHtml(
            _PAGE.format(
                term=escape(term.in_language(languages().shown).term),
                paragraphs=paragraphs,
                muted=self._theme.muted,
                link=self._theme.forward,
                text=self._theme.text,
            )
        )
        self._dot_mentions()

    def _paragraphs(self, term: Term, language: str) -> list[str]:
        own = term.in_language(language)
        made = [
            _paragraph(
                self.tr("{language}: {names}").format(
                    language=self._language(code), names=", ".join((words.term, *words.also))
                ),
                muted=True,
            )
            for code, words in term.words.items()
            if words is not own
        ]
        if own.also:
            also = self.tr("Also called: {names}").format(names=", ".join(own.also))
            made.append(_paragraph(also, muted=True))
        made.append(f"<p>{self._definition(own)}</p>")
        if term.related:
            links = ", ".join(self._link(self._terms[name], language) for name in term.related)
            pattern = escape(self.tr("See also: {terms}"))
            made.append(f"<p>{pattern.format(terms=links)}</p>")
        return made

    def _language(self, code: str) -> str:
        """Return the name of a language, as the language that is shown calls it if it does."""
        return self.tr("English") if code == ENGLISH else Languages.name(code)

    def _definition(self, words: Words) -> str:
        """Return a definition with the other terms in it marked."""
        text, told, reached = words.definition, "", 0
        known = " · ".join((words.term, *words.also))
        for mention in known_terms().mentions(text, known):
            name = escape(text[mention.start : mention.stop])
            tip = escape(known_terms().definition(mention))
            told += escape(text[reached : mention.start])
            told += f'<a class="mention" href="{_MENTION}:{mention.terms[0]}" title="{tip}">'
            told += f"{name}</a>"
            reached = mention.stop
        return told + escape(text[reached:])

    def _dot_mentions(self) -> None:
        """Underline mentions with dots, which is no style that a page can ask for."""
        dotted, cursor = QTextCharFormat(), QTextCursor(self.document())
        dotted.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        dotted.setUnderlineColor(self._theme.color("muted"))
        for start, length in self._mentions_in_page():
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(dotted)

    def _mentions_in_page(self) -> list[tuple[int, int]]:
        found, block = [], self.document().begin()
        while block.isValid():
            piece = block.begin()
            while not piece.atEnd():
                fragment = piece.fragment()
                if fragment.charFormat().anchorHref().startswith(_MENTION):
                    found.append((fragment.position(), fragment.length()))
                piece += 1
            block = block.next()
        return found

    def _link(self, term: Term, language: str) -> str:
        name = escape(term.in_language(language).term)
        return f'<a href="{_SCHEME}:{term.id}">{name}</a>'

    @Slot(QUrl)
    def _on_link(self, link: QUrl) -> None:
        if link.scheme() in (_SCHEME, _MENTION):
            self.followed.emit(link.path())


def _paragraph(text: str, *, muted: bool = False) -> str:
    kind = ' class="muted"' if muted else ""
    return f"<p{kind}>{escape(text)}</p>"
