"""measure_of, qualifiers_of, role_of, modality_of: what the words round a figure say it is about."""

from __future__ import annotations

from collections.abc import Sequence

from selisih.languages.lexicon import Hit
from selisih.languages.measures import admits, measures
from selisih.languages.nouns import Noun
from selisih.languages.reading import Reading
from selisih.stages.clause import FIGURES, Clause, led
from selisih.text.mention import Mention
from selisih.text.tokens import NUMBER, WORD
from selisih.values.number import Quantity
from selisih.values.unit import dimension

# Costs, in tokens, of finding the measure elsewhere than right at its figure.
_BEHIND_COMMA, _ACROSS_FIGURE, _WEAK, _FAR = 4, 8, 12, 30
_LED = 4.0  # words behind a figure whose measure has been said: `pengangguran mencapai 30 persen saat ekonomi ...`
_BEHIND = 6  # tokens behind an amount or a share in which its measure may stand
_LASTING = 24  # a length of time belongs to what is near: nearly anything can last
_CLOSE_BY = 4.5  # a weak measure makes a bare figure a count only from so near
_COUNTED = 4.0  # the counted thing itself: `10 tersangka` are suspects where nothing near says more
_PER_UNIT = 8.0  # `per saham` says what is sold, not what is paid for it
_NEAR = 3  # tokens between a change, the measure it is said of, and the figure
_BACK = 64  # tokens before a figure from which any measure would cost more than _FAR


def measure_of(reading: Reading, mention: Mention, clause: Clause) -> tuple[str, int]:
    """The measure of a figure and the token its words begin at; empty and -1 where no word near it names one.

    Words behind the figure that close its own clause come first (`25 orang masih hilang`), then words inside it
    (`1,175 injured people`), then those before it, nearest first; a list may share a word said once.
    """
    known = measures()
    unit = mention.value.unit if isinstance(mention.value, Quantity) else ""
    best: tuple[float, str, int] | None = None
    near = max(clause.reach, mention.first - _BACK), min(clause.stop, clause.tail + _FAR + 1)
    for hit in reading.between("measure", *near):
        measure = known.get(hit.value)
        if measure is None or _inside_phrase(reading, hit.first, hit.last, _OTHER) or _in_list(hit.first, clause):
            continue
        if not admits(measure, mention.kind, unit.partition("/")[0]):
            continue
        cost = _cost(reading, hit.first, hit.last, mention, clause)
        if cost is not None and measure.weak:
            cost += _WEAK if unit or cost <= _CLOSE_BY else _FAR
        if cost is not None and (best is None or cost < best[0]):
            best = (cost, measure.name, hit.first)
    far = _LASTING if dimension(unit) == "time" else _FAR
    return (best[1], best[2]) if best is not None and best[0] <= far else ("", -1)


def _in_list(i: int, clause: Clause) -> bool:
    """Whether a token stands among the other figures of a figure's list."""
    return clause.head <= i < clause.first or clause.last <= i < clause.tail


_OTHER = ("qualifier", "noun", "place", "office", "no_measure")
_LONGER = ("noun", "place", "office", "no_measure")


def _inside_phrase(reading: Reading, first: int, last: int, tags: tuple[str, ...]) -> bool:
    """Whether words are part of a longer phrase that says something else: `modal` in `barang modal`."""
    return any(
        hit.tag in tags and hit.last >= last and hit.last - hit.first > last - first
        for i in range(max(0, first - 2), first + 1)
        for hit in reading.at.get(i, ())
    )


def _cost(reading: Reading, first: int, last: int, mention: Mention, clause: Clause) -> float | None:
    """How far, in tokens, a measure's words are from the figure; None where they cannot belong to it."""
    if first >= mention.last:
        if reading.tagged(first, "transitive") is not None:  # "and injuring 200": its figure is still to come
            return None
        if mention.kind in ("money", "percentage") and first - clause.tail > _BEHIND:
            return None
        return (first - clause.tail) * 1.0 + (_LED if led(reading, mention) else 0.0)
    noun = mention.notes.get("noun")
    if first >= mention.first:
        if noun is not None and first <= noun.first < last:
            return _COUNTED
        return _PER_UNIT if reading.tagged(first, "per") is not None else 2.5
    if (
        noun is not None
        and first >= clause.begin
        and reading.tokens.word[noun.first] in reading.tokens.word[first:last]
    ):
        return -2.0  # `jumlah suara sah 164 juta suara`: a phrase with the noun in it says more than the noun
    cost = 3.0 + (clause.head - last) * 0.5
    if first < clause.begin or (
        last < mention.first and reading.tokens.kind[last] == NUMBER
    ):  # `berusia [70] tahun telah menghabiskan 40 tahun`
        cost += _ACROSS_FIGURE
    commas = sum(reading.tokens.word[i] == "," for i in range(last, clause.head))
    return cost + commas * _BEHIND_COMMA


