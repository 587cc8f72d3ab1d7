"""A lesson's questions for other systems: GIFT, Moodle XML and QTI 2.1, one variant a learner."""

from simulator.lessons.quizzes.formats import FORMATS, QuizFormat, written

__all__ = ["FORMATS", "QuizFormat", "written"]
