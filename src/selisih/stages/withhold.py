"""withhold: a Report without the words of its articles, for copy under embargo in a log that others read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from selisih.languages.messages import say
from selisih.languages.pages import gist
from selisih.model.claim import Claim, Value
from selisih.model.finding import Finding
from selisih.model.report import Report
from selisih.model.shown import beyond
from selisih.model.subject import Subject
from selisih.text.article import Article
from selisih.text.comment import blanked
from selisih.text.span import Span
from selisih.values.words import Quotation, Title

_NO_WORDS = "…"


def withhold(report: Report) -> Report:
    """The Report with figures and what they count, dates, speakers and numbers of documents, and no other word of a text
    or headline.

    Texts are blanks of the same length, so that every place stays what it is; a claim's words are its value; messages
    tell the code and the values; evidence in words is left out. Every format shows what a Report has, so none can show
    more.
    """
    articles = {article.id: _blank(article) for article in report.articles}
    claims = {claim.id: _bare(claim) for claim in report.claims}
    return replace(
        report,
        articles=tuple(articles.values()),
        stories=tuple(replace(story, name="") for story in report.stories),
        claims=tuple(claims.values()),
        findings=tuple(_quiet(finding, claims, articles) for finding in report.findings),
        lineage=tuple(replace(r, outlet=articles[r.on].source) for r in report.lineage if r.on in articles),
    )


def _blank(article: Article) -> Article:
    text, title = (blanked(part, [Span(0, len(part))]) for part in (article.text, article.title))
    return replace(article, text=text, title=title, author="", url="")


def _bare(claim: Claim) -> Claim:
    """The claim with what the language files know of its subject; names and words of the text are left out."""
    of = claim.subject
    subject = Subject(
        measure=of.measure, qualifiers=of.qualifiers, period=of.period, role=of.role, modality=of.modality
    )
    value = _wordless(claim.value)
    return replace(claim, quote=beyond(value) or _NO_WORDS, value=value, subject=subject)


def _wordless(value: Value) -> Value:
    match value:
        case Title():
            return replace(value, title="")
        case Quotation():
            return replace(value, words="", office=None, via=())
        case _:
            return value


def _quiet(finding: Finding, claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> Finding:
    """The finding told by its code and values. Of its evidence the weights of links hold no words."""
    sides = []
    for side in finding.sides:
        mine = [claims[name] for name in side]
        sources = ", ".join(dict.fromkeys(articles[claim.article].source for claim in mine))
        sides.append(say(finding.language, "side", value=mine[0].quote, sources=sources))
    told = gist(finding.code, finding.language) + (f": {'; '.join(sides)}." if sides else ".")
    likely = replace(finding.likely, reason="") if finding.likely else None
    because = tuple(evidence for evidence in finding.because if evidence.kind == "link")
    return replace(finding, message=told, likely=likely, because=because)
