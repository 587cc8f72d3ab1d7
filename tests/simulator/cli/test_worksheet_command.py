"""The command that writes worksheets."""

from __future__ import annotations

import argparse
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from simulator.cli.command_line import run
from simulator.cli.worksheet_command import carried_out


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(["worksheet", *arguments]) == 0
    return capsys.readouterr().out


def test_a_sheet_is_printed_with_its_key(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, "--seed", "3", "--count", "4")
    assert "# Worksheet: Network 2-2-1, sheet 3" in text
    assert "# Answer key: Network 2-2-1, sheet 3" in text
    assert text.count("\\_\\_\\_") > 4
    assert text == printed(capsys, "--seed", "3", "--count", "4")
    assert "Answer key" not in printed(capsys, "--part", "sheet")


def test_variants_have_files_of_their_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "sheet.html"
    told = printed(capsys, "--variants", "3", "--seed", "5", "--format", "html", "--out", str(out))
    names = [f"sheet-{seed}.html" for seed in (5, 6, 7)]
    assert sorted(path.name for path in tmp_path.iterdir()) == names
    assert [line.rpartition("/")[2] for line in told.splitlines()] == names
    assert len({path.read_text("utf-8") for path in tmp_path.iterdir()}) == 3


def test_a_quiz_has_all_variants_in_one_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "quiz.xml"
    printed(
        capsys, "--variants", "3", "--count", "2", "--format", "moodle", "--out", str(out)
    )  # fmt: skip
    assert len(ET.parse(out).findall("question[@type='numerical']")) == 6


def test_a_scenarios_network_is_asked_about(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, "xor", "--epochs", "20", "--rows", "2", "--scope", "update")
    assert "Worksheet: XOR, sheet 1" in text
    assert "rounded to 3 decimals" in text
    assert "Row 2, forward pass" in text


def test_which_numbers_are_asked(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, "--scope", "update", "--numbers", "delta,new", "--part", "sheet")
    assert all(words in text for words in ("Delta of", "New weight"))
    assert not any(words in text for words in ("Weighted sum", "Gradient of"))


def test_the_sheet_speaks_another_language(capsys: pytest.CaptureFixture[str]) -> None:
    def translation(code: str) -> object:
        assert code == "xx"
        return lambda text: f"«{text}»"

    assert run(["worksheet", "--language", "xx"], translation=translation) == 0  # type: ignore[arg-type]
    assert "«The network»" in capsys.readouterr().out
    assert run(["worksheet", "--language", "xx"]) == 2
    assert "needs the interface" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["nosuch"], "there is no scenario or file 'nosuch'"),
        (["--network", "2x1"], "such as 2-3-1"),
        (["--network", "2-9-1"], "units must be"),
        (["--numbers", "w"], "got 'w'"),
        (["--numbers", "new"], "at least one kind"),
        (["--count", "31"], "count must be"),
        (["--variants", "0"], "variants must be"),
        (["--seed", "-1"], "seed must be"),
        (["--rows", "9"], "rows must be"),
        (["--output", "nosuch"], "nosuch"),
        (["--format", "docx"], "invalid choice: 'docx'"),
        (["--out", "/nosuch/sheet.md"], "nosuch"),
    ],
)
def test_what_is_wrong_is_one_line(
    capsys: pytest.CaptureFixture[str], arguments: list[str], complaint: str
) -> None:
    assert run(["worksheet", *arguments]) == 2
    told = capsys.readouterr().err
    assert complaint in told
    assert told.count("\n") == 1


def test_a_pdf_is_the_interfaces(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["worksheet", "--format", "pdf"]) == 2
    assert "worksheet needs the interface" in capsys.readouterr().err
    seen = []

    def interface(arguments: argparse.Namespace) -> int:
        printed_as = carried_out(
            arguments, None, str, lambda sheet, say, *parts: repr(parts).encode()
        )
        seen.extend(printed_as)
        return 0

    out = tmp_path / "a.pdf"
    command = ["worksheet", "--format", "pdf", "--part", "key"]
    assert run([*command, "--out", str(out), "--variants", "2"], interface) == 0
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["a-1.pdf", "a-2.pdf"]
    assert (tmp_path / "a-1.pdf").read_text("utf-8") == "(False, True)"
    assert len(seen) == 2
    assert run(command, interface) == 2
    assert "needs --out FILE" in capsys.readouterr().err
