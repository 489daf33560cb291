"""message and evidence: a finding in plain words, for the sub-editor who has to look it up."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from difflib import SequenceMatcher

from selisih.languages.day_names import time_text
from selisih.languages.figures import figure
from selisih.languages.measures import measures
from selisih.languages.messages import field_name, labels, say
from selisih.model.claim import Claim
from selisih.model.cluster import Cluster
from selisih.model.finding import Evidence
from selisih.model.lineage import Lineage
from selisih.stages.origins import Articles, Groups, origin_evidence, short
from selisih.stages.wording import words_of
from selisih.values.number import Quantity
from selisih.values.words import Abbreviation, Label, Office, Quotation, Title

_UNITS = ("noun", "unit", "percent")  # the word lists in which a unit has a name


def message(kind: str, groups: Groups, why: str, articles: Articles, language: str) -> str:
    """The first line of a finding: what differs, who says which, where to look it up."""
    if kind == "quote":
        return _quotation(groups, articles, language)
    if kind == "office":
        return _office(groups, articles, language)
    if kind == "abbreviation":
        return _abbreviation(groups, articles, language)
    if kind == "title":
        return _title(groups, why, articles, language)
    told = "; ".join(
        say(
            language,
            "side",
            value=_value(side[0]) + _narrowed(side[0], why, language),
            sources=_sources(side, articles),
        )
        for side in groups
    )
    value = groups[0][0].value
    if isinstance(value, Label):
        about = " ".join(part for part in (kind.replace("-", " "), value.about) if part)
        return say(language, "own_kind", what=about[:1].upper() + about[1:], sides=told)
    if kind == "date":
        return say(language, "date", what=_event(groups, language), sides=told)
    return say(language, "figure", what=_what(groups, language), sides=told, hint=_hint(why, language))


def told_sides(groups: Groups, articles: Articles, language: str) -> str:
    """The sides of a finding in words: what the first claim of each says, and the sources that say it."""
    return "; ".join(say(language, "side", value=_value(side[0]), sources=_sources(side, articles)) for side in groups)


def _hint(why: str, language: str) -> str:
    key = "hint_" + why.replace(" ", "_")
    return say(
        language,
        key
        if why in ("same bulletin", "same figures", "gap", "same day", "headline", "modality", "scope")
        else "hint_doubtful",
    )


def _value(claim: Claim) -> str:
    return " ".join(claim.quote.split())


def _narrowed(claim: Claim, why: str, language: str) -> str:
    """What narrows the measure of a figure, where that is what differs."""
    told = sorted(claim.subject.qualifiers) if why == "scope" else ()
    return "".join(f" {labels(language, 'qualifier').get(q, q.replace('_', ' '))}" for q in told)


def _sources(side: Sequence[Claim], articles: Articles) -> str:
    return ", ".join(dict.fromkeys(articles[c.article].source for c in side))


def _event(groups: Groups, language: str) -> str:
    events = {c.subject.measure for side in groups for c in side}
    name = labels(language, "event").get(next(iter(events)), "") if len(events) == 1 else ""
    return (name[:1].upper() + name[1:]) or say(language, "date_what")


def _what(groups: Groups, language: str) -> str:
    """The subject in words: its measure, details, names, places and time, as far as the sides share them."""
    claims = [c for side in groups for c in side]
    first = claims[0].subject
    measure = next((c.subject.measure for c in claims if c.subject.measure), "")
    head = labels(language, "measure").get(measure, measure.replace("_", " "))
    if not head:
        head = say(language, "figure_noun", noun=first.noun) if first.noun else say(language, claims[0].kind)
    parts = [head[:1].upper() + head[1:]]
    shared = frozenset.intersection(*(c.subject.qualifiers for c in claims))
    parts += [labels(language, "qualifier").get(q, q.replace("_", " ")) for q in sorted(shared)]
    parts += sorted(frozenset.intersection(*(c.subject.words for c in claims))) if measure else []
    known = measures().get(measure)
    if known is None or not known.person:
        parts += sorted(x.title() for x in next((c.subject.things for c in claims if c.subject.things), frozenset()))[
            :1
        ]
    parts += sorted(next((c.subject.places for c in claims if c.subject.places), frozenset()))
    period = next((c.subject.period for c in claims if c.subject.period), "")
    when = {c.as_of for c in claims}
    told = [time_text(language, period)] if period else []
    if len(when) == 1 and (state := next(iter(when))) and not period:
        told.append(say(language, "as_of", time=time_text(language, state)))
    return ", ".join([" ".join(dict.fromkeys(parts)), *told])


def _quotation(groups: Groups, articles: Articles, language: str) -> str:
    told = say(language, "or").join(
        say(language, "side_quote", speaker=_speaker(side[0], language), sources=_sources(side, articles))
        for side in groups
    )
    return say(language, "quote", words=short(groups[0][0]), sides=told)


def _speaker(claim: Claim, language: str) -> str:
    speaker = claim.value.speaker if isinstance(claim.value, Quotation) else None
    return speaker or say(language, "unknown_speaker")


def _office(groups: Groups, articles: Articles, language: str) -> str:
    value = groups[0][0].value
    person = value.person if isinstance(value, Office) else ""
    return say(language, "office", person=person, sides=told_sides(groups, articles, language))


def _abbreviation(groups: Groups, articles: Articles, language: str) -> str:
    value = groups[0][0].value
    short = value.short if isinstance(value, Abbreviation) else ""
    return say(language, "abbreviation", short=short, sides=told_sides(groups, articles, language))


def _title(groups: Groups, why: str, articles: Articles, language: str) -> str:
    value = groups[0][0].value
    numbered = isinstance(value, Title) and value.number is not None and why in ("document", "year", "number")
    told = "; ".join(
        say(
            language,
            "side",
            value=f"‘{_value(side[0]) if numbered else short(side[0])}’",
            sources=_sources(side, articles),
        )
        for side in groups
    )
    if numbered and isinstance(value, Title) and why != "number":
        return say(language, "title_number", number=value.number, sides=told)
    kinds = {c.value.document for side in groups for c in side if isinstance(c.value, Title)}
    kind = next(iter(kinds)) if len(kinds) == 1 else None
    document = labels(language, "document").get(kind or "document") or say(language, "document")
    count = labels(language, "numeral").get(str(len(groups)), str(len(groups)))
    return say(language, "title_numbers" if numbered else "title", document=document, count=count, sides=told)


def evidence(
    cluster: Cluster, groups: Groups, articles: Articles, lineage: Lineage, language: str
) -> tuple[Evidence, ...]:
    """What led to a finding: the gap or the words that differ, the origins behind each side, the fields that tie it."""
    out = [*_words(groups, articles, language), *_gap(groups, language)]
    out += origin_evidence(groups, lineage, articles, language)
    inside = {c.id for side in groups for c in side}
    for link in cluster.links:
        if link.a in inside and link.b in inside:
            fields = ", ".join(
                f"{field_name(language, w.field)} {w.how} ({w.weight:+.1f})"
                for w in sorted(link.weights, key=lambda w: (-abs(w.weight), w.field))
            )
            out.append(Evidence("link", say(language, "because_link", fields=fields), (link.a, link.b)))
    return tuple(out)


def _gap(groups: Groups, language: str) -> list[Evidence]:
    a, b = groups[0][0], groups[1][0]
    x, y = _point(a), _point(b)
    if x is None or y is None or not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity):
        return []
    unit = a.value.unit
    called = next((word for tag in _UNITS if (word := labels(language, tag).get(unit))), unit)
    gap = figure(language, abs(x - y), (a.value, b.value))
    text = say(language, "because_gap", a=_value(a), b=_value(b), gap=gap, unit=called)
    return [Evidence("gap", text, (a.id, b.id))]


def _point(claim: Claim) -> Decimal | None:
    value = claim.value
    return (value.low if value.low is not None else value.high) if isinstance(value, Quantity) else None


def _words(groups: Groups, articles: Articles, language: str) -> list[Evidence]:
    """For titles, each wording with the words marked [so] that the first one does not have."""
    if not isinstance(groups[0][0].value, Title):
        return []
    first = groups[0][0]
    out = []
    for side in groups:
        against = groups[1][0] if side[0] is first else first
        text = say(
            language, "because_words", source=_sources(side, articles), words=_marked(side[0].quote, against.quote)
        )
        out.append(Evidence("words", text, tuple(c.id for c in side)))
    return out


def _marked(title: str, other: str) -> str:
    """A title with the runs of words in brackets that the other does not have at that place."""
    mine, theirs = title.split(), other.split()
    folded = [["".join(words_of(w)) for w in side] for side in (theirs, mine)]
    out: list[str] = []
    for op, _, _, j1, j2 in SequenceMatcher(a=folded[0], b=folded[1], autojunk=False).get_opcodes():
        if j1 < j2:
            run = " ".join(mine[j1:j2])
            out.append(run if op == "equal" else f"[{run}]")
    return " ".join(out)
