"""segment: a text parted into blocks, each with what it is on the page; nothing is cut out."""

from __future__ import annotations

import re

from selisih.languages.lexicon import Lexicon
from selisih.text.segment import BYLINE, CAPTION, FURNITURE, HEADLINE, ITEM, PARAGRAPH, Segment
from selisih.text.span import Span
from selisih.text.tokens import tokenise

_LINE = re.compile(r"[^\n]+")
_MARKER = re.compile(r"\s*(?:[0-9]{1,2}[.)](?=\s)|[•*·▪-](?=\s))")
# (asj/fyk), [tum/cnbc], (T/R6/RS3), (*), ***
_SIGNATURE = re.compile(r"\s*(?:[(\[][\w*.,& ]{0,12}(?:/[\w. ]{1,12})*[)\]]|\*+)\s*")
_BRACKETED = re.compile(r"\s*\[[^\]\n]{0,80}\]\s*")
_CLOSED = (".", "!", "?", ":", "”", '"', "’", ")", "…", "»", "|")
_LONG = 120  # a line of this length is running text, whatever list it stands in
_WRAPPED = 40  # a line shorter than this was not broken by a margin


def segment(text: str, words: Lexicon) -> tuple[Segment, ...]:
    """The blocks of a text in order; spans do not overlap and hold everything but white space."""
    out: list[Segment] = []
    follow = ""  # what the furniture before says of this line: "next" or "rest"
    body = False  # whether running text has begun
    for start, end in _blocks(text, words):
        line = text[start:end]
        extent = _furniture(line, words)
        if extent:
            out.append(Segment(Span(start, end), FURNITURE))
            follow = {"rest": "rest", "next": "next" if _bare(line, words) else ""}.get(extent, follow)
            continue
        if follow and not _running(line, follow):
            out.append(Segment(Span(start, end), FURNITURE))
            follow = "rest" if follow == "rest" else ""
            continue
        follow = ""
        marker = _MARKER.match(line)
        if marker:
            out.append(Segment(Span(start, start + marker.end()), FURNITURE))
            out.append(Segment(Span(start + marker.end(), end), ITEM))
        elif _BRACKETED.fullmatch(line) or _SIGNATURE.fullmatch(line):
            out.append(Segment(Span(start, end), FURNITURE if ":" in line else BYLINE))
        elif _begins(line, words, "caption"):
            out.append(Segment(Span(start, end), CAPTION))
        else:
            kind = HEADLINE if _headline(line, body) else PARAGRAPH
            body = body or kind == PARAGRAPH
            out.append(Segment(Span(start, end), kind))
    return tuple(s for s in out if s.span.start < s.span.end)


def _running(line: str, follow: str) -> bool:
    """Whether a line is the article again: headlines of other stories are short and end without a full stop."""
    return len(line) >= _LONG or (follow == "next" and line.rstrip().endswith((".", ",")))


def _blocks(text: str, words: Lexicon) -> list[tuple[int, int]]:
    """Offsets of lines, those that a margin broke joined again."""
    blocks: list[tuple[int, int]] = []
    for match in _LINE.finditer(text):
        start, end = match.span()
        if not match.group().strip():
            continue
        if blocks and _broken(text, blocks[-1], start) and not _furniture(text[slice(*blocks[-1])], words):
            blocks[-1] = (blocks[-1][0], end)
        else:
            blocks.append((start, end))
    return blocks


def _broken(text: str, before: tuple[int, int], start: int) -> bool:
    """Whether a margin, not the writer, broke the line before: it is long and open, and this one goes on with it."""
    if start - before[1] != 1 or before[1] - before[0] < _WRAPPED:
        return False
    last = text[before[0] : before[1]].rstrip()
    first = text[start : start + 1]
    if not last or last.endswith(_CLOSED) or _MARKER.match(text, start):
        return first.islower() and not last.endswith((".", "!", "?"))
    return first.islower() or last.endswith(",") or (last[-1].isdigit() and text[start : start + 2].isupper())


def _furniture(line: str, words: Lexicon) -> str:
    return _begins(line, words, "furniture")


def _begins(line: str, words: Lexicon, tag: str) -> str:
    """The value of the phrase of a tag that the line begins with, else an empty string."""
    head = tokenise(line[:48]).word
    for entry in words.entries.get(head[0], ()) if head else ():
        # one bare word (Iklan, Foto) heads furniture only where it stands alone or before a colon
        alone = len(entry.words) > 1 or len(head) == 1 or head[1] in (":", "-", "|")
        if entry.tag == tag and alone and tuple(head[: len(entry.words)]) == entry.words:
            return entry.value
    return ""


def _bare(line: str, words: Lexicon) -> bool:
    """Whether nothing but the phrase itself stands on the line, so that what it points to is the next one."""
    return len(tokenise(line).word) <= 4 and line.rstrip().endswith((":", "a", "A", "w", "d"))


def _headline(line: str, body: bool) -> bool:
    """Whether a line is a headline: it is short, does not end a sentence, and most of its longer words are capitalised."""
    line = line.strip()
    if len(line) > 160 or line.endswith((".", ",", ";", ":", "”", '"')) or len(line) < 12:
        return False
    long = [w for w in line.split() if len(w) > 3 and w[0].isalpha()]
    return bool(long) and (not body or len(long) > 2) and sum(w[0].isupper() for w in long) * 3 >= len(long) * 2
