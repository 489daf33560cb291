"""attest: the entries of a fact sheet that could say what an article claims, so that others can be compared with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from selisih.languages.lexicon import lexicon
from selisih.languages.measures import measures
from selisih.languages.messages import labels
from selisih.model.claim import Claim
from selisih.model.fact import Fact
from selisih.model.spot import part_text
from selisih.model.subject import Subject
from selisih.text.article import Article
from selisih.values.edtf import DAY, stretch
from selisih.values.moment import Moment
from selisih.values.number import Quantity
from selisih.values.words import Title

_LONGEST = 300  # characters of a sentence that can stand on a fact sheet


def attest(
    right: Sequence[Claim], wrong: Sequence[Claim], articles: Mapping[str, Article], source: str
) -> Iterator[Fact]:
    """Facts that would say what the right claims say, the plainest first; none where they say nothing that facts can."""
    titles = tuple(dict.fromkeys(c.value.title for c in right if isinstance(c.value, Title) and c.value.title))
    if titles:
        yield Fact("", source, titles=titles, language=right[0].language)
    common = frozenset[str].intersection(*(c.subject.setting for c in (*right, *wrong)))
    for claim in right:
        subject, article = claim.subject, articles[claim.article]
        days = _days(claim.as_of or article.published or "")
        known = measures().get(subject.measure)
        if not isinstance(claim.value, Quantity) or known is None or subject.modality:
            continue
        if known.state and not (subject.places or subject.things):
            subject = replace(subject, places=common)  # the toll of what the articles are about
        if subject.period:
            yield _figure(claim, source, subject)
        elif days:
            yield replace(_figure(claim, source, subject), since=days[0], until=days[1])
    for claim in right:
        sentence = " ".join(part_text(articles[claim.article], claim.part)[slice(*claim.sentence)].split())
        if isinstance(claim.value, Moment) and len(sentence) <= _LONGEST:
            yield Fact("", source, sentence, language=claim.language)


def _figure(claim: Claim, source: str, subject: Subject) -> Fact:
    """A figure under the name of its measure; whose, where and when it is, is said outright."""
    return Fact(
        "",
        source,
        f"{_named(subject, claim.language)}: {' '.join(claim.quote.split())}",
        language=claim.language,
        measure=subject.measure,
        names=tuple(sorted(subject.things)),
        places=tuple(sorted(subject.places)),
        period=subject.period,
    )


def _named(subject: Subject, language: str) -> str:
    """What a figure is of, in words: the measure with what narrows it, whose, where and when."""
    what = labels(language, "measure").get(subject.measure, subject.measure.replace("_", " "))
    narrower = [labels(language, "qualifier").get(q, q.replace("_", " ")) for q in sorted(subject.qualifiers)]
    told = [*narrower, what] if "narrower_first" in lexicon(language).ways else [what, *narrower]
    told += [name.title() for name in sorted(subject.things)] + [", ".join(sorted(subject.places)), subject.period]
    words = " ".join(" ".join(told).split())
    return words[:1].upper() + words[1:]


def _days(told: str) -> tuple[str, str] | None:
    """The first and the last day of a time that is told: what changes from day to day holds on those, and no others."""
    found = stretch(told)
    if found is None or found.low is None or found.high is None:
        return None
    first, last = (date.fromordinal(minute // DAY).isoformat() for minute in (found.low, found.high - 1))
    return first, last
