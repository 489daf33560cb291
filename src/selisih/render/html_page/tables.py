"""story_views: for each story a table of claims by source, what differs first."""

from __future__ import annotations

import re
from typing import NamedTuple

from selisih.model.claim import Claim
from selisih.model.cluster import Cluster, Verdict
from selisih.model.finding import Finding
from selisih.model.story import Story
from selisih.render.html_page.desk import Desk, clipped, source_name
from selisih.render.html_page.findings import LETTERS, Collation, collation
from selisih.render.html_page.subjects import Heading, heading
from selisih.render.html_page.wording import shown_date, shown_short
from selisih.values.moment import Moment
from selisih.values.words import Quotation

MOST_ROWS = 60  # rows of a story that the page shows, not counting the fold
_OPEN = 15  # rows shown in any case, before the fold
_MOST_FOLDED = 120  # rows in the fold
_WIDE = 8  # from more articles than this a table has no column for each
_CELL = 3  # wordings shown in a cell
_ALONE = 30  # lone claims listed for an article
_DIGITS = re.compile(r"\d+")
_SIGNS = {"conflict": "≠", "undecided": "?", "update": "→", "compatible": "≈", "agree": "="}


class Entry(NamedTuple):
    """Words as written, linking to their place; their side, and what else to know (speaker, time, full date)."""

    anchor: str
    words: str
    side: str
    aside: str
    source: str


class Cell(NamedTuple):
    """What one column says of a row; `left` counts entries not shown."""

    entries: tuple[Entry, ...]
    left: int


class Row(NamedTuple):
    """Claims about one thing across the sources. `findings` numbers those that rest on it."""

    heading: Heading
    verdict: str
    sign: str
    cells: tuple[Cell, ...]
    findings: tuple[int, ...]
    sources: int
    origins: int


class Column(NamedTuple):
    """An article at the head of a column."""

    source: str
    place: str
    published: str


class Alone(NamedTuple):
    """The claims that only one article makes."""

    source: str
    place: str
    entries: tuple[Entry, ...]
    left: int


class StoryView(NamedTuple):
    """A story as the page shows it: `rows` open, more rows `folded`, claims of one article alone."""

    place: str
    name: str
    columns: tuple[Column, ...]
    wide: bool
    rows: tuple[Row, ...]
    folded: tuple[Row, ...]
    left: int
    titles: tuple[Collation, ...]
    alone: tuple[Alone, ...]
    lone: int


def story_views(desk: Desk) -> tuple[StoryView, ...]:
    """The stories of a report in its order; those of one article have a table only if something in it differs."""
    by_article: dict[str, list[Cluster]] = {}
    for cluster in desk.report.clusters:
        for article in dict.fromkeys(c.article for c in desk.known(cluster.claims)):
            by_article.setdefault(article, []).append(cluster)
    sides = _sides(desk.findings)
    views = (_story(desk, f"s{i}", story, by_article, sides) for i, story in enumerate(desk.report.stories, 1))
    return tuple(view for view in views if len(view.columns) > 1 or view.rows)


def _story(
    desk: Desk, place: str, story: Story, by_article: dict[str, list[Cluster]], sides: dict[str, tuple[int, str]]
) -> StoryView:
    articles = [a for a in dict.fromkeys(story.articles) if a in desk.articles]
    clusters = list({c.id: c for a in articles for c in by_article.get(a, ())}.values())
    shared = [c for c in clusters if c.verdict == Verdict.CONFLICT or len(_articles(desk, c)) > 1]
    shared.sort(key=lambda c: (-_loud(desk, c), -c.verdict, -len(_articles(desk, c))))
    rows = [_row(desk, cluster, articles, sides) for cluster in shared[: MOST_ROWS + _MOST_FOLDED]]
    shown = min(MOST_ROWS, max(sum(_loud(desk, cluster) for cluster in shared), _OPEN))
    told = {claim for cluster in shared for claim in cluster.claims}
    lone = {a: [c for c in desk.said.get(a, ()) if c.id not in told] for a in articles}
    by_title = [
        desk.known(c.claims) for c in shared if c.kind == "title" and not any(i in desk.cited for i in c.claims)
    ]
    return StoryView(
        place=place,
        name=story.name or desk.words["unnamed_story"],
        columns=tuple(_column(desk, a) for a in articles),
        wide=len(articles) > _WIDE,
        rows=tuple(rows[:shown]),
        folded=tuple(rows[shown:]),
        left=len(shared) - len(rows),
        titles=tuple(found for claims in by_title if (found := collation(desk, claims))),
        alone=tuple(_alone(desk, a, claims) for a, claims in lone.items() if claims),
        lone=sum(len(claims) for claims in lone.values()),
    )


def _loud(desk: Desk, cluster: Cluster) -> bool:
    """Whether a row must not be folded away: its claims differ, or a finding says that they do."""
    claims = desk.known(cluster.claims)
    return cluster.verdict == Verdict.CONFLICT or bool(_cited(desk, claims, several=True))


