"""spelled_twice: names of one text that are one name in two spellings: Gogot Suharwoto, Gogot Suharwono."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from selisih.languages.names import names
from selisih.languages.rarity import NAMES, RAREST, rarities
from selisih.languages.reading import Reading

_SHORTEST = 3  # letters of a word that may be one in two spellings of a sound: Eri, Ery
_OTHER = 4  # of one of which a letter may be another
_PART = 3  # of a word that ties two spellings by standing beside both
_ALONE = 5  # of one whose spelling nothing beside it bears out
_SINGLE, _LOST = 6, 8  # of one of which the text has no longer name; of one that may have lost a letter
_MANY = 6  # words that a letter or two tell apart: so many are names that are alike, and no slips
_TIE = 6.0  # bits from which one word beside two spellings ties them: Muhammad does not
_OWNER = re.compile(r"['’ʼ]s?$")
_MARKS = re.compile(r"['’ʼ`-]")
_ROMAN = re.compile(r"[ivxlcdm]+")
_VOWELS = frozenset("aeiou")
# Letters with which older and newer spellings, and foreign ones, write one sound; in this order.
_SOUNDS = tuple(
    (re.compile(letters), sound)
    for letters, sound in (
        ("oe", "u"),
        ("dj", "j"),
        ("tj", "c"),
        ("sj|sh", "sy"),
        ("nj", "ny"),
        ("ph|v", "f"),
        ("ie|y", "i"),
        ("(?<=[^aeiou])h|h$", ""),
        ("z", "s"),
        ("q", "k"),
        (r"(.)\1", r"\1"),
    )
)
_NAME = frozenset(("place", "alias", "body", "particle"))  # tags of words that are names all the same
_NO_TIE = frozenset(
    ("level", "body_head", "office", "office_word", "calling", "honorific", "no_name", "stopword", "month")
)
_INTRODUCES = frozenset(("office", "honorific", "calling", "level", "body_head"))
_ARTICLES = ("al-", "el-")  # a name goes on behind them: Asaad al-Shibani


class Spot(NamedTuple):
    """A word of a name: the part of the text it stands in, its token, and the first and last (exclusive) of the name."""

    part: int
    at: int
    first: int
    last: int


class _Text(NamedTuple):
    """The parts of a text, and where the words of its names stand, by the word as compared."""

    parts: Sequence[Reading]
    spots: dict[str, list[Spot]]

    def beside(self, word: str, step: int) -> list[str]:
        """The word of the name before (-1) or behind (1) each place of a word; empty where it has none that tells."""
        return [_beside(self.parts[s.part], s, step) for s in self.spots[word]]

    def full(self, word: str) -> bool:
        """Whether another word of the name ever stands beside a word."""
        return any(self.beside(word, -1)) or any(self.beside(word, 1))


def spelled_twice(parts: Sequence[Reading]) -> list[list[list[Spot]]]:
    """The names that a text, its body first, spells in two ways or more: by name and spelling the places, in order."""
    text = _Text(parts, _spots(parts))
    near = [pair for pair in _near(text.spots) if _alike(*pair)]
    if not near:
        return []
    small = {folded(w) for r in parts for w, big in zip(r.tokens.word, r.tokens.capital, strict=True) if not big}
    groups: list[set[str]] = []
    for pair in near:
        if not small.isdisjoint(pair) or not all(_is_name(text, w) for w in pair):
            continue
        if all(_bracketed(text, w) for w in pair):
            continue  # (Ditjenpas), (Dirjenpas)
        first, second = sorted(pair, key=lambda w: text.spots[w])
        if _tied(text, first, second) or _for_short(text, first, second):
            joined = [g for g in groups if not g.isdisjoint(pair)]
            groups = [*(g for g in groups if g not in joined), set(pair).union(*joined)]
    return sorted(sorted(text.spots[w] for w in group) for group in groups)


def _spots(parts: Sequence[Reading]) -> dict[str, list[Spot]]:
    """Where the words of names stand that no vocabulary has as other words, by the word as compared."""
    out: dict[str, list[Spot]] = {}
    for k, reading in enumerate(parts):
        word, capital, entries = reading.tokens.word, reading.tokens.capital, reading.lexicon.entries
        for first, last, _ in names(reading):
            for i in range(first, last):
                own = word[i]
                if capital[i] and (own not in entries or all(e.tag in _NAME or len(e.words) > 1 for e in entries[own])):
                    out.setdefault(folded(own), []).append(Spot(k, i, first, last))
    return out


@lru_cache(maxsize=8192)
def folded(word: str) -> str:
    """A word in lower case for comparing: without accents, apostrophes, hyphens and the mark of an owner."""
    if word.isascii() and word.isalpha():
        return word
    plain = "".join(c for c in unicodedata.normalize("NFKD", _OWNER.sub("", word)) if not unicodedata.combining(c))
    return _MARKS.sub("", plain)


@lru_cache(maxsize=8192)
def _sound(word: str) -> str:
    """A word as it sounds, whichever spelling: Soenarko, Sunarko."""
    for letters, sound in _SOUNDS:
        word = letters.sub(sound, word)
    return word


def _near(words: Iterable[str]) -> list[tuple[str, str]]:
    """Pairs of words, one at least not well known, that become one where each loses a letter at most, or that sound the
    same; found without comparing all with all."""
    known = rarities(NAMES)
    keys: dict[str, list[str]] = {}
    pairs: set[tuple[str, str]] = set()
    for word in sorted(words, key=known.__contains__):
        if len(word) >= _SHORTEST:
            new = word not in known
            for key in {word, f"~{_sound(word)}", *(word[:k] + word[k + 1 :] for k in range(len(word)))}:
                alike = keys.setdefault(key, []) if new else keys.get(key, [])
                if len(alike) < _MANY:
                    pairs.update((min(word, other), max(word, other)) for other in alike)
                    alike += [word] * new
    return sorted(pairs)


def _alike(a: str, b: str) -> bool:
    """Whether two words can be one name of which one is misspelt: neither is the other with an ending or a word glued to
    it."""
    from rapidfuzz.distance import OSA

    if a.startswith(b) or b.startswith(a) or a.endswith(b) or b.endswith(a) or not (a + b).isascii():
        return False
    if (_ROMAN.fullmatch(a) and _ROMAN.fullmatch(b)) or a.replace("ue", "u") == b.replace("ue", "u"):
        return False  # Komisi VIII, Komisi XIII; Muenchen is how Munchen is written without its mark
    return _sound(a) == _sound(b) or (min(len(a), len(b)) >= _OTHER and OSA.distance(a, b) == 1)


def _is_name(text: _Text, word: str) -> bool:
    """Whether a word is written as names are wherever it stands."""
    for spot in text.spots[word]:
        surface = text.parts[spot.part].tokens.surface(spot.at, spot.at + 1)
        if sum(map(str.isupper, surface)) > 1 or "-" in surface or surface.endswith("nya"):
            return False
    return True


def _bracketed(text: _Text, word: str) -> bool:
    """Whether a word ever stands in brackets by itself, as what a longer name is called for short does."""
    around = ((text.parts[s.part].tokens.word, s.at) for s in text.spots[word])
    return any(i > 0 and words[i - 1] == "(" and words[i + 1 : i + 2] == [")"] for words, i in around)


def _tied(text: _Text, first: str, second: str) -> bool:
    """Whether another word of the name stands beside both spellings, and nothing tells that they are two people's."""
    before, behind = (set(text.beside(first, k)) & set(text.beside(second, k)) - {""} for k in (-1, 1))
    if before and behind:
        return True
    step = 1 if before else -1
    others = [set(text.beside(w, step)) - {""} for w in (first, second)]
    if not before | behind or (all(others) and others[0].isdisjoint(others[1])):
        return False  # Ida Bagoes Oka, Ida Bagus Putu
    if _ended_otherwise(first, second) or _side_by_side(text, first, second):
        return False
    if _elsewhere(text, first, second) or _elsewhere(text, second, first):
        return False
    if _aged(text, second) and not _aged(text, first):
        return False  # Siti Nurhalimah won; Siti Nurhalifah (14) came second
    known = rarities(NAMES)
    if any(known.get(word, RAREST) >= _TIE for word in before | behind):
        return True
    fewer, more = sorted(len(text.spots[w]) for w in (first, second))
    return fewer == 1 < more and not _introduced(text, first, second)


