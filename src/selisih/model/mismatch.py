"""mismatch: the finding that claims of one article cannot all be right, as every check of arithmetic writes it."""

from __future__ import annotations

from collections.abc import Sequence

from selisih.languages.figures import addition, figure
from selisih.languages.messages import say
from selisih.model.claim import Claim
from selisih.model.finding import ERROR, WARNING, Evidence, Finding, Likely
from selisih.model.spot import part_text
from selisih.model.summed import Summed
from selisih.text.article import Article
from selisih.values.number import Quantity


def mismatch(
    code: str,
    severity: str,
    sides: Sequence[Sequence[Claim]],
    message: str,
    language: str,
    likely: Likely | None = None,
    because: Sequence[Evidence] = (),
) -> Finding:
    """The finding that the claims of the sides cannot hold together; those of its evidence alone are on no side."""
    told = [c for side in sides for c in side]
    ids = [c.id for c in told] + [c for e in because for c in e.claims]
    return Finding(
        code=code,
        severity=severity,
        message=message,
        claims=tuple(dict.fromkeys(ids)),
        sides=tuple(tuple(c.id for c in side) for side in sides),
        likely=likely,
        because=tuple(because),
        language=language,
    )


def told_otherwise(
    code: str, message: str, article: Article, sides: Sequence[Sequence[Claim]], language: str
) -> Finding:
    """The warning that an article tells one thing in two ways; `message` is the key of a sentence with both, and the
    sentences they stand in are its evidence."""
    first, second = (" ".join(side[0].quote.split()) for side in sides)
    because = [Evidence("words", sentence(article, side[0]), (side[0].id,)) for side in sides]
    told = say(language, message, first=first, second=second)
    return mismatch(code, WARNING, sides, told, language, because=because)


def not_summed(code: str, one: Summed, language: str) -> Finding:
    """The error that parts do not make up their total, with the addition written out."""
    total, own = one.total, [part for part in one.parts if part.id]
    known = [c.value for c in (*one.parts, total) if isinstance(c.value, Quantity)]
    added, found = addition(language, known[:-1], one.found), figure(language, one.found, known)
    message = say(language, "sum_mismatch", total=" ".join(total.quote.split()), sum=found)
    because = [Evidence("gap", added, tuple(c.id for c in (*own, total)))]
    likely = Likely(found, say(language, "sum_likely"))
    return mismatch(code, ERROR, [[total], own] if own else [[total]], message, language, likely, because)


def sentence(article: Article, claim: Claim) -> str:
    """The sentence of an article that a claim stands in, as one line."""
    return " ".join(part_text(article, claim.part)[slice(*claim.sentence)].split())
