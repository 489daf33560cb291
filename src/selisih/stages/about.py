"""measure_of, qualifiers_of, modality_of: what the words round a figure say it is about."""

from __future__ import annotations

from collections.abc import Sequence

from selisih.languages.lexicon import Hit
from selisih.languages.measures import admits
from selisih.languages.nouns import Noun
from selisih.languages.reading import Reading
from selisih.model.subject import BASES, COURT, GOODS
from selisih.stages.clause import Clause, led
from selisih.text.mention import Mention
from selisih.text.tokens import NUMBER
from selisih.values.number import Quantity
from selisih.values.unit import dimension

# Costs, in tokens, of finding the measure elsewhere than right at its figure.
_BEHIND_COMMA, _ACROSS_FIGURE, _WEAK, _FAR = 4, 8, 12, 30
_CAUSE = 12.0  # `the death toll from the eruption`
_LED = 4.0  # words behind a figure whose measure has been said: `pengangguran mencapai 30 persen saat ekonomi ...`
_BEHIND = 6  # tokens behind an amount or a share in which its measure may stand
_LASTING = 24  # a length of time belongs to what is near: nearly anything can last
_CLOSE_BY = 4.5  # a weak measure makes a bare figure a count only from so near
_COUNTED = 4.0  # the counted thing itself: `10 tersangka` are suspects where nothing near says more
_WHOLE = -2.0  # a phrase with the noun in it says more than the noun: `14 korban meninggal dievakuasi`
_TELLER = 3  # tokens behind people within which a word of saying makes them tell a figure
_TAKEN = -1.0  # what a verb takes with it is nearer to it than whatever follows
_PER_UNIT = 8.0  # `per saham` says what is sold, not what is paid for it
_BACK = 64  # tokens before a figure from which any measure would cost more than _FAR


def measure_of(reading: Reading, mention: Mention, clause: Clause) -> tuple[str, int]:
    """The measure of a figure and the token its words begin at; empty and -1 where no word near it names one.

    Words behind the figure that close its own clause come first (`25 orang masih hilang`), then words inside it
    (`1,175 injured people`), then those before it, nearest first; a list may share a word said once.
    """
    known = reading.lexicon.measures
    unit = mention.value.unit if isinstance(mention.value, Quantity) else ""
    if (
        not unit
        and (led_by := reading.tagged(mention.first - 1, "lasting")) is not None
        and led_by.last == mention.first
    ):
        return "", -1
    best: tuple[float, str, int] | None = None
    near = max(clause.reach, mention.first - _BACK), min(clause.stop, clause.tail + _FAR + 1)
    for hit in reading.between("measure", *near):
        measure = known.get(hit.value)
        if measure is None or _inside_phrase(reading, hit.first, hit.last, _OTHER) or _in_list(hit.first, clause):
            continue
        if not admits(measure, mention.kind, unit) or (
            measure.person and measure.weak and _tells(reading, hit, mention)
        ):
            continue
        if not unit and not measure.state and (how := reading.tagged(hit.first, "manner")) and how.last == hit.last:
            continue  # `mendapat 15 tahun`, but not `mendapat 3 piala`
        cost = _cost(reading, hit.first, hit.last, mention, clause)
        if cost is not None and _cause(reading, hit.first, near[0]):
            cost += _CAUSE
        if cost is not None and measure.weak and _takes(reading, hit, mention, unit):
            cost = _TAKEN
        elif cost is not None and measure.weak and not (mention.kind == "limit" and hit.first == mention.last):
            cost += _WEAK if unit or cost <= _CLOSE_BY else _FAR
        if cost is not None and (best is None or cost < best[0]):
            best = (cost, measure.name, hit.first)
    far = _LASTING if dimension(unit) == "time" else _FAR
    return (best[1], best[2]) if best is not None and best[0] <= far else ("", -1)


def _cause(reading: Reading, first: int, start: int) -> bool:
    """Whether words only say what another measure before them comes from: `korban tewas akibat [erupsi]`, `the death toll
    from the [eruption]`."""
    led_by = next((hit for k in (1, 2) if (hit := reading.tagged(first - k, "cause")) is not None), None)
    return led_by is not None and any(
        hit.last >= led_by.first for hit in reading.between("measure", start, led_by.first)
    )


