"""Stored claims: what `selisih extract -o` writes is known as well as the articles, which need not be there any more."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

import selisih
from selisih.cli import app
from selisih.files.stored import Stored, stored
from selisih.stages.diff import PARTS

FLOOD = """---
source: {source}
published: 2023-02-08
title: Banjir Demak
---
Banjir di Kabupaten Demak, Jawa Tengah, menewaskan {dead} orang dan merendam 1.250 rumah, kata Kepala BPBD Demak Sari Wulandari, \
Rabu (8/2/2023). Sungai Wulan meluap di Kecamatan Karanganyar hingga pukul 06.00 WIB, dikutip dari Kabar Muria.
"""
FERRY = """---
source: Kabar Selat
published: 2023-05-03
---
Kapal feri Mutiara Bahari kandas di Selat Lembeh, Bitung. Basarnas Manado menyelamatkan 87 penumpang, Rabu (3/5/2023).
"""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, [*arguments])


def found(*arguments: str) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(run("check", *arguments, "--format", "json").stdout)
    return record


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new article, and the claims of two known ones, which are gone."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / "demak.md").write_text(FLOOD.format(source="Kabar Pantura", dead=3))
    (tmp_path / "archive" / "feri.md").write_text(FERRY)
    assert run("extract", "archive", "-o", "claims").exit_code == 0
    (tmp_path / "archive").rename(tmp_path / "gone")
    (tmp_path / "new.md").write_text(FLOOD.format(source="Suara Demak", dead=5))
    return tmp_path


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_the_findings_are_those_with_the_articles(desk: Path) -> None:
    with_claims = found("new.md", "--against", "claims")
    shown = run("check", "new.md", "--against", "claims").stdout
    assert [f["code"] for f in with_claims["findings"]] == ["count-conflict"]
    assert "archive/demak.md:6:" in shown
    (desk / "gone").rename(desk / "archive")
    assert found("new.md", "--against", "archive") == with_claims
    assert run("check", "new.md", "--against", "archive").stdout == shown


def test_those_of_the_gold_stories_too(shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One article of every story is new; what is known of the others has been through a file."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "new").mkdir()
    shutil.copytree(shared / "stories", tmp_path / "known")
    for number, story in enumerate(sorted((tmp_path / "known").iterdir())):
        first = min(story.rglob("*.md"))
        first.rename(tmp_path / "new" / f"{number}.md")
    assert run("extract", "known", "-o", "claims").exit_code == 0
    with_claims = found("new", "--against", "claims")
    assert len(with_claims["findings"]) > 3
    assert with_claims == found("new", "--against", "known")


def test_nothing_is_read_again(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("selisih.engines.known.extraction", read)
    assert found("new.md", "--against", "claims")["beside"]["known"] == 2


def test_what_was_read_by_other_rules_is_read_from_the_stored_text(desk: Path) -> None:
    before = found("new.md", "--against", "claims")
    listed = desk / "claims" / "articles.jsonl"
    listed.write_text("".join(json.dumps({**line, "rules": "0.0.9"}) + "\n" for line in lines(listed)))
    for path in (desk / "claims").glob("*.jsonl"):
        if path != listed:
            path.write_text("not a claim of these rules\n")
    assert found("new.md", "--against", "claims") == before


def test_rules_are_others_where_a_desk_has_words_of_its_own(desk: Path) -> None:
    (desk / "selisih.toml").write_text('[words.id.noun]\nturbine = ["turbin"]\n')
    assert run("extract", "new.md", "-o", "claims").exit_code == 0
    rules = {line["id"]: line["rules"] for line in lines(desk / "claims" / "articles.jsonl")}
    assert rules["demak"] != rules["new"]
    assert rules["new"].startswith(f"{rules['demak']} ")


def test_what_is_stored_later_is_known_with_what_was_before(desk: Path) -> None:
    (desk / "lain.md").write_text(FLOOD.format(source="Kabar Pesisir", dead=9))
    assert run("extract", "lain.md", "-o", "claims").exit_code == 0
    assert found("new.md", "--against", "claims")["beside"]["known"] == 3
    (desk / "claims" / "lain.jsonl").unlink()
    assert found("new.md", "--against", "claims")["beside"]["known"] == 2


def test_claims_stored_beside_them_are_no_reason_to_read_others_again(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found("new.md", "--against", "claims")
    (desk / "lain.md").write_text(FLOOD.format(source="Kabar Pesisir", dead=9))
    assert run("extract", "lain.md", "-o", "claims").exit_code == 0
    read: list[str] = []

    def known(folder: str, wanted: set[str], rules: str) -> Iterator[Stored]:
        read.extend(sorted(Path(path).name for path in wanted))
        return stored(folder, wanted, rules)

    monkeypatch.setattr("selisih.engines.known.stored", known)
    assert found("new.md", "--against", "claims")["beside"]["known"] == 3
    assert read == ["lain.jsonl"]


def test_an_edited_claim_is_read_again(desk: Path) -> None:
    assert len(found("new.md", "--against", "claims")["findings"]) == 1
    path = desk / "claims" / "demak.jsonl"
    path.write_text("".join(line for line in path.read_text().splitlines(True) if '"3 orang"' not in line))
    assert found("new.md", "--against", "claims")["findings"] == []


def test_an_article_is_not_compared_with_what_it_said_before(desk: Path) -> None:
    (desk / "gone").rename(desk / "archive")
    (desk / "archive" / "demak.md").write_text(FLOOD.format(source="Kabar Pantura", dead=4))
    record = found("archive/demak.md", "--against", "claims")
    assert record["findings"] == []
    assert [a["id"] for a in record["articles"]] == ["demak"]


@pytest.mark.parametrize(
    ("broken", "line"),
    [
        ("demak.jsonl:1", "{}"),
        ("demak.jsonl:1", "no JSON"),
        ("demak.jsonl:1", '{"kind": "date"}'),
        ("demak.jsonl:1", "[" * 5000),
        ("demak.jsonl:1", {"language": "../../en"}),
        ("demak.jsonl:1", {"as_of": True}),
        ("articles.jsonl:2", '{"claims": "feri.jsonl", "id": 7}'),
        ("articles.jsonl:2", {"line": 0}),
        ("articles.jsonl:2", {"language": "../../en"}),
        ("articles.jsonl:2", {"names": ["\ud800"]}),
        ("articles.jsonl:2", {"names": [1.5]}),
        ("articles.jsonl:2", {"cited": [{"outlet": 7, "start": 0, "end": 1}]}),
        ("feri.jsonl", "null"),
    ],
)
def test_what_is_broken_is_named_and_the_rest_is_done(desk: Path, broken: str, line: str | dict[str, object]) -> None:
    name, _, number = broken.partition(":")
    path = desk / "claims" / ("articles.jsonl" if broken == "feri.jsonl" else name)
    held = path.read_text(encoding="utf-8").splitlines()
    at = int(number or "2") - 1
    held[at] = line if isinstance(line, str) else json.dumps({**json.loads(held[at]), **line})
    path.write_text("".join(f"{one}\n" for one in held))
    told = run("check", "new.md", "--against", "claims")
    assert told.exit_code == 2
    assert f"claims/{broken}: " in told.stderr
    assert "compared with" in told.stderr


def test_words_that_stand_elsewhere_are_no_claim_of_the_article(desk: Path) -> None:
    path = desk / "claims" / "demak.jsonl"
    path.write_text(path.read_text().replace('"quote": "3 orang"', '"quote": "4 orang"'))
    told = run("check", "new.md", "--against", "claims")
    assert told.exit_code == 2
    assert "these words do not stand there" in told.stderr


def test_from_python_they_stand_for_the_articles(desk: Path) -> None:
    new, claims, gone = Path("new.md"), Path("claims"), Path("gone")
    found, told = (selisih.compare(new, known, language="en") for known in (claims, gone))
    assert [f.message for f in found.findings] == [f.message for f in told.findings] != []
    assert found.beside == told.beside
    assert [c.quote for c in selisih.extract(claims).claims] == [c.quote for c in selisih.extract(gone).claims]
    assert selisih.diff(new, claims).found.otherwise
    both = selisih.check(claims, gone)  # each under an id of its own, and so are its claims
    assert len(both.articles) == len({article.id for article in both.articles}) == 4
    assert len(both.claims) == len({claim.id for claim in both.claims})
    (desk / "claims" / "gone.jsonl").write_text("")
    with pytest.raises(selisih.InputError, match=r"claims/gone\.jsonl"):
        selisih.compare(new, claims)


def test_they_are_a_side_of_a_diff(desk: Path) -> None:
    told, beside = (run("diff", "new.md", known, "--lang", "en") for known in ("claims", "gone"))
    assert told.exit_code == beside.exit_code == 0
    assert told.stdout.replace("claims", "gone").replace("archive/", "gone/") == beside.stdout
    assert "3 orang" in told.stdout
    same = json.loads(run("diff", "claims", "gone", "--format", "json").stdout)  # the same texts in files of their own
    assert [part for part in PARTS if same[part]] == ["both"]
    (desk / "claims" / "demak.jsonl").write_text("{}\n")
    assert run("diff", "new.md", "claims").exit_code == 2


def test_stored_claims_are_no_articles(desk: Path) -> None:
    """A run over the whole folder reads articles only; JSON Lines of articles that are called so are read."""
    told = run("check", ".")
    assert told.exit_code == 0
    assert "Read 3 articles" in told.stderr
    (desk / "berita").mkdir()
    (desk / "berita" / "articles.jsonl").write_text(json.dumps({"text": "Rapat digelar Selasa (8/2/2023)."}) + "\n")
    assert "weekday-mismatch" in run("check", "berita").stdout


def test_an_article_may_be_called_as_the_list_is(desk: Path) -> None:
    (desk / "articles.md").write_text(FLOOD.format(source="Kabar Pesisir", dead=9))
    assert run("extract", "articles.md", "new.md", "-o", "own").exit_code == 0
    (name,) = {path.name for path in (desk / "own").iterdir()} - {"articles.jsonl", "new.jsonl"}
    assert name.endswith(".jsonl")
    assert {line["id"] for line in lines(desk / "own" / "articles.jsonl")} == {"articles", "new"}
