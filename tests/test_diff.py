"""Two sides compared: by both, by one, more precisely by one, otherwise."""

from __future__ import annotations

import json

import made
from selisih.model.claim import Claim, Value
from selisih.model.cluster import Cluster, Pair, Verdict
from selisih.render.diff_lines import diff_lines
from selisih.render.diff_markdown import diff_markdown
from selisih.render.diff_record import diff_record
from selisih.render.html_page.diff import diff_page
from selisih.stages.diff import Comparison, Difference, Row, compare
from selisih.values.moment import Moment
from selisih.values.words import Quotation


def claim(name: str, value: Value, kind: str = "count") -> Claim:
    return Claim(name, name[0], kind, name, 0, len(name), value)


def part_of(a: Value, b: Value, verdict: Verdict | None = None, kind: str = "count") -> str:
    """The part of the difference that two claims of one cluster come to stand in."""
    one, two = claim("a1", a, kind), claim("b1", b, kind)
    pairs = () if verdict is None else (Pair("a1", "b1", verdict, ""),)
    found = compare([one], [two], [Cluster("k", kind, ("a1", "b1"), verdict or Verdict.AGREE, 2, pairs=pairs)])
    (name,) = [name for name in Difference._fields if getattr(found, name)]
    assert getattr(found, name) == (Row((one,), (two,)),)
    return name


def test_figures() -> None:
    exact, more, other = made.quantity("25"), made.quantity("20", bound="MORE_THAN"), made.quantity("31")
    assert part_of(exact, exact, Verdict.AGREE) == "both"
    assert part_of(exact, more, Verdict.COMPATIBLE) == "precise_a"
    assert part_of(more, exact) == "precise_b"
    assert part_of(exact, other, Verdict.CONFLICT) == "otherwise"
    assert part_of(exact, other) == "otherwise"
    assert part_of(exact, other, Verdict.UPDATE) == "otherwise"


def test_dates() -> None:
    assert part_of(Moment("2023-03-21"), Moment("2023-03"), kind="date") == "precise_a"
    assert part_of(Moment("2023"), Moment("2023-03"), kind="date") == "precise_b"
    assert part_of(Moment("2023-03-21"), Moment("2023-03-22"), kind="date") == "otherwise"
    assert part_of(Moment(None, weekday=2), Moment("2023-03-21"), kind="date") == "both"


def test_words_are_the_judges() -> None:
    mine, theirs = Quotation("Kami siap", "Sari"), Quotation("Kami siap", "Budi")
    assert part_of(mine, theirs, Verdict.CONFLICT, "quote") == "otherwise"
    assert part_of(mine, mine, Verdict.AGREE, "quote") == "both"


def test_every_claim_is_in_one_row() -> None:
    a = [claim("a1", made.quantity("1")), claim("a2", made.quantity("2")), claim("a3", made.quantity("1"))]
    b = [claim("b1", made.quantity("1")), claim("b2", made.quantity("3"))]
    clusters = [
        Cluster("k", "count", ("a1", "a3", "b1"), Verdict.AGREE, 2),
        Cluster("l", "count", ("b2",), Verdict.AGREE, 1),
    ]
    found = compare(a, b, clusters)
    assert found.both == (Row((a[0], a[2]), (b[0],)),)
    assert found.only_a == (Row((a[1],), ()),)
    assert found.only_b == (Row((), (b[1],)),)
    assert sum(len(row.a) + len(row.b) for rows in found for row in rows) == len(a) + len(b)


def made_compared(a: str = "utara.md", b: str = "selatan.md") -> Comparison:
    claims = made.REPORT.claims
    mine = [c for c in claims if c.article == "utara"]
    found = compare(mine, [c for c in claims if c.article == "selatan"], made.REPORT.clusters)
    return Comparison((a, b), found, {article.id: article for article in made.REPORT.articles})


def test_the_lines() -> None:
    text = diff_lines(made_compared())
    assert text == (
        "Said otherwise  1\n"
        "  < 25 orang  25 person  berita/utara.md:8:10\n"
        "  > 31 orang  31 person  berita/selatan.md:1:15  (2023-03-22)\n"
        "\n"
        "More precisely in selatan.md  1\n"
        "  < lebih dari Rp2 miliar  > 2,000,000,000 IDR  berita/utara.md:8:60\n"
        "  > Rp2,4 miliar           2,400,000,000 IDR    berita/selatan.md:1:41\n"
        "\n"
        "Only in utara.md  2\n"
        "  < Rabu (22/3/2024)  2024-03-22, wednesday  berita/utara.md:8:33\n"
        "  < 25 orang          25 person              berita/utara.md:1:1\n"
        "\n"
        "Only in selatan.md  2\n"
        "  > Kami terus mencari  Sari  berita/selatan.md:1:56\n"
        "  > Banjir Kita               berita/selatan.md:2:11\n"
    )
    assert "Disebut lain" in diff_lines(made_compared(), language="id")


def test_the_record() -> None:
    found = json.loads(diff_record(made_compared()))
    assert found["otherwise"] == [{"a": ["u1"], "b": ["s1"]}]
    assert found["precise_b"] == [{"a": ["u3"], "b": ["s2"]}]
    assert (found["a"], found["format_version"]) == ("utara.md", 1)


def test_nothing_on_either_side() -> None:
    assert diff_lines(Comparison(("a", "b"), compare([], [], []), {})) == "Neither a nor b holds a claim.\n"


def test_as_markdown() -> None:
    text = diff_markdown(made_compared("a|b.md", "<b>.md")._replace(headline=("Dulu *satu*", "Kini")), "en")
    assert (
        "| a\\|b.md | \\<b\\>.md |\n|---|---|\n| **25 orang** (25 person) berita/utara.md:8:10 | **31 orang**" in text
    )
    assert "- ~~Dulu \\*satu\\*~~\n- Kini\n" in text
    assert "Neither" in diff_markdown(Comparison(("a", "b"), compare([], [], []), {}))


def test_as_a_page() -> None:
    page = diff_page(made_compared("<i>", "b")._replace(headline=("<script>", "Kini")), "id")
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "Disebut lain (1)" in page
    assert "31 orang" in page
    assert "Neither" in diff_page(Comparison(("a", "b"), compare([], [], []), {}), "en")
