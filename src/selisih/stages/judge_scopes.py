"""Whether two figures of one measure may be of two scopes: of elsewhere, of others, of nothing named, of what was before."""

from __future__ import annotations

from selisih.languages.measures import measures
from selisih.languages.places import is_wide
from selisih.languages.things import kind_of
from selisih.model.claim import Claim
from selisih.model.subject import BASES, Subject
from selisih.stages.same_name import one_name

_POLLED = frozenset(("votes", "electability"))
_PERSON = "person"
_ALIKE = 2  # figures of two articles from which they are about the same
_ANYBODY = frozenset((_PERSON, "passenger", "body"))  # whoever was there


def of_nothing(a: Claim, b: Claim) -> bool:
    """Whether two sizes or sums are of a measure that nearly anything has, and both name nothing that has it."""
    known = measures().get(a.subject.measure)
    weak = known is not None and known.weak and a.kind in ("limit", "money")
    return weak and not (a.subject.things & b.subject.things or a.subject.places & b.subject.places)


def nowhere(a: Claim, b: Claim) -> bool:
    """Whether two figures share neither a name nor a place, and their articles no place: a few hours, a few delegates of
    whom?"""
    x, y = a.subject, b.subject
    return not x.things & y.things and not (x.places | x.setting) & (y.places | y.setting)


def elsewhere(a: Claim, b: Claim) -> bool:
    """Whether one names a place and the other none, or their articles are of different places, so that it may be a figure
    of somewhere else."""
    x, y = a.subject, b.subject
    if bool(x.places) != bool(y.places):
        told, other = (x, y) if x.places else (y, x)
        return not told.places & other.setting
    return not x.places and bool(x.setting and y.setting) and not x.setting & y.setting


def abroad(a: Claim, b: Claim) -> bool:
    """Whether one is of a whole land, or an island of it, that the other's article does not name."""
    x, y = a.subject, b.subject
    if x.things & y.things or bool(x.places) == bool(y.places):
        return False
    wide = {place for place in x.places | y.places if is_wide(place)}
    return bool(wide) and not wide & (y.setting if x.places else x.setting)


def of_region(a: Claim, b: Claim) -> bool:
    """Whether every region has such a figure, and the two do not name the same one, themselves or by their articles."""
    known = measures().get(a.subject.measure)
    x, y = a.subject, b.subject
    return (
        known is not None
        and known.local
        and not x.places & y.places
        and (x.places | x.setting) != (y.places | y.setting)
    )


def part_of_own(claim: Claim) -> bool:
    """Whether a toll is that of a part of those it names, `dari 13 korban meninggal, lima di antaranya ...`: not of all."""
    return bool(claim.subject.of) and claim.subject.of.partition(" ")[2] == claim.subject.noun


def polled(a: Claim) -> bool:
    """Whether a share of votes may be one pollster's: on one day two publish their own."""
    return a.kind == "percentage" and a.subject.measure in _POLLED


def stepped(a: Claim) -> bool:
    """Whether a figure is one of few that a rate can have: the one of last month is as good a figure as this month's."""
    known = measures().get(a.subject.measure)
    return known is not None and known.stepped


def one_owned(a: Claim, b: Claim, alike: int = 0) -> bool:
    """Whether one names whom or what its figure belongs to and the other does not, so that it may be another's. A name
    that another sentence tells is the topic of the article where the two tell as many figures `alike`."""
    named = [c for c in (a, b) if c.subject.things]
    return len(named) == 1 and not (alike >= _ALIKE and "things" in named[0].subject.carried)


def two_owned(a: Claim, b: Claim) -> bool:
    """Whether both name whom or what their figures belong to, or tell of it, and not the same."""
    x, y = a.subject.things, b.subject.things
    return bool(x and y) and not any(one_name(p, q) for p in x for q in y)


def nobodys(a: Claim, b: Claim) -> bool:
    """Whether what says nothing without its owner names none on one side: so many medals, of whom? A name that only stands
    before it may be another's: `tiga gol lainnya` of an article on a striker."""
    known = measures().get(a.subject.measure)
    return known is not None and known.owned and not all(_owned(c.subject) for c in (a, b))


def _owned(about: Subject) -> bool:
    return bool(about.places) or bool(about.things and "things" not in about.carried)


def became(a: Claim, b: Claim) -> bool:
    """Whether one tells what a figure became and the other does not say: it may be what it was before."""
    return {a.subject.role, b.subject.role} == {"new", ""}


def one_based(a: Claim, b: Claim) -> bool:
    """Whether one says what its change is measured from and the other does not."""
    return a.subject.qualifiers & BASES != b.subject.qualifiers & BASES


def of_others(a: Claim, b: Claim) -> bool:
    """Whether a measure that only names what is counted is read of two nouns: 181 passengers, 188 people on board."""
    known = measures().get(a.subject.measure)
    return (
        known is not None
        and known.weak
        and a.subject.noun != b.subject.noun
        and bool(a.subject.noun and b.subject.noun)
    )


def of_some(a: Claim, b: Claim) -> bool:
    """Whether one counts people of a sort and the other another, or people: five students were saved, ten people."""
    nouns = {a.subject.noun, b.subject.noun}
    return len(nouns) > 1 and {kind_of(noun) for noun in nouns} == {_PERSON} and not nouns <= _ANYBODY


def one_change(a: Claim, b: Claim) -> bool:
    """Whether one percentage is a change and the other may be a share: profit up by 19 percent, 68 percent of the profit."""
    changes = [c.subject.role in ("increase", "decrease") for c in (a, b)]
    known = measures().get(a.subject.measure)
    return a.kind == "percentage" and changes[0] != changes[1] and (known is None or not known.change)
