"""The panels around the canvas: where they stand at first, and where the learner left them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QCoreApplication, QObject, QPoint, QSettings, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QDockWidget, QMainWindow, QWidget

from ui.widgets.help import set_help_page
from ui.window import arrangement_memory
from ui.window.arrangement_memory import Arrangement
from ui.window.dock_help import DockHelp
from ui.window.menus.record import said
from ui.window.panels import PANELS, PanelRecord
from ui.words.languages import speak

# Grows when the set of panels changes, so that an old arrangement is not forced onto new panels.
ARRANGEMENT = 1
_SAME_SIZE = 40
_BY_HAND = "window/shared by hand"
# Qt says these of the buttons of a panel's title, once, as it makes them.
_BUTTONS = (
    ("qt_dockwidget_floatbutton", "Float", "Undocks and re-attaches the dock widget"),
    ("qt_dockwidget_closebutton", "Close", "Closes the dock widget"),
)
# A panel made large takes this share of the window's width and height.
_LARGE = 0.72
_GROWTH = 0.4
_AREAS = (
    Qt.DockWidgetArea.LeftDockWidgetArea,
    Qt.DockWidgetArea.RightDockWidgetArea,
    Qt.DockWidgetArea.BottomDockWidgetArea,
)


def lower_growth(scale: float) -> float:
    """Return how much higher the panel below the canvas gets in type of another size.

    It has air to give, and the nodes above it need theirs for the numbers in them.
    """
    return 1.0 + _GROWTH * (scale - 1.0)


def _text_growth(record: PanelRecord, scale: float) -> float:
    """Return how much more height a panel at a side needs in type of another size."""
    return 1.0 + (scale - 1.0) * record.text_share / record.share


def resize_docks(
    window: QMainWindow,
    docks: Sequence[QDockWidget],
    sizes: Sequence[int],
    orientation: Qt.Orientation,
) -> None:
    """Give panels their widths or heights; one that floats has a size of its own."""
    placed = [pair for pair in zip(docks, sizes, strict=True) if not pair[0].isFloating()]
    if placed:
        window.resizeDocks([one for one, _ in placed], [size for _, size in placed], orientation)


class _Aside(NamedTuple):
    """How the panels stood, and what arranges them meanwhile."""

    state: QByteArray
    size: QSize
    wanted: dict[QDockWidget, QSize] | None
    wanted_in: QSize
    arrange: Callable[[], None]


class Docks(QObject):
    """The window's dock panels by name, empty until they are filled.

    Parameters
    ----------
    window : QMainWindow
    records : iterable of PanelRecord
        In the order in which panels of the same area stand below one another.
    """

    def __init__(self, window: QMainWindow, records: Iterable[PanelRecord] = PANELS) -> None:
        super().__init__(window)
        self._window = window
        self._records = tuple(records)
        self._titles = {record.name: record.title for record in self._records}
        self._of_node: set[str] = set()  # those that show a selected node
        self._large: QDockWidget | None = None
        # The sizes that the learner gave, and the window's at that time; None: nobody gave any.
        self._wanted: dict[QDockWidget, QSize] | None = None
        self._wanted_in = QSize()
        self._aside: _Aside | None = None
        window.setDockNestingEnabled(True)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        window.setCorner(Qt.Corner.BottomLeftCorner, left)
        window.setCorner(Qt.Corner.BottomRightCorner, right)
        self.panels: dict[str, QDockWidget] = {
            record.name: self._make(record) for record in self._records
        }
        self._stack()
        speak(self._say)

    def _make(self, record: PanelRecord) -> QDockWidget:
        dock = QDockWidget(self._window)
        dock.setObjectName(f"dock_{record.name}")
        set_help_page(dock, record.help)
        beside = dock.findChild(QAbstractButton, _BUTTONS[0][0])
        assert beside is not None
        DockHelp(dock, beside)
        self._window.addDockWidget(record.area, dock)
        if record.is_hidden:
            dock.hide()
        if record.shares_with:
            # Asked for, it stands before the panel that it shares its place with.
            dock.toggleViewAction().triggered.connect(dock.raise_)
        return dock

    def _stack(self) -> None:
        """Put hidden panels that share a place behind those that they share it with."""
        for record in self._records:
            dock, before = self.panels[record.name], self.panels.get(record.shares_with)
            if before is None or not dock.isHidden() or dock.isFloating() or before.isFloating():
                continue
            if self._window.dockWidgetArea(dock) is self._window.dockWidgetArea(before):
                self._window.tabifyDockWidget(before, dock)
                before.raise_()

    def fill(self, record: PanelRecord, widget: QWidget) -> None:
        """Put a panel into its dock; no splitter can make it too narrow to read."""
        if record.narrowest is not None:
            widget.setMinimumWidth(record.narrowest)
        self.panels[record.name].setWidget(widget)

    def name_for(self, task: str, *, has_pictures: bool = False) -> None:
        """Call the panels what they show for a task, and for rows that are pictures, to all."""
        for record in self._records:
            title = record.title
            if has_pictures and record.picture_title:
                title = record.picture_title
            elif task == "regression" and record.regression_title:
                title = record.regression_title
            self._titles[record.name] = title
        self._say()

    def name_node(self, name: str, shown: bool) -> None:
        """Call a panel after the selected node while it shows that, or as it was called."""
        (self._of_node.add if shown else self._of_node.discard)(name)
        self._say()

    def _title(self, name: str) -> str:
        of_node = (one.node_title for one in self._records if one.name in self._of_node & {name})
        return next(filter(None, of_node), self._titles[name])

    def _say(self) -> None:
        for name, dock in self.panels.items():
            title = said(self._title(name))
            if dock.windowTitle() != title:
                dock.setWindowTitle(title)
            if (panel := dock.widget()) is not None:
                panel.setAccessibleName(title)
            for button, text, tip in _BUTTONS:
                found = dock.findChild(QAbstractButton, button)
                assert found is not None
                found.setAccessibleName(QCoreApplication.translate("QDockWidget", text))
                found.setAccessibleDescription(QCoreApplication.translate("QDockWidget", tip))

    def toggle_large(self, name: str) -> None:
        """Make a panel a large window of its own, or put it back; so do Escape and Ctrl+W in it."""
        dock, window = self.panels[name], self._window
        if dock.isFloating():
            dock.setFloating(False)
            return
        dock.setFloating(True)
        self._large = dock
        dock.topLevelChanged.connect(self._forget_large)
        size = QSize(round(_LARGE * window.width()), round(_LARGE * window.height()))
        dock.resize(size)
        corner = window.geometry().center() - QPoint(size.width() // 2, size.height() // 2)
        dock.move(corner)
        dock.activateWindow()
        _put_back_by_keys(dock)

    def make_room(self, name: str) -> None:
        """Give a panel that has just been asked for half of the height, where it has less."""
        dock, half = self.panels[name], self._window.height() // 2
        if not dock.isFloating() and dock.height() < half:
            resize_docks(self._window, [dock], [half], Qt.Orientation.Vertical)

    def _usual_height(self, scale: float = 1.0) -> int:
        """Return the first share of the window's height of the panel below the canvas."""
        return round(lower_growth(scale) * max(252, min(300, self._window.height() // 4)))

    def _forget_large(self, *_: bool) -> None:
        """Take note that the large panel is back in its place."""
        if self._large is not None:
            self._large.topLevelChanged.disconnect(self._forget_large)
        self._large = None

    def in_area(self, area: Qt.DockWidgetArea) -> list[str]:
        """Return the names of the panels that stand in an area at first, in order."""
        return [record.name for record in self._records if record.area is area]

    def resize(self, sizes: dict[str, int], orientation: Qt.Orientation) -> None:
        """Give panels their widths or heights, by their names."""
        docks = [self.panels[name] for name in sizes]
        resize_docks(self._window, docks, list(sizes.values()), orientation)

    @property
    def has_set_aside(self) -> bool:
        """Whether the panels stand otherwise for a while than the learner wants them."""
        return self._aside is not None

    def set_aside(self, arrange: Callable[[], None]) -> None:
        """Remember how the panels stand, and let them stand otherwise until `take_back`.

        Parameters
        ----------
        arrange : callable
            Called where panels are to stand anew: in a window of another size or with type of
            another size, or where that is asked for.
        """
        self._put_large_back()
        state = self._window.saveState(ARRANGEMENT)
        place = self._window.size(), self._wanted, self._wanted_in
        self._aside = _Aside(state, *place, arrange)

    def take_back(self, scale: float) -> tuple[QByteArray, QSize]:
        """Let panels stand as before they were set aside; return how, and the window's size then.

        They stood for type of a scale.
        """
        assert self._aside is not None
        aside, self._aside = self._aside, None
        self._window.restoreState(aside.state, ARRANGEMENT)
        self._wanted, self._wanted_in = aside.wanted, aside.wanted_in
        if self._window.size() != aside.size:
            self.follow_window(scale)
        return aside.state, aside.size

    def arrange(self) -> None:
        """Put every panel in its first place, with its first share of the window."""
        if self._aside is not None:
            self._aside.arrange()
            return
        for record in self._records:
            dock = self.panels[record.name]
            dock.setFloating(False)
            self._window.addDockWidget(record.area, dock)
            dock.setVisible(not record.is_hidden)
        self._stack()
        self._wanted = None
        self.share()

    def keep_sizes(self) -> None:
        """Take the panels' present sizes for those that the learner wants."""
        if self._aside is not None:
            return
        docked = (dock for dock in self.panels.values() if not dock.isFloating())
        self._wanted = {dock: dock.size() for dock in docked if dock.isVisible()}
        self._wanted_in = self._window.size()

    def follow_window(self, scale: float) -> None:
        """Share a window of another size as the former was, whatever it has been in between.

        Left alone, Qt takes a shrinking window's width from the panels and never gives it back.

        Parameters
        ----------
        scale : float
            How much larger than usual the type is.
        """
        if self._aside is not None:
            self._aside.arrange()
            return
        if self._wanted is None and self._at_home():
            self.share(scale)
            return
        if self._wanted is None:
            self.keep_sizes()
        wanted = self._wanted or {}
        now, then = self._window.size(), self._wanted_in
        docks = [dock for dock in wanted if dock.isVisible() and not dock.isFloating()]
        widths = [round(wanted[dock].width() * now.width() / then.width()) for dock in docks]
        heights = [round(wanted[dock].height() * now.height() / then.height()) for dock in docks]
        resize_docks(self._window, docks, widths, Qt.Orientation.Horizontal)
        resize_docks(self._window, docks, heights, Qt.Orientation.Vertical)

    def _at_home(self) -> bool:
        area = self._window.dockWidgetArea
        return all(area(self.panels[record.name]) is record.area for record in self._records)

    def share(self, scale: float = 1.0) -> None:
        """Give the panels their first share of the window's present size, for a scale of type."""
        width = self._window.width()
        left, right = (
            [record for record in self._records if record.area is area] for area in _AREAS[:2]
        )
        horizontal, vertical = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        sides = [*self._docks(left[:1]), *self._docks(right[:1])]
        widths = [max(264, min(276, width // 4), min(320, width // 5))] * len(left[:1])
        widths += [round(scale * max(316, min(540, round(width * 0.29))))] * len(right[:1])
        resize_docks(self._window, sides, widths, horizontal)
        for side in (left, right):
            stacked = [one for one in side if not self.panels[one.name].isHidden()]
            if len(stacked) > 1:
                shares = [
                    round(100 * record.share * _text_growth(record, scale)) for record in stacked
                ]
                resize_docks(self._window, self._docks(stacked), shares, vertical)
        self.share_bottom(scale)

    def share_bottom(self, scale: float = 1.0) -> None:
        """Give the panels below the canvas their first height."""
        bottom = [self.panels[one.name] for one in self._records if one.area is _AREAS[2]]
        docks = ([dock for dock in bottom if not dock.isHidden()] or bottom)[:1]
        share = [self._usual_height(scale)] * len(docks)
        resize_docks(self._window, docks, share, Qt.Orientation.Vertical)

    def share_for_type(self, scale: float) -> None:
        """Share the height of the panels at a side for larger type, from how they stand."""
        for area in _AREAS[:2]:
            stacked = [
                record
                for record in self._records
                if record.area is area and self._stands_in(self.panels[record.name], area)
            ]
            heights = [
                round(self.panels[record.name].height() * _text_growth(record, scale))
                for record in stacked
            ]
            if len(stacked) > 1:
                resize_docks(self._window, self._docks(stacked), heights, Qt.Orientation.Vertical)

    def _stands_in(self, dock: QDockWidget, area: Qt.DockWidgetArea) -> bool:
        is_there = dock.isVisible() and not dock.isFloating()
        return is_there and self._window.dockWidgetArea(dock) is area

    def _docks(self, records: Iterable[PanelRecord]) -> list[QDockWidget]:
        return [self.panels[record.name] for record in records]

    def save(self, settings: QSettings) -> None:
        """Remember where the panels are; one that was made large goes back to its place."""
        self._put_large_back()
        self.remember(settings)

    def _put_large_back(self) -> None:
        if self._large is not None and self._large.isFloating():
            self._large.setFloating(False)

    def remember(self, settings: QSettings) -> None:
        """Remember where the panels are now, unless they stand otherwise for a while."""
        if self._aside or (self._large is not None and self._large.isFloating()):
            return
        window = self._window
        arrangement = Arrangement(window.saveGeometry(), window.saveState(ARRANGEMENT))
        arrangement_memory.remember(settings, arrangement)
        settings.setValue("window/size", window.size())
        settings.setValue(_BY_HAND, int(self._wanted is not None))

    def restore(self, settings: QSettings) -> bool:
        """Put the panels where they were; False if nothing was remembered that can be trusted."""
        found = arrangement_memory.begin(settings)
        if found is None:
            return False
        self._window.restoreGeometry(found.geometry)
        is_restored = self._window.restoreState(found.state, ARRANGEMENT)
        self._stack()  # also those that there were not yet
        return is_restored

    def fit(self, settings: QSettings) -> None:
        """Share the window anew, unless the learner did and it is as large as it was then."""
        size = settings.value("window/size")
        same = isinstance(size, QSize) and not _differ(size, self._window.size())
        if same and settings.value(_BY_HAND, 1) in (1, "1"):
            self.keep_sizes()
        elif same and not self._at_home():
            return
        else:
            self.share()


def _put_back_by_keys(dock: QDockWidget) -> None:
    """Let Escape, or what closes a window, end what made the panel large.

    One that was dragged out stays out.
    """
    children = Qt.ShortcutContext.WidgetWithChildrenShortcut
    for keys in (QKeySequence(Qt.Key.Key_Escape), QKeySequence.StandardKey.Close):
        # The standard key by itself, not as one sequence: some systems have two of it.
        shortcut = QShortcut(keys, dock, context=children)
        shortcut.activated.connect(partial(dock.setFloating, False))
        dock.topLevelChanged.connect(shortcut.deleteLater)


def _differ(first: QSize, second: QSize) -> bool:
    gap = first - second
    return max(abs(gap.width()), abs(gap.height())) > _SAME_SIZE
