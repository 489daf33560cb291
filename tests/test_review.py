"""The review desk: what it shows, what it writes, and whom it does not listen to."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from typer.testing import CliRunner

from desks import csrf, post
from selisih.cli import app as cli
from selisih.files.waivers import ACCEPTED, WAIVED, read_settled
from selisih.model.decision import Decisions
from selisih.review.app import app
from selisih.review.guard import Guard, is_loopback, names_of
from selisih.review.pages import Drawn, drawn
from selisih.review.project import Looked, Project
from selisih.settings import Settings

ROOT = Path(__file__).parent.parent
HOST = "127.0.0.1:8737"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The sample articles under review, checked."""
    shutil.copytree(ROOT / "articles", tmp_path / "articles")
    made = Project(tmp_path, [str(tmp_path / "articles")], Settings(), Decisions(), lambda: date(2026, 3, 2), "en")
    made.check()
    return made


def desk_of(project: Project, guard: Guard | None = None, by: str = "Sari") -> TestClient:
    served = app(project, guard or Guard(names_of("127.0.0.1", 8737)), by, "en")
    return TestClient(served, base_url=f"http://{HOST}", follow_redirects=True)


@pytest.fixture
def desk(project: Project) -> TestClient:
    return desk_of(project)


def marks(project: Project, code: str = "") -> list[str]:
    return [c.finding.fingerprint for c in project.looked.cases if code in c.finding.code]


def test_the_first_page_lists_what_is_to_be_decided(desk: TestClient, project: Project) -> None:
    page = desk.get("/").text
    assert all(f"/desk/{mark}" in page for mark in marks(project))
    assert "0 of 4 findings decided" in page
    only = desk.get("/?code=weekday-mismatch").text
    assert [mark for mark in marks(project) if f"/desk/{mark}" in only] == marks(project, "weekday")


def test_a_dismissed_finding_is_waived_for_the_command_line(desk: TestClient, project: Project) -> None:
    (slip,) = marks(project, "weekday")
    after = post(desk, f"/desk/{slip}/dismiss", reason="so in the source", by="Budi")
    assert "Dismissed" in after.text
    assert slip not in after.url.path
    (held,) = read_settled(project.waivers)
    assert (held.how, held.waiver.fingerprint, held.waiver.reason) == (WAIVED, slip, "so in the source")
    assert (held.waiver.by, held.waiver.on) == ("Budi", "2026-03-02")
    assert "1 of 4 findings decided" in desk.get("/").text
    checked = CliRunner().invoke(cli, ["check", str(project.folder / "articles"), "--waivers", str(project.waivers)])
    assert "weekday-mismatch" not in checked.stdout
    assert checked.exit_code == 0


def test_an_accepted_finding_still_fails_a_check_and_has_its_correction(desk: TestClient, project: Project) -> None:
    (slip,) = marks(project, "weekday")
    post(desk, f"/desk/{slip}/accept", by="Sari")
    assert [held.how for held in read_settled(project.waivers)] == [ACCEPTED]
    checked = CliRunner().invoke(cli, ["check", str(project.folder / "articles"), "--waivers", str(project.waivers)])
    assert checked.exit_code == 1
    page = desk.get(f"/desk/{slip}/correction").text
    assert "Koreksi (2 Maret 2026)" in page
    assert "Correction (2 March 2026)" in page
    assert "CorrectionComment" in page


def test_the_right_value_of_an_accepted_difference(desk: TestClient, project: Project) -> None:
    title, *_ = marks(project, "title")
    shown = desk.get(f"/desk/{title}").text
    assert "Which value is right?" in shown
    post(desk, f"/desk/{title}/accept", right="0")
    notes = desk.get(f"/desk/{title}/correction").text
    assert notes.count('class="note"') == 2
    quote, *_ = marks(project, "quote")
    post(desk, f"/desk/{quote}/accept")
    assert "Nobody has said which value is right" in desk.get(f"/desk/{quote}/correction").text


def test_the_last_decisions_are_taken_back_one_by_one(desk: TestClient, project: Project) -> None:
    first, second, *_ = marks(project)
    post(desk, f"/desk/{first}/dismiss", reason="x")
    post(desk, f"/desk/{second}/accept")
    assert second in post(desk, "/undo").url.path
    assert [held.waiver.fingerprint for held in read_settled(project.waivers)] == [first]
    assert first in post(desk, "/undo").url.path
    assert "nothing to take back" in post(desk, "/undo").text
    assert read_settled(project.waivers) == ()


def test_a_finding_is_dismissed_with_a_reason_only(desk: TestClient, project: Project) -> None:
    mark, *_ = marks(project)
    assert "with a reason only" in post(desk, f"/desk/{mark}/dismiss", reason="  ").text
    assert not project.waivers.exists()


