"""Practice in the step panel: a result is typed before it is shown."""

from ui.stepping.practice.bar import PracticeBar
from ui.stepping.practice.practising import FORMULA

__all__ = ["FORMULA", "PracticeBar"]
