"""Edges are laid out again only where other nodes are drawn."""

from __future__ import annotations

from canvas_samples import XOR, record_of
from canvas_use import DIGITS, shown, step_to
from pytestqt.qtbot import QtBot

from simulator.stepping.step_plan import StepKind


def test_steps_through_nodes_that_stand_there_lay_no_edge_out_again(qtbot: QtBot) -> None:
    record = record_of(XOR)
    canvas = shown(qtbot, XOR, record)
    edges = canvas._picture.edges
    for unit in range(4):
        step_to(canvas, record, StepKind.SUM, 0, 0, unit)
        assert canvas._picture.edges is edges


def test_a_step_to_a_folded_node_brings_its_edges_and_a_step_away_takes_them(qtbot: QtBot) -> None:
    record = record_of(DIGITS)
    canvas = shown(qtbot, DIGITS, record)
    count = len(canvas._picture.edges)
    step_to(canvas, record, StepKind.SUM, 0, 0, 15)
    assert canvas._picture.edges.find(0, 0, 15) >= 0
    assert len(canvas._picture.edges) > count
    step_to(canvas, record, StepKind.SUM, 0, 0, 0)
    assert canvas._picture.edges.find(0, 0, 15) < 0
    assert len(canvas._picture.edges) == count
