"""sum-mismatch: a whole, some of it, and what is told as all the rest of it, which do not fit."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from selisih.languages.lexicon import lexicon
from selisih.languages.reading import read
from selisih.model.claim import Claim
from selisih.model.figures import amount, words_before, words_behind
from selisih.model.finding import Finding
from selisih.model.mismatch import not_summed
from selisih.model.summed import Summed, alike, fits, likely_parts, said_twice, summed, whole
from selisih.text.article import Article

CODE = "sum-mismatch"

_BEFORE = 16  # code points before a figure in which a word may say that it is all the rest
_BEHIND = 24  # the same behind it
_FAR = 320  # code points back to the whole
_LITTLE = Decimal("0.2")  # share of a whole by which its parts miss it at most: more off, and it is none of theirs
_PARTS = 3  # parts that are surely all of it, with the rest
_MOST = 7  # figures among which a whole and its parts are looked for


def check(
    article: Article,
    claims: Sequence[Claim],
    others: Sequence[Claim],
    language: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> list[Finding]:
    """An error for each rest of the article that with the other parts told before it does not make up their whole: `2.450
    kecelakaan: 1.830 melibatkan motor dan sisanya 520 melibatkan mobil`."""
    told = sorted((c for c in claims if c.part == "body" and whole(_level(c))), key=lambda c: c.start)
    out: dict[str, Finding] = {}
    for k, rest in enumerate(told):
        if not _is_rest(article, rest):
            continue
        near = [c for c in told[:k] if rest.start - c.end < _FAR and alike(c, rest)]
        found = _unlike(near, rest)
        if found is not None and not _unsure(article, found, claims):
            finding = not_summed(CODE, found, language or article.language)
            out.setdefault(finding.message, finding)
    return list(out.values())


def _level(claim: Claim) -> Claim:
    """A figure as it is if `dari` before it leads to a whole and not to an earlier level."""
    return replace(claim, subject=replace(claim.subject, role="")) if claim.subject.role == "old" else claim


def _unsure(article: Article, one: Summed, claims: Sequence[Claim]) -> bool:
    """Whether a number that no claim explains stands between a whole and its rest, or a word that leaves open which parts
    there are: `sisanya 20 memilih keduanya`."""
    spans = [(c.start, c.end) for c in claims if c.part == "body"]
    reading = read(article.text, lexicon(article.language))
    first, last = (bisect_left(reading.tokens.start, at) for at in (one.total.end, one.parts[-1].sentence[1]))
    if reading.between("breakdown_open", first, last):
        return True
    starts = (reading.tokens.start[n.first] for n in reading.numbers)
    within = (at for at in starts if one.total.start <= at < one.parts[-1].end)
    return any(not any(a <= at < b for a, b in spans) for at in within)


def _is_rest(article: Article, claim: Claim) -> bool:
    """Whether a word says that a figure is all that is left of a whole: `sisanya 520`, `520 kecelakaan sisanya`."""
    before = words_before(article, claim, _BEFORE)
    told = before.hits.of("rest_of_all")
    if told and before.behind_hit(told[-1]).only(("filler", "stopword")):
        return True
    return words_behind(article, claim, _BEHIND).opens("rest_behind")


def _unlike(near: Sequence[Claim], rest: Claim) -> Summed | None:
    """The one whole before a rest with all that is told between them; None where they fit, whichever is the whole and
    whichever its parts, or where it is not sure which they are."""
    if not 1 < len(near) <= _MOST:
        return None
    for total in near:
        others = [c for c in near if c is not total]
        sets = (some for n in range(1, len(others) + 1) for some in combinations(others, n))
        if any(fits(summed(total, [*some, rest])) for some in sets):
            return None
    total, *parts = near
    one = summed(total, [*parts, rest], parts[0].sentence != total.sentence, closed=True)
    sizes = all(amount(part) < amount(total) for part in one.parts)
    sizes = sizes and abs(one.found - amount(total)) <= _LITTLE * amount(total)
    return one if sizes and len(parts) <= _PARTS and likely_parts(one) and not said_twice(one) else None
