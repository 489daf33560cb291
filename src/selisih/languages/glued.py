"""Words that lost the space between them, where a link stood in the page: kepadaReuters, PresidenDonald, Netanyahudan."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import cache
from itertools import compress

from selisih.languages.lexicon import Lexicon
from selisih.languages.outlet_names import is_outlet
from selisih.text.tokens import Tokens

_GLUED = 5  # letters from which an unknown word may be a scale and more
_INNER = re.compile(r"[a-z][A-Z]|[A-Z]{3}[a-z]{2}")
_EDGE = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Z]{2})(?=[a-z]{2})")
_CAPITAL = re.compile(r"[A-Z][a-z]{2}|[A-Z]{2}")  # what another name begins with
_LEADS = frozenset(("office", "place", "level", "office_word", "body_head", "calling", "honorific", "month", "weekday"))
_FOLLOWS = frozenset(("stopword", "say", "no_subject", "adverb"))
_SMALL = _FOLLOWS | {"cite", "at", "no_name"}
_NAMED = frozenset(("place", "office"))
_SHORTEST = 3  # letters of a word before a name
_NAME = 4  # letters of a name before a word
_KNOWN = 5  # letters of a word that is no name
_LONG = 7  # letters from which a name may have a word behind it
_BEFORE = frozenset("@#/._-&")
_LONGEST = 60  # letters of one token
_MOST = 300  # places in one text


def glued_scale(i: int, tokens: Tokens, words: Lexicon) -> bool:
    """Whether an unknown word that begins with a scale follows: Rp 222 miliarhasil, two words glued by a lost link."""
    word = tokens.word[i] if i < len(tokens.word) else ""
    if len(word) < _GLUED or word in words.entries or not word.startswith(_scales(words)):
        return False
    return not any(word.endswith(suffix) and word[: -len(suffix)] in words.entries for suffix in words.suffixes)


def glued_at(tokens: Tokens, words: Lexicon) -> list[int]:
    """The offsets at which a word begins that lost the space before it, in order."""
    inner = {bisect_right(tokens.start, m.start()) - 1 for m in _INNER.finditer(tokens.text)}
    raised = list(compress(range(len(tokens.word)), tokens.capital))
    long = {i for i in raised if len(tokens.word[i]) >= _LONG and tokens.word[i] not in words.plans}
    if not inner and not long:
        return []
    seen = {tokens.text[tokens.start[i] : tokens.end[i]] for i in raised if i not in inner}
    twice = Counter(tokens.text[tokens.start[i] : tokens.end[i]] for i in inner)
    out: list[int] = []
    for i in sorted(inner | long):
        if len(out) >= _MOST:
            break
        if not (tokens.touches(i) and tokens.text[tokens.start[i] - 1] in _BEFORE):
            written = tokens.text[tokens.start[i] : tokens.end[i]]
            if len(written) > _LONGEST or (twice[written] > 1 and not written[0].islower()):
                continue  # a name of its own: BRILink, TelkomGroup
            out += (tokens.start[i] + k for k in _edges(written, words, seen))
    return out


def _edges(written: str, words: Lexicon, seen: set[str]) -> list[int]:
    """Where the words of one token are parted."""
    out: list[int] = []
    at = [m.start() for m in _EDGE.finditer(written)]
    bounds = [0, *at, len(written)]
    begin = 0
    for k in at:
        end = next(b for b in bounds if b > k)
        parted = _apart(written[begin:k], written[k:end], written[k:], words, seen)
        if parted:
            out.append(k)
        begin = k if parted or written[k - 1].islower() else begin
    for first, last in zip([0, *out], [*out, len(written)], strict=True):
        cut = _behind_name(written[first:last], words, seen)
        if cut:
            out.append(first + cut)
    return sorted(out)


def _apart(before: str, after: str, rest: str, words: Lexicon, seen: set[str]) -> bool:
    """Whether two pieces of a token are words of their own."""
    if before.islower():
        known = len(before) >= _SHORTEST and before in words.entries and not is_outlet(before)
        # dariKPK, not watchOS
        named = not rest.isupper() or rest in seen or not _SMALL.isdisjoint(_tags(before, words))
        return (known or before in _places(words)) and _CAPITAL.match(rest) is not None and named
    if after[0].islower():  # TNI merekrut
        follows = not _FOLLOWS.isdisjoint(_tags(after, words)) or words.shape("glued").fullmatch(after) is not None
        return follows and (before in seen or is_outlet(before))
    own = _tags(before, words)
    if before.isupper():
        whole = before + after[0] in seen  # TNI merekrut, not TN Imerekrut
        return (
            (before in seen or bool(own & _LEADS))
            and _CAPITAL.match(rest) is not None
            and len(before) > 1
            and not whole
        )
    if own & _LEADS:
        return _CAPITAL.match(rest) is not None and (not after.isupper() or bool(_tags(after, words)))
    if before in seen and {"no_name", "stopword"} & _tags(after, words):
        return True
    return len(before) >= _KNOWN and bool(own) and (after in seen or bool(_NAMED & _tags(after, words)))


def _behind_name(piece: str, words: Lexicon, seen: set[str]) -> int:
    """Where a small word begins behind a name: Netanyahu|yang; 0 for nowhere. Words that names may end with count only behind
    a name that the text has elsewhere, or a place."""
    if len(piece) < _LONG or not piece[0].isupper() or not piece[1:].islower() or piece.lower() in words.plans:
        return 0
    for cut in range(_NAME, len(piece) - _SHORTEST + 1):
        name, word = piece[:cut], piece[cut:]
        tags = _tags(word, words)
        known = name in seen or "place" in _tags(name, words)
        if "behind_name" in tags and (known or len(word) >= _KNOWN or len(name) >= _LONG):
            return cut
        if words.shape("glued").fullmatch(word) and (known or tags):
            return cut
        joint = len(word) >= _KNOWN or "conjunction" in tags
        if joint and known and not _FOLLOWS.isdisjoint(tags):
            return cut
    return 0


def _tags(word: str, words: Lexicon) -> frozenset[str]:
    return frozenset(e.tag for e in words.entries.get(word.lower(), ()) if len(e.words) == 1)


@cache
def _places(words: Lexicon) -> frozenset[str]:
    """The short words that stand before places: di, ke."""
    return frozenset(w for w in words.values("at") if len(w) == _SHORTEST - 1)


@cache
def _scales(words: Lexicon) -> tuple[str, ...]:
    return tuple(w for w in words.values("scale") if len(w) > 3)
