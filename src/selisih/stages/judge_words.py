"""judge_titles, judge_quotations, judge_offices, judge_abbreviations: what two titles, quotations, offices or long forms of
an abbreviation say of each other."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from selisih.languages.lexicon import lexicon
from selisih.languages.names import one_name
from selisih.model.claim import Claim
from selisih.model.cluster import Verdict
from selisih.stages.documents import about, misspelt, one_kind
from selisih.stages.wording import likeness, words_of
from selisih.values.words import Abbreviation, Office, Quotation, Title, number_key

_LONG_TITLE = 5  # words from which two wordings of a title can be told to differ
_SAME_WORDS, _SAYING = 90, 6  # likeness, and words, from which one saying is given to two persons
_SURE = 6.0  # log2 odds from which a paper and a person are said to have said one thing
_ONE_SAYING = 60  # likeness from which words of a document and of a person in one language are one saying
_OWN_SAYING = 8  # words from which what somebody says of himself is his alone
_CALLED = 4  # letters of a name that somebody is called by
_NAME, _SPELLED = 8, 80  # letters of a name that others may have run into; likeness of two spellings of one
_SURE_NUMBER = 6.0  # log2 odds from which two numbers are those of one document
_NO_ACT = 100  # acts have smaller numbers
_SAME_MATTER = 90  # likeness of what two documents are about
_ONE_WORD = 80  # likeness from which two words are one: pertambahan, penambahan
_OWN_VOICE = ("document", "law", "agreement")  # kinds of documents that say what no one person says


def judge_titles(x: Title, y: Title, strength: float = _SURE_NUMBER) -> tuple[Verdict, str]:
    """The verdict on two titles of one document, and why. `strength`: log2 odds that they are, if it is not sure."""
    if x.number and y.number:
        if x.document and y.document and not (one_kind(x, y) or misspelt(x, y)):
            return (Verdict.CONFLICT if _one_document(x, y) else Verdict.UNDECIDED), "document"
        loud = Verdict.CONFLICT if strength >= _SURE_NUMBER else Verdict.UNDECIDED
        if x.year and y.year and x.year != y.year:
            return loud, "year"
        if number_key(x) != number_key(y):
            return loud, "number"
        return Verdict.AGREE, "same number"
    if x.language != y.language:
        return Verdict.COMPATIBLE, "translated"
    p, q = words_of(x.title), words_of(y.title)
    if p == q:
        return Verdict.AGREE, "same"
    if set(p) <= set(q) or set(q) <= set(p) or min(len(p), len(q)) < _LONG_TITLE:
        return Verdict.COMPATIBLE, "shorter"
    if likeness(x.title, y.title) >= 97:
        return Verdict.AGREE, "spelling"
    if not (x.quoted and y.quoted):
        return Verdict.UNDECIDED, "described"
    return Verdict.CONFLICT, "wording"


def _one_document(x: Title, y: Title) -> bool:
    """Whether one number under two kinds is one document: regulations of every kind are counted anew each year, so that
    the number alone ties only where one of them cannot be (no year has a hundred acts), or both are about the same."""
    number = re.match(r"\d+", x.number or "")
    if "act" in (x.document, y.document) and number and int(number.group()[:9]) >= _NO_ACT:
        return True
    matter = [about(t) for t in (x, y)]
    return all(matter) and likeness(*matter) >= _SAME_MATTER


def judge_quotations(x: Quotation, y: Quotation, strength: float) -> tuple[Verdict, str]:
    """The verdict on two quotations, and why. `strength`: log2 odds that they are one saying."""
    if not x.speaker or not y.speaker:
        return Verdict.COMPATIBLE, "speaker unknown"
    if x.document != y.document:
        if not (x.named and y.named):
            return Verdict.COMPATIBLE, "speaker unknown"
        if _mouthpiece(x) or _mouthpiece(y):
            return Verdict.COMPATIBLE, "mouthpiece"
        if strength < _SURE or (x.language == y.language and likeness(x.words, y.words) < _ONE_SAYING):
            return Verdict.COMPATIBLE, "another saying"
        return (Verdict.CONFLICT, "speaker") if x.direct and y.direct else (Verdict.UNDECIDED, "speaker")
    if x.document or _one_speaker(x.speaker, y.speaker):
        same = words_of(x.words) == words_of(y.words)
        return (Verdict.AGREE, "same") if same else (Verdict.COMPATIBLE, "wording")
    if not (x.named and y.named):
        return Verdict.COMPATIBLE, "speaker unknown"  # whom `katanya` refers to is easily mistaken
    alike = likeness(x.words, y.words) >= _SAME_WORDS and min(len(words_of(x.words)), len(words_of(y.words))) >= _SAYING
    verbatim = words_of(x.words) == words_of(y.words)
    both_direct = x.direct and y.direct
    if not alike:
        return Verdict.COMPATIBLE, "another saying"
    if verbatim and both_direct and _personal(x):
        return Verdict.CONFLICT, "speaker"
    if (verbatim and both_direct) or ((verbatim or both_direct) and x.office and y.office):
        return Verdict.UNDECIDED, "speaker"
    return Verdict.COMPATIBLE, "another saying"


def _personal(x: Quotation) -> bool:
    """Whether somebody speaks of himself: no two persons say that in the same words."""
    words = words_of(x.words)
    mine = lexicon(x.language).values("first_person")
    return len(words) >= _OWN_SAYING and any(w in mine for w in words)


def _mouthpiece(x: Quotation) -> bool:
    """Whether the document said to speak is but somebody's way of speaking: a release, a letter, a post."""
    if not x.document or not x.speaker:
        return False
    words = tuple(x.speaker.lower().split())
    found = [
        e.value
        for e in lexicon(x.language).entries.get(words[0], ())
        if e.tag == "speech_document" and e.words == words
    ]
    return bool(found) and found[0] not in _OWN_VOICE


