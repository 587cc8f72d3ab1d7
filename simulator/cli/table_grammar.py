"""What the command line says of a table: its columns, and how its file is written."""

from __future__ import annotations

import argparse


def declare_table(parser: argparse.ArgumentParser) -> None:
    """Add the options for a learner's own table."""
    group = parser.add_argument_group("tables", "for a .csv, .tsv or .txt file")
    for name, target, metavar, told in (
        ("--target", "targets", "NAME", "the column to predict"),
        ("--ignore", "ignored", "NAME", "a column that is no input"),
        ("--kind", "kinds", "NAME=KIND", "number, class, yes_no or text"),
        ("--missing", "missing", "[NAME=]RULE", "leave_out, mean, median or most_frequent"),
        ("--column-scaling", "scalings", "NAME=SCALING", "another scaling of one column"),
    ):
        group.add_argument(
            name,
            dest=target,
            action="append",
            default=[],
            metavar=metavar,
            help=f"{told}; may be repeated",
        )
    group.add_argument(
        "--split-column", metavar="NAME", help="which rows are kept aside, with split_validation"
    )
    group.add_argument(
        "--task",
        choices=("binary", "multiclass", "multilabel", "regression"),
        help="(default: what the target column suggests)",
    )
    for name, told in (
        ("encoding", "utf-8, utf-8-sig, utf-16, cp949 or latin-1"),
        ("delimiter", "the sign between values"),
        ("quote", "the sign around texts"),
        ("decimal", "the decimal sign"),
        ("thousands", "the sign between thousands"),
    ):
        group.add_argument(f"--{name}", metavar="SIGN", help=f"{told} (default: found out)")
    group.add_argument(
        "--header", choices=("yes", "no"), help="whether the first line has the columns' names"
    )
    group.add_argument(
        "--with-rows", action="store_true", help="write the rows into the exported file, too"
    )
