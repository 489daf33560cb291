"""queue: which findings wait for a decision, in what order, and how far the desk has come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from selisih.files.waivers import ACCEPTED, Settled
from selisih.model.finding import Finding, worst_first
from selisih.model.report import Report
from selisih.model.standing import WAIVER
from selisih.stages.reference import CODE


@dataclass(frozen=True, slots=True)
class Filter:
    """What of the findings is looked at: those of one story, source, code or severity; all, where a field is empty.
    `decided` takes in what has been decided on."""

    story: str = ""
    source: str = ""
    code: str = ""
    severity: str = ""
    decided: bool = False

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Filter:
        """The filter that the fields of a form or an address give."""
        return cls(**{field: given.get(field, "") for field in FIELDS}, decided=given.get("decided", "") == "1")

    def address(self) -> dict[str, str]:
        """The fields that are set, as an address has them."""
        told = {field: getattr(self, field) for field in FIELDS}
        return {k: v for k, v in told.items() if v} | ({"decided": "1"} if self.decided else {})


FIELDS = ("severity", "code", "source", "story")


class Progress(NamedTuple):
    """How many of the findings that a filter lets through have been decided on."""

    decided: int
    total: int


class Choice(NamedTuple):
    """One value of a field to filter by: what it is called, and how many findings it would leave."""

    value: str
    name: str
    left: int


Choices: TypeAlias = Mapping[str, tuple[Choice, ...]]


class Case(NamedTuple):
    """A finding that an editor may decide on, and by field what it can be filtered by."""

    finding: Finding
    values: Mapping[str, frozenset[str]]


def cases(report: Report) -> tuple[Case, ...]:
    """The findings about articles, the worst first; those that stand by a decision in a text or a baseline are left out."""
    article = {claim.id: claim.article for claim in report.claims}
    source = {a.id: a.source for a in report.articles}
    stories: dict[str, set[str]] = {}
    for story in report.stories:
        for name in story.articles:
            stories.setdefault(name, set()).add(story.id)
    out = []
    for finding in worst_first(report.findings):
        about = {article[c] for side in finding.sides for c in side}
        if about and (finding.standing is None or finding.standing.how == WAIVER):
            values = {
                "severity": frozenset((finding.severity,)),
                "code": frozenset((finding.code,)),
                "source": frozenset(source[a] for a in about),
                "story": frozenset(name for a in about for name in stories.get(a, ())),
            }
            out.append(Case(finding, values))
    return tuple(out)


def with_them(held: Sequence[Case], settled: Mapping[str, Settled]) -> dict[str, Settled]:
    """By fingerprint, the findings that a decision on another one has settled, too: what the fact sheet denies of words that
    were accepted as wrong is no new question."""
    marks = [(c.finding.fingerprint, set(c.finding.claims)) for c in held]
    accepted = [(claims, settled[mark]) for mark, claims in marks if mark in settled and settled[mark].how == ACCEPTED]
    out = {}
    for finding in (c.finding for c in held if c.finding.code == CODE and c.finding.fingerprint not in settled):
        told = {name for side in finding.sides for name in side}
        found = next((s for claims, s in accepted if told <= claims), None)
        if found is not None:
            out[finding.fingerprint] = found
    return out


def waiting(held: Sequence[Case], settled: Collection[str], wanted: Filter) -> tuple[Finding, ...]:
    """The findings to be looked at, in order; `settled` are the fingerprints of those decided on."""
    return tuple(c.finding for c in _passed(held, wanted) if wanted.decided or c.finding.fingerprint not in settled)


def progress(held: Sequence[Case], settled: Collection[str], wanted: Filter) -> Progress:
    """How far the desk has come with what a filter lets through."""
    found = _passed(held, wanted)
    return Progress(sum(c.finding.fingerprint in settled for c in found), len(found))


def beside(order: Sequence[Finding], fingerprint: str, step: int) -> str:
    """The fingerprint of the finding so many steps after one, or before it, the outermost at most; empty where there is
    none. Beside one that is no longer in the order stands the first."""
    marks = [f.fingerprint for f in order]
    if not marks:
        return ""
    if fingerprint not in marks:
        return marks[0]
    return marks[max(0, min(len(marks) - 1, marks.index(fingerprint) + step))]


def choices(held: Sequence[Case], settled: Collection[str], wanted: Filter, stories: Mapping[str, str]) -> Choices:
    """By field, the values that would leave something to look at, given the rest of the filter, the most frequent first;
    `stories` are the names of stories by id."""
    out = {}
    for field in FIELDS:
        left = _passed(held, wanted, field)
        open_ones = [c for c in left if wanted.decided or c.finding.fingerprint not in settled]
        counts = Counter(value for c in open_ones for value in c.values[field])
        named = sorted(counts, key=lambda value: (-counts[value], value))
        out[field] = tuple(Choice(v, stories.get(v, v) if field == "story" else v, counts[v]) for v in named)
    return out


def _passed(held: Sequence[Case], wanted: Filter, but: str = "") -> list[Case]:
    """What a filter lets through, one of its fields left open."""
    asked = {field: value for field in FIELDS if field != but and (value := getattr(wanted, field))}
    return [c for c in held if all(value in c.values[field] for field, value in asked.items())]
