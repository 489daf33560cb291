"""The baseline: what was there stays quiet, whatever is moved about; what is edited is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from selisih.cli import app
from selisih.errors import SettingsError
from selisih.files.baseline import baseline_text, read_baseline
from selisih.model.decision import Known

HEAD = "---\nsource: {0}\npublished: 2022-11-22T12:00+07:00\n---\n"
BODY = (
    "BNPB mencatat {n} orang hilang akibat gempa Cianjur per Selasa (22/11/2022) pukul 09.55 WIB.\n\n"
    "Korban meninggal 103 orang dan 7.060 orang mengungsi, kata BNPB.\n\n"
    "Rapat itu sendiri digelar pada Rabu (22/3/2024), menurut “Catatan {w} Harian”.\n\n"
    "Bupati Herman mengatakan, “Kami akan membangun kembali semua rumah warga sebelum musim hujan berakhir.”\n"
)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def codes(result: Result) -> list[str]:
    return [f["code"] for f in json.loads(result.stdout)["findings"] if "standing" not in f]


def check(folder: Path, *more: object) -> Result:
    return run("check", folder / "in", "--format", "json", "--baseline", folder / "b.json", *more)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "x.md").write_text(HEAD.format("Utara") + BODY.format(n=25, w="Kerja"))
    (tmp_path / "in" / "y.md").write_text(HEAD.format("Selatan") + BODY.format(n=31, w="Kerja"))
    made = check(tmp_path, "--update-baseline")
    assert (made.exit_code, codes(made)) == (0, [])
    return tmp_path


def edited(path: Path, change: dict[str, str]) -> None:
    text = path.read_text()
    for old, new in change.items():
        assert old in text
        text = text.replace(old, new)
    path.write_text(text)


def test_the_baseline_holds_every_finding(desk: Path) -> None:
    held = read_baseline(desk / "b.json")
    assert sorted(k.code for k in held) == ["count-conflict", "weekday-mismatch", "weekday-mismatch"]
    assert baseline_text(held) == (desk / "b.json").read_text()
    assert check(desk).exit_code == 0


def test_fifty_lines_above_paragraphs_moved_and_other_quotation_marks_bring_nothing_back(desk: Path) -> None:
    for name in ("x.md", "y.md"):
        path = desk / "in" / name
        head, body = path.read_text().split("---\n", 2)[1:]
        first, *rest = body.strip().split("\n\n")
        moved = "\n\n".join([*reversed(rest), first])
        lines = "\n".join(f"Cuaca di pesisir cerah dan laut tenang, kata nelayan ke-sekian ({c})." for c in "ab" * 25)
        path.write_text(f"---\n{head}---\n{lines}\n\n{moved}\n")
        edited(path, {"“": '"', "”": '"'})
    found = check(desk)
    assert (found.exit_code, codes(found)) == (0, [])
    assert "left standing: 3 by the baseline" in found.stderr
    assert "no longer found" not in found.stderr


def test_an_edited_figure_brings_back_exactly_its_finding(desk: Path) -> None:
    edited(desk / "in" / "x.md", {"25 orang": "27 orang"})
    found = check(desk)
    assert (found.exit_code, codes(found)) == (1, ["count-conflict"])
    assert "1 of the baseline no longer found" in found.stderr
    edited(desk / "in" / "x.md", {"27 orang": "25 orang", "(22/3/2024)": "(21/3/2024)"})
    assert codes(check(desk)) == ["weekday-mismatch"]


def test_what_is_mended_is_dropped_on_update_and_not_before(desk: Path) -> None:
    edited(desk / "in" / "x.md", {"Rabu (22/3/2024)": "Jumat (22/3/2024)"})
    before = (desk / "b.json").read_text()
    assert "1 of the baseline no longer found; --update-baseline drops" in check(desk).stderr
    assert (desk / "b.json").read_text() == before
    assert "1 of the baseline no longer found, and dropped" in check(desk, "--update-baseline").stderr
    assert len(read_baseline(desk / "b.json")) == 2
    assert "no longer found" not in check(desk).stderr


def test_articles_that_were_not_read_stay_in_it(desk: Path) -> None:
    one = ["check", desk / "in" / "x.md", "--baseline", desk / "b.json"]
    found = run(*one)
    assert (found.exit_code, "no longer found" in found.stderr) == (0, False)
    before = (desk / "b.json").read_text()
    assert run(*one, "--update-baseline").exit_code == 0
    assert (desk / "b.json").read_text() == before


def test_a_slip_in_another_article_is_new(desk: Path) -> None:
    (desk / "in" / "z.md").write_text(HEAD.format("Timur") + "Rapat digelar pada Rabu (22/3/2024).\n")
    assert codes(check(desk)) == ["weekday-mismatch"]


def test_a_missing_or_broken_baseline_is_never_a_silent_pass(desk: Path) -> None:
    for text in ("", "[]", "{", '{"baseline_version": 2, "findings": []}', '{"baseline_version": 1, "findings": [{}]}'):
        (desk / "b.json").write_text(text)
        with pytest.raises(SettingsError, match=r"b\.json"):
            read_baseline(desk / "b.json")
    (desk / "b.json").write_text('{"baseline_version": 1, "findings": [{"fingerprint": "a", "cod": "x"}]}')
    with pytest.raises(SettingsError, match="did you mean code"):
        read_baseline(desk / "b.json")
    (desk / "b.json").unlink()
    with pytest.raises(SettingsError, match="there is no such baseline; --update-baseline makes one"):
        read_baseline(desk / "b.json")
    assert run("check", desk / "in", "--update-baseline").exit_code == 2


def test_the_order_of_what_was_found_does_not_show() -> None:
    known = [Known("b", "x", ("1",)), Known("a", "y", ("2",)), Known("c", "x", ("1",)), Known("b", "x", ("1",))]
    assert baseline_text(known) == baseline_text(known[::-1])