def _beside(reading: Reading, spot: Spot, step: int) -> str:
    tokens, i = reading.tokens, spot.at + step
    if not spot.first <= i < spot.last or not tokens.capital[i] or len(tokens.word[i]) < _PART:
        return ""
    return "" if reading.has(i, _NO_TIE) else folded(tokens.word[i])


def _elsewhere(text: _Text, word: str, other: str) -> bool:
    """Whether a spelling mostly stands in names that the other is not in: Prabowo Subianto, and Ganjar Prabowo once."""
    around = [set(text.beside(other, k)) - {""} for k in (-1, 1)]
    own = [sides for sides in zip(text.beside(word, -1), text.beside(word, 1), strict=True) if any(sides)]
    apart = sum(sides[0] not in around[0] and sides[1] not in around[1] for sides in own)
    return apart * 2 > len(own)


def _ended_otherwise(a: str, b: str) -> bool:
    """Whether two words differ in their last vowel alone: Rizka and Rizki may be sister and brother."""
    return a[:-1] == b[:-1] and a[-1] in _VOWELS and b[-1] in _VOWELS


def _side_by_side(text: _Text, first: str, second: str) -> bool:
    """Whether one sentence has both, as it names two people."""
    told = {(s.part, text.parts[s.part].sentence[s.at]) for s in text.spots[first]}
    return any((s.part, text.parts[s.part].sentence[s.at]) in told for s in text.spots[second])


