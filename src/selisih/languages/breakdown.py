"""breakdown: the parts a text gives of a whole, as far as its punctuation and words leave no doubt where each begins."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from selisih.languages.lexicon import Hit
from selisih.languages.list_ends import LONGEST, begins, lines_end, marked, parts_sentences, sentence_end
from selisih.languages.numerals import Number
from selisih.languages.reading import Reading
from selisih.text.tokens import LINE, MARK, WORD

_GAP = 12  # tokens that may stand between a whole and the words that announce its parts
_FARTHER = 48  # the same where only a slip in one figure keeps the parts from being those of the whole
_BREAKS = 3  # sentences that may end between them then
_COUNTED = 20  # parts that a text counts before it gives them
_NAMED = 5  # tokens of the name of what is counted, before a word that means the whole again
_NEAR = 1  # the same where no comma or bracket ties them
_TIES = frozenset(',(–—:”"')  # marks that tie what follows to all that stands before
_NAMES = frozenset(("qualifier", "measure", "noun", "place", "office"))


class Breakdown(NamedTuple):
    """A list of parts: the cue that announces it, whether a sentence ends before the cue, the one number of every part, the
    token behind the list, whether it is surely the whole of it (an `and` leads to its last part, or the text says how many
    there are), whether something without a number is joined to the last, whether the cue stands too far from the whole to be
    surely about it, and the token behind all that was looked at. Marked lines of a list may be parts, too.

    The value of the cue: `all`, `detail`, `named`, `colon`, `these` of a sentence before, or `bare` for none.
    """

    cue: Hit
    parted: bool
    numbers: tuple[Number, ...]
    last: int
    closed: bool
    more: bool
    loose: bool
    end: int


def breakdown(reading: Reading, whole: int, known: Mapping[int, bool] = MappingProxyType({})) -> Breakdown | None:
    """The parts announced right behind a whole that ends before token `whole`; None where there are none, or any
    doubt whether these are all of them. `known` says of numbers, by token, whether they count what the whole does: not those
    of `three cores of 2.15 GHz`."""
    if whole >= len(reading.tokens.word):
        return None
    cue, counted = _announced(reading, whole, known)
    parted = _tie(reading, whole, cue, counted)
    loose = parted is None
    if parted is None:
        parted = _loose(reading, whole, cue, known)
    if parted is None:
        return None
    begin, lines = begins(reading, cue.last)
    last = lines_end(reading, begin) if lines else sentence_end(reading, begin)
    if last is None or last - begin > LONGEST or _doubtful(reading, whole, cue, last, known):
        return None
    parts = _numbers(reading, begin, last, known)
    if parts is None or (counted is not None and counted.value != len(parts[0])):
        return None
    closed = lines or parts[2] or counted is not None
    if parted and cue.value == "named" and not closed:
        return None
    return Breakdown(cue, parted, parts[0], parts[1], closed, parts[3], loose, last)


def _announced(reading: Reading, whole: int, known: Mapping[int, bool]) -> tuple[Hit, Number | None]:
    """What announces the parts of a whole, a word or a colon, and the number before it that may say how many they are:
    `at four places: `, `divided into three lines, namely`."""
    reach = whole + _GAP + 6
    words = reading.between("breakdown", whole, reach)
    before = [n for n in reading.numbers_from(whole) if n.first < reach]
    cue = words[0] if words else None
    colon = next((i for i in range(whole, min(reach, len(reading.tokens.word))) if reading.tokens.word[i] == ":"), None)
    if colon is not None and (cue is None or colon < cue.first):
        cue = Hit(colon, colon + 1, "breakdown", "colon")
    if cue is None:
        next_one = reading.sentence_of(whole)[1]
        these = reading.tagged(next_one, "breakdown") if next_one < len(reading.tokens.word) else None
        return (these if these is not None and these.value == "these" else _bare(reading, whole)), None
    behind = words[1] if len(words) > 1 and words[0] == cue else None
    if behind is not None and cue.value == "all" and behind.value == "named":
        inside = [n for n in before if n.first < behind.first]
        return (behind, inside[0]) if len(inside) == 1 and cue.last <= inside[0].first else (cue, None)
    counts = bool(before) and before[0].last <= cue.first and not known.get(before[0].first)
    counts = counts and before[0].value <= _COUNTED  # 508 athletes from 34 provinces
    return cue, before[0] if counts and cue.value != "these" else None


def _bare(reading: Reading, whole: int) -> Hit:
    """Where parts may begin that nothing announces: at the first comma behind the whole, or in the next sentence."""
    tokens, last = reading.tokens, reading.sentence_of(whole)[1]
    at = next((i for i in range(whole, min(last, whole + _GAP)) if tokens.word[i] == ","), last - 1)
    return Hit(at, at + 1, "breakdown", "bare")


def _tie(reading: Reading, first: int, cue: Hit, counted: Number | None) -> bool | None:
    """Whether a sentence ends between the whole and the cue; None where the cue is not surely about the whole."""
    tokens, last = reading.tokens, cue.first
    if cue.value == "these":
        return True if reading.sentence[cue.first] == reading.sentence[first] + 1 else None
    if cue.value == "bare":
        return None if reading.between("conjunction", first, last) else tokens.word[last] != ","
    between = [n for n in reading.numbers_from(first) if n.first < last and n != counted]
    if last - first > _GAP + 4 or reading.between("conjunction", first, last) or between:
        return None
    breaks = [i for i in range(first, last + 1) if i and parts_sentences(reading, i)]
    if len(breaks) > 1 or _leaves_brackets(reading, first, last):
        return None
    again = {hit.last: hit.first for hit in reading.between("breakdown_again", first, last)}
    at = last
    while at in again:
        at = again[at]
    if breaks:
        while at > breaks[0] and tokens.kind[at - 1] in (LINE, MARK):
            at -= 1
        return True if at == breaks[0] else None
    if cue.value == "colon":
        return False if at - first <= _GAP else None
    if at > first and tokens.kind[at - 1] == MARK:
        return False if tokens.word[at - 1] in _TIES and at - first <= _GAP else None
    if cue.value == "detail":
        return False if at - first <= _GAP else None
    # 259 kegiatan cegah tangkal yang terdiri dari
    near = at - first <= (_NAMED if at < last and cue.value == "all" else _NEAR)
    plain = near and not reading.between("noun", first, at) and not reading.between("at", first, at)
    return False if plain else None


def _leaves_brackets(reading: Reading, first: int, last: int) -> bool:
    """Whether brackets are closed between two tokens that were open before."""
    depth = 0
    for word in reading.tokens.word[first:last]:
        depth += (word in "([") - (word in ")]")
        if depth < 0:
            return True
    return False


def _loose(reading: Reading, first: int, cue: Hit, known: Mapping[int, bool]) -> bool | None:
    """Whether a sentence ends between a whole and words further off that may be about it: `259 kegiatan cegah tangkal yang
    terdiri dari`, `Rp 270 per saham. Nilai totalnya Rp 33 triliun. Jumlah itu terdiri dari`; None where another number it
    could be about stands between them."""
    last = cue.first
    if (
        cue.value not in ("all", "detail", "named", "colon")
        or last - first > _FARTHER
        or _leaves_brackets(reading, first, last)
    ):
        return None
    if any(known.get(n.first, True) for n in _numbers_in(reading, first, last)):
        return None
    breaks = [i for i in range(first, last + 1) if i and parts_sentences(reading, i)]
    return bool(breaks) if len(breaks) <= _BREAKS else None


def goes_on(reading: Reading, last: int) -> bool:
    """Whether the sentence behind a list names the rest of the whole: `sisanya`, `seorang lainnya`, `meanwhile`."""
    tokens = reading.tokens
    end = last
    while end < len(tokens.word) and (end - last < 3 or not parts_sentences(reading, end)):
        end += 1
    return bool(reading.between("breakdown_rest", last, end))


def _doubtful(reading: Reading, whole: int, cue: Hit, last: int, known: Mapping[int, bool]) -> bool:
    """Whether a word round the list leaves it open, or a part has parts of its own; words of the figures themselves do not
    (`two times`)."""
    hits = reading.between("breakdown_open", cue.first if cue.value == "these" else whole, last)
    if any(not cue.first <= hit.first < cue.last and hit.first not in known for hit in hits):
        return True
    return any(hit.first > cue.last + 1 for hit in reading.between("breakdown", cue.last, last))


def _numbers(
    reading: Reading, begin: int, last: int, known: Mapping[int, bool]
) -> tuple[tuple[Number, ...], int, bool, bool] | None:
    """The one number of each part, where the parts end, whether an `and` leads to the last, and whether words without a
    number are joined to it; None where a part has none, several, or the one in brackets beside others that are not."""
    tokens = reading.tokens
    out: list[Number] = []
    bracketed: set[bool] = set()
    closed = False  # whether an `and` has led to the last part
    for first, end in _chunks(reading, begin, last):
        own = [n for n in _numbers_in(reading, first, end) if known.get(n.first, True)]
        if not own and not any(tokens.kind[i] == WORD for i in range(first, end)):
            continue
        if not own and out and (reading.tagged(first, "apposed_clause") or _goes_on_naming(reading, first, end, last)):
            continue
        if not own and (reading.between("say", first, end) or reading.between("cite", first, end)):
            if out:
                return tuple(out), first, closed, False
            continue
        if not own and closed and end == last and _joins(reading, first - 1):
            return tuple(out), first - 1, closed, True
        if not own and closed and tokens.word[first - 1] == "," and not _joined(reading, first, last):
            return tuple(out), first - 1, closed, False
        if len(own) != 1:
            return None
        bracketed.add(_bracketed(reading, first, own[0].first))
        closed = bool(out) and _joins(reading, first - 1)
        out.append(own[0])
    return (tuple(out), last, closed, False) if out and len(bracketed) == 1 else None


def _goes_on_naming(reading: Reading, first: int, end: int, last: int) -> bool:
    """Whether words behind a conjunction go on with a name, amid the list: `208 dari Fakultas Teknik dan Biologi, serta`."""
    capital = reading.tokens.capital
    return end < last and _joins(reading, first - 1) and bool(capital[first] and capital[first - 2])


def _joined(reading: Reading, first: int, last: int) -> bool:
    return any(_joins(reading, i) for i in range(first, last))


def _numbers_in(reading: Reading, first: int, last: int) -> list[Number]:
    """The numbers between two tokens, without those that only count the lines of a list."""
    out: list[Number] = []
    at = first
    while (following := reading.numbers_from(at)) and following[0].first < last:
        number = following[0]
        at, i = number.last, number.first
        if not (i and reading.tokens.kind[i - 1] == LINE and marked(reading, i) == 2):
            out.append(number)
    return out


def _bracketed(reading: Reading, first: int, at: int) -> bool:
    word = reading.tokens.word[first:at]
    return sum(w in "([" for w in word) != sum(w in ")]" for w in word)


def _chunks(reading: Reading, begin: int, last: int) -> list[tuple[int, int]]:
    """The stretches between commas, semicolons, conjunctions and line feeds outside brackets; what stands before a
    colon ahead of the first figure only introduces the list."""
    tokens, depth, first = reading.tokens, 0, begin
    out: list[tuple[int, int]] = []
    inside = {i for n in _numbers_in(reading, begin, last) for i in range(n.first, n.last)}
    figure = min(inside, default=last)
    for i in range(begin, last):
        word = tokens.word[i]
        if i in inside:
            continue
        if tokens.kind[i] == MARK:
            depth += (word in "([") - (word in ")]")
            if word == ":" and i < figure:
                out, first = [], i + 1
                continue
        if depth == 0 and (word in ",;–—&" or tokens.kind[i] == LINE or _joins(reading, i)):
            out.append((first, i))
            first = i + 1
    return [*out, (first, last)]


def _joins(reading: Reading, i: int) -> bool:
    """Whether a conjunction stands at token i that is no part of a longer name: `rusak sedang`, `besi dan baja`."""
    if reading.tagged(i, "conjunction") is None:
        return False
    before = (hit for k in range(max(0, i - 3), i) for hit in reading.hits.here(k))
    return not any(hit.last > i and hit.tag in _NAMES for hit in before)
