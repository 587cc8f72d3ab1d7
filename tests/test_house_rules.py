"""House rules that a program can check: sizes, packages, circles, randomness, no Qt in the core.

An exception is a line with its reason in one of the lists below. One that is no longer needed
fails too, so that the lists only shrink.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from statistics import median
from types import MappingProxyType

import grimp
import pytest
from repository import ROOT
from sources import name_of, nodes, sources

pytestmark = pytest.mark.usefixtures("parsed_sources")

LINES_OF_A_FILE = 400
MEDIAN_LINES = 170
LINES_OF_A_FUNCTION = 40
MODULES_BESIDE_PACKAGES = 8

# Files that may be longer, each with the reason.
LONG_FILES: Mapping[str, str] = MappingProxyType(
    {"ui/words/record_texts.py": "written by tools/mark_texts.py: a list with a line for each text"}
)

# The same for functions: "path name".
LONG_FUNCTIONS: Mapping[str, str] = MappingProxyType({})

# What may be used of NumPy's randomness: generators that are handed on, and their seeds.
RANDOMNESS = ("Generator", "default_rng", "SeedSequence")
QT = ("PySide6", "shiboken6", "pyqtgraph", "superqt", "qtpy")

# Who may write a file, and ask for its name.
WRITERS = ("simulator/storage/atomic_files.py", "ui/widgets/file_dialogs.py")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def length(function: Function) -> int:
    """Return a function's lines. Its docstring counts nothing, or the shortest would be best."""
    whole = (function.end_lineno or 0) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function, clean=False) is not None:
        whole -= (first.end_lineno or 0) - first.lineno + 1
    return whole


CODE = list(sources("simulator", "ui", "tools", "benchmarks", "resources", "main.py"))
TESTS = list(sources("tests"))


def check(found: Mapping[str, int], limit: int, excused: Mapping[str, str]) -> None:
    """Fail where something is above the limit without an excuse, or excused without need."""
    above = {name: size for name, size in found.items() if size > limit}
    assert {name: above[name] for name in above.keys() - excused.keys()} == {}
    assert excused.keys() - above.keys() == set(), "no longer needed"
    assert all(excused.values())


def test_no_file_is_too_long() -> None:
    """A test is read as often as the code it tests, so the same limit holds for both."""
    found = {name_of(path): lines(path) for path in (*CODE, *TESTS)}
    check(found, LINES_OF_A_FILE, LONG_FILES)


def test_most_files_are_short() -> None:
    # A package's __init__ of one line is no file that one reads.
    sizes = [lines(path) for path in sources("simulator", "ui") if path.name != "__init__.py"]
    assert median(sizes) <= MEDIAN_LINES


def test_no_function_is_too_long() -> None:
    found = {
        f"{name_of(path)} {node.name}": length(node)
        for path in CODE
        for node in nodes(path)
        if isinstance(node, Function) and length(node) > LINES_OF_A_FUNCTION
    }
    check(found, LINES_OF_A_FUNCTION, LONG_FUNCTIONS)


@pytest.mark.parametrize("root", ["simulator", "ui"])
def test_no_heap_of_modules_beside_the_packages(root: str) -> None:
    beside = [path.name for path in (ROOT / root).glob("*.py")]
    assert len(beside) <= MODULES_BESIDE_PACKAGES, beside


@pytest.mark.parametrize("root", ["simulator", "ui"])
def test_no_modules_import_one_another_in_a_circle(root: str) -> None:
    graph = grimp.build_graph(root, exclude_type_checking_imports=True, cache_dir=None)
    imports = {name: graph.find_modules_directly_imported_by(name) for name in graph.modules}
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        pytest.fail(f"a circle: {' → '.join(error.args[1])}")


def test_randomness_is_handed_on() -> None:
    """No global state of NumPy's or of Python's own: a `Generator` is passed in."""
    wrong = [
        f"{name_of(path)}:{node.lineno}"
        for path in sources("simulator", "ui")
        for node in nodes(path)
        if is_global_randomness(node) or "random" in imported(node)
    ]
    assert wrong == []


def test_the_core_imports_no_qt() -> None:
    wrong = [
        f"{name_of(path)}:{node.lineno}"
        for path in sources("simulator", "resources")
        for node in nodes(path)
        if {name.partition(".")[0] for name in imported(node)} & {*QT, "ui"}
    ]
    assert wrong == []


def test_files_are_written_by_one_writer_and_named_in_one_dialog() -> None:
    """Else one of them is cut short by a kill or a full disk, or replaces a file unasked."""
    wrong = [
        f"{name_of(path)}:{node.lineno}"
        for path in sources("simulator", "ui", "main.py")
        if name_of(path) not in WRITERS
        for node in nodes(path)
        if isinstance(node, ast.Call | ast.Name) and writes_a_file(node)
    ]
    assert wrong == []


def writes_a_file(node: ast.Call | ast.Name) -> bool:
    """Return whether a file is opened for writing, or a dialog asks for the name of one."""
    if isinstance(node, ast.Name):
        return node.id in ("QFile", "QSaveFile", "QFileDialog", "QImageWriter")
    name = ast.unparse(node.func).rpartition(".")[2]
    given = [*node.args, *(keyword.value for keyword in node.keywords)]
    texts = [one.value for one in given if isinstance(one, ast.Constant)]
    modes = [one for one in texts if isinstance(one, str) and set(one) <= set("rwaxbt+")]
    is_null = any(ast.unparse(one) == "os.devnull" for one in given)
    opens = name == "open" and any(set(mode) & set("wax+") for mode in modes) and not is_null
    is_on_disk = not any(ast.unparse(one) == "in_memory" for one in given)
    return opens or (is_on_disk and name in ("write_text", "write_bytes", "savez", "savetxt"))


def is_global_randomness(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Attribute)
        and node.attr not in RANDOMNESS
        and isinstance(node.value, ast.Attribute)
        and ast.unparse(node.value) in ("np.random", "numpy.random")
    )


def imported(node: ast.AST) -> list[str]:
    """Return the modules that a statement imports; none where it imports nothing."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and not node.level:
        return [node.module or ""]
    return []


def test_test_files_have_names_of_their_own() -> None:
    """Two of one name are one module to pytest: where one process meets both, the second fails."""
    names = Counter(path.name for path in (ROOT / "tests").rglob("test_*.py"))
    assert [name for name, count in names.items() if count > 1] == []


def test_the_chain_of_focus_is_not_read() -> None:
    """PySide makes what `nextInFocusChain` returns a child of the one asked: they end together."""
    readers = ("nextInFocusChain", "previousInFocusChain", "focusProxy")
    wrong = [
        f"{name_of(path)}:{node.lineno}"
        for path in CODE
        for node in nodes(path)
        if isinstance(node, ast.Attribute) and node.attr in readers
    ]
    assert wrong == []
