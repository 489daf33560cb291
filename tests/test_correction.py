"""What an accepted finding asks of the articles that carry the slip."""

from __future__ import annotations

import json

from selisih.model.finding import Finding
from selisih.model.report import Report
from selisih.pipeline import examine
from selisih.render.correction_note import correction_note, correction_record
from selisih.settings import Settings
from selisih.stages.correction import corrections
from selisih.text.article import Article


def article(name: str, text: str) -> Article:
    url = f"https://{name}.example/banjir"
    return Article(name, f"{name}.md", name, text, title=f"Banjir {name}", url=url, published="2023-03-22")


FLOOD = (
    "Banjir di Kabupaten Demak, Jawa Tengah, menewaskan {dead} orang, kata Kepala BPBD Demak Sari Wulandari, {day}. \
Sungai Wulan meluap di Kecamatan Karanganyar."
)


def examined(*texts: tuple[str, str]) -> Report:
    articles = [article(name, FLOOD.format(dead=dead, day="Rabu (22/3/2023)")) for name, dead in texts]
    return examine(articles, Settings())


def only(report: Report, code: str) -> Finding:
    (finding,) = [f for f in report.findings if f.code == code]
    return finding


def test_the_articles_of_the_other_sides_are_to_be_corrected() -> None:
    report = examined(("utara", "3"), ("selatan", "5"), ("timur", "3"))
    finding = only(report, "count-conflict")
    values = [{c.quote for c in report.claims if c.id in side} for side in finding.sides]
    found = corrections(report, finding, values.index({"3 orang"}))
    assert [(c.article.id, c.wrong, c.right) for c in found] == [("selatan", ("5 orang",), "3 orang")]
    found = corrections(report, finding, values.index({"5 orang"}))
    assert [c.article.id for c in found] == ["timur", "utara"]


def test_nobody_knows_which_side_is_right_until_somebody_says_so() -> None:
    report = examined(("utara", "3"), ("selatan", "5"))
    assert corrections(report, only(report, "count-conflict")) == ()
    assert corrections(report, only(report, "count-conflict"), 7) == ()


def test_a_slip_is_corrected_wherever_it_stands() -> None:
    texts = [FLOOD.format(dead=3, day=day) for day in ("Rabu (22/3/2024)", "Rabu (22/3/2024)", "Rabu (22/3/2023)")]
    report = examine([article(n, t) for n, t in zip(("a", "b", "c"), texts, strict=True)], Settings())
    slips = [f for f in report.findings if f.code == "weekday-mismatch"]
    found = corrections(report, slips[0])
    assert [(c.article.id, c.wrong, c.right) for c in found] == [
        ("a", ("Rabu (22/3/2024)",), "2023-03-22"),
        ("b", ("Rabu (22/3/2024)",), "2023-03-22"),
    ]


def test_the_note() -> None:
    report = examined(("utara", "3"), ("selatan", "5"))
    finding = only(report, "count-conflict")
    right = [[c.quote for c in report.claims if c.id in side] for side in finding.sides].index(["3 orang"])
    (correction,) = corrections(report, finding, right)
    assert correction_note(correction, "id", "23 Maret 2023") == (
        "Koreksi (23 Maret 2023): versi sebelumnya dari artikel ini menulis “5 orang”. Seharusnya: 3 orang."
    )
    assert correction_note(correction._replace(right="", wrong=("a", "b", "c")), "en", "23 March 2023") == (
        "Correction (23 March 2023): an earlier version of this article said “a”, “b” and “c”. It should say: "
        "[what is right]."
    )
    record = json.loads(correction_record(correction, "id", "2023-03-23", "23 Maret 2023"))
    assert record["correction"]["@type"] == "CorrectionComment"
    assert record["correction"]["datePublished"] == "2023-03-23"
    assert (record["headline"], record["url"]) == ("Banjir selatan", "https://selatan.example/banjir")
