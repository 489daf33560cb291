"""places: the places a text names, under one key each, whatever the writing: Cina, Tiongkok and China are China."""

from __future__ import annotations

from functools import cache

from selisih.languages.countries import countries
from selisih.languages.lexicon import Lexicon
from selisih.languages.reading import Reading
from selisih.text.tokens import NUMBER, WORD, Tokens

Found = tuple[int, int, str]

_NAME = 3  # a village or district has at most so many words
_BROAD = frozenset(("Provinsi", "Kabupaten", "Kota"))
# What cannot be a word of a name behind `Kecamatan`.
_NO_NAME = ("month", "weekday", "stopword", "no_name", "level", "conjunction", "numeral", "say", "currency", "office")


def places(reading: Reading) -> list[Found]:
    """Every place as first token, last token (exclusive) and key, in order, none inside another.

    A district or village named once with its level (`Kecamatan Cugenang`) is known by its bare name all over the text.
    """
    levels = _levels(reading)
    taken = {i for first, last, _ in levels for i in range(first, last)}
    found = levels + [f for f in _listed(reading) if f[0] not in taken and f[1] - 1 not in taken]
    taken |= {i for first, last, _ in found for i in range(first, last)}
    found += _again(reading, levels, taken)
    return sorted(found)


def place_key(words: str, lexicon: Lexicon) -> str | None:
    """The key of a place written in these words, or None; for facts and settings rather than running text."""
    parts = tuple(words.lower().replace(".", "").split())
    if not parts:
        return None
    for entry in lexicon.entries.get(parts[0], ()):
        if entry.tag == "place" and entry.words == parts:
            return entry.value
    return next((key for names, key in countries().get(parts[0], ()) if names == parts), None)


def bare_name(key: str) -> str:
    """The name in a key without its level: `Kabupaten Sukabumi` and `Kota Sukabumi` are both some Sukabumi."""
    level, _, name = key.partition(" ")
    return name if name and level in _LEVELS else key


def is_wide(key: str) -> bool:
    """Whether a place is a province or a country, of which a regency, city or mountain named elsewhere may be a part."""
    return key in _PROVINCES or key.startswith("Provinsi ") or key in _lands()


@cache
def _lands() -> frozenset[str]:
    return frozenset(key for names in countries().values() for _, key in names)


_PROVINCES = frozenset(
    [
        "Aceh", "Sumatera Utara", "Sumatera Barat", "Riau", "Kepulauan Riau", "Jambi", "Bengkulu", "Sumatera Selatan",
        "Bangka Belitung", "Lampung", "Banten", "Jakarta", "Jawa Barat", "Jawa Tengah", "Yogyakarta", "Jawa Timur", "Bali",
        "Nusa Tenggara Barat", "Nusa Tenggara Timur", "Kalimantan Barat", "Kalimantan Tengah", "Kalimantan Selatan",
        "Kalimantan Timur", "Kalimantan Utara", "Sulawesi Utara", "Gorontalo", "Sulawesi Tengah", "Sulawesi Barat",
        "Sulawesi Selatan", "Sulawesi Tenggara", "Maluku", "Maluku Utara", "Papua", "Papua Barat", "Papua Selatan",
        "Papua Tengah", "Papua Pegunungan", "Papua Barat Daya",
    ]
)  # fmt: skip
_LEVELS = frozenset(("Provinsi", "Kabupaten", "Kota", "Kecamatan", "Desa", "Kelurahan", "Dusun", "Pulau", "Gunung"))


