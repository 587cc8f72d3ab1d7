"""The interface's language: which there are, which is shown, and how it changes.

Translations are Qt's: ``resources/translations/deltascope_ko.ts`` is edited, and compiled to the
``.qm`` beside it by ``make translations`` and by the build. A file that is added there is a
language that can be chosen.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import MethodType
from typing import ClassVar

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLibraryInfo,
    QLocale,
    QObject,
    QSettings,
    QTranslator,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from simulator.messages import Message
from simulator.scenarios.texts import ENGLISH
from ui.words.messages import LANGUAGE, worded
from ui.words.speakers import Speakers
from ui.words.translation_files import FOLDER, PREFIX, codes

_KEY = "window/language"
# Debian's and Ubuntu's package with a font for a language that the usual fonts lack.
_FONT_PACKAGES = {"ko": "fonts-nanum"}


class Languages(QObject):
    """Loads translations, and says when the language has changed.

    Two translators, of the interface's texts and of Qt's own, stay with the application and load
    other contents: whoever replaces one is told of the change twice.

    Parameters
    ----------
    app : QCoreApplication
        Becomes its parent.
    folder : Path
        Has the compiled translations.

    Attributes
    ----------
    shown : str
        Code of the language that is shown, such as ``ko``.
    lacking : str
        Code of a language that was asked for and not shown, for want of a font; else empty.
    speakers : Speakers
        Who keeps texts; says when all windows have followed.

    Signals
    -------
    changed()
        What follows from the network and its state has to be said again: what keeps its own texts
        has said them, in the window that comes first where they come in turns.
    refused(object)
        A `Message`: why a language that was chosen is not shown.
    """

    changed = Signal()
    refused = Signal(object)

    _kept: ClassVar[Languages | None] = None

    def __init__(self, app: QCoreApplication, folder: Path = FOLDER) -> None:
        super().__init__(app)
        self._app, self._folder = app, folder
        self.shown, self.lacking = ENGLISH, ""
        # Kept here: a translator that nobody keeps is destroyed, silently.
        self._texts, self._qt = QTranslator(self), QTranslator(self)
        app.installTranslator(self._qt)
        app.installTranslator(self._texts)
        self.speakers = Speakers(self)
        self._load(ENGLISH)
        self._take_news()  # or each widget that is made by then would hear of it

    def codes(self) -> list[str]:
        """Return the codes of all languages, English first."""
        return codes(self._folder)

    @staticmethod
    def name(code: str) -> str:
        """Return a language's name in that language, such as ``한국어``."""
        own = QLocale(code).nativeLanguageName()
        return "English" if code == ENGLISH else own[:1].upper() + own[1:] or code

    def of_system(self) -> str:
        """Return the first language that the system asks for and that there is; else English."""
        codes = self.codes()
        for wanted in QLocale.system().uiLanguages():
            parts = wanted.replace("_", "-").split("-")
            for count in range(len(parts), 0, -1):
                code = "-".join(parts[:count])
                if code in codes:
                    return code
        return ENGLISH

    def chosen(self) -> str:
        """Return what was chosen and remembered: a code, or nothing for the system's language."""
        found = QSettings().value(_KEY, "")
        return found if isinstance(found, str) and found in self.codes() else ""

    def choose(self, code: str, first: QWidget | None = None) -> None:
        """Remember a language, or with nothing the system's, and show it, in `first` at once.

        It is chosen in the main window, and a dialog that waits for an answer blocks that; what the
        system's language is, is asked here and at the start alone. So no such dialog is open while
        the language changes, and none has to say its texts again.
        """
        wanted = code or self.of_system()
        if self.is_readable(wanted):
            QSettings().setValue(_KEY, code)
            self.show(wanted, first)
        else:
            self.lacking = wanted
            self.refused.emit(self.obstacle())

    def show_readable(self, code: str) -> None:
        """Show a language where nobody sees a message that it can't be.

        Raises
        ------
        ValueError
            If no font here has its letters; the message says which to install.
        """
        if not self.is_readable(code):
            self.lacking = code
            raise ValueError(self.obstacle())
        self.show(code)

    def show_chosen(self) -> None:
        """Show the language that was chosen before, or the system's, where a font has it."""
        wanted = self.chosen() or self.of_system()
        if wanted == ENGLISH or self.is_readable(wanted):  # every font has English letters
            self.show(wanted)
        else:
            self.lacking = wanted

    def is_readable(self, code: str) -> bool:
        """Return whether a font here has the letters of a language; boxes help nobody."""
        metrics = QFontMetrics(QGuiApplication.font())
        return all(metrics.inFontUcs4(ord(letter)) for letter in self.name(code))

    def obstacle(self) -> Message:
        """Say what the language that is lacking wants; in words that can be read here."""
        package = _FONT_PACKAGES.get(self.lacking, "")
        if package:
            found = worded(
                "Languages",
                "{language} can't be shown: no font on this computer has its letters. Install one, "
                "such as the package {package} on Debian and Ubuntu, and start Deltascope again.",
            )
        else:
            found = worded(
                "Languages",
                "{language} can't be shown: no font on this computer has its letters. Install one, "
                "and start Deltascope again.",
            )
        language = QLocale.languageToString(QLocale(self.lacking).language())
        return found.format(language=language, package=package)

    def show(self, code: str, first: QWidget | None = None) -> None:
        """Show a language, without remembering it: in `first` now, in the other windows in turns.

        With no window that comes first, all of them show it now.

        Raises
        ------
        ValueError
            If there is no such language.
        """
        if code not in self.codes():
            raise ValueError(f"language must be one of {', '.join(self.codes())}, got {code!r}")
        if code == self.shown:
            return
        self.shown = code
        self._load(code)
        self._take_news()
        self.speakers.tell(first)
        self.changed.emit()

    def _take_news(self) -> None:
        """Have the application hear of the change, and no window: each hears of it in its turn."""
        self._app.sendPostedEvents(self._app, QEvent.Type.LanguageChange)
        self._app.removePostedEvents(None, QEvent.Type.LanguageChange.value)  # type: ignore[arg-type]

    def _load(self, code: str) -> None:
        self._app.setProperty(LANGUAGE, code)
        self._texts.load(str(self._folder / f"{PREFIX}{code}.qm"))
        own = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._qt.load(QLocale(code), "qtbase", "_", own)


def languages() -> Languages:
    """Return the application's languages, made when they are first asked for."""
    kept = Languages._kept  # asked for by every widget with a text: looking for it takes a while
    if kept is None or not isValid(kept):
        app = QCoreApplication.instance()
        assert app is not None
        found = app.findChild(Languages)
        kept = Languages._kept = found if isinstance(found, Languages) else Languages(app)
    return kept


def speak(say: Callable[[], None]) -> None:
    """Call `say` now, and again whenever the language has changed, as long as its owner lives.

    Parameters
    ----------
    say : bound method of a QObject
        Writes all of its owner's texts that no other change would write again.
    """
    assert isinstance(say, MethodType)
    assert isinstance(say.__self__, QObject)
    say()
    languages().speakers.add(say)