def test_what_one_reviewer_decided_stands_when_another_decides(project: Project) -> None:
    one, other = desk_of(project, by="Sari"), desk_of(project, by="Budi")
    mark, *_ = marks(project)
    post(one, f"/desk/{mark}/dismiss", reason="said so in court")
    assert "Somebody else had decided already" in post(other, f"/desk/{mark}/accept").text
    (held,) = read_settled(project.waivers)
    assert (held.how, held.waiver.by) == (WAIVED, "Sari")
    assert "Sari" in other.get(f"/desk/{mark}").text
    assert "nothing to take back" in post(other, "/undo").text


def test_an_edited_figure_comes_back_a_moved_one_does_not(desk: TestClient, project: Project) -> None:
    (slip,) = marks(project, "weekday")
    post(desk, f"/desk/{slip}/dismiss", reason="x")
    article = project.folder / "articles" / "indopos.md"
    article.write_text(article.read_text().replace("Ini adalah", "Berita. Ini adalah"))
    project.check()
    assert slip in project.settled()
    article.write_text(article.read_text().replace("22/3/2024", "23/3/2024"))
    project.check()
    assert [mark for mark in marks(project, "weekday") if mark not in project.settled()]


def test_a_new_wording_of_a_title_comes_back_new_marks_do_not(desk: TestClient, project: Project) -> None:
    (mark,) = marks(project, "title")
    post(desk, f"/desk/{mark}/dismiss", reason="each paper's own translation")
    article = project.folder / "articles" / "katadata.md"
    text = article.read_text()
    article.write_text(text.replace("Rusia - Tiongkok", "Rusia – Tiongkok"))
    project.check()
    assert mark in project.settled()
    assert marks(project, "title") == [mark]
    article.write_text(text.replace("untuk Era Baru'", "untuk Zaman Baru'"))
    project.check()
    (new,) = marks(project, "title")
    assert new != mark
    assert new not in project.settled()
    assert f"/desk/{new}" in desk.get("/").text


def test_the_right_speaker_of_a_quotation(desk: TestClient, project: Project) -> None:
    quote, *_ = marks(project, "quote")
    shown = desk.get(f"/desk/{quote}").text
    assert "<bdi>Vladimir Putin</bdi>" in shown.split("Which value is right?")[1]
    post(desk, f"/desk/{quote}/accept", right="0")
    notes = desk.get(f"/desk/{quote}/correction").text
    assert "It should say: Vladimir Putin." in notes
    assert "(dokumen)”" in notes


def test_what_has_just_been_decided_on_stays_at_hand(desk: TestClient, project: Project) -> None:
    first, second, *_ = marks(project)
    assert f'href="/desk/{first}/correction"' in post(desk, f"/desk/{first}/accept").text
    assert f'<a href="/desk/{second}">The finding' in post(desk, f"/desk/{second}/dismiss", reason="x").text
    assert desk.get("/?said=accepted&about=<script>").status_code == 200


def test_moving_among_findings(desk: TestClient, project: Project) -> None:
    order = marks(project)
    page = desk.get(f"/desk/{order[1]}").text
    assert f'href="/desk/{order[0]}" data-key="k"' in page
    assert f'href="/desk/{order[2]}" data-key="j"' in page


def test_the_report_s_pages_are_there(desk: TestClient) -> None:
    for name in ("index.html", "story-1.html", "article-1.html"):
        assert desk.get(f"/desk/{name}").status_code == 200
    assert desk.get("/desk/report.css").headers["content-type"].startswith("text/css")
    assert desk.get("/desk/desk.js").headers["content-type"].startswith("text/javascript")
    assert desk.get("/desk/../../pyproject.toml").status_code == 404
    assert desk.get("/desk/nirwana").status_code == 404


def test_an_article_is_added_by_pasting_and_by_a_file(desk: TestClient, project: Project) -> None:
    folder = project.folder / "articles"
    before = set(folder.iterdir())
    post(desk, "/articles", text="Rapat digelar Senin (8/2/2023).", title="../../Rapat: besok", source="a: b\n---\nx")
    (pasted,) = set(folder.iterdir()) - before
    assert pasted.name == "rapat-besok.md"
    token = csrf(desk.get("/").text)
    file = ("../../../etc/Rapat.md", b"---\nsource: Kabar\n---\nRapat digelar Senin (8/2/2023).\n")
    desk.post("/articles", data={"csrf": token}, files={"file": file})
    assert (folder / "rapat.md").read_text().startswith("---\nsource: Kabar")
    desk.post("/articles", data={"csrf": token}, files={"file": file})
    assert (folder / "rapat-2.md").exists()
    old = ("lama.md", "Rapat di Kafé Tua, Senin (8/2/2023), \x93lancar\x94 kata ketua.\n".encode("latin-1"))
    desk.post("/articles", data={"csrf": token}, files={"file": old})
    assert (folder / "lama.md").read_text(encoding="utf-8").startswith("Rapat di Kafé Tua, Senin (8/2/2023), “lancar”")
    (folder / "lama.md").unlink()
    for wrong in ({"text": " "}, {"text": "x", "published": "kemarin dulu"}):
        assert post(desk, "/articles", **wrong).status_code == 400
    picture = desk.post("/articles", data={"csrf": token}, files={"file": ("a.svg", b"<svg/>")})
    assert picture.status_code == 400
    assert len(set(folder.iterdir()) - before) == 3
    assert not (project.folder / "etc").exists()
    project.check()
    assert len(marks(project, "weekday")) == 4


