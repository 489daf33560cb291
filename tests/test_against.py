"""New articles beside those known from before: the same findings, without reading what was read."""

from __future__ import annotations

import json
import os
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from repository import git
from selisih.cli import app
from selisih.errors import OutputError
from selisih.files import index

FLOOD = """---
source: {source}
published: 2023-02-08
---
Banjir di Kabupaten Demak, Jawa Tengah, menewaskan {dead} orang dan merendam 1.250 rumah, kata Kepala BPBD Demak Sari Wulandari, \
Rabu (8/2/2023). Sungai Wulan meluap di Kecamatan Karanganyar hingga pukul 06.00 WIB.
"""
FERRY = """---
source: Kabar Selat
published: 2023-05-03
---
Kapal feri Mutiara Bahari kandas di Selat Lembeh, Bitung. Basarnas Manado menyelamatkan 87 penumpang, Rabu (3/5/2023).
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an archive of three articles and a new one that differs from one of them."""
    archive = tmp_path / "archive"
    archive.mkdir()
    (archive / "demak.md").write_text(FLOOD.format(source="Kabar Pantura", dead=3))
    (archive / "feri.md").write_text(FERRY)
    (archive / "salah.md").write_text("Rapat digelar Senin (8/2/2023) di Balai Kota Semarang.\n")
    (tmp_path / "new.md").write_text(FLOOD.format(source="Suara Demak", dead=5))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["check", *arguments])


def found(*arguments: str) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(check(*arguments, "--format", "json").stdout)
    return record


def test_a_new_article_is_compared_with_known_ones(desk: Path) -> None:
    record = found("new.md", "--against", "archive")
    (finding,) = record["findings"]
    assert finding["code"] == "count-conflict"
    quotes = {c["quote"] for c in record["claims"] if c["id"] in finding["claims"]}
    assert quotes == {"3 orang", "5 orang"}
    assert record["beside"] == {"own": ["new"], "known": 3, "compared": record["beside"]["compared"]}
    assert record["beside"]["compared"] < 3


def test_what_is_known_is_not_judged(desk: Path) -> None:
    assert "weekday-mismatch" in check("archive").stdout
    assert "weekday-mismatch" not in check("new.md", "--against", "archive").stdout


def test_the_findings_are_those_of_a_run_over_all(desk: Path) -> None:
    together = [f for f in found("archive/demak.md", "new.md")["findings"] if f["code"] == "count-conflict"]
    beside = found("new.md", "--against", "archive")["findings"]
    assert [f["fingerprint"] for f in beside] == [f["fingerprint"] for f in together]


