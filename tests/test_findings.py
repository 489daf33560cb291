"""What becomes of judged clusters: sides, findings, slips that spread; bulletins."""

from __future__ import annotations

from dataclasses import replace

from selisih.model.claim import Claim
from selisih.model.cluster import Cluster, Pair, Verdict
from selisih.model.subject import Subject
from selisih.pipeline import examine
from selisih.settings import Settings
from selisih.stages.bulletin import bulletins
from selisih.stages.find import find
from selisih.stages.judge import judge
from selisih.stages.link import link
from selisih.stages.sides import sides
from selisih.stages.slips import slips
from selisih.text.article import Article
from selisih.values.moment import Moment
from staged import IMPORTS, MISSING, claim, descent, figure, group, told

# --- sides and findings -------------------------------------------------------------------------------------------------


def pairs(*rows: tuple[str, str, Verdict]) -> tuple[Pair, ...]:
    return tuple(Pair(a, b, verdict, "gap") for a, b, verdict in rows)


def test_sides_hold_what_agrees() -> None:
    claims = {a: claim(a[0], figure(n), MISSING) for a, n in (("x0", "25"), ("y0", "25"), ("z0", "31"))}
    conflict, agree = Verdict.CONFLICT, Verdict.AGREE
    cluster = Cluster(
        "k", "count", ("x0", "y0", "z0"), conflict, 3,
        pairs=pairs(("x0", "y0", agree), ("x0", "z0", conflict), ("y0", "z0", conflict)),
    )  # fmt: skip
    assert sides(cluster, claims, conflict, lambda c: c.quote) == [(("x0", "y0"), ("z0",))]
    assert sides(cluster, claims, conflict, lambda c: c.quote, frozenset(["gap"])) == []


def test_no_side_without_a_pair_against_all_of_the_other() -> None:
    claims = {a: claim(a[0], figure(n), MISSING) for a, n in (("w0", "9"), ("x0", "25"), ("y0", "31"), ("z0", "40"))}
    conflict = Verdict.CONFLICT
    cluster = Cluster(
        "k", "count", tuple(claims), conflict, 4, pairs=pairs(("w0", "x0", conflict), ("y0", "z0", conflict))
    )
    assert sides(cluster, claims, conflict, lambda c: c.quote) == [(("w0",), ("x0",)), (("y0",), ("z0",))]


def findings(*claims: Claim) -> list[tuple[str, str]]:
    articles = told(*(c.article for c in claims))
    cluster = judge(group(*claims), len(articles))
    return [(f.severity, f.code) for f in find(cluster, {c.id: c for c in claims}, articles, descent(*claims))]


def test_one_bulletin_is_an_error_and_two_days_nothing() -> None:
    x, y = claim("x", figure("25"), MISSING), claim("y", figure("31"), MISSING)
    assert findings(x, y) == [("error", "count-conflict")]
    assert findings(x, replace(y, as_of="2022-11-23")) == []


def test_a_difference_between_sources_is_a_warning() -> None:
    x = claim("x", figure("3650", "USD"), IMPORTS, None, "money")
    y = claim("y", figure("3560", "USD"), IMPORTS, None, "money")
    assert findings(x, y) == [("warning", "money-conflict")]


def day(article: str, edtf: str, weekday: int) -> Claim:
    moment = Moment(edtf, weekday=weekday, found="written")
    return replace(claim(article, moment, Subject(), kind="date"), quote=f"hari {edtf}")


def test_a_slip_that_spreads_is_a_finding() -> None:
    wrong = [day("x", "2022-01-03", 2), day("y", "2022-01-03", 2)]
    right = [day("z", "2023-01-03", 2)]
    articles = told("x", "y", "z")
    own = descent(*wrong, *right)
    found = slips([*wrong, *right], articles, own)
    assert [(f.severity, f.code, f.sides) for f in found] == [("warning", "date-conflict", (("x0", "y0"), ("z0",)))]
    assert slips([wrong[0], *right], articles, own) == []
    assert slips(wrong, articles, own) == []
    assert (
        slips([*wrong, *right], articles, own._replace(origin={**own.origin, "y0": "x"})) == []
    )  # a copy is no second source


# --- bulletins ------------------------------------------------------------------------------------------------------------


def test_three_tolls_alike_are_one_bulletin() -> None:
    tolls = (("deaths", "103"), ("injured", "377"), ("evacuees", "7060"))
    claims = [
        claim(a, figure(n), replace(MISSING, measure=measure), n=k)
        for a in "xy"
        for k, (measure, n) in enumerate(tolls)
    ]
    assert bulletins(link(claims)) == {frozenset("xy")}
    assert bulletins(link([c for c in claims if c.subject.measure != "evacuees"])) == frozenset()
    few = [replace(c, value=figure("9")) for c in claims]
    assert bulletins(link(few)) == frozenset()  # small figures are alike by chance


def gap(text: str, other: str, language: str) -> list[str]:
    """What is said of the distance between two figures of one measure, each in an article of its own."""
    articles = [
        Article(name, f"{name}.md", name, words, published="2023-09-15", language=language)
        for name, words in (("utara", text), ("selatan", other))
    ]
    found = examine(articles, Settings()).findings
    return [e.text.rpartition(": ")[2] for f in found for e in f.because if e.kind == "gap"]


def test_the_gap_is_told_as_a_reader_would_write_it() -> None:
    toll = "BNPB mencatat hingga Selasa (22/11/2022) pukul 09.55 WIB korban hilang akibat gempa Cianjur {} orang."
    assert gap(toll.format("1.025"), toll.format("2.131"), "id") == ["selisih 1.106 orang"]
    trade = "Neraca perdagangan nonmigas Indonesia pada Juli 2023 surplus US$4,{} miliar."
    assert gap(trade.format("47"), trade.format("74"), "id") == ["selisih 0,27 miliar USD"]
    quake = "BNPB counted 1,025 people missing in Cianjur by Tuesday, Nov 22, 2022 at 09.55."
    assert gap(quake, quake.replace("1,025", "2,131"), "en") == ["they are 1,106 people apart"]
