"""Settings from files: which file wins, what a key may hold, and what is said of one that is wrong."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from selisih import Settings
from selisih.cli import app
from selisih.errors import SettingsError
from selisih.files.config import KEYS, settings_at, settings_of
from selisih.render.settings_toml import keys, settings_toml
from selisih.settings import PathRules, Rules, Sources

ROOT = Path(__file__).resolve().parent.parent
SLIP = "---\nsource: utara.id\npublished: 2024-03-25\n---\nRapat digelar pada Rabu (22/3/2024).\n"
WHOLE = """
select = ["weekday-mismatch", "money-conflict"]
ignore = ["title-conflict"]
language = "en"
max-file-bytes = 1000
most-alike = 20
waivers = "desk/waivers.toml"
baseline = "desk/baseline.json"

[severity]
money-conflict = "note"

[per-path."arsip/**"]
ignore = ["date-conflict"]

[sources]
own = ["Harian Kita"]
reference = ["Kamus"]
primary = ["BNPB"]

[sources.aliases]
"Harian Kita" = ["hariankita.example", "HK"]
"""
MADE = Settings(
    max_file_bytes=1000,
    language="en",
    most_alike=20,
    rules=Rules(("weekday-mismatch", "money-conflict"), ("title-conflict",), (("money-conflict", "note"),)),
    paths=(PathRules("arsip/**", Rules(ignore=("date-conflict",))),),
    sources=Sources(
        ("Harian Kita",), ("Kamus",), ("BNPB",), (("hariankita.example", "Harian Kita"), ("HK", "Harian Kita"))
    ),
    waivers="desk/waivers.toml",
    baseline="desk/baseline.json",
)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder two levels down, to work in; nothing above it holds a configuration."""
    folder = tmp_path / "project" / "desk"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    (folder / "a.md").write_text(SLIP)
    return folder


def test_every_key(desk: Path) -> None:
    (desk / "selisih.toml").write_text(WHOLE)
    found = settings_at(desk)
    assert (found.path, found.settings) == ("selisih.toml", MADE)


def test_what_is_shown_can_be_read_back(desk: Path) -> None:
    (desk / "selisih.toml").write_text(settings_toml(MADE, "x"))
    assert settings_at(desk).settings == MADE
    assert keys(Settings()).keys() == KEYS.keys()


def test_the_nearest_configuration_wins(desk: Path) -> None:
    project = desk.parent
    (project / "selisih.toml").write_text("most-alike = 1")
    assert settings_at(desk).settings.most_alike == 1
    (project / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    assert settings_at(desk).settings.most_alike == 1  # a pyproject.toml without our table is none of ours
    (project / "pyproject.toml").write_text("[tool.selisih]\nmost-alike = 2\n")
    assert settings_at(desk) == (
        Settings(most_alike=2, waivers="../claims/waivers.toml", facts="../claims/facts.toml"),
        "../pyproject.toml",
    )
    (desk / "selisih.toml").write_text("most-alike = 3")
    assert settings_at(desk).settings == Settings(most_alike=3)  # and keys further up do not count as well
    (desk / "other.toml").write_text("most-alike = 4")
    assert settings_at(desk, Path("other.toml")).settings.most_alike == 4


def test_without_any(desk: Path) -> None:
    assert settings_at(desk) == (Settings(), "")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("selekt = []", "selisih.toml: selekt: there is no such setting; did you mean select?"),
        ("qqq = 1", "selisih.toml: qqq: there is no such setting (there are select, "),
        ("[sources]\nonw = []", "selisih.toml: sources.onw: there is no such setting; did you mean own?"),
        (
            '[per-path."a/*"]\nselects = []',
            'selisih.toml: per-path."a/*".selects: there is no such setting; did you mean',
        ),
        ('select = ["weekday-mismach"]', "select: there is no finding code weekday-mismach; did you mean weekday-mis"),
        ('select = "weekday-mismatch"', 'select: must be a list of texts, not "weekday-mismatch"'),
        ("select = [1]", "select: must be a list of texts, not […]"),
        ("severity = 3", "severity: must be a table of settings, not 3"),
        ('[severity]\nmoney-conflict = "loud"', "severity.money-conflict: must be one of note, warning, error, not"),
        ('[severity]\nmoney = "note"', "severity.money: there is no finding code money; did you mean money-conflict?"),
        ("max-file-bytes = 0", "max-file-bytes: must be a whole number from 1 to 1,000,000,000, not 0"),
        (f"max-file-bytes = {10**30}", "max-file-bytes: must be a whole number from 1 to 1,000,000,000, not 1000"),
        ("most-alike = true", "most-alike: must be a whole number from 1 to 1,000,000,000, not true"),
        ('most-alike = "9"', 'most-alike: must be a whole number from 1 to 1,000,000,000, not "9"'),
        ('language = "fr"', "language: fr is not a language selisih knows (it knows en, id)"),
        ("waivers = 1.5", "waivers: must be a text, not 1.5"),
        ("sources = []", "sources: must be a table of settings, not […]"),
        ("[sources.aliases]\nx = 1", "sources.aliases.x: must be a list of texts, not 1"),
        ("a = [", "selisih.toml: is not TOML: "),
    ],
)
def test_what_is_wrong_is_said_with_its_place(desk: Path, text: str, said: str) -> None:
    (desk / "selisih.toml").write_text(text)
    with pytest.raises(SettingsError) as raised:
        settings_at(desk)
    assert said in str(raised.value)
    assert raised.value.sentence("id") != str(raised.value)


