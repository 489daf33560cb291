"""voice_after, voice_before: who speaks, behind a word of saying or before it."""

from __future__ import annotations

from bisect import bisect_left

from selisih.languages.accounts import account
from selisih.languages.apposed import apposed, before_role, office_behind
from selisih.languages.called import (
    BODY,
    DOCUMENT,
    NAME,
    NOBODY,
    NOUN,
    OFFICE,
    PRONOUN,
    Voice,
    official,
    phrase_end,
    stops,
    voice_of,
)
from selisih.languages.capitals import QUOTES, dotted, spelled, stays
from selisih.languages.names import names
from selisih.languages.persons import ROLES
from selisih.languages.reading import Reading
from selisih.languages.subject_end import before_adverbs, before_degree, ends_with, relative_clause
from selisih.text.tokens import WORD

_BACK = 80  # tokens a subject may stand before its verb
_FIELD = 3  # words of a field: pakar hukum tata negara
_OPENS = frozenset(("no_name", "say", "stopword", "speech_document"))


def voice_after(reading: Reading, i: int) -> Voice:
    """Who is named by the phrase that begins at token i: kata [Presiden Rusia Vladimir Putin] dalam ..."""
    tokens = reading.tokens
    count = len(tokens.word)
    leads = reading.lexicon.values("said_by")
    while i < count and (tokens.word[i] in leads or tokens.word[i] == ":"):
        i += 1
    nobody = Voice(i, i, NOBODY)
    if i >= count or reading.skipped[i]:
        return nobody
    if reading.tagged(i, "pronoun"):
        return Voice(i, i + 1, PRONOUN)
    told = account(reading, i)
    if told is not None:
        return told
    if reading.tagged(i, "same_one"):
        return Voice(i, phrase_end(reading, i), PRONOUN)
    paper = reading.tagged(i, "speech_document")
    if paper is not None and not tokens.capital[i]:
        body = voice_after(reading, paper.last) if _names_body(reading, paper.last) else nobody
        return body if body.how in (NAME, BODY) else Voice(i, paper.last, DOCUMENT, tokens.surface(i, paper.last))
    named = voice_of(reading, i, phrase_end(reading, i))
    voice = apposed(reading, named)
    if voice == named and voice.how == NAME and _kin(reading, i):
        return Voice(i, voice.last, NOUN, tokens.surface(i, voice.last))  # beber sahabat Ardhito
    return (
        voice._replace(office=office_behind(reading, voice.last)) if voice.how == NAME and not voice.office else voice
    )


def _kin(reading: Reading, i: int) -> bool:
    """Whether a word at token i says whose friend or relative somebody is who has no name here."""
    hit = reading.tagged(i, "calling")
    if hit is None or hit.value != "kin" or reading.tokens.capital[i] or hit.last >= len(reading.tokens.word):
        return False
    return reading.lexicon.shape("owned").fullmatch(reading.tokens.word[i]) is None and reading.tokens.capital[hit.last]


def _names_body(reading: Reading, i: int) -> bool:
    """Whether a paper is called by whose it is: keterangan BNPB, keterangan tertulis Kemlu."""
    return i < len(reading.tokens.word) and reading.tokens.capital[i]


def _named(reading: Reading, i: int) -> bool:
    """Whether token i stands in a proper name."""
    found = names(reading)
    k = bisect_left(found, (i + 1,)) - 1
    return k >= 0 and i < found[k][1]


def _antecedent(reading: Reading, i: int, floor: int) -> Voice:
    """Who or what a relative word at token i refers to: Surat Edaran Danantara ... yang menyebutkan."""
    tokens = reading.tokens
    papers = reading.between("speech_document", max(floor, i - 12), i)
    if papers:
        return Voice(papers[-1].first, i, DOCUMENT, " ".join(tokens.surface(papers[-1].first, papers[-1].last).split()))
    found = [n for n in names(reading) if floor <= n[0] and i - 3 <= n[1] <= i]
    return _phrase_before(reading, floor, found[-1][1]) if found else Voice(i, i, NOBODY)


def written_in(reading: Reading, i: int) -> Voice:
    """The document that words stand in: tertulis dalam dokumen tersebut."""
    tokens = reading.tokens
    for k in range(i, min(i + 6, len(tokens.word))):
        hit = reading.tagged(k, "speech_document")
        if hit is not None:
            return Voice(i, hit.last, DOCUMENT, " ".join(tokens.surface(k, hit.last).split()))
        if tokens.kind[k] != WORD:
            break
    return Voice(i, i, NOBODY)


