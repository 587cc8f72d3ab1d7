"""Korean particles that fit the word before them.

Some particles have two forms, one after a consonant and one after a vowel. A translator writes
both, as Korean forms do where the word is not known: ``{name}을(를)``. Once the gap is filled, the
form that fits is chosen by the last sound of what stands before it.

Source: National Institute of Korean Language, standard orthography, articles on 조사; how the names
of letters and digits end is their Korean reading.
"""

from __future__ import annotations

import re

# After a consonant, after a vowel. 로 alone also follows ㄹ.
FORMS = {
    "을(를)": ("을", "를"),
    "를(을)": ("을", "를"),
    "이(가)": ("이", "가"),
    "가(이)": ("이", "가"),
    "은(는)": ("은", "는"),
    "는(은)": ("은", "는"),
    "과(와)": ("과", "와"),
    "와(과)": ("과", "와"),
    "(으)로": ("으로", "로"),
    "으로(로)": ("으로", "로"),
    "(이)나": ("이나", "나"),
    "(이)라": ("이라", "라"),
    "(이)란": ("이란", "란"),
    "(이)며": ("이며", "며"),
    "(이)고": ("이고", "고"),
    "(이)면": ("이면", "면"),
    "(이)어야": ("이어야", "여야"),
    "(이)었": ("이었", "였"),
}
_PARTICLE = re.compile("|".join(re.escape(form) for form in sorted(FORMS, key=len, reverse=True)))

# What is not spoken, between the word and the particle.
_SILENT = re.compile(r"[\s\"'“”‘’`\]}»」』…*_.,]+$")
# What a bracket adds is not spoken either: 경사하강법(SGD)을.
_ADDED = re.compile(r"(?<=\S)\s*\([^()]*\)$")
_NUMBER = re.compile(r"(\d[\d.,\u202f\u00a0]*)$")
_WORD = re.compile(r"([A-Za-z]+)$")

_NONE, _RIEUL, _OTHER = "", "ㄹ", "other"

# 영 일 이 삼 사 오 육 칠 팔 구
_DIGITS = (_OTHER, _RIEUL, _NONE, _OTHER, _NONE, _NONE, _OTHER, _RIEUL, _RIEUL, _NONE)

# Names of Latin letters that end in a consonant: 엘, 엠, 엔, 아르 ends in a vowel.
_LETTERS = {"l": _RIEUL, "m": _OTHER, "n": _OTHER}
# Greek letters and signs, by how they are read: 엡실론, 입실론, 오미크론; 퍼센트 and the rest end
# in vowels.
_SIGNS = {"ε": _OTHER, "υ": _OTHER, "ο": _OTHER, "Ε": _OTHER, "∞": _NONE, "°": _NONE}
_SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹", "01234567890123456789")

# Words whose spelling misleads, by their Korean reading: 맵, 에폭 ….
_WORDS = {
    "map": _OTHER,
    "type": _OTHER,
    "format": _OTHER,
    "epoch": _OTHER,
    "pick": _OTHER,
    "lab": _OTHER,
}
# Endings of English words that are read with a final consonant: 드롭아웃, 스텝, 모델, 아담, 네임 ….
_ENDINGS = {
    "out": _OTHER,
    "put": _OTHER,
    "tep": _OTHER,
    "rop": _OTHER,
    "ook": _OTHER,
    "l": _RIEUL,
    "le": _RIEUL,
    "m": _OTHER,
    "me": _OTHER,
    "n": _OTHER,
    "ne": _OTHER,
    "ng": _OTHER,
}


def fitted(text: str) -> str:
    """Return `text` with each double particle replaced by the form that fits.

    Examples
    --------
    >>> fitted("가중치을(를) 3(으)로"), fitted("모델(으)로"), fitted("Adam은(는)")
    ('가중치를 3으로', '모델로', 'Adam은')
    """
    if "(" not in text:
        return text
    pieces: list[str] = []
    end = 0
    for found in _PARTICLE.finditer(text):
        pieces.append(text[end : found.start()])
        pieces.append(_form(found[0], _final("".join(pieces))))
        end = found.end()
    pieces.append(text[end:])
    return "".join(pieces)


def _form(particle: str, final: str) -> str:
    after_consonant, after_vowel = FORMS[particle]
    if final == _RIEUL and after_vowel == "로":
        return after_vowel
    return after_consonant if final else after_vowel


def _final(before: str) -> str:
    """Return the consonant that the spoken text ends in: none, ㄹ or another."""
    before = _ADDED.sub("", _SILENT.sub("", before))
    before = _SILENT.sub("", before.removesuffix(")")).translate(_SUBSCRIPTS)
    number = _NUMBER.search(before)
    if number is not None:
        return _final_of_number(number[1])
    word = _WORD.search(before)
    if word is not None:
        return _final_of_word(word[1])
    last = before[-1:]
    if "가" <= last <= "힣":
        place = (ord(last) - ord("가")) % 28
        return _NONE if place == 0 else _RIEUL if place == 8 else _OTHER
    return _SIGNS.get(last, _NONE)


def _final_of_number(number: str) -> str:
    digits = re.sub(r"[,\u202f\u00a0]", "", number).rstrip(".")
    if digits[-1] != "0" or "." in digits or not digits.strip("0"):
        return _DIGITS[int(digits[-1])]  # decimals are read one by one
    zeros = len(digits) - len(digits.rstrip("0"))
    return _NONE if 12 <= zeros < 16 else _OTHER  # 십, 백, 천, 만, 억; but 조


def _final_of_word(word: str) -> str:
    low = word.lower()
    if low in _WORDS:
        return _WORDS[low]
    if len(word) == 1 or (word.isupper() and len(word) <= 4):
        return _LETTERS.get(low[-1], _NONE)  # read letter by letter
    found = (_ENDINGS[low[-k:]] for k in (3, 2, 1) if low[-k:] in _ENDINGS)
    return next(found, _NONE)
