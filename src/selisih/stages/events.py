"""events: what every date of a text is the date of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from selisih.languages.called import BODY, NAME, OFFICE, PRONOUN
from selisih.languages.lexicon import Hit
from selisih.languages.reading import Reading
from selisih.languages.speech import Cue, cues
from selisih.model.subject import Subject
from selisih.stages.chain import chain_start
from selisih.stages.owners import dateline
from selisih.stages.roster import Roster, speaker_of
from selisih.stages.topic import clause_words
from selisih.stages.where import Scope, within
from selisih.text.mention import Mention
from selisih.values.moment import ON_OR_AFTER, Written

STATEMENT = frozenset(("said", "announced", "cited"))
# What is counted after these is told later.
PAST = frozenset(("occurred", "born", "died", "founded", "lost_contact"))
# These say little beside the word for what is held or begun.
LIGHT = frozenset(("held", "started", "ended", "opened", "closed"))

# The day of a figure, or of the text, is not that of what it tells of.
_STANDING = frozenset(("as_of", "counted", "published"))

# What lasts for a while, and ends with the day until which it does.
_OPEN = frozenset(("opened", "started", "extended", "performed"))

# With these, `per` and `hingga` say from or until when.
_FROM = frozenset(("effective", "changed", "registered", "sold", "ordered", "held"))

# A deadline falls on a day, and is over by it.
_FALLS = frozenset(("occurred", "completed"))

_REACH = 14  # tokens to either side that may say what happened
_WIDE = 24  # and those whose names may say to whom
_BEHIND = 6  # tokens that a word behind a date counts as farther: a date most often closes what it dates
_COMMA = 2  # and one that a comma parts from the date, other than that right before it
_PRINTED = 3  # tokens that a line may have besides the day on which it was printed
_HEAD = 4  # tokens at the head of a sentence, where a date may be that of saying what follows: `Pada Rabu, ia mengatakan ...`
_SPOKEN = 8  # tokens between who says something and the day of saying it
_OPENING = 5  # sentences, the headline among them, in which an article says what it is about
_TELLING = 4  # tokens round a date from which a line tells of something
MAIN = "main"  # the role of the day of the event an article is about


class _Bounds(NamedTuple):
    """The tokens round a date that are its own, and those of its sentence near enough to name who and where; the words
    before `floor` and those of `other` are another date's, `lone` is the only date of its sentence; from `behind` on
    nothing but places stands before the date."""

    begin: int
    behind: int
    first: int
    last: int
    end: int
    left: int
    right: int
    floor: int
    other: range
    lone: bool


def events(reading: Reading, mentions: Sequence[Mention], where: Scope, roster: Roster) -> dict[int, Subject]:
    """The Subject of each date, by its place among the mentions: `measure` is the event (`effective`, `said`,
    `occurred`...), `qualifiers` what else its clause tells of, `things` who, `words` of what, by the name all languages
    share where there is one. The first event that an article gives the day of has the role MAIN."""
    dates = [k for k, m in enumerate(mentions) if m.kind == "date"]
    out: dict[int, Subject] = {}
    begun = 0
    for n, k in enumerate(dates):
        before = mentions[dates[n - 1]] if n else None
        after = mentions[dates[n + 1]] if n + 1 < len(dates) else None
        behind = chain_start(reading, mentions[k].first, where.places)
        own = _bounds(reading, mentions[k], before, after, begun, behind)
        begun = own.begin
        out[k] = _event(reading, own, where, roster, mentions[k].value)
    main = next((k for k in dates if _main_event(reading, mentions[k], out[k])), None)
    if main is not None:
        out[main] = replace(out[main], role=MAIN)
    return out


def _main_event(reading: Reading, mention: Mention, about: Subject) -> bool:
    """Whether a date near the top of a text is of what happened, not of who says so nor of how things stand: what the
    article is about. A line that is little but the date says when it was printed."""
    start, end = reading.sentence_of(mention.first)
    told = reading.sentence[mention.first] < _OPENING and end - start - (mention.last - mention.first) >= _TELLING
    return told and about.measure not in STATEMENT | _STANDING and _daily(mention.value)


def happening(reading: Reading, first: int, last: int) -> str:
    """The event word nearest to a date in its sentence, by its name; empty where none is near."""
    start, end = reading.sentence_of(first)
    near = [
        (first - hit.last if hit.first < first else hit.first - last + 1, hit.value)
        for hit in reading.between("event", max(start, first - _REACH), min(end, last + _REACH))
    ]
    return min(near)[1] if near else ""


def _bounds(
    reading: Reading, mention: Mention, before: Mention | None, after: Mention | None, begun: int, behind: int
) -> _Bounds:
    """Other dates of the sentence part it; a date with nothing to itself shares what is said of the one before."""
    start, end = reading.sentence_of(mention.first)
    begin = floor = start
    stop = roof = end
    if before is not None and start <= before.first:
        told = any(reading.between(tag, before.last, mention.first) for tag in ("event", "measure", "noun"))
        begin = before.last if told else begun
        floor = before.last if told else start
    begin = max((h.last for h in reading.between("subordinate", begin, mention.first - 1)), default=begin)
    if after is not None and after.first < end:
        roof = after.first
        marks = range(mention.last, after.first)
        stop = next(
            (i for i in marks if reading.tokens.word[i] == "," or reading.tagged(i, "conjunction")), after.first
        )
    return _Bounds(
        max(begin, behind - _REACH),
        behind,
        mention.first,
        mention.last,
        min(stop, mention.last + _REACH),
        max(start, behind - _WIDE),
        min(end, mention.last + _WIDE),
        floor,
        range(min(stop, mention.last + _REACH), roof) if roof < end else range(0),
        (before is None or before.last <= start) and (after is None or after.first >= end),
    )


def _daily(written: Written) -> bool:
    """Whether a date names a day or hour; nobody says when he speaks by the month."""
    return bool(written.day or written.weekday or written.hour is not None or written.unit == "day")


def _event(reading: Reading, own: _Bounds, where: Scope, roster: Roster, written: Written) -> Subject:
    if dateline(reading, own.first, own.last):  # JAKARTA, Nov 3 - : when it was filed
        return Subject(setting=where.setting)
    if _printed(reading, own, written):
        return Subject(measure="published", setting=where.setting)
    daily = _daily(written)
    said = daily and written.until is None
    cue = _cue(reading, own) if said else None
    near = [
        (_far(own, hit.first, hit.last) + _COMMA * _commas(reading, hit, own), hit.value)
        for hit in reading.between("event", own.begin, own.end)
        if not own.first <= hit.first < own.last and (said or hit.value not in STATEMENT)
        if not (_of_other(reading, hit, own) or _of_saying(reading, hit, own, cue) or _told_after(reading, hit, own))
    ]
    if cue is not None:
        told = reading.tagged(cue.first, "event")
        near.append((_far(own, cue.first, cue.end), told.value if told is not None else "said"))
    measure = ""
    if not _numbered(reading, own.first):
        measure = _main(sorted(near)) or (_happened(reading, own, said) if daily else "")
    if measure == "changed" and (written.bound == ON_OR_AFTER or _as_of(reading, own.first)):
        measure = "effective"  # `menaikkan tarif mulai 1 Juli`
    if measure not in _FROM and _as_of(reading, own.first):
        measure, near = "ended" if measure in _OPEN and _until(reading, own.first) else "as_of", []
    elif measure == "effective" and _until(reading, own.first):
        measure = "ended"  # `tarif itu berlaku hingga 30 September`
    named = [*within(where.names.people, own.begin, own.end), *within(where.places, own.begin, own.end)]
    words = clause_words(reading, (*range(own.begin, own.first), *range(own.last, own.end)), named)
    if daily and not measure and (not words or reading.tagged(reading.sentence_of(own.first)[0], "headless")):
        measure = _before(reading, own.first)
    speaker = speaker_of(cue, roster) if cue is not None and measure in STATEMENT else frozenset()
    return Subject(
        measure=measure,
        noun=_SPEAKERS.get(cue.voice.how, "") if cue is not None and speaker else "",
        qualifiers=frozenset(value for _, value in near) - {measure} - STATEMENT,
        things=speaker or frozenset(n for *_, n in within(where.names.people, own.left, own.right)),
        places=frozenset(n for a, b, n in within(where.places, own.left, own.right) if not dateline(reading, a, b)),
        words=words,
        setting=where.setting,
    )


def _printed(reading: Reading, own: _Bounds, written: Written) -> bool:
    """Whether a line is nothing but a day with its year and hour: when the text was printed."""
    start, end = reading.sentence_of(own.first)
    return end - start - (own.last - own.first) < _PRINTED and None not in (written.year, written.hour)


def _happened(reading: Reading, own: _Bounds, said: bool) -> str:
    """The event word nearest to a date beyond its own clause; a word of saying there is of the other date it stands with."""
    _, end = reading.sentence_of(own.first)
    near = [
        (own.behind - hit.last if hit.first < own.first else hit.first - own.last + 1, hit.value)
        for hit in reading.between("event", max(own.floor, own.behind - _REACH), min(end, own.last + _REACH))
        if not own.first <= hit.first < own.last and not _of_other(reading, hit, own)
        if ((own.lone and said) or hit.value not in STATEMENT) and hit.first not in own.other
        if not _told_after(reading, hit, own)
    ]
    return min(near)[1] if near else ""


def _of_other(reading: Reading, hit: Hit, own: _Bounds) -> bool:
    """Whether an event is only named by what comes of it, `sisa kebakaran di Koja, Sabtu`, and the date is not its own."""
    if hit.last >= own.first - 1 and hit.first < own.first:
        return False
    return any(
        (of := reading.tagged(i, "event_of")) is not None and hit.first - of.last in (0, 1)
        for i in range(max(0, hit.first - 4), hit.first)
    )


def _of_saying(reading: Reading, hit: Hit, own: _Bounds, cue: Cue | None) -> bool:
    """Whether an event word is of who speaks, `kata Ketua Badan Pengawas Pemilu, Selasa`, or of where, `ucap Jahja dalam
    paparan yang digelar virtual, Kamis`."""
    if cue is None or not cue.last <= hit.first < own.first:
        return False
    if hit.first < cue.end:
        return True
    return hit.value in LIGHT and all(reading.tokens.word[i] != "," for i in range(cue.end, hit.first))


def _told_after(reading: Reading, hit: Hit, own: _Bounds) -> bool:
    """Whether a word of saying closes what a date belongs to: `the boat sank on Sunday, the navy [said]`."""
    if hit.value not in STATEMENT or hit.first < own.last or reading.tokens.word[own.last] == ")":
        return False  # the day in the brackets of a dateline is not that of what is told
    if own.first - reading.sentence_of(own.first)[0] < _HEAD:
        return False
    return any(reading.tokens.word[i] == "," for i in range(own.last, hit.first))


def _commas(reading: Reading, hit: Hit, own: _Bounds) -> int:
    between = range(hit.last, own.behind - 1) if hit.first < own.first else range(own.last, hit.first)
    return sum(reading.tokens.word[i] == "," for i in between)


def _numbered(reading: Reading, first: int) -> bool:
    """Whether the day is one of a count of days, `memasuki hari ketiga, Rabu`; the first of them is that of the event."""
    found = (reading.tagged(i, "ordinal") for i in range(max(0, first - 3), first))
    return any(hit is not None and hit.value != "1" for hit in found)


def _as_of(reading: Reading, first: int) -> bool:
    """Whether `per`, `hingga`, `as of` stands before a date: that of a state, not of an event."""
    return any(
        (hit := reading.tagged(j, "as_of")) is not None and hit.last >= first for j in range(max(0, first - 3), first)
    )


def _until(reading: Reading, first: int) -> bool:
    """Whether `hingga`, `until` stands right before a date: `pendaftaran dibuka hingga 12 Februari` ends then."""
    hit = next((h for k in (1, 2) if (h := reading.tagged(first - k, "as_of")) is not None), None)
    return hit is not None and hit.value == "until"


def _far(own: _Bounds, first: int, last: int) -> int:
    """How far, in tokens, a word is from the date."""
    return own.behind - last if first < own.first else first - own.last + _BEHIND


def _main(near: Sequence[tuple[int, str]]) -> str:
    """The nearest event, or what a light one beside it begins or ends: `pendaftaran dibuka`; empty for none."""
    if not near:
        return ""
    heavy = [value for _, value in near if value not in LIGHT | STATEMENT]
    first = heavy[0] if near[0][1] in LIGHT and heavy else near[0][1]
    if first in _FALLS and "due" in heavy:
        return "due"  # `tenggat itu jatuh pada 8 Juli`
    return "aftershock" if first == "occurred" and "aftershock" in heavy else first


def _before(reading: Reading, at: int) -> str:
    """What the sentence before tells of first, for one that names nothing of its own: `yang resmi dijadwalkan pada ...`."""
    start, _ = reading.sentence_of(at)
    if not start:
        return ""
    told = reading.between("event", reading.sentence_of(start - 1)[0], start)
    return next((hit.value for hit in told if hit.value not in LIGHT | STATEMENT), "")


_SPEAKERS = {NAME: "person", OFFICE: "person", PRONOUN: "person", BODY: "body"}


def _cue(reading: Reading, own: _Bounds) -> Cue | None:
    """The word of saying whose speaker stands right before the date, or that stands there itself."""
    found = [
        c for c in cues(reading) if own.begin <= c.first < own.first and own.first >= c.end >= own.behind - _SPOKEN
    ]
    return max(found, key=lambda c: c.end) if found else None
