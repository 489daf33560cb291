"""origins: how many independent sources stand behind each side of a finding, who copied whom, and what that makes likely."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selisih.languages.messages import say
from selisih.model.claim import Claim
from selisih.model.finding import Evidence, Likely
from selisih.model.lineage import Lineage
from selisih.stages.lineage import published
from selisih.text.article import Article
from selisih.values.mistyped import like_a_slip
from selisih.values.number import Quantity, plain

_SEVERAL = 3  # independent sources from which, against one, a slip of the pen is on the other side
_QUOTED = 9  # words of a quotation that its finding repeats

Groups = Sequence[Sequence[Claim]]
Articles = Mapping[str, Article]


def origins(groups: Groups, lineage: Lineage) -> tuple[int, ...]:
    """How many independent sources stand behind each side."""
    return tuple(len({lineage.origin[c.id] for c in side}) for side in groups)


def origin_evidence(groups: Groups, lineage: Lineage, articles: Articles, language: str) -> list[Evidence]:
    """The origins behind each side, and of copies the first to carry the side's value."""
    rank = {article: i for i, article in enumerate(lineage.order)}
    out = []
    for side, count in zip(groups, origins(groups, lineage), strict=True):
        ids = tuple(c.id for c in side)
        out.append(Evidence("origin", say(language, "because_origins", count=count, value=short(side[0])), ids))
        families: dict[str, list[Claim]] = {}
        for claim in sorted({c.article: c for c in reversed(side)}.values(), key=lambda c: rank[c.article]):
            families.setdefault(lineage.master[claim.article], []).append(claim)
        for master, members in sorted(families.items(), key=lambda f: rank[f[0]]):
            text = _copied(members, _elsewhere(master, side, groups), articles, language)
            if text:
                out.append(Evidence("origin", text, tuple(c.id for c in members)))
    return out


def likely(groups: Groups, lineage: Lineage, articles: Articles, language: str) -> Likely | None:
    """The likelier of two figures, where more than a count speaks for it: the others copied a text that has it, or theirs is
    the same mistyped and nobody else has it. Votes alone never decide."""
    if len(groups) != 2:
        return None
    for wrong, right in (groups, tuple(reversed(groups))):
        x, y = wrong[0].value, right[0].value
        if not isinstance(x, Quantity) or not isinstance(y, Quantity) or y.low is None:
            return None
        figure = plain(y.low) or ""
        masters = [_elsewhere(lineage.master[c.article], wrong, groups) for c in wrong]
        first = masters[0]
        if first is not None and all(masters):
            reason = say(language, "likely_copied", copies=_names(wrong, articles), master=_names([first], articles))
            return Likely(figure, reason)
        few, many = origins((wrong, right), lineage)
        if few == 1 and many >= _SEVERAL and like_a_slip(x, y):
            return Likely(figure, say(language, "likely_slip", value=short(wrong[0]), count=many))
    return None


def _elsewhere(master: str, side: Sequence[Claim], groups: Groups) -> Claim | None:
    """What the text that others were copied from says on another side than theirs."""
    if any(c.article == master for c in side):
        return None
    return next((c for other in groups if other is not side for c in other if c.article == master), None)


def _copied(members: Sequence[Claim], master: Claim | None, articles: Articles, language: str) -> str:
    first, rest = members[0], members[1:]
    told = {"first": _dated(articles[first.article]), "value": short(first), "copies": _names(rest, articles)}
    if master is not None:
        told |= {"master": _names([master], articles), "other": short(master)}
        return say(language, "because_strayed_first" if rest else "because_strayed", **told)
    if not rest:
        return ""
    one, two = (published(articles[c.article]) for c in members[:2])
    if one is None or two is None or one[0] >= two[0]:
        return say(language, "because_copies", copies=_names(members, articles))
    return say(language, "because_copied", **told)


def _dated(article: Article) -> str:
    return f"{article.source} ({article.published.replace('T', ' ')})" if article.published else article.source


def _names(claims: Sequence[Claim], articles: Articles) -> str:
    return ", ".join(dict.fromkeys(articles[c.article].source for c in claims))


def short(claim: Claim) -> str:
    """The first words of a claim: of a title or quotation not all."""
    words = claim.quote.split()
    return " ".join(words[:_QUOTED]) + (" …" if len(words) > _QUOTED else "")
