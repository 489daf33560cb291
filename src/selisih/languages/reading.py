"""Reading: a text with everything the kinds look at, made once: tokens, phrases by tag, numbers, sentences."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise

from selisih.languages.amounts import Amount, amounts
from selisih.languages.glued import glued_at
from selisih.languages.lexicon import Hit, Hits, Lexicon, look_up
from selisih.languages.numerals import Number, read_numbers
from selisih.text.segment import FURNITURE, HEADLINE, Segment
from selisih.text.tokens import LINE, MARK, NUMBER, WORD, Tokens, parted, tokenise

_DOMAINS = frozenset(("com", "co", "id", "net", "org"))
_STOPS = frozenset(".!?;")
_OPENING = frozenset("\"'“”‘’([-–—*•")  # marks that may stand before the first word of a sentence
_CLOSING = frozenset('"”’)%')  # marks that may stand before the dot that ends one
_YEAR = 4  # digits
_LONGEST = 300  # tokens of a sentence; what runs on without a stop is parted there, so that no sentence costs more


@dataclass(frozen=True, eq=False)
class Reading:
    """A text looked at once. `hits` are lexicon phrases, `numbers` number phrases in order; `figures` are the tokens
    with digits or a hyphen, `marks` those that are no words and no figures.

    `sentence[i]` counts `sentences` (a full stop, question or exclamation mark, semicolon, or a segment's end closes
    one), `block[i]` segments; `skipped[i]` is set on tokens of page furniture, `headline[i]` on those of a headline, or
    of a text without segments, `begins[i]` on the first word of a sentence, line or quotation, where any has a capital.
    """

    tokens: Tokens
    lexicon: Lexicon
    segments: tuple[Segment, ...]
    block: list[int]
    skipped: bytearray
    headline: bytearray
    hits: Hits
    figures: list[int]
    numbers: list[Number]
    marks: list[int]
    sentence: list[int]
    sentences: list[tuple[int, int]]
    begins: bytearray

    @cached_property
    def amounts(self) -> list[Amount]:
        """The figures of the text with hedge, currency and range, in order."""
        return amounts(self)

    def tagged(self, i: int, tag: str) -> Hit | None:
        """The hit of a tag that begins at token i."""
        here = self.hits.at.get(i)
        found = here.get(tag) if here is not None else None
        return None if found is None else Hit(i, i + found[1], tag, found[0])

    def first_of(self, i: int, tags: tuple[str, ...]) -> Hit | None:
        """The hit that begins at token i of the first of some tags that has one."""
        here = self.hits.at.get(i)
        if here is not None:
            for tag in tags:
                if tag in here:
                    return self.tagged(i, tag)
        return None

    def ending(self, last: int, tag: str, longest: int) -> Hit | None:
        """The hit of a tag that ends before token `last`, of so many tokens at most; the shortest of two."""
        hits, i = self.hits, last - 1
        here = hits.at.get(i)
        if here is not None and tag in here and here[tag][1] == 1:
            return Hit(i, last, tag, here[tag][0])
        if tag in hits.over.get(i, ()):
            for k in range(i - 1, max(-1, last - longest - 1), -1):
                hit = self.tagged(k, tag)
                if hit is not None and hit.last == last:
                    return hit
        return None

    def has(self, i: int, tags: frozenset[str]) -> bool:
        """Whether a phrase of one of the tags begins at token i."""
        here = self.hits.at.get(i)
        return here is not None and not tags.isdisjoint(here)

    def between(self, tag: str, first: int, last: int) -> list[Hit]:
        """The hits of a tag that begin at or after token `first` and before token `last`."""
        return self.hits.between(tag, first, last)

    def numbers_from(self, first: int) -> list[Number]:
        """The next two numbers at or after token `first`."""
        k = bisect_left(self.numbers, first, key=_first)
        return self.numbers[k : k + 2]

    def alone(self, i: int, tags: frozenset[str]) -> bool:
        """Whether token i is a phrase of one of the tags by itself, whatever longer one begins with it."""
        here = self.hits.at.get(i)
        if here is not None:
            for tag in tags.intersection(here):
                if here[tag][1] == 1:
                    return True
        return False

    def within(self, i: int, tags: frozenset[str]) -> bool:
        """Whether a phrase of one of the tags begins at token i or goes on over it."""
        return self.has(i, tags) or not tags.isdisjoint(self.hits.over.get(i, ()))

    def covered(self, tag: str) -> bytearray:
        """One byte a token, set where a phrase of the tag covers it."""
        found = bytearray(len(self.tokens.word))
        for hit in self.hits.of(tag):
            found[hit.first : hit.last] = b"\1" * (hit.last - hit.first)
        return found

    def segment_of(self, i: int) -> Segment | None:
        """The segment a token stands in."""
        k = self.block[i]
        return self.segments[k] if k >= 0 else None

    def sentence_of(self, i: int) -> tuple[int, int]:
        """The first and last (exclusive) token of the sentence that token i stands in."""
        return self.sentences[self.sentence[i]]


def _first(number: Number) -> int:
    return number.first


def read(text: str, words: Lexicon, segments: tuple[Segment, ...] = ()) -> Reading:
    """The Reading of a text in the language of a lexicon; never raises."""
    tokens = parted(tokenise(text), (s.span.start for s in segments))
    tokens = parted(tokens, glued_at(tokens, words))
    first = [bisect_left(tokens.start, s.span.start) for s in segments]
    block = [-1] * (first[0] if first else len(tokens.start))
    skipped, headline = bytearray(len(block)), bytearray(b"\1" * len(block))
    for k, (begin, end) in enumerate(pairwise([*first, len(tokens.start)])):
        block += [k] * (end - begin)
        skipped += bytes([segments[k].kind == FURNITURE]) * (end - begin)
        headline += bytes([segments[k].kind == HEADLINE]) * (end - begin)
    hits = look_up(tokens, words, skipped)
    marks = [i for i, kind in enumerate(tokens.kind) if kind > NUMBER]
    sentences = _sentences(tokens, marks, words, first)
    figures = [
        i for i, (kind, w) in enumerate(zip(tokens.kind, tokens.word, strict=True)) if kind == NUMBER or "-" in w
    ]
    return Reading(
        tokens=tokens,
        lexicon=words,
        segments=segments,
        block=block,
        skipped=skipped,
        headline=headline,
        hits=hits,
        figures=figures,
        numbers=read_numbers(tokens, figures, words, hits, skipped),
        marks=marks,
        sentence=[k for k, (first, last) in enumerate(sentences) for _ in range(first, last)],
        sentences=sentences,
        begins=_beginnings(tokens, marks, sentences),
    )


def _sentences(tokens: Tokens, marks: list[int], words: Lexicon, begins: list[int]) -> list[tuple[int, int]]:
    """The sentences, each as its first and last (exclusive) token; only marks and line feeds close one, or a segment's
    end."""
    word, kind, count = tokens.word, tokens.kind, len(tokens.word)
    segments = set(begins)
    starts = [0]
    closing, before = False, 0
    for i in sorted(segments.union(marks, (count,))):
        if closing and before + 1 < i:
            starts.append(before + 1)
            closing = False
        while i - starts[-1] > _LONGEST:
            starts.append(starts[-1] + _LONGEST)
        if i == count:
            break
        if i and (
            i in begins or i == starts[-1] + _LONGEST or (closing and not (kind[i] == MARK and word[i] in "\"'”’)]*."))
        ):
            starts.append(i)
            closing = False
        if kind[i] == LINE and len(word[i]) > 1:
            closing = True
        elif word[i] in _STOPS:
            closing = word[i] != "." or _full_stop(i, tokens, words)
        before = i
    return list(pairwise([*starts, count]))


def _beginnings(tokens: Tokens, marks: list[int], sentences: list[tuple[int, int]]) -> bytearray:
    """One byte a token, set on the first word of a sentence, line or quotation."""
    out = bytearray(len(tokens.word) + 1)
    for first, _ in sentences:
        out[first] = 1
    for i in marks:
        if tokens.kind[i] == LINE or tokens.word[i] in ":|" or (out[i] and tokens.word[i] in _OPENING):
            out[i + 1] = 1
    return out


def _full_stop(i: int, tokens: Tokens, words: Lexicon) -> bool:
    """Whether a dot ends a sentence: not one inside a word or number, nor after an initial or abbreviation."""
    if i + 1 < len(tokens.word) and tokens.touches(i + 1) and tokens.kind[i + 1] != MARK and not _glued(i, tokens):
        return False
    if i == 0 or not tokens.touches(i):
        return True
    before = tokens.word[i - 1]
    if len(before) == 1 and before.isalpha():
        return False
    return before not in _abbreviated(words)


@cache
def _abbreviated(words: Lexicon) -> frozenset[str]:
    """What an abbreviation begins with."""
    return frozenset(w for w, entries in words.entries.items() if any(e.tag == "abbreviation" for e in entries))


def _glued(i: int, tokens: Tokens) -> bool:
    """Whether a dot lost the space behind it, where a paragraph ended: tutur Soes.Sementara itu, 5,41%.Adapun ..."""
    if i < 1 or tokens.kind[i + 1] != WORD:
        return False
    begin = tokens.start[i + 1]
    before, after = tokens.text[tokens.start[i - 1] : tokens.end[i - 1]], tokens.text[begin : begin + 2]
    plain = before in _CLOSING or (before.isdigit() and len(before) == _YEAR)
    if not plain and (len(before) < 3 or not (before[1:].islower() or before.isupper())):
        return False
    return after[:1].isupper() and after[1:].islower() and tokens.word[i + 1] not in _DOMAINS
