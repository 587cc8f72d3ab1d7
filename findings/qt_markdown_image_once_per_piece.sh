#!/bin/sh
# PySide6-Essentials 6.11.3 (Qt 6.11.3): QTextDocument.setMarkdown shows one picture several times, or not at all.
#
# CommonMark says that an image's description may hold line breaks, entities, emphasis and code, and that it is the
# text of one image; an empty description is allowed, and usual for what only decorates. Qt puts the image into the
# document once for each piece of text that its Markdown reader reports inside the description: a description on two
# lines gives three images (both lines and the break between them), "a &amp; b" three, "with `code`" two, and an
# empty description none. Writing the document back shows it: there are several images, each with a part of the text.
#
# Output seen: 1 3 3 3 2 3 0
#   and, for the description on two lines: ![two](a.png)![ ](a.png)![lines](a.png)
# Exit status: 0 while it is so, 1 when it has changed.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT INT TERM
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3 shiboken6==6.11.3

QT_QPA_PLATFORM=offscreen "$folder/venv/bin/python" - <<'PYTHON'
import sys

from PySide6.QtGui import QGuiApplication, QTextDocument

application = QGuiApplication([])
texts = ["one line", "two\nlines", "a &amp; b", "a *b* c", "with `code`", "a \\* b", ""]
counts, written = [], []
for text in texts:
    document = QTextDocument()
    document.setMarkdown(f"![{text}](a.png)")
    counts.append(document.toPlainText().count("\N{OBJECT REPLACEMENT CHARACTER}"))
    written.append(document.toMarkdown().strip())
print(*counts)
print(written[1])
is_as_seen = counts == [1, 3, 3, 3, 2, 3, 0]
is_as_seen &= written[1] == "![two](a.png)![ ](a.png)![lines](a.png)"
sys.exit(not is_as_seen)
PYTHON
