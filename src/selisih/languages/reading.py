"""Reading: a text with everything the kinds look at, made once: tokens, phrases by tag, numbers, sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from selisih.languages.amounts import Amount, amounts
from selisih.languages.lexicon import Hit, Lexicon, look_up
from selisih.languages.numerals import Number, read_numbers
from selisih.text.segment import FURNITURE, Segment
from selisih.text.tokens import LINE, MARK, WORD, Tokens, tokenise

_DOMAINS = frozenset(("com", "co", "id", "net", "org"))
_STOPS = frozenset(".!?;")
_LONGEST = 300  # tokens of a sentence; what runs on without a stop is parted there, so that no sentence costs more


@dataclass(frozen=True, eq=False)
class Reading:
    """A text looked at once. `hits` are lexicon phrases by tag in order, `at` the same by first token; `numbers` are
    number phrases in order.

    `sentence[i]` counts sentences (a full stop, question or exclamation mark, semicolon, or a segment's end closes
    one), `skipped[i]` is set on tokens of page furniture.
    """

    tokens: Tokens
    lexicon: Lexicon
    segments: tuple[Segment, ...]
    skipped: bytearray
    hits: dict[str, list[Hit]]
    at: dict[int, tuple[Hit, ...]]
    numbers: list[Number]
    sentence: list[int]

    @cached_property
    def amounts(self) -> list[Amount]:
        """The figures of the text with hedge, currency and range, in order."""
        return amounts(self)

    def tagged(self, i: int, tag: str) -> Hit | None:
        """The hit of a tag that begins at token i."""
        for hit in self.at.get(i, ()):
            if hit.tag == tag:
                return hit
        return None

    def between(self, tag: str, first: int, last: int) -> list[Hit]:
        """The hits of a tag that begin at or after token `first` and before token `last`."""
        hits = self.hits.get(tag)
        if not hits:
            return []
        return hits[bisect_left(hits, first, key=_first) : bisect_left(hits, last, key=_first)]

    def numbers_from(self, first: int) -> list[Number]:
        """The next two numbers at or after token `first`."""
        k = bisect_left(self.numbers, first, key=_first)
        return self.numbers[k : k + 2]

    def covered(self, tags: frozenset[str]) -> bytearray:
        """One byte a token, set where a phrase of one of the tags covers it; made once for each set of tags."""
        found = self._covered.get(tags)
        if found is None:
            found = self._covered[tags] = bytearray(len(self.tokens.word))
            for tag in tags:
                for hit in self.hits.get(tag, ()):
                    found[hit.first : hit.last] = b"\1" * (hit.last - hit.first)
        return found

    @cached_property
    def _covered(self) -> dict[frozenset[str], bytearray]:
        return {}

    def segment_of(self, i: int) -> Segment | None:
        """The segment a token stands in."""
        k = bisect_right(self._begins, self.tokens.start[i]) - 1
        return self.segments[k] if k >= 0 else None

    @cached_property
    def _begins(self) -> list[int]:
        return [s.span.start for s in self.segments]

    @cached_property
    def sentence_starts(self) -> list[int]:
        """The first token of every sentence, in order."""
        starts = [0]
        for i in range(1, len(self.sentence)):
            if self.sentence[i] != self.sentence[i - 1]:
                starts.append(i)
        return starts

    def sentence_of(self, i: int) -> tuple[int, int]:
        """The first and last (exclusive) token of the sentence that token i stands in."""
        k = self.sentence[i]
        starts = self.sentence_starts
        return starts[k], starts[k + 1] if k + 1 < len(starts) else len(self.sentence)


def _first(hit: Hit | Number) -> int:
    return hit.first


def read(text: str, words: Lexicon, segments: tuple[Segment, ...] = ()) -> Reading:
    """The Reading of a text in the language of a lexicon; never raises."""
    tokens = tokenise(text)
    skipped, ends = _places(tokens, segments)
    hits, at = look_up(tokens, words, skipped)
    return Reading(
        tokens=tokens,
        lexicon=words,
        segments=segments,
        skipped=skipped,
        hits=hits,
        at=at,
        numbers=read_numbers(tokens, words, hits, skipped),
        sentence=_sentences(tokens, words, ends),
    )


def _places(tokens: Tokens, segments: tuple[Segment, ...]) -> tuple[bytearray, frozenset[int]]:
    """Which tokens are furniture, and which tokens begin a segment."""
    skipped = bytearray(len(tokens.start))
    begins = set()
    i, count = 0, len(tokens.start)
    for segment in segments:
        while i < count and tokens.start[i] < segment.span.start:
            i += 1
        begins.add(i)
        if segment.kind == FURNITURE:
            while i < count and tokens.start[i] < segment.span.end:
                skipped[i] = 1
                i += 1
    return skipped, frozenset(begins)


def _sentences(tokens: Tokens, words: Lexicon, begins: frozenset[int]) -> list[int]:
    """The sentence number of every token."""
    out: list[int] = []
    number = 0
    word, kind, text, end = tokens.word, tokens.kind, tokens.text, tokens.end
    count = len(word)
    closing = False
    last = _LONGEST
    for i in range(count):
        if i and (i in begins or i == last or (closing and not (kind[i] == MARK and word[i] in "\"'”’)]*."))):
            number += 1
            closing = False
            last = i + _LONGEST
        elif closing and kind[i] == LINE:
            pass
        if kind[i] == LINE and len(word[i]) > 1:
            closing = True
        elif kind[i] == MARK and word[i] in _STOPS:
            closing = word[i] != "." or _full_stop(i, tokens, words, text, end)
        out.append(number)
    return out


def _full_stop(i: int, tokens: Tokens, words: Lexicon, text: str, end: list[int]) -> bool:
    """Whether a dot ends a sentence: not one inside a word or number, nor after an initial or abbreviation."""
    if i + 1 < len(tokens.word) and tokens.touches(i + 1) and tokens.kind[i + 1] != MARK and not _glued(i, tokens):
        return False
    if i == 0 or not tokens.touches(i):
        return True
    before = tokens.word[i - 1]
    if len(before) == 1 and before.isalpha():
        return False
    return not any(e.tag == "abbreviation" for e in words.entries.get(before, ()))


def _glued(i: int, tokens: Tokens) -> bool:
    """Whether a dot lost the space behind it, where a paragraph ended: tutur Soes.Sementara itu, Kuasa Usaha ..."""
    if i < 1 or tokens.kind[i + 1] != WORD:
        return False
    begin = tokens.start[i + 1]
    before, after = tokens.text[tokens.start[i - 1] : tokens.end[i - 1]], tokens.text[begin : begin + 2]
    if len(before) < 4 or not before[1:].islower():
        return False
    return after[:1].isupper() and after[1:].islower() and tokens.word[i + 1] not in _DOMAINS
