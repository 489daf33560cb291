"""compare: two subjects, field by field, as weighed evidence."""

from __future__ import annotations

from functools import cache

from selisih.languages.measures import measures
from selisih.languages.places import bare_name, is_wide
from selisih.languages.things import alike
from selisih.model.cluster import Weight
from selisih.model.subject import BASES, COURT, Subject, is_state
from selisih.stages.content import compare_words
from selisih.stages.same_name import same_name
from selisih.stages.weights import weights
from selisih.values.edtf import stretch

# Qualifiers that do not change what is counted, and those that are a field of their own.
_LOOSE = frozenset(("total", "official", "preliminary", "final", "confirmed")) | BASES
# Those that go without saying where the rest of the text makes them plain.
_MILD = frozenset(
    [
        "sentenced", "newly", "earlier", "remaining", "cumulative", "valid", "domestic", "foreign", "nominal", "civilian",
        "maximum", "minimum", "average", "each", "first_half", "second_half", "private", "selling", "electricity", "front",
        "rear", "retail",
    ]
)  # fmt: skip
# Of each of these a figure is of one.
_EITHER = tuple(
    frozenset(names)
    for names in (
        COURT,
        ("first_instance", "appeal", "cassation", "review"),
        ("retail", "wholesale"),
        ("buying", "selling"),
        ("domestic", "foreign"),
        ("nominal", "real"),
        ("maximum", "minimum", "average", "median"),
        ("first_half", "second_half"),
        ("front", "rear"),
    )
)
_MONTH = 7  # letters of an EDTF month
# Those that say themselves which part of all a figure is.
_PARTS = frozenset(("heavy", "moderate", "light", "child", "female", "male", "elderly", "foreigner", "unclaimed"))
_YEAR = 4  # letters of an EDTF year
_SHORT = 2  # digits up to which a figure beside another may be the same by chance
_TELLING = 4  # digits from which a figure is hardly there by chance


def compare(
    a: Subject, b: Subject, foreign: bool = False, inside: bool = False, apart: frozenset[frozenset[str]] = frozenset()
) -> tuple[Weight, ...]:
    """The weights of every field that says something, in the order of the fields; symmetric. `foreign` says that the two
    are told in two languages, `inside` that one article tells both; names told `apart` are of two things."""
    known = measures().get(a.measure) or measures().get(b.measure)
    state = is_state(a) or is_state(b)
    out = [_weight("measure", _measures(a, b))]
    if not a.measure or a.measure != b.measure:
        out.append(_weight("noun", _nouns(a.noun, b.noun)))
    said = _LOOSE | known.implies if known is not None else _LOOSE
    out.append(_weight("qualifiers", _qualifiers(a, b, said)))
    out.append(_weight("base", _sets(a.qualifiers & BASES, b.qualifiers & BASES)))
    parted = a.noun == b.noun not in ("", "person") or not (a.qualifiers & b.qualifiers).isdisjoint(_PARTS)
    out.append(_weight("role", _roles(a.role, b.role, parted)))
    out.append(_weight("places", _places(a, b, inside, state and known is not None and known.person)))
    if known is None or not known.person:
        how = _things(a.things, b.things, known is not None and known.owned, apart)
        out.append(_weight("things", _outside("things", how, a, b)))
    if not (state and a.period == b.period):
        out.append(
            _weight("period", _outside("period", _periods(a.period, b.period, known is not None and known.flow), a, b))
        )
    out.append(_weight("modality", _plain(a.modality, b.modality)))
    out.append(_weight("beside", _beside(a, b)))
    out.append(_weight("partner", _partners(a, b)))
    out.append(_weight("of", _plain(a.of, b.of)))
    if not (state and a.measure == b.measure):
        topic = known is not None and not known.weak
        out.append(_weight("words", compare_words(a, b, topic, foreign)))
    return tuple(w for w in out if w.weight)


def total(found: tuple[Weight, ...]) -> float:
    """The sum of the weights: log2 odds that two claims are about one thing, over the prior."""
    return sum(w.weight for w in found)


