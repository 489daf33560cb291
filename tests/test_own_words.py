"""What a desk adds without code: phrasings, names, measures, kinds of claim with examples that are run."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner

from selisih import Settings, examine
from selisih.cli import app
from selisih.engines.local import vouched
from selisih.errors import SettingsError
from selisih.files.claims import claim_of
from selisih.files.config import settings_of
from selisih.kinds import label
from selisih.model.report import Report
from selisih.pipeline import extraction
from selisih.render.html_page import html_page
from selisih.render.json_record import record, schema
from selisih.render.settings_toml import settings_toml
from selisih.text.article import Article

OWN = r"""
[words.id.measure]
ketinting = ["panjang lintasan ketinting"]
deaths = ["berpulang ke rahmatullah"]

[words.id.noun]
tanker = ["kapal tangki"]

[words.id.unit]
km = ["pal"]
"paku bumi" = ["paku bumi"]

[words.id.document]
"joint circular" = ["edaran serentak"]

[words.id.furniture]
line = ["Ikuti kanal kami"]

[words.id.furniture_inside]
phrase = ["ikuti kami di kanal"]

[measures.ketinting]
kinds = ["limit"]

[names]
"Badan Penanggulangan Daerah Utara" = ["BPDU"]
"Joko Wiryawan" = ["Pak Jokow"]

[kinds.flight]
pattern = '\b(?i:penerbangan|flight) (?P<value>[A-Z]{2}[ -]?\d{2,4})\b'
examples = ["Penerbangan JT 610 jatuh.", "flight JT-610"]
not = ["penerbangan 610"]

