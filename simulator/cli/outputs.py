"""Files that commands write: one rule for all of them, so that nobody's work is lost.

A file that exists already is not replaced, unless ``--force`` is given. Whether the files can be
written is found out before anything is trained or made.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable

from simulator.messages import Message
from simulator.storage import atomic_files

WROTE = Message("wrote {path}")
_EXISTS = Message("this file exists already; --force replaces it")


def declare_force(parser: argparse.ArgumentParser | argparse._ArgumentGroup) -> None:
    """Declare ``--force``."""
    parser.add_argument("--force", action="store_true", help="replace a file that exists already")


def check_outputs(paths: Iterable[str], *, force: bool) -> None:
    """Check that files can be written.

    Parameters
    ----------
    paths : iterable of str
    force : bool
        Whether one that exists may be replaced.

    Raises
    ------
    FileProblem
        If a file exists already, or cannot be written; then none has been changed.
    """
    for path in paths:
        atomic_files.check_target(path)
        if not force and os.path.exists(path):
            raise atomic_files.FileProblem(path, _EXISTS)
