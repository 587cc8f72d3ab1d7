"""In which encoding a file's text is written; what is no text is refused, with what to do.

UTF-8 and UTF-16 prove themselves: other text is hardly ever valid in them. CP949 is valid for many
a file in Latin-1 (``°C`` is a syllable of it, ``öß`` a Chinese character), so that it is believed
only where it makes common Korean syllables. No detector by statistics is asked: of a short Korean
header above numbers they say Big5.
"""

from __future__ import annotations

import codecs
import re

from simulator.messages import Message

LONGEST_SAMPLE = 200_000
_MEGABYTE = 1_000_000
MOST_BYTES = 200 * _MEGABYTE

_SAVE_AS_CSV = Message(
    "This is a workbook of a spreadsheet program, not a text file: open it there and save it as "
    "“CSV UTF-8”, then open that file."
)
_UNPACK = Message("This is a packed file: unpack it, and open the CSV file that is inside.")
_WEB_PAGE = Message(
    "This is a web page, whatever its name says: open it in a spreadsheet program and save it as "
    "“CSV UTF-8”."
)
_JSON = Message("This is JSON, not a table with a line for each row: save it as CSV.")
_NO_TEXT = Message("This is no text file: a table is opened from CSV or TSV.")
_SIGNATURES = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _SAVE_AS_CSV),
    (b"\x1f\x8b", _UNPACK),
    (b"BZh", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", _UNPACK),
    (b"\xfd7zXZ\x00", _UNPACK),
    (b"Rar!", _UNPACK),
    (b"%PDF-", _NO_TEXT),
    (b"\x89PNG", _NO_TEXT),
    (b"\xff\xd8\xff", _NO_TEXT),
    (b"GIF8", _NO_TEXT),
)
_OF_WORKBOOKS = (b"[Content_Types].xml", b"mimetypeapplication/vnd.oasis", b"xl/workbook")
_MARKUP = (b"<!doctype html", b"<html", b"<table", b"<?xml", b"<head", b"<meta")
_CONTROL = bytes({*range(9), 11, *range(14, 27), *range(28, 32)})
_MOST_CONTROL = 0.02
_SYLLABLES = 0.8
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def refuse_other_files(raw: bytes) -> None:
    """Refuse what is no text file of a size that can be read.

    Raises
    ------
    ValueError
        With what the file is, and what to do.
    """
    if len(raw) > MOST_BYTES:
        problem = Message("The file has {size} MB; at most {most} MB can be opened.")
        sizes = {"size": len(raw) // _MEGABYTE, "most": MOST_BYTES // _MEGABYTE}
        raise ValueError(problem.format(**sizes))
    if not raw.strip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"):
        raise ValueError(Message("The file is empty."))
    found = _other_kind(raw)
    if found is not None:
        raise ValueError(found)
    if raw.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):  # the first begins as UTF-16's
        raise ValueError(Message("The text is in UTF-32: save it as “CSV UTF-8”."))
    if not raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        _refuse_zero_bytes(raw)


def _other_kind(raw: bytes) -> Message | None:
    for signature, says in _SIGNATURES:
        if raw.startswith(signature):
            return says
    if raw.startswith(b"PK\x03\x04"):
        head = raw[:4096]
        return _SAVE_AS_CSV if any(part in head for part in _OF_WORKBOOKS) else _UNPACK
    head = raw[:512].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    if head.startswith(_MARKUP):
        return _WEB_PAGE
    close = b"".join(head.split())
    return _JSON if close.startswith((b'{"', b"[{", b"[[")) else None


def _refuse_zero_bytes(raw: bytes) -> None:
    at = raw.find(b"\0")
    if at >= 0:
        raise ValueError(
            Message(
                "Line {line} has a zero byte: this is no text file, or a text in UTF-16 without "
                "its mark. Save it as “CSV UTF-8”.",
                line=line_of(raw, at),
            )
        )
    head = raw[:LONGEST_SAMPLE]
    if len(head) - len(head.translate(None, _CONTROL)) > _MOST_CONTROL * len(head):
        raise ValueError(_NO_TEXT)


def line_of(raw: bytes, at: int) -> int:
    """Return the line, from 1 on, of a byte; of a text in UTF-16 as well."""
    before = raw[:at]
    return 1 + max(before.count(b"\n"), before.count(b"\r"))


def guess_encoding(raw: bytes) -> tuple[str, tuple[Message, ...]]:
    """Return the encoding of a text, and what is doubtful about it.

    By a mark at the beginning; else UTF-8 where it is valid; else CP949 where it makes common
    Korean syllables; else Latin-1, with a doubt.
    """
    if raw.startswith(codecs.BOM_UTF8):
        return "utf-8-sig", ()
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16", ()
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_unicode(raw, line_of(raw, error.start))
    return "utf-8", ()


def _not_unicode(raw: bytes, line: int) -> tuple[str, tuple[Message, ...]]:
    try:
        korean = raw.decode("cp949")
    except UnicodeDecodeError:
        doubt = Message(
            "The text is neither UTF-8 nor Korean (CP949), see line {line}: it is read as Latin-1. "
            "Look whether letters with accents are right.",
            line=line,
        )
        return "latin-1", (doubt,)
    if _is_korean(korean):
        return "cp949", ()
    doubt = Message(
        "The text may be Korean (CP949) or Western (Latin-1), see line {line}: it is read as "
        "Latin-1. Look whether its letters are right.",
        line=line,
    )
    return "latin-1", (doubt,)


def _is_korean(text: str) -> bool:
    """Return whether what is written are mostly syllables of KS X 1001, the common ones.

    Signs such as ``℃`` and ``·`` count neither way.
    """
    first = _NOT_ASCII.search(text)
    begin = first.start() if first else 0
    part = text[begin : begin + LONGEST_SAMPLE]
    letters = [sign for sign in part if sign > "\x7f" and sign.isalpha()]
    return 0 < sum(map(_is_common_syllable, letters)) >= _SYLLABLES * len(letters)


def _is_common_syllable(sign: str) -> bool:
    if not "가" <= sign <= "힣":
        return False
    try:
        return len(sign.encode("euc_kr")) == 2
    except UnicodeEncodeError:
        return False


def codec(raw: bytes, encoding: str) -> str:
    """Return the name under which Python decodes a text of an encoding."""
    if encoding != "latin-1":
        return encoding
    undefined = b"\x81\x8d\x8f\x90\x9d"
    return "latin-1" if any(bytes([one]) in raw for one in undefined) else "cp1252"


def refuse_undecodable(raw: bytes, encoding: str) -> None:
    """Name the first line that is no text of an encoding.

    Raises
    ------
    ValueError
        If there is one.
    """
    try:
        raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise ValueError(
            Message(
                "Line {line} is no text in {encoding}: choose another encoding.",
                line=line_of(raw, error.start),
                encoding=encoding.upper(),
            )
        ) from None


def sample(raw: bytes, encoding: str) -> str:
    """Return the beginning of a text, to its last whole line where there is more."""
    decoder = codecs.getincrementaldecoder(codec(raw[:LONGEST_SAMPLE], encoding))("replace")
    text = decoder.decode(raw[:LONGEST_SAMPLE], len(raw) <= LONGEST_SAMPLE)
    if len(raw) <= LONGEST_SAMPLE:
        return text
    end = max(text.rfind("\n"), text.rfind("\r"))
    return text[: end + 1] if end > 0 else text
