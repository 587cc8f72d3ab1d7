"""What a learner has submitted, and who the learner is, as Gradescope hands it over."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from simulator.lessons.hand_in import HandIn, read
from simulator.messages import Message, reason
from simulator.storage import strict_json
from simulator.storage.atomic_files import FileProblem, read_bytes

MOST_FILES: Final = 20
_MOST_METADATA = 16 << 20
_NOTHING = Message(
    "Nothing was submitted. Upload the file that the program has written: its name ends in .json."
)
_NONE_OF_THEM = Message(
    "None of the submitted files ends in .json: upload the file that the program has written."
)
_SEVERAL = Message("Several hand-ins of this lesson were submitted: {files}. Upload one alone.")
_TOO_MANY = Message("More than {most} files were submitted. Upload the hand-in alone.")
_REFUSED = Message("The hand-in {file} cannot be read: {why}")
_OTHER_LESSON = Message("This is a hand-in of the lesson {got}; the one to hand in is {wanted}.")


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who has submitted.

    Attributes
    ----------
    name : str
    known_as : frozenset of str
        All that tells who it is, as `folded` has it.
    """

    name: str
    known_as: frozenset[str]


def folded(text: str) -> str:
    """Return a name as it is compared: without differences of case and of spaces."""
    return " ".join(text.split()).casefold()


def users(path: Path) -> tuple[User, ...]:
    """Return who has submitted, as the file of Gradescope tells; none where it does not."""
    try:
        found = strict_json.parse(read_bytes(path, _MOST_METADATA))
    except ValueError:
        return ()
    listed = found.get("users") if isinstance(found, Mapping) else None
    listed = listed if isinstance(listed, list) else []
    return tuple(_user(one) for one in listed if isinstance(one, Mapping))


def _user(found: Mapping[str, Any]) -> User:
    told = [str(found[one]) for one in ("email", "sid") if isinstance(found.get(one), str | int)]
    name = found.get("name")
    if isinstance(name, str):
        last, comma, first = name.partition(",")
        told += [name, *([f"{first} {last}"] if comma else [])]
    return User(
        name if isinstance(name, str) else "",
        frozenset(folded(one) for one in told if one.strip()),
    )


def hand_in_of(folder: Path, lesson: str) -> HandIn:
    """Return the one hand-in of a lesson among the submitted files.

    Raises
    ------
    ValueError
        If there is none, or more than one; the message is for the learner.
    """
    files = sorted(_files(folder))
    candidates = [one for one in files if one.name.lower().endswith(".json")]
    if not candidates:
        raise ValueError(_NONE_OF_THEM if files else _NOTHING)
    if len(candidates) > MOST_FILES:
        raise ValueError(_TOO_MANY.format(most=MOST_FILES))
    found: list[tuple[str, HandIn]] = []
    problems: list[Message] = []
    for path in candidates:
        try:
            one = read(path)
        except ValueError as error:
            why = error.reason if isinstance(error, FileProblem) else reason(error)
            problems.append(_REFUSED.format(file=path.name, why=why))
            continue
        if one.lesson == lesson:
            found.append((path.name, one))
        else:
            problems.append(_OTHER_LESSON.format(got=one.lesson, wanted=lesson))
    if len(found) > 1:
        raise ValueError(_SEVERAL.format(files=", ".join(name for name, _ in found)))
    if not found:
        raise ValueError(problems[0])
    return found[0][1]


def _files(folder: Path) -> Iterator[Path]:
    """Yield the submitted files, without links, which may lead anywhere, and what is hidden."""
    for inside, folders, names in os.walk(folder):
        folders[:] = [one for one in folders if not one.startswith((".", "__MACOSX"))]
        for name in names:
            path = Path(inside, name)
            if not name.startswith(".") and path.is_file() and not path.is_symlink():
                yield path
