"""Lexicon: the words of a language with their tags, from its data files, and the one look-up pass over a text.

A language is a folder of TOML files. Every table is a tag, every key a value, every list the phrasings of that value:

    [month]
    3 = ["maret", "mar"]

`language.toml` says the rest: decimal mark, suffixes that a word may carry, languages whose words also count.
Adding a language adds a folder, no code.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, NamedTuple

from selisih.text.tokens import LINE, Tokens, tokenise


class Entry(NamedTuple):
    """One phrasing: its tokens (lower case), its tag and the value the tag gives it."""

    words: tuple[str, ...]
    tag: str
    value: str


class Hit(NamedTuple):
    """An entry found at tokens `first` up to, not including, `last`."""

    first: int
    last: int
    tag: str
    value: str


@dataclass(frozen=True, eq=False)
class Lexicon:
    """What one language knows. `entries` maps a first word to its phrasings, longest first; `plurals` are the endings
    a counted noun may have that no list knows (an empty one where the language marks no plural)."""

    language: str
    decimal: str
    suffixes: tuple[str, ...]
    plurals: tuple[str, ...]
    entries: dict[str, tuple[Entry, ...]]

    def values(self, tag: str) -> dict[str, str]:
        """One-word phrasings of a tag and their values; looked for once."""
        return _values(self, tag)


@cache
def _values(words: Lexicon, tag: str) -> dict[str, str]:
    return {e.words[0]: e.value for es in words.entries.values() for e in es if e.tag == tag and len(e.words) == 1}


@cache
def languages(root: Traversable | None = None) -> tuple[str, ...]:
    """The codes of all languages there are data for, sorted."""
    base = root or files("selisih.languages")
    return tuple(sorted(p.name for p in base.iterdir() if p.is_dir() and p.joinpath("language.toml").is_file()))


@cache
def lexicon(language: str, root: Traversable | None = None) -> Lexicon:
    """The lexicon of a language code; its own words come before those of the languages it also admits."""
    base = root or files("selisih.languages")
    head = _toml(base.joinpath(language, "language.toml"))["language"]
    found = {(e.words, e.tag): e for e in reversed(_entries(base.joinpath(language)))}
    skip = {tuple(tokenise(words).word) for words in head.get("not", ())} | {words for words, _ in found}
    for code in head.get("also", ()):
        for entry in _entries(base.joinpath(code)):
            if entry.words not in skip:
                found.setdefault((entry.words, entry.tag), entry)
    by_first: dict[str, list[Entry]] = {}
    for entry in found.values():
        by_first.setdefault(entry.words[0], []).append(entry)
    return Lexicon(
        language=language,
        decimal=head["decimal"],
        suffixes=tuple(head.get("suffixes", ())),
        plurals=tuple(head.get("plurals", ("",))),
        entries={word: tuple(sorted(es, key=lambda e: (-len(e.words), e.tag))) for word, es in by_first.items()},
    )


def look_up(tokens: Tokens, words: Lexicon, skipped: bytearray | None = None) -> dict[str, list[Hit]]:
    """Every phrase of the lexicon in the tokens, by tag, in order; of one tag the longest at a place.

    A line feed between two words of a phrase does not part them. Tokens whose byte in `skipped` is set are not read.
    """
    hits: dict[str, list[Hit]] = {}
    reach: dict[str, int] = {}
    entries, suffixes = words.entries, words.suffixes
    word = tokens.word
    for i, w in enumerate(word):
        if skipped is not None and skipped[i]:
            continue
        found = entries.get(w)
        if found is None:
            if not w.endswith(suffixes):
                continue
            found = _stem(w, entries, suffixes)
            if found is None:
                continue
        for entry in found:
            last = i + 1 if len(entry.words) == 1 else _match(word, tokens.kind, i, entry.words)
            if last and reach.get(entry.tag, 0) < last:
                if reach.get(entry.tag, 0) > i:
                    continue
                reach[entry.tag] = last
                hits.setdefault(entry.tag, []).append(Hit(i, last, entry.tag, entry.value))
    return hits


def _match(word: list[str], kind: list[int], i: int, phrase: tuple[str, ...]) -> int:
    at, count = i + 1, len(word)
    for part in phrase[1:]:
        if at < count and kind[at] == LINE and word[at] == "\n":
            at += 1
        if at >= count or word[at] != part:
            return 0
        at += 1
    return at


def _stem(w: str, entries: dict[str, tuple[Entry, ...]], suffixes: tuple[str, ...]) -> tuple[Entry, ...] | None:
    for suffix in suffixes:
        if w.endswith(suffix) and len(w) > len(suffix) + 1:
            found = entries.get(w[: -len(suffix)])
            if found is not None:
                return tuple(e for e in found if len(e.words) == 1) or None
    return None


def _entries(folder: Traversable) -> list[Entry]:
    out = []
    for path in sorted((p for p in folder.iterdir() if p.name.endswith(".toml")), key=lambda p: p.name):
        if path.name in ("language.toml", "messages.toml", "program.toml"):
            continue
        for tag, table in _toml(path).items():
            for value, phrasings in table.items():
                for phrase in phrasings:
                    out.append(Entry(tuple(tokenise(phrase).word), tag, value))
    return out


def _toml(path: Traversable) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
