"""comments_of: the decisions that stand in an article itself, as comments.

<!-- selisih: ignore weekday-mismatch -- so in the original -->     this line; on a line of its own, the next one
<!-- selisih: ignore-start money-conflict -- ... -->                from here
<!-- selisih: ignore-end -->                                        to here, or to the end
<!-- selisih: ignore-file -- an archive -->                         the whole article; no code means every code
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from selisih.model.decision import Comment
from selisih.model.spot import spot_at
from selisih.text.article import Article
from selisih.text.comment import blanked, comments, inside
from selisih.text.span import Span

_OURS = re.compile(r"selisih\s*:\s*", re.IGNORECASE)
_REASON = re.compile(r"(?:^|\s)(?:--|–|—)(?:\s|$)")
_SOLID = re.compile(r"\S")
LINE, START, END, FILE = "ignore", "ignore-start", "ignore-end", "ignore-file"


class _Told(NamedTuple):
    """A comment that begins with our name: where it stands, and its verb, codes and reason."""

    span: Span
    verb: str
    codes: tuple[str, ...]
    reason: str


def comments_of(article: Article) -> tuple[Comment, ...]:
    """The comments of an article that are meant for selisih, in order, each with what it covers."""
    text = article.text
    spans = comments(text)
    found = [told for span in spans if (told := _told(text, span))]
    if not found:
        return ()
    plain, closing = blanked(text, spans), _closing(found)
    taken = set(closing.values())
    out: list[Comment] = []
    for k, (span, verb, codes, reason) in enumerate(found):
        trouble, covers = "", Span(span.end, span.end)
        if verb == LINE:
            covers = _line(plain, span)
        elif verb == START:
            covers = Span(span.end, found[closing[k]].span.start if k in closing else len(text))
        elif verb == FILE:
            covers = Span(0, len(text))
        elif k not in taken:
            trouble = verb or "…"
        if verb != END or trouble:
            out.append(Comment(article.id, codes, reason, covers, spot_at(article, span.start), verb == FILE, trouble))
    return tuple(out)


def _told(text: str, span: Span) -> _Told | None:
    words = inside(text, span)
    ours = _OURS.match(words)
    if ours is None:
        return None
    head, *reason = _REASON.split(words[ours.end() :], maxsplit=1)
    verb, *codes = head.replace(",", " ").split() or [""]
    return _Told(span, verb.lower(), tuple(codes), " ".join(reason[0].split()) if reason else "")


def _line(plain: str, span: Span) -> Span:
    """The line of a comment where anything else stands on it, else the next one on which something does."""
    start, end = _line_round(plain, span.start, span.end)
    if plain[start:end].strip():
        return Span(start, end)
    after = _SOLID.search(plain, end)
    return Span(*_line_round(plain, after.start(), after.start())) if after else Span(end, end)


def _line_round(text: str, first: int, last: int) -> tuple[int, int]:
    end = text.find("\n", last)
    return text.rfind("\n", 0, first) + 1, len(text) if end < 0 else end


def _closing(found: Sequence[_Told]) -> dict[int, int]:
    """By the start of a block its end: an end closes the block begun last, of those with its codes where it names any."""
    out: dict[int, int] = {}
    begun: list[int] = []
    by_codes: dict[frozenset[str], list[int]] = {}
    for i, told in enumerate(found):
        codes = frozenset(told.codes)
        if told.verb == START:
            begun.append(i)
            by_codes.setdefault(codes, []).append(i)
        elif told.verb == END:
            open_ones = by_codes.get(codes, []) if codes else begun
            while open_ones and open_ones[-1] in out:
                open_ones.pop()
            if open_ones:
                out[open_ones.pop()] = i
    return out
