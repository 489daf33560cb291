"""lineage: who rests on whom in a story; near-equal texts are copies, and neither copies nor those who cite are witnesses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from selisih.languages.outlet_names import is_outlet, outlet_key
from selisih.model.claim import Claim
from selisih.model.lineage import CITES, COPY, Cited, Lineage, Reliance
from selisih.text.article import Article
from selisih.text.segment import FURNITURE, Segment
from selisih.values.edtf import stretch

_WORD = re.compile(r"\w+")
_RUN = 4  # words that have to stand in the same order
_COPIED = 0.5  # share of the shorter text's runs from which it is a copy; two texts on one release share a third
_SPREAD = 40  # earliest articles that have a run of words; the copies of a copy find their master among these

Run = tuple[str, ...]


def lineage(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    cited: Mapping[str, Sequence[Cited]],
    segments: Mapping[str, Sequence[Segment]] | None = None,
) -> Lineage:
    """The Lineage of the articles of a story; `claims` are theirs, `cited` and `segments` are by article id."""
    order = sorted(articles, key=_when)
    earliest: dict[str, Article] = {}
    for article in order:
        earliest.setdefault(outlet_key(article.source), article)
    told = {a.id: [c for c in cited.get(a.id, ()) if _counts(c, a, earliest)] for a in order}
    copied = _copies(order, segments or {})
    master: dict[str, str] = {}
    before: dict[str, str] = {}  # by outlet, the origin of what it had published by then
    origin: dict[str, str] = {}
    own: dict[str, list[Claim]] = {}
    for claim in claims:
        own.setdefault(claim.article, []).append(claim)
    roots: dict[str, str] = {}
    for article in order:  # whom an article rests on came out before it, so that it is known already
        key = outlet_key(article.source) or article.id
        whole = _rests_on(told[article.id])
        copy = copied.get(article.id)
        master[article.id] = master[copy.on] if copy else article.id
        roots[article.id] = roots[copy.on] if copy else before.get(whole, whole) if whole else key
        for claim in own.get(article.id, ()):
            near = _near(claim, told[article.id])
            origin[claim.id] = before.get(near, near) if near else roots[article.id]
        before.setdefault(key, roots[article.id])
    cites = [_cites(a, same, earliest) for a in order for same in _by_outlet(told[a.id]).values()]
    reliances = sorted((*copied.values(), *cites), key=lambda r: (r.article, r.why, r.outlet, r.on))
    return Lineage(tuple(reliances), origin, master, tuple(a.id for a in order))


def published(article: Article) -> tuple[int, int] | None:
    """The minutes within which an article came out, in universal time where its zone is known; None where nothing tells."""
    known = stretch(article.published) if article.published else None
    if known is None or known.low is None or known.high is None:
        return None
    return known.low - (known.zone or 0), known.high - (known.zone or 0)


def _when(article: Article) -> tuple[bool, tuple[int, int], str]:
    known = published(article)
    return known is None, known or (0, 0), article.id


def _counts(cited: Cited, article: Article, earliest: Mapping[str, Article]) -> bool:
    """Whether a citation names an outlet other than the article's own."""
    key = outlet_key(cited.outlet)
    if not key or key == outlet_key(article.source):
        return False
    return cited.sure or key in earliest or is_outlet(cited.outlet)


def _by_outlet(cited: Sequence[Cited]) -> dict[str, list[Cited]]:
    """The citations of an article by outlet."""
    found: dict[str, list[Cited]] = {}
    for one in cited:
        found.setdefault(outlet_key(one.outlet), []).append(one)
    return found


def _cites(article: Article, same: Sequence[Cited], earliest: Mapping[str, Article]) -> Reliance:
    known = earliest.get(outlet_key(same[0].outlet))
    spans = tuple((c.start, c.end) for c in same)
    return Reliance(article.id, same[0].outlet, known.id if known else "", CITES, spans)


def _rests_on(told: Sequence[Cited]) -> str:
    """The one outlet that an article cites, if it does so where it says what it rests on as a whole; else nothing."""
    keys = {outlet_key(c.outlet) for c in told}
    return keys.pop() if len(keys) == 1 and any(c.leads for c in told) else ""


def _near(claim: Claim, told: Sequence[Cited]) -> str:
    """The first outlet cited in the sentence of a claim."""
    first, last = claim.sentence
    here = (outlet_key(c.outlet) for c in told if first <= c.start < last) if claim.part == "body" else iter(())
    return next(here, "")


def _copies(order: Sequence[Article], segments: Mapping[str, Sequence[Segment]]) -> dict[str, Reliance]:
    """By article id, the earlier article of another outlet that a text is a copy of: the one it has most in common with.

    `order` is by time. A run of words is looked up among the earliest that have it, so time grows as the texts do.
    """
    if len({article.source for article in order}) < 2:
        return {}
    holders: dict[Run, list[int]] = {}
    sizes: list[int] = []
    out: dict[str, Reliance] = {}
    for i, article in enumerate(order):
        runs = _runs(article, segments.get(article.id, ()))
        shared = Counter(j for run in runs for j in holders.get(run, ()))
        likest = [j for j in shared if _is_copy(shared[j], len(runs), sizes[j], order[j], article)]
        if likest:
            on = order[min(likest, key=lambda j: (-shared[j], j))]
            theirs = _runs(on, segments.get(on.id, ()))
            spans = _merged(span for run, found in runs.items() if run in theirs for span in found)
            out[article.id] = Reliance(article.id, on.source, on.id, COPY, spans)
        for run in runs:
            if len(held := holders.setdefault(run, [])) < _SPREAD:
                held.append(i)
        sizes.append(len(runs))
    return out


def _is_copy(shared: int, mine: int, theirs: int, other: Article, article: Article) -> bool:
    return other.source != article.source and shared >= _COPIED * max(1, min(mine, theirs))


def _runs(article: Article, segments: Sequence[Segment]) -> dict[Run, list[tuple[int, int]]]:
    """Runs of words of a text, page furniture left out, and where they stand."""
    parts = [(s.span.start, s.span.end) for s in segments if s.kind != FURNITURE] or [(0, len(article.text))]
    words = [(m.group().lower(), m.start(), m.end()) for a, b in parts for m in _WORD.finditer(article.text, a, b)]
    out: dict[Run, list[tuple[int, int]]] = {}
    for i in range(len(words) - _RUN + 1):
        run = words[i : i + _RUN]
        out.setdefault(tuple(w for w, _, _ in run), []).append((run[0][1], run[-1][2]))
    return out


def _merged(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return tuple(out)
