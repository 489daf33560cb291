"""Lexicon: the words of a language with their tags, from its data files, and the one look-up pass over a text.

A language is a folder of TOML files. Every table is a tag, every key a value, every list the phrasings of that value:

    [month]
    3 = ["maret", "mar"]

`language.toml` says the rest: decimal mark, suffixes that a word may carry, languages whose words also count.
Adding a language adds a folder, no code.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import NamedTuple

from selisih.languages.measures import Measure, measures
from selisih.languages.toml_file import toml_file
from selisih.settings import NO_WORDS, Vocabulary
from selisih.text.tokens import LINE, Tokens, tokenise

# Most phrases are a few words in small letters; tokenising each of them was a third of a cold start.
_PLAIN = re.compile(r"[a-z]+(?: [a-z]+)*")


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


class Plan(NamedTuple):
    """The phrasings that begin with one word: tags and values of the word alone, longer ones by their second word."""

    single: tuple[tuple[str, str], ...]
    longer: dict[str, tuple[Entry, ...]]


@dataclass(frozen=True, eq=False)
class Lexicon:
    """What one language knows. `entries` maps a first word to its phrasings, longest first, `plans` likewise;
    `plurals` are the endings a counted noun may have that no list knows (an empty one where the language marks no plural);
    `own` is what a desk added."""

    language: str
    decimal: str
    suffixes: tuple[str, ...]
    plurals: tuple[str, ...]
    entries: dict[str, tuple[Entry, ...]]
    plans: dict[str, Plan]
    own: Vocabulary = NO_WORDS

    @property
    def measures(self) -> dict[str, Measure]:
        """All measures by name, the desk's own among them."""
        return measures(self.own.measures)

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
def lexicon(language: str, root: Traversable | None = None, own: Vocabulary = NO_WORDS) -> Lexicon:
    """The lexicon of a language code; its own words come before those of the languages it also admits, and those of a
    desk before all others."""
    base = root or files("selisih.languages")
    head = toml_file(base.joinpath(language, "language.toml"))["language"]
    found = {(e.words, e.tag): e for e in reversed(_entries(base.joinpath(language)))}
    found |= {(e.words, e.tag): e for e in reversed(_own(own, language))}
    skip = {tuple(tokenise(words).word) for words in head.get("not", ())} | {words for words, _ in found}
    for code in head.get("also", ()):
        for entry in (*_own(own, code), *_entries(base.joinpath(code))):
            if entry.words not in skip:
                found.setdefault((entry.words, entry.tag), entry)
    by_first: dict[str, list[Entry]] = {}
    for entry in found.values():
        by_first.setdefault(entry.words[0], []).append(entry)
    entries = {word: tuple(sorted(es, key=lambda e: (-len(e.words), e.tag))) for word, es in by_first.items()}
    return Lexicon(
        language=language,
        decimal=head["decimal"],
        suffixes=tuple(head.get("suffixes", ())),
        plurals=tuple(head.get("plurals", ("",))),
        entries=entries,
        plans={word: _plan(es) for word, es in entries.items()},
        own=own,
    )


def look_up(
    tokens: Tokens, words: Lexicon, skipped: bytearray | None = None
) -> tuple[dict[str, list[Hit]], dict[int, tuple[Hit, ...]]]:
    """Every phrase of the lexicon in the tokens, by tag and by first token, in order; of one tag the longest at a place.

    A line feed between two words of a phrase does not part them. Tokens whose byte in `skipped` is set are not read.
    """
    hits: defaultdict[str, list[Hit]] = defaultdict(list)
    at: dict[int, tuple[Hit, ...]] = {}
    reach: dict[str, int] = {}  # by tag, where its last phrase of several words ends
    plans, suffixes = words.plans, words.suffixes
    word, kind, count = tokens.word, tokens.kind, len(tokens.word)
    reached, made = reach.get, tuple.__new__  # this loop is the hottest of all: it runs over every token
    for i, w in enumerate(word):
        if skipped is not None and skipped[i]:
            continue
        plan = plans.get(w)
        if plan is None:
            plan = _stem(w, plans, suffixes) if w.endswith(suffixes) else None
            if plan is None:
                continue
        single, longer = plan
        here: list[Hit] = []
        if longer and i + 1 < count:
            after = i + 2 if kind[i + 1] == LINE and i + 2 < count else i + 1
            for entry in longer.get(word[after], ()):
                last = _match(word, kind, i, entry.words)
                if last and reached(entry.tag, 0) <= i:
                    reach[entry.tag] = last
                    here.append(Hit(i, last, entry.tag, entry.value))
        for tag, value in single:
            if reached(tag, 0) <= i:
                here.append(made(Hit, (i, i + 1, tag, value)))
        if here:
            at[i] = tuple(here)
            for hit in here:
                hits[hit[2]].append(hit)
    return dict(hits), at


def _match(word: list[str], kind: list[int], i: int, phrase: tuple[str, ...]) -> int:
    at, count = i + 1, len(word)
    for part in phrase[1:]:
        if at < count and kind[at] == LINE and word[at] == "\n":
            at += 1
        if at >= count or word[at] != part:
            return 0
        at += 1
    return at


def _stem(w: str, plans: dict[str, Plan], suffixes: tuple[str, ...]) -> Plan | None:
    """What a word says without its suffix; a phrase does not begin with a suffixed word."""
    for suffix in suffixes:
        if w.endswith(suffix) and len(w) > len(suffix) + 1:
            found = plans.get(w[: -len(suffix)])
            if found is not None:
                return Plan(found.single, {}) if found.single else None
    return None


def _plan(entries: Sequence[Entry]) -> Plan:
    """The phrasings of one first word, longest first, as the look-up wants them."""
    longer: dict[str, list[Entry]] = {}
    for entry in entries:
        if len(entry.words) > 1:
            longer.setdefault(entry.words[1], []).append(entry)
    single = tuple((e.tag, e.value) for e in entries if len(e.words) == 1)
    return Plan(single, {second: tuple(es) for second, es in longer.items()})


def _entries(folder: Traversable) -> tuple[Entry, ...]:
    """All phrases of a folder, for its language and for those that admit its words."""
    return _read_entries(folder)  # type: ignore[arg-type]  # paths and members of an archive can both be keys


@cache
def _read_entries(folder: Traversable) -> tuple[Entry, ...]:
    out = []
    for path in sorted((p for p in folder.iterdir() if p.name.endswith(".toml")), key=lambda p: p.name):
        if path.name in ("language.toml", "messages.toml", "program.toml"):
            continue
        for tag, table in toml_file(path).items():
            for value, phrasings in table.items():
                for phrase in phrasings:
                    words = phrase.split(" ") if _PLAIN.fullmatch(phrase) else tokenise(phrase).word
                    out.append(Entry(tuple(words), tag, value))
    return tuple(out)


def _own(own: Vocabulary, language: str) -> list[Entry]:
    """What a desk adds to a language."""
    return [Entry(tuple(tokenise(p.words).word), p.tag, p.value) for p in own.phrases if p.language == language]
