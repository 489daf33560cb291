"""comments: what is put into a text for programs and editors, never for readers: `<!-- ... -->`."""

from __future__ import annotations

from bisect import bisect_left

from selisih.text.span import Span

_OPEN, _CLOSE = "<!--", "-->"


def comments(text: str) -> list[Span]:
    """The comments of a text in order, marks included. One that is never closed is no comment."""
    out = []
    start = text.find(_OPEN)
    while start >= 0:
        close = text.find(_CLOSE, start + len(_OPEN))
        if close < 0:
            break
        out.append(Span(start, close + len(_CLOSE)))
        start = text.find(_OPEN, close + len(_CLOSE))
    return out


def inside(text: str, span: Span) -> str:
    """The words of a comment without its marks."""
    return text[span.start + len(_OPEN) : span.end - len(_CLOSE)].strip()


def without(whole: Span, spans: list[Span], text: str) -> list[Span]:
    """What is left of a span without those of some comments, in order, but for white space."""
    out, at = [], whole.start
    for start, end in spans[bisect_left(spans, whole.start, key=lambda s: s.end) :]:
        if start >= whole.end:
            break
        out.append(Span(at, start))
        at = end
    return [s for s in (*out, Span(at, whole.end)) if s.start < s.end and not text[s.start : s.end].isspace()]


def blanked(text: str, spans: list[Span]) -> str:
    """The text with blanks for its comments, line feeds kept: every other code point stays where it is."""
    out, at = [], 0
    for start, end in spans:
        out.append(text[at:start])
        out.append("".join("\n" if c == "\n" else " " for c in text[start:end]))
        at = end
    return "".join((*out, text[at:]))
