"""``train`` on a learner's own table."""

from __future__ import annotations

import json

import pytest

from simulator.cli.command_line import run

FLOWERS = "품종;꽃받침 길이;색;메모\n" + "".join(
    f"{kind};{size};{colour};{word} etwas\n"
    for kind, size, colour, word in (
        ("setosa", "5,1", "빨강", "a"),
        ("setosa", "4,9", "파랑", "b"),
        ("versicolor", "6,2", "빨강", "c"),
        ("versicolor", "", "파랑", "d"),
        ("setosa", "5,0", "빨강", "e"),
        ("versicolor", "6,0", "파랑", "f"),
        ("setosa", "4,8", "빨강", "g"),
        ("versicolor", "6,4", "파랑", "h"),
        ("setosa", "5,2", "빨강", "i"),
        ("versicolor", "5,9", "파랑", "j"),
    )
)


@pytest.fixture
def flowers(tmp_path):
    """A table in Korean, as Excel writes it in Korea, with decimal commas."""
    path = tmp_path / "flowers.csv"
    path.write_bytes(FLOWERS.encode("cp949"))
    return path


def test_a_table_is_trained_on_exported_and_predicts_its_own_classes(flowers, capsys):
    out = flowers.with_suffix(".json")
    assert run(["train", str(flowers), "--target", "품종", "--export", str(out), "--json"]) == 0
    told = capsys.readouterr()
    result = json.loads(told.out)
    assert (result["title"], result["metrics"]["accuracy"]) == ("flowers", 1.0)
    assert "9 of 10 rows are used" in told.err
    assert "메모" in told.err
    assert "4,8" not in out.read_text("utf-8")
    assert "values" not in out.read_text("utf-8")
    for size, kind in (("4.8", "setosa"), ("6.3", "versicolor")):
        assert run(["predict", str(out), "--input", f"{size},빨강", "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["predicted_class"] == kind


def test_rows_are_in_the_exported_file_where_that_is_asked_for(flowers, capsys):
    out = flowers.with_suffix(".json")
    command = ["train", str(flowers), "--target", "품종", "--epochs", "2", "--with-rows"]
    assert run([*command, "--export", str(out)]) == 0
    table = json.loads(out.read_text("utf-8"))["scenario"]["data"]["table"]
    assert [column["name"] for column in table["columns"]] == ["품종", "꽃받침 길이", "색"]
    assert table["columns"][1]["values"][:4] == [5.1, 4.9, 6.2, None]


def test_what_was_guessed_can_be_said_otherwise(flowers, capsys):
    command = ["train", str(flowers), "--target", "꽃받침 길이", "--ignore", "색", "--epochs", "2"]
    assert run([*command, "--missing", "품종=most_frequent", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert "r2" in result["metrics"]
    filled = ["train", str(flowers), "--target", "품종", "--missing", "mean", "--epochs", "1"]
    assert run([*filled, "--column-scaling", "꽃받침 길이=minmax"]) == 0
    assert "'꽃받침 길이': 1 missing values are filled: mean" in capsys.readouterr().err


def test_a_column_says_which_rows_are_kept_aside(tmp_path, capsys):
    path = tmp_path / "parted.csv"
    rows = [f"{k},{'b' if k % 2 else 'a'},{'test' if k > 9 else 'train'}" for k in range(14)]
    path.write_text("\n".join(["x,y,part", *rows]))
    command = ["train", str(path), "--target", "y", "--split-column", "part", "--epochs", "1"]
    out = tmp_path / "out.json"
    assert run([*command, "--export", str(out)]) == 0
    data = json.loads(out.read_text())["scenario"]["data"]
    assert data["split"]["method"] == "column"
    assert data["split"]["validation"] == "test"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--target", "종"], "--target must be one of 품종, 꽃받침 길이, 색, 메모, got '종'"),
        (["--target", "품종", "--kind", "색=words"], "--kind must be one of number, class"),
        (["--target", "품종", "--kind", "색"], "--kind must be NAME=VALUE, got '색'"),
        (["--target", "품종", "--missing", "색=mean"], "'색' must fill what is missing with"),
        (["--target", "품종", "--missing", "zero"], "--missing must be one of leave_out, mean"),
        (["--target", "품종", "--task", "regression"], "'품종' must be of the kind number"),
        (["--target", "품종", "--kind", "품종=number"], "품종"),
        (["--target", "품종", "--column-scaling", "색=log"], "--column-scaling must be one of"),
        (["--split-column", "색"], "--split-column needs --set split_validation=CLASS, one of"),
    ],
)
def test_what_does_not_suit_the_table_is_refused_in_one_line(flowers, capsys, options, words):
    assert run(["train", str(flowers), *options]) == 2
    told = capsys.readouterr().err.splitlines()
    assert words in told[-1]


def test_a_target_is_for_tables_only(capsys):
    assert run(["train", "xor", "--target", "y"]) == 2
    assert "--target is for tables" in capsys.readouterr().err
