"""Which sign divides a number from its decimals, and which its thousands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from simulator.messages import Message
from simulator.tables.spellings import looks_like_number, plain

_BODY = re.compile(r"\d[\d.,' ]*")


def guess_marks(cells: Iterable[str], delimiter: str) -> tuple[str, str, tuple[Message, ...]]:
    """Return the decimal sign, the sign between thousands, and what is doubtful about them.

    Parameters
    ----------
    cells : iterable of str
        Of the first rows.
    delimiter : str
        A comma as delimiter makes a point before three digits a decimal point beyond doubt.
    """
    says: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for cell in cells:
        found = _BODY.search(plain(cell)) if looks_like_number(cell) else None
        for clue in _clues(found[0].strip()) if found else ():
            says[clue] += 1
            shown.setdefault(clue, cell.strip())
    decimal, doubts = _decimal(says, shown)
    thousands = _thousands(says, decimal)
    if says["decimal ."] or says["decimal ,"]:
        return decimal, thousands, doubts
    return decimal, thousands, (*doubts, *_ambiguous(says, shown, delimiter))


def _clues(body: str) -> list[str]:
    """Return what one number says of its signs."""
    for mark in " '":
        if re.fullmatch(rf"\d{{1,3}}({mark}\d{{3}})+([.,]\d*)?", body):
            rest = re.search(r"[.,]", body)
            return [f"thousands {mark}", *([f"decimal {rest[0]}"] if rest else [])]
    for mark, decimal in (".,", ",."):
        group = rf"\d{{1,3}}(?:\{mark}\d{{3}})"
        if re.fullmatch(rf"{group}+\{decimal}\d*", body):
            return [f"thousands {mark}", f"decimal {decimal}"]
        if re.fullmatch(rf"{group}{{2,}}", body):
            return [f"thousands {mark}"]
        if re.fullmatch(rf"[1-9]\d{{0,2}}\{mark}\d{{3}}", body):
            return [f"either {mark}"]
        if re.fullmatch(rf"\d*\{mark}\d*", body):
            return [f"decimal {mark}"]
    return []


def _decimal(says: Counter[str], shown: dict[str, str]) -> tuple[str, tuple[Message, ...]]:
    point, comma = says["decimal ."], says["decimal ,"]
    decimal = "," if comma > point or (says["thousands ."] and not point) else "."
    if not (point and comma):
        return decimal, ()
    doubt = Message(
        "Some numbers have a decimal point ({point}), others a decimal comma ({comma}): "
        "“{decimal}” is taken.",
        point=shown["decimal ."],
        comma=shown["decimal ,"],
        decimal=decimal,
    )
    return decimal, (doubt,)


def _thousands(says: Counter[str], decimal: str) -> str:
    other = "." if decimal == "," else ","
    for mark in (other, " ", "'"):
        if says[f"thousands {mark}"]:
            return mark
    return other if says[f"either {other}"] else ""


def _ambiguous(says: Counter[str], shown: dict[str, str], delimiter: str) -> tuple[Message, ...]:
    """Return a doubt where every number can be read with three decimals or as thousands."""
    if says["either ,"] and not says["thousands ,"]:
        return (
            Message(
                "“{text}” is read as thousands; choose a decimal comma if it is a little more than "
                "a whole number.",
                text=shown["either ,"],
            ),
        )
    if says["either ."] and not says["thousands ."] and delimiter == ";":
        return (
            Message(
                "“{text}” is read with three decimals; choose a point between thousands if it is "
                "a whole number.",
                text=shown["either ."],
            ),
        )
    return ()
