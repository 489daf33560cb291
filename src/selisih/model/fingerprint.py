"""fingerprint: what a finding is known by from run to run, whatever is moved about in its articles.

Baselines and waivers rest on it. It is made of what is claimed and by whom, never of a place in a text: the code, the
measure, the values, words without their marks and capitals. A finding inside one article belongs to that article, so
that the same slip in another is new; one between sources belongs to the sources on each side.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import PurePosixPath

from selisih.model.claim import Claim
from selisih.model.finding import Finding
from selisih.text.article import Article
from selisih.values.moment import Moment
from selisih.values.number import Quantity, plain
from selisih.values.words import Abbreviation, Label, Name, Office, Title, number_key

_WORD = re.compile(r"\w+")


def marked(
    findings: Sequence[Finding], claims: Mapping[str, Claim], articles: Mapping[str, Article]
) -> tuple[Finding, ...]:
    """The findings, each with its fingerprint."""
    return tuple(
        replace(f, fingerprint=fingerprint(f.code, [[claims[c] for c in side] for side in f.sides], articles))
        for f in findings
    )


def fingerprint(code: str, sides: Sequence[Sequence[Claim]], articles: Mapping[str, Article]) -> str:
    """Sixteen hexadecimal figures for what the sides of a finding say and who says it."""
    said_by = {c.article for side in sides for c in side}
    alone = identity(articles[next(iter(said_by))]) if len(said_by) == 1 else ""
    told = []
    for side in sides:
        values = sorted({json.dumps([c.kind, *_value(c)], ensure_ascii=False) for c in side})
        who = [] if alone else sorted({folded(articles[c.article].source) for c in side})
        told.append(json.dumps([values, who], ensure_ascii=False))
    measures = sorted({c.subject.measure for side in sides for c in side if c.subject.measure})
    return _hash("\x1f".join((code, alone, *measures, *sorted(told))))


def fingerprint_of_words(code: str, *words: str) -> str:
    """The like for a finding without claims: of what it is about, in words."""
    return _hash("\x1f".join((code, *words)))


def identity(article: Article) -> str:
    """What an article stays known by when it is edited, put into another folder or read together with others: its
    address, else its source with the name of its file, or in a file of several its own id or headline."""
    if article.url:
        return article.url
    name = PurePosixPath(article.path).stem
    if article.path.endswith(".jsonl"):
        name = folded(article.title) or article.id if article.id.endswith(f":{article.line}") else article.id
    return f"{folded(article.source)}/{name}"


def folded(text: str) -> str:
    """The words of a text in lower case, one blank apart: quotation marks, dashes and ligatures make no difference."""
    return " ".join(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


def _value(claim: Claim) -> tuple[str | int | None, ...]:
    """What a claim says, as far as writing it otherwise leaves it the same: `25 orang` is `dua puluh lima orang`."""
    value = claim.value
    if isinstance(value, Quantity):
        return plain(value.low), plain(value.high), value.unit, value.bound
    if isinstance(value, Moment):
        return value.edtf, value.weekday, value.part, value.clock, value.bound
    if isinstance(value, Title):
        return folded(value.title), number_key(value), value.year, value.document
    if isinstance(value, Label):
        return value.key(), folded(value.about)
    if isinstance(value, Name):
        return (folded(value.word),)
    if isinstance(value, Office):
        return folded(value.person), value.office, value.place
    if isinstance(value, Abbreviation):
        return value.short, folded(value.long)
    return folded(value.words), "document" if value.document else folded(value.speaker or "").split(" ")[-1]


def _hash(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