def qualifiers_of(
    reading: Reading, nouns: Sequence[Noun], clause: Clause, at: int, barred: bytearray
) -> frozenset[str]:
    """What narrows the measure: words of the figure's own clause, and those right behind the measure's words at `at`;
    not those on `barred` tokens, which are read as dates (`siang hari ini`) or stand in a name (`YouTube Premium`)."""
    found = list(reading.between("qualifier", clause.begin, clause.end))
    if at >= clause.tail > clause.last:  # what is said behind a list is said of all its figures
        found += reading.between("qualifier", clause.tail, clause.stop)
    if 0 <= at < clause.begin:
        found += reading.between("qualifier", at, min(at + 4, clause.begin))
    own = [hit for hit in found if _narrows(reading, hit, nouns, clause, barred)]
    return frozenset(hit.value for hit in _one_court(own, clause))


_COURT = frozenset(("demanded", "sentenced", "threatened"))


def _one_court(hits: Sequence[Hit], clause: Clause) -> list[Hit]:
    """The hits with one of what was demanded, given and threatened: what stands nearest before the figure."""
    found = [hit for hit in hits if hit.value in _COURT]
    if len({hit.value for hit in found}) < 2:
        return list(hits)
    before = [hit for hit in found if hit.first < clause.first]
    kept = max(before or found, key=lambda hit: hit.first if before else -hit.first).value
    return [hit for hit in hits if hit.value not in _COURT or hit.value == kept]


def _narrows(reading: Reading, hit: Hit, nouns: Sequence[Noun], clause: Clause, barred: bytearray) -> bool:
    if any(n.first <= hit.first < n.last for n in nouns):
        return True
    if barred[hit.first] and not clause.first <= hit.first < clause.last:
        return False
    return not _inside_phrase(reading, hit.first, hit.last, _LONGER)


def changes(reading: Reading, mentions: Sequence[Mention]) -> dict[int, int]:
    """By index, the figure before that tells of the same change: `turun [Rp 1.150] menjadi [Rp 14.050] dari [15.200]`."""
    figures = [k for k, m in enumerate(mentions) if m.kind in FIGURES]
    roles = {k: _said_before(reading, mentions[k]) for k in figures}
    return {
        b: a
        for a, b in zip(figures, figures[1:], strict=False)
        if roles[a] in _CHANGES + _ENDS
        and roles[b] in _ENDS
        and mentions[b].first - mentions[a].last <= _NEAR
        and reading.sentence[mentions[a].first] == reading.sentence[mentions[b].first]
    }


def compared(reading: Reading, mentions: Sequence[Mention]) -> set[int]:
    """The figures in the same unit as the one before or behind them in their sentence: only these can be old values by
    no more than a `dari` before them."""
    figures = [k for k, m in enumerate(mentions) if m.kind in FIGURES]
    out: set[int] = set()
    for a, b in zip(figures, figures[1:], strict=False):
        first, second = mentions[a], mentions[b]
        if reading.sentence[first.first] == reading.sentence[second.first] and _unit(first) == _unit(second):
            out |= {a, b}
    return out


def _unit(mention: Mention) -> str:
    return mention.value.unit.partition("/")[0] if isinstance(mention.value, Quantity) else ""


_ENDS = ("new", "old")


def role_of(reading: Reading, mention: Mention, clause: Clause, at: int, paired: bool) -> str:
    """`new`, `old`, `increase`, `decrease` or the like, said right before the figure or by what follows it, or before
    the words of its measure at `at`; else empty. `paired` says that a figure near it could be the other value."""
    said = _said_before(reading, mention)
    if said and (paired or said != "old" or reading.tagged(mention.first - 1, "part_of") is None):
        return said
    after = reading.tagged(mention.last, "role")
    if paired and after is not None and after.value == "old" and _figure_follows(reading, after.last):
        return "new"
    return _change_of(reading, mention, at) if at >= clause.begin else ""


