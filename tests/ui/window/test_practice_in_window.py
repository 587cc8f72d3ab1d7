"""Practice in the window: what is hidden, what the keys do, and what an answer makes known."""

from __future__ import annotations

import pytest
from practice_window import answer, bar, said, value
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_use import open_preset, press, settled

from simulator.stepping.step_plan import StepKind
from ui.canvas.content.selection import Selection
from ui.canvas.content.state import Shown
from ui.stepping.practice.score import forget, tally
from ui.window.main_window import MainWindow
from ui.words.numbers import short


@pytest.fixture
def practised(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """Return the window with XOR open, at the first step, which is asked for."""
    forget()
    open_preset(qtbot, window, "xor")
    press(qtbot, window, Qt.Key.Key_P)
    press(qtbot, window, Qt.Key.Key_Right)
    return window


def shown_in(window: MainWindow) -> Shown | None:
    """Return what the network shows."""
    content = window.canvas._content
    return None if content is None else content.shown()


def test_the_result_is_hidden_until_it_is_typed(qtbot: QtBot, practised: MainWindow) -> None:
    panel, shown = practised.panels["step"], shown_in(practised)
    assert bar(practised).isVisibleTo(practised)
    assert shown is not None
    assert shown.value(0, 0) is None
    assert panel.view.equation is None
    answer(qtbot, practised, value(practised))
    after = shown_in(practised)
    assert after is not None
    assert after.value(0, 0) == pytest.approx(bar(practised).practising.question.value)
    assert panel.view.equation is not None
    assert said(practised).startswith("✓ Right at once.")


@pytest.mark.parametrize("way", ["answer", "show"])
def test_the_last_line_is_in_sight_once_the_result_is_known(
    qtbot: QtBot, practised: MainWindow, way: str
) -> None:
    panel, field = practised.panels["step"], bar(practised).field
    practised.resize(1280, 800)
    view = panel.view
    for _ in range(2):  # a sum, and an activation
        result = value(practised)
        if way == "answer":
            answer(qtbot, practised, result)
        else:
            qtbot.keyClicks(field, "12")
            bar(practised).reveal.click()
        assert field.text() == result.replace("-", "−")
        assert field.isReadOnly()
        end = view._box.height + view._origin().y()
        assert view.height() <= panel.body.height()
        assert end <= view.viewport().height() + 0.5
        press(qtbot, practised, Qt.Key.Key_Right)
        assert field.text() == ""


def test_the_next_step_waits_for_an_answer(qtbot: QtBot, practised: MainWindow) -> None:
    stepper = practised.controller.stepper
    press(qtbot, practised, Qt.Key.Key_Right)
    assert stepper.index == 0
    assert said(practised) == "Answer first, or press Show answer."
    press(qtbot, practised, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert stepper.index == 0
    stepper.set_playing(True)
    assert not stepper.is_playing
    answer(qtbot, practised, value(practised))
    press(qtbot, practised, Qt.Key.Key_Right)
    assert stepper.index == 1
    bar(practised).reveal.click()
    assert said(practised).startswith("The answer is shown.")
    qtbot.keyClick(bar(practised).field, Qt.Key.Key_Return)  # goes on
    assert stepper.index == 2


def test_what_is_known_is_not_asked_again(qtbot: QtBot, practised: MainWindow) -> None:
    answer(qtbot, practised, value(practised))
    press(qtbot, practised, Qt.Key.Key_Right)
    press(qtbot, practised, Qt.Key.Key_Left)
    assert bar(practised).practising.asked is None
    assert said(practised).startswith("This is known already.")
    press(qtbot, practised, Qt.Key.Key_Right)
    assert bar(practised).practising.asked is not None


def test_a_wrong_answer_is_told_what_it_got_wrong(qtbot: QtBot, practised: MainWindow) -> None:
    answer(qtbot, practised, "0.886")
    assert said(practised).startswith("✗ The term of x₂")
    assert practised.panels["step"].sentence.property("role") == "error"
    assert bar(practised).practising.asked is not None
    answer(qtbot, practised, "1e")
    assert said(practised) == "“1e” is not a number."
    answer(qtbot, practised, value(practised))
    assert said(practised).startswith("✓ Right. Tries: 2, hints: 0.")


def test_hints_show_the_formula_then_the_numbers_then_the_answer(
    qtbot: QtBot, practised: MainWindow
) -> None:
    view, hint = practised.panels["step"].view, bar(practised).hint
    hint.click()
    result = value(practised)
    assert "Σ" in view.plain_text()
    assert result not in view.plain_text()
    assert "0.886" not in view.plain_text()
    hint.click()
    assert "0.886" in view.plain_text()
    assert result not in view.plain_text()
    hint.click()
    assert result in view.plain_text()
    assert not hint.isEnabled()


def test_the_score_is_kept_by_kind_and_can_be_reset(qtbot: QtBot, practised: MainWindow) -> None:
    answer(qtbot, practised, value(practised))
    press(qtbot, practised, Qt.Key.Key_Right)
    answer(qtbot, practised, "77")
    assert bar(practised).score.text() == "activations a: tried 1×"
    bar(practised).hint.click()
    answer(qtbot, practised, value(practised))
    sums, activations = tally(StepKind.SUM), tally(StepKind.ACTIVATION)
    assert (sums.asked, sums.at_once, sums.tries, sums.hints) == (1, 1, 1, 0)
    assert (activations.asked, activations.at_once) == (1, 0)
    assert (activations.tries, activations.hints) == (2, 1)
    score = bar(practised).score
    assert score.text().startswith("activations a: 0 of 1")
    score.menu().aboutToShow.emit()
    table = score.menu().actions()[0].defaultWidget()
    lines = [[cell.text() for cell in line] for line in table.cells]
    assert ["Weighted sums z", "1", "1 (100 %)", "1", "0", "0"] in lines
    assert ["Activations a", "1", "0 (0 %)", "2", "1", "0"] in lines
    assert ["Losses", "–", "–", "–", "–", "–"] in lines
    assert "Weighted sums z: 1 of 1 right at once, 1 tries, 0 hints" in table.accessibleName()
    score.menu().actions()[-1].trigger()
    assert tally(StepKind.SUM).asked == 0
    assert score.text() == "activations a: none yet"
    assert not QSettings().value("practice/score/sum")


def test_keys_in_the_field(qtbot: QtBot, practised: MainWindow) -> None:
    field, stepper = bar(practised).field, practised.controller.stepper
    assert QApplication.focusWidget() is field
    qtbot.keyClick(field, Qt.Key.Key_Left)
    assert stepper.index == -1
    press(qtbot, practised, Qt.Key.Key_Right)
    qtbot.keyClicks(field, "0.5")
    qtbot.keyClick(field, Qt.Key.Key_Left)  # moves in the text
    assert stepper.index == 0
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is practised.canvas


def test_before_the_first_step_nothing_is_given_away(qtbot: QtBot, practised: MainWindow) -> None:
    press(qtbot, practised, Qt.Key.Key_Home)
    shown = shown_in(practised)
    assert shown is not None
    assert shown.value(0, 0) is None
    assert shown.loss is None
    press(qtbot, practised, Qt.Key.Key_P)
    assert not practised.steps.practises
    assert not practised.actions_["practice"].isChecked()
    assert not practised.panels["step"].switch.isChecked()
    idle = shown_in(practised)
    assert idle is not None
    assert idle.value(0, 0) is not None


def test_every_view_shows_the_row_that_is_in_the_network(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    stepper = window.controller.stepper
    press(qtbot, window, Qt.Key.Key_End)
    press(qtbot, window, Qt.Key.Key_Home)
    press(qtbot, window, Qt.Key.Key_P)
    assert stepper.record is not None
    assert stepper.index == -1
    row = stepper.record.rows[0]
    settled(qtbot, window, lambda snapshot: snapshot.sample_row == row)
    shown = shown_in(window)
    assert shown is not None
    inputs = window.controller.latest.experiment.data.X[row]
    assert [shown.value(-1, unit) for unit in (0, 1)] == inputs.tolist()


def test_the_new_weight_and_the_mean_gradient_are_hidden_on_their_edges(
    qtbot: QtBot, practised: MainWindow
) -> None:
    stepper = practised.controller.stepper
    assert stepper.plan is not None
    stepper.last()
    shown = shown_in(practised)
    assert shown is not None
    step = stepper.step
    assert step is not None
    index = shown.spec.parameter_index(step.layer, step.part, step.unit)
    assert shown.weights[index] == shown.before[index]
    first = stepper.plan.phase_start({StepKind.BATCH_GRADIENT}, stepper.index)
    assert first is not None
    stepper._show(first)
    hidden = shown_in(practised)
    assert hidden is not None
    assert hidden.edge_gradient(1, 0, 0) is None
    bar(practised).reveal.click()
    known = shown_in(practised)
    assert known is not None
    assert known.edge_gradient(1, 0, 0) is not None


def test_a_fraction_and_a_comma_are_read(qtbot: QtBot, practised: MainWindow) -> None:
    answer(qtbot, practised, value(practised).replace(".", ","))
    assert said(practised).startswith("✓ Right at once.")
    press(qtbot, practised, Qt.Key.Key_Right)
    found = bar(practised).practising.question
    assert found is not None
    answer(qtbot, practised, f"{round(found.value * 1000)}/1000")
    assert said(practised).startswith("✓ Right at once.")


def test_neither_paths_nor_blame_tell_what_is_asked(qtbot: QtBot, practised: MainWindow) -> None:
    canvas, actions = practised.canvas, practised.actions_
    canvas.select_node(0, 0)
    canvas.follow(Selection(node=(-1, 0)))
    canvas._select(Selection(node=(-1, 0), goal=(1, 0)))
    canvas.set_blaming(True)
    assert not canvas.follows
    assert not canvas.blames
    shown = shown_in(practised)
    assert shown is not None
    assert shown.loss is None
    for name in ("follow", "blame"):
        assert not actions[name].isEnabled()
        assert "end practice first" in actions[name].toolTip()
    button = canvas._cards._inspector._follow
    assert not button.isEnabled()
    assert "end practice first" in button.toolTip()
    practised.steps.toggle_practice()
    assert actions["blame"].isEnabled()
    assert button.isEnabled()


def test_practice_ends_what_was_followed(qtbot: QtBot, practised: MainWindow) -> None:
    practised.steps.toggle_practice()
    practised.canvas.set_blaming(True)
    practised.steps.toggle_practice()
    assert not practised.canvas.blames
    assert not practised.actions_["blame"].isChecked()
    assert practised.panels["step"].paths.isHidden()


def test_matrices_hide_what_is_asked(qtbot: QtBot, practised: MainWindow) -> None:
    """Nothing of them is shown or copied while it is asked, and no later cell afterwards."""
    body = practised.panels["step"].body
    press(qtbot, practised, Qt.Key.Key_M)
    body.switches.batch.setChecked(True)
    for _ in range(4):
        assert not body.matrices.isVisibleTo(practised)
        assert not body.switches.copy.isVisibleTo(practised)
        bar(practised).reveal.click()
        assert body.matrices.isVisibleTo(practised)
        press(qtbot, practised, Qt.Key.Key_Right)
    stepper = practised.controller.stepper
    assert stepper.record is not None
    bar(practised).reveal.click()
    hidden = short(stepper.record.samples[0].layers[0].z[3])
    known = short(stepper.record.samples[0].layers[0].z[2])
    told = body.matrices.accessibleName() + body.matrices.accessibleDescription()
    assert hidden not in told
    assert known in told


def to_update(qtbot: QtBot, window: MainWindow, optimizer: str) -> None:
    """Open iris under an optimizer with a memory, in practice, at an update's first step."""
    from simulator.scenarios import presets

    open_preset(qtbot, window, "xor")
    scenario = window.controller.scenario
    assert scenario is not None
    chosen = presets.changed(scenario, optimizer={"name": optimizer})
    window.controller.edit(chosen, "other")
    qtbot.waitUntil(lambda: getattr(window.controller.stepper.record, "optimizer", "") == optimizer)
    press(qtbot, window, Qt.Key.Key_P)
    window.controller.stepper.go_to_phase({StepKind.UPDATE})


def test_an_optimizers_memory_is_asked_before_the_new_weight(
    qtbot: QtBot, window: MainWindow
) -> None:
    to_update(qtbot, window, "adam")
    stepper, symbols = window.controller.stepper, []
    place = stepper.index
    for _ in range(3):
        symbols.append(bar(window).symbol.text)
        press(qtbot, window, Qt.Key.Key_Right)
        assert stepper.index == place, "a step waits for every piece"
        answer(qtbot, window, value(window))
        qtbot.keyClick(bar(window).field, Qt.Key.Key_Return)
    assert symbols[:2] == ["m", "v"]
    assert symbols[2].startswith("w")
    assert stepper.index == place + 1
    press(qtbot, window, Qt.Key.Key_P)


def test_hints_tell_of_the_piece_that_is_asked(qtbot: QtBot, window: MainWindow) -> None:
    to_update(qtbot, window, "momentum")
    assert bar(window).symbol.text == "v"
    assert "remember" in said(window)
    bar(window).hint.click()
    assert window.panels["step"].view.isVisible()
    bar(window).reveal.click()
    assert "Enter asks for what comes next." in said(window)
    press(qtbot, window, Qt.Key.Key_P)


@pytest.mark.parametrize("way", ["end", "phase", "layer"])
def test_every_way_on_waits_for_the_answer(qtbot: QtBot, practised: MainWindow, way: str) -> None:
    stepper = practised.controller.stepper
    if way == "end":
        press(qtbot, practised, Qt.Key.Key_End)
    elif way == "layer":
        press(qtbot, practised, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    else:
        practised.panels["step"].strip.want(2)
    assert stepper.index == 0
    assert said(practised) == "Answer first, or press Show answer."


def test_what_a_jump_has_left_out_is_told(qtbot: QtBot, practised: MainWindow) -> None:
    answer(qtbot, practised, value(practised))
    practised.panels["step"].strip.want(2)
    skipped = practised.controller.stepper.index - 1
    assert skipped > 5
    assert said(practised).startswith(f"Results shown unasked: {skipped}.")


def test_the_regions_tell_no_outputs(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "digits")
    regions = window.panels["regions"].regions
    words, of = regions._words, (regions._data, 0, regions._points)
    before = words.shown_row(*of)
    press(qtbot, window, Qt.Key.Key_P)
    assert words.shown_row(*of)[-1] == "outputs: hidden in practice"
    press(qtbot, window, Qt.Key.Key_P)
    assert words.shown_row(*of) == before
