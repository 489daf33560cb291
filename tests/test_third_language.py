"""A language is a folder of data files and no code: the beginning of Malay in CONTRIBUTING.md is written and read."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from selisih.languages.lexicon import Lexicon, languages, lexicon
from selisih.languages.reading import read
from selisih.stages.extract import extract
from selisih.stages.segment import segment

PAGE = Path(__file__).resolve().parent.parent / "CONTRIBUTING.md"
TEXT = "Banjir itu meragut nyawa: seramai dua ratus tiga orang maut pada 3 Mac 2025. Kerugian 1.5 juta."

_FILE = re.compile(r"^```toml\n# (?P<path>\S+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def malay(tmp_path: Path) -> Lexicon:
    for match in _FILE.finditer(PAGE.read_text(encoding="utf-8")):
        path = tmp_path / match["path"]
        path.parent.mkdir(exist_ok=True)
        path.write_text(match["text"], encoding="utf-8")
    assert languages(tmp_path) == ("ms",)
    return lexicon("ms", tmp_path)


def test_words_and_numbers(malay: Lexicon) -> None:
    reading = read(TEXT, malay)
    assert {hit.value for hit in reading.hits.of("measure")} == {"deaths"}
    values = [number.value for number in reading.numbers]
    assert values == [Decimal(203), Decimal(3), Decimal(2025), Decimal(1_500_000)]


def test_dates(malay: Lexicon) -> None:
    found = extract(read(TEXT, malay, segment(TEXT, malay)))
    dates = [TEXT[m.start : m.end] for m in found if m.kind == "date"]
    assert dates == ["3 Mac 2025"]
