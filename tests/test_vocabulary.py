"""The vocabulary holds together: the same names in every language, nothing said twice, everything defined."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from decimal import Decimal
from importlib.resources import files
from pathlib import Path

import pytest

from selisih.languages.countries import countries, currency_codes
from selisih.languages.lexicon import languages, lexicon
from selisih.languages.measures import admits, measures
from selisih.languages.places import bare_name, place_key, places
from selisih.languages.reading import read
from selisih.languages.things import kind_of
from selisih.text.tokens import tokenise
from selisih.values.unit import convert, dimension, discrete, units

FILES = ("measures", "nouns", "qualifiers", "units", "currencies", "places", "bodies", "events", "documents")
ROOT = files("selisih.languages")
PACKAGE = Path(__file__).resolve().parent.parent / "src" / "selisih"
CRYPTO = {"BTC", "ETH", "USDT"}


def tables(language: str, name: str) -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(ROOT.joinpath(language, f"{name}.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", FILES)
def test_languages_have_the_same_tags_and_keys(name: str) -> None:
    first, *others = (tables(language, name) for language in languages())
    for other in others:
        assert first.keys() == other.keys()
        for tag in first:
            assert first[tag].keys() == other[tag].keys(), tag


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("name", FILES)
def test_a_phrasing_stands_once_under_a_tag_in_lower_case(language: str, name: str) -> None:
    for tag, table in tables(language, name).items():
        phrasings = [tuple(tokenise(p).word) for ps in table.values() for p in ps]
        assert [p for p, n in Counter(phrasings).items() if n > 1] == [], tag
        assert all(p == p.lower() == p.strip() for ps in table.values() for p in ps), tag


def test_no_language_is_named_where_it_is_read_and_every_way_of_one_is_known() -> None:
    """A language is data: code asks what it does, not which it is."""
    code = {path.name: path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")}
    assert not [name for name, text in code.items() if re.search(r"language [!=]= \"", text)]
    told = {way for language in languages() for way in lexicon(language).ways}
    asked = {way for text in code.values() for way in re.findall(r"\"(\w+)\" (?:not )?in [\w.()]+\.ways", text)}
    assert told == asked
    shapes = {shape for language in languages() for shape in lexicon(language).shapes}
    assert shapes == {shape for text in code.values() for shape in re.findall(r"\bshape\(\"(\w+)\"\)", text)}


@pytest.mark.parametrize("language", languages())
def test_every_measure_is_defined_and_every_definition_phrased(language: str) -> None:
    assert tables(language, "measures")["measure"].keys() == measures().keys()


def test_measures_use_known_kinds_and_units() -> None:
    nouns = tables("en", "nouns")["noun"].keys()
    for measure in measures().values():
        assert measure.kinds <= {"count", "money", "percentage", "limit"}, measure.name
        assert all(u in ("*", "unit", "piece") or u in units() or u in nouns for u in measure.units), measure.name


def test_a_measure_admits_what_is_one_of_its_units() -> None:
    deaths = measures()["deaths"]
    assert admits(deaths, "count", "person")
    assert admits(deaths, "count", "passenger")
    assert admits(deaths, "count", "")
    assert not admits(deaths, "count", "house")
    assert not admits(deaths, "money", "IDR")


@pytest.mark.parametrize("language", languages())
def test_written_units_and_currencies_exist(language: str) -> None:
    assert tables(language, "units")["unit"].keys() == units().keys()
    assert tables(language, "currencies")["currency"].keys() - CRYPTO <= currency_codes()


def test_all_iso_codes_are_known() -> None:
    assert {"IDR", "USD", "EUR", "CNY", "RUB"} <= currency_codes()
    assert len(currency_codes()) > 150


def test_wider_nouns_are_nouns() -> None:
    nouns = tables("en", "nouns")["noun"].keys()
    table = tomllib.loads(ROOT.joinpath("things.toml").read_text(encoding="utf-8"))["kind"]
    assert table.keys() <= nouns
    assert all(noun in nouns for row in table.values() for noun in row)
    assert kind_of("passenger") == "person"
    assert kind_of("house") == "house"


@pytest.mark.parametrize(
    ("figure", "code", "other", "expected"),
    [
        ("2.5", "km", "m", "2500"),
        ("36", "km/h", "m/s", "10"),
        ("98.6", "[degF]", "Cel", "37"),
        ("0", "Cel", "K", "273.15"),
        ("2", "a", "mo", "24"),
        ("3", "wk", "d", "21"),
    ],
)
def test_conversion_is_exact(figure: str, code: str, other: str, expected: str) -> None:
    assert convert(Decimal(figure), code, other) == Decimal(expected)


def test_what_has_no_exact_conversion_has_none() -> None:
    assert convert(Decimal(1), "mo", "d") is None
    assert convert(Decimal(1), "km", "kg") is None
    assert dimension("mo") == dimension("d") == "time"
    assert dimension("person") == ""


def test_only_whole_things_are_discrete() -> None:
    assert all(map(discrete, ("person", "house", "layer")))
    assert not any(map(discrete, ("nm", "percent", "IDR", "IDR/l", "1", "percentage point", "d")))


def named(text: str, language: str = "id") -> list[str]:
    return [key for _, _, key in places(read(text, lexicon(language)))]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Cina, Tiongkok, RRT dan China", "id", ["China"] * 4),
        ("Moskwa dan Moskow", "id", ["Moscow", "Moscow"]),
        ("Kabupaten Sukabumi dan Kota Sukabumi di Jabar", "id", ["Kabupaten Sukabumi", "Kota Sukabumi", "Jawa Barat"]),
        (
            "Kab. Cianjur, Kabupaten bandung, Kabupaten Bandung Barat",
            "id",
            ["Cianjur", "Kabupaten Bandung", "Bandung Barat"],
        ),
        (
            "Desa Cijedil, Kecamatan Cugenang; 39 di Cugenang",
            "id",
            ["Desa Cijedil", "Kecamatan Cugenang", "Kecamatan Cugenang"],
        ),
        ("Burkina Faso", "id", ["Burkina Faso"]),
        ("AS bukan as roda", "id", ["United States"]),
        ("443 in Sukabumi regency and 14 in Sukabumi city", "en", ["Kabupaten Sukabumi", "Kota Sukabumi"]),
        ("the US told us; Chinese and Russian leaders", "en", ["United States", "China", "Russia"]),
        ("West Java province", "en", ["Jawa Barat"]),
        ("malang nian, ia menyerang bali", "id", []),
        ("kata Wali Kota Gibran Rakabuming", "id", []),
        ("di tengah kota. Pasalnya, hujan", "id", []),
    ],
)
def test_places_have_one_key(text: str, language: str, expected: list[str]) -> None:
    assert named(text, language) == expected


def test_place_keys_by_words() -> None:
    assert place_key("Sumatra Barat", lexicon("id")) == "Sumatera Barat"
    assert place_key("Republik Afrika Tengah", lexicon("id")) == "Central African Republic"
    assert place_key("Negeri Antah Berantah", lexicon("id")) is None
    assert bare_name("Kota Sukabumi") == bare_name("Kabupaten Sukabumi") == "Sukabumi"


def test_countries_have_a_key_each() -> None:
    assert all(names and key for entries in countries().values() for names, key in entries)
