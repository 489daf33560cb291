"""Desk: a report laid out for looking things up, with an address for every claim, row, article, story and finding."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from gettext import NullTranslations

from selisih.languages.catalogue import catalogue, locale
from selisih.model.claim import Claim
from selisih.model.cluster import Cluster
from selisih.model.finding import SEVERITIES, Finding, severity_of, worst_first
from selisih.model.report import Report
from selisih.text.article import Article

MOST_FINDINGS = 1000  # findings told in full on one page; the others are listed
_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}")


@dataclass(frozen=True, eq=False)
class Desk:
    """What the parts of a report look up. `paged` says that stories and articles have pages of their own; `number`,
    `place`, `row` and `home` count claims, articles, clusters, and an article's story, from 1; `said` holds the claims of
    an article, `cited` the numbers of the findings told in full that a claim is in; `before` are the findings of the
    last report, None where there is none to compare with, `fingerprints` theirs."""

    report: Report
    language: str
    paged: bool
    tongue: NullTranslations
    claims: Mapping[str, Claim]
    articles: Mapping[str, Article]
    clusters: Mapping[str, Cluster]
    number: Mapping[str, int]
    place: Mapping[str, int]
    row: Mapping[str, int]
    home: Mapping[str, int]
    said: Mapping[str, list[Claim]]
    findings: tuple[Finding, ...]
    told: int
    cited: Mapping[str, tuple[int, ...]]
    before: tuple[Finding, ...] | None
    fingerprints: frozenset[str]

    def known(self, ids: Iterable[str]) -> list[Claim]:
        """The claims of some ids that the report really holds, each once, with its article."""
        found = [self.claims[i] for i in dict.fromkeys(ids) if i in self.claims]
        return [claim for claim in found if claim.article in self.articles]

    def claim_at(self, claim: Claim) -> str:
        """The address of a claim's words in its article."""
        return f"{self._page('article', self.place[claim.article])}#c{self.number[claim.id]}"

    def article_at(self, article: str) -> str:
        """The address of an article."""
        place = self.place[article]
        return self._page("article", place) or f"#a{place}"

    def story_at(self, story: int) -> str:
        """The address of a story."""
        return self._page("story", story) or f"#s{story}"

    def row_at(self, cluster: Cluster) -> str:
        """The address of a cluster's row among its story's."""
        story = next((self.home[c.article] for c in self.known(cluster.claims) if c.article in self.home), 0)
        return f"{self._page('story', story)}#k{self.row[cluster.id]}"

    def finding_at(self, number: int) -> str:
        """The address of a finding told in full."""
        story = self.story_of(self.findings[number - 1])
        return f"{self._page('story', story) if story else self.overview()}#f{number}"

    def overview(self) -> str:
        """The address of the page that all begins with; empty where there is but one page."""
        return "index.html" if self.paged else ""

    def story_of(self, finding: Finding) -> int:
        """The number of the story a finding belongs to; 0 where it belongs to none."""
        return next((self.home[c.article] for c in self.known(finding.claims) if c.article in self.home), 0)

    def _page(self, name: str, number: int) -> str:
        return f"{name}-{number}.html" if self.paged else ""


def desk(report: Report, language: str, paged: bool = False, before: tuple[Finding, ...] | None = None) -> Desk:
    """The Desk of a report; findings are numbered from 1, the worst first, those left standing last."""
    findings = tuple(sorted(worst_first(report.findings), key=lambda f: f.standing is not None))
    told = len(findings) if paged else min(len(findings), MOST_FINDINGS)
    cited: dict[str, list[int]] = {}
    for number, finding in enumerate(findings[:told], 1):
        for claim_id in dict.fromkeys(finding.claims):
            cited.setdefault(claim_id, []).append(number)
    said: dict[str, list[Claim]] = {}
    for claim in report.claims:
        said.setdefault(claim.article, []).append(claim)
    return Desk(
        report=report,
        language=language,
        paged=paged,
        tongue=catalogue(language),
        claims={claim.id: claim for claim in report.claims},
        articles={article.id: article for article in report.articles},
        clusters={claim: cluster for cluster in report.clusters for claim in cluster.claims},
        number={claim.id: i for i, claim in enumerate(report.claims, 1)},
        place={article.id: i for i, article in enumerate(report.articles, 1)},
        row={cluster.id: i for i, cluster in enumerate(report.clusters, 1)},
        home={a: i for i, story in enumerate(report.stories, 1) for a in story.articles},
        said=said,
        findings=findings,
        told=told,
        cited={claim: tuple(numbers) for claim, numbers in cited.items()},
        before=before,
        fingerprints=frozenset(finding.fingerprint for finding in before or ()),
    )


def tally(findings: Iterable[Finding]) -> dict[str, int]:
    """How many findings there are of each severity, the worst first; those left standing do not count."""
    counts = Counter(severity_of(finding) for finding in findings if finding.standing is None)
    return {severity: counts[severity] for severity in reversed(SEVERITIES)}


def language_tag(desk: Desk, language: str) -> str:
    """A BCP 47 tag that is safe as a `lang` attribute; empty where it is none, or that of the page."""
    return language if _TAG.fullmatch(language) and language != locale(desk.language) else ""


def source_name(article: Article) -> str:
    """How an article is called: its source, else the last part of its path, else its id."""
    return article.source or article.path.rsplit("/", 1)[-1] or article.id


def clipped(text: str, limit: int) -> str:
    """The text on one line, cut at a word where it is longer than the limit."""
    line = " ".join(text[: limit * 4].split())
    if len(line) <= limit:
        return line
    cut = line.rfind(" ", limit // 2, limit)
    return line[: cut if cut > 0 else limit].rstrip(" ,;:") + "…"
