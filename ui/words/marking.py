"""Qt's mark for texts that are translated where they are shown, with the type that it has.

Qt's own stub says that a marked text is any object. lupdate looks for the name alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Return `text`, marked for translation in `context`."""
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["QT_TRANSLATE_NOOP"]
