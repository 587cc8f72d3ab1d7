"""The Korean translation: fitting particles, one style, and the glossary's words."""

from __future__ import annotations

import re
import sys
from functools import cache

import pytest
from repository import ROOT
from translated_texts import Entry, translated_texts

from simulator.glossary.terms import Term, glossary
from simulator.notation import particles
from simulator.race import benchmark_functions
from simulator.race import presets as races

sys.path.insert(0, str(ROOT / "tools"))

from compile_translations import FOLDER

ENTRIES = translated_texts(FOLDER / "deltascope_ko.ts")
FILLED = [(entry, form) for entry in ENTRIES for form in entry.forms if form]
GAP = re.compile(r"\{[^{}]*\}|%n")

# A stop with a sentence behind it, how a text that is whole ends, and a gap whose filling ends it.
_BEHIND = r"[”’)]*"
INSIDE = re.compile(rf"[가-힣a-z0-9)\]”’}}%][.]{_BEHIND}\s+(?=\S)")
ENDED = re.compile(rf"[.!?…✓]{_BEHIND}$")
FILLED_LAST = re.compile(rf"(?:[:}}]|%n){_BEHIND}$")
# English words that are cut short, and what Korean says for them.
CUT_SHORT = {"acc.", "valid.", "Rel. error", "{0} et al."}

# Other names of what has one here, by a pattern that finds them.
OTHER_NAMES = {
    "(?<!과대)과적합": "과대적합",
    "연쇄 법칙": "연쇄법칙",
    "완전 연결": "완전연결층",
    "맥스아웃": "maxout",
    "이동평균": "이동 평균",
    "벌점": "규제",
    "메인 창|(?<![가-힣])주 창": "기본 창",
    "스페이스 (?:키|바)": "스페이스바",
    "더블 ?클릭": "두 번 클릭",
    "포커스": "초점",
    "버튼": "단추",
    "일시정지": "일시 정지",
    r"(?<=\d) 에포크": "에포크, close to its number",
    r"\d\}? %": "%, close to its number",
}

# English words that are more than one thing; each has several words in Korean.
AMBIGUOUS = {
    "activation-value": "an activation is also the function: 활성화 함수",
    "start": "a place where runs start, and to start",
    "run": "a run, and to run",
    "slope": "of a hill 비탈, of a curve 기울기, of an activation 미분값, a PReLU's 음수 쪽 기울기",
    "threshold": "a race's is the loss to come down to: 목표 손실",
    "stuck": "갇힘 as a noun, 갇힙니다 as a verb",
    "trajectory": "its English word is also an ordinary one: the path of a file",
    "class": "a class of rows, and a class of learners: 학급",
    "stepping": "to step is 단계별로 따라가다",
    "target": "of the data 목푯값; what is aimed at: 목표",
    "training": "학습; said as a verb where something goes on",
    "input": "weighted inputs are said together: 가중합",
    "scenario": "also the name of a field in files",
    "race": "also a verb",
    "batch-gradient": "the mean of a batch's gradients, and a mean over updates",
    "mean-loss": "said as a verb: 평균한 손실",
}
# Where good Korean needs other words, or none: how the text begins, with a term that it has.
EXCUSED = {
    ("Whether it still races", "update"): "counted: 몇 회",
    ("Use matching output and loss", "output-loss-pair"): "the button's short form of it",
    ("patience {0}", "patience"): "counted: 대기 30에포크",
    ("The loss depends on every weight", "random-directions"): "both directions, in a sentence",
    ("Remove the layer {layer}", "layer"): "the gap has the word: 은닉층 1",
    ("the fields layers and", "layer"): "names of fields",
    ("Mean squared error:", "mean-squared-error"): "says what the name means, not the name again",
    ("Mean absolute error:", "mean-absolute-error"): "likewise",
    ("Mean absolute percentage error:", "mape"): "likewise",
    ("Mean squared logarithmic error:", "msle"): "likewise",
    ("Ill-conditioned ellipse", "ill-conditioned"): "a picture's name: 길쭉한 타원",
    ("A bowl full of dents", "optimizer"): "Korean needs no subject here",
    ("Features are used as they are", "feature"): "also said of targets: 값",
    ("Each feature is moved", "feature"): "also said of targets: 열",
    ("scaled gradient step", "gradient"): "a row of a narrow table",
    ("aᵢ (1 − aᵢ), and −aᵢaₖ across nodes", "node"): "a formula: (k ≠ i)",
    ("PyTorch's has this size for", "nonlinear"): "an argument's name",
    ("aᵢ (1 − aᵢ), and", "node"): "a formula, in signs alone",
}


