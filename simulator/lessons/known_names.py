"""What there is in the window to point at, by name, so that `lesson check` finds slips of the pen.

The window's own records know better; a test holds these lists to them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from simulator import optimizers
from simulator.glossary.terms import glossary
from simulator.lessons.lesson import LessonStep
from simulator.lessons.markup import Span, blocks
from simulator.lessons.places import Place
from simulator.messages import Message
from simulator.quoting import quoted
from simulator.scenarios.texts import TextInLanguages
from simulator.storage.strict_json import StrictModel
from simulator.workshops.registry import REGISTRY

_NO_PLACE = Message("there is no {kind} {name}; there are: {allowed}")
_NO_TERM = Message("the glossary has no term {name}")

PANELS: Final = ("setup", "list", "lessons", "loss", "surface", "regions", "step", "flow")
SECTIONS: Final = ("data", "network", "training", "regularization", "stopping")
TOOLS: Final = (
    *("results", "compare", "watch", "row_losses", "arena", "study", "search", "gradients"),
    *("activations", "worksheet", "remedies", "transfer", "stages", "guide", "glossary"),
)
ACTIONS: Final = (
    *("train", "reset", "new_weights", "forward", "back", "layer_forward", "layer_back"),
    *("first", "last", "moment_back", "moment_forward", "first_moment", "latest_moment", "branch"),
    *(
        "practice",
        "callouts",
        "callout_list",
        "undo",
        "redo",
        "comment",
        "open",
        "open_table",
        "presets",
    ),
    *("save_set_up", "start_from", "export", "picture", "quit", "help", "course_map", "palette"),
    *("shortcuts", "about", "zoom_in", "zoom_out", "fit", "follow", "watch_selected", "blame"),
    *("lesson_keys", "lesson_again", "hand_in", "leave_lesson", "lessons_folder", "learner_name"),
    *("hide_edges", "node_maps", "loop", "matrix", "chain", "arrange", "theme", "presentation"),
)
NAMES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "action": (*ACTIONS, *TOOLS, *REGISTRY, *(f"panel_{name}" for name in PANELS)),
        "panel": PANELS,
        "setup": SECTIONS,
        "tool": (*TOOLS, *REGISTRY),
        "workshop": tuple(REGISTRY),
        "field": tuple(
            dict.fromkeys(
                setting.name
                for one in optimizers.REGISTRY.values()
                for setting in one.rule.hyperparameters
            )
        ),
    }
)
"""All names, by the kinds of places that have some."""


def unknown(step: LessonStep) -> Iterator[Message]:
    """Yield what a step points at or leads to, and what is not there."""
    yield from dict.fromkeys(said for place in _places(step) if (said := _of(place)) is not None)
    known = {term.id for term in glossary()}
    terms = dict.fromkeys(span.term for text in _texts(step) for span in _spans(text) if span.term)
    yield from (_NO_TERM.format(name=quoted(name)) for name in terms if name not in known)


def _of(place: Place) -> Message | None:
    name = place.name.partition("/")[0]
    names = NAMES.get(place.kind)
    if names is None or name in names:
        return None
    return _NO_PLACE.format(kind=place.kind, name=quoted(name), allowed=", ".join(names))


def _places(step: LessonStep) -> Iterator[Place]:
    yield from step.points_at
    yield from (Place("panel", name) for name in step.sets_up.panels) if step.sets_up else ()
    for task in step.tasks:
        yield from task.wants.places()
    for text in _texts(step):
        yield from (span.place for span in _spans(text) if span.place is not None)


def _spans(text: str) -> list[Span]:
    return [span for block in blocks(text) for span in block.spans]


def _texts(value: object) -> Iterator[str]:
    """Yield every text of a document that leads somewhere, in each of its languages."""
    if isinstance(value, TextInLanguages):
        yield from (text for text in value.texts.values() if "](" in text)
    elif isinstance(value, str):
        yield from (value,) if "](" in value else ()
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, StrictModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name))
