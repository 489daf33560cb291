"""in_json, in_xml and in_markdown: text of any kind inside other formats, so that none of it acts where it is shown.

A pipeline prints what it is given. There a control character moves the cursor or colours the log, a mark of direction
turns words round, and `::error::` or `##[error]` is a command. Formats that have escapes write them so; what is read
back is the text itself, but for what the format cannot hold.
"""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree

from selisih.text.excerpt import clipped

# U+0080 to U+009F are control characters, too: U+009B begins an escape sequence on some terminals.
_ACTING = r"\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff"
_IN_JSON = re.compile(rf"[{_ACTING}\ud800-\udfff]|#(?=#\w*\[)")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_TURNING_IN_XML = re.compile(rf"[{_ACTING}]")
_COMMAND_IN_XML = re.compile(r"(?m)^(?P<blank>\s*):(?=:)|#(?=#\w*\[)")


def in_json(value: object, indent: int | None = 1) -> str:
    """The value as JSON text with sorted keys. Letters stay letters; what could act is written as an escape."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, sort_keys=True)
    return _IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def in_xml(root: ElementTree.Element) -> str:
    """The document of a root. What XML 1.0 cannot hold is left out, marks of direction are replaced by a sign."""
    for element in root.iter():
        element.text = _sound(element.text) if element.text else None
        for name, value in element.attrib.items():
            element.set(name, _sound(value))
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{_COMMAND_IN_XML.sub(_reference, text)}\n'


def _sound(text: str) -> str:
    return _TURNING_IN_XML.sub("\N{REPLACEMENT CHARACTER}", _NOT_IN_XML.sub("", text))


def _reference(match: re.Match[str]) -> str:
    return "&#35;" if match[0] == "#" else f"{match['blank']}&#58;"


_LONGEST = 1000  # of a message or a name in Markdown; a file may put a megabyte into one word
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&$#]|(?<=:)/|(?<=www)\.", re.IGNORECASE)
_MENTION = re.compile(r"(?<=[@#!~])(?=\w)")  # sites make mentions of these, escaped or not
_APART = "\u200b"


def in_markdown(text: str) -> str:
    """Text on one line that Markdown shows as it is: nothing in it is markup, a link, a mention or a tag."""
    line = " ".join(clipped(text, _LONGEST).split())
    return _SPECIAL.sub(lambda sign: "\\" + sign[0], _MENTION.sub(_APART, line))
