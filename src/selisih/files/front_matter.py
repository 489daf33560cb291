"""front_matter: the keys above a text, and where the text after them begins."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from selisih.files.troubles import unreadable

_OPENING = re.compile(r"---[ \t]*\r?\n")
_CLOSING = re.compile(r"\n---[ \t]*(?:\r?\n|\Z)")
_NOTHING = ("", "~", "null", "Null", "NULL")
_DEEPEST = 50  # lists in lists; the parser goes down with the program where there are tens of thousands


class Front(NamedTuple):
    """The keys as written with the line each stands on, and the offset and line where the text begins."""

    keys: Mapping[str, object]
    lines: Mapping[str, int]
    begin: int
    line: int


def front_matter(text: str, path: str) -> Front:
    """The YAML front matter of a text, none where it does not begin with a line of three hyphens.

    Scalars stay the strings they are written as: YAML's own guesses would make a publication time of 10:19 the
    number 619. Raises InputError naming the line.
    """
    opening = _OPENING.match(text)
    if opening is None:
        return Front({}, {}, 0, 1)
    closing = _CLOSING.search(text, opening.end() - 1)
    if closing is None:
        raise unreadable("unclosed", f"{path}:1")
    keys, lines = _read(text[opening.end() : closing.start() + 1], path)
    return Front(keys, lines, closing.end(), text.count("\n", 0, closing.end()) + 1)


def _read(block: str, path: str) -> tuple[dict[str, object], dict[str, int]]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        depth = 0
        for event in yaml.parse(block, Loader=loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST:
                line = event.start_mark.line + 2 if event.start_mark else 1
                raise unreadable("front_matter", f"{path}:{line}", why="nested too deeply")
        root = yaml.compose(block, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        raise unreadable(
            "front_matter", f"{path}:{mark.line + 2 if mark else 1}", why=error.problem or "not YAML"
        ) from error
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise unreadable("front_matter", f"{path}:1", why=str(error).splitlines()[0]) from error
    if root is None:
        return {}, {}
    if not isinstance(root, yaml.MappingNode):
        raise unreadable("no_mapping", f"{path}:2")
    keys: dict[str, object] = {}
    lines: dict[str, int] = {}
    for key, value in root.value:
        name, line = str(key.value), key.start_mark.line + 2
        if name in keys:
            raise unreadable("twice", f"{path}:{line}", key=name)
        keys[name] = _plain(value)
        lines[name] = line
    return keys, lines


def _plain(node: Any) -> object:
    """A scalar as its string (None for nothing), a list of scalars as a list of strings, else an empty mapping."""
    import yaml

    if isinstance(node, yaml.ScalarNode):
        return None if node.style is None and node.value in _NOTHING else str(node.value)
    if isinstance(node, yaml.SequenceNode) and all(isinstance(part, yaml.ScalarNode) for part in node.value):
        return [str(part.value) for part in node.value]
    return {}
