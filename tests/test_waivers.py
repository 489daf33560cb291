"""Waivers in their file: read with their places, written whole by several at once, whatever is killed when."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from selisih.cli import app
from selisih.errors import OutputError, SettingsError
from selisih.files.waivers import WAIVED, add_waiver, read_waivers, unsettle
from selisih.model.decision import Waiver

SLIP = "---\nsource: utara.id\npublished: 2024-03-25\n---\nRapat digelar pada Rabu (22/3/2024).\n"
HAND = """# Decisions of the desk, newest last.

[[waiver]]  # the minister's own words
fingerprint = "aaaa"
reason = "asked"
by = "Sari"
until = 2024-12-31

# the next one is old
[[waiver]]
fingerprint = "bbbb"
until = "2023-01-01"
articles = ["utara/a"]
"""
ADD = (
    "import sys, pathlib\nfrom selisih.files.waivers import add_waiver\nfrom selisih.model.decision import Waiver\n"
    "path, who, count = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])\n"
    "for n in range(count):\n"
    "    add_waiver(path, Waiver(f'{who}-{n}', reason='because ' + 'x' * 200, by=who))\n"
    "    print(n, flush=True)\n"
)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def writer(path: Path, who: str, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", ADD, str(path), who, str(count)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "claims" / "waivers.toml"
    found.parent.mkdir()
    found.write_text(HAND)
    return found


def test_they_are_read_with_their_lines(path: Path) -> None:
    first, second = read_waivers(path)
    assert (first.fingerprint, first.reason, first.by, first.until, first.spot.line) == (
        "aaaa", "asked", "Sari", "2024-12-31", 3,
    )  # fmt: skip
    assert (second.until, second.articles, second.spot.line, second.reason) == ("2023-01-01", ("utara/a",), 10, "")
    assert read_waivers(path.with_name("nowhere.toml")) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[waiver]]\nreason = 'x'", "w.toml:1: has no fingerprint"),
        (
            "\n[[waiver]]\nfingerprint = 'a'\nreasn = 'x'",
            "w.toml:2: reasn: there is no such setting; did you mean reason?",
        ),
        ("[[waiver]]\nfingerprint = 'a'\nuntil = 'soon'", "w.toml:1: until: soon is no day"),
        (
            "[[waiver]]\nfingerprint = 'a'\nuntil = 2024-01-01T10:00:00",
            "w.toml:1: until: 2024-01-01T10:00:00 is no day",
        ),
        ("[[waiver]]\nfingerprint = 1", "w.toml:1: fingerprint: must be a text, not 1"),
        ("[waiver]\nfingerprint = 'a'", "waivers are written as [[waiver]] tables"),
        ("[[waivers]]\nfingerprint = 'a'", "w.toml: waivers: there is no such setting; did you mean waiver?"),
        ("[[waiver", "w.toml: is not TOML"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(path: Path, text: str, said: str) -> None:
    odd = path.with_name("w.toml")
    odd.write_text(text)
    with pytest.raises(SettingsError) as raised:
        read_waivers(odd)
    assert said in str(raised.value)
    with pytest.raises(SettingsError):
        add_waiver(odd, Waiver("b"))
    assert odd.read_text() == text  # what cannot be read is not written over


def test_adding_keeps_everything_else(path: Path) -> None:
    add_waiver(path, Waiver("cccc", "sum-mismatch", 'a "reason"\nin lines', "Budi", "2024-01-02", "", ("utara/a",)))
    assert path.read_text().startswith(HAND)
    (*_, third) = read_waivers(path)
    assert (third.code, third.reason, third.on, third.until) == (
        "sum-mismatch",
        'a "reason"\nin lines',
        "2024-01-02",
        "",
    )
    add_waiver(path, Waiver("bbbb", reason="anew", until="2025-01-01"))
    _, second, third = read_waivers(path)
    assert (second.reason, second.until, second.articles) == ("anew", "2025-01-01", ())
    assert "# the minister's own words" in path.read_text()
    assert "# the next one is old" in path.read_text()


def test_removing_keeps_everything_else(path: Path) -> None:
    add_waiver(path, Waiver("cccc", reason="x"))
    unsettle(path, "cccc", WAIVED)
    assert path.read_text().rstrip() == HAND.rstrip()
    unsettle(path, "aaaa", WAIVED)
    assert [w.fingerprint for w in read_waivers(path)] == ["bbbb"]
    assert path.read_text().startswith("# Decisions of the desk, newest last.\n")
    unsettle(path, "none of them", WAIVED)
    unsettle(path, "bbbb", WAIVED)
    assert read_waivers(path) == ()
    add_waiver(path, Waiver("dddd", reason="anew"))
    assert [w.fingerprint for w in read_waivers(path)] == ["dddd"]
    unsettle(path.with_name("nowhere.toml"), "a", WAIVED)
    assert not path.with_name("nowhere.toml").exists()


def test_into_a_file_that_is_not_there_or_is_written_otherwise(tmp_path: Path) -> None:
    new = tmp_path / "desk" / "w.toml"
    add_waiver(new, Waiver("a", reason="x"))
    add_waiver(new, Waiver("b", reason="y"))
    assert [w.fingerprint for w in read_waivers(new)] == ["a", "b"]
    inline = tmp_path / "inline.toml"
    inline.write_text('waiver = [{fingerprint = "a"}]\n')
    add_waiver(inline, Waiver("b", reason="y"))
    assert [(w.fingerprint, w.spot.line) for w in read_waivers(inline)] == [("a", 1), ("b", 1)]
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError):
        add_waiver(tmp_path / "file" / "w.toml", Waiver("a"))


def test_several_writers_at_once_lose_nothing(path: Path) -> None:
    writers = [writer(path, who, 12) for who in ("sari", "budi", "tuti")]
    for one in writers:
        _, trouble = one.communicate(timeout=120)
        assert one.returncode == 0, trouble
    found = [w.fingerprint for w in read_waivers(path)]
    assert sorted(found[2:]) == sorted(f"{who}-{n}" for who in ("sari", "budi", "tuti") for n in range(12))
    assert path.read_text().startswith(HAND)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a system that can kill a process")
def test_a_writer_killed_at_any_moment_breaks_nothing(path: Path) -> None:
    chance = random.Random(7)
    told: set[str] = set()
    for round_ in range(12):
        who = f"w{round_}"
        one = writer(path, who, 10_000)
        assert one.stdout is not None
        assert one.stdout.readline() == "0\n"  # it is at work
        time.sleep(chance.random() * 0.15)
        os.kill(one.pid, signal.SIGKILL)
        rest, _ = one.communicate(timeout=30)
        told |= {f"{who}-{n}" for n in (0, *map(int, rest.split()))}
        tomllib.loads(path.read_text())
        assert path.read_text().startswith(HAND)
        assert told <= {w.fingerprint for w in read_waivers(path)}  # what was reported as written is there
    add_waiver(path, Waiver("last", reason="the lock of the killed is free"))


def test_waive_from_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(SLIP)
    shown = run("check", "a.md", "-v", "--lang", "en").stdout
    mark = shown.split("fingerprint: ")[1].split()[0]
    made = run("waive", mark, "a.md", "--reason", "so in the ruling", "--by", "Sari", "--until", "2024-06-30",
               "--today", "2024-03-26")  # fmt: skip
    assert (made.exit_code, made.stdout) == (0, "claims/waivers.toml\n")
    held = tomllib.loads((tmp_path / "claims" / "waivers.toml").read_text())["waiver"]
    assert {k: str(v) for k, v in held[0].items() if k != "articles"} == {
        "fingerprint": mark, "code": "weekday-mismatch", "reason": "so in the ruling", "by": "Sari", "on": "2024-03-26",
        "until": "2024-06-30",
    }  # fmt: skip
    assert run("check", "a.md", "--today", "2024-06-30").exit_code == 0
    late = run("check", "a.md", "--today", "2024-07-01", "--lang", "en")
    assert late.exit_code == 1
    assert "warning[expired-waiver]" in late.stdout
    assert "  | claims/waivers.toml:1:1\n" in late.stdout
    (tmp_path / "a.md").write_text(SLIP.replace("Rabu", "Jumat"))
    assert "warning[unused-waiver]" in run("check", "a.md", "--today", "2024-04-01").stdout
    assert isinstance(run("check", "a.md", "--waivers", "nowhere.toml").exception, SettingsError)


def test_waive_what_is_not_found_or_by_its_fingerprint_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(SLIP)
    refused = run("waive", "0" * 16, "a.md", "--reason", "x", "--by", "y")
    assert "no finding of these articles has this fingerprint" in str(refused.exception)
    assert not (tmp_path / "claims").exists()
    assert run("waive", "0" * 16, "--reason", "x", "--by", "y", "--waivers", "w.toml").exit_code == 0
    assert [w.fingerprint for w in read_waivers(tmp_path / "w.toml")] == ["0" * 16]
    assert run("waive", "0" * 16, "--reason", "x").exit_code == 2
