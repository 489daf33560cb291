"""The fact sheet: what is read of it, what selisih understands, and what of an article it denies."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

import pytest
from typer.testing import CliRunner, Result

from selisih.cli import app
from selisih.engines import local
from selisih.errors import SettingsError
from selisih.files.facts import add_fact, read_facts, take_fact
from selisih.model.fact import Fact, Vouched
from selisih.model.finding import ERROR, Finding
from selisih.pipeline import examine, understood
from selisih.settings import Settings
from selisih.text.article import Article
from selisih.values.words import Title

RICE = Fact("f:1", "BPS", "Produksi beras Indonesia 2023: 30,9 juta ton")
LAW = Fact("f:2", "Lembaran Negara", "Undang-Undang Nomor 11 Tahun 2020 tentang Cipta Kerja")
TOLL = Fact("f:3", "BNPB", "Korban meninggal gempa Cianjur: 334 orang", since="2022-12-04")
RATE = Fact("f:4", "BI", "Suku bunga acuan Bank Indonesia: 6,00 persen", since="2023-10-19", until="2024-04-23")
VOTES = Fact("f:5", "KPU", "Prabowo-Gibran meraih 96.214.691 suara atau 58,59 persen")
FUEL = Fact(
    "f:6", "Pertamina", "Harga BBM di Jakarta: Rp 12.800 per liter", names=("Pertamax",),
    since="2023-01-03", until="2023-02-01",
)  # fmt: skip
BORN = Fact("f:7", "Istana", "Joko Widodo lahir di Surakarta pada 21 Juni 1961")
PAPER = Fact(
    "f:8", "Kemlu", titles=(
        "Pernyataan Bersama antara Republik Rakyat Tiongkok dan Federasi Rusia tentang Pendalaman Kemitraan",
        "Pernyataan Bersama Tiongkok-Rusia tentang Memperdalam Kemitraan Strategis",
    ),
)  # fmt: skip
TRADE = Fact(
    "f:9", "BPS", "Indonesia's trade surplus in May 2023 was $440 million", language="en", places=("Indonesia",)
)
POOR = Fact("f:10", "BPS", "Jumlah penduduk miskin Indonesia Maret 2023: 25,9 juta orang")
GRAFT = Fact("f:11", "LN", "Undang-Undang Nomor 31 Tahun 1999 tentang Pemberantasan Tindak Pidana Korupsi")
REGIONS = Fact("f:12", "Kemendagri", "Jumlah provinsi di Indonesia: 38 provinsi")
SHEET = (REGIONS, RICE, LAW, TOLL, RATE, VOTES, FUEL, BORN, PAPER, TRADE, POOR, GRAFT)


def found(text: str, published: str, language: str = "id") -> list[Finding]:
    article = Article("a", "a.md", "a.example", text, published=published, language=language)
    report = examine([article], Settings(), facts=[understood(fact) for fact in SHEET])
    return [f for f in report.findings if f.code == "reference-conflict"]


@pytest.mark.parametrize(
    ("text", "published", "likely"),
    [
        ("BPS mencatat produksi beras nasional sepanjang 2023 mencapai 31,9 juta ton.", "2024-02-20", "30,9 juta ton"),
        ("JAKARTA - Produksi beras sepanjang 2023 mencapai 39 juta ton.", "2024-02-20", "30,9 juta ton"),
        ("Itu diatur dalam Undang-Undang Nomor 12 Tahun 2020 tentang Cipta Kerja.", "2024-02-20", LAW.statement),
        ("Korban meninggal akibat gempa Cianjur mencapai 343 orang.", "2022-12-20", "334 orang"),
        ("Bank Indonesia mempertahankan suku bunga acuan 6,25 persen.", "2024-02-21", "6,00 persen"),
        ("Prabowo-Gibran meraih 58,95 persen suara.", "2024-03-21", "58,59 persen"),
        ("Harga BBM jenis Pertamax di DKI Jakarta menjadi Rp 12.500 per liter.", "2023-01-05", "Rp 12.800 per liter"),
        ("Joko Widodo lahir di Surakarta pada 12 Juni 1961.", "2024-02-20", "21 Juni 1961"),
        ("Penduduk miskin di Indonesia pada Maret 2023 sebanyak 29,5 juta orang.", "2023-07-20", "25,9 juta orang"),
        (
            "Dokumen itu berjudul 'Pernyataan Bersama antara Republik Rakyat Tiongkok dan Federasi Rusia tentang "
            "Perluasan Kemitraan'.",
            "2023-03-24",
            PAPER.titles[0],
        ),
    ],
)
def test_what_the_sheet_denies_is_an_error(text: str, published: str, likely: str) -> None:
    (finding,) = found(text, published)
    assert finding.severity == ERROR
    assert finding.likely is not None
    assert finding.likely.value == likely
    assert finding.because[0].text.startswith("f:")


def test_other_languages_are_compared_with_figures() -> None:
    (finding,) = found("Indonesia booked a trade surplus of $410 million in May 2023.", "2023-06-20", "en")
    assert "$440 million" in finding.message


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Produksi beras nasional 2023 mencapai 30,9 juta ton, pada 2022 31,54 juta ton.", "2024-02-20"),
        ("Produksi beras nasional sepanjang 2023 hampir 31 juta ton.", "2024-02-20"),
        ("Produksi beras di Jawa Barat pada 2023 mencapai 9,1 juta ton.", "2024-02-20"),
        ("Pemerintah menargetkan produksi beras Indonesia 2023 sebesar 35 juta ton.", "2024-02-20"),
        ("Produksi jagung Indonesia 2023 mencapai 14,5 juta ton.", "2024-02-20"),
        ("Itu diatur dalam Undang-Undang Nomor 6 Tahun 2023 tentang Penetapan Perppu Cipta Kerja.", "2024-02-20"),
        ("Itu diatur dalam Undang-Undang Nomor 13 Tahun 2003 tentang Ketenagakerjaan.", "2024-02-20"),
        ("Korban meninggal akibat gempa Cianjur mencapai 271 orang.", "2022-11-23"),
        ("Korban meninggal akibat gempa Garut mencapai 3 orang.", "2022-12-20"),
        ("Bank Indonesia menaikkan suku bunga acuan menjadi 6,25 persen.", "2024-04-24"),
        ("Prabowo-Gibran meraih 58,6 persen suara, Anies-Muhaimin 24,95 persen suara.", "2024-03-21"),
        ("Prabowo-Gibran meraih 41,2 persen suara di Jakarta.", "2024-03-21"),
        ("Harga BBM jenis Pertamax Turbo di DKI Jakarta Rp 14.000 per liter.", "2023-01-05"),
        ("Penduduk miskin ekstrem pada Maret 2023 tercatat 2,59 juta orang.", "2023-07-20"),
        ("Menurut BPS DKI, penduduk miskin pada Maret 2023 sebanyak 477.830 orang.", "2023-07-20"),
        ("Penduduk miskin pada Maret 2023 sebanyak 25 juta orang lebih.", "2023-07-20"),
        (
            "Ia dijerat Undang-Undang Nomor 31 Tahun 1999 juncto Undang-Undang Nomor 20 Tahun 2001 tentang "
            "Pemberantasan Tindak Pidana Korupsi.",
            "2023-07-20",
        ),
        ("Sebanyak 31 provinsi di Indonesia masuk kategori sedang.", "2023-07-20"),
        ("Joko Widodo tiba di Surakarta pada 12 Juni 2021.", "2024-02-20"),
        (
            "Dokumen itu berjudul 'Pernyataan Bersama Tiongkok-Rusia tentang Memperdalam Kemitraan Strategis'.",
            "2023-03-24",
        ),
    ],
)
def test_left_alone(text: str, published: str) -> None:
    assert [f.message for f in found(text, published)] == []


def test_a_wrong_figure_twice_is_one_finding() -> None:
    text = "Produksi beras Indonesia pada 2023 31,9 juta ton. Produksi beras nasional tahun 2023 sebesar 31,9 juta ton."
    (finding,) = found(text, "2024-02-20")
    assert len(finding.sides) == 1
    assert len(finding.sides[0]) == 2


@pytest.mark.parametrize(
    ("fact", "lack"),
    [
        (Fact("f:1", "x", "Ibu kota: Nusantara"), "claim"),
        (Fact("f:1", "x", "Harga di Jakarta: Rp 12.800 per liter"), "owner"),
        (Fact("f:1", "x", "Harga di Jakarta: Rp 12.800 per liter", names=("Pertamax",)), ""),
        (Fact("f:1", "x", "Anggaran program itu 2026: Rp 335 triliun"), "owner"),
        (RICE, ""),
    ],
)
def test_a_fact_lacks_what_it_cannot_be_compared_without(fact: Fact, lack: str) -> None:
    assert understood(fact).lack == lack


def test_what_an_entry_says_goes_before_what_is_read() -> None:
    fact = Fact("f:1", "x", "Panen: 30,9 juta ton", measure="production", places=("Jawa Barat",), period="2023")
    (claim,) = understood(fact).claims
    subject = claim.subject
    assert (subject.measure, subject.period, subject.places) == ("production", "2023", frozenset(["Jawa Barat"]))


def test_all_titles_of_a_document_are_read() -> None:
    vouched: Vouched = understood(PAPER)
    assert [c.value.title for c in vouched.claims if isinstance(c.value, Title)] == list(PAPER.titles)


# --- the file -----------------------------------------------------------------------------------------------------------


def sheet(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "facts.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_sheet_is_read_in_order(tmp_path: Path) -> None:
    text = (
        '[[fact]]\nsubject = "Produksi beras 2023"\nvalue = "30,9 juta ton"\nsource = "BPS"\nvalid_from = 2024-03-01\n'
        '[[fact]]\ntitles = ["A B C", "A B"]\nsource = "Kemlu"\nlanguage = "en"\n'
    )
    first, second = read_facts(sheet(tmp_path, text), Settings())
    assert isinstance(first, Fact)
    assert (first.statement, first.since, first.language) == ("Produksi beras 2023: 30,9 juta ton", "2024-03-01", "id")
    assert first.place.endswith("facts.toml:1")
    assert isinstance(second, Fact)
    assert (second.titles, second.language) == (("A B C", "A B"), "en")
    assert second.place.endswith("facts.toml:6")


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ('statement = "x"', "names no source"),
        ('source = "x"', "none or several ways"),
        ('statement = "x"\ntitles = ["x"]\nsource = "x"', "none or several ways"),
        ('subject = "x"\nsource = "x"', "go together"),
        ('statement = "x"\nsource = "x"\nvalid_form = 2023-01-01', "did you mean valid_from"),
        ('statement = "x"\nsource = "x"\nvalid_from = "kemarin"', "is no day"),
        ('statement = "x"\nsource = "x"\nvalid_from = 2023-02-01\nvalid_until = 2023-01-01', "is after"),
        ('statement = "x"\nsource = "x"\nmeasure = "productoin"', "did you mean production"),
        ('statement = "x"\nsource = "x"\nperiod = "tahun lalu"', "is no period"),
        ('statement = 1\nsource = "x"', "must be a text"),
        ('statement = "x"\nsource = "x"\nnames = "x"', "must be a list"),
        ('statement = "x"\nsource = "x"\nlanguage = "xx"', "xx"),
    ],
)
def test_an_entry_that_is_no_fact_is_told_with_its_place(tmp_path: Path, entry: str, says: str) -> None:
    good = '[[fact]]\nstatement = "Produksi beras 2023: 30,9 juta ton"\nsource = "BPS"\n'
    first, second = read_facts(sheet(tmp_path, f"{good}\n[[fact]]\n{entry}\n"), Settings())
    assert isinstance(first, Fact)
    assert isinstance(second, SettingsError)
    assert "facts.toml:5" in str(second)
    assert says in str(second)


@pytest.mark.parametrize("text", ["[[fact]\n", 'fact = "x"\n', '[[facts]]\nstatement = "x"\n'])
def test_a_file_that_is_no_sheet(tmp_path: Path, text: str) -> None:
    with pytest.raises(SettingsError, match=r"facts\.toml"):
        read_facts(sheet(tmp_path, text), Settings())


def test_an_entry_that_is_no_table(tmp_path: Path) -> None:
    (error,) = read_facts(sheet(tmp_path, "fact = [1]\n"), Settings())
    assert isinstance(error, SettingsError)


def test_a_sheet_need_not_be_there(tmp_path: Path) -> None:
    assert read_facts(tmp_path / "facts.toml", Settings()) == ()
    with pytest.raises(SettingsError):
        read_facts(tmp_path / "facts.toml", Settings(), must=True)


def test_facts_and_errors_of_a_sheet(tmp_path: Path) -> None:
    text = (
        '[[fact]]\nstatement = "Ibu kota: Nusantara"\nsource = "UU"\n'
        '[[fact]]\nstatement = "Produksi beras Indonesia 2023: 30,9 juta ton"\nsource = "BPS"\n'
    )
    facts, refused = local.vouched(sheet(tmp_path, text), Settings())
    assert [fact.fact.source for fact in facts] == ["BPS"]
    assert ["facts.toml:1" in str(error) for error in refused] == [True]


# --- the command line ---------------------------------------------------------------------------------------------------

GOOD = '[[fact]]\nstatement = "Produksi beras Indonesia 2023: 30,9 juta ton"\nsource = "BPS"\n'
WRONG = "---\npublished: 2024-03-05\n---\nProduksi beras nasional pada 2023 mencapai 31,9 juta ton.\n"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def test_facts_check_says_what_is_understood(tmp_path: Path) -> None:
    told = run("facts", "check", sheet(tmp_path, GOOD))
    assert told.exit_code == 0
    assert "30,900,000 t  rice production, Indonesia, 2023" in told.stdout


def test_facts_check_names_what_is_not(tmp_path: Path) -> None:
    bad = '[[fact]]\nstatement = "Ibu kota: Nusantara"\nsource = "UU"\n'
    told = run("facts", "check", sheet(tmp_path, GOOD + bad), "--lang", "id")
    assert told.exit_code == 2
    assert "30,900,000 t" in told.stdout
    assert "facts.toml:4" in told.stderr
    assert "dipahami" in told.stderr
    assert isinstance(run("facts", "check", tmp_path / "none.toml").exception, SettingsError)


def test_articles_are_checked_against_the_sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_text(WRONG, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run("check", "a.md").exit_code == 0
    named = run("check", "a.md", "--facts", sheet(tmp_path, GOOD))
    assert named.exit_code == 1
    assert "reference-conflict" in named.stdout
    (tmp_path / "claims").mkdir()
    (tmp_path / "facts.toml").rename(tmp_path / "claims" / "facts.toml")
    assert run("check", "a.md").exit_code == 1  # claims/facts.toml needs no naming
    assert "reference-conflict" in run("report", "a.md", "-o", "page.md").stdout + (tmp_path / "page.md").read_text()
    assert isinstance(run("check", "a.md", "--facts", "none.toml").exception, SettingsError)


def test_a_broken_sheet_stops_the_run(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(WRONG, encoding="utf-8")
    told = run("check", tmp_path / "a.md", "--facts", sheet(tmp_path, GOOD + "[[fact]]\nstatement = 1\n"))
    assert told.exit_code == 2
    assert "facts.toml:4" in told.stderr


HAND = """# What the desk vouches for.

