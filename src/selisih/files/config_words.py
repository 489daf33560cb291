"""What a desk adds to what selisih knows, as its configuration says it: phrasings, names, measures, kinds of claim.

Every example of a kind is run here, so that a pattern that does not do what it is for is never used.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from selisih.files.config_values import At, a_language, a_switch, a_text, table, texts, texts_by_name, written
from selisih.files.troubles import unsettled
from selisih.kinds import label
from selisih.languages.lexicon import lexicon
from selisih.languages.measures import measures
from selisih.languages.reading import read
from selisih.settings import OwnKind, OwnMeasure, Phrase, Settings, Vocabulary
from selisih.text.near import near
from selisih.values.unit import units

_FIGURES = ("money", "percentage", "count", "limit")
_OURS = (*_FIGURES, "date", "title", "quote", "office", "abbreviation", "name")
_NAME = re.compile(r"[a-z][a-z0-9-]{0,40}")
_LONGEST = 1000  # characters of a pattern
# The values a tag may have; any where there are none named.
_TAGS: dict[str, tuple[str, ...]] = {
    "measure": (),
    "unit": (),
    "noun": (),
    "document": (),
    "furniture": ("line", "next", "rest"),
    "furniture_inside": ("phrase", "link"),
}


def words(value: object, at: At) -> tuple[Phrase, ...]:
    """Phrasings by language, tag and value."""
    tags = dict.fromkeys(_TAGS, lambda held, here: table(held, here, {}, texts))
    by_language = table(value, at, {}, lambda held, here: table(held, here, tags))
    out = []
    for language, held in by_language.items():
        a_language(language, at.of(language))
        for tag, listed in held.items():
            here = at.of(language).of(tag)
            for name, phrasings in listed.items():
                _among(name, _TAGS[tag], here)
                sort = "noun" if tag == "unit" and name not in units() else tag  # what is no unit is counted
                out += [Phrase(language, sort, name, phrasing) for phrasing in phrasings]
    return tuple(out)


def own_measures(value: object, at: At) -> tuple[OwnMeasure, ...]:
    """Measures by name."""
    keys = {"kinds": texts, "units": texts, "state": a_switch}
    made: dict[str, dict[str, Any]] = table(value, at, {}, lambda held, here: table(held, here, keys))
    return tuple(_measure(name, found, at.of(name)) for name, found in made.items())


def _measure(name: str, found: Mapping[str, Any], at: At) -> OwnMeasure:
    kinds = found.get("kinds", ())
    if not kinds:
        raise unsettled("no_list", str(at.of("kinds")), value=written([]))
    for kind in kinds:
        _among(kind, _FIGURES, at.of("kinds"))
    return OwnMeasure(name, kinds, found.get("units", ("*",)), found.get("state", False))


def own_kinds(value: object, at: At) -> tuple[OwnKind, ...]:
    """Kinds by name, each with a pattern that can be run."""
    keys = {"pattern": a_text, "examples": texts, "not": texts}
    made: dict[str, dict[str, Any]] = table(value, at, {}, lambda held, here: table(held, here, keys))
    return tuple(_kind(name, told, at.of(name)) for name, told in made.items())


def _kind(name: str, told: Mapping[str, Any], at: At) -> OwnKind:
    pattern = told.get("pattern", "")
    if not _NAME.fullmatch(name) or name in _OURS:
        raise unsettled("no_kind_name", str(at))
    try:
        if len(pattern) > _LONGEST:
            raise ValueError(f"more than {_LONGEST} characters")
        label.compiled(pattern)
    except ValueError as error:
        raise unsettled("no_pattern", str(at.of("pattern")), why=str(error)) from error
    if not told.get("examples"):
        raise unsettled("no_examples", str(at.of("examples")))
    return OwnKind(name, pattern, told["examples"], told.get("not", ()))


def names(value: object, at: At) -> tuple[tuple[str, str], ...]:
    """Pairs of a by-name with the name it is listed under."""
    return texts_by_name(value, at)


def checked(own: Vocabulary, at: At) -> Vocabulary:
    """The vocabulary, if its parts fit together: measures are known, examples of kinds are found, and no more."""
    known = measures(own.measures)
    for phrase in own.phrases:
        if phrase.tag == "measure":
            _among(phrase.value, tuple(known), at.of("words").of(phrase.language).of("measure"))
    lexical = lexicon(Settings().language, own=own)
    for kind in own.kinds:
        here = at.of("kinds").of(kind.name)
        for example, wanted in (*((e, True) for e in kind.examples), *((e, False) for e in kind.not_examples)):
            found = any(m.kind == kind.name for m in label.mentions(read(example, lexical)))
            if found != wanted:
                place = str(here.of("examples" if wanted else "not"))
                raise unsettled("example_missed" if wanted else "example_found", place, value=written(example))
    return own


def _among(value: str, known: tuple[str, ...], at: At) -> None:
    if known and value not in known:
        other = near(value, known)
        told = "no_setting_near" if other else "no_setting"
        raise unsettled(told, str(at.of(value)), near=other, known=", ".join(known))
