"""The Tools menu: the windows beside the main one."""

from __future__ import annotations

from ui.window.menus.record import Menu, Separator
from ui.window.stages_record import STAGES
from ui.window.tool_records import ACTIVATIONS, ARENA, GRADIENTS, REMEDIES, SEARCH, STUDY, TRANSFER
from ui.window.workshop_records import WORKSHOPS
from ui.words.marking import QT_TRANSLATE_NOOP

TOOLS = Menu(
    QT_TRANSLATE_NOOP("window", "&Tools"),
    (
        *(ARENA.action, STUDY.action, SEARCH.action, GRADIENTS.action, ACTIVATIONS.action),
        *(REMEDIES.action, TRANSFER.action),
        STAGES.action,
        Separator(),
        Menu(
            QT_TRANSLATE_NOOP("window", "&Workshops"), tuple(record.action for record in WORKSHOPS)
        ),
    ),
)
