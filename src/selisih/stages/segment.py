"""segment: a text parted into blocks, each with what it is on the page; nothing is cut out."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from selisih.languages.lexicon import Entry, Lexicon
from selisih.text.comment import blanked, comments, without
from selisih.text.segment import BYLINE, CAPTION, FURNITURE, HEADLINE, ITEM, PARAGRAPH, Segment
from selisih.text.span import Span
from selisih.text.tokens import NUMBER, WORD, tokenise

_LINE = re.compile(r"[^\n]+")
_FIRST = re.compile(r"\s*([^\W\d_]+|\S)")
_BARE = re.compile(r"\S+")
_MARKER = re.compile(r"\s*(?:[0-9]{1,2}[.)](?=\s)|[•*·▪-](?=\s))")
# (asj/fyk), [tum/cnbc], (T/R6/RS3), (*), ***
_SIGNATURE = re.compile(r"\s*(?:[(\[][\w*.,& ]{0,12}(?:/[\w. ]{1,12})*[)\]]|\*+)\s*")
_BRACKETED = re.compile(r"\s*\[[^\]\n]{0,80}\]\s*")
_CLOSED = (".", "!", "?", ":", "”", '"', "’", ")", "…", "»", "|")
_HEADLINE = 200  # characters that the headline of a link has at most
_HEAD = 48  # characters of a line that may hold a phrase it begins with
_LONG = 120  # a line of this length is running text, whatever list it stands in
_WRAPPED = 40  # a line shorter than this was not broken by a margin


def segment(text: str, words: Lexicon) -> tuple[Segment, ...]:
    """The blocks of a text in order; spans do not overlap and hold everything but white space. What stands in a comment
    is furniture."""
    hidden = comments(text)
    if not hidden:
        return _segments(text, words)
    out = [Segment(span, FURNITURE) for span in hidden]
    for block in _segments(blanked(text, hidden), words):
        out += (Segment(span, block.kind) for span in without(block.span, hidden, text))
    return tuple(sorted(out, key=lambda s: s.span))


def _segments(text: str, words: Lexicon) -> tuple[Segment, ...]:
    out: list[Segment] = []
    follow = ""  # what the furniture before says of this line: "next" or "rest"
    body = False  # whether running text has begun
    captions: set[str] = set()  # pages print a caption twice
    for start, end, inserted in _pieces(text, words):
        line = text[start:end]
        if inserted:
            out.append(Segment(Span(start, end), FURNITURE))
            continue
        head = _begins(line, words, "furniture")
        if head is not None:
            out.append(Segment(Span(start, end), FURNITURE))
            follow = {"rest": "rest", "next": "next" if _bare(line, head) else ""}.get(head.value, follow)
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
            out.append(Segment(Span(start, end), FURNITURE if line in captions else CAPTION))
            captions.add(line)
        else:
            kind = HEADLINE if _headline(line, body) else PARAGRAPH
            body = body or kind == PARAGRAPH
            out.append(Segment(Span(start, end), kind))
    return tuple(s for s in out if s.span.start < s.span.end)


def _running(line: str, follow: str) -> bool:
    """Whether a line is the article again: headlines of other stories are short and end without a full stop."""
    return len(line) >= _LONG or (follow == "next" and line.rstrip().endswith((".", ",")))


def _pieces(text: str, words: Lexicon) -> list[tuple[int, int, bool]]:
    """The blocks, parted where furniture was put into running text without a line of its own; whether each is such."""
    out: list[tuple[int, int, bool]] = []
    inserted, starts = _inserted(words), _starts(text, words)
    for start, end in _blocks(text, words):
        at = read = start
        for a in starts[bisect_left(starts, start) : bisect_left(starts, end)]:
            match = inserted.match(text, a, end) if inserted and a >= read else None
            if match is None:
                continue
            read = match.end()
            if a < at or a == start:  # furniture at the head of a line is a line of furniture
                continue
            b = _link_end(text, match.end(), end, words) if match.lastgroup == "link" else match.end()
            if text[at:a].strip():
                out.append((at, a, False))
            out.append((a, b, True))
            at = b
        if text[at:end].strip():
            out.append((at, end, False))
    return out


def _starts(text: str, words: Lexicon) -> list[int]:
    """Where a first word of furniture in running text may stand: sought by plain search, as most texts have none."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c if len(c.lower()) > 1 else c.lower() for c in text)
    out = []
    for first in _inside(words):
        at = low.find(first)
        while at >= 0:
            out.append(at)
            at = low.find(first, at + 1)
    return sorted(out)


@cache
def _inside(words: Lexicon) -> tuple[str, ...]:
    found = {e.words[0] for entries in words.entries.values() for e in entries if e.tag == "furniture_inside"}
    return tuple(sorted(found))


