"""decide: findings as the decisions of an editor leave them, and findings about decisions that have had their day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from selisih.languages.messages import say
from selisih.model.claim import Claim
from selisih.model.codes import CODES, EXPIRED, REASONLESS, UNUSED
from selisih.model.decision import Comment, Decisions, Waiver, expired
from selisih.model.finding import WARNING, Finding
from selisih.model.fingerprint import fingerprint_of_words, identity
from selisih.model.report import Report
from selisih.model.spot import Spot
from selisih.model.standing import INLINE, WAIVER, Standing
from selisih.settings import Settings
from selisih.stages.baseline import left_standing
from selisih.stages.comment import comments_of
from selisih.stages.foremost import foremost, ours
from selisih.stages.select import select
from selisih.stages.vouch import vouch
from selisih.text.near import near


def decide(
    report: Report, decisions: Decisions, settings: Settings, today: date, language: str | None = None
) -> Report:
    """The Report with its findings as the settings select them, known ones with their standing, and a finding for each
    decision that is unused, has expired or gives no reason. What touches sources of our own comes first, and these in it.

    `today` is the day on which waivers expire or not; `language` that of messages, if not each article's own.
    """
    articles = {a.id: a for a in report.articles}
    claims = {c.id: c for c in report.claims}
    comments: dict[str, tuple[Comment, ...]] = {a.id: comments_of(a) for a in report.articles}
    by_mark = {w.fingerprint: w for w in decisions.waivers if not expired(w, today.isoformat())}
    findings: list[Finding] = []
    used: set[Spot] = set()
    for finding in report.findings:
        near_it = _covering(finding, comments, claims)
        used |= {c.spot for c in near_it}
        waiver = by_mark.get(finding.fingerprint)
        standing = _inline(finding, near_it, claims) or (_waived(waiver) if waiver else None)
        findings.append(replace(vouch(finding, claims, articles, settings.sources), standing=standing))
    alone = _alone(report)
    for article in report.articles:
        tongue = language or article.language
        for comment in comments[article.id]:
            needed = comment.spot in used or (article.id in alone and _between(comment))
            findings += (f for f in (_of_comment(comment, needed, tongue),) if f)
    read, there = {identity(a) for a in report.articles}, {f.fingerprint for f in report.findings}
    findings += (
        f for w in decisions.waivers if (f := _of_waiver(w, read, there, today, language or settings.language))
    )
    told = select(findings, {c.id: articles[c.article].path for c in report.claims}, settings)
    if settings.sources.own:
        mine = ours(report.articles, settings.sources)
        told = foremost(told, mine, {c.id: c.article for c in report.claims})
    return left_standing(replace(report, findings=tuple(told)), decisions.baseline, decisions.path)


def _covering(
    finding: Finding, comments: Mapping[str, Sequence[Comment]], claims: Mapping[str, Claim]
) -> list[Comment]:
    """The comments that cover a claim of the finding."""
    told = [claims[c] for side in finding.sides for c in side]
    near_it = [c for article in sorted({claim.article for claim in told}) for c in comments[article]]
    return [c for c in near_it if any(_covers(c, finding.code, claim) for claim in told)]


def _covers(comment: Comment, code: str, claim: Claim) -> bool:
    if comment.article != claim.article or (comment.codes and code not in comment.codes):
        return False
    if claim.part == "title":
        return comment.title
    return claim.start < comment.covers.end and claim.end > comment.covers.start


def _inline(finding: Finding, comments: Sequence[Comment], claims: Mapping[str, Claim]) -> Standing | None:
    """The standing that comments give a finding of which nothing is left without the claims they cover: a difference
    between others, and a slip printed elsewhere once more, are still told."""
    left = [
        side
        for side in finding.sides
        if not all(any(_covers(c, finding.code, claims[name]) for c in comments) for name in side)
    ]
    if not comments or len(left) >= min(2, len(finding.sides)):
        return None
    first = next((c for c in comments if c.reason), comments[0])
    return Standing(INLINE, first.reason, where=_place(first.spot))


def _waived(waiver: Waiver) -> Standing:
    return Standing(WAIVER, waiver.reason, waiver.by, waiver.until, _place(waiver.spot))


def _place(spot: Spot) -> str:
    return f"{spot.path}:{spot.line}"


def _alone(report: Report) -> set[str]:
    """The articles beside which no other source of their story was read."""
    sources = {a.id: a.source for a in report.articles}
    told = [{sources[a] for a in story.articles} for story in report.stories]
    return sources.keys() - {
        a for story, own in zip(report.stories, told, strict=True) if len(own) > 1 for a in story.articles
    }


def _between(comment: Comment) -> bool:
    """Whether a comment may be about a difference between sources, which shows only where both are read."""
    return not comment.codes or any(code.endswith("-conflict") for code in comment.codes)


def _of_comment(comment: Comment, needed: bool, language: str) -> Finding | None:
    """What is wrong with a comment, if anything; of several things the one to mend first."""
    unknown = next((code for code in comment.codes if code not in CODES), "")
    if comment.trouble:
        return _finding(UNUSED, say(language, "comment_trouble", words=comment.trouble), comment.spot, language)
    if unknown:
        other = near(unknown, CODES)
        told = say(language, "comment_code_near" if other else "comment_code", code=unknown, near=other)
        return _finding(UNUSED, told, comment.spot, language)
    named = ", ".join(comment.codes) or say(language, "any_code")
    if not needed:
        return _finding(UNUSED, say(language, "comment_unused", codes=named), comment.spot, language)
    if not comment.reason:
        return _finding(REASONLESS, say(language, "comment_reasonless", codes=named), comment.spot, language)
    return None


def _of_waiver(waiver: Waiver, read: set[str], there: set[str], today: date, language: str) -> Finding | None:
    """The like for a waiver; nothing of one that is about articles that were not read."""
    if waiver.articles and not read & set(waiver.articles):
        return None
    name = f"{waiver.fingerprint} ({waiver.code})" if waiver.code else waiver.fingerprint
    if waiver.articles and read.issuperset(waiver.articles) and waiver.fingerprint not in there:
        return _finding(UNUSED, say(language, "waiver_unused", waiver=name), waiver.spot, language, waiver.fingerprint)
    if expired(waiver, today.isoformat()):
        told = say(language, "waiver_expired", waiver=name, until=waiver.until)
        return _finding(EXPIRED, told, waiver.spot, language, waiver.fingerprint)
    if not waiver.reason:
        told = say(language, "waiver_reasonless", waiver=name)
        return _finding(REASONLESS, told, waiver.spot, language, waiver.fingerprint)
    return None


def _finding(code: str, message: str, spot: Spot, language: str, about: str = "") -> Finding:
    mark = fingerprint_of_words(code, spot.path, about or message)
    return Finding(code, WARNING, message, (), (), fingerprint=mark, language=language, spot=spot)
