"""A learner who works through lessons in the window, by the controls that a learner has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from patience import PATIENCE_MS

from simulator.lessons.actions.records.change import ChangeDocument
from simulator.lessons.actions.records.check_gradients import CheckGradients
from simulator.lessons.actions.records.look import Look
from simulator.lessons.actions.records.open import Open
from simulator.lessons.actions.records.own_row import TypeOwnRow
from simulator.lessons.actions.records.predict import Predict
from simulator.lessons.actions.records.race import RunRace
from simulator.lessons.actions.records.set import ChangeSettings
from simulator.lessons.actions.records.step import TakeSteps
from simulator.lessons.actions.records.train import Train
from simulator.lessons.actions.records.weight import SetWeight
from simulator.lessons.lesson import Lesson
from simulator.lessons.places import Place
from simulator.lessons.set_up import merged
from simulator.scenarios.overrides import with_settings
from simulator.session.snapshot import Status
from ui.stepping.own_row.columns import cells_of
from ui.window.lessons.part_places import part_of
from ui.window.lessons.pointing import bench_part

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from simulator.lessons.actions.action import Action
    from ui.window.lessons.desk import LessonDesk
    from ui.window.main_window import MainWindow


class Learner:
    """Does what a lesson's model answers say.

    Parameters
    ----------
    bot : QtBot
    window : MainWindow
    """

    def __init__(self, bot: QtBot, window: MainWindow) -> None:
        self.bot, self.window = bot, window
        self.desk: LessonDesk = window.panels["lessons"].desk

    def wait(self, condition: Callable[[], object]) -> None:
        self.bot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)

    # --- going through a lesson

    def open(self, lesson: Lesson, index: int = 0) -> None:
        with self.bot.waitSignal(self.desk.set_up, timeout=PATIENCE_MS):
            self.desk.panel.lesson_wanted.emit(lesson, index)

    def go_on(self) -> None:
        assert self.desk.play is not None
        with self.bot.waitSignal(self.desk.set_up, timeout=PATIENCE_MS):
            self.desk.panel.step_wanted.emit(self.desk.play.index + 1)

    def leave(self) -> None:
        """Leave the lesson, and wait until the learner's own work is there again."""
        self.desk.panel.left.emit()
        self.wait_for_own_work()

    def wait_for_own_work(self) -> None:
        self.wait(lambda: self.desk.own._on_the_way is None)

    def through(self, name: str = "back-deltas", index: int = 1) -> None:
        """Open a lesson, go a step on in it, and leave it."""
        from simulator.lessons.library import lesson

        self.open(lesson(name), index)
        self.go_on()
        self.leave()

    def do_tasks(self) -> None:
        """Carry out the model answers of the open step, each until the panel takes it for done."""
        play = self.desk.play
        assert play is not None
        for number, task in enumerate(play.step.tasks):
            for action in task.model:
                self.do(action)
            item = (play.step.name, number)
            self.wait(lambda item=item: play.is_done(item))

    def answer(self) -> None:
        """Answer every question of the step: each known wrong answer once, then right."""
        page = self.desk.panel.page.step
        play = self.desk.play
        assert play is not None
        assert page is not None
        for number, view in enumerate(page.quizzes):
            question, item = view.quiz.question, (play.step.name, len(play.step.tasks) + number)
            before = play.is_done(item)
            for given, says in question.known_answers(play.context()):
                self._give(view, given)
                assert view._judgement.says == says
                assert play.is_done(item) is before
            self._give(view, question.model_answer(play.context()))
            assert play.is_done(item)

    def _give(self, view: Any, given: object) -> None:
        view.answer.show_given(given)
        view.check.click()

    def is_in_sight(self, place: Place) -> bool:
        """Return whether the part of a workshop is in sight that a place names."""
        name, _, part = place.name.partition("/")
        if place.kind != "workshop" or not part:
            return True
        found = bench_part(self.window.tools.get(name).bench, part)
        return found is not None and found.isVisible()

    # --- what a model answer says

    def do(self, action: Action) -> None:
        match action:
            case Train():
                self._train(action.epochs)
            case TakeSteps():
                for _ in range(action.count):
                    self._step()
            case Predict():
                for _ in range(action.count):
                    self._predict()
            case ChangeSettings():
                self._set(action)
            case SetWeight():
                self._set_weight(action)
            case Look():
                self._look(action.place)
            case ChangeDocument():
                made = self.window.tools.get(action.workshop)
                made.bench.wished.emit(merged(made.document, action.fields), "Change", "")
            case CheckGradients():
                self.window.tools.open("gradients")
            case TypeOwnRow():
                self._type_row(action)
            case Open():
                self._open(action)
            case RunRace():
                self._race(action)

    def _train(self, epochs: int) -> None:
        controller = self.window.controller
        self.window.run_bar.lend_speed(None)
        assert controller.latest is not None
        goal = controller.latest.state.epoch + epochs
        controller.train(epochs)
        self.wait(
            lambda: (
                not controller.is_running
                and controller.latest is not None
                and (
                    controller.latest.state.epoch >= goal
                    or controller.latest.status in (Status.DIVERGED, Status.FINISHED)
                )
            )
        )

    def _step(self) -> None:
        stepper = self.window.controller.stepper
        button = self.window.panels["step"].transport.forward
        self.wait(lambda: stepper.is_ready and button.isEnabled())
        before = stepper.record, stepper.index
        button.click()
        self.wait(lambda: stepper.is_ready and (stepper.record, stepper.index) != before)

    def _predict(self) -> None:
        practising = self.window.panels["step"].practising
        while practising.asked is None:
            if not practising.go_on():
                self._step()
        bar = self.window.panels["step"].practice
        bar.field.setText(repr(float(practising.asked.value)))
        bar.field.returnPressed.emit()
        assert practising.asked is None or practising.verdict is None

    def _set(self, action: ChangeSettings) -> None:
        controller = self.window.controller
        assert controller.scenario is not None
        wanted = with_settings(controller.scenario, action.settings)
        self.window.panels["setup"].scenario_edited.emit(wanted, "Change", None)
        self.wait(
            lambda: (
                controller.latest is not None
                and controller.latest.experiment.scenario == controller.scenario
            )
        )

    def _set_weight(self, action: SetWeight) -> None:
        experiment = self.window.controller.experiment
        assert experiment is not None
        layer, number, unit = part_of(action.place, experiment.spec)
        self.window.canvas.weight_edited.emit(layer, number, unit, action.value)
        self.wait(lambda: self.window.controller.is_latest_shown)

    def _look(self, place: Place) -> None:
        experiment = self.window.controller.experiment
        assert experiment is not None
        if place.kind == "node":
            layer, unit = part_of(place, experiment.spec)
            self.window.canvas.select_node(layer, unit)
        elif place.kind == "edge":
            self.window.canvas.select_edge(*part_of(place, experiment.spec))
        elif place.kind == "panel":
            self.window.docks.panels[place.name].show()
        else:
            self.window.tools.open(place.name)

    def _type_row(self, action: TypeOwnRow) -> None:
        rows = self.window.panels["step"].samples.list
        rows.setCurrentIndex(rows.count() - 1)
        rows.activated.emit(rows.count() - 1)
        opened = self.window.panels["step"].own_row.window
        opened.line.selectAll()
        columns = opened.data.columns
        typed = "; ".join(cells_of(action.inputs, columns)) if columns else ""
        self.bot.keyClicks(opened.line, typed or " ".join(map(str, action.inputs)))

    def _open(self, action: Open) -> None:
        if action.workshop is not None:
            document = action.workshop.document
            self.window.tools.open(document.workshop).open_document(document, "")
        if action.scenario is not None:
            self.window.controller.open_preset(action.scenario)
            self.wait(lambda: self.window.controller.latest is not None)

    def _race(self, action: RunRace) -> None:
        arena = self.window.tools.get("arena").arena
        if action.preset is not None:
            arena.open_preset(action.preset)
        until = action.updates or arena.updates
        self.wait(
            lambda: (
                arena.trajectories()
                and (arena.playback.made >= until or arena.snapshot.record.is_over)
            )
        )
        arena.playback.go(until)
