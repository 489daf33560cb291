"""The desk killed at random moments while two reviewers decide: what was acknowledged is there, and no file is broken."""

from __future__ import annotations

import http.client
import json
import os
import random
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from desks import csrf
from selisih.files.facts import read_facts
from selisih.files.waivers import read_settled
from selisih.model.fact import Fact
from selisih.settings import Settings

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that can fork and kill a process")

ROUNDS = 14
SLIPS = 6
HAND = "# By hand, newest last.\n"

# Imports once, then for each line it is sent opens the desk in a process of its own, whose number it tells first.
OPENER = """
import os, sys
from datetime import date
from pathlib import Path
from selisih.model.decision import Decisions
from selisih.review.project import Project
from selisih.review.serve import serve
from selisih.settings import Settings
day = lambda: date(2026, 3, 2)
Project(Path.cwd(), ["articles"], Settings(), Decisions(), day).check()
for _ in sys.stdin:
    child = os.fork()
    if not child:
        print(os.getpid(), flush=True)
        serve(Path.cwd(), ["articles"], Settings(), Decisions(), day, ("127.0.0.1", 0), "Sari", "en",
              lambda address: print(address, flush=True))
    os.waitpid(child, 0)
"""


@dataclass
class Reviewer:
    """One who decides and takes back; `sure` is what was acknowledged of each finding (empty: taken back), `open` the
    finding of the request that got no answer, if one did not; `answers` counts the others."""

    who: str
    address: tuple[str, int]
    sure: dict[str, str] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)
    open: str = ""
    answers: int = 0

    def __post_init__(self) -> None:
        self.line = http.client.HTTPConnection(*self.address, timeout=10)
        self.line.request("GET", "/")
        answer = self.line.getresponse()
        self.cookie = (answer.getheader("set-cookie") or "").split(";")[0]
        self.csrf = csrf(answer.read().decode())

    def post(self, path: str, mark: str, **fields: str) -> str:
        """What the desk says of a request about a finding."""
        self.open = mark
        headers = {"cookie": self.cookie, "content-type": "application/x-www-form-urlencoded"}
        self.line.request("POST", path, urlencode({"csrf": self.csrf, "by": self.who, **fields}), headers)
        answer = self.line.getresponse()
        answer.read()
        assert answer.status == 303
        self.open = ""
        self.answers += 1
        return parse_qs(urlsplit(answer.getheader("location") or "").query)["said"][0]

    def decide(self, marks: list[str], chance: random.Random) -> None:
        """Decisions until the desk is gone."""
        for mark in marks:
            try:
                if self.answers and chance.random() < 0.4:
                    said = self.post(f"/desk/{mark}/dismiss", mark, reason="said aloud")
                else:
                    said = self.post(f"/desk/{mark}/accept", mark, right="0")
                if said != "taken":
                    self.sure[mark] = said
                    self.done.append(mark)
                if self.done and chance.random() < 0.25:
                    assert self.post("/undo", self.done[-1]) == "undone"
                    self.sure[self.done.pop()] = ""
            except (OSError, http.client.HTTPException):
                return


@pytest.fixture
def opener(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that opens the desk on articles with slips, and with figures that a fact sheet can hold."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(SLIPS):
        text = f"---\nsource: Kabar {number}\n---\nRapat ke-{number} di Demak digelar Senin (8/2/2023).\n"
        (folder / f"rapat-{number}.md").write_text(text, encoding="utf-8")
    for source, plus in (("Utara", 0), ("Selatan", 6)):
        text = (
            f"---\nsource: Kabar {source}\npublished: 2022-11-22\n---\nBNPB mencatat hingga Selasa (22/11/2022) pukul 09.55 "
            f"WIB korban meninggal akibat gempa Cianjur {103 + plus} orang dan korban hilang {25 + plus} orang. Sebanyak "
            f"{377 + plus} orang luka-luka di Cianjur.\n"
        )
        (folder / f"{source.lower()}.md").write_text(text, encoding="utf-8")
    (tmp_path / "claims").mkdir()
    for name in ("waivers.toml", "facts.toml"):
        (tmp_path / "claims" / name).write_text(HAND, encoding="utf-8")
    made = subprocess.Popen(
        [sys.executable, "-c", OPENER], cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    yield made
    assert made.stdin is not None
    made.stdin.close()
    made.wait(timeout=30)


def opened(opener: subprocess.Popen[str]) -> tuple[int, tuple[str, int]]:
    """The number of a process with a desk, and where it is reached once everything is checked."""
    assert opener.stdin is not None
    assert opener.stdout is not None
    print(file=opener.stdin, flush=True)
    child = int(opener.stdout.readline())
    host, _, port = opener.stdout.readline().strip(" \n/").rpartition("/")[2].partition(":")
    while True:
        line = http.client.HTTPConnection(host, int(port), timeout=10)
        line.request("GET", "/progress")
        if not json.loads(line.getresponse().read())["busy"]:
            return child, (host, int(port))
        time.sleep(0.02)


def fingerprints(address: tuple[str, int], code: str = "") -> list[str]:
    """Those of all findings, or of one code."""
    line = http.client.HTTPConnection(*address, timeout=10)
    line.request("GET", f"/?decided=1&code={code}")
    return sorted(set(re.findall(r"/desk/([0-9a-f]{16})", line.getresponse().read().decode())))


def test_killed_at_random_moments(opener: subprocess.Popen[str], tmp_path: Path) -> None:
    chance = random.Random(11)
    waivers, facts = tmp_path / "claims" / "waivers.toml", tmp_path / "claims" / "facts.toml"
    acknowledged = vouched = 0
    for round_ in range(ROUNDS):
        child, address = opened(opener)
        marks = fingerprints(address)
        assert len(marks) >= SLIPS + 2
        sari, budi = (Reviewer(who, address) for who in ("Sari", "Budi"))
        threads = []
        figures = fingerprints(address, "count-conflict")  # what a fact can say is decided first by one of the two
        for one, first in ((sari, figures), (budi, [])):
            rest = [mark for mark in chance.sample(marks, len(marks)) if mark not in first]
            order, own = [*chance.sample(first, len(first)), *rest], random.Random(chance.random())
            threads.append(threading.Thread(target=one.decide, args=(order, own)))
        for thread in threads:
            thread.start()
        enough = chance.randrange(2, 12)
        while sari.answers + budi.answers < enough and any(thread.is_alive() for thread in threads):
            time.sleep(0.001)
        time.sleep(chance.random() * 0.02)
        os.kill(child, signal.SIGKILL)
        for thread in threads:
            thread.join(timeout=30)
        held = {s.waiver.fingerprint: s for s in read_settled(waivers)}
        known = {f.finding for f in read_facts(facts, Settings()) if isinstance(f, Fact)}
        assert not [f for f in read_facts(facts, Settings()) if not isinstance(f, Fact)]
        for path in (waivers, facts):
            assert path.read_text(encoding="utf-8").startswith(HAND)
        for one, other in ((sari, budi), (budi, sari)):
            for mark, said in one.sure.items():
                if mark in (one.open, other.open) or mark in other.sure:
                    continue  # nobody was told how that ended, or both had their turn
                acknowledged += 1
                assert (mark in held) is bool(said)
                assert (mark in known) is (said == "vouched")
                assert not said or held[mark].waiver.by == one.who
        vouched += "vouched" in sari.sure.values()
        if round_ % 2:  # else what the killed left behind is what the next desk begins with
            for path in (waivers, facts):
                path.write_text(HAND, encoding="utf-8")
    assert acknowledged > ROUNDS // 2
    assert vouched
