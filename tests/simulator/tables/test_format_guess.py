"""How a file writes its table is found: text encoding, delimiter, names, signs in numbers."""

from __future__ import annotations

import pytest

from simulator.messages import Message
from simulator.tables.format_guess import guess_format

KOREAN = "이름,나이\n가나,12\n다라,13\n"


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (KOREAN.encode(), "utf-8"),
        (KOREAN.encode("utf-8-sig"), "utf-8-sig"),
        (KOREAN.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + KOREAN.encode("utf-16-be"), "utf-16"),
        (KOREAN.encode("cp949"), "cp949"),
        ("온도 ℃·값,x\n1,2\n".encode("cp949"), "cp949"),
        (b"a,b\n1,2\n", "utf-8"),
    ],
)
def test_the_encoding_is_found_without_a_doubt(raw: bytes, encoding: str) -> None:
    guess = guess_format(raw)
    assert guess.format.encoding == encoding
    assert guess.format.header
    assert guess.doubts == ()


@pytest.mark.parametrize("text", ["Temp °C,x\n1,2\n", "Größe,Preis\n1,2\n", "café,x\n1,2\n"])
def test_latin_1_is_a_doubt_even_where_korean_is_possible(text: str) -> None:
    guess = guess_format(text.encode("latin-1"))
    assert guess.format.encoding == "latin-1"
    (doubt,) = guess.doubts
    assert "Latin-1" in doubt
    assert isinstance(doubt, Message)
    assert doubt.values["line"] == 1


def test_few_korean_syllables_among_other_signs_are_no_proof() -> None:
    guess = guess_format("金李朴崔,x\n가,2\n".encode("cp949"))
    assert guess.format.encoding == "latin-1"
    assert len(guess.doubts) == 1


@pytest.mark.parametrize(
    ("text", "delimiter", "decimal", "thousands"),
    [
        ("a,b\n1.5,2.5\n", ",", ".", ""),
        ("a;b\n1,5;2,5\n", ";", ",", ""),
        ("1,5;2,5\n3,5;4,5\n", ";", ",", ""),
        ("a\tb\n1.5\t2,3 x\n", "\t", ".", ""),
        ("a|b\n1.5|2\n", "|", ".", ""),
        ("sep=;\na;b\n1;2\n", ";", ".", ""),
        ("a;b\n1.234,5;2\n", ";", ",", "."),
        ('a,b\n"1,234.5",2\n', ",", ".", ","),
        ("a;b\n1 234,5;2\n", ";", ",", " "),
        ("a;b\n1\u00a0234,5;2\n", ";", ",", " "),
        ("a;b\n1\u202f234,5;2\n", ";", ",", " "),
        ("a;b\n1'234.5;2\n", ";", ".", "'"),
        ("a;b\n1.234.567;2\n", ";", ",", "."),
    ],
)
def test_signs_are_found(text: str, delimiter: str, decimal: str, thousands: str) -> None:
    guess = guess_format(text.encode())
    found = guess.format
    assert (found.delimiter, found.decimal, found.thousands) == (delimiter, decimal, thousands)
    assert guess.doubts == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a;b\n1,234;2\n", "“1,234” is read as thousands"),
        ("a;b\n1.234;2\n", "“1.234” is read with three decimals"),
        ("a;b\n1,5;2.5\n2,5;3\n", "Some numbers have a decimal point (2.5)"),
    ],
)
def test_numbers_that_can_be_read_in_two_ways_are_a_doubt(text: str, said: str) -> None:
    (doubt,) = guess_format(text.encode()).doubts
    assert doubt.startswith(said)


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("height,weight\n1,2\n3,4\n", True),
        ("1,2\n3,4\n", False),
        ("Seoul,3\nBusan,4\nSeoul,5\n", False),
        ("weather,play\nrain,no\nsun,yes\nrain,yes\nsun,yes\n", True),
        ("rain,no\nsun,yes\nrain,yes\nsun,yes\n", False),
        (",a,b\n0,1,2\n1,2,3\n", True),
    ],
)
def test_a_row_of_names_is_told_from_one_of_values(text: str, header: bool) -> None:
    guess = guess_format(text.encode())
    assert guess.format.header is header
    assert guess.doubts == ()


def test_one_word_among_numbers_in_the_first_row_is_a_doubt() -> None:
    guess = guess_format(b"x,2,3\n1,4,5\n6,7,8\n")
    assert not guess.format.header
    (doubt,) = guess.doubts
    assert doubt.startswith("Columns with a word above numbers in the first row: 1.")


@pytest.mark.parametrize(
    ("text", "header"), [("land,2001,2002,2003\na,1,2,3\nb,4,5,6\n", True), ("a,b\nc,d\n", True)]
)
def test_where_names_cannot_be_told_from_values_it_is_said(text: str, header: bool) -> None:
    guess = guess_format(text.encode())
    assert guess.format.header is header
    (doubt,) = guess.doubts
    assert "cannot be told" in doubt
