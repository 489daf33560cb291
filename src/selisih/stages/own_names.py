"""by_own_names: who speaks and what a figure belongs to, under the names a desk goes by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from selisih.languages.names import name_words
from selisih.model.claim import Value
from selisih.model.subject import Subject
from selisih.values.words import Quotation

Names = Mapping[tuple[str, ...], str]


def own_names(pairs: Sequence[tuple[str, str]]) -> Names:
    """The names of a desk by the words of their by-names, capitals and honorifics left out."""
    return {name_words(alias): name for alias, name in pairs}


def by_own_names(value: Value, subject: Subject, names: Names) -> tuple[Value, Subject]:
    """The value and the subject with the names that by-names stand for."""
    if not names:
        return value, subject
    if isinstance(value, Quotation) and value.speaker:
        value = replace(value, speaker=names.get(name_words(value.speaker), value.speaker))
    if subject.things:
        things = frozenset(names[name_words(t)].lower() if name_words(t) in names else t for t in subject.things)
        subject = replace(subject, things=things)
    return value, subject