def _for_short(text: _Text, first: str, second: str) -> bool:
    """Whether the spelling that comes second only ever stands alone, as the name of one told of before does."""
    alone = all(s.part == 0 and s.last - s.first == 1 for s in text.spots[second])
    if not alone or _side_by_side(text, first, second):
        return False
    if _ended_otherwise(first, second) or _introduced(text, first, second) or _placed(text, first):
        return False
    if any(e.tag == "place" for e in text.parts[0].lexicon.entries.get(second, ())):
        return False
    shorter = min(len(first), len(second))
    same_letters = sorted(first) == sorted(second) or _sound(first) == _sound(second)
    if text.full(first):
        return same_letters or shorter >= _ALONE
    return shorter >= _SINGLE if same_letters else shorter >= _LOST and len(first) != len(second)


def _placed(text: _Text, word: str) -> bool:
    """Whether a name with a word holds a place, as those of clubs and offices do: Persija Jakarta."""
    spots = text.spots[word]
    return any(text.parts[s.part].tagged(i, "place") for s in spots for i in range(s.first, s.last) if i != s.at)


def _aged(text: _Text, word: str) -> bool:
    """Whether a name with a word has somebody's age in brackets behind it."""
    behind = ((text.parts[s.part].tokens.word, s.last) for s in text.spots[word])
    return any(words[j : j + 1] == ["("] and words[j + 1 : j + 2] and words[j + 1].isdigit() for words, j in behind)


def _introduced(text: _Text, first: str, second: str) -> bool:
    """Whether the spelling that comes second is told with an office the other has not, an age, or a number of a list: then
    it is somebody else's."""
    return any(_newly(text, first, spot) for spot in text.spots[second])


def _newly(text: _Text, before: str, spot: Spot) -> bool:
    reading = text.parts[spot.part]
    word, i, j = reading.tokens.word, spot.first, spot.last
    if j < len(word) and (word[j] == "(" or word[j].startswith(_ARTICLES)):
        return True
    if i and reading.has(i - 1, _INTRODUCES):
        spots = text.spots[before]
        return not any(word[i - 1] in text.parts[s.part].tokens.word[max(0, s.first - 2) : s.at] for s in spots)
    return i > 1 and word[i - 1] in (".", ")") and word[i - 2].isdigit()