def _takes(reading: Reading, hit: Hit, mention: Mention, unit: str) -> bool:
    """Whether a measure's verb takes the people behind it as what it is said of: `kapal yang [membawa] lima orang hilang`."""
    taken = hit.last == mention.first and unit == "person" and reading.tagged(hit.first, "transitive") is not None
    return taken and not any(
        not known.weak
        for inside in reading.between("measure", mention.first, mention.last)
        if (known := reading.lexicon.measures.get(inside.value)) is not None
    )


def _tells(reading: Reading, hit: Hit, mention: Mention) -> bool:
    """Whether people named before a figure are those who tell it: `[petugas] mencatat 8.150 orang`."""
    return hit.last < mention.first and bool(reading.between("say", hit.last, min(hit.last + _TELLER, mention.first)))


def _in_list(i: int, clause: Clause) -> bool:
    """Whether a token stands among the other figures of a figure's list."""
    return clause.head <= i < clause.first or clause.last <= i < clause.tail


_LONGER = frozenset(("noun", "place", "office", "no_measure"))
_OTHER = _LONGER | {"qualifier"}


def _inside_phrase(reading: Reading, first: int, last: int, tags: frozenset[str]) -> bool:
    """Whether words are part of a longer phrase that says something else: `modal` in `barang modal`."""
    over = reading.hits.over
    if tags.isdisjoint(over.get(first, ())) and tags.isdisjoint(over.get(last, ())):
        return False  # no phrase goes on over their beginning, or beyond their end
    return any(
        hit.tag in tags and hit.last >= last and hit.last - hit.first > last - first
        for i in range(max(0, first - 2), first + 1)
        for hit in reading.hits.here(i)
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
            return _COUNTED if last <= mention.last else _WHOLE
        return _PER_UNIT if reading.tagged(first, "per") is not None else 2.5
    if (
        noun is not None
        and first >= clause.begin
        and reading.tokens.word[noun.first] in reading.tokens.word[first:last]
        and ":" not in reading.tokens.word[last : mention.first]
    ):
        return _WHOLE  # `jumlah suara sah 164 juta suara`
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
        sector = any(hit.value in GOODS for hit in found)  # ekspor migas 6 miliar dan nonmigas 106 miliar
        behind = reading.between("qualifier", at, min(at + 4, clause.begin))
        found += [hit for hit in behind if not (sector and hit.value in GOODS)]
    own = [hit for hit in found if _narrows(reading, hit, nouns, clause, barred)]
    return frozenset(hit.value for hit in _one_court(own, clause))


def _one_court(hits: Sequence[Hit], clause: Clause) -> list[Hit]:
    """The hits with one of what was demanded, given and threatened: what stands nearest before the figure."""
    found = [hit for hit in hits if hit.value in COURT]
    if len({hit.value for hit in found}) < 2:
        return list(hits)
    before = [hit for hit in found if hit.first < clause.first]
    kept = max(before or found, key=lambda hit: hit.first if before else -hit.first).value
    return [hit for hit in hits if hit.value not in COURT or hit.value == kept]


# They narrow the figure behind them: `denda Rp 1 miliar subsider [enam bulan] kurungan`
_OF_NEXT = frozenset(("subsidiary",))


def _narrows(reading: Reading, hit: Hit, nouns: Sequence[Noun], clause: Clause, barred: bytearray) -> bool:
    if any(n.first <= hit.first < n.last for n in nouns):
        return True
    if barred[hit.first] and not clause.first <= hit.first < clause.last:
        return False
    if hit.value in _OF_NEXT and hit.first >= clause.last:
        return False
    if hit.value in BASES and hit.last - hit.first == 1 and (of := reading.tagged(hit.last, "measure")) is not None:
        known = reading.lexicon.measures.get(of.value)
        if known is not None and "money" in known.kinds:
            return False  # a monthly wage is no change within a month
    return not _inside_phrase(reading, hit.first, hit.last, _LONGER)


def modality_of(reading: Reading, clause: Clause) -> str:
    """`expected`, `planned`, `demanded` or `denied` where a word of the clause says so, else empty (stated)."""
    hits = reading.between("modality", max(clause.begin, clause.first - 12), clause.first)
    behind = reading.tagged(clause.last, "modality")  # 11 korban diperkirakan meninggal
    if not hits and behind is not None and behind.value == "expected" and reading.tagged(behind.last, "measure"):
        return behind.value
    return hits[-1].value if hits and hits[-1].value != "stated" else ""
