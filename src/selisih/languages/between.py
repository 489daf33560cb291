"""between: the words between two places of a text, with the phrases of its language found in them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from selisih.languages.lexicon import Hit, Hits, Lexicon, look_up
from selisih.text.tokens import MARK, Tokens, tokenise


@dataclass(frozen=True, eq=False)
class Between:
    """Some words of a text; `hits` are the lexicon phrases in them."""

    tokens: Tokens
    hits: Hits

    def __len__(self) -> int:
        return len(self.tokens.word)

    def has(self, tag: str, *values: str) -> bool:
        """Whether a phrase of a tag is among the words, of one of the values where any are given."""
        return any(not values or hit.value in values for hit in self.hits.of(tag))

    def opens(self, tag: str, *values: str) -> bool:
        """Whether the words begin with a phrase of a tag, marks passed over."""
        first = next((i for i, kind in enumerate(self.tokens.kind) if kind != MARK), 0)
        return any(hit.first == first and (not values or hit.value in values) for hit in self.hits.of(tag))

    def ends(self, tag: str, *values: str) -> bool:
        """Whether the words end with a phrase of a tag, marks passed over."""
        last = next((i for i in range(len(self), 0, -1) if self.tokens.kind[i - 1] != MARK), 0)
        return any(hit.last == last and (not values or hit.value in values) for hit in self.hits.of(tag))

    def joins(self) -> bool:
        """Whether a conjunction is among the words that is no part of a longer phrase, as `lalu` is of `tahun lalu`, and
        does not say again what stands before it, as `atau` does."""
        found = [hit for i in self.hits.at for hit in self.hits.here(i)]
        other = [h for h in found if h.last - h.first > 1 or h.tag == "apposition"]
        return any(not any(x.first <= h.first < x.last for x in other) for h in self.hits.of("conjunction"))

    def behind(self, mark: str) -> Between:
        """The words behind the first such mark; none where there is no such mark."""
        return self._from(self.tokens.word.index(mark) + 1 if mark in self.tokens.word else len(self))

    def behind_hit(self, hit: Hit) -> Between:
        """The words behind a phrase."""
        return self._from(hit.last)

    def _from(self, at: int) -> Between:
        text, start, end, word, kind, capital = self.tokens
        tokens = Tokens(text, start[at:], end[at:], word[at:], kind[at:], capital[at:])
        return Between(tokens, self.hits.behind(at))

    def only(self, tags: tuple[str, ...], marks: str = "") -> bool:
        """Whether there is nothing but phrases of the tags and the marks."""
        told = {i for tag in tags for hit in self.hits.of(tag) for i in range(hit.first, hit.last)}
        return all(i in told or word in marks for i, word in enumerate(self.tokens.word))


@lru_cache(maxsize=256)
def between(text: str, words: Lexicon) -> Between:
    """The Between of some words cut out of a text."""
    tokens = tokenise(text)
    return Between(tokens, look_up(tokens, words))
