"""One line of a chain as it is shown: its name, and its equation laid out for a width."""

from __future__ import annotations

from dataclasses import dataclass, field

from simulator.expressions import Equation, Expression, Text, row
from simulator.notation.reading import Formula
from simulator.stepping.parameter_chain import Link
from ui.math.boxes import Box
from ui.math.formula_box import set_line
from ui.math.notation import to_latex, to_text
from ui.stepping.chain.inline import inlined
from ui.stepping.chain.secrecy import Told
from ui.words.numbers import full, short

OPEN = Text("?")


@dataclass(slots=True, eq=False)
class Line:
    """One line of a chain.

    Attributes
    ----------
    link : Link
    name : str
        What it computes, in words.
    about : str
        A sentence that explains it.
    told : Told
        How much of it may be told.
    with_symbols : bool
        Whether its formula is written: where the line above of its kind has the same, it is not.
    is_here : bool
        Whether the step that is shown computes it.
    """

    link: Link
    name: str
    about: str
    told: Told = Told.RESULT
    with_symbols: bool = True
    is_here: bool = False
    _boxes: dict[tuple[float, int], Box] = field(default_factory=dict)

    @property
    def is_rest(self) -> bool:
        """Whether it stands for rows that are left out."""
        return self.link.equation is None

    @property
    def form(self) -> tuple[object, ...]:
        """What lines of one height have in common, as a rule."""
        return self.link.kind, self.told, self.with_symbols

    def known_box(self, width: float, size: int) -> Box | None:
        """Return the equation as it is laid out already; None where it is not."""
        return self._boxes.get((width, size))

    def box(self, width: float, size: int) -> Box | None:
        """Return the equation, broken where `width` needs it; None for what is left out."""
        key = width, size
        if key not in self._boxes:
            made = self._formula()
            if made is None:
                return None
            self._boxes.clear()  # of another width, which will not come back soon
            self._boxes[key] = set_line(made, width, size)
        return self._boxes[key]

    def _formula(self) -> Formula | None:
        made = self.link.equation
        if made is None:
            return None
        pieces = self._pieces(made)
        relation = made.relation if self.with_symbols or self.told < Told.NUMBERS else "="
        return Formula(inlined(made.left), relation, tuple(pieces))

    def _pieces(self, made: Equation) -> list[Expression]:
        if self.told is Told.NAME:
            return [OPEN]
        has_symbols = self.with_symbols or self.told < Told.NUMBERS
        found = [inlined(made.symbols)] * has_symbols
        if self.told >= Told.NUMBERS and not (has_symbols and made.numbers == made.symbols):
            found.append(made.numbers)
        found.append(made.result if self.told is Told.RESULT else OPEN)
        return [found[0], *(row("= ", one) for one in found[1:])]

    def text(self) -> str:
        """Return the equation as far as it is told, on one line."""
        made = self._formula()
        if made is None:
            return short(self.link.value) if self.told is Told.RESULT else "?"
        assert made.left is not None
        pieces = " ".join(map(to_text, made.pieces))
        return f"{to_text(made.left)} {made.relation} {pieces}"

    def latex(self) -> str:
        """Return the equation as far as it is told, as LaTeX."""
        made = self._formula()
        if made is None:
            return ""
        assert made.left is not None
        relation = r"\leftarrow" if made.relation == "←" else made.relation
        return f"{to_latex(made.left)} {relation} {' '.join(map(to_latex, made.pieces))}"

    def whole(self) -> str:
        """Return the result with all its digits; empty while it is not told."""
        return full(self.link.value) if self.told is Told.RESULT else ""
