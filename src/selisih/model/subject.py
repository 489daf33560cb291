"""Subject: what a claim is about, as a record that can be compared field by field."""

from __future__ import annotations

from dataclasses import dataclass, fields

from selisih.languages.measures import measures

# Qualifiers that say what a change is measured from, not what it is a change of.
BASES = frozenset(
    ("month_on_month", "year_on_year", "quarter_on_quarter", "week_on_week", "day_on_day", "year_to_date")
)
# Goods that a list of figures of trade names one by one.
GOODS = frozenset(
    [
        "capital_goods", "raw_materials", "consumer_goods", "machinery", "electrical_machinery", "imported_vehicles",
        "palm_oil", "coal", "nickel", "steel", "copper", "tin", "aluminium", "textile", "rubber", "coffee", "cocoa",
        "oil_and_gas", "non_oil", "crude_oil", "natural_gas", "mining", "manufacturing", "agriculture",
    ]
)  # fmt: skip
# Qualifiers of a penalty, of which a figure has one.
COURT = frozenset(("demanded", "sentenced", "threatened"))


@dataclass(frozen=True, slots=True)
class Subject:
    """Who, what, where and when a value belongs to. Empty fields are unknown, not none.

    `measure` is a name common to all languages (`deaths`, `imports`, `price`); `noun` the counted or described noun
    where no measure is known; `qualifiers` narrow the measure (`heavy`, `non_oil`, `month_on_month`); `things` are
    names it belongs to (products, people, organisations), `places` names of places, one name each; `period` the EDTF
    the figure covers; `role` old, new, increase, part, limit...; `modality` stated, expected, planned, demanded,
    denied; `words` the remaining content words of its clause, for what no vocabulary knows. `beside` is the figure it
    stands in apposition to (`96.214.691 suara atau 58,59 persen`), `of` the whole it is a part of (`of 193 bodies`),
    `setting` the places of the article's lead, for claims that name none. `carried` are the fields that the sentence of
    the claim does not tell itself: what stands before it may be about something else. `around` is what else its
    sentence tells of: names and what all languages share (`=Bandung`, `=passenger`), other figures (`#46 min`), content
    words; `<` and `>` mark the words right before and behind it. `running` tells of a measure of a desk's own that it is a
    running state; of those that selisih has itself it is known.
    """

    measure: str = ""
    noun: str = ""
    qualifiers: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    period: str = ""
    role: str = ""
    modality: str = ""
    words: frozenset[str] = frozenset()
    beside: str = ""
    of: str = ""
    setting: frozenset[str] = frozenset()
    carried: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    running: bool = False

    def record(self) -> dict[str, object]:
        """The fields that are known, sorted, as the JSON record has them."""
        out: dict[str, object] = {}
        for field in fields(self):
            value = getattr(self, field.name)
            if value:
                out[field.name] = sorted(value) if isinstance(value, frozenset) else value
        return out


def is_state(subject: Subject) -> bool:
    """Whether its measure is a running state, of which a later figure is an update."""
    known = measures().get(subject.measure)
    return subject.running or (known is not None and known.state)
