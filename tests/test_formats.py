"""The formats of `check` for pipelines: what GitHub, GitLab, reviewdog, JUnit and SARIF readers ask for."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest
import typer

import made
from poison import POISONS
from poison import report as poisoned
from sarif_schema import validate
from selisih.cli.formats import FORMATS, NAMES, View, outputs, step_summary
from selisih.files.read import read_articles
from selisih.model.cluster import Cluster, Verdict
from selisih.model.codes import CODES
from selisih.model.finding import Finding
from selisih.model.place import Place, place, told
from selisih.model.report import Report
from selisih.model.spot import Spot
from selisih.model.standing import Standing
from selisih.pipeline import examine
from selisih.render.junit_xml import junit_xml
from selisih.ruleset import ruleset
from selisih.settings import Settings

WAIVED = replace(made.REPORT.findings[0], standing=Standing("waiver", "asked", "Sari", "2030-01-01", "w.toml:3"))
KNOWN = replace(made.REPORT.findings[1], standing=Standing("baseline", where="b.json"))
ABOUT = Finding("unused-waiver", "warning", "Old.", (), (), fingerprint="f3", spot=Spot("w.toml", 3, 1))


def shown(name: str, report: Report = made.REPORT, **view: object) -> str:
    return dict(FORMATS)[name](report, View(**view))  # type: ignore[arg-type]


def with_findings(*findings: Finding) -> Report:
    return replace(made.REPORT, findings=findings)


def from_draft(report: Report = made.REPORT) -> Report:
    """The report as it would be of articles from standard input."""
    return replace(report, articles=tuple(replace(a, path="-") for a in report.articles))


# Places


def test_a_place_counts_in_the_file(tmp_path: Path) -> None:
    """Offsets in the whole file, front matter and all; columns in code points, line feeds of either sort."""
    words = "---\r\nsource: a\r\nlanguage: id\r\n---\r\n👩 Rapat\r\ndigelar Rabu (22/3/2024).\r\n"
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbf" + words.encode())
    report = examine(read_articles([tmp_path]).articles, Settings())
    (found,) = (place(report.articles[0], c) for c in report.claims if c.kind == "date")
    assert words[found.offset : found.offset + found.length] == "Rabu (22/3/2024)"
    assert (found.line, found.column, found.end_line, found.end_column) == (6, 9, 6, 25)


def test_a_headline_of_the_front_matter_has_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text('---\nsource: a\ntitle: "Rapat Rabu (22/3/2024)"\n---\nRapat digelar.\n')
    report = examine(read_articles([tmp_path]).articles, Settings())
    (found,) = (place(report.articles[0], c) for c in report.claims if c.kind == "date")
    assert found == Place(str(tmp_path / "a.md"), 3)


def test_of_a_line_of_json_and_of_a_headline_only_the_line_is_known() -> None:
    assert place(made.UTARA, made.A_HEAD) == Place("berita/utara.md", 1)
    lines = replace(made.UTARA, path="a.jsonl", line=7)
    assert place(lines, made.A_DATE) == Place("a.jsonl", 7)


def test_every_finding_has_a_place() -> None:
    """That of a fact or a decision after those of claims; a finding without any still goes into every format."""
    both = replace(made.REPORT.findings[1], spot=Spot("facts.toml", 3, 1))
    nowhere = Finding("unused-waiver", "note", "Old.", (), ())
    report = with_findings(both, nowhere)
    assert [str(passage.place) for passage in told(report)[0].passages] == ["berita/utara.md:8:33", "facts.toml:3:1"]
    for name, form in FORMATS:
        assert form(report, View()), name


def test_a_message_of_sarif_links_to_so_many_places() -> None:
    many = replace(made.REPORT.findings[0], sides=(("s1",), ("u1",) * 30))
    (result,) = json.loads(shown("sarif", with_findings(many)))["runs"][0]["results"]
    assert len(result["relatedLocations"]) == 30
    assert result["message"]["text"].endswith("](20), ….")


# SARIF


@pytest.mark.parametrize(
    "report",
    [
        made.REPORT,
        made.NOTHING,
        with_findings(WAIVED, KNOWN, ABOUT),
        from_draft(),
        *(poisoned(POISONS[name]) for name in POISONS if name != "long word"),
    ],
)
def test_sarif_is_valid_by_the_published_schema(report: Report) -> None:
    validate(json.loads(shown("sarif", report)))


@pytest.mark.parametrize("change", [{"columnKind": "bytes"}, {"language": "english"}, {"language": "en-"}])
def test_what_is_no_sarif_is_told(change: dict[str, str]) -> None:
    log = json.loads(shown("sarif"))
    log["runs"][0] |= change
    with pytest.raises((jsonschema.ValidationError, AssertionError)):
        validate(log)


def test_sarif_tells_the_rules() -> None:
    run = json.loads(shown("sarif"))["runs"][0]
    driver = run["tool"]["driver"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert driver["properties"]["ruleset"] == ruleset()
    assert [rule["id"] for rule in driver["rules"]] == list(CODES)
    weekday = next(rule for rule in driver["rules"] if rule["id"] == "weekday-mismatch")
    assert weekday["defaultConfiguration"]["level"] == "error"
    assert weekday["properties"]["precision"] == "very-high"
    assert weekday["help"]["markdown"].startswith("# weekday-mismatch\n")
    assert "helpUri" not in weekday  # there is no such address
    assert "Mengapa penting" in shown("sarif", language="id")


def test_sarif_shows_both_sides() -> None:
    _, conflict = json.loads(shown("sarif"))["runs"][0]["results"]
    (first,), (other,) = conflict["locations"], conflict["relatedLocations"]
    assert first["physicalLocation"] == {
        "artifactLocation": {"uri": "berita/selatan.md", "uriBaseId": "%SRCROOT%"},
        "region": {
            "startLine": 1, "startColumn": 15, "endLine": 1, "endColumn": 23,
            "charOffset": 14, "charLength": 8, "snippet": {"text": "31 orang"},
        },
    }  # fmt: skip
    assert (other["id"], other["message"]["text"]) == (1, "utara.id: 25 orang")
    assert other["physicalLocation"]["region"]["startLine"] == 8
    assert conflict["message"]["text"].endswith(" Bandingkan: [utara.id: 25 orang](1).")
    assert conflict["partialFingerprints"] == {"selisihFinding/v1": "f1"}
    assert not {"baselineState", "suppressions"} & conflict.keys()


def test_sarif_tells_what_is_known() -> None:
    known, waived, about = json.loads(shown("sarif", with_findings(WAIVED, KNOWN, ABOUT)))["runs"][0]["results"]
    assert [one["baselineState"] for one in (known, waived, about)] == ["unchanged", "new", "new"]
    assert "suppressions" not in known
    assert waived["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "asked; Sari; 2030-01-01",
            "location": {
                "physicalLocation": {
                    "artifactLocation": {"uri": "w.toml", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 3},
                }
            },
        }
    ]
    (place,) = about["locations"]
    assert place["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 1}


def test_sarif_of_a_draft_names_no_file() -> None:
    for result in json.loads(shown("sarif", from_draft()))["runs"][0]["results"]:
        for location in (*result["locations"], *result.get("relatedLocations", [])):
            assert "physicalLocation" not in location
            assert location["logicalLocations"][0]["name"] == "draft"


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a b/ä%.md", {"uri": "a%20b/%C3%A4%25.md", "uriBaseId": "%SRCROOT%"}),
        ("./a.md", {"uri": "a.md", "uriBaseId": "%SRCROOT%"}),
        ("a:b.md", {"uri": "a%3Ab.md", "uriBaseId": "%SRCROOT%"}),
        ("/srv/a#1.md", {"uri": "file:///srv/a%231.md"}),
    ],
)
def test_sarif_writes_paths_as_addresses(path: str, uri: dict[str, str]) -> None:
    report = replace(made.REPORT, articles=tuple(replace(a, path=path) for a in made.REPORT.articles))
    result = json.loads(shown("sarif", report))["runs"][0]["results"][0]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == uri


def test_words_make_no_link_and_no_placeholder_in_a_message() -> None:
    results = json.loads(shown("sarif", poisoned("a [b](3) {0} c")))["runs"][0]["results"]
    third = next(result for result in results if result["ruleId"] == "title-conflict")
    text = third["message"]["text"]
    assert "{0}" not in text.replace("{{0}}", "")
    assert len(re.findall(r"(?<!\\)\]\(", text)) == 1  # our own link, at the end


# GitHub


def test_github_annotations() -> None:
    assert shown("github") == (
        "::error title=weekday-mismatch,file=berita/utara.md,line=8,endLine=8,col=33,endColumn=49::"
        "22/3/2024 jatuh pada Jumat, bukan Rabu.\n"
        "::warning title=count-conflict,file=berita/selatan.md,line=1,endLine=1,col=15,endColumn=23::"
        "Hilang: 31 orang (selatan.co), 25 orang (utara.id).%0Aberita/utara.md:8:10 utara.id: 25 orang\n"
    )


def test_github_is_told_what_it_shows() -> None:
    """At most ten of a level and one of a cluster, nothing that is left standing, no file where there is none."""
    many = [replace(made.REPORT.findings[1], fingerprint=str(n), claims=(str(n),)) for n in range(12)]
    assert shown("github", with_findings(*many)).count("::error ") == 10
    cluster = Cluster("k", "date", ("u2",), Verdict.CONFLICT, 2)
    again = replace(made.REPORT.findings[1], fingerprint="f9", severity="note")
    both = replace(with_findings(again, made.REPORT.findings[1]), clusters=(cluster,))
    assert shown("github", both).count("::") == 2
    assert shown("github", with_findings(WAIVED, KNOWN)) == ""
    assert shown("github", from_draft()).startswith("::error title=weekday-mismatch::")


def test_a_percent_sign_and_a_path_with_commas_are_read_back() -> None:
    finding = replace(made.REPORT.findings[1], message="58,59% dari\n100%")
    report = replace(with_findings(finding), articles=tuple(replace(a, path="a,b:c.md") for a in made.REPORT.articles))
    (line,) = shown("github", report).splitlines()
    assert ",file=a%2Cb%3Ac.md,line=8" in line
    assert line.endswith("::58,59%25 dari 100%25")


def test_a_summary_has_all_that_fit() -> None:
    one = made.REPORT.findings[0]
    few = with_findings(*(replace(one, fingerprint=str(n)) for n in range(120)))
    assert step_summary(few, "en").count("`count-conflict`") == 120
    many = with_findings(*(replace(one, fingerprint=str(n), message="kata " * 500) for n in range(3000)))
    text = step_summary(many, "en")
    assert len(text.encode()) <= 1_000_000
    assert "2,500 more findings" in text or "2500 more findings" in text


# GitLab, reviewdog, Checkstyle, JUnit


def test_gitlab_code_quality() -> None:
    first, second = json.loads(shown("gitlab"))
    assert first == {
        "check_name": "weekday-mismatch",
        "description": "22/3/2024 jatuh pada Jumat, bukan Rabu.",
        "fingerprint": "f2",
        "location": {"path": "berita/utara.md", "lines": {"begin": 8}},
        "severity": "critical",
    }
    assert second["severity"] == "major"
    assert second["description"].endswith("[berita/utara.md:8:10 utara.id: 25 orang]")
    assert json.loads(shown("gitlab", made.NOTHING)) == []
    assert json.loads(shown("gitlab", with_findings(WAIVED, KNOWN))) == []


def test_rdjson_counts_bytes() -> None:
    article = replace(made.UTARA, text=made.UTARA.text.replace("Sebanyak", "“Sébanyak"))
    moved = made.claim(article, "Rabu (22/3/2024)", "date", made.A_DATE.value, "u2")
    report = replace(with_findings(made.REPORT.findings[1]), articles=(article,), claims=(moved,))
    (found,) = json.loads(shown("rdjson", report))["diagnostics"]
    assert found["location"] == {
        "path": "berita/utara.md",
        "range": {"start": {"line": 8, "column": 37}, "end": {"line": 8, "column": 53}},
    }
    assert (found["severity"], found["code"]) == ("ERROR", {"value": "weekday-mismatch"})
    _, conflict = json.loads(shown("rdjson"))["diagnostics"]
    assert [other["location"]["range"]["start"]["line"] for other in conflict["related_locations"]] == [8]


def test_checkstyle() -> None:
    root = ElementTree.fromstring(shown("checkstyle", with_findings(*made.REPORT.findings, ABOUT)))
    files = {file.get("name"): [error.attrib for error in file] for file in root}
    assert sorted(files) == ["berita/selatan.md", "berita/utara.md", "w.toml"]
    assert files["berita/utara.md"] == [
        {
            "line": "8",
            "column": "33",
            "severity": "error",
            "message": "22/3/2024 jatuh pada Jumat, bukan Rabu.",
            "source": "selisih.weekday-mismatch",
        }
    ]


def test_junit_has_a_suite_an_article_and_a_case_a_check() -> None:
    errors = made.REPORT.findings[1:]
    root = ElementTree.fromstring(junit_xml(with_findings(*made.REPORT.findings, ABOUT), errors))
    suites = {suite.get("name"): suite for suite in root}
    assert list(suites) == ["berita/selatan.md", "berita/utara.md", "w.toml"]
    assert root.attrib == {"name": "selisih", "tests": str(2 * len(CODES) + 1), "failures": "1", "skipped": "0"}
    utara = {case.get("name"): case for case in suites["berita/utara.md"]}
    assert sorted(utara) == sorted(CODES)
    (failure,) = utara["weekday-mismatch"]
    assert (failure.tag, failure.get("message")) == (
        "failure",
        "berita/utara.md:8:33 error: 22/3/2024 jatuh pada Jumat, bukan Rabu.",
    )
    (told,) = utara["count-conflict"]  # a warning, told of both its articles, fails nothing
    assert told.tag == "system-out"
    assert "berita/selatan.md:1:15 warning: Hilang" in (told.text or "")
    assert list(utara["sum-mismatch"]) == []


def test_junit_skips_what_is_left_standing() -> None:
    root = ElementTree.fromstring(junit_xml(with_findings(WAIVED, KNOWN), ()))
    assert (root.get("failures"), root.get("skipped")) == ("0", "3")


def test_junit_has_no_case_for_what_was_not_looked_for() -> None:
    root = ElementTree.fromstring(junit_xml(made.REPORT, (), {"utara": ["sum-mismatch"], "selatan": []}))
    cases = {suite.get("name"): [case.get("name") for case in suite] for suite in root}
    # what was found all the same, between articles of which the other is asked about it, is told
    assert cases == {
        "berita/selatan.md": ["count-conflict"],
        "berita/utara.md": ["count-conflict", "sum-mismatch", "weekday-mismatch"],
    }


def test_articles_of_one_file_are_suites_of_their_own() -> None:
    lines = tuple(replace(a, path="a.jsonl", line=n) for n, a in enumerate(made.REPORT.articles, 1))
    root = ElementTree.fromstring(junit_xml(replace(made.REPORT, articles=lines), made.REPORT.findings))
    assert [suite.get("name") for suite in root] == ["a.jsonl:1", "a.jsonl:2"]


# --format


def test_the_formats_asked_for() -> None:
    assert [(o.name, o.file) for o in outputs(["text", "sarif:out/a.sarif"])] == [
        ("text", None),
        ("sarif", Path("out/a.sarif")),
    ]
    for wrong, words in (
        (["text", "json"], "two formats go to standard output"),
        (["json:a", "sarif:a"], "two formats go to a"),
        (["sariff"], f"'sariff' is not one of {', '.join(NAMES)}; did you mean sarif?"),
        (["json:"], "names no file"),
    ):
        with pytest.raises(typer.BadParameter) as told:
            outputs(wrong)
        assert words in str(told.value)
