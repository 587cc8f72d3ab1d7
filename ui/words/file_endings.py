"""Which ending a file gets that a learner names in a dialog."""

from __future__ import annotations

from pathlib import Path


def with_ending(path: str, chosen: str, filters: str) -> str:
    """Return `path` with an ending that one of the kinds offered has.

    "run.2" has no ending that says what it is: the kind that was chosen decides.

    Parameters
    ----------
    path : str
        As the dialog returned it; empty where the learner gave up, and then stays so.
    chosen : str
        The filter in force, such as ``Table (*.csv)``; empty for the first.
    filters : str
        All that were offered, separated by ``;;``.
    """
    if not path or f"*{Path(path).suffix.lower()})" in filters:
        return path
    kind = chosen or filters.split(";;", maxsplit=1)[0]
    return path + kind[kind.rfind("*") + 1 : kind.rfind(")")]
