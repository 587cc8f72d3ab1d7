"""Korean nouns of the glossary that become verbs: 수렴하다, 포화되다.

Behind any other noun the ending makes another word, as 배치하다 (to arrange) is of 배치 (a batch)
and 손실되다 (to get lost) of 손실 (the loss).
"""

from __future__ import annotations

_NOUNS = (
    "갱신, 과대적합, 과소적합, 과적합, 규제, 기울기 자르기, 내보내기, 동결, 데이터 분할, "
    "미분, 발산, 분류, 사영, 수렴, 순전파, 스케일링, 업데이트, 역전파, 오버피팅, 언더피팅, "
    "워밍업, 웜업, 인코딩, 일반화, 정규화, 정칙화, 조기 종료, 층 고정, 초기화, 추론, 클리핑, "
    "투영, 편미분, 평가, 포화, 표준화, 풀링, 스테핑, 스케일 조정, 전이 학습, 추가 학습, "
    "점진적 학습"
)

BECOME_VERBS = tuple(_NOUNS.split(", "))
"""Names that are called so or end so, as 배치 정규화 does, take the endings of a verb."""