def _said_before(reading: Reading, mention: Mention) -> str:
    """The role said right before a figure, fillers between them passed over; empty where there is none."""
    i = mention.first
    fillers = {hit.last: hit for hit in reading.between("filler", max(0, i - 6), i)}
    for _ in range(3):
        for back in (1, 2, 3):
            hit = reading.tagged(i - back, "role") if i - back >= 0 else None
            if hit is not None and hit.last == i:
                return hit.value
        if i not in fillers:
            break
        i = fillers[i].first
    return ""


_CHANGES = ("increase", "decrease", "total")


def _change_of(reading: Reading, mention: Mention, at: int) -> str:
    """The change that is said of a measure right before its words: `menaikkan suku bunga acuan 25 bps`."""
    hit = reading.tagged(at, "measure")
    if hit is None or not 0 <= mention.first - hit.last <= _NEAR:
        return ""
    if any(reading.tokens.kind[i] != WORD for i in range(hit.last, mention.first)):
        return ""
    for back in range(1, _NEAR + 2):
        change = reading.tagged(at - back, "role") if at >= back else None
        if change is not None and at - change.last < _NEAR and change.value in _CHANGES:
            return change.value
    return ""


def _figure_follows(reading: Reading, i: int) -> bool:
    return any(
        n.first - i <= 3 and not (len(n.plain) == 4 and n.plain[:2] in ("19", "20")) for n in reading.numbers_from(i)
    )


def modality_of(reading: Reading, clause: Clause) -> str:
    """`expected`, `planned`, `demanded` or `denied` where a word of the clause says so, else empty (stated)."""
    hits = reading.between("modality", max(clause.begin, clause.first - 12), clause.first)
    return hits[-1].value if hits and hits[-1].value != "stated" else ""


def topic_of(reading: Reading, at: int, mention: Mention) -> frozenset[str]:
    """The content words that stand with the measure's words: `impor [mesin dan peralatan mekanis]`."""
    if at < 0 or at >= mention.first:
        return frozenset()
    hit = reading.tagged(at, "measure")
    if hit is not None and hit.value in measures() and measures()[hit.value].kinds == _TECHNICAL:
        return frozenset()  # `layar AMOLED`: its make says nothing of the figure
    found = set()
    listed = False
    for i in range(hit.last if hit is not None else at + 1, mention.first):
        word = reading.tokens.word[i]
        sort = reading.tagged(i, "noun")
        if sort is not None and sort.value in _SORTS:  # `inflasi kelompok makanan, minuman, dan tembakau`
            listed = True
        elif word != "/" and not reading.tagged(i, "conjunction") and not (listed and word == ","):
            if not _content(reading, i):
                break
            found.add(word)
    return frozenset(found)


_SORTS = frozenset(("group", "sector", "component", "category", "type"))


def joined_of(reading: Reading, mention: Mention) -> frozenset[str]:
    """What is counted together with the counted thing, without a figure of its own: `242 penumpang dan awak`."""
    i = mention.last
    if mention.kind != "count" or reading.tagged(i, "conjunction") is None:
        return frozenset()
    noun = reading.tagged(i + 1, "noun")
    if noun is None or reading.tokens.text[reading.tokens.start[i + 1]].isupper():
        return frozenset()
    return frozenset((f"with {noun.value}",))


def content_words(reading: Reading, clause: Clause, inside: bytearray) -> frozenset[str]:
    """The words of a clause that carry meaning and are read as nothing else, names of several words left out: for what
    no vocabulary knows."""
    out = set()
    for i in (
        *range(max(clause.begin, clause.first - 8), clause.first),
        *range(clause.last, min(clause.end, clause.last + 8)),
    ):
        if _content(reading, i) and not inside[i] and not (i + 1 < len(inside) and inside[i + 1]):
            out.add(reading.tokens.word[i])
    return frozenset(out)


_TECHNICAL = frozenset(("limit",))
_NO_CONTENT = frozenset(
    [
        "stopword",
        "measure",
        "qualifier",
        "role",
        "modality",
        "manner",
        "ordinal",
        "filler",
        "hedge",
        "conjunction",
        "month",
        "weekday",
        "relative",
        "numeral",
        "scale",
        "percent",
        "currency",
        "unit",
        "say",
        "cite",
        "pronoun",
        "place",
        "part_of_day",
        "zone",
        "per",
        "range",
        "noun",
        "classifier",
    ]
)


def _content(reading: Reading, i: int) -> bool:
    return reading.tokens.kind[i] == WORD and len(reading.tokens.word[i]) >= 3 and not reading.covered(_NO_CONTENT)[i]
