"""sum-mismatch: so many things announced, and more or fewer of them named right behind."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from decimal import Decimal

from selisih.languages.figures import figure
from selisih.languages.lexicon import lexicon
from selisih.languages.messages import say
from selisih.languages.named_list import Named, named
from selisih.languages.reading import Reading, read
from selisih.model.claim import Claim
from selisih.model.figures import amount, figures, sure, unit_of, words_before
from selisih.model.finding import WARNING, Evidence, Finding
from selisih.model.mismatch import mismatch
from selisih.text.article import Article
from selisih.values.unit import dimension

CODE = "sum-mismatch"

_MOST = 40  # things whose names are all told in one sentence
_SAID = 60  # code points before a number in which a word may tell of something else that is named
_TWICE = frozenset(("pair", "couple", "time", "event"))  # what has two names each, or none


def check(
    article: Article,
    claims: Sequence[Claim],
    others: Sequence[Claim],
    language: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> list[Finding]:
    """A warning for each number of things of the article that is not that of the names listed right behind it: `tiga kota,
    yakni Bandung dan Solo`."""
    reading: Reading | None = None
    tongue = language or article.language
    out: dict[str, Finding] = {}
    for claim in figures(claims):
        told = sure(claim)
        if claim.part != "body" or claim.kind != "count" or told is None or not 1 < told <= _MOST:
            continue
        if dimension(unit_of(claim)) or unit_of(claim) in _TWICE:
            continue
        reading = reading or read(article.text, lexicon(article.language))
        found = named(reading, bisect_left(reading.tokens.start, claim.end))
        if found is None or found.many == told or not _about(article, claim, found):
            continue
        if _sure(reading, claim, found, claims):
            one = _finding(reading, claim, found, tongue)
            out.setdefault(one.message, one)
    return list(out.values())


def _about(article: Article, claim: Claim, found: Named) -> bool:
    """Whether the names are surely those of the things counted, not of something before them: `the towns that got two cows
    are A, B and C`."""
    before = words_before(article, claim, _SAID)
    if before.has("apposed_clause"):
        return False
    return not found.loose or not before or before.ends("in_all")


def _sure(reading: Reading, claim: Claim, found: Named, claims: Sequence[Claim]) -> bool:
    """Whether nothing else explains the number of names: another number of the sentence that is no date, more of them in the
    next one, a name with an `and` or a comma of its own."""
    starts = reading.tokens.start
    days = [(c.start, c.end) for c in claims if c.kind == "date" and c.part == "body"]
    near = reading.numbers_between(bisect_left(starts, claim.sentence[0]), found.first)
    near = [n for n in near if not any(a <= starts[n.first] < b for a, b in days)]
    if any(n.value == found.many for n in near):
        return False
    if found.many < amount(claim):
        return not found.more
    return found.apart and (found.comma or found.many > amount(claim) + 1)


def _finding(reading: Reading, claim: Claim, found: Named, language: str) -> Finding:
    told, many = " ".join(claim.quote.split()), figure(language, Decimal(found.many), ())
    message = say(language, "names_mismatch", told=told, many=many)
    names = " ".join(reading.tokens.surface(found.first, found.last).split())
    return mismatch(CODE, WARNING, [[claim]], message, language, because=[Evidence("words", names, (claim.id,))])
