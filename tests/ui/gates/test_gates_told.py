"""What the parts of the Gates workshop say beside one another holds together."""

from __future__ import annotations

from workshop_use import shared_fixtures

from simulator.workshops.records.gates import RECORD
from ui.gates.bench import GatesBench
from ui.gates.window import gates_window
from ui.workshop.window import WorkshopWindow

_DOCUMENTS = {one.name: one.document for one in RECORD.presets}

shared_workshop, window = shared_fixtures(gates_window)


def _bench(window: WorkshopWindow) -> GatesBench:
    assert isinstance(window.bench, GatesBench)
    return window.bench


def test_map_and_table_show_the_same_sums(window: WorkshopWindow) -> None:
    """With a threshold these are the sums without the bias: they are what is compared with it."""
    bench = _bench(window)
    for form in ("bias", "threshold"):
        window.history.go_to(_DOCUMENTS["and"].changed(form=form), form)
        table, told = bench.neuron.table, bench.map.accessibleDescription().splitlines()
        sums = [table.item(row, 2).text() for row in range(4)]
        assert len(told) == 4
        for shown, sentence in zip(sums, told, strict=True):
            assert f"sum {shown}," in sentence
        assert (sums[0] == "0") is (form == "threshold"), "nothing comes from (0, 0)"


def test_to_look_at_a_row_leaves_the_example_that_is_open(window: WorkshopWindow) -> None:
    bench = _bench(window)
    window.history.go_to(_DOCUMENTS["and"], "and")
    name, task = window.heading.presets.name(), window.heading.task.text()
    assert name == "and"
    bench.neuron.table.row_picked.emit(1)
    assert window.document.row == 1
    assert (window.heading.presets.name(), window.heading.task.text()) == (name, task)
    bench.controls.b.field.committed.emit(-0.6)
    assert window.heading.presets.name() != name


def test_what_counts_as_found_is_said_beside_the_count(window: WorkshopWindow) -> None:
    """A gate that an example opens solved is right, and still nobody has found it."""
    window.history.go_to(_DOCUMENTS["and"], "and")
    told = _bench(window).gates.progress.text()
    assert told.startswith("0 of 3")
    assert "a neuron that was wrong" in told


def test_an_example_that_is_right_is_not_solved_by_a_look_at_it(
    window: WorkshopWindow,
) -> None:
    bench = _bench(window)
    window.heading.presets.chosen.emit("and")
    before = window.heading.task.text(), window.heading.presets.name
    bench.controls.names.click()
    assert (window.heading.task.text(), window.heading.presets.name) == before
    bench.controls.output.chosen.emit("sigmoid")
    assert not window.heading.task.text().startswith("✓")
