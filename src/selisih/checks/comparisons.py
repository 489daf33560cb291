"""change-mismatch: how far one figure is said to lie from another, or how many times it is, where it does not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from selisih.languages.between import Between
from selisih.languages.figures import rounded
from selisih.languages.messages import say
from selisih.languages.things import kind_of
from selisih.model.change import Change, fits, unlike
from selisih.model.claim import Claim
from selisih.model.figures import amount, by_sentence, ends, figures, sure, unit_of, words_before, words_between
from selisih.model.finding import ERROR, Evidence, Finding
from selisih.model.mismatch import mismatch
from selisih.text.article import Article
from selisih.values.number import Quantity

CODE = "change-mismatch"

_NEAR = 8  # words between a figure and how far it lies from another one
_WIDE = 12  # and between that and the other figure
_REACH = 40  # code points before a figure in which a verb may say how many times it grew
_HALF = Decimal("0.5")
_MOVES = ("increase", "decrease")


def check(
    article: Article,
    claims: Sequence[Claim],
    others: Sequence[Claim],
    language: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> list[Finding]:
    """An error for each figure of the article that is not as far from another one, or as many times it, as is told with
    both: `20 tahun, lebih berat 12 tahun dari tuntutan 8 tahun`, `3 juta ton, tiga kali lipat dari 1 juta ton`."""
    tongue = language or article.language
    out: dict[str, Finding] = {}
    for own in by_sentence(figures(claims)):
        found = [_multiplied(article, a, b, tongue) for a, b in zip(own, own[1:], strict=False)]
        for three in zip(own, own[1:], own[2:], strict=False):
            one = _apart(article, *three)
            if one is not None and not fits(one):
                found.append(unlike(CODE, one, tongue))
            found.append(_times(article, *three, tongue))
        for each in found:
            if each is not None:
                out.setdefault(each.message, each)
    return list(out.values())


def _apart(article: Article, a: Claim, b: Claim, c: Claim) -> Change | None:
    """What three figures in a row tell, the second how far the first lies from the third; None where a word leaves that open."""
    if any(sure(x) is None for x in (a, b, c)) or not _of_one(a, c):
        return None
    if kind_of(unit_of(b)) != kind_of(unit_of(a)) and unit_of(b) not in ("percent", "percentage point"):
        return None
    before, behind = words_between(article, a, b), words_between(article, b, c)
    if not _plain(before, _NEAR):
        return None
    told = before.ends("compares") and behind.opens("change_from")
    if not told and behind.opens("compares"):
        words = behind.hits.of("compares")
        longest = max(h for h in words if h.first == words[0].first)
        told = behind.behind_hit(longest).opens("change_from") or behind.opens("compares", "whole")
    return Change(b, c, a) if told and _plain(behind, _WIDE) and "," not in behind.tokens.word else None


def _times(article: Article, a: Claim, many: Claim, c: Claim, language: str) -> Finding | None:
    """The finding about a figure that is not as many times the other as is told between them: `6 juta ton, tiga kali lipat
    dari 3 juta ton`."""
    told = sure(many)
    if unit_of(many) != "time" or told is None or told < 2 or sure(a) is None or sure(c) is None or not _of_one(a, c):
        return None
    before, behind = words_between(article, a, many), words_between(article, many, c)
    if not (behind.opens("change_from") and _plain(before, _NEAR) and _plain(behind, _WIDE)):
        return None
    if "," in behind.tokens.word or before.ends("compares") or behind.has("role", "new", *_MOVES):
        return None
    moved = before.has("role", *_MOVES) or many.subject.role in _MOVES
    return _unlike(many.quote, told, c, a, moved, [many], language)


def _multiplied(article: Article, a: Claim, b: Claim, language: str) -> Finding | None:
    """The finding about two levels between which more or less lies than the verb says: `tripled to 24 million from 12`."""
    roles = a.subject.role, b.subject.role
    if set(roles) != {"old", "new"} or sure(a) is None or sure(b) is None or not _of_one(a, b):
        return None
    before = words_before(article, a, _REACH)
    verbs = before.hits.of("multiplies")
    if not verbs or not before.behind_hit(verbs[-1]).only(("role", "filler", "stopword")):
        return None
    if not _plain(words_between(article, a, b), _WIDE):
        return None
    old, new = (a, b) if roles[0] == "old" else (b, a)
    verb = " ".join(before.tokens.word[verbs[-1].first : verbs[-1].last])
    return _unlike(verb, Decimal(verbs[-1].value), old, new, False, [], language)


def _unlike(
    words: str, told: Decimal, old: Claim, new: Claim, moved: bool, own: Sequence[Claim], language: str
) -> Finding | None:
    """The finding where one figure is not about as many times the other; grown by two times it may be threefold."""
    (least, most), (low, high) = ends(new), ends(old)
    if low <= 0 or (most / low >= told - _HALF and least / high <= told + _HALF + moved):
        return None
    first, last = " ".join(old.quote.split()), " ".join(new.quote.split())
    found = rounded(language, amount(new) / amount(old), Decimal("0.1")) + " ×"
    message = say(language, "move_mismatch", change=" ".join(words.split()), old=first, new=last, found=found)
    because = [Evidence("gap", say(language, "move_reckoned", old=first, new=last, found=found))]
    sides = [[*own], [old, new]] if own else [[old], [new]]
    return mismatch(CODE, ERROR, sides, message, language, None, because)


def _of_one(a: Claim, c: Claim) -> bool:
    """Whether two figures are of one unit and no measure of their own tells them apart."""
    if a.kind != c.kind or kind_of(unit_of(a)) != kind_of(unit_of(c)) or amount(a) <= 0 or amount(c) <= 0:
        return False
    per = {c.value.unit.partition("/")[2] for c in (a, c) if isinstance(c.value, Quantity)} - {""}
    measured = {x.subject.measure for x in (a, c)} - {""}
    return len(per) <= 1 and len(measured) <= 1


def _plain(gap: Between, most: int) -> bool:
    """Whether a few words stand between two figures, and neither sentence nor clause of its own begins among them."""
    return len(gap) <= most and not gap.joins() and not gap.has("subordinate") and "." not in gap.tokens.word
