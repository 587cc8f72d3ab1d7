"""Questions as a QTI 2.1 package: a zip of items and a manifest (IMS QTI 2.1, 2012).

Every item judges itself by its response processing: the first answer that fits decides, with its
feedback, as in the lesson.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from simulator.lessons.quizzes.items import ChoiceItem, Item, OrderItem, TextItem
from simulator.worksheets.writers.quiz import QuizQuestion

_QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"
_PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_XSD_OF_ITEM = "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"
_TYPE = "imsqti_item_xmlv2p1"
# A fixed time, so that the same questions give the same bytes.
_TIME = (1980, 1, 1, 0, 0, 0)


def write(items: Sequence[Item], title: str) -> bytes:
    """Return the package."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        names = []
        for number, one in enumerate(items, start=1):
            name = f"item{number:03d}.xml"
            names.append((f"I{number:03d}", name))
            package.writestr(zipfile.ZipInfo(name, _TIME), _text(_item(one, f"I{number:03d}")))
        manifest = _text(_manifest(names, title))
        package.writestr(zipfile.ZipInfo("imsmanifest.xml", _TIME), manifest)
    return content.getvalue()


def _text(root: ET.Element) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _manifest(names: Sequence[tuple[str, str]], title: str) -> ET.Element:
    root = ET.Element("manifest", {"xmlns": _PACKAGE, "identifier": "deltascope"})
    metadata = ET.SubElement(root, "metadata")
    ET.SubElement(metadata, "schema").text = "QTIv2.1 Package"
    ET.SubElement(metadata, "schemaversion").text = "1.0.0"
    organizations = ET.SubElement(root, "organizations")
    organizations.append(ET.Comment(f" {title.replace('--', '- -')} "))
    resources = ET.SubElement(root, "resources")
    for identifier, name in names:
        found = ET.SubElement(resources, "resource", identifier=identifier, type=_TYPE, href=name)
        ET.SubElement(found, "file", href=name)
    return root


def _item(one: Item, identifier: str) -> ET.Element:
    name = one.name if isinstance(one, QuizQuestion) else one.heading.name
    root = ET.Element(
        "assessmentItem",
        {
            "xmlns": _QTI,
            "xmlns:xsi": _XSI,
            "xsi:schemaLocation": f"{_QTI} {_XSD_OF_ITEM}",
            "identifier": identifier,
            "title": name,
            "adaptive": "false",
            "timeDependent": "false",
        },
    )
    match one:
        case QuizQuestion():
            _number(root, one)
        case ChoiceItem():
            _choice(root, one)
        case OrderItem():
            _order(root, one)
        case TextItem():
            _typed(root, one)
    return root


# --- the kinds ------------------------------------------------------------------------------


def _number(root: ET.Element, one: QuizQuestion) -> None:
    right = one.answers[0]
    _declare(root, "single", "float", [right.number])
    body = _body(root, one.text)
    ET.SubElement(
        ET.SubElement(body, "p"),
        "textEntryInteraction",
        responseIdentifier="RESPONSE",
        expectedLength="12",
    )
    condition = _processing(root)
    for k, answer in enumerate(one.answers):
        branch = ET.SubElement(condition, "responseIf" if k == 0 else "responseElseIf")
        test = ET.SubElement(
            branch,
            "equal",
            toleranceMode="absolute",
            tolerance=f"{answer.tolerance} {answer.tolerance}",
        )
        ET.SubElement(test, "variable", identifier="RESPONSE")
        ET.SubElement(test, "baseValue", baseType="float").text = answer.number
        _outcome(branch, "1" if answer.percent == 100 else "0", f"F{k}")
    _feedback(root, (answer.feedback for answer in one.answers))


def _choice(root: ET.Element, one: ChoiceItem) -> None:
    is_single = not one.takes_several
    right = [f"C{k}" for k, (_, is_right, _) in enumerate(one.options) if is_right]
    _declare(root, "single" if is_single else "multiple", "identifier", right)
    body = _body(root, one.heading.text)
    interaction = ET.SubElement(
        body,
        "choiceInteraction",
        responseIdentifier="RESPONSE",
        shuffle="true",
        maxChoices="1" if is_single else "0",
    )
    for k, (text, _, _) in enumerate(one.options):
        _put(ET.SubElement(interaction, "simpleChoice", identifier=f"C{k}"), text)
    condition = _processing(root)
    branch = ET.SubElement(condition, "responseIf")
    _match_correct(branch)
    first = next(k for k, (_, is_right, _) in enumerate(one.options) if is_right)
    _outcome(branch, "1", f"F{first}")
    for k, (_, is_right, _) in enumerate(one.options):
        if is_right:
            continue
        branch = ET.SubElement(condition, "responseElseIf")
        test = ET.SubElement(branch, "match" if is_single else "member")
        value = ET.Element("baseValue", baseType="identifier")
        value.text = f"C{k}"
        test.append(value)
        ET.SubElement(test, "variable", identifier="RESPONSE")
        _outcome(branch, "0", f"F{k}")
    _feedback(root, (says for _, _, says in one.options))