[kinds.hotline]
pattern = '(?P<about>Polda \w+|PLN|posko)[^.]{0,40} hotline (?P<value>\d{3,5})'
examples = ["Hubungi posko lewat hotline 1500."]
"""


def settings(text: str = OWN) -> Settings:
    return settings_of(tomllib.loads(text), "selisih.toml")


def told(text: str, own: Settings | None = None) -> list[tuple[str, str, str]]:
    article = Article("a", "a.md", "Utara", text, published="2024-03-25")
    found = extraction(article, (own or settings()).vocabulary).claims
    return [(c.kind, c.quote, c.subject.measure) for c in found]


def two(first: str, second: str) -> Report:
    articles = [
        Article("x", "x.md", "Utara", first, published="2024-03-25"),
        Article("y", "y.md", "Selatan", second, published="2024-03-25"),
    ]
    return examine(articles, settings())


@pytest.mark.parametrize(
    ("text", "with_it", "without"),
    [
        (
            "Panjang lintasan ketinting di muara itu 12 km.",
            [("limit", "12 km", "ketinting")],
            [("limit", "12 km", "length")],
        ),
        ("Sebanyak 12 warga berpulang ke rahmatullah.", [("count", "12 warga", "deaths")], [("count", "12 warga", "")]),
        ("Sebanyak 12 kapal tangki menunggu.", [("count", "12 kapal tangki", "")], [("count", "12 kapal", "")]),
        ("Jaraknya sejauh 5 pal.", [("limit", "5 pal", "distance")], [("count", "5 pal", "distance")]),
        ("Laut tenang.\n\nIkuti kanal kami untuk 250 berita lain", [], [("count", "250 berita", "")]),
    ],
)
def test_phrases_of_a_desk(text: str, with_it: list[object], without: list[object]) -> None:
    assert told(text) == with_it
    assert [(kind, quote) for kind, quote, _ in told(text, Settings())] == [pair[:2] for pair in without]  # type: ignore[index]


def test_a_unit_that_is_none_is_counted() -> None:
    assert told("Mereka menanam 40 paku bumi di sana.")[0][:2] == ("count", "40 paku bumi")


def test_a_measure_of_its_own_is_compared() -> None:
    report = two("Panjang lintasan ketinting di Muara Angke 12 km.", "Panjang lintasan ketinting di Muara Angke 21 km.")
    (finding,) = report.findings
    assert (finding.code, finding.message.startswith("Ketinting")) == ("limit-conflict", True)


def test_names_of_a_desk() -> None:
    text = '"Kami akan terus bekerja untuk rakyat sampai selesai," kata Pak Jokow.'
    article = Article("a", "a.md", "Utara", text)
    (claim,) = extraction(article, settings().vocabulary).claims
    assert claim.value.record()["speaker"] == "Joko Wiryawan"
    (claim,) = extraction(article).claims
    assert claim.value.record()["speaker"] != "Joko Wiryawan"


def test_a_kind_of_its_own_from_end_to_end() -> None:
    report = two("Penerbangan JT 610 jatuh di Karawang.", "Pesawat dengan penerbangan JT-601 jatuh di Karawang.")
    (finding,) = report.findings
    assert (finding.code, finding.severity) == ("own-kind-conflict", "warning")
    assert finding.message == "Flight: JT 610 (Utara); JT-601 (Selatan). Cek sumber aslinya."
    held = record(report)
    jsonschema.validate(held, json.loads(schema()))
    assert [claim_of(c) for c in held["claims"]] == list(report.claims)
    assert "JT-601" in html_page(report)


@pytest.mark.parametrize(
    ("first", "second", "codes"),
    [
        ("Penerbangan JT 610 jatuh.", "Kata dia, penerbangan JT-610 jatuh.", []),
        ("Penerbangan JT 610 dan penerbangan JT 611 batal.", "Penerbangan JT 612 batal.", []),
        ("Hubungi posko lewat hotline 1500.", "Posko? Hubungi posko lewat hotline 1505.", ["own-kind-conflict"]),
        ("Hubungi posko lewat hotline 1500.", "Hubungi PLN lewat hotline 123.", []),
        ("[Gambas:Video penerbangan JT 610]\n\nLaut tenang.", "Penerbangan JT 612 batal.", []),
    ],
)
def test_what_marks_are_compared(first: str, second: str, codes: list[str]) -> None:
    assert [f.code for f in two(first, second).findings] == codes


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[words.fr.noun]\nx = ['y']", "words.fr: fr is not a language selisih knows"),
        ("[words.id.nouns]\nx = ['y']", "words.id.nouns: there is no such setting; did you mean noun?"),
        ("[words.id.noun]\nx = 'y'", "words.id.noun.x: must be a list of texts"),
        ("[words.id.furniture]\nlines = ['y']", "words.id.furniture.lines: there is no such setting; did you mean line?"),
        ("[words.id.measure]\ndeath = ['y']", "words.id.measure.death: there is no such setting; did you mean deaths?"),
        ("[measures.x]\nunits = ['km']", "measures.x.kinds: must be a list of texts"),
        ("[measures.x]\nkinds = ['counts']", "measures.x.kinds.counts: there is no such setting; did you mean count?"),
        ("[kinds.Flight]\npattern = 'x'", "kinds.Flight: a kind's name is of small letters"),
        ("[kinds.money]\npattern = 'x'", "kinds.money: a kind's name is"),
        ("[kinds.office]\npattern = 'x'", "kinds.office: a kind's name is"),
        ("[kinds.x]\npattern = 'a'\nexamples = ['a']", "kinds.x.pattern: is no pattern that can be used: no group"),
        ("[kinds.x]\npattern = '(?P<value>a'\nexamples = ['a']", "kinds.x.pattern: is no pattern that can be used: "),
        ("[kinds.x]\npattern = '(?P<value>a)(?=b)'\nexamples = ['ab']", "kinds.x.pattern: is no pattern that can be used"),
        ("[kinds.x]\npattern = '(?P<value>a*)'\nexamples = ['a']", "it matches nothing at all"),
        ("[kinds.x]\npattern = '(?P<value>a)(?P<b>b)'\nexamples = ['ab']", "other groups than value and about"),
        ("[kinds.x]\npattern = '(?P<value>a)'", "kinds.x.examples: a kind of claim needs examples"),
        ("[kinds.x]\npattern = '(?P<value>a)'\nexamples = ['a', 'bcd']", 'kinds.x.examples: the pattern finds nothing in "bcd"'),
        ("[kinds.x]\npattern = '(?P<value>a)'\nexamples = ['a']\nnot = ['ba']", "kinds.x.not: the pattern finds something in"),
        ("[names]\nx = [1]", "names.x: must be a list of texts"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_place(text: str, said: str) -> None:
    with pytest.raises(SettingsError) as raised:
        settings(text)
    assert said in str(raised.value)


def test_a_pattern_cannot_take_all_the_time() -> None:
    own = settings("[kinds.x]\npattern = '(?P<value>(?:a+)+)b'\nexamples = ['ab']\n")
    text = "a" * 200_000 + "c"
    assert told(text, own) == []  # a backtracking search would not come back
    with pytest.raises(ValueError, match="too large"):
        label.compiled(r"(?P<value>\pL{1000})")


def test_what_is_shown_can_be_read_back() -> None:
    made = settings()
    assert settings(settings_toml(made)).vocabulary.kinds == made.vocabulary.kinds
    assert set(settings(settings_toml(made)).vocabulary.phrases) == set(made.vocabulary.phrases)


def test_one_desk_does_not_touch_another() -> None:
    text = "Sebanyak 12 kapal tangki menunggu."
    before = told(text, Settings())
    told(text)
    assert told(text, Settings()) == before != told(text)


def test_from_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "selisih.toml").write_text(OWN)
    (tmp_path / "a.md").write_text("---\nsource: Utara\n---\nPenerbangan JT 610 jatuh di Karawang.\n")
    shown = CliRunner().invoke(app, ["extract", "a.md"]).stdout
    assert "flight      JT 610" in shown
    assert "flight" not in CliRunner().invoke(app, ["extract", "a.md", "--isolated"]).stdout
    known = CliRunner().invoke(app, ["check", "a.md", "--against", "a.md", "--format", "json"])
    assert '"kind": "flight"' in known.stdout


STATE = """
[words.id.measure]
stranded = ["terdampar di pantai"]

