"""What every test runs under: no display, one BLAS thread, own settings, nothing left running.

The environment is set before anything can import Qt or NumPy. Qt itself is imported only by the
fixtures of tests that use it, so that tests of the simulator run without it.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import threading
from collections.abc import Iterator
from itertools import count
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["OPENBLAS_NUM_THREADS"] = "1"
for name in ("DISPLAY", "WAYLAND_DISPLAY"):
    os.environ.pop(name, None)

# For programs that tests start, and for whatever is read before a test's own settings are in place.
_home = tempfile.TemporaryDirectory(prefix="deltascope-tests-")
for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
    os.environ[name] = str(Path(_home.name) / name.lower())

import hang_alarm
import leaks
import pytest
import sources
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers
from sharing import Sharing

settings.register_profile(
    "deltascope",
    deadline=None,  # two busy cores make any deadline a coin toss
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("thorough", parent=settings.get_profile("deltascope"), max_examples=500)
settings.register_profile(
    "ci", parent=settings.get_profile("deltascope"), derandomize=True, database=None
)
settings.load_profile("ci" if os.environ.get("CI") else "deltascope")


# Hypothesis would draw the constants of every source that is loaded by then: other cases in another
# order of the tests. And it would read some two thousand files for them, in each process.
if hasattr(providers, "is_local_module_file"):
    providers.is_local_module_file = lambda path: False

# In place of Python's (700, 10, 10), with which collecting takes a fifteenth of all the time.
COLLECTED_AFTER = (10_000, 20, 10)


def pytest_configure(config: pytest.Config) -> None:
    """Have a test that hangs say where, and end the worker of several that it hangs in."""
    hang_alarm.register(config)


@pytest.hookimpl(optionalhook=True)  # of pytest-xdist
def pytest_xdist_auto_num_workers() -> int:
    """Have one process more than cores: a test waits for its threads and frames now and then."""
    return (os.cpu_count() or 1) + 1


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Keep Python's collector off while the tests are found: all that is made then stays."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


@pytest.hookimpl(tryfirst=True)  # a worker's own loop would be the last to be asked
def pytest_runtestloop() -> None:
    """Set aside what is there for the whole session: no collection must go through it.

    And collect seldom. A test makes and drops thousands of objects, few of them in cycles.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECTED_AFTER)


def pytest_unconfigure() -> None:
    """Remove the temporary home."""
    _home.cleanup()


@pytest.fixture(scope="session")
def _settings_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Name a folder after another; Qt makes the ones that are written to."""
    top = tmp_path_factory.mktemp("settings")
    return (top / str(number) for number in count())


@pytest.fixture(autouse=True)
def _own_settings(request: pytest.FixtureRequest, _settings_folders: Iterator[Path]) -> None:
    """Give a test of the interface empty settings: Qt reads XDG_CONFIG_HOME only once a process."""
    if _uses_qt(request.node):
        _keep_settings_in(next(_settings_folders))


@pytest.fixture(scope="session")
def sharing() -> Sharing:
    """Return what knows the windows that tests share; a module's own ask for `shared`."""
    return Sharing()


@pytest.fixture(scope="module")
def shared(qapp: object, sharing: Sharing, _settings_folders: Iterator[Path]) -> Iterator[Sharing]:
    """Let a fixture of a module keep windows, made with empty settings; see that all are closed."""
    _keep_settings_in(next(_settings_folders))
    before = set(threading.enumerate())
    yield sharing
    _fail_for(before, sharing, "module")


@pytest.fixture(scope="module")
def parsed_sources() -> Iterator[None]:
    """Let the parsed sources go after the tests of a module that parses them."""
    yield
    sources.tree.cache_clear()
    sources.nodes.cache_clear()
    gc.collect()


@pytest.fixture(scope="session", autouse=True)
def _time_for_all_kept_moments() -> Iterator[None]:
    """Let work on kept moments never run out of time: how many there are is not the machine's."""
    from simulator.session import kept_work

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kept_work, "thread_time", lambda: 0.0)
        yield


@pytest.fixture(autouse=True)
def _nothing_left_running(request: pytest.FixtureRequest, sharing: Sharing) -> Iterator[None]:
    """Fail a test that leaves a thread, an active timer or a window behind; take them away."""
    before = set(threading.enumerate())
    sharing.begin_test()
    yield
    _fail_for(before, sharing if _uses_qt(request.node) else None, "test")


def _fail_for(before: set[threading.Thread], sharing: Sharing | None, whom: str) -> None:
    """Fail for what is left that was not there before; where Qt is used, for what is not shared."""
    left = leaks.python_threads_since(before)
    if sharing is not None:
        left += leaks.stop_qt_leftovers(sharing.spares)
        left += leaks.remove_windows(sharing.spares)
    if left:
        pytest.fail(f"left behind by the {whom}: {', '.join(left)}", pytrace=False)


def _keep_settings_in(folder: Path) -> None:
    from PySide6.QtCore import QSettings

    for file_format in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(file_format, QSettings.Scope.UserScope, str(folder))


def _uses_qt(node: pytest.Item) -> bool:
    in_ui = "ui" in node.path.relative_to(Path(__file__).parent).parts
    return (in_ui or "qapp" in node.fixturenames) and "PySide6.QtCore" in sys.modules