def _articles(desk: Desk, cluster: Cluster) -> tuple[str, ...]:
    return tuple(dict.fromkeys(c.article for c in desk.known(cluster.claims)))


def _column(desk: Desk, article_id: str) -> Column:
    article = desk.articles[article_id]
    return Column(source_name(article), desk.place[article_id], shown_date(article.published, desk.language))


def _row(desk: Desk, cluster: Cluster, articles: list[str], sides: dict[str, tuple[int, str]]) -> Row:
    claims = desk.known(cluster.claims)
    letters = _letters(cluster, claims, sides)
    updating = cluster.verdict == Verdict.UPDATE
    entries = [(c, _entry(desk, c, letters.get(c.id, ""), updating)) for c in claims]
    if len(articles) > _WIDE:
        cells = tuple(_cell(group, _WIDE) for group in _alike(entries))
    else:
        cells = tuple(_cell([e for c, e in entries if c.article == a], _CELL) for a in articles)
    return Row(
        heading=heading(desk, claims),
        verdict=cluster.verdict.word,
        sign=_SIGNS[cluster.verdict.word],
        cells=cells,
        findings=_cited(desk, claims),
        sources=len({source_name(desk.articles[c.article]) for c in claims}),
        origins=cluster.origins,
    )


def _cited(desk: Desk, claims: list[Claim], several: bool = False) -> tuple[int, ...]:
    """The findings about a row as a whole and, unless it must be `several`, about one claim that stands in it."""
    out = set()
    for number in {n for c in claims for n in desk.cited.get(c.id, ())}:
        finding = desk.findings[number - 1]
        whole = len(finding.sides) > 1 and sum(c.id in finding.claims for c in claims) > 1
        if whole or (len(finding.sides) < 2 and not several):
            out.add(number)
    return tuple(sorted(out))


def _cell(entries: list[Entry], most: int) -> Cell:
    """Entries without those that say the same in the same words."""
    by_words = {(e.words.casefold(), e.side, e.aside, e.source): e for e in reversed(entries)}
    kept = tuple(reversed(by_words.values()))
    return Cell(kept[:most], len(kept) - len(kept[:most]))


def _alike(entries: list[tuple[Claim, Entry]]) -> list[list[Entry]]:
    """Entries of a wide story gathered by side and value."""
    groups: dict[tuple[str, str], list[Entry]] = {}
    for claim, entry in entries:
        groups.setdefault((entry.side, str(claim.value.record())), []).append(entry)
    return sorted(groups.values(), key=lambda group: (group[0].side or "~", -len(group)))


def _entry(desk: Desk, claim: Claim, side: str, updating: bool) -> Entry:
    aside = ""
    if isinstance(claim.value, Quotation):
        aside = claim.value.speaker or ""
    elif updating and claim.as_of:
        aside = f"{desk.words['as_of']} {shown_short(claim.as_of, desk.language)}"
    elif isinstance(claim.value, Moment) and not any(len(run) == 4 for run in _DIGITS.findall(claim.quote)):
        aside = shown_short(claim.value.edtf, desk.language)
    source = source_name(desk.articles[claim.article])
    return Entry(desk.anchor[claim.id], clipped(claim.quote, 90), side, clipped(aside, 60), source)


def _sides(findings: tuple[Finding, ...]) -> dict[str, tuple[int, str]]:
    """The letter of every claim in its worst finding of more than one side."""
    out: dict[str, tuple[int, str]] = {}
    for number, finding in enumerate(findings, 1):
        if len(finding.sides) > 1:
            for i, side in enumerate(finding.sides):
                for claim in side:
                    out.setdefault(claim, (number, LETTERS[i % len(LETTERS)]))
    return out


def _letters(cluster: Cluster, claims: list[Claim], sides: dict[str, tuple[int, str]]) -> dict[str, str]:
    """The side of each claim of a row that differs: as its finding has it, else by which pairs conflict."""
    if cluster.verdict != Verdict.CONFLICT:
        return {}
    numbers = [sides[c.id][0] for c in claims if c.id in sides]
    if numbers:
        most = max(dict.fromkeys(numbers), key=numbers.count)
        return {c.id: sides[c.id][1] for c in claims if c.id in sides and sides[c.id][0] == most}
    apart = {frozenset((p.a, p.b)) for p in cluster.pairs if p.verdict == Verdict.CONFLICT}
    groups: list[list[str]] = []
    for claim in claims:
        for group in groups:
            if not any(frozenset((claim.id, other)) in apart for other in group):
                group.append(claim.id)
                break
        else:
            groups.append([claim.id])
    return {i: LETTERS[k % len(LETTERS)] for k, group in enumerate(groups) for i in group} if len(groups) > 1 else {}


def _alone(desk: Desk, article: str, claims: list[Claim]) -> Alone:
    entries = tuple(_entry(desk, claim, "", False) for claim in claims[:_ALONE])
    return Alone(source_name(desk.articles[article]), desk.place[article], entries, len(claims) - len(entries))
