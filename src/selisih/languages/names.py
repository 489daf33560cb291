"""names: the proper names of a text, and whether two written names can be one person's."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import compress
from operator import not_

from selisih.languages.capitals import TIME, run_end, spelled, timed
from selisih.languages.lexicon import Entry, Lexicon, languages, lexicon
from selisih.languages.persons import dateline, given, person
from selisih.languages.reading import Reading
from selisih.text.tokens import WORD, Tokens

__all__ = ["Name", "name_words", "names", "one_name"]

Name = tuple[int, int, str]

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")


@lru_cache(maxsize=8)
def names(reading: Reading) -> tuple[Name, ...]:
    """The proper names of a text with their tokens, in order: runs of capitalised words with what may join them.

    A word that begins a sentence is part of a name only where the text writes it so elsewhere, too, or where neither
    the lexicon nor the rest of the text knows it as another word.
    """
    tokens = reading.tokens
    raised, lower = _by_case(tokens)
    found = _runs(reading, raised)
    inner = {tokens.word[i] for a, b in found for i in range(a, b) if not reading.begins[i]}
    out: list[Name] = []
    for first, last in found:
        while first < last and not _name_head(reading, first, last, inner, lower):
            first += 1
            while first < last and tokens.kind[first] != WORD:
                first += 1
        if first < last:
            titled = "office" in reading.hits.tags(first) or dateline(reading, first)
            who = person(reading, first, last) if titled else None
            out.append((who.first, who.last, who.name) if who else (first, last, _spelled(reading, first, last)))
    return tuple(out)


def _spelled(reading: Reading, first: int, last: int) -> str:
    """The name without the one somebody is known by: Budi Santoso alias Busan."""
    known_by = reading.between("also_called", first + 1, last - 1)
    return spelled(reading.tokens, first, known_by[0].first if known_by else last)


def _name_head(reading: Reading, i: int, last: int, inner: set[str], lower: set[str]) -> bool:
    """Whether a name can begin with token i."""
    tags = reading.hits.tags(i)
    if (
        "honorific" in tags
        or not tags.isdisjoint(TIME)
        or ("calling" in tags and i + 1 < last and not given(reading, i))
    ):
        return False
    if not reading.begins[i]:
        return i + 1 < last or tags.isdisjoint(("no_name", "stopword"))
    word, shape = reading.tokens.word[i], reading.lexicon.shape
    if "no_name" in tags or "stopword" in tags or "say" in tags:
        return False
    if word in inner:
        return True
    if i + 1 < last and (
        shape("passive").fullmatch(word)
        or (not tags and shape("state").fullmatch(word) and reading.tokens.word[i + 1] in inner)
    ):
        return False  # Ditekankan Jimly, Ketidakhadiran Rizieq
    half, _, again = word.partition("-")
    if half == again:
        return False  # Angka-angka
    if i + 1 == last and reading.between("told_of", last, last + 2):
        return False  # Organ sukarelawan ini
    if word in lower or word.endswith(reading.lexicon.suffixes):
        return False
    if i + 1 == last and shape("no_name").match(word):
        return False
    return not tags or not tags.isdisjoint(("place", "alias", "body")) or i + 1 < last


def _by_case(tokens: Tokens) -> tuple[list[int], set[str]]:
    """The tokens with a capital letter, and the words, marks and figures the text writes without one."""
    raised = list(compress(range(len(tokens.word)), tokens.capital))
    return raised, set(compress(tokens.word, map(not_, tokens.capital)))


def _runs(reading: Reading, raised: list[int]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    free = 0
    for i in raised:
        if i >= free and not reading.skipped[i] and not timed(reading, i):
            free = run_end(reading, i)
            out.append((i, free))
    return out


def one_name(a: str, b: str) -> bool:
    """Whether two written names can be one person's: Putin, Presiden Vladimir Putin; PK Jena, Pradeep Kumar Jena."""
    x, y = name_words(a), name_words(b)
    if not x or not y:
        return False
    if len(x) > len(y):
        x, y = y, x
    if x == y or (len(x) == 1 and x[0] in y):
        return True
    return len(x) > 1 and any(p in y for p in x) and (_in_order(x, y) or (len(x) == len(y) and _in_order(y, x)))


def _in_order(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    """Whether every part of the shorter name stands, in order, for one of the longer: whole, initial or shortened."""
    at = 0
    for part in x:
        while at < len(y) and not _short_for(part, y[at]):
            at += 1
        if at == len(y):
            return False
        at += 1
    return True


def _short_for(part: str, whole: str) -> bool:
    if part == whole or (part[0] == whole and len(whole) == 1) or (len(part) == 1 and whole[0] == part):
        return True
    if 3 <= len(part) <= 4 and whole.startswith(part):
        return True  # Moh. for Mohamad
    return len(part) == 2 and part[0] == whole[0]  # PK for Pradeep Kumar, or for Pradeep alone


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name for comparing: lower case, offices and honorifics left out, by-names replaced.

    Two names that can be one share a word of these.
    """
    words = [w.lower().replace("’", "'") for w in _WORD.findall(name)]
    known = _aliases()
    for size in (3, 2, 1):
        for i in range(len(words) - size + 1):
            full = known.get(" ".join(words[i : i + size]))
            if full:
                words[i : i + size] = full
                return tuple(dict.fromkeys(words))
    kept = [w for w in words if w not in _titles()]
    return tuple(kept or words)


@cache
def _aliases() -> dict[str, list[str]]:
    """By-names that everybody knows, in lower case, with the words of the full name."""
    return {
        " ".join(e.words): e.value.lower().split()
        for language in languages()
        for e in _tagged(lexicon(language), "alias")
        if " ".join(e.words) not in e.value.lower().split()
    }


@cache
def _titles() -> frozenset[str]:
    return frozenset(
        word
        for language in languages()
        for tag in ("office", "honorific")
        for e in _tagged(lexicon(language), tag)
        for word in e.words
    ) - {word for language in languages() for word in lexicon(language).values("of_names")}


def _tagged(words: Lexicon, tag: str) -> list[Entry]:
    return [e for entries in words.entries.values() for e in entries if e.tag == tag]
