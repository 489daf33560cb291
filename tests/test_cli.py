"""The command line as its users meet it: output, exit codes, the account, colours, interruption."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner, Result

import made
from selisih.cli import app, main
from selisih.cli.formats import NAMES
from selisih.errors import UsageError
from selisih.model.codes import CODES
from selisih.model.report import Report
from selisih.render.account import account
from selisih.render.code_page import code_list, code_page
from selisih.render.json_record import schema
from selisih.render.text_lines import Page, text_lines

WRONG_DAY = (
    "---\nsource: utara.id\npublished: 2023-03-22\nlanguage: id\n---\nKatanya pada Rabu (22/3/2024), pencarian usai.\n"
)
CALM = "---\nsource: selatan.co\npublished: 2023-03-22\nlanguage: id\n---\nPencarian usai pada Rabu (22/3/2023).\n"


def run(*arguments: object, text: str | bytes | None = None) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=text)


def real(*arguments: object, **options: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "selisih", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, **options)  # type: ignore[call-overload,no-any-return]


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.md").write_text(WRONG_DAY)
    (tmp_path / "in" / "b.md").write_text(CALM)
    return tmp_path / "in"


@pytest.fixture
def by_hand(monkeypatch: pytest.MonkeyPatch, wrong: Path) -> Path:
    """A folder of which the line reports what was made by hand."""
    monkeypatch.setattr("selisih.engines.local.examine", lambda *_: made.REPORT)
    return wrong


def examined(monkeypatch: pytest.MonkeyPatch, report: Report) -> None:
    monkeypatch.setattr("selisih.engines.local.examine", lambda *_: report)


def test_check_says_what_differs_and_where(by_hand: Path) -> None:
    found = run("check", by_hand)
    assert found.exit_code == 1
    assert found.stdout == (
        "error[weekday-mismatch]: 22/3/2024 jatuh pada Jumat, bukan Rabu.\n"
        "    | berita/utara.md:8:33  utara.id\n"
        "    |   Sebanyak 25 orang hilang hingga Rabu (22/3/2024).\n"
        "    |                                   ^^^^^^^^^^^^^^^^\n"
        "  mungkin: Rabu, 22/3/2023 (Rabu)\n"
        "\n"
        "warning[count-conflict]: Hilang: 31 orang (selatan.co), 25 orang (utara.id).\n"
        "  1 | berita/selatan.md:1:15  selatan.co\n"
        '    |   BNPB mencatat 31 orang hilang. Kerugian Rp2,4 miliar. "Kami terus mencari," kata Sari.\n'
        "    |                 ^^^^^^^^\n"
        "  2 | berita/utara.md:8:10  utara.id\n"
        "    |   Sebanyak 25 orang hilang hingga Rabu (22/3/2024).\n"
        "    |            ^^^^^^^^\n"
    )
    assert found.stderr == (
        "Read 2 articles from 2 sources.\n"
        "8 claims: 4 compared with another source, 4 alone; 1 passage found but not understood.\n"
        "Found 1 error and 1 warning.\n"
    )


def test_the_exit_code_follows_fail_on(monkeypatch: pytest.MonkeyPatch, by_hand: Path) -> None:
    assert run("check", by_hand).exit_code == 1
    assert run("check", by_hand, "--exit-zero").exit_code == 0
    assert run("check", by_hand, "--fail-on", "never").exit_code == 0
    only_warnings = replace(made.REPORT, findings=made.REPORT.findings[:1])
    examined(monkeypatch, only_warnings)
    assert run("check", by_hand).exit_code == 0
    assert run("check", by_hand, "--fail-on", "warning").exit_code == 1
    assert run("check", by_hand, "--fail-on", "note").exit_code == 1
    examined(monkeypatch, made.NOTHING)
    assert run("check", by_hand, "--fail-on", "note").exit_code == 0


def test_nothing_found_is_not_called_proof(monkeypatch: pytest.MonkeyPatch, wrong: Path) -> None:
    examined(monkeypatch, made.NOTHING)
    found = run("check", wrong)
    assert (found.exit_code, found.stdout) == (0, "")
    assert "No claim could be compared with another source" in found.stderr


def test_the_account_in_indonesian() -> None:
    assert account(made.REPORT, refused=2, passed=1, language="id") == (
        "2 artikel dibaca dari 2 sumber; 2 tidak dapat dibaca; 1 berkas lain dilewati.\n"
        "8 klaim: 4 dibandingkan dengan sumber lain, 4 berdiri sendiri; 1 bagian ditemukan tetapi tidak dipahami.\n"
        "Ditemukan 1 kesalahan dan 1 peringatan."
    )


def test_what_cannot_be_read_outweighs_what_is_found(by_hand: Path) -> None:
    (by_hand / "c.md").write_text("---\npublished: kemarin\n---\nIsi")
    found = run("check", by_hand, by_hand / "nowhere.md")
    assert found.exit_code == 2
    assert "weekday-mismatch" in found.stdout
    assert f"selisih: error: {by_hand}/c.md:2: published: kemarin is no date" in found.stderr
    assert f"selisih: error: {by_hand}/nowhere.md: there is no such file or folder" in found.stderr
    assert "; 2 could not be read" in found.stderr
    assert "bukan tanggal" in run("check", by_hand, "--lang", "id").stderr


def test_nothing_to_read_at_all(tmp_path: Path) -> None:
    found = run("check", tmp_path)
    assert (found.exit_code, found.stdout) == (2, "")
    assert "there are no articles in this folder" in found.stderr


def test_verbose_names_what_was_passed_over_and_tells_the_evidence(by_hand: Path) -> None:
    (by_hand / "foto.png").write_bytes(b"\x89PNG")
    found = run("check", by_hand, "-v")
    assert f"selisih: note: {by_hand}/foto.png: passed over" in found.stderr
    assert "  sebab: 25 dan 31 tidak bertemu\n" in found.stdout
    assert "foto.png" not in run("check", by_hand).stderr


def test_colours_only_where_they_are_wanted(by_hand: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from selisih import terminal
    from selisih.ink import coloured, plain

    assert "\x1b" not in run("check", by_hand).stdout
    assert "\x1b[1;31merror\x1b[0m" in text_lines(made.REPORT, Page(ink=coloured))
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert terminal.ink() is coloured
    monkeypatch.setenv("NO_COLOR", "1")
    assert terminal.ink() is plain


def test_a_text_cannot_write_over_its_report() -> None:
    finding = replace(made.REPORT.findings[0], message="a\x1b[2Jb\r\nc\u202ed")
    shown = text_lines(replace(made.REPORT, findings=(finding,)))
    assert "a\N{REPLACEMENT CHARACTER}[2Jb  c\N{REPLACEMENT CHARACTER}d" in shown


def test_check_json_is_the_record(by_hand: Path) -> None:
    found = run("check", by_hand, "--format", "json")
    record = json.loads(found.stdout)
    jsonschema.validate(record, json.loads(run("schema").stdout))
    assert found.exit_code == 1
    assert [finding["code"] for finding in record["findings"]] == ["count-conflict", "weekday-mismatch"]


def test_several_formats_at_once(by_hand: Path, tmp_path: Path) -> None:
    sarif, page = tmp_path / "out" / "a.sarif", tmp_path / "index.html"
    found = run("check", by_hand, "--format", f"sarif:{sarif}", "--format", "gitlab", "--format", f"html:{page}")
    assert found.exit_code == 1
    assert [one["check_name"] for one in json.loads(found.stdout)] == ["weekday-mismatch", "count-conflict"]
    assert json.loads(sarif.read_text())["version"] == "2.1.0"
    assert page.read_text().startswith("<!doctype html>")
    assert run("check", by_hand, "--format", f"junit:{tmp_path}/a.xml").stdout == ""
    unwritable = run("check", by_hand, "--format", f"json:{page}/a.json", "--format", "text")
    assert unwritable.exit_code == 2
    assert "cannot be written: " in unwritable.stderr
    assert "weekday-mismatch" in unwritable.stdout


def test_junit_fails_where_the_run_fails(by_hand: Path) -> None:
    assert 'failures="1"' in run("check", by_hand, "--format", "junit").stdout
    assert 'failures="3" skipped="0"' in run("check", by_hand, "--format", "junit", "--fail-on", "warning").stdout
    assert 'failures="0" skipped="0"' in run("check", by_hand, "--format", "junit", "--fail-on", "never").stdout


def test_github_adds_the_table_to_the_summary_of_the_step(
    by_hand: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("before\n")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert "::error" not in run("check", by_hand).stdout  # not asked for
    assert summary.read_text() == "before\n"
    assert run("check", by_hand, "--format", "github").stdout.startswith("::error title=weekday-mismatch,")
    assert summary.read_text().startswith("before\n### selisih: 2 artikel, 2 temuan")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "nowhere" / "a.md"))
    failed = run("check", by_hand, "--format", "github")
    assert failed.exit_code == 2
    assert "cannot be written" in failed.stderr


def test_no_snippets(wrong: Path) -> None:
    found = run("check", wrong, "--no-snippets", "--lang", "en")
    assert found.exit_code == 1
    assert "2024-03-22, wednesday" in found.stdout
    for name in NAMES:
        shown = run("check", wrong, "--no-snippets", "--format", name)
        assert "pencarian" not in shown.output


def test_usage_errors(wrong: Path) -> None:
    for arguments in (
        ["check"],
        ["check", wrong, "--format", "xml"],
        ["check", wrong, "--format", "json", "--format", "text"],
        ["check", wrong, "--fail-on", "all"],
        ["check", wrong, "--lang", "fr"],
        ["judge", wrong],
    ):
        assert run(*arguments).exit_code == 2
    found = real("check", wrong, "--published", "kemarin")
    assert found.returncode == 2
    assert "selisih: error: --published: kemarin is no date that can be read" in found.stderr


def test_every_command_shows_an_example() -> None:
    for command in ("check", "extract", "report", "diff", "explain", "schema"):
        shown = run(command, "--help")
        assert shown.exit_code == 0
        assert f"Example:\n      selisih {command}" in shown.output


def test_explain() -> None:
    assert run("explain", "weekday-mismatch").stdout == code_page("weekday-mismatch")
    assert run("explain").stdout == code_list()
    with pytest.raises(UsageError, match="did you mean weekday-mismatch"):
        code_page("weekday-mismach")
    found = real("explain", "nonsense")
    assert (found.returncode, found.stdout) == (2, "")
    assert "there is no finding code nonsense; see selisih explain" in found.stderr


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_page_is_whole(code: str) -> None:
    english, indonesian = code_page(code), code_page(code, "id")
    assert english != indonesian
    for page, headings in (
        (english, ["Why it matters", "Example", "What it leaves alone", "How to mend it"]),
        (indonesian, ["Mengapa penting", "Contoh", "Yang tidak dipersoalkan", "Cara membereskan"]),
    ):
        assert page.startswith(f"# {code}\n\n")
        assert [line[3:] for line in page.splitlines() if line.startswith("## ")] == headings
        assert all(len(line) <= 120 for line in page.splitlines())


def test_schema_is_printed() -> None:
    assert run("schema").stdout == schema()


def test_version() -> None:
    assert run("--version").stdout.startswith("selisih ")


def test_the_real_line_finds_the_wrong_day(wrong: Path) -> None:
    found = run("check", wrong, "--format", "json")
    record = json.loads(found.stdout)
    jsonschema.validate(record, json.loads(schema()))
    assert found.exit_code == 1
    (finding,) = record["findings"]
    assert (finding["code"], finding["severity"], finding["likely"]["value"]) == (
        "weekday-mismatch",
        "error",
        "2023-03-22",
    )


def test_a_draft_from_standard_input(tmp_path: Path) -> None:
    body = WRONG_DAY.rsplit("---\n", 1)[1]
    found = run("check", "-", "--published", "2023-03-22", text=body)
    assert found.exit_code == 1
    assert "  -:1:" in found.stdout.replace("| ", " ")
    record = json.loads(run("check", "-", "--format", "json", "--published", "24/3/2023", text=body).stdout)
    assert record["articles"][0] == {
        "id": "draft",
        "path": "-",
        "source": "draft",
        "published": "2023-03-24",
        "language": "id",
    }
    assert run("check", "-", text=b"").exit_code == 2


def test_lang_sets_the_language_of_messages(wrong: Path) -> None:
    assert "22 March 2024" in run("check", wrong, "--lang", "en").stdout
    assert "Jumat" in run("check", wrong, "--lang", "id").stdout


def test_the_order_of_paths_does_not_matter(wrong: Path) -> None:
    there = run("check", wrong / "a.md", wrong / "b.md", "--format", "json").stdout
    assert there == run("check", wrong / "b.md", wrong / "a.md", "--format", "json").stdout


def test_extract_lists_claims(wrong: Path) -> None:
    found = run("extract", wrong)
    assert found.exit_code == 0
    assert f"{wrong}/a.md  utara.id  2023-03-22  id" in found.stdout
    assert "Rabu (22/3/2024)" in found.stdout
    assert found.stderr.startswith("Read 2 articles from 2 sources.\n")


def test_extract_writes_a_file_an_article(wrong: Path, tmp_path: Path) -> None:
    found = run("extract", wrong, "-o", tmp_path / "claims")
    assert (found.exit_code, found.stdout) == (0, "")
    assert sorted(path.name for path in (tmp_path / "claims").iterdir()) == ["a.jsonl", "articles.jsonl", "b.jsonl"]
    record = json.loads(run("check", wrong, "--format", "json").stdout)
    lines = [
        json.loads(line) for name in "ab" for line in (tmp_path / "claims" / f"{name}.jsonl").read_text().splitlines()
    ]
    assert lines == record["claims"]


def test_an_output_folder_that_cannot_be_written(wrong: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    for command in ("extract", "report"):
        found = run(command, wrong, "-o", tmp_path / "file")
        assert found.exit_code == 2
        assert "cannot be written: " in found.stderr
        assert "Read 2 articles" in found.stderr

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    found = run("extract", wrong, "-o", tmp_path / "claims")
    assert found.exit_code == 2
    assert f"{tmp_path}/claims/a.jsonl: cannot be written: No space left on device" in found.stderr
    assert list((tmp_path / "claims").iterdir()) == []


def test_report_writes_one_page(wrong: Path, tmp_path: Path) -> None:
    found = run("report", wrong, "-o", tmp_path / "out")
    assert found.exit_code == 0
    assert found.stdout == f"{tmp_path}/out/index.html\n"
    assert "22/3/2024" in (tmp_path / "out" / "index.html").read_text()


def test_diff_of_two_articles(wrong: Path) -> None:
    found = run("diff", wrong / "a.md", wrong / "b.md")
    assert found.exit_code == 0
    assert "a.md:6:" in found.stdout
    assert json.loads(run("diff", wrong / "a.md", wrong / "b.md", "--format", "json").stdout)["format_version"] == 1
    same = real("diff", wrong, wrong / "a.md")
    assert same.returncode == 2
    assert "an article cannot be compared with itself" in same.stderr
    (wrong / "empty").mkdir()
    nothing = real("diff", wrong / "empty", wrong / "a.md")
    assert (nothing.returncode, nothing.stdout) == (2, "")  # not that only one side says so
    draft = CliRunner().invoke(app, ["diff", "-", str(wrong / "b.md")], input=(wrong / "a.md").read_bytes())
    assert draft.exit_code == 0
    assert "a.md" not in draft.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_behind_standard_output(wrong: Path) -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "selisih", "check", str(wrong)]
        found = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert found.returncode == 2
    assert found.stderr == "selisih: error: standard output: cannot be written: No space left on device\n"


def test_a_reader_that_goes_away_is_no_error(wrong: Path) -> None:
    command = f"{sys.executable} -m selisih check {wrong} --format json | true"
    found = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in found.stderr


def test_an_interrupted_run_exits_130(wrong: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("selisih.engines.local.examine", interrupted)
    monkeypatch.setattr("sys.argv", ["selisih", "check", str(wrong)])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 130