@cache
def _weight(field: str, how: str) -> Weight:
    return Weight(field, how, weights()[field].get(how, 0.0))


def _nouns(a: str, b: str) -> str:
    how = _plain(a, b)
    return "near" if how == "differs" and alike(a, b) else how


def _measures(a: Subject, b: Subject) -> str:
    """Near are two measures of one family: the same thing may be told of in either word. A weak one is named by the thing
    counted, so that a figure of that thing without a measure may be of it; two of them may be read of one figure (`loose`),
    and what is read of one may stand `beside` the other."""
    how = _plain(a.measure, b.measure)
    known = [m for m in (measures().get(a.measure), measures().get(b.measure)) if m is not None]
    weak = any(m.weak for m in known)
    if how == "same":
        return "weak" if weak else how
    if how == "absent":
        only = any(m.units == (a.noun,) for m in known)  # medals are the measure of medals, whatever else is said
        if (weak or only) and a.noun == b.noun != "":
            return "counted"
        return "beside" if f"={a.measure or b.measure}" in (b.around if a.measure else a.around) else how
    if how == "differs" and len({m.family for m in known}) == 1 and known[0].family:
        return "near"
    if how == "differs" and any(m.hollow for m in known):
        return "absent"
    if how == "differs" and weak:
        return "narrowed" if a.noun == b.noun != "" else "loose"
    return how


def _outside(field: str, how: str, a: Subject, b: Subject) -> str:
    """What another sentence told of one of them may be about something else: where it differs it says little."""
    if field not in a.carried | b.carried or how in ("same", "none") or (how == "near" and field == "things"):
        return how
    if how in ("absent", "owner"):
        named = a if getattr(a, field) else b
        doubtful = "absent" if how == "owner" else "none"
        return doubtful if field in named.carried else how
    return "carried"


def _plain(a: str, b: str) -> str:
    if a == b:
        return "same" if a else "none"
    return "differs" if a and b else "absent"


def _partners(a: Subject, b: Subject) -> str:
    """How the figures right beside two figures compare: what rose by so much to 198.8 trillion is one thing."""
    x, y = ({mark for mark in side if mark[0] == "&"} for side in (a.around, b.around))
    if not x or not y:
        return "none"
    digits = max((sum(c.isdigit() for c in mark.partition(" ")[0].strip("&0")) for mark in x & y), default=0)
    return "same" if digits > _SHORT else "near" if digits else "differs"


def _sets(a: frozenset[str], b: frozenset[str]) -> str:
    if a == b:
        return "same" if a else "none"
    return "absent" if a < b or b < a else "differs"


def _qualifiers(a: Subject, b: Subject, said: frozenset[str]) -> str:
    """How what narrows the measure compares; one of the two may leave out what its sentence tells of all the same."""
    x, y = a.qualifiers - said, b.qualifiers - said
    if not (x & COURT and y & COURT):  # what nobody else says of a sentence is that it was given
        x, y = x - {"sentenced"}, y - {"sentenced"}
    how = _narrowed(x, y)
    told = all(f"={q}" in (b.around if q in x else a.around) for q in (x ^ y) - _MILD)
    return "absent" if how == "narrowed" and told else how


def _narrowed(a: frozenset[str], b: frozenset[str]) -> str:
    """How what narrows the measure compares: one of the two may leave out what goes without saying, not which part of a
    whole it tells of."""
    own, other = a - b, b - a
    if any(own & either and other & either for either in _EITHER):
        return "differs"
    if own | other <= _MILD:
        return ("near" if a & b else "absent") if own or other else _sets(a, b)
    return "differs" if _sets(a - _MILD, b - _MILD) == "differs" else "narrowed"


def _roles(a: str, b: str, parted: bool) -> str:
    """How the parts two figures play compare; `parted` says that what is counted tells itself which part of a whole it is:
    the passengers among those aboard."""
    if a == b:
        return "same" if a else "none"
    if {a, b} <= {"new", "", "total"} or ({a, b} == {"part", ""} and parted) or {a, b} == {"old", "previous"}:
        return "near"
    return "differs" if (a and b) or "whole" in (a, b) else "absent"


