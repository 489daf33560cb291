"""share-mismatch: a share told with its part and its whole, which it does not fit; shares that leave less than no rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from selisih.languages.between import Between
from selisih.languages.figures import rounded
from selisih.languages.messages import say
from selisih.languages.things import kind_of
from selisih.model.claim import Claim
from selisih.model.figures import (
    amount,
    by_sentence,
    ends,
    figures,
    room,
    sure,
    unit_of,
    words_before,
    words_behind,
    words_between,
)
from selisih.model.finding import ERROR, Evidence, Finding, Likely
from selisih.model.mismatch import mismatch
from selisih.text.article import Article
from selisih.text.tokens import WORD
from selisih.values.number import APPROX, Quantity, plain

CODE = "share-mismatch"

_HUNDRED = Decimal(100)
_ROUGH = Decimal("0.1")  # how far a figure that is told as a rough one may be off
_NEAR = 5  # words between a part, its share and its whole
_LONG = 9  # the same where a few more name the whole
_LED = 2  # words between the word for the rest and the rest: `sisanya sebesar 20 persen`
_REACH = 30  # code points before a share in which the word for the rest may stand
_MOVED = 60  # and those before it in which a word may say that it is a change
_ANNOUNCED = ("all", "detail", "these")  # words that lead to all parts of one whole
_MOVES = ("increase", "decrease")
_KINDS = ("count", "money", "limit")


class Share(NamedTuple):
    """A share in percent, the part that it is and the whole that it is of."""

    share: Claim
    part: Claim
    whole: Claim


def check(
    article: Article,
    claims: Sequence[Claim],
    others: Sequence[Claim],
    language: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> list[Finding]:
    """An error for each share of the article that is not its part of its whole, and for shares that with the rest make
    more than a whole."""
    tongue = language or article.language
    out: dict[str, Finding] = {}
    for own in by_sentence(figures(claims)):
        found = [_share_finding(one, tongue) for one in _shares(article, own) if not _fits(one)]
        for one in found + _rest(article, own, tongue):
            out.setdefault(one.message, one)
    return list(out.values())


def _shares(article: Article, own: Sequence[Claim]) -> list[Share]:
    """The shares of a sentence that stand beside both their part and their whole."""
    out = []
    for three in zip(own, own[1:], own[2:], strict=False):
        one = _share(article, three)
        if one is not None:
            out.append(one)
    return out


def _share(article: Article, three: tuple[Claim, Claim, Claim]) -> Share | None:
    """What three figures in a row tell: `46 orang atau 92 persen dari 50 orang`, `46 dari 50 orang (92 persen)`, `92 persen
    atau 46 dari 50 orang`, `92 persen dari 50 orang, yakni 46 orang`, `dari 50 orang, 46 orang (92 persen)`."""
    at = next((i for i, c in enumerate(three) if unit_of(c) == "percent"), -1)
    if at < 0 or any(_told(c) is None for c in three):
        return None
    share = three[at]
    part, whole = (c for i, c in enumerate(three) if i != at)
    gaps = [words_between(article, a, b) for a, b in zip(three, three[1:], strict=False)]
    if share.subject.role in _MOVES or (at == 0 and _moves(article, share)):
        return None
    if at == 2 and words_behind(article, share, _REACH).opens("whole_lead"):
        return None  # 300 of its 1,000 jobs, or 20 percent of its staff
    if at == 2 and (whole.subject.of == _name(part) or _leads(article, part, gaps[0])):
        return Share(share, whole, part) if _of_one(whole, part) and (_again(gaps[1]) or _at_last(gaps[1])) else None
    if at == 0 and _of(gaps[0]):
        return Share(share, whole, part) if _of_one(whole, part) and _again(gaps[1]) else None
    again, lead = (gaps[0], gaps[1]) if at < 2 else (gaps[1], gaps[0])
    aside = at == 2 and again.tokens.word == [","] and words_behind(article, share, _REACH).tokens.word[:1] == [","]
    return Share(share, part, whole) if (_again(again) or aside) and _of(lead) and _of_one(part, whole) else None


def _of(lead: Between) -> bool:
    """Whether words lead from a part or its share to the whole, be it by a name of several words: `dari nilai proyek pengadaan
    yang sebesar`."""
    if not lead.opens("whole_lead"):
        return False
    known = lead.only(("whole_lead", "filler", "noun", "measure", "role", "stopword"), "),")
    moves = any(hit.first for hit in lead.hits.of("role"))  # the first word may tell of an old level elsewhere
    named = all(kind == WORD for kind in lead.tokens.kind) and lead.ends("filler") and not moves
    named = named and not lead.has("conjunction") and not lead.has("subordinate")
    return len(lead) <= _NEAR if known else named and len(lead) <= _LONG


def _leads(article: Article, whole: Claim, gap: Between) -> bool:
    """Whether a sentence opens with its whole, and goes on with a part of it: `Dari 200 sampel yang diuji, 30 ...`."""
    before = words_before(article, whole, _REACH)
    return before.ends("whole_lead") and "," in gap.tokens.word and len(gap) <= 2 * _NEAR and not gap.joins()


def _at_last(gap: Between) -> bool:
    """Whether words that tell of a part end by saying it again: `60 orang yang lolos atau`."""
    return (
        len(gap) <= _NEAR
        and (gap.ends("apposition") or gap.ends("converts") or gap.tokens.word[-1:] == ["("])
        and not gap.joins()
        and "," not in gap.tokens.word[:-1]
    )


def _moves(article: Article, share: Claim) -> bool:
    """Whether words before a share say that it is a change of so many percent."""
    return words_before(article, share, _MOVED).has("role", *_MOVES)


def _told(claim: Claim) -> Decimal | None:
    """The one figure that a claim gives, be it a rough one."""
    value = claim.value
    rough = isinstance(value, Quantity) and value.bound == APPROX and value.low == value.high
    return amount(claim) if rough else sure(claim)


def _ends(claim: Claim) -> tuple[Decimal, Decimal]:
    """The least and the most that a figure may be."""
    low, high = ends(claim)
    wide = amount(claim) * _ROUGH if isinstance(claim.value, Quantity) and claim.value.bound == APPROX else Decimal(0)
    return low - wide, high + wide


def _name(claim: Claim) -> str:
    """A figure as the claim that is a part of it names it."""
    return f"{plain(amount(claim))} {unit_of(claim)}"


def _again(gap: Between) -> bool:
    """Whether words let a figure say the one before it again: `atau`, `yakni`, an opening bracket."""
    says = gap.has("apposition") or gap.has("converts") or gap.tokens.word[-1:] == ["("]
    return len(gap) <= _NEAR and says and gap.only(("apposition", "converts", "filler", "hedge", "among"), ",(")


def _of_one(part: Claim, whole: Claim) -> bool:
    """Whether a figure can be a part of another one."""
    if part.kind != whole.kind or part.kind not in _KINDS or not 0 < amount(part) < amount(whole):
        return False
    return kind_of(unit_of(part)) == kind_of(unit_of(whole)) or (part.kind == "count" and not part.subject.noun)


def _fits(one: Share) -> bool:
    """Whether the share may be that of the part in the whole; rounding is granted to all three."""
    (least, most), (low, high) = _ends(one.part), _ends(one.whole)
    told, slack = amount(one.share), max(room(one.share), _ends(one.share)[1] - amount(one.share))
    if low <= 0:
        return True
    less, more = least / high * _HUNDRED - slack, most / low * _HUNDRED + slack
    if one.part.subject.role == "decrease" and less <= _HUNDRED - told <= more:
        return True  # what was left is told for what went: turun 44 dari 50 (12 persen)
    return less <= told <= more


def _share_finding(one: Share, language: str) -> Finding:
    share, part, whole = (" ".join(c.quote.split()) for c in one)
    step = one.share.value.step if isinstance(one.share.value, Quantity) else Decimal(1)
    found = rounded(language, amount(one.part) / amount(one.whole) * _HUNDRED, step) + " %"
    message = say(language, "share_mismatch", share=share, part=part, whole=whole, found=found)
    because = [Evidence("gap", say(language, "share_reckoned", part=part, whole=whole, found=found))]
    likely = Likely(found, say(language, "share_likely"))
    return mismatch(CODE, ERROR, [[one.share], [one.part, one.whole]], message, language, likely, because)


def _rest(article: Article, own: Sequence[Claim], language: str) -> list[Finding]:
    """A finding where a sentence gives shares and then all the rest, or the votes of several, that make more than a whole."""
    shares = [c for c in own if unit_of(c) == "percent" and sure(c) is not None]
    if len(shares) < 2 or len(shares) != len([c for c in own if unit_of(c) in ("percent", "percentage point")]):
        return []
    if any(c.subject.role or c.part != "body" for c in shares):
        return []
    last = shares[-1]
    before = words_before(article, last, _REACH)
    word = before.hits.of("rest_share")
    rest = bool(word) and len(before.behind_hit(word[-1])) < _LED  # `sisanya untuk membeli 80% saham` is no rest
    rest = rest or words_behind(article, last, _REACH).opens("rest_behind")
    if any(words_between(article, a, b).has("apposition") for a, b in pairwise(shares)):
        return []  # 70 or 80 percent, the other 40 percent
    votes = last.subject.measure == "votes" and all(c.subject.measure in ("votes", "") for c in shares)
    votes = votes and len({c.subject.things for c in shares} - {frozenset()}) == len(shares)
    announced = words_before(article, shares[0], _MOVED).has("breakdown", *_ANNOUNCED)
    announced = announced and all(amount(c) < _HUNDRED for c in shares)  # what is done to 100 percent is no part
    told = sum(map(amount, shares), Decimal(0))
    if not (rest or votes or announced) or told <= _HUNDRED + sum(map(room, shares), Decimal(0)):
        return []
    terms = " + ".join(" ".join(c.quote.split()) for c in shares)
    total = rounded(language, told, min(c.value.step for c in shares if isinstance(c.value, Quantity))) + " %"
    message = say(
        language, "shares_exceed" if rest else "votes_exceed" if votes else "parts_exceed", shares=terms, total=total
    )
    return [mismatch(CODE, ERROR, [[c] for c in shares], message, language)]