def test_broken_files(desk: Path) -> None:
    (desk / "pyproject.toml").write_text("[tool.other\n")
    assert settings_at(desk) == (Settings(), "")
    for text in ("[tool.selisih\n", "[tool]\nselisih = 3\n"):
        (desk / "pyproject.toml").write_text(text)
        with pytest.raises(SettingsError):
            settings_at(desk)
    (desk / "pyproject.toml").write_text("[tool.other]\n")
    with pytest.raises(SettingsError, match=r"there is no table \[tool.selisih\]"):
        settings_at(desk, Path("pyproject.toml"))
    with pytest.raises(SettingsError, match="nowhere: cannot be read"):
        settings_at(desk, Path("nowhere"))
    (desk / "latin.toml").write_bytes(b"language = '\xe9'")
    with pytest.raises(SettingsError, match="is not TOML"):
        settings_at(desk, Path("latin.toml"))


def test_the_command_line_goes_by_them(desk: Path) -> None:
    assert run("check", "a.md").exit_code == 1
    (desk / "selisih.toml").write_text('ignore = ["weekday-mismatch"]')
    assert run("check", "a.md").exit_code == 0
    assert run("check", "a.md", "--isolated").exit_code == 1
    (desk / "quiet.toml").write_text('[severity]\nweekday-mismatch = "note"')
    found = run("check", "a.md", "--config", "quiet.toml")
    assert (found.exit_code, found.stdout.split("[")[0]) == (0, "note")
    assert run("check", "a.md", "--config", "quiet.toml", "--isolated").exit_code == 2
    (desk / "small.toml").write_text("max-file-bytes = 10")
    for command in ("check", "extract", "report"):
        assert "is too large" in run(command, "a.md", "--config", "small.toml").stderr


def test_what_is_wrong_ends_the_run_with_2(desk: Path) -> None:
    for wrong, said in (
        ("selekt = []", "selisih: error: selisih.toml: selekt: there is no such setting; did you mean select?\n"),
        ('baseline = "b.json"', "selisih: error: b.json: there is no such baseline; --update-baseline makes one\n"),
    ):
        (desk / "selisih.toml").write_text(wrong)
        command = [sys.executable, "-m", "selisih", "check", "a.md"]
        done = subprocess.run(command, cwd=desk, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout, done.stderr) == (2, "", said)


def test_show_settings(desk: Path) -> None:
    (desk / "selisih.toml").write_text("most-alike = 3")
    shown = run("check", "--show-settings")
    assert shown.exit_code == 0
    assert shown.stdout.startswith("# selisih.toml\n")
    assert "most-alike = 3\n" in shown.stdout


def test_sources_have_one_name_and_only_our_own_fail(desk: Path) -> None:
    (desk / "selisih.toml").write_text('[sources]\nown = ["Utara"]\naliases.Utara = ["UTARA.id"]')
    found = run("check", "a.md", "--format", "json")
    assert (found.exit_code, '"source": "Utara"' in found.stdout) == (1, True)
    (desk / "selisih.toml").write_text('[sources]\nown = ["Selatan"]')
    found = run("check", "a.md")
    assert (found.exit_code, "weekday-mismatch" in found.stdout) == (0, True)


def test_the_page_lists_every_key() -> None:
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"^\| `([a-z-]+)`", page, re.MULTILINE))
    assert listed == set(KEYS)
    usual = {name: f"`{value}`" for name, value in keys(Settings()).items() if isinstance(value, int | str) and value}
    rows = dict(re.findall(r"^\| `([a-z-]+)` \|[^|]*\| ([^|]*?) \|", page, re.MULTILINE))
    assert {name: rows[name] for name in usual} == usual


def test_the_examples_on_the_page_are_settings() -> None:
    import tomllib

    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```toml\n# (selisih|pyproject)\.toml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert blocks
    for name, text in blocks:
        held = tomllib.loads(text)
        assert settings_of(held["tool"]["selisih"] if name == "pyproject" else held, "page") != Settings()
