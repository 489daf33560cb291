"""What the report draws: intervals on one axis, weights, states of a cell, values over time, who rests on whom."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report_sample import ARTICLES, sample
from selisih.languages.catalogue import catalogue
from selisih.languages.messages import field_name
from selisih.model.claim import Claim
from selisih.model.cluster import Cluster, Link, Pair, Verdict, Weight
from selisih.model.lineage import CITES, COPY, Reliance
from selisih.model.report import Report
from selisih.render.html_page import html_page
from selisih.render.html_page.axis import Axis, axis, possible
from selisih.render.html_page.descent import Node, descent
from selisih.render.html_page.desk import Desk, desk
from selisih.render.html_page.states import states
from selisih.render.html_page.terms import likeness
from selisih.render.html_page.timeline import timelines
from selisih.render.html_page.waterfall import waterfalls
from selisih.stages.weights import weights
from selisih.values.moment import Moment
from selisih.values.number import Quantity

ARTICLE = ARTICLES[3]


def claim(name: str, value: Quantity | Moment, as_of: str | None = None, quote: str = "103 orang") -> Claim:
    return Claim(name, ARTICLE.id, "count", quote, 51, 60, value, as_of=as_of)


def people(low: int | None, high: int | None = -1, bound: str = "EXACT", unit: str = "person") -> Quantity:
    top = low if high == -1 else high
    return Quantity(
        None if low is None else Decimal(low), None if top is None else Decimal(top), Decimal(1), unit, bound
    )


def drawn(*sides: Quantity | Moment) -> Axis | None:
    claims = [claim(f"x{i}", value) for i, value in enumerate(sides)]
    here = desk(Report((ARTICLE,), (), tuple(claims), (), (), ()), "id")
    return axis(here, [("AB"[i % 2], [c]) for i, c in enumerate(claims)])


def test_two_figures_stand_apart_with_the_gap_between() -> None:
    found = drawn(people(25), people(31))
    assert found is not None
    assert [(bar.letter, bar.start, bar.end, bar.point) for bar in found.bars] == [
        ("A", 8, 8, True),
        ("B", 92, 92, True),
    ]
    assert found.gap == (Decimal(8), Decimal(84))
    assert [(tick.at, tick.text) for tick in found.ticks] == [(Decimal(8), "25"), (Decimal(92), "31")]


def test_an_open_end_runs_to_the_edge() -> None:
    found = drawn(people(200, None, "MORE_THAN"), people(150))
    assert found is not None
    assert found.bars[0].open_high
    assert found.bars[0].end == 100
    assert found.gap == (Decimal(8), Decimal(84))
    assert drawn(people(200, None, "MORE_THAN"), people(200, None, "EQUAL_OR_MORE")) is None


def test_units_of_one_scale_share_an_axis_and_others_do_not() -> None:
    found = drawn(people(2, unit="km"), people(1500, unit="m"))
    assert found is not None
    assert [tick.text for tick in found.ticks] == ["1,5", "2"]
    assert drawn(people(2), people(3, unit="km")) is None
    assert drawn(people(2), Moment("2024-01-01")) is None


def test_days_are_drawn_as_days() -> None:
    found = drawn(Moment("2024-01-03"), Moment("2024-01-10"))
    assert found is not None
    assert [tick.text for tick in found.ticks] == ["3 Jan 2024", "10 Jan 2024"]
    assert found.gap is not None
    assert drawn(Moment(None), Moment("2024-01-10")) is None


@given(st.lists(st.tuples(st.none() | st.integers(-(10**40), 10**40), st.integers(0, 10**40)), min_size=2, max_size=5))
def test_whatever_is_drawn_lies_within_the_width(ends: list[tuple[int | None, int]]) -> None:
    found = drawn(*(people(low, None if low is None else low + width) for low, width in ends))
    for bar in found.bars if found else ():
        assert 0 <= bar.start <= bar.end <= 100
    for tick in found.ticks if found else ():
        assert 0 <= tick.at <= 100


def test_an_impossible_unit_is_no_interval() -> None:
    assert possible(claim("a", people(1, unit="km")), claim("b", people(1))) is None


def test_weights_add_up_from_left_to_right() -> None:
    a, b = claim("a", people(1)), claim("b", people(2))
    link = Link(
        "a", "b", (Weight("places", "absent", -1.0), Weight("measure", "same", 6.0), Weight("noun", "new", 2.0))
    )
    cluster = Cluster("k", "count", ("a", "b"), Verdict.CONFLICT, 1, (link,))
    found = waterfalls(desk(Report((ARTICLE,), (), (a, b), (cluster,), (), ()), "en"), [a, b])
    assert len(found) == 1
    assert found[0].total == "+7.0"
    assert [(s.field, s.how, s.weight, s.against) for s in found[0].steps] == [
        ("measure", "the same", "+6.0", False), ("noun", "new", "+2.0", False),
        ("place", "named by one only", "−1.0", True),
    ]  # fmt: skip
    first, second, last = found[0].steps
    assert first.start + first.width == second.start
    assert last.start + last.width == second.start + second.width


def test_every_weight_has_words() -> None:
    fields = {field: set(hows) for field, hows in weights().items() if field not in ("link", "story")}
    silent = {how for hows in fields.values() for how in hows} - set(likeness(catalogue("id")))
    assert silent <= {"foreign"}  # weighs nothing, and is not drawn
    assert [field for field in fields if field_name("id", field) == field] == []
    assert field_name("en", "alone") != "alone"


def test_a_cell_says_what_it_is_to_the_others() -> None:
    claims = {
        "exact": claim("exact", people(103)), "rough": claim("rough", people(100, 110, "APPROX")),
        "old": claim("old", people(62), "2022-11-21"), "new": claim("new", people(103), "2022-11-22"),
        "other": claim("other", people(31)),
    }  # fmt: skip

    def state(*pairs: tuple[str, str, Verdict]) -> dict[str, str]:
        ids = tuple(dict.fromkeys(name for a, b, _ in pairs for name in (a, b)))
        verdict = max(pair[2] for pair in pairs)
        return states(Cluster("k", "count", ids, verdict, 2, pairs=tuple(Pair(*pair, "x") for pair in pairs)), claims)

    assert state(("exact", "rough", Verdict.COMPATIBLE)) == {"exact": "precise", "rough": "compatible"}
    assert state(("old", "new", Verdict.UPDATE)) == {"old": "older", "new": "newer"}
    assert state(("exact", "new", Verdict.AGREE)) == {"exact": "agree", "new": "agree"}
    assert state(("exact", "other", Verdict.CONFLICT), ("exact", "new", Verdict.AGREE)) == {
        "exact": "conflict", "other": "conflict", "new": "agree",
    }  # fmt: skip
    assert states(Cluster("k", "count", ("exact", "gone"), Verdict.AGREE, 1), claims) == {"exact": "agree"}


@pytest.mark.parametrize(("key", "sign", "word"), [("conflict", "≠", "berbeda"), ("agree", "=", "sama"),
    ("silent", "–", "tidak disebut"), ("newer", "→", "keadaan lebih baru"), ("precise", "⊂", "lebih rinci")])  # fmt: skip
def test_every_state_has_a_sign_and_a_word(key: str, sign: str, word: str) -> None:
    page = html_page(sample())
    assert f'<b class="v-{key}">{word}</b>' in page
    assert f'.v-{key} {{ --sign: "{sign}"; }}' in page


def changing(*points: tuple[int, str]) -> tuple[Desk, Cluster]:
    claims = tuple(claim(f"t{i}", people(value), when) for i, (value, when) in enumerate(points))
    cluster = Cluster("k", "count", tuple(c.id for c in claims), Verdict.UPDATE, 1)
    return desk(Report((ARTICLE,), (), claims, (cluster,), (), ()), "id"), cluster


def test_a_toll_over_time() -> None:
    here, cluster = changing(
        (103, "2022-11-22T09:55+07:00"), (62, "2022-11-21"), (62, "2022-11-21"), (151, "2022-11-22")
    )
    (line,) = timelines(here, [cluster])
    assert [(p.number, p.when) for p in line.points] == [
        (1, "21 Nov 2022"), (2, "22 Nov 2022, 09.55"), (3, "22 Nov 2022"),
    ]  # fmt: skip
    assert [p.y for p in line.points] == sorted((p.y for p in line.points), reverse=True)  # higher is further up
    assert line.points[0].width > line.points[1].width  # a day, a minute
    assert [p.later for p in line.points] == [False, True, False]  # a day is not after a minute of it
    assert (line.low, line.high) == ("62", "151")
    assert [tick.text for tick in line.ticks] == ["21 Nov 2022", "22 Nov 2022"]


def test_what_does_not_change_has_no_line() -> None:
    assert not timelines(*_one(changing((62, "2022-11-21"), (62, "2022-11-22"))))
    assert not timelines(*_one(changing((62, "2022-11-21"), (70, "2022-11-21"))))
    here, cluster = changing((62, "2022-11-21"), (70, "2022-11-22"))
    assert not timelines(here, [replace(cluster, verdict=Verdict.CONFLICT)])


def _one(made: tuple[Desk, Cluster]) -> tuple[Desk, list[Cluster]]:
    return made[0], [made[1]]


def told(node: Node) -> str:
    below = ", ".join(told(b) for b in node.below)
    return f"{node.how or 'origin'} {node.name}" + (f" ({below})" if below else "") + ("…" if node.again else "")


def resting(*reliances: Reliance) -> list[str]:
    here = desk(replace(sample(), lineage=reliances), "id")
    found = descent(here, ("a1", "a2", "a3"))
    return [told(n) for n in (*found.origins, *found.alone)] if found else []


def test_who_cites_and_who_copies() -> None:
    assert resting() == []
    assert resting(Reliance("a2", "Xinhua", "", CITES, ()), Reliance("a3", "Suara Lima", "a2", COPY, ())) == [
        "origin Xinhua (cites Suara Lima (copy Warta Hujan))", "origin Kabar Teluk",
    ]  # fmt: skip
    text = html_page(replace(sample(), lineage=(Reliance("a2", "<Xinhua>", "", CITES, ()),)))
    assert "<b><bdi>&lt;Xinhua&gt;</bdi></b>" in text
    assert "mengutipnya" in text


def test_rings_and_two_origins_end() -> None:
    ring = (Reliance("a1", "Suara Lima", "a2", CITES, ()), Reliance("a2", "Kabar Teluk", "a1", CITES, ()))
    assert resting(*ring) == ["origin Suara Lima (cites Kabar Teluk (cites Suara Lima…))", "origin Warta Hujan"]
    beside = Reliance("a3", "Xinhua", "", CITES, ())
    assert resting(beside, *ring)[:2] == ["origin Xinhua (cites Warta Hujan)",
                                          "origin Kabar Teluk (cites Suara Lima (cites Kabar Teluk…))"]  # fmt: skip
    both = (Reliance("a3", "Xinhua", "", CITES, ()), Reliance("a3", "TASS", "", CITES, ()))
    assert resting(*both)[:2] == ["origin Xinhua (cites Warta Hujan)", "origin TASS (cites Warta Hujan…)"]
