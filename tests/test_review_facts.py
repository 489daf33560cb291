"""The right value, said at the desk: on the fact sheet where a fact can say it, taken back with the decision."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from typer.testing import CliRunner

from desks import post
from selisih.cli import app as cli
from selisih.files.facts import read_facts
from selisih.files.waivers import ACCEPTED, read_settled
from selisih.model.decision import Decisions
from selisih.model.fact import Fact
from selisih.review.app import app
from selisih.review.attested import attested
from selisih.review.guard import Guard
from selisih.review.project import Project
from selisih.settings import Settings

QUAKE = (
    "---\nsource: Kabar {source}\npublished: 2022-11-22\n---\nGempa mengguncang Cianjur, Senin (21/11/2022). BNPB mencatat "
    "hingga Selasa (22/11/2022) pukul 09.55 WIB korban meninggal akibat gempa Cianjur {deaths} orang dan korban hilang "
    "{missing} orang. Sebanyak {told}.\n"
)
SHEET = "# What the desk vouches for.\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Two papers on one bulletin, with two figures for the missing; a fact sheet with a remark."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for source, missing in (("Utara", 25), ("Selatan", 31)):
        text = QUAKE.format(source=source, deaths=103, missing=missing, told="7.060 warga mengungsi")
        (folder / f"{source.lower()}.md").write_text(text, encoding="utf-8")
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "facts.toml").write_text(SHEET, encoding="utf-8")
    made = Project(tmp_path, [str(folder)], Settings(), Decisions(), lambda: date(2026, 3, 2), "en")
    made.check()
    return made


@pytest.fixture
def desk(project: Project) -> TestClient:
    return TestClient(app(project, Guard(), "Sari", "en"), follow_redirects=True)


def conflict(project: Project, code: str = "count-conflict") -> str:
    (mark,) = [c.finding.fingerprint for c in project.looked.cases if c.finding.code == code]
    return mark


def side_of(project: Project, words: str) -> str:
    """The number of the side of the conflict that says so."""
    quotes = {claim.id: claim.quote for claim in project.looked.report.claims}
    finding = project.looked.finding(conflict(project))
    assert finding
    return next(str(n) for n, side in enumerate(finding.sides) if words in quotes[side[0]])


def vouched(project: Project) -> list[Fact]:
    return [fact for fact in read_facts(project.facts, Settings()) if isinstance(fact, Fact)]


def check(project: Project) -> str:
    arguments = ["check", project.folder / "articles", "--waivers", project.waivers, "--facts", project.facts, "-v"]
    return CliRunner().invoke(cli, [str(a) for a in arguments]).stdout


def test_what_is_right_goes_to_the_fact_sheet_and_later_runs_check_against_it(
    desk: TestClient, project: Project
) -> None:
    mark = conflict(project)
    shown = desk.get(f"/desk/{mark}").text
    assert shown.count("goes on the fact sheet: <bdi>Hilang Cianjur: ") == 2
    assert (
        "stands on the fact sheet" in post(desk, f"/desk/{mark}/accept", right=side_of(project, "25"), by="Budi").text
    )
    (fact,) = vouched(project)
    assert (fact.statement, fact.source, fact.by, fact.on) == (
        "Hilang Cianjur: 25 orang",
        "Kabar Utara",
        "Budi",
        "2026-03-02",
    )
    assert (fact.measure, fact.places, fact.since, fact.until) == ("missing", ("Cianjur",), "2022-11-22", "2022-11-22")
    assert project.facts.read_text(encoding="utf-8").startswith(SHEET)
    assert "Hilang Cianjur: 25 orang (2022-11-22)" in desk.get(f"/desk/{mark}").text
    told = check(project)
    assert "error[reference-conflict]" in told
    assert "selatan.md" in told.split("reference-conflict")[1].split("fingerprint")[0]


def test_who_says_so_can_be_told(desk: TestClient, project: Project) -> None:
    post(desk, f"/desk/{conflict(project)}/accept", right=side_of(project, "31"), source="BNPB, rilis 22/11")
    assert [fact.source for fact in vouched(project)] == ["BNPB, rilis 22/11"]


def test_what_the_sheet_then_says_is_no_new_question(desk: TestClient, project: Project) -> None:
    mark = conflict(project)
    post(desk, f"/desk/{mark}/accept", right=side_of(project, "25"))
    project.check()
    denied = conflict(project, "reference-conflict")
    assert project.settled()[denied].how == ACCEPTED
    assert denied not in desk.get("/").text
    third = QUAKE.format(source="Timur", deaths=103, missing=35, told="7.060 warga mengungsi")
    (project.folder / "articles" / "timur.md").write_text(third, encoding="utf-8")
    project.check()
    new = [c.finding for c in project.looked.cases if c.finding.fingerprint not in project.settled()]
    assert "reference-conflict" in [finding.code for finding in new]


def test_undo_takes_the_fact_away_again(desk: TestClient, project: Project) -> None:
    mark = conflict(project)
    post(desk, f"/desk/{mark}/accept", right=side_of(project, "25"))
    assert "taken back" in post(desk, "/undo").text
    assert vouched(project) == []
    assert read_settled(project.waivers) == ()
    assert project.facts.read_text(encoding="utf-8").rstrip() == SHEET.rstrip()
    post(desk, f"/desk/{mark}/accept", right=side_of(project, "31"))
    assert [fact.statement for fact in vouched(project)] == ["Hilang Cianjur: 31 orang"]


def test_a_decision_can_be_taken_back_when_the_desk_was_closed_in_between(project: Project) -> None:
    mark = conflict(project)
    post(
        TestClient(app(project, Guard(), "Sari", "en")), f"/desk/{mark}/accept", right=side_of(project, "25"), by="Sari"
    )
    again, other = (TestClient(app(project, Guard(), who, "en")) for who in ("Sari", "Budi"))
    assert "There is nothing to take back" in post(again, "/undo").text
    assert "Take this decision back" not in other.get(f"/desk/{mark}").text
    assert "Only who decided" in post(other, f"/desk/{mark}/undo").text
    assert len(vouched(project)) == 1
    assert "Take this decision back" in again.get(f"/desk/{mark}").text
    assert "The decision is taken back" in post(again, f"/desk/{mark}/undo").text
    assert vouched(project) == []
    assert read_settled(project.waivers) == ()
    assert post(again, f"/desk/{mark}/undo").status_code == 404


def test_who_decides_second_changes_no_fact(project: Project) -> None:
    one, other = (TestClient(app(project, Guard(), who, "en")) for who in ("Sari", "Budi"))
    mark = conflict(project)
    post(one, f"/desk/{mark}/accept", right=side_of(project, "25"))
    assert "Somebody else" in post(other, f"/desk/{mark}/accept", right=side_of(project, "31")).text
    assert [(fact.statement, fact.by) for fact in vouched(project)] == [("Hilang Cianjur: 25 orang", "Sari")]


def test_no_decision_without_its_fact(desk: TestClient, project: Project) -> None:
    project.facts.write_text("[[fact]\n", encoding="utf-8")
    answer = post(desk, f"/desk/{conflict(project)}/accept", right="0")
    assert answer.status_code == 400
    assert "facts.toml" in answer.text
    assert read_settled(project.waivers) == ()


def test_what_cannot_be_taken_back_now_can_be_later(desk: TestClient, project: Project) -> None:
    post(desk, f"/desk/{conflict(project)}/accept", right=side_of(project, "25"))
    good = project.facts.read_text(encoding="utf-8")
    project.facts.write_text("[[fact]\n", encoding="utf-8")
    assert post(desk, "/undo").status_code == 400
    assert len(read_settled(project.waivers)) == 1
    project.facts.write_text(good, encoding="utf-8")
    assert "taken back" in post(desk, "/undo").text
    assert (vouched(project), read_settled(project.waivers)) == ([], ())


def test_a_broken_sheet_is_told_and_everything_else_still_checked(desk: TestClient, project: Project) -> None:
    project.facts.write_text('[[fact]]\nstatement = "Ibu kota: Nusantara"\nsource = "UU"\n', encoding="utf-8")
    project.check()
    assert "claims/facts.toml:1" in desk.get("/").text
    assert conflict(project)


def test_what_no_fact_can_say_stays_with_the_decision(desk: TestClient, project: Project) -> None:
    for source, who in (("Utara", "Bupati Cianjur Herman Wijaya"), ("Selatan", "Gubernur Ridwan Santosa")):
        path = project.folder / "articles" / f"{source.lower()}.md"
        words = f'\n"Kami membangun kembali semua rumah yang rusak sebelum musim hujan tahun depan," kata {who}.\n'
        path.write_text(path.read_text(encoding="utf-8") + words, encoding="utf-8")
    project.check()
    mark = conflict(project, "quote-attribution-conflict")
    assert desk.get(f"/desk/{mark}").text.count("kept with the decision only") == 2
    post(desk, f"/desk/{mark}/accept", right="0")
    assert vouched(project) == []
    assert "Kept with this decision only" in desk.get(f"/desk/{mark}").text


def test_a_figure_of_no_known_day_is_no_fact(project: Project) -> None:
    for path in (project.folder / "articles").iterdir():
        path.write_text(
            re.sub(r"published.*|hingga Selasa.*WIB ", "", path.read_text(encoding="utf-8")), encoding="utf-8"
        )
    project.check()
    finding = project.looked.finding(conflict(project))
    assert finding
    assert [attested(project.looked.report, finding, side) for side in (0, 1)] == [None, None]