@cache
def _keys(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(e.value for entries in lexicon.entries.values() for e in entries if e.tag == "place")


def _listed(reading: Reading) -> list[Found]:
    """Places the lexicon or CLDR lists, where they are written as names."""
    tokens = reading.tokens
    listed = reading.hits.of("place")
    out = [(h.first, h.last, h.value) for h in listed if _named(tokens, h.first, h.last)]
    known = {h.first for h in listed}
    names, word = countries(), tokens.word
    for i, w in enumerate(word):
        if w in names and i not in known and not reading.skipped[i]:
            for words, key in names[w]:
                last = i + len(words)
                if tuple(word[i:last]) == words and _named(tokens, i, last):
                    out.append((i, last, key))
                    break
    return out


def _levels(reading: Reading) -> list[Found]:
    """Names with a word of their administrative level: `Kecamatan Cugenang`, `Kab. Cianjur`, `Sukabumi regency`."""
    tokens = reading.tokens
    out: list[Found] = []
    reach = 0
    for hit in reading.hits.of("level"):
        listed = reading.tagged(hit.first, "place")
        if listed is not None and _named(tokens, listed.first, listed.last):
            out.append((listed.first, listed.last, listed.value))
            reach = listed.last
            continue
        begin = hit.last
        if begin < len(tokens.word) and tokens.word[begin] == "." and tokens.word[hit.first][-1] not in "aiueo":
            begin += 1  # Kab. Cianjur, but not the end of a sentence behind `kota`
        last = _name_end(reading, begin)
        if reading.tagged(hit.first - 1, "town_part") and not _is_listed(reading, begin):
            continue
        if last > begin and hit.first >= reach:
            out.append((hit.first, last, _key(reading, hit.value, begin, last)))
            reach = last
    for hit in reading.hits.of("level_after"):
        begin = _name_start(reading, hit.first)
        if begin < hit.first and not any(first < hit.last and begin < last for first, last, _ in out):
            out.append((begin, hit.last, _key(reading, hit.value, begin, hit.first)))
    return out


def _key(reading: Reading, level: str, first: int, last: int) -> str:
    """`Level Name`, or the bare name where there is but one place of that name at that level."""
    place = reading.tagged(first, "place")
    if level in _BROAD and place is not None and place.last == last:
        keys = _keys(reading.lexicon)
        return key if (key := f"{level} {bare_name(place.value)}") in keys else place.value
    return f"{level} " + " ".join(w[:1].upper() + w[1:] for w in reading.tokens.word[first:last])


def _name_end(reading: Reading, i: int) -> int:
    """Where a name that begins at token i ends; i where there is none."""
    tokens = reading.tokens
    place = reading.tagged(i, "place")
    if place is not None and _is_listed(reading, i):
        return place.last
    j = i
    while j < min(i + _NAME + 1, len(tokens.word)) and _capital(tokens, j) and tokens.kind[j] == WORD:
        if any(reading.tagged(j, tag) for tag in _NO_NAME) or (j > i and reading.tagged(j, "place")):
            break
        j += 1
    if j - i > _NAME:  # a headline, where every word has a capital
        return i + 1
    return j


def _is_listed(reading: Reading, i: int) -> bool:
    place = reading.tagged(i, "place")
    return place is not None and _named(reading.tokens, i, place.last)


def _name_start(reading: Reading, last: int) -> int:
    """Where the name that a level word behind it belongs to begins; `last` where there is none."""
    tokens = reading.tokens
    for i in range(max(0, last - _NAME), last):
        place = reading.tagged(i, "place")
        if place is not None and place.last == last and _named(tokens, i, last):
            return i
    if last and tokens.kind[last - 1] == WORD and _capital(tokens, last - 1) and tokens.word[last].islower():
        surface = tokens.text[tokens.start[last] : tokens.end[last]]
        led = last > 1 and (tokens.word[last - 2] == "," or reading.tagged(last - 2, "before_level"))
        if surface.islower() and led:
            return last - 1
    return last


def _again(reading: Reading, levels: list[Found], taken: set[int]) -> list[Found]:
    """Bare names elsewhere in the text of districts and villages that it names with their level."""
    tokens = reading.tokens
    known: dict[str, tuple[tuple[str, ...], str] | None] = {}
    for _, _, key in levels:
        level, _, name = key.partition(" ")
        if level in ("Kecamatan", "Desa", "Kelurahan", "Dusun") and len(name) > 3:
            words = tuple(name.lower().split())
            other = known.get(words[0])
            known[words[0]] = (words, key) if other is None or other[1] == key else _wider(other, (words, key))
    out: list[Found] = []
    if not known:
        return out
    for i, w in enumerate(tokens.word):
        if w not in known or i in taken or not _capital(tokens, i):
            continue
        found = known[w]
        if found is not None and tuple(tokens.word[i : i + len(found[0])]) == found[0]:
            out.append((i, i + len(found[0]), found[1]))
    return out


def _wider(a: tuple[tuple[str, ...], str], b: tuple[tuple[str, ...], str]) -> tuple[tuple[str, ...], str]:
    """Of a district and a village of one name the district, as news gives figures by district."""
    return min(a, b, key=lambda found: (not found[1].startswith("Kecamatan"), found[1]))


def _named(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the words are written as a name: with a capital, and short ones (AS, US, NTT) in capitals all through."""
    surface = tokens.text[tokens.start[first] : tokens.end[last - 1]]
    if last - first == 1 and len(surface) <= 3:
        follows = tokens.surface(last, last + 1) if last < len(tokens.word) else ""
        crowd = len(surface) == 2 and len(follows) > 3 and follows.isupper()
        glued = tokens.touches(first) and tokens.kind[first - 1] == NUMBER
        return surface.isupper() and not crowd and not glued
    return any(_capital(tokens, i) for i in range(first, last))


def _capital(tokens: Tokens, i: int) -> bool:
    return tokens.text[tokens.start[i]].isupper()
