"""full_names: the names of the people of an article as full as it gives them, words of bodies before them left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from selisih.languages.names import Name, name_words, one_name
from selisih.languages.persons import CAMEL, unglued
from selisih.languages.reading import Reading

_NO_PERSON = frozenset(("no_name", "no_subject", "stopword", "adverb", "speech_document", "say", "cite"))
LONGEST = 5  # words of a person's name
_OF_NAMES = frozenset(("office", "calling", "honorific", "place", "alias", "particle", "office_word", "royal"))
_OF_BODY = frozenset(("office", "office_word", "body_head", "level", "place"))

Index = dict[str, list[str]]
Written = tuple[int, str, str]  # the token at which somebody is named, the name, the office


def full_names(reading: Reading, written: Sequence[Written], found: Sequence[Name]) -> list[str]:
    """The names of the speakers and of everybody with an office, as full as the article gives them."""
    late = _late(reading, written, found)
    called = [(name, office) for _, name, office in written if name not in late]
    persons = {n for n, _ in called}
    alone = {n for n in persons if " " not in n}
    bodies = _bodies(reading, persons, found) - alone
    apart = [set(n.lower().split()) for _, _, n in found]
    full: Counter[str] = Counter()
    for name, office in called:
        words = name.split()
        known = len(words) < 3 or not office
        first = 0 if known else _glued(words, persons, bodies, apart, _leads(reading, office))
        first = first or (not known and words[0] not in alone and _plain_word(reading, words[0]))
        full[" ".join(words[first:])] += 1
    single = index_of(sorted(alone))
    plain = Counter(unglued(reading, n) for first, last, n in found if not _of_body(reading, first, last))
    opening = Counter(unglued(reading, n) for first, _, n in found if reading.begins[first])
    for name, times in plain.items():
        words = name.split()
        if len(words) == 2 and words[1] in alone and words[0] not in alone and opening[name] == times:
            continue  # Kedatangan Anies, where no sentence has the two words inside
        shorter = (" ".join(words[:n]) for n in range(2, len(words)))
        if not 1 < len(words) <= LONGEST or name in full or name in late or any(plain[s] > times for s in shorter):
            continue  # the next word of a headline may be glued to it: Rachel Gupta Mundur
        if (len(words) > 2 and plain[" ".join(words[1:])] >= times) or again(words) or _no_person(reading, words):
            continue  # or the first word of its sentence: Terlihat Rachel Gupta
        if any(one_name(c, name) for c in sharing(name, single)):
            full[name] = 0
    return sorted(full, key=lambda n: (-full[n], n))


def _late(reading: Reading, written: Sequence[Written], found: Sequence[Name]) -> set[str]:
    """The names that hold the end of a headline: Penilaian Baru Hanif, where Hanif Faisol was Hanif alone before."""
    first: dict[str, int] = {}
    for at, name, _ in written:
        first[name] = min(at, first.get(name, at))
    out = set()
    for at, name, office in (*written, *((begin, name, "") for begin, _, name in found)):
        words = name.split()
        if office or len(words) < 2 or first.get(words[-1], at) >= at:
            continue
        fuller = [n for n, begin in first.items() if begin < at and " " in n and words[-1] in n.split()]
        if any(not one_name(n, name) for n in fuller) and any(_word(reading, w) for w in words[:-1]):
            out.add(name)
    return out


def _word(reading: Reading, word: str) -> bool:
    """Whether a vocabulary or the text itself knows a word as none of a name."""
    entries = (e for e in reading.lexicon.entries.get(word.lower(), ()) if len(e.words) == 1)
    return any(e.tag not in _OF_NAMES for e in entries) or _plain_word(reading, word)


def _plain_word(reading: Reading, word: str) -> bool:
    """Whether a text writes a word that no vocabulary has small, too: Pelatih Speed Galar Pandu, of the speed team."""
    small = word.lower()
    if small in reading.lexicon.entries:
        return False
    tokens = reading.tokens
    return any(w == small and not raised for w, raised in zip(tokens.word, tokens.capital, strict=True))


def again(words: list[str]) -> bool:
    """Whether a headline's first word was glued behind a name: Prabowo Subianto Prabowo."""
    return words[0] in words[1:]