def _order(root: ET.Element, one: OrderItem) -> None:
    _declare(root, "ordered", "identifier", [f"C{k}" for k in range(len(one.texts))])
    body = _body(root, one.heading.text)
    interaction = ET.SubElement(
        body, "orderInteraction", responseIdentifier="RESPONSE", shuffle="false"
    )
    for k in one.shown:
        _put(ET.SubElement(interaction, "simpleChoice", identifier=f"C{k}"), one.texts[k])
    branch = ET.SubElement(_processing(root), "responseIf")
    _match_correct(branch)
    _outcome(branch, "1", "F0")


def _typed(root: ET.Element, one: TextItem) -> None:
    _declare(root, "single", "string", [one.answers[0][0]])
    body = _body(root, one.heading.text)
    ET.SubElement(
        ET.SubElement(body, "p"),
        "textEntryInteraction",
        responseIdentifier="RESPONSE",
        expectedLength="40",
    )
    condition = _processing(root)
    for k, (text, is_right, _) in enumerate(one.answers):
        branch = ET.SubElement(condition, "responseIf" if k == 0 else "responseElseIf")
        test = ET.SubElement(branch, "stringMatch", caseSensitive="false", substring="false")
        ET.SubElement(test, "variable", identifier="RESPONSE")
        ET.SubElement(test, "baseValue", baseType="string").text = text
        _outcome(branch, "1" if is_right else "0", f"F{k}")
    _feedback(root, (says for _, _, says in one.answers))


# --- what they share ------------------------------------------------------------------------


def _declare(root: ET.Element, cardinality: str, kind: str, right: Sequence[str]) -> None:
    response = ET.SubElement(
        root, "responseDeclaration", identifier="RESPONSE", cardinality=cardinality, baseType=kind
    )
    correct = ET.SubElement(response, "correctResponse")
    for value in right:
        ET.SubElement(correct, "value").text = value
    score = _outcome_declared(root, "SCORE", "float")
    ET.SubElement(ET.SubElement(score, "defaultValue"), "value").text = "0"
    _outcome_declared(root, "FEEDBACK", "identifier")


def _outcome_declared(root: ET.Element, name: str, base: str) -> ET.Element:
    return ET.SubElement(
        root, "outcomeDeclaration", identifier=name, cardinality="single", baseType=base
    )


def _body(root: ET.Element, text: str) -> ET.Element:
    body = ET.SubElement(root, "itemBody")
    _put(body, text)
    return body


def _put(parent: ET.Element, text: str) -> None:
    """Put HTML of ours into an element; inside of a choice no paragraphs but their lines."""
    for part in ET.fromstring(f"<div>{text}</div>"):
        parent.append(part)


def _processing(root: ET.Element) -> ET.Element:
    return ET.SubElement(ET.SubElement(root, "responseProcessing"), "responseCondition")


def _match_correct(branch: ET.Element) -> None:
    test = ET.SubElement(branch, "match")
    ET.SubElement(test, "variable", identifier="RESPONSE")
    ET.SubElement(test, "correct", identifier="RESPONSE")


def _outcome(branch: ET.Element, score: str, feedback: str) -> None:
    for name, base, value in (("SCORE", "float", score), ("FEEDBACK", "identifier", feedback)):
        outcome = ET.SubElement(branch, "setOutcomeValue", identifier=name)
        ET.SubElement(outcome, "baseValue", baseType=base).text = value


def _feedback(root: ET.Element, says: Iterator[str]) -> None:
    for k, text in enumerate(says):
        if text:
            shown = ET.SubElement(
                root,
                "modalFeedback",
                outcomeIdentifier="FEEDBACK",
                identifier=f"F{k}",
                showHide="show",
            )
            _put(shown, text if text.startswith("<p") else f"<p>{text}</p>")
