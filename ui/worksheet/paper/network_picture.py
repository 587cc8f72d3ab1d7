"""The network of a sheet as a picture, drawn as the window draws it, in the colours of paper."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from simulator.data.datasets import Task
from simulator.worksheets.start import Start
from ui.canvas.network_view import NetworkView
from ui.theme.colors import LIGHT

# Dots a pixel: enough for print.
_FINE = 3.0


class _Still(NetworkView):
    """A network that nobody changes."""

    editable = False


def network_picture(start: Start, width: int, height: int) -> QImage:
    """Return the network with its weights.

    Parameters
    ----------
    start : Start
    width, height : int
        In pixels of 1/96 inch.
    """
    view = _Still()
    view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    view.set_theme(LIGHT)
    view.setFixedSize(QSize(width, max(height, view.minimumHeight())))
    task: Task = "regression"
    view.set_network(start.spec, start.features, start.outputs, task)
    view.set_values(start.theta, None, None, None)
    image = QImage(view.size() * _FINE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_FINE)
    image.fill(LIGHT.color("canvas"))
    view.render(image)
    view.deleteLater()
    return image