def names(entries: list[tuple[Entry, str]]) -> list[str]:
    return [f"{entry.context}: {entry.source[:90]!r} → {form[:90]!r}" for entry, form in entries]


def test_particles_are_written_so_that_the_fitting_one_is_found() -> None:
    other = re.compile(
        r"[가-힣]/[가-힣](?![가-힣])|\((?:을|를|가|은|는|와|과)\)(?:을|를|이|가|은|는)"
    )
    double = re.compile(r"[가-힣]\([가-힣]\)|\((?:이|으)\)[가-힣]+")
    known = "|".join(re.escape(form) for form in particles.FORMS)
    wrong = [
        (entry, form)
        for entry, form in FILLED
        if other.search(form) or double.search(re.sub(known, "", form))
    ]
    assert names(wrong) == []


def has_final(syllable: str) -> bool:
    return (ord(syllable) - ord("가")) % 28 > 0


def behind(nouns: list[str], particles: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![가-힣])(?:{'|'.join(map(re.escape, nouns))})(?:{particles})(?![가-힣])"
    )


NOUNS = [term.words["ko"].term for term in glossary()] + ["단추", "연쇄", "초점", "창"]
HANGUL = [noun for noun in NOUNS if "가" <= noun[-1] <= "힣"]
# These particles end other words, too: they are looked for behind the glossary's terms alone.
AMISS = (
    behind([noun for noun in HANGUL if has_final(noun[-1])], "는|가|와"),
    behind([noun for noun in HANGUL if not has_final(noun[-1])], "은|이|과"),
)
PARTICLE = re.compile(r"[가-힣]*([가-힣])(을|를|와|으로)(?![가-힣])")
# No noun with a particle.
WHOLE_WORDS = ("가을", "마을", "그을", "나을", "이을", "지을")


def unfitting(text: str) -> list[str]:
    """Return words whose particle does not fit their last sound, where it is written out."""
    return [
        match[0]
        for match in PARTICLE.finditer(text)
        if (match[2] in "를와") is has_final(match[1]) and not match[0].endswith(WHOLE_WORDS)
    ] + [match[0] for amiss in AMISS for match in amiss.finditer(text)]


@cache
def written() -> list[tuple[str, str]]:
    """Return every Korean text with its name: those of the interface, and the pages."""
    pages = [(page.name, page.read_text("utf-8")) for page in (ROOT / "docs/ko").rglob("*.md")]
    return [*pages, *((entry.source, form) for entry, form in FILLED)]


def test_particles_that_are_written_out_fit() -> None:
    assert [(name, bad) for name, text in written() if (bad := unfitting(text))] == []


def test_sentences_are_polite_and_plain() -> None:
    """합니다체, and no asking: …합니다 in place of …해요, …하세요 and …하십시오."""
    wrong = [
        (entry, form)
        for entry, form in FILLED
        if re.search(
            r"(?:하|으|주|보)세요|[가-힣]십시오|[가-힣](?:에|해|어)요(?![가-힣])|당신", form
        )
        or re.search(r"(?<!니)다\.(?=[ ”’)]|$)", form)
    ]
    assert names(wrong) == []


def bare(text: str) -> str:
    return re.sub(r"<[^>]*>", "", text).strip()


def ends_amiss(entry: Entry, form: str) -> bool:
    """Return whether a text lacks its last stop, or has one that its English does without.

    Two sentences or more end in a stop, one ends as its English does. A refusal stands in other
    sentences, which put the stop behind it, so that it ends as its English does, too.
    """
    texts = bare(form), bare(entry.source)
    if any(map(FILLED_LAST.search, texts)) or entry.source in CUT_SHORT:
        return False
    ended, as_english = (bool(ENDED.search(text)) for text in texts)
    is_one = entry.context == "simulator" or not INSIDE.search(texts[0])
    return ended is not (as_english or not is_one)


def test_a_text_of_several_sentences_ends_in_a_stop_and_one_sentence_as_its_english() -> None:
    wrong = [(entry, form) for entry, form in FILLED if ends_amiss(entry, form)]
    assert names(wrong) == []


