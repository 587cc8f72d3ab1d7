"""Words as LaTeX: its own signs escaped, and signs that its usual fonts lack as formulas."""

from __future__ import annotations

import re
import unicodedata

_OWN = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$",
    "#": r"\#", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    "<": r"\textless{}", ">": r"\textgreater{}", "|": r"\textbar{}",
}  # fmt: skip
_FORMULAS = {
    "−": "-", "·": r"\cdot", "√": r"\surd", "Σ": r"\Sigma", "∂": r"\partial", "≤": r"\le",
    "≥": r"\ge", "←": r"\leftarrow", "→": r"\to", "½": r"\tfrac{1}{2}", "∞": r"\infty",
    "‖": r"\|", "′": "'", "⁺": "^{+}", "⁻": "^{-}", "₊": "_{+}", "₋": "_{-}", "×": r"\times",
    "ₜ": "_{t}", "ₖ": "_{k}", "ᵢ": "_{i}", "ⱼ": "_{j}", "ᵗ": "^{t}", "…": r"\dots",
    "Π": r"\Pi", "Δ": r"\Delta", "✓": r"\checkmark", "✗": r"\times", "•": r"\bullet",
    "±": r"\pm", "°": r"^{\circ}", "⊕": r"\oplus",
}  # fmt: skip
_GREEK = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "varepsilon", "η": "eta",
    "λ": "lambda", "μ": "mu", "π": "pi", "ρ": "rho", "σ": "sigma", "θ": "theta", "ψ": "psi",
}  # fmt: skip
_ACCENTS = {"\N{COMBINING CIRCUMFLEX ACCENT}": "hat", "\N{COMBINING TILDE}": "tilde"}
# A letter with its accent behind it, or one sign.
_PIECES = re.compile(r"(\w)([\u0302\u0303])|.", re.DOTALL)
# Behind these signs a name in code may go on in the next line.
_BREAKS = re.compile(r"\\_|[.,(/=]")
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]")


def latex_text(text: str) -> str:
    """Return words to be set outside of formulas."""
    decomposed = "".join(
        unicodedata.normalize("NFD", letter) if _has_own_accent(letter) else letter
        for letter in text
    )
    return _PIECES.sub(_piece, decomposed)


def latex_code(text: str) -> str:
    """Return code: every space and quote as it is typed, and long names may be broken."""
    inner = text.lstrip(" ")
    found = latex_text(inner).replace("'", r"\textquotesingle{}").replace("--", "-{}-")
    return "~" * (len(text) - len(inner)) + _BREAKS.sub(r"\g<0>\\allowbreak{}", found)


def has_hangul(text: str) -> bool:
    """Return whether a text has Korean letters, for which LaTeX needs a package."""
    return _HANGUL.search(text) is not None


def _has_own_accent(letter: str) -> bool:
    return unicodedata.decomposition(letter).endswith(("0302", "0303"))


def _piece(found: re.Match[str]) -> str:
    if found[2]:
        return rf"\ensuremath{{\{_ACCENTS[found[2]]}{{{found[1]}}}}}"
    sign = found[0]
    if sign in _OWN:
        return _OWN[sign]
    if sign in _GREEK:
        return rf"\ensuremath{{\{_GREEK[sign]}}}"
    if sign in _FORMULAS:
        return rf"\ensuremath{{{_FORMULAS[sign]}}}"
    kind, _, digit = unicodedata.decomposition(sign).partition("> ")
    if kind in ("<sub", "<super") and len(digit) == 4:
        mark = "_" if kind == "<sub" else "^"
        return rf"\ensuremath{{{mark}{{{chr(int(digit, 16))}}}}}"
    return sign