def _no_person(reading: Reading, words: list[str]) -> bool:
    """Whether words with capitals hold one that no person's name has: Survei BPS Jakarta, Mulyani Sebelumnya."""
    if any(len(w) > 2 and w.isupper() for w in words) and not all(w.isupper() for w in words):
        return True
    if any(CAMEL.match(w) or (w.partition("-")[2][:1].isupper()) for w in words):
        return True
    entries = (e for w in words for e in reading.lexicon.entries.get(w.lower(), ()) if len(e.words) == 1)
    return any(e.tag in _NO_PERSON for e in entries)


def _bodies(reading: Reading, persons: set[str], found: Sequence[Name]) -> set[str]:
    """The words of bodies' names, and those behind the first of other names that are no part of a speaker's."""
    split = [p.split() for p in persons if p.count(" ") < 2 * LONGEST]
    of_persons = {" ".join(w[i:j]) for w in split for i in range(len(w)) for j in range(i + 1, len(w) + 1)}
    out: set[str] = set()
    for first, last, name in found:
        if name in of_persons:
            continue
        words = name.split()
        k = next((k for k in range(1, len(words)) if " ".join(words[k:]) in persons), len(words))
        out.update(words[not _of_body(reading, first, last) and k > 1 : k])
    return out


def _of_body(reading: Reading, first: int, last: int) -> bool:
    """Whether a word of a name belongs to an office, a body or a place rather than to a person's name."""
    return any(reading.has(i, _OF_BODY) for i in range(first, last))


def _leads(reading: Reading, office: str) -> bool:
    """Whether an office ends with a word behind which stands what is led: CEO [Halodoc], Sekjen [Perbasi]."""
    last = office.lower().split()[-1:]
    entries = (e for w in last for e in reading.lexicon.entries.get(w, ()) if e.words == (w,))
    return any(e.tag in ("office", "calling") and e.value == "head" for e in entries)


def _glued(words: list[str], called: set[str], bodies: set[str], apart: Sequence[set[str]], led: bool) -> int:
    """How many words before a name belong to a body nobody knows (Dirut Pertamina Nicke Widyawati): those before what
    the person is called alone, where the office is of something (`led`), or the text writes them without it, too (all
    names of it are `apart`)."""
    at = [i for i, w in enumerate(words) if w in called]
    if at[:1] == [0] and not led:
        return 0
    if at:
        k = next((i for i in reversed(at) if len(words) - i >= 2), 0)
        if at == [len(words) - 1]:  # CEO Roblox David Baszucki, whom the text calls Baszucki
            own = words[-1].lower()
            alone = (any(w.lower() in n and own not in n for n in apart) for w in words[:-2])
            return next((k for k, other in enumerate(alone) if not other), len(words) - 2)
        own = words[k].lower()
        other = led or all(any(w.lower() in n and own not in n for n in apart) for w in words[:k])
        return k if " ".join(words[: k + 1]) not in called and other else 0
    if led:  # CEO Campus League Ryan Gozali
        return max((i + 1 for i, w in enumerate(words[:-2]) if w in bodies), default=0)
    k = 0
    while len(words) - k > 2 and words[k] in bodies:
        k += 1
    return k


def sharing(name: str, index: Index) -> Iterable[str]:
    """The full names that share a word with a name, those most often used first."""
    return dict.fromkeys(other for word in name_words(name) for other in index.get(word, ())) if index else ()


def index_of(full: Sequence[str]) -> Index:
    index: Index = {}
    for name in full:
        for word in name_words(name):
            index.setdefault(word, []).append(name)
    return index