def test_an_english_text_of_several_sentences_ends_in_a_stop() -> None:
    texts = {bare(entry.source) for entry in ENTRIES if entry.context != "simulator"} - CUT_SHORT
    several = [text for text in texts if INSIDE.search(text) and not FILLED_LAST.search(text)]
    assert [text for text in several if not ENDED.search(text)] == []


@pytest.mark.parametrize("other", OTHER_NAMES)
def test_one_thing_has_one_name(other: str) -> None:
    """What the glossary knows as another name is for its search alone."""
    wrong = [name for name, text in written() if re.search(other, text)]
    assert wrong == [], f"say {OTHER_NAMES[other]}"


def without_gaps(text: str) -> str:
    return GAP.sub(" ", text.replace("&", ""))


def found_terms(text: str) -> list[Term]:
    """Return the terms that an English text has, the longest first."""
    rest, found = without_gaps(text), []
    for term in sorted(glossary(), key=lambda one: -len(one.words["en"].term)):
        if term.words["en"].term.lower() not in rest.lower():
            continue
        word = re.compile(rf"\b{re.escape(term.words['en'].term)}(?:e?s)?\b", re.IGNORECASE)
        rest, count = word.subn(" ", rest)
        if count and term.id not in AMBIGUOUS:
            found.append(term)
    return found


def says(form: str, term: Term) -> bool:
    korean = term.words["ko"]
    plain = form.replace(" ", "").lower()
    return any(word.replace(" ", "").lower() in plain for word in (korean.term, *korean.also))


def excused(entry: Entry, term: Term) -> bool:
    return any(entry.source.startswith(text) and term.id == id_ for text, id_ in EXCUSED)


def test_terms_are_said_in_the_glossarys_words() -> None:
    wrong = [
        f"{entry.context}: {term.id} in {entry.source[:80]!r} → {form[:80]!r}"
        for entry, form in FILLED
        for term in found_terms(entry.source)
        if not says(form, term) and not excused(entry, term)
    ]
    assert wrong == []


def test_every_excuse_is_needed() -> None:
    texts = [entry.source for entry in ENTRIES]
    assert [text for text, _ in EXCUSED if not any(one.startswith(text) for one in texts)] == []
    assert AMBIGUOUS.keys() <= {term.id for term in glossary()}


@pytest.mark.parametrize("language", ["en", "ko"])
def test_no_two_entries_of_a_menu_have_one_access_key(language: str) -> None:
    from ui.window.menu_bar import MENUS
    from ui.window.menus.record import ActionRecord, LiveMenu, Menu

    korean = {(entry.context, entry.source): entry.forms[0] for entry in ENTRIES}

    def text(source: str) -> str:
        return korean[("window", source)] if language == "ko" else source

    def check(titles: list[str]) -> None:
        keys = [found[1].lower() for one in titles if (found := re.search(r"&([^&\s])", one))]
        assert sorted(keys) == sorted(set(keys)), titles

    def walk(menu: Menu) -> None:
        entries = menu.entries
        check(
            [text(e.text) for e in entries if isinstance(e, ActionRecord) and e.source is None]
            + [text(e.title) for e in entries if isinstance(e, Menu | LiveMenu)]
        )
        for entry in entries:
            if isinstance(entry, Menu):
                walk(entry)

    check([text(menu.title) for menu in MENUS])
    for menu in MENUS:
        walk(menu)


def test_the_page_on_landscapes_lists_the_races_as_the_program_names_them() -> None:
    korean = {entry.source: entry.forms[0] for entry in ENTRIES}
    page = (ROOT / "docs" / "ko" / "loss-landscapes.md").read_text("utf-8")
    _, _, rest = page.partition("| 경주 | 곡면 | 볼 수 있는 것 |\n|---|---|---|\n")
    rows = [line.strip("| ").split(" | ") for line in rest.partition("\n\n")[0].splitlines()]
    assert [(title, told) for title, _, told in rows] == [
        (korean[str(race.title)], korean[str(race.explanation)]) for race in races.REGISTRY.values()
    ]
    functions = {
        name: f"[{korean[record.title]}](help/function-{name}.md)"
        for name, record in benchmark_functions.REGISTRY.items()
    }
    assert [surface for _, surface, _ in rows] == [
        {**functions, races.NETWORK: "내 신경망"}[race.surface] for race in races.REGISTRY.values()
    ]
