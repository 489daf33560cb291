"""What changed between two versions of one article: facts, not words."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from repository import git
from selisih.cli import app
from selisih.errors import UsageError
from selisih.files.git import at, changed
from selisih.pipeline import extraction
from selisih.stages.versions import Change, Version, changes
from selisih.text.article import Article

BEFORE = """Banjir di Demak menewaskan tiga orang dan merendam 1.250 rumah, kata Kepala BPBD Sari Wulandari, Rabu (8/2/2023).

"Air mulai surut sejak pagi tadi," ujar Sari. Sebanyak 4.100 warga mengungsi di 12 titik. Kerugian ditaksir Rp2,4 miliar.
"""


def version(text: str, title: str = "Banjir Demak", name: str = "old") -> Version:
    article = Article(id=name, path=f"{name}.md", source="Kabar", text=text, title=title, published="2023-02-08")
    return Version(article, extraction(article).claims)


def change(after: str, title: str = "Banjir Demak") -> Change:
    return changes(version(BEFORE), version(after, title, "new"))


def told(found: Change) -> dict[str, list[tuple[list[str], list[str]]]]:
    """The quotes of every part but what stayed."""
    return {
        part: [([c.quote for c in row.a], [c.quote for c in row.b]) for row in rows]
        for part, rows in found.claims._asdict().items()
        if rows and part != "both"
    }


def test_the_same_text_has_no_change() -> None:
    found = change(BEFORE)
    assert told(found) == {}
    assert found.headline is None
    assert len(found.claims.both) == len(version(BEFORE).claims)


@pytest.mark.parametrize(
    "after",
    [
        BEFORE.replace("Rabu (8/2/2023)", "Rabu, 8 Februari 2023"),
        BEFORE.replace("Rp2,4 miliar", "Rp 2,4 miliar").replace("tiga orang", "3 orang"),
        BEFORE.replace('"Air mulai surut sejak pagi tadi,"', "“Air mulai surut sejak pagi tadi,”"),
        "\n\n".join(reversed(BEFORE.strip().split("\n\n"))),
        BEFORE.replace(
            "Sebanyak 4.100 warga mengungsi di 12 titik.", "Di 12 titik, 4.100 warga mengungsi hingga kini."
        ),
        "Sejumlah desa masih terendam.\n\n" + BEFORE,
    ],
)
def test_the_same_facts_in_other_words_are_no_change(after: str) -> None:
    assert told(change(after)) == {}


def test_an_edited_figure_is_told_beside_the_old_one() -> None:
    assert told(change(BEFORE.replace("1.250 rumah", "1.520 rumah"))) == {
        "otherwise": [(["1.250 rumah"], ["1.520 rumah"])]
    }


def test_an_edited_date_is_told_beside_the_old_one() -> None:
    assert told(change(BEFORE.replace("Rabu (8/2/2023)", "Selasa (7/2/2023)"))) == {
        "otherwise": [(["Rabu (8/2/2023)"], ["Selasa (7/2/2023)"])]
    }


@pytest.mark.parametrize("words", ["Air mulai surut sejak dini hari tadi", "Air belum mulai surut sejak pagi tadi"])
def test_a_quotation_in_other_words_is_told_beside_the_old_one(words: str) -> None:
    before = "Air mulai surut sejak pagi tadi"
    assert ([before], [words]) in told(change(BEFORE.replace(before, words)))["otherwise"]


def test_a_more_precise_figure_is_told_as_such() -> None:
    after = BEFORE.replace("Kerugian ditaksir Rp2,4 miliar", "Kerugian ditaksir Rp2,37 miliar")
    assert told(change(after)) == {"precise_b": [(["Rp2,4 miliar"], ["Rp2,37 miliar"])]}


def test_what_was_dropped_and_what_was_added() -> None:
    after = BEFORE.replace(" Kerugian ditaksir Rp2,4 miliar.", " Lima sekolah diliburkan.")
    assert told(change(after)) == {"only_a": [(["Rp2,4 miliar"], [])], "only_b": [([], ["Lima sekolah"])]}


def test_the_headline() -> None:
    assert change(BEFORE, "Banjir Demak Surut").headline == ("Banjir Demak", "Banjir Demak Surut")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with two articles, both committed once."""
    git(tmp_path, "init", "-q")
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "banjir.md").write_text("---\ntitle: Banjir Demak\npublished: 2023-02-08\n---\n" + BEFORE)
    (tmp_path / "desk" / "lain.md").write_text("Sebanyak 12 orang hadir.\n")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "first")
    return tmp_path


def test_changed_files(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert changed("HEAD", [str(repository)]) == []
    edited, fresh = repository / "desk" / "banjir.md", repository / "desk" / "baru é.md"
    edited.write_text(edited.read_text().replace("1.250", "1.520"))
    fresh.write_text("Sebanyak 3 orang hadir.\n")
    (repository / "desk" / "lain.md").unlink()
    assert changed("HEAD", [str(repository)]) == [str(edited), str(fresh)]
    assert changed("HEAD", [str(edited)]) == [str(edited)]
    monkeypatch.chdir(repository / "desk")
    assert changed("HEAD", ["."]) == ["banjir.md", "baru é.md"]


def test_no_repository_no_revision_no_file(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    with pytest.raises(UsageError, match="git knows no such revision"):
        changed("nirwana", [str(repository)])
    with pytest.raises(UsageError, match="git knows no such revision"):
        changed("--output=x", [str(repository)])
    with pytest.raises(UsageError, match="is in no git repository"):
        changed("HEAD", [str(tmp_path_factory.mktemp("outside"))])
    (repository / "desk" / "baru.md").write_text("Baru.\n")
    with pytest.raises(UsageError, match="no such file at HEAD"):
        at("HEAD", str(repository / "desk" / "baru.md"))


def test_diff_with_a_revision(repository: Path) -> None:
    article = repository / "desk" / "banjir.md"
    same = CliRunner().invoke(app, ["diff", "--git", "HEAD", str(article)])
    assert (same.exit_code, same.stdout) == (0, f"Tidak ada klaim {article}@HEAD yang berubah.\n")
    article.write_text(article.read_text().replace("1.250", "1.520").replace("Banjir Demak", "Banjir Demak Surut"))
    found = CliRunner().invoke(app, ["diff", "--git", "HEAD", str(article)]).stdout
    assert found == (
        "Judul\n  < Banjir Demak\n  > Banjir Demak Surut\n\n"
        "Disebut lain  1\n"
        f"  < 1.250 rumah  1,250 house  {article}@HEAD:5:52  (2023-02-08)\n"
        f"  > 1.520 rumah  1,520 house  {article}:5:52  (2023-02-08)\n"
    )
    assert CliRunner().invoke(app, ["diff", str(article)]).exit_code == 2
