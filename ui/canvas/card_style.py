"""The style sheet of the card that stays; read once one is seen."""

from __future__ import annotations

from ui.theme.colors import Theme


def card_style(theme: Theme, size: int) -> str:
    """Return the style sheet in the theme's colours, with type of `size` pixels."""
    return (
        f"#inspector {{ background: {theme.panel}; border: 1px solid {theme.line};"
        f" border-radius: 8px; }}"
        f"QLabel {{ color: {theme.muted}; background: transparent;"
        f" font-size: {size - 1}px; }}"
        f"#inspector QLabel#title {{ color: {theme.text}; font-size: {size}px;"
        f" font-weight: 600; }}"
        f"#inspector QLabel#value {{ color: {theme.text}; font-size: {size - 1}px; }}"
        f"#inspector QLabel#problem {{ color: {theme.bad}; }}"
        f"QLineEdit {{ color: {theme.text}; background: {theme.canvas};"
        f" border: 1px solid {theme.line}; border-radius: 4px; padding: 2px 5px;"
        f" font-size: {size - 1}px; selection-background-color: {theme.forward};"
        f" selection-color: {theme.on_forward}; }}"
        f"QLineEdit:focus {{ border-color: {theme.forward}; }}"
        f"QLineEdit:disabled {{ color: {theme.muted}; background: {theme.panel}; }}"
        f"QToolButton {{ color: {theme.muted}; background: transparent; border: none;"
        f" font-size: {size + 3}px; padding: 0 4px; }}"
        f"QToolButton:hover {{ color: {theme.text}; }}"
        f"QPushButton {{ color: {theme.backward}; background: transparent;"
        f" border: 1px solid {theme.line}; border-radius: 4px; padding: 1px 7px;"
        f" font-size: {size - 1}px; }}"
        f"QPushButton:checked {{ color: {theme.panel}; background: {theme.backward}; }}"
        f"QPushButton:hover, QPushButton:focus {{ border-color: {theme.backward}; }}"
    )
