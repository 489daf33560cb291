"""markdown_report: the findings of a Report as Markdown, for a pull request or a chat."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from selisih.languages.catalogue import catalogue
from selisih.model.claim import Claim
from selisih.model.finding import SEVERITIES, Finding, severity_of, worst_first
from selisih.model.report import Report
from selisih.model.spot import part_text, spot
from selisih.text.article import Article
from selisih.text.escape import in_markdown
from selisih.text.excerpt import clipped

MOST = 50  # findings told; a comment that is longer is cut off by the sites it is meant for
_MOST_CLAIMS = 4  # of a side
_LONGEST = 1000  # of a code or a path
_REACH = 160  # code points of a sentence shown on each side of the words
_SIGNS = {"error": "🛑", "warning": "⚠️", "note": "📝"}


def markdown_report(
    report: Report, language: str = "id", before: tuple[Finding, ...] | None = None, most: int = MOST
) -> str:
    """The findings, the worst first, each with the words that led to it; its own words in a language. `before` are the
    findings of the last report; more than `most` are counted only."""
    t = catalogue(language)
    articles = {article.id: article for article in report.articles}
    claims = {claim.id: claim for claim in report.claims if claim.article in articles}
    order = worst_first(f for f in report.findings if f.standing is None)
    standing = len(report.findings) - len(order)
    known = {finding.fingerprint for finding in before or ()}
    out = [f"### selisih: {_counted(report, order, language)}", ""]
    if not order:
        said = "No findings. As far as it was understood, nothing that was read contradicts anything else."
        out += [in_markdown(t.gettext(said)), ""]
    for finding in order[:most]:
        new = before is not None and bool(finding.fingerprint) and finding.fingerprint not in known
        out += _told(finding, claims, articles, t.gettext("New") if new else "")
    if order[most:]:
        left = t.ngettext("%(num)s more finding", "%(num)s more findings", len(order[most:]))
        out += [left % {"num": len(order[most:])}, ""]
    if standing:
        told = t.ngettext(
            "%(num)s finding is known and left standing", "%(num)s findings are known and left standing", standing
        )
        out += [told % {"num": standing}, ""]
    out.append(f"<sub>{t.gettext('Shows where sources differ, not which of them is right.')}</sub>")
    return "\n".join(out) + "\n"


def _counted(report: Report, order: Sequence[Finding], language: str) -> str:
    t = catalogue(language)
    counts = Counter(finding.severity for finding in order)
    signs = [f"{_SIGNS[s]} {counts[s]}" for s in reversed(SEVERITIES) if counts[s]]
    read = t.ngettext("%(num)s article", "%(num)s articles", len(report.articles)) % {"num": len(report.articles)}
    found = t.ngettext("%(num)s finding", "%(num)s findings", len(order)) % {"num": len(order)}
    return ", ".join([read, found]) + (f" ({' '.join(signs)})" if signs else "")


def _told(finding: Finding, claims: Mapping[str, Claim], articles: Mapping[str, Article], new: str) -> Iterator[str]:
    mark = f" **{new}**" if new else ""
    yield f"- {_SIGNS[severity_of(finding)]} **{in_markdown(finding.message)}**{mark} `{_code(finding.code)}`"
    if finding.spot:
        yield f"  - `{_code(str(finding.spot))}`"
    several = len(finding.sides) > 1
    for i, side in enumerate(finding.sides):
        mine = [claims[name] for name in side if name in claims]
        letter = f"{'ABCDEFGH'[i % 8]} " if several else ""
        for claim in mine[:_MOST_CLAIMS]:
            article = articles[claim.article]
            yield f"  - {letter}`{_code(str(spot(article, claim)))}` {in_markdown(article.source)}: {_sentence(article, claim)}"
        if mine[_MOST_CLAIMS:]:
            where = ", ".join(f"`{_code(str(spot(articles[c.article], c)))}`" for c in mine[_MOST_CLAIMS:])
            yield f"  - {letter}{where}"
    yield ""


def _sentence(article: Article, claim: Claim) -> str:
    """The claim's sentence, or as much of it as is near, with the claim in bold."""
    text = part_text(article, claim.part)
    low, high = min(claim.sentence[0], claim.start), max(claim.sentence[1], claim.end)
    if not 0 <= low <= claim.start < claim.end <= high <= len(text):
        return in_markdown(claim.quote)
    first, last = max(low, claim.start - _REACH), min(high, claim.end + _REACH)
    before, after = text[first : claim.start], text[claim.end : last]
    bold = "**" if _ends_word(claim.quote[0], before[-1:]) and _ends_word(claim.quote[-1], after[:1]) else ""
    pieces = (
        "… " if first > low else "",
        in_markdown(before) + (" " if before[-1:].isspace() else ""),
        bold + in_markdown(claim.quote) + bold,
        (" " if after[:1].isspace() else "") + in_markdown(after),
        " …" if last < high else "",
    )
    return "".join(pieces).strip()


def _ends_word(inner: str, outer: str) -> bool:
    """Whether Markdown takes asterisks between two characters for the edge of bold words."""
    return inner.isalnum() or (not inner.isspace() and not outer.isalnum())


def _code(text: str) -> str:
    """Text for a code mark: no backtick can end it."""
    return " ".join(clipped(text, _LONGEST).split()).replace("`", "'")