def voice_before(reading: Reading, verb: int, floor: int) -> Voice:
    """Who is the subject of the word of saying at token `verb`, not looking back beyond token `floor`."""
    tokens = reading.tokens
    floor = max(floor, verb - _BACK)
    end = before_adverbs(reading, verb, floor)
    prev = end - 1
    nobody = Voice(verb, verb, NOBODY)
    if prev < floor:
        prev = end = verb - 1 if verb > floor else floor
        if prev < floor or end == floor:
            return nobody
    prev = before_degree(reading, prev, floor)
    relative = relative_clause(reading, floor, prev) if tokens.word[prev] == "," else 0
    if relative:
        return voice_before(reading, relative, floor)
    if reading.tagged(prev, "pronoun"):
        return Voice(prev, prev + 1, PRONOUN)
    paper = ends_with(reading, "speech_document", prev)
    if paper is not None:
        return Voice(paper, prev + 1, DOCUMENT, " ".join(tokens.surface(paper, prev + 1).split()))
    if tokens.capital[prev] and reading.tagged(prev, "no_name"):
        return nobody
    if tokens.word[prev] == ")" and (body := _abbreviated(reading, floor, prev)) is not None:
        return body
    if reading.tagged(prev, "relative_word"):
        return _antecedent(reading, prev, floor)
    if tokens.capital[prev] and reading.begins[prev] and not _named(reading, prev):
        return Voice(prev, prev + 1, NOUN, tokens.surface(prev, prev + 1))
    if tokens.capital[prev] or any(ends_with(reading, t, prev) is not None for t in ("office", "calling")):
        voice = before_role(reading, _phrase_before(reading, floor, prev + 1), floor)
        voice = _who_is_from(reading, voice, floor)
        governed = voice.first > floor and reading.tagged(voice.first - 1, "no_subject") is not None
        told = voice.how == NAME or governed or official(reading, voice.first, voice.last)
        if reading.tagged(end, "told_of") and told:
            return Voice(voice.first, end + 1, PRONOUN)  # Politikus PDIP itu menyebut, Pelantun Sakura itu mengatakan
        if voice.first > floor and reading.tagged(voice.first - 1, "same_one"):
            return voice._replace(how=PRONOUN)
        if voice.how in (NAME, OFFICE, BODY) or not tokens.capital[prev]:
            return voice
    voice = _in_zone(reading, floor, end)
    if voice.how != NOBODY:
        return voice
    if tokens.kind[prev] == WORD and prev - floor < 6 and not stops(reading, prev, False):
        return Voice(prev, prev + 1, NOUN, tokens.surface(prev, prev + 1))
    return nobody


def _abbreviated(reading: Reading, floor: int, close: int) -> Voice | None:
    """The body that ends with its short name in brackets: Statistics Indonesia (BPS) said."""
    tokens = reading.tokens
    begin = next((i for i in range(close - 1, max(floor, close - 4), -1) if tokens.word[i] == "("), -1)
    short = tokens.text[tokens.start[begin + 1] : tokens.end[close - 1]]
    called = begin == close - 2 and tokens.capital[begin + 1]  # Apindo, and Immanuel Ebenezer (Noel)
    if begin <= floor or not (short.isupper() or called) or not tokens.capital[begin - 1]:
        return None
    voice = _phrase_before(reading, floor, begin)
    if voice.how == NAME and not short.isupper():
        return voice._replace(last=close + 1)
    if voice.how == NAME and "".join(w[0] for w in voice.name.split()).endswith(short):
        return voice  # Agus Harimurti Yudhoyono (AHY)
    if voice.how not in (NAME, BODY, OFFICE):
        return None
    name = (
        voice.name if voice.how == NAME else spelled(tokens, voice.first, begin)
    )  # Asosiasi Pengusaha Indonesia (API)
    return voice._replace(last=close + 1, how=BODY, name=f"{name} ({short})", office="")


def _phrase_before(reading: Reading, floor: int, last: int) -> Voice:
    """The name that ends before token `last`, with the office before it, as far back as they reach."""
    tokens = reading.tokens
    s = last - 1
    around = ends_with(reading, "around_name", s - 1) if s > floor else None
    if around is not None:
        return Voice(around, last, BODY, " ".join(tokens.surface(around, last).split()))
    while s > floor:
        k = s - 1
        if tokens.kind[k] == WORD and tokens.capital[k]:
            if stops(reading, k, True) or (reading.begins[k] and _opening(reading, k)) or stays(reading, k, s):
                break
        elif tokens.kind[k] == WORD:
            start = next((b for t in ("office", "calling") if (b := ends_with(reading, t, k)) is not None), None)
            joint = reading.tagged(k, "particle")
            start = _of_field(reading, floor, k) if start is None and joint is None else start
            if start is not None and start >= floor:
                s = start
                continue
            if joint is None and reading.tagged(k, "state_body") and reading.tagged(s, "place"):
                s = k  # militer Israel
                continue
            if joint is None or not tokens.capital[k - 1]:
                break
        elif tokens.word[k] == ")" and (opened := _short_name(reading, k)) > floor:
            k = opened - 1
        elif (
            not (tokens.word[k] == "." and dotted(reading, k - 1))
            and not (tokens.word[k] in QUOTES and tokens.capital[k - 1])
            and not (tokens.word[k] in "-/" and tokens.touches(k) and tokens.touches(k + 1))
            and not (tokens.word[k] == "&" and tokens.capital[k - 1])
        ):
            break
        s = k
    return voice_of(reading, s, last)


