"""Lexicon: the words of a language with their tags, from its data files, and the one look-up pass over a text.

A language is a folder of TOML files. Every table is a tag, every key a value, every list the phrasings of that value:

    [month]
    3 = ["maret", "mar"]

`language.toml` says the rest: decimal mark, suffixes that a word may carry, languages whose words also count, and the
shapes that words of a sort have which no list can hold.
Adding a language adds a folder, no code.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import KeysView, Mapping, Sequence
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
_NOTHING_LIKE_IT = re.compile(r"(?!)")


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


# What begins at a token: by tag, the value of the phrase and how many tokens it takes.
Here = Mapping[str, tuple[str, int]]
_NOTHING: Here = {}


class Plan(NamedTuple):
    """The phrasings that begin with one word: of the word alone, and longer ones by their second word."""

    single: Here
    longer: dict[str, tuple[Entry, ...]]


class Hits(NamedTuple):
    """The phrases found in a text: `at` the token each begins at, and, by tag, the tokens at which phrases of it `start`,
    in order; `over` the tags of those of several words by each of their later tokens.

    A word's phrases are the same wherever it stands, so the texts share them, and a Hit is made when asked for.
    """

    at: dict[int, Here]
    start: dict[str, list[int]]
    over: dict[int, set[str]]

    def tags(self, i: int) -> KeysView[str]:
        """The tags of the phrases that begin at token i."""
        return self.at.get(i, _NOTHING).keys()

    def here(self, i: int) -> list[Hit]:
        """All hits that begin at token i."""
        return [Hit(i, i + length, tag, value) for tag, (value, length) in self.at.get(i, _NOTHING).items()]

    def of(self, tag: str) -> list[Hit]:
        """The hits of a tag, in order."""
        found = self.start.get(tag)
        return self._made(tag, found) if found else []

    def between(self, tag: str, first: int, last: int) -> list[Hit]:
        """The hits of a tag that begin at or after token `first` and before token `last`."""
        found = self.start.get(tag)
        return self._made(tag, found[bisect_left(found, first) : bisect_left(found, last)]) if found else []

    def behind(self, first: int) -> Hits:
        """The hits from token `first`, as if the text began there."""
        at = {i - first: here for i, here in self.at.items() if i >= first}
        return Hits(at, {tag: [i - first for i in found if i >= first] for tag, found in self.start.items()}, {})

    def _made(self, tag: str, tokens: Sequence[int]) -> list[Hit]:
        at, made = self.at, tuple.__new__
        return [made(Hit, (i, i + at[i][tag][1], tag, at[i][tag][0])) for i in tokens]


@dataclass(frozen=True, eq=False)
class Lexicon:
    """What one language knows. `entries` maps a first word to its phrasings, longest first, `plans` likewise;
    `plurals` are the endings a counted noun may have that no list knows (an empty one where the language marks no plural);
    `ways` what else its grammar has, by names that its language.toml tells, `shapes` how words of a sort look; `own` is what a
    desk added."""

    language: str
    decimal: str
    suffixes: tuple[str, ...]
    plurals: tuple[str, ...]
    ways: frozenset[str]
    shapes: Mapping[str, re.Pattern[str]]
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

    def shape(self, sort: str) -> re.Pattern[str]:
        """What words of a sort look like in this language; a pattern that matches none where its data do not say."""
        return self.shapes.get(sort, _NOTHING_LIKE_IT)


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
    told = toml_file(base.joinpath(language, "language.toml"))
    head = told["language"]
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
        ways=frozenset(head.get("ways", ())),
        shapes={sort: re.compile(shape) for sort, shape in told.get("shapes", {}).items()},
        entries=entries,
        plans={word: _plan(es) for word, es in entries.items()},
        own=own,
    )


def look_up(tokens: Tokens, words: Lexicon, skipped: bytearray | None = None) -> Hits:
    """Every phrase of the lexicon in the tokens; of one tag the longest at a place.

    A line feed between two words of a phrase does not part them. Tokens whose byte in `skipped` is set are not read.
    """
    at: dict[int, Here] = {}
    start: defaultdict[str, list[int]] = defaultdict(list)
    over: dict[int, set[str]] = {}
    plans, suffixes = words.plans, words.suffixes
    word, kind, count = tokens.word, tokens.kind, len(tokens.word)
    for i, plan in enumerate(map(plans.get, word)):  # the hottest loop of all: it runs over every token
        if plan is None:
            plan = _stem(word[i], plans, suffixes) if word[i].endswith(suffixes) else None
            if plan is None:
                continue
        if skipped is not None and skipped[i]:
            continue
        here, longer = plan
        found: dict[str, tuple[str, int]] = {}
        if longer and i + 1 < count:
            after = i + 2 if kind[i + 1] == LINE and i + 2 < count else i + 1
            for entry in longer.get(word[after], ()):
                last = _match(word, kind, i, entry.words)
                if last and entry.tag not in found and entry.tag not in over.get(i, ()):
                    found[entry.tag] = entry.value, last - i
                    for k in range(i + 1, last):
                        over.setdefault(k, set()).add(entry.tag)
        taken = {*found, *over.get(i, ())} if found else over.get(i)
        if taken:
            here = found | {tag: said for tag, said in here.items() if tag not in taken}
        if here:
            at[i] = here
            for tag in here:
                start[tag].append(i)
    return Hits(at, dict(start), over)


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
    single = {e.tag: (e.value, 1) for e in entries if len(e.words) == 1}
    return Plan(single, {second: tuple(es) for second, es in longer.items()})


def _entries(folder: Traversable) -> tuple[Entry, ...]:
    """All phrases of a folder, for its language and for those that admit its words."""
    return _read_entries(folder)  # type: ignore[arg-type]  # paths and members of an archive can both be keys


@cache
def _read_entries(folder: Traversable) -> tuple[Entry, ...]:
    out = []
    for path in sorted((p for p in folder.iterdir() if p.name.endswith(".toml")), key=lambda p: p.name):
        if path.name in ("language.toml", "messages.toml", "program.toml", "glossary.toml"):
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