def test_a_file_is_read_once(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = check("new.md", "--against", "archive").stdout
    read: list[str] = []
    monkeypatch.setattr("selisih.engines.known.extraction", lambda article, own: read.append(article.id))
    assert check("new.md", "--against", "archive").stdout == first
    assert read == []


def test_an_edited_file_is_read_again_and_a_lost_one_forgotten(desk: Path) -> None:
    check("new.md", "--against", "archive")
    (desk / "archive" / "demak.md").write_text(FLOOD.format(source="Kabar Pantura", dead=5))
    (desk / "archive" / "feri.md").unlink()
    record = found("new.md", "--against", "archive")
    assert record["findings"] == []
    assert record["beside"]["known"] == 2


def test_an_article_is_not_compared_with_itself(desk: Path) -> None:
    record = found("archive/demak.md", "--against", "archive")
    assert record["findings"] == []
    assert [a["id"] for a in record["articles"]] == ["demak"]


def test_a_file_checked_out_anew_is_not_read_again(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its time is another, what it holds is not."""
    first = check("new.md", "--against", "archive").stdout
    for path in (desk / "archive").iterdir():
        os.utime(path, (1, 1))
    read: list[str] = []
    monkeypatch.setattr("selisih.engines.known.extraction", lambda article, own: read.append(article.id))
    assert check("new.md", "--against", "archive").stdout == first
    assert read == []


def test_what_is_edited_back_is_read_again(desk: Path) -> None:
    assert len(found("new.md", "--against", "archive")["findings"]) == 1
    (desk / "archive" / "demak.md").write_text(FLOOD.format(source="Kabar Pantura", dead=5))
    assert found("new.md", "--against", "archive")["findings"] == []
    (desk / "archive" / "demak.md").write_text(FLOOD.format(source="Kabar Pantura", dead=3))
    assert len(found("new.md", "--against", "archive")["findings"]) == 1


@pytest.mark.parametrize("damage", [b"", b"no index at all", b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_damaged_index_is_made_anew(desk: Path, damage: bytes) -> None:
    first = check("new.md", "--against", "archive").stdout
    (made,) = (desk / ".selisih_cache").glob("*.sqlite")
    made.write_bytes(damage)
    assert check("new.md", "--against", "archive").stdout == first


def test_so_is_one_of_which_a_part_is_damaged(desk: Path) -> None:
    """As after a power cut: some pages are gone, or an article is no longer what was kept."""
    first = check("new.md", "--against", "archive").stdout
    (made,) = (desk / ".selisih_cache").glob("*.sqlite")
    good = made.read_bytes()
    size = 4096
    for at in range(size, len(good), size):
        made.write_bytes(good[:at] + b"\xa5" * size + good[at + size :])
        assert check("new.md", "--against", "archive").stdout == first, at
    for packed in (b"", b"x", zlib.compress(b"{}"), zlib.compress(b"[1]"), zlib.compress(b"x")):
        made.write_bytes(good)
        with closing(sqlite3.connect(made)) as base:
            base.execute("update article set packed = ?", (packed,))
            base.commit()
        assert check("new.md", "--against", "archive").stdout == first, packed


def test_an_index_that_another_run_holds_is_told(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check("new.md", "--against", "archive")
    (desk / "archive" / "feri.md").write_text(FERRY + "\n")
    (made,) = (desk / ".selisih_cache").glob("*.sqlite")
    connect = sqlite3.connect
    monkeypatch.setattr("sqlite3.connect", lambda path, timeout: connect(path, timeout=0))  # else it waits a minute
    with closing(connect(made)) as other:
        other.execute("begin exclusive")
        told = check("new.md", "--against", "archive")
    assert isinstance(told.exception, OutputError)
    assert made.exists()


def test_an_index_of_other_rules_is_made_anew(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = check("new.md", "--against", "archive").stdout
    monkeypatch.setattr("selisih.engines.against.reading_rules", lambda _: "others")
    assert check("new.md", "--against", "archive").stdout == first


def test_articles_of_one_name_are_kept_apart(desk: Path) -> None:
    (desk / "archive" / "new.md").write_text(FLOOD.format(source="Kabar Pesisir", dead=9))
    record = found("new.md", "--against", "archive")
    ids = [c["id"] for c in record["claims"]]
    assert len(ids) == len(set(ids))
    assert {"3 orang", "5 orang", "9 orang"} <= {c["quote"] for c in record["claims"]}


def test_json_lines_are_known_too(desk: Path) -> None:
    lines = [{"id": "demak", "text": FLOOD.format(source="x", dead=3).split("---\n")[2], "source": "Kabar Pantura"}]
    (desk / "lama.jsonl").write_text("".join(json.dumps({**line, "published": "2023-02-08"}) + "\n" for line in lines))
    assert [f["code"] for f in found("new.md", "--against", "lama.jsonl")["findings"]] == ["count-conflict"]


def test_a_known_file_that_cannot_be_read_is_named_and_the_rest_is_done(desk: Path) -> None:
    (desk / "archive" / "biner.md").write_bytes(b"\0\1\2")
    told = check("new.md", "--against", "archive")
    assert told.exit_code == 2
    assert "count-conflict" in told.stdout


def test_only_so_many_are_compared(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(4):
        (desk / "archive" / f"lagi{number}.md").write_text(FLOOD.format(source=f"Kabar {number}", dead=3))
    monkeypatch.setattr(index, "_MOST", 2)
    assert found("new.md", "--against", "archive")["beside"]["compared"] == 2


def test_since_a_revision(desk: Path) -> None:
    for command in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "first")):
        git(desk, *command)
    nothing = check("archive", "--since", "HEAD")
    assert (nothing.exit_code, nothing.stdout) == (0, "")
    (desk / "archive" / "demak.md").write_text(FLOOD.format(source="Kabar Pantura", dead=4))
    (desk / "archive" / "foto.jpg").write_bytes(b"\xff\xd8")
    assert [a["id"] for a in found("archive", "--since", "HEAD")["articles"]] == ["demak"]
    (desk / "archive" / "lain.md").write_text(FLOOD.format(source="Suara Lain", dead=7))
    record = found("archive", "--since", "HEAD", "--against", ".")
    assert {c["quote"] for f in record["findings"] for c in record["claims"] if c["id"] in f["claims"]} == {
        "4 orang",
        "5 orang",
        "7 orang",
    }