def _places(a: Subject, b: Subject, inside: bool, toll: bool) -> str:
    """How the places compare; a figure that names none is of a place of its article's lead, unless the same article names
    one for the other figure. A `toll` of a province may be that of the one regency that was struck."""
    if a.places and b.places:
        if a.places & b.places:
            return "same"
        names = {bare_name(p) for p in a.places} & {bare_name(p) for p in b.places}
        if toll and not inside and any(map(is_wide, a.places)) != any(map(is_wide, b.places)):
            return "absent"
        return "near" if names and not _levels_clash(a.places, b.places) else "differs"
    named, other = (a.places, b.setting) if a.places else (b.places, a.setting)
    if named:
        if not inside and {bare_name(p) for p in named} & {bare_name(p) for p in other}:
            return "near"
        return "elsewhere" if other and not inside else "absent"
    here, there = ({bare_name(p) for p in side} for side in (a.setting, b.setting))
    return "far" if here and there and not here & there else "none"


def _levels_clash(a: frozenset[str], b: frozenset[str]) -> bool:
    """Kabupaten and Kota of one name are two places."""
    levels = [{p.split(" ", 1)[0] for p in side if " " in p} for side in (a, b)]
    return {"Kabupaten", "Kota"} <= levels[0] | levels[1] and levels[0] != levels[1]


def _overlap(a: frozenset[str], b: frozenset[str], apart: frozenset[frozenset[str]]) -> str:
    if not a or not b:
        return "absent" if a or b else "none"
    if a & b:
        return "same"
    return "near" if any(same_name(x, y, apart) for x in a for y in b) else "differs"


def _things(a: frozenset[str], b: frozenset[str], owned: bool, apart: frozenset[frozenset[str]]) -> str:
    """Owners weigh where the measure says nothing without one; elsewhere a name near a figure may just stand there."""
    how = _overlap(a, b, apart)
    if owned:
        return "owner" if how == "absent" else how
    return "beside" if how == "differs" else how


def _beside(a: Subject, b: Subject) -> str:
    """A long figure in common ties surely, a short one (`5 persen`) may be there by chance, and what rose to one figure rose
    on the month and on the year."""
    how = "same" if _one_figure(a.beside, b.beside) else _plain(a.beside, b.beside)
    if how == "same" and _two_changes(a, b):
        return "none"
    return "near" if how == "same" and not _telling(a.beside) else how


def _one_figure(x: str, y: str) -> bool:
    """Whether two figures are one, by two nouns for one thing: `1300 worker`, `1300 person`."""
    (figure, _, noun), (other, _, by) = x.partition(" "), y.partition(" ")
    return figure == other != "" and noun != by and alike(noun, by)


def _two_changes(a: Subject, b: Subject) -> bool:
    """Whether two changes may be measured from two figures."""
    return bool({a.role, b.role} & {"increase", "decrease"}) and a.qualifiers & BASES != b.qualifiers & BASES


def same_companion(a: Subject, b: Subject) -> bool:
    """Whether two figures stand in apposition to one and the same figure, too long to be there by chance."""
    return a.beside == b.beside and _telling(a.beside) and not _two_changes(a, b)


def _telling(figure: str) -> bool:
    return sum(c.isdigit() for c in figure.partition(" ")[0].rstrip("0")) >= _TELLING


def _periods(a: str, b: str, flow: bool) -> str:
    """How the periods compare; of a `flow` a year is not one of its quarters or months."""
    if a == b:
        return "same" if a else "none"
    if not a or not b:
        return "absent"
    if flow and _YEAR in (len(a), len(b)) and len(a) != len(b) and "/" not in a + b:
        return "differs"
    if "/" not in a + b and (a.startswith(b) or b.startswith(a)):
        return "near"
    return "near" if _closes(a, b) or _closes(b, a) else "differs"


def _closes(month: str, span: str) -> bool:
    """Whether a month is the one a span of months ends with: `per September` is said of the first nine months and of the
    third quarter."""
    end, whole = stretch(month), stretch(span)
    return len(month) == _MONTH and end is not None and whole is not None and end.high == whole.high is not None
