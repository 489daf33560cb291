"""reported: what a text says somebody said, without quotation marks: Menurut X, ...; X mengatakan bahwa ..."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from selisih.languages.called import NOBODY, NOUN, PRONOUN
from selisih.languages.quoted import Quoted
from selisih.languages.reading import Reading
from selisih.languages.speech import Cue, sentence_start
from selisih.text.tokens import LINE, NUMBER, WORD

_SHORTEST, _LONGEST = 5, 60  # words of a statement worth comparing, and tokens of one that was read right
_OCCASION = frozenset(("weekday", "month", "no_subject"))
_BEFORE_THAT = 14  # tokens from a word of saying to the word that leads to what is said
_OPENING = 10  # tokens that may lead to what is said
_CITED = 3  # tokens before a word of citing that begins a statement
_ENDS = frozenset((".", "!", "?", ";"))
_PREDICATE = frozenset(("adverb", "negation", "modality", "filler"))  # what a clause goes on with behind its subject


class Reported(NamedTuple):
    """A statement at tokens `first` up to, not including, `last`, and the word of saying that gives it to somebody."""

    first: int
    last: int
    cue: Cue


def reported(
    reading: Reading, said: Sequence[Cue], taken: Sequence[tuple[int, int]], marked: Sequence[Quoted]
) -> list[Reported]:
    """The reported statements in order, none of them in a sentence that quotes directly, at most one a sentence."""
    direct = {reading.sentence[i] for first, last in taken for i in (first, max(first, last - 1))}
    direct |= {
        reading.sentence[q.close + 1] for q in marked if q.close + 1 < len(reading.sentence) and q.last - q.first > 4
    }
    out: list[Reported] = []
    last_sentence = -1
    for cue in said:
        sentence = reading.sentence[cue.first]
        if sentence in direct or sentence == last_sentence or cue.voice.how in (NOBODY, NOUN):
            continue
        found = _statement(reading, cue)
        if found is None:
            continue
        first, last = _trimmed(reading, *_without_occasion(reading, *found))
        if _fits(reading, first, last):
            out.append(Reported(first, last, cue))
            last_sentence = sentence
    return out


def _statement(reading: Reading, cue: Cue) -> tuple[int, int] | None:
    tokens = reading.tokens
    word = tokens.word
    start, end = sentence_start(reading, cue.first), _end(reading, cue.first)
    if _inserted(reading, cue.first):
        return None
    if cue.sort == "according":
        i = cue.end
        while i < end and reading.tagged(i, "adverb"):  # Menurut dia juga, ...
            i += 1
        if cue.first - start <= 1:
            comma = next((k for k in range(i, min(i + 24, end)) if word[k] == "," and not _time(reading, k + 1)), -1)
            if cue.voice.how == PRONOUN and comma != i:
                comma = i - 1
            return (comma + 1, end) if comma >= 0 else None
        return (start, cue.first) if word[cue.first - 1] == "," and end - cue.end <= 12 else None
    if cue.sort == "stem" or (cue.sort in ("said", "either") and cue.voice.first >= cue.last):
        if word[cue.first - 1] != "," or cue.first <= start or _goes_on(reading, cue.end, end):
            return None
        if word[cue.end : cue.end + 1] == [","] and _opens(reading, start, cue.first - 1):
            return (cue.end + 1, end)
        return (start, cue.first - 1)
    comma = cue.voice.first - 1 - (reading.tagged(cue.voice.first - 1, "article") is not None)
    behind = word[comma] == "," and cue.voice.first > start + _SHORTEST
    if cue.sort in ("said", "either") and behind and not _relative(reading, cue):
        if _goes_on(reading, cue.end, end):
            return None
        return (start, comma)
    if cue.sort in ("active", "plain", "said", "either"):
        return _after_verb(reading, cue, end)
    return None


def _inserted(reading: Reading, i: int) -> bool:
    """Whether a word of saying at token i stands in an insertion: file-sharers who it says break the law."""
    subject, opens = reading.tagged(i - 1, "insertion"), reading.tagged(i - 2, "insertion")
    return subject is not None and subject.value == "subject" and opens is not None and opens.value == "opens"


def _goes_on(reading: Reading, i: int, end: int) -> bool:
    """Whether the words said only pause at a cue that ends before token i: Jalan itu, kata Sari, menampung ..."""
    tokens = reading.tokens
    if i + 1 >= end or tokens.word[i] != "," or tokens.capital[i + 1]:
        return False
    return reading.has(i + 1, _PREDICATE) or reading.lexicon.shape("verb").match(tokens.word[i + 1]) is not None


def _opens(reading: Reading, first: int, last: int) -> bool:
    """Whether the words before a cue only lead to what is said behind it: Dari jumlah itu, kata Sari, kementerian ..."""
    tokens = reading.tokens
    if last - first > _OPENING or not reading.tagged(first, "no_subject"):
        return False
    verb = reading.lexicon.shape("verb")
    verbs = any(verb.match(tokens.word[i]) for i in range(first + 1, last))
    told = (i for i in range(first + 1, last) if reading.tagged(i, "told_of") is None)
    return not verbs and not any(reading.has(i, _PREDICATE) for i in told)


def _relative(reading: Reading, cue: Cue) -> bool:
    """Whether a relative word leads to the word of saying, so that what is said stands behind: Ann Harrow, who said ..."""
    return bool(reading.between("relative_word", cue.voice.last, cue.first))


def _after_verb(reading: Reading, cue: Cue, end: int) -> tuple[int, int] | None:
    word = reading.tokens.word
    i = cue.last
    that = reading.between("that", i, min(i + _BEFORE_THAT, end))
    if that:
        return that[0].last, end
    if i < end and word[i] in (",", ":"):
        return i + 1, end
    return (i, end) if cue.sort in ("plain", "said") and not _time(reading, i) else None


def _time(reading: Reading, i: int) -> bool:
    """Whether a time or a preposition stands at token i, not the beginning of a statement."""
    tokens = reading.tokens
    if i >= len(tokens.word) or tokens.kind[i] == NUMBER or tokens.word[i] == "(":
        return True
    return reading.has(i, _OCCASION)


def _end(reading: Reading, i: int) -> int:
    """The end of the sentence of token i without the mark that closes it."""
    _, end = reading.sentence_of(i)
    tokens = reading.tokens
    while end > i and (tokens.kind[end - 1] == LINE or tokens.word[end - 1] in _ENDS):
        end -= 1
    return end


def _without_occasion(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """The statement without the words behind a comma that say where it was made or who cited it: `, dalam konferensi pers,
    Kamis (2/5)`, `, dikutip Kamis (2/5)`."""
    word = reading.tokens.word
    for k in range(last - 1, first, -1):
        if word[k] == "," and any(
            reading.tagged(i, "occasion") or reading.tagged(i, "cite") for i in range(k + 1, min(k + 3, last))
        ):
            return first, k
    return first, last


def _trimmed(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """The statement without a dateline before it or a mark round it."""
    if last - first > 2 * _LONGEST:
        return first, last
    tokens = reading.tokens
    for k in range(first, min(first + 8, last)):
        if tokens.word[k] in ("-", "–", "—", "--") and not tokens.touches(k):
            first = k + 1
    close = next((k for k in range(first, last) if tokens.word[k] in "()"), last)
    if close < last and tokens.word[close] == ")":  # MOSCOW (Sputnik - 21 March, 2023) Trade with China ...
        first = close + 1
    if any(reading.tagged(k, "cite") for k in range(first, min(first + _CITED, last))):  # Dilansir dari detik.com, ...
        first = next((k + 1 for k in range(first, last) if tokens.word[k] == ","), first)
    while first < last and tokens.kind[first] != WORD and tokens.kind[first] != NUMBER:
        first += 1
    while last > first and tokens.kind[last - 1] not in (WORD, NUMBER) and tokens.word[last - 1] not in (")", "%"):
        last -= 1
    return first, last


def _fits(reading: Reading, first: int, last: int) -> bool:
    tokens = reading.tokens
    if last - first > _LONGEST:
        return False
    words = sum(tokens.kind[i] == WORD for i in range(first, last))
    return words >= _SHORTEST and "\n" not in tokens.word[first:last]
