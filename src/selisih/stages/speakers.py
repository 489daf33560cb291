"""speakers: every quotation with who said it, under the fullest name the article gives, and the outlets cited."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from selisih.languages.called import BODY, DOCUMENT, NAME, NOBODY, NOUN, OFFICE, PRONOUN, Voice
from selisih.languages.outlets import Citation, outlets
from selisih.languages.reading import Reading
from selisih.languages.speech import Cue
from selisih.stages.roster import Roster, ends_with, fullest, holder, last_named, roster_of, spoken
from selisih.text.article import Article
from selisih.text.mention import Mention
from selisih.values.words import Quotation

_NOBODY = frozenset(("no_name", "weekday", "month", "currency", "stopword", "pronoun", "numbering"))


def speakers(article: Article, reading: Reading, mentions: Sequence[Mention]) -> list[Quotation]:
    """The Quotation of every quote mention, in order: speaker, office, document and outlets filled in."""
    quotes = [m for m in mentions if m.kind == "quote"]
    if not quotes:
        return []
    roster = roster_of(reading, spoken(quotes))
    cited = outlets(reading, article.source)
    return [_spoken(reading, m, roster, cited) for m in quotes]


def _spoken(reading: Reading, mention: Mention, roster: Roster, cited: Sequence[Citation]) -> Quotation:
    value: Quotation = mention.value
    cue: Cue | None = mention.notes.get("cue")
    voice = cue.voice if cue is not None else Voice(0, 0, PRONOUN)
    via = _via(reading, mention, cue, cited)
    named = voice.how in (NAME, BODY, DOCUMENT)
    if voice.how == DOCUMENT:
        return replace(value, named=named, speaker=voice.name, document=True, via=via)
    name: str | None
    if voice.how == NAME:
        name = fullest(voice.name, roster.index)
    elif voice.how == OFFICE:
        name = holder(voice.office, roster.offices) or ends_with(voice.office, roster.index) or voice.office
    elif voice.how in (BODY, NOUN):
        name = ends_with(voice.name, roster.index) or voice.name
    elif voice.how == NOBODY or _many(reading, voice):
        name = None
    else:
        human = cue is None or reading.tagged(cue.first, "writes") is None
        name = last_named(roster, mention.notes.get("open", mention.first), human)
    if name and _nobody(reading, name):
        name = None
    office = voice.office if voice.how in (NAME, OFFICE) and voice.office else roster.offices.get(name or "", "")
    office = office.removesuffix(f" {name}")
    held = office if office and office != name else None
    return replace(value, named=named, speaker=name or None, office=held, via=via)


def _many(reading: Reading, voice: Voice) -> bool:
    """Whether a pronoun stands for several, of whom none is known to have spoken: mereka berteriak."""
    hit = reading.tagged(voice.first, "pronoun") if voice.how == PRONOUN and voice.last > voice.first else None
    return hit is not None and hit.value == "they"


def _nobody(reading: Reading, name: str) -> bool:
    """Whether one word cannot be who speaks: Rabu, Pasal, Rp."""
    entries = reading.lexicon.entries.get(name.lower(), ()) if name.istitle() else ()
    tags = {e.tag for e in entries if len(e.words) == 1}
    return not tags.isdisjoint(_NOBODY) and "alias" not in tags


def _via(reading: Reading, mention: Mention, cue: Cue | None, cited: Sequence[Citation]) -> tuple[str, ...]:
    """The outlets cited in the sentence of a quotation, else those of an article that cites nobody else."""
    if not cited:
        return ()
    low = mention.notes.get("open", mention.first)
    high = max(mention.notes.get("close", mention.last), cue.end if cue is not None else 0)
    end = reading.sentence_of(min(high, len(reading.sentence) - 1))[1]
    start = reading.sentence_of(low)[0]
    here = cited[bisect_left(cited, start, key=_first) : bisect_left(cited, end, key=_first)]
    near = tuple(dict.fromkeys(c.outlet for c in here if not low < c.first < mention.last))
    if near:
        return near
    last = cited[-1].sentence
    return tuple(dict.fromkeys(c.outlet for c in cited)) if all(c.sentence == last for c in cited) else ()


def _first(citation: Citation) -> int:
    return citation.first