[[fact]]  # asked twice
statement = "Produksi beras Indonesia 2023: 30,9 juta ton"
source = "BPS"
"""


def test_a_fact_is_added_and_everything_else_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = sheet(tmp_path, HAND)
    told = run("facts", "add", "Suku bunga acuan Bank Indonesia: 6,00 persen", "--source", "BI", "--facts", path,
               "--valid-from", "2023-10-19", "--valid-until", "2024-04-23", "--by", "Sari", "--today", "2024-05-02")  # fmt: skip
    assert told.exit_code == 0
    assert "6 %  policy rate" in told.stdout
    assert path.read_text(encoding="utf-8").startswith(HAND)
    _, made = read_facts(path, Settings())
    assert isinstance(made, Fact)
    assert (made.since, made.until, made.by, made.on) == ("2023-10-19", "2024-04-23", "Sari", "2024-05-02")
    assert (
        run("facts", "add", "--title", "A B C", "--title", "A B", "--source", "Kemlu", "--language", "en").exit_code
        == 0
    )
    (titles,) = read_facts(tmp_path / "claims" / "facts.toml", Settings())
    assert isinstance(titles, Fact)
    assert (titles.titles, titles.language) == (("A B C", "A B"), "en")
    assert run("facts", "check", path).exit_code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("Ibu kota: Nusantara", "--source", "UU"),
        ("Produksi beras Indonesia 2023: 30,9 juta ton",),
        ("Produksi beras Indonesia 2023: 30,9 juta ton", "--source", "BPS", "--title", "x"),
        ("Produksi beras Indonesia 2023: 30,9 juta ton", "--source", "BPS", "--measure", "productoin"),
        ("Produksi beras Indonesia 2023: 30,9 juta ton", "--source", "BPS", "--period", "tahun lalu"),
    ],
)
def test_what_is_no_fact_is_not_added(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    path = sheet(tmp_path, HAND)
    assert isinstance(run("facts", "add", *arguments, "--facts", path).exception, SettingsError)
    assert path.read_text(encoding="utf-8") == HAND


def test_a_language_there_is_not(tmp_path: Path) -> None:
    path = sheet(tmp_path, HAND)
    assert run("facts", "add", "x", "--source", "y", "--language", "xx", "--facts", path).exit_code == 2
    assert path.read_text(encoding="utf-8") == HAND


def test_a_fact_of_a_finding_takes_the_place_of_the_one_before_and_is_taken_back(tmp_path: Path) -> None:
    path = sheet(tmp_path, HAND)
    for words in ("Korban hilang Cianjur: 25 orang", "Korban hilang Cianjur: 31 orang"):
        add_fact(path, Fact("", "BNPB", words, finding="f1", period="2022-11"), Settings())
    add_fact(path, Fact("", "BNPB", "Korban hilang Cianjur: 40 orang", finding="f2"), Settings())
    held = [fact.statement for fact in read_facts(path, Settings()) if isinstance(fact, Fact)]
    assert held[1:] == ["Korban hilang Cianjur: 31 orang", "Korban hilang Cianjur: 40 orang"]
    assert take_fact(path, "f1", Settings())
    assert not take_fact(path, "f1", Settings())
    assert take_fact(path, "f2", Settings())
    assert path.read_text(encoding="utf-8").rstrip() == HAND.rstrip()
    assert not take_fact(tmp_path / "none.toml", "f1", Settings())


def test_several_at_once_lose_no_fact(tmp_path: Path) -> None:
    path = sheet(tmp_path, HAND)

    def some(who: str) -> None:
        for number in range(8):
            words = f"Korban hilang di {who}: {number + 2} orang"
            add_fact(path, Fact("", "BNPB", words, finding=f"{who}-{number}"), Settings())

    writers = [Thread(target=some, args=(who,)) for who in ("Demak", "Kudus", "Pati")]
    for one in writers:
        one.start()
    for one in writers:
        one.join()
    held = {fact.finding for fact in read_facts(path, Settings()) if isinstance(fact, Fact)}
    assert held - {""} == {f"{who}-{number}" for who in ("Demak", "Kudus", "Pati") for number in range(8)}
    assert path.read_text(encoding="utf-8").startswith(HAND)


def test_a_sheet_that_cannot_be_read_is_not_written_over(tmp_path: Path) -> None:
    path = sheet(tmp_path, "[[fact]\n")
    with pytest.raises(SettingsError):
        add_fact(path, Fact("", "BNPB", "Korban hilang Cianjur: 25 orang"), Settings())
    assert path.read_text(encoding="utf-8") == "[[fact]\n"