def _who_is_from(reading: Reading, voice: Voice, floor: int) -> Voice:
    """The person before a body that only tells where somebody is from: Jessica Levinson dari Loyola Law School."""
    i = voice.first
    if voice.office or i - floor < 3 or not reading.tokens.capital[i - 2] or reading.tagged(i - 1, "at") is None:
        return voice
    before = _phrase_before(reading, floor, i - 1)
    return before._replace(last=voice.last) if before.how == NAME and " " in before.name else voice


def _opening(reading: Reading, i: int) -> bool:
    """Whether a word that begins a sentence is no part of a name: Menurut Trubus; but Pemerintah Daerah."""
    tags = reading.hits.tags(i)
    return "office_word" not in tags and not _OPENS.isdisjoint(tags)


def _of_field(reading: Reading, floor: int, last: int) -> int | None:
    """The token of what somebody is called by with a field behind it, up to token `last`: pakar hukum tata negara."""
    tokens, verb = reading.tokens, reading.lexicon.shape("verb")
    for k in range(last, max(floor, last - _FIELD) - 1, -1):
        if tokens.kind[k] != WORD or stops(reading, k, False) or verb.fullmatch(tokens.word[k]):
            return None
        hit = reading.tagged(k, "calling")
        if hit is not None or tokens.capital[k]:
            return k if hit is not None and hit.value in ROLES and k < last else None
    return None


def _short_name(reading: Reading, close: int) -> int:
    """The bracket that opens a short name behind the body it is of: Komisi Pemilihan Umum (KPU); -1 where none does."""
    tokens = reading.tokens
    opened = next((k for k in range(close - 2, max(0, close - 5), -1) if tokens.word[k] == "("), -1)
    if opened < 1 or not tokens.capital[opened - 1]:
        return -1
    return opened if all(tokens.capital[k] and len(tokens.word[k]) > 1 for k in range(opened + 1, close)) else -1


def _in_zone(reading: Reading, first: int, last: int) -> Voice:
    """The first person named between two tokens who is no object of a preposition; else the first office or body."""
    other = Voice(first, first, NOBODY)
    hit = next((h for h in reading.between("pronoun", first, last) if not _governed(reading, h.first, first)), None)
    if hit is not None and reading.between("speech_document", hit.last, last):
        return other  # Ia merujuk pada aturan yang dalam Pasal 3 menyebutkan
    if hit is not None:
        other = Voice(hit.first, hit.last, PRONOUN)
    reach, tokens, whose = first, reading.tokens, reading.lexicon.shape("whose")
    found = names(reading)
    for i, after, _ in found[bisect_left(found, (first, 0, "")) : bisect_left(found, (last, 0, ""))]:
        if i < reach or stops(reading, i, True) or whose.fullmatch(tokens.word[after - 1]):
            continue  # Mr Brown's aides say
        if other.how == PRONOUN and other.first < i:
            return other
        end = reach = min(max(phrase_end(reading, i), after), last)
        if _governed(reading, i, first):  # Wakil Ketua MPR dari Fraksi PAN, Eddy Soeparno, mengatakan
            reach = next((k for k in range(i, end) if tokens.word[k] == ","), end)
        else:
            voice = apposed(reading, voice_of(reading, _phrase_before(reading, first, i + 1).first, end))
            if voice.how == NAME and other.how == OFFICE and _acts(reading, other.last, voice.first):
                return other  # Wapres mengajak umat Kristiani
            if voice.how == NAME:
                return voice if other.how != OFFICE or voice.office else voice._replace(office=other.office)
            if voice.how in (OFFICE, BODY) and other.how == NOBODY:
                other = voice
    return before_role(reading, other, first) if other.how in (OFFICE, BODY) else other


def _acts(reading: Reading, first: int, last: int) -> bool:
    """Whether a verb stands between two tokens."""
    tokens, verb = reading.tokens, reading.lexicon.shape("verb")
    return any(verb.fullmatch(tokens.word[i]) and not tokens.capital[i] for i in range(first, last))


def _governed(reading: Reading, i: int, floor: int) -> bool:
    """Whether a preposition stands before a phrase: `dalam rapat di Kantor Bupati Cianjur`."""
    for k in range(i - 1, max(floor, i - 4) - 1, -1):
        if reading.tokens.kind[k] != WORD:
            return False
        if reading.tagged(k, "no_subject"):
            return True
    return False