def _one_speaker(x: str, y: str) -> bool:
    """Whether two names are one speaker's, spelled otherwise (Huthi, Houthi) or with a word run into it, too."""
    a, b = (re.sub(r"\W", "", name.lower()) for name in (x, y))
    glued = min(len(a), len(b)) >= _NAME and (a.startswith(b) or b.startswith(a))
    called = _called(x, y) or _called(y, x)
    return glued or called or one_name(x, y) or _initials(x, y) or _initials(y, x) or fuzz.ratio(a, b) >= _SPELLED


def _called(short: str, name: str) -> bool:
    """Whether somebody is called by the beginning of a name: Mega of Megawati Hangestri."""
    return short.isalpha() and len(short) >= _CALLED and any(w.startswith(short.lower()) for w in name.lower().split())


def _initials(short: str, name: str) -> bool:
    """Whether a name is another's initials: STY of Shin Tae-yong."""
    return short.isupper() and len(short) > 1 and short == "".join(w[0] for w in re.findall(r"\w+", name)).upper()


def judge_offices(a: Claim, b: Claim, x: Office, y: Office) -> tuple[Verdict, str]:
    """The verdict on two offices of one person, and why: an article that gives him both knows what he is and was; and who
    was mayor of a city may by now be governor of its province."""
    if (x.office, x.place) == (y.office, y.place):
        return Verdict.AGREE, "same"
    if a.article == b.article:
        return Verdict.UNDECIDED, "article"
    return (Verdict.CONFLICT if x.office == y.office or x.place == y.place else Verdict.UNDECIDED), "office"


def judge_abbreviations(x: Abbreviation, y: Abbreviation) -> tuple[Verdict, str]:
    """The verdict on two long forms of one abbreviation, and why: two forms of one word, or two spellings of it, are no two
    names."""
    apart = [(p, q) for p, q in zip(words_of(x.long), words_of(y.long), strict=False) if p != q]
    if not apart:
        return Verdict.AGREE, "same"
    if len(apart) > 1 or any(_one_word(p, q) for p, q in apart):
        return Verdict.COMPATIBLE, "wording"
    return Verdict.CONFLICT, "wording"


def _one_word(p: str, q: str) -> bool:
    """Whether two words are forms or spellings of one, or one has lost the space before it: pengawas, pengawasan; Centre,
    Center."""
    short, long = sorted((p, q), key=len)
    return long.startswith(short) or long.endswith(short) or fuzz.ratio(p, q) >= _ONE_WORD
