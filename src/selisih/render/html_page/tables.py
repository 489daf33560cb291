"""story_views: for each story a table of what its sources say, what differs first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from selisih.model.claim import Claim
from selisih.model.cluster import Cluster, Verdict
from selisih.model.story import Story
from selisih.render.html_page.cells import Cell, Entry, cells, entry, letters, side_letters
from selisih.render.html_page.descent import Descent, descent
from selisih.render.html_page.desk import Desk, clipped, language_tag, source_name
from selisih.render.html_page.subjects import Heading, heading
from selisih.render.html_page.terms import Term, verdicts
from selisih.render.html_page.timeline import Timeline, timelines
from selisih.render.html_page.titles import Collation, collation
from selisih.render.html_page.wording import shown_date

MOST_ROWS = 60  # rows of a story that the page shows, not counting the fold
_OPEN = 15  # rows shown in any case, before the fold
_MOST_FOLDED = 120  # rows in the fold
WIDE = 8  # from more articles than this a table has no column for each
_ALONE = 30  # lone claims listed for an article


class Row(NamedTuple):
    """Claims about one thing across the sources. `findings` are the numbers and addresses of those that rest on it,
    `silent` how many sources say nothing of it."""

    anchor: str
    cluster: str
    heading: Heading
    verdict: str
    term: Term
    cells: tuple[Cell, ...]
    findings: tuple[tuple[int, str], ...]
    sources: int
    origins: int
    silent: int


class Column(NamedTuple):
    """An article at the head of a column."""

    source: str
    href: str
    published: str


class Alone(NamedTuple):
    """The claims that only one article makes."""

    source: str
    href: str
    entries: tuple[Entry, ...]
    left: int


class StoryView(NamedTuple):
    """A story as the page shows it: `rows` open, more rows `folded`, claims of one article alone; `lead` is the headline of
    one of its articles."""

    number: int
    href: str
    name: str
    lead: str
    lead_language: str
    columns: tuple[Column, ...]
    wide: bool
    rows: tuple[Row, ...]
    folded: tuple[Row, ...]
    left: int
    timelines: tuple[Timeline, ...]
    descent: Descent | None
    titles: tuple[Collation, ...]
    alone: tuple[Alone, ...]
    lone: int
    findings: tuple[int, ...]


def story_views(desk: Desk) -> tuple[StoryView, ...]:
    """The stories of a report in its order; those of one article are told only if something in it differs."""
    by_article: dict[str, list[Cluster]] = {}
    for cluster in desk.report.clusters:
        for article in _articles(desk, cluster):
            by_article.setdefault(article, []).append(cluster)
    sides = side_letters(desk.findings)
    cited: dict[int, list[int]] = {}
    for number, finding in enumerate(desk.findings, 1):
        cited.setdefault(desk.story_of(finding), []).append(number)
    views = (
        _story(desk, i, story, by_article, sides, tuple(cited.get(i, ())))
        for i, story in enumerate(desk.report.stories, 1)
    )
    return tuple(view for view in views if len(view.columns) > 1 or view.rows or (desk.paged and view.findings))


def _story(
    desk: Desk,
    number: int,
    story: Story,
    by_article: dict[str, list[Cluster]],
    sides: dict[str, tuple[int, str]],
    findings: tuple[int, ...],
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
    led = next((desk.articles[a] for a in articles if desk.articles[a].title), None)
    return StoryView(
        number=number,
        href=desk.story_at(number),
        name=story.name or desk.tongue.gettext("Unnamed story"),
        lead=clipped(led.title, 140) if led else "",
        lead_language=language_tag(desk, led.language) if led else "",
        columns=tuple(_column(desk, a) for a in articles),
        wide=len(articles) > WIDE,
        rows=tuple(rows[:shown]),
        folded=tuple(rows[shown:]),
        left=len(shared) - len(rows),
        timelines=timelines(desk, shared[: MOST_ROWS + _MOST_FOLDED]),
        descent=descent(desk, articles),
        titles=tuple(found for claims in by_title if (found := collation(desk, claims))),
        alone=tuple(_alone(desk, a, claims) for a, claims in lone.items() if claims),
        lone=sum(len(claims) for claims in lone.values()),
        findings=findings,
    )


def rows_of(stories: Iterable[StoryView]) -> frozenset[str]:
    """The ids of the clusters that have a row."""
    return frozenset(row.cluster for story in stories for row in (*story.rows, *story.folded))


def _loud(desk: Desk, cluster: Cluster) -> bool:
    """Whether a row must not be folded away: its claims differ, or a finding says that they do."""
    claims = desk.known(cluster.claims)
    return cluster.verdict == Verdict.CONFLICT or bool(_cited(desk, claims, several=True))


def _articles(desk: Desk, cluster: Cluster) -> tuple[str, ...]:
    return tuple(dict.fromkeys(c.article for c in desk.known(cluster.claims)))


def _column(desk: Desk, article: str) -> Column:
    found = desk.articles[article]
    return Column(source_name(found), desk.article_at(article), shown_date(found.published, desk.language))


def _row(desk: Desk, cluster: Cluster, articles: list[str], sides: dict[str, tuple[int, str]]) -> Row:
    claims = desk.known(cluster.claims)
    return Row(
        anchor=f"k{desk.row[cluster.id]}",
        cluster=cluster.id,
        heading=heading(desk, claims),
        verdict=cluster.verdict.word,
        term=verdicts(desk.tongue)[cluster.verdict.word],
        cells=cells(desk, cluster, claims, articles, letters(cluster, claims, sides), len(articles) > WIDE),
        findings=tuple((n, desk.finding_at(n)) for n in _cited(desk, claims)),
        sources=len({source_name(desk.articles[c.article]) for c in claims}),
        origins=cluster.origins,
        silent=len(set(articles) - {c.article for c in claims}),
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


def _alone(desk: Desk, article: str, claims: list[Claim]) -> Alone:
    entries = tuple(entry(desk, claim, "", False) for claim in claims[:_ALONE])
    return Alone(source_name(desk.articles[article]), desk.article_at(article), entries, len(claims) - len(entries))
