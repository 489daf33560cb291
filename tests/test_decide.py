"""Decisions about findings: comments in the text, waivers, the baseline, and what is said of those themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from selisih import Settings, examine
from selisih.model.decision import Decisions, Known, Waiver
from selisih.model.finding import Evidence, Finding
from selisih.model.place import told
from selisih.model.report import Report
from selisih.model.spot import Spot
from selisih.model.standing import Standing
from selisih.settings import PathRules, Rules, Sources
from selisih.stages.baseline import gone
from selisih.stages.comment import comments_of
from selisih.stages.decide import decide
from selisih.stages.foremost import foremost
from selisih.stages.select import failing, fits
from selisih.text.article import Article

TODAY = date(2024, 4, 1)
SLIP = "Rapat digelar pada Rabu (22/3/2024)."
FIRST = "BNPB mencatat 25 orang hilang akibat gempa Cianjur per Selasa (22/11/2022) pukul 09.55 WIB.\n\nKorban meninggal 103.\n"
SECOND = FIRST.replace("25", "31")


def article(text: str, name: str = "a", source: str = "Utara", published: str = "2024-03-25") -> Article:
    return Article(name, f"berita/{name}.md", source, text, published=published)


def pair(first: str = FIRST, second: str = SECOND) -> Report:
    when = "2022-11-22T12:00+07:00"
    return examine([article(first, "x", "Utara", when), article(second, "y", "Selatan", when)], Settings())


def one(text: str) -> Report:
    return examine([article(text)], Settings())


def decided(report: Report, *, settings: Settings | None = None, **decisions: object) -> tuple[Finding, ...]:
    made = Decisions(**decisions)  # type: ignore[arg-type]
    return decide(report, made, settings or Settings(), TODAY, "en").findings


def shown(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(f.code, f.standing.how if f.standing else "") for f in findings]


STANDS, TOLD = [("weekday-mismatch", "inline")], [("weekday-mismatch", "")]


@pytest.mark.parametrize(
    "text",
    [
        f"{SLIP} <!-- selisih: ignore weekday-mismatch -- so in the original -->",
        f"<!-- selisih: ignore weekday-mismatch -- so in the original -->\n{SLIP}",
        f"<!-- selisih: ignore weekday-mismatch -- so in the original -->\n\n{SLIP}",
        f"<!-- selisih: ignore sum-mismatch, weekday-mismatch – why -->\n{SLIP}",
        f"<!--selisih:ignore weekday-mismatch -- why-->\n<!-- another comment -->\n{SLIP}",
        f"<!-- selisih: ignore-start weekday-mismatch -- why -->\n\nLaut tenang.\n\n{SLIP}\n<!-- selisih: ignore-end -->",
        f"<!-- selisih: ignore-start weekday-mismatch -- never closed -->\n\n{SLIP}",
        f"{SLIP}\n\nLaut tenang.\n\n<!-- selisih: ignore-file -- an archive -->",
        f"<!-- selisih:\n  ignore weekday-mismatch\n  -- over\n  lines -->\n{SLIP}",
    ],
)
def test_a_comment_leaves_a_finding_standing(text: str) -> None:
    assert shown(decided(one(text))) == STANDS


@pytest.mark.parametrize(
    "text",
    [
        f"<!-- selisih: ignore weekday-mismatch -- why -->\nLaut tenang.\n{SLIP}",
        f"<!-- selisih: ignore sum-mismatch -- why -->\n{SLIP}",
        f"<!-- selisih: ignore-start weekday-mismatch -- why -->\nLaut tenang.\n<!-- selisih: ignore-end -->\n\n{SLIP}",
        f"{SLIP}\n\n<!-- selisih: ignore weekday-mismatch -- why -->",
    ],
)
def test_a_comment_elsewhere_does_not_and_is_unused(text: str) -> None:
    assert shown(decided(one(text))) == [*TOLD, ("unused-waiver", "")]


def test_a_comment_is_never_a_claim() -> None:
    assert one("Laut tenang. <!-- pada Rabu (22/3/2024), 25 orang hilang -->\n\nAngin sepoi.").claims == ()
    text = f"<!-- catatan:\n\n{SLIP}\n\n-->\n\nLaut tenang dan 12 kapal berlayar."
    assert [c.quote for c in one(text).claims] == ["12 kapal"]
    assert one(f"Awal <!-- tidak ditutup.\n\n{SLIP}").findings


def test_what_is_wrong_with_a_comment_is_told() -> None:
    def told(comment: str) -> list[tuple[str, str, str]]:
        findings = decided(one(f"{comment}\n{SLIP}"))
        return [(f.code, f.message, str(f.spot)) for f in findings if f.spot]

    ((code, message, spot),) = told("<!-- selisih: ignore weekday-mismatch -->")
    assert (code, spot) == ("reasonless-waiver", "berita/a.md:1:1")
    assert "gives no reason (weekday-mismatch)" in message
    assert "did you mean weekday-mismatch?" in told("<!-- selisih: ignore weekday-mismach -- why -->")[0][1]
    assert "There is no finding code qqq." in told("<!-- selisih: ignore qqq -- why -->")[0][1]
    assert "not understood: disable" in told("<!-- selisih: disable weekday-mismatch -->")[0][1]
    assert "not understood: ignore-end" in told("<!-- selisih: ignore-end -->")[0][1]
    assert told("<!-- selisih adalah alat -->") == []


def test_a_comment_in_one_article_answers_for_that_article() -> None:
    note = "<!-- selisih: ignore count-conflict -- asked BNPB -->\n"
    (finding,) = decided(pair(note + FIRST))
    assert finding.standing == Standing("inline", "asked BNPB", where="berita/x.md:1")
    when = "2022-11-22T12:00+07:00"
    third = article(FIRST.replace("25", "28"), "z", "Timur", when)
    three = examine([*pair(note + FIRST).articles, third], Settings())
    assert shown(decided(three)) == [("count-conflict", "")]  # the two others still differ


def test_a_comment_on_a_difference_is_unused_only_beside_another_source() -> None:
    when = "2022-11-22T12:00+07:00"
    noted = article("<!-- selisih: ignore count-conflict -- asked BNPB -->\n" + FIRST, "x", "Utara", when)
    assert decided(examine([noted], Settings())) == ()
    same = article(FIRST, "y", "Selatan", when)
    assert shown(decided(examine([noted, same], Settings()))) == [("unused-waiver", "")]


def test_blocks_may_lie_in_one_another() -> None:
    text = (
        "<!-- selisih: ignore-start sum-mismatch -- a -->\n<!-- selisih: ignore-start -- b -->\nx\n"
        "<!-- selisih: ignore-end sum-mismatch -->\ny\n<!-- selisih: ignore-end -->\n"
    )
    outer, inner = (text[slice(*comment.covers)].split("\n") for comment in comments_of(article(text)))
    assert (outer[-2:], inner[1:-1]) == (["x", ""], ["x", "<!-- selisih: ignore-end sum-mismatch -->", "y"])


MARK = one(SLIP).findings[0].fingerprint
WAIVER = Waiver(MARK, "weekday-mismatch", "so said", "Sari", "2024-03-26", "", ("utara/a",), Spot("w.toml", 3, 1))


def test_a_waiver_leaves_a_finding_standing() -> None:
    (finding,) = decided(one(SLIP), waivers=(replace(WAIVER, until="2024-04-01"),))
    assert finding.standing == Standing("waiver", "so said", "Sari", "2024-04-01", "w.toml:3")


def test_an_expired_waiver_does_not() -> None:
    findings = decided(one(SLIP), waivers=(replace(WAIVER, until="2024-03-31"),))
    assert shown(findings) == [*TOLD, ("expired-waiver", "")]
    assert findings[1].spot == Spot("w.toml", 3, 1)
    assert "held until 2024-03-31" in findings[1].message


def test_a_waiver_without_a_reason_is_told() -> None:
    found = decided(one(SLIP), waivers=(replace(WAIVER, reason=""),))
    assert shown(found) == [("weekday-mismatch", "waiver"), ("reasonless-waiver", "")]


def test_an_unused_waiver_is_told_where_its_articles_were_read() -> None:
    other = replace(WAIVER, fingerprint="0" * 16)
    assert shown(decided(one(SLIP), waivers=(WAIVER, other)))[1] == ("unused-waiver", "")
    assert len(decided(one(SLIP), waivers=(WAIVER, replace(other, articles=("utara/a", "lain/b"))))) == 1
    assert len(decided(one(SLIP), waivers=(WAIVER, replace(other, articles=("lain/b",), until="2020-01-01")))) == 1
    assert len(decided(one(SLIP), waivers=(WAIVER, replace(other, articles=())))) == 1


def test_the_baseline_leaves_findings_standing_and_counts_what_is_gone() -> None:
    known = (Known(MARK, "weekday-mismatch", ("utara/a",)), Known("0" * 16, "sum-mismatch", ("utara/a",)))
    made = Decisions(baseline=(*known, Known("1" * 16, "sum-mismatch", ("lain/b",))), path="b.json")
    report = decide(one(SLIP), made, Settings(), TODAY)
    assert [f.standing for f in report.findings] == [Standing("baseline", where="b.json")]
    assert [k.fingerprint for k in gone(report, made.baseline)] == ["0" * 16]


def test_rules_select_ignore_and_raise() -> None:
    def told(rules: Rules, *paths: PathRules) -> list[tuple[str, str]]:
        found = decided(one(SLIP), settings=Settings(rules=rules, paths=paths))
        return [(f.code, f.severity) for f in found]

    assert told(Rules(select=("weekday-mismatch",))) == [("weekday-mismatch", "error")]
    assert told(Rules(select=("sum-mismatch",))) == []
    assert told(Rules(ignore=("weekday-mismatch",))) == []
    assert told(Rules(severity=(("weekday-mismatch", "note"),))) == [("weekday-mismatch", "note")]
    assert told(Rules(), PathRules("berita/*", Rules(ignore=("weekday-mismatch",)))) == []
    assert told(Rules(), PathRules("lain/*", Rules(ignore=("weekday-mismatch",)))) == [("weekday-mismatch", "error")]
    only = PathRules("*.md", Rules(select=("weekday-mismatch",)))
    assert told(Rules(select=("sum-mismatch",)), only) == [("weekday-mismatch", "error")]


def test_a_difference_is_left_out_where_every_article_leaves_it_out() -> None:
    x = PathRules("x.md", Rules(ignore=("count-conflict",), severity=(("count-conflict", "note"),)))
    y = PathRules("y.md", Rules(ignore=("count-conflict",)))
    louder = PathRules("y.md", Rules(severity=(("count-conflict", "warning"),)))
    assert [f.severity for f in decided(pair(), settings=Settings(paths=(x, louder)))] == ["warning"]
    assert decided(pair(), settings=Settings(paths=(x, y))) == ()


@pytest.mark.parametrize(
    ("glob", "path", "does"),
    [
        ("drafts/**", "desk/drafts/2024/a.md", True),
        ("drafts/**", "mydrafts/a.md", False),
        ("*.txt", "a/b.txt", True),
        ("*.txt", "a/b.md", False),
        ("a/*.md", "a/b/c.md", False),
        ("a/**/c.md", "a/c.md", True),
        ("a?.md", "x/ab.md", True),
        ("a.md", "xa.md", False),
    ],
)
def test_globs(glob: str, path: str, does: bool) -> None:
    assert fits(path, PathRules(glob, Rules())) is does


def test_a_source_that_publishes_the_figures_is_named() -> None:
    def told(sources: Sources) -> list[str]:
        (finding,) = decided(pair(), settings=Settings(sources=sources))
        return [e.text for e in finding.because if e.kind == "source"]

    assert told(Sources()) == []
    assert told(Sources(primary=("SELATAN",))) == ["Selatan, yang menerbitkan sendiri datanya, menulis 31 orang"]
    aliases = (("Ensiklopedia", "Utara"),)
    named = told(Sources(reference=("Ensiklopedia",), aliases=aliases))
    assert named == ["Utara, sumber rujukan, menulis 25 orang"]


def test_only_what_touches_our_own_articles_fails() -> None:
    report = pair()
    assert len(failing(report, Settings(), "error")) == 1
    assert len(failing(report, Settings(sources=Sources(own=("Utara",))), "note")) == 1
    assert failing(report, Settings(sources=Sources(own=("Harian Kita",))), "note") == ()
    known = decide(report, Decisions(baseline=(Known(report.findings[0].fingerprint, ""),)), Settings(), TODAY)
    assert failing(known, Settings(), "note") == ()


def test_our_own_place_is_shown_first() -> None:
    """Whoever comes first else: its side, its count of origins, its place in formats that have one."""

    def of(*own: str) -> Report:
        return decide(pair(), Decisions(), Settings(sources=Sources(own=own)), TODAY)

    for own in ("Utara", "selatan"):
        report = of(own)
        (one,) = told(report)
        assert one.passages[0].source.casefold() == own.casefold()
        assert one.finding.fingerprint == pair().findings[0].fingerprint
    assert {side for f in of("Utara").findings for side in f.sides} == {
        side for f in pair().findings for side in f.sides
    }


def test_in_a_side_our_own_words_come_first_and_what_touches_us_before_the_rest() -> None:
    article = {"a": "x", "b": "x", "c": "ours", "d": "y"}
    others = Finding("date-conflict", "warning", "1", ("a", "d"), (("a",), ("d",)), origins=(1, 2))
    counted = Evidence("origin", "2 origins", ("b", "c"))
    sides = (("a",), ("b", "c"))
    touched = Finding("date-conflict", "warning", "2", ("a", "b", "c"), sides, None, (counted,), origins=(1, 2))
    about_none = Finding("unused-waiver", "warning", "3", (), ())
    first, second, third = foremost([others, touched, about_none], {"ours"}, article)
    assert (first.message, first.sides, first.origins) == ("2", (("c", "b"), ("a",)), (2, 1))
    assert first.because == (replace(counted, claims=("c", "b")),)
    assert second == others
    assert third == about_none
