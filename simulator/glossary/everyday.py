"""Names in the glossary that are not marked where a text uses them.

Everybody knows them, or they mostly mean something else in a sentence. Marked, they would be in
every line, and hide those that a learner looks for.
"""

from __future__ import annotations

_ENGLISH = (
    "W, a, border, category, class, code, corner, cost, edge, equation, error, evaluation, "
    "example, experiment, filter, formula, inference, influence, input, instance, label, "
    "learning, linear, link, measure, objective, offset, order, output, path, prediction, "
    "preset, race, racer, ready scenario, row, run, sample, scenario, set-up, settings, "
    "slice, spread, start, step, step through, target, testing, training, training run, "
    "tuning, unit, z, σ"
)
_KOREAN = (
    "decay, linear, step, 간선, 경계, 경로, 경주, 공식, 관성, 꺾임, 단면, 데이터, 레이블, "
    "레이스, 반복, 범주, 비용, 샘플, 설정, 셋업, 속도, 수식, 시나리오, 시작점, 식, 실행, 연결, "
    "영향도, 예측, 예측값, 유닛, 입력, 입력값, 잔차, 정답, 주자, 준비된 시나리오, 지표, 진동, "
    "차수, 참가자, 출력, 출력값, 출발점, 커널, 코드, 클래스, 튜닝, 특징, 평가, 프리셋, 필터, "
    "학습, 학습 과정, 학습 실행, 행, 훈련, σ"
)

EVERYDAY = {"en": frozenset(_ENGLISH.split(", ")), "ko": frozenset(_KOREAN.split(", "))}
"""By language; one that has no list of its own takes the English one."""