@cache
def _inserted(words: Lexicon) -> re.Pattern[str] | None:
    """What furniture in running text begins with: a few fixed phrases, and links to other stories."""
    phrases: dict[str, list[str]] = {"phrase": [], "link": []}
    for entries in words.entries.values():
        for entry in entries:
            if entry.tag == "furniture_inside":
                phrases[entry.value].append(r"\s+".join(map(re.escape, entry.words)))
    if not phrases["phrase"] or not phrases["link"]:
        return None
    fixed, link = ("|".join(sorted(phrases[k], key=lambda p: (-len(p), p))) for k in ("phrase", "link"))
    return re.compile(
        rf"(?P<phrase>\b(?:{fixed.upper().replace(chr(92) + 'S', chr(92) + 's')})\b)|(?P<link>\b(?i:{link})\s?:)"
        rf"|(?P<bare>\b(?:{link.title().replace(chr(92) + 'S', chr(92) + 's')})(?=[A-Z][a-z]|[\"“”]))"  # Baca JugaWarga
    )


def _link_end(text: str, start: int, end: int, words: Lexicon) -> int:
    """Where the headline of a link in running text ends: before a quotation, at the end of a sentence, or where words
    in lower case show that a sentence of the article has begun."""
    last = at = start
    for match in _BARE.finditer(text, start, min(end, start + _HEADLINE)):
        word = match.group()
        if word[0] in '"“‘':
            return match.start()
        if word[0].islower() and not _small(word, words):
            return last
        if word[0].isupper():
            last, at = match.start(), match.end()
        if word[-1] in ".?!":
            return match.end()
    return at


def _small(word: str, words: Lexicon) -> bool:
    """Whether a headline writes a word small, too: prepositions and the like."""
    return len(word) <= 3 or any(e.tag == "stopword" for e in words.entries.get(word.lower(), ()))


def _blocks(text: str, words: Lexicon) -> list[tuple[int, int]]:
    """Offsets of lines, those that a margin broke joined again."""
    blocks: list[tuple[int, int]] = []
    for match in _LINE.finditer(text):
        start, end = match.span()
        if match.group().isspace():
            continue
        if (
            blocks
            and _broken(text, blocks[-1], start)
            and not _begins(text[slice(*_head(blocks[-1]))], words, "furniture")
        ):
            blocks[-1] = (blocks[-1][0], end)
        else:
            blocks.append((start, end))
    return blocks


def _head(block: tuple[int, int]) -> tuple[int, int]:
    return block[0], min(block[1], block[0] + _HEAD)


def _broken(text: str, before: tuple[int, int], start: int) -> bool:
    """Whether a margin, not the writer, broke the line before: it is long and open, and this one goes on with it."""
    if start - before[1] != 1 or before[1] - before[0] < _WRAPPED:
        return False
    last = text[max(before[0], before[1] - _WRAPPED) : before[1]].rstrip()
    first = text[start : start + 1]
    if not last or last.endswith(_CLOSED) or _MARKER.match(text, start):
        return first.islower() and not last.endswith((".", "!", "?"))
    return first.islower() or last.endswith(",") or (last[-1].isdigit() and text[start : start + 2].isupper())


def _begins(line: str, words: Lexicon, tag: str) -> Entry | None:
    """The phrase of a tag that the line begins with."""
    first = _FIRST.match(line)
    if first is None or first[1].lower() not in _firsts(words, tag):
        return None
    head = tokenise(line[:_HEAD]).word
    for entry in words.entries.get(head[0], ()) if head else ():
        # one bare word (Iklan, Foto) heads furniture only where it stands alone or before a colon
        alone = len(entry.words) > 1 or len(head) == 1 or head[1] in (":", "-", "|")
        if entry.tag == tag and alone and tuple(head[: len(entry.words)]) == entry.words:
            return entry
    return None


@cache
def _firsts(words: Lexicon, tag: str) -> frozenset[str]:
    """What the phrases of a tag begin with: letters, or another character."""
    found = (_FIRST.match(e.words[0]) for entries in words.entries.values() for e in entries if e.tag == tag)
    return frozenset(first[1] for first in found if first is not None)


def _bare(line: str, head: Entry) -> bool:
    """Whether no word stands on the line behind the phrase it begins with, so that what it points to is the next one."""
    kinds = tokenise(line[:_HEAD]).kind[len(head.words) :]
    return WORD not in kinds and NUMBER not in kinds


def _headline(line: str, body: bool) -> bool:
    """Whether a line is a headline: it is short, does not end a sentence, and most of its longer words are capitalised."""
    line = line.strip()
    if len(line) > 160 or line.endswith((".", ",", ";", ":", "”", '"')) or len(line) < 12:
        return False
    long = [w for w in line.split() if len(w) > 3 and w[0].isalpha()]
    return bool(long) and (not body or len(long) > 2) and sum(w[0].isupper() for w in long) * 3 >= len(long) * 2