def test_progress(desk: TestClient, project: Project) -> None:
    assert desk.get("/progress").json() == {"busy": False, "read": 5, "total": 5}
    project.stage = project.stage._replace(busy=True, read=2)
    assert "being checked" in desk.get("/").text


def test_a_decision_needs_the_form_of_its_own_session(project: Project) -> None:
    desk, other = desk_of(project), desk_of(project)
    mark, *_ = marks(project)
    foreign = csrf(other.get("/").text)
    desk.get("/")
    for fields in ({}, {"csrf": ""}, {"csrf": foreign}, {"csrf": "0" * 64}):
        assert desk.post(f"/desk/{mark}/dismiss", data={"reason": "x", **fields}).status_code == 403
    assert not project.waivers.exists()


@pytest.mark.parametrize(
    "headers",
    [{"origin": "https://elsewhere.example"}, {"sec-fetch-site": "cross-site"}, {"origin": "null"}],
)
def test_a_decision_from_another_site_is_refused(desk: TestClient, project: Project, headers: dict[str, str]) -> None:
    mark, *_ = marks(project)
    token = csrf(desk.get("/").text)
    answer = desk.post(f"/desk/{mark}/dismiss", data={"csrf": token, "reason": "x"}, headers=headers)
    assert answer.status_code == 403
    assert not project.waivers.exists()


def test_another_name_than_the_desk_s_is_refused(project: Project) -> None:
    desk = desk_of(project)
    assert desk.get("/", headers={"host": "evil.example"}).status_code == 421
    assert desk.get("/", headers={"host": "localhost:8737"}).status_code == 200


def test_a_desk_that_others_reach_needs_its_token(project: Project) -> None:
    desk = desk_of(project, Guard(names_of("0.0.0.0", 8737), "secret"))
    for address in ("/", "/?token=wrong", "/progress"):
        assert desk.get(address).status_code == 401
    assert desk.post("/check").status_code == 401
    assert desk.get("/?token=secret").status_code == 200
    assert desk.get("/").status_code == 200
    desk.cookies.clear()
    desk.cookies.set("selisih", "made.up")
    assert desk.get("/").status_code == 401


def test_too_large_a_request_is_refused(project: Project) -> None:
    desk = desk_of(project, Guard(names_of("127.0.0.1", 8737), most=2000))
    assert post(desk, "/articles", text="x" * 5000).status_code == 413


def test_headers(desk: TestClient) -> None:
    for address in ("/", "/desk/desk.js", "/nowhere"):
        headers = desk.get(address).headers
        assert "script-src 'self'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
    cookie = desk_of_fresh_cookie(desk)
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie


def desk_of_fresh_cookie(desk: TestClient) -> str:
    desk.cookies.clear()
    return desk.get("/").headers["set-cookie"]


def test_no_page_leads_elsewhere(desk: TestClient) -> None:
    token = csrf(desk.get("/").text)
    for back in ("https://evil.example/", "//evil.example", "/\\evil.example"):
        answer = desk.post("/language", data={"csrf": token, "back": back, "language": "id"}, follow_redirects=False)
        assert answer.headers["location"] == "/"
    assert "Meja tinjau" in desk.get("/").text


def test_markup_in_an_article_stays_text(project: Project) -> None:
    evil = "<script>alert(1)</script><img src=x onerror=alert(1)> Rapat \u202e digelar Senin (8/2/2023)."
    (project.folder / "articles" / "evil.md").write_text(evil)
    project.check()
    desk = desk_of(project)
    for mark in marks(project):
        page = desk.get(f"/desk/{mark}").text
        assert "<script>alert" not in page
        assert "<img" not in page


@pytest.mark.parametrize(
    ("host", "local"),
    [("127.0.0.1", True), ("localhost", True), ("::1", True), ("0.0.0.0", False), ("10.0.0.5", False)],
)
def test_loopback(host: str, local: bool) -> None:
    assert is_loopback(host) is local
    assert bool(names_of(host, 8737)) is local


def test_a_check_asked_for_while_another_runs_is_waited_for(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    looked, begun = project._looked, []

    def asked_again() -> Looked:
        if not begun:
            begun.append(project.begin())
        return looked()

    monkeypatch.setattr(project, "_looked", asked_again)
    project.check()
    begun[0].join(timeout=30)
    assert not project.stage.busy
    project._ask()
    project.check()
    assert project.stage.busy
    project._answer()
    assert not project.stage.busy


def test_a_check_that_ends_while_the_page_is_drawn_leaves_no_old_page(
    desk: TestClient, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ended(looked: Looked, language: str) -> Drawn:
        project.stage = project.stage._replace(busy=False)
        return drawn(looked, language)

    monkeypatch.setattr("selisih.review.app.drawn", ended)
    project.stage = project.stage._replace(busy=True)
    assert "data-progress" in desk.get("/").text
    assert "data-progress" not in desk.get("/").text