[words.id.noun]
"pilot whale" = ["paus pilot"]

[measures.stranded]
kinds = ["count"]
state = true
"""
WHALES = "Sebanyak {count} ekor paus pilot terdampar di pantai Modung, Bangkalan, kata BKSDA Jawa Timur, per {when}."


def whales(first: tuple[str, str], second: tuple[str, str], text: str = STATE) -> list[str]:
    """The verdicts on two figures of a desk's own measure, each told of some time."""
    own = settings(text)
    articles = [
        Article(name, f"{name}.md", name, WHALES.format(count=count, when=when), published="2021-02-20")
        for name, (count, when) in (("Utara", first), ("Selatan", second))
    ]
    report = examine(articles, own)
    assert [f.code for f in report.findings] == ["count-conflict"] * len(report.findings)
    return [k.verdict.word for k in report.clusters if k.kind == "count"]


def test_a_measure_of_a_desk_may_be_a_state() -> None:
    noon, evening = "Jumat (19/2/2021) pukul 12.00 WIB", "Jumat (19/2/2021) pukul 18.00 WIB"
    friday, saturday = "Jumat (19/2/2021)", "Sabtu (20/2/2021)"
    assert whales(("45", noon), ("52", evening)) == ["update"]
    assert whales(("45", friday), ("52", saturday)) == ["update"]
    assert whales(("45", noon), ("52", noon)) == ["conflict"]
    assert whales(("45", noon), ("45", noon)) == ["agree"]


def test_the_record_says_that_it_is_one_and_a_stored_claim_still_is() -> None:
    article = Article("a", "a.md", "Utara", WHALES.format(count="45", when="Jumat (19/2/2021)"), published="2021-02-20")
    own = settings(STATE)
    (count,) = (c for c in extraction(article, own.vocabulary).claims if c.kind == "count")
    made = json.loads(json.dumps(count.record()))
    assert made["subject"]["running"] is True
    assert claim_of(made) == count
    jsonschema.validate(record(examine([article], own)), json.loads(schema()))
    fixed = settings(STATE.replace("state = true\n", ""))
    assert not any(c.subject.running for c in extraction(article, fixed.vocabulary).claims)


def test_a_state_is_shown_and_read_back() -> None:
    own = settings(STATE)
    assert settings(settings_toml(own)) == own


def test_a_switch_is_true_or_false() -> None:
    with pytest.raises(SettingsError, match="must be true or false, not"):
        settings(STATE.replace("state = true", 'state = "yes"'))


def test_furniture_of_a_desk_is_furniture_on_the_page() -> None:
    article = Article("a", "a.md", "Utara", "Rapat digelar Rabu (22/3/2024).\n\nIkuti kanal kami untuk kabar lain\n")
    with_it, without = (html_page(examine([article], own)) for own in (settings(), Settings()))
    shown = '<span class="furniture">Ikuti kanal kami'
    assert (shown in with_it, shown in without) == (True, False)


def test_a_fact_may_be_of_a_measure_of_the_desk(tmp_path: Path) -> None:
    sheet = tmp_path / "facts.toml"
    sheet.write_text(
        '[[fact]]\nstatement = "Panjang lintasan ketinting di Muara Angke 12 km."\nmeasure = "ketinting"\nsource = "Syahbandar"\n'
    )
    facts, refused = vouched(sheet, settings())
    assert (len(facts), refused) == (1, ())
    text = "Panjang lintasan ketinting di Muara Angke 21 km."
    (finding,) = examine([Article("a", "a.md", "Utara", text)], settings(), facts=facts).findings
    assert finding.code == "reference-conflict"
    _, (error,) = vouched(sheet, Settings())
    assert "there is no measure" in str(error)
