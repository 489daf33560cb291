"""Days and hours as a message prints them."""

from __future__ import annotations

import pytest

from selisih.languages.day_names import time_text


@pytest.mark.parametrize(
    ("edtf", "indonesian", "english"),
    [
        ("2022-11-22T09:55+07:00", "22/11/2022 pukul 09.55 WIB", "22 November 2022, 09:55 WIB"),
        ("2022-11-22T09:55", "22/11/2022 pukul 09.55", "22 November 2022, 09:55"),
        ("2022-11-22T09:55+02:00", "22/11/2022 pukul 09.55 +02:00", "22 November 2022, 09:55 +02:00"),
        ("2022-11-22", "22/11/2022", "22 November 2022"),
        ("2022-11", "November 2022", "November 2022"),
        ("2022", "2022", "2022"),
        ("2022-34", "kuartal II 2022", "Q2 2022"),
        ("2022-40", "semester I 2022", "H1 2022"),
        ("2022-01/2022-08", "Januari 2022 – Agustus 2022", "January 2022 – August 2022"),
        ("XXXX-03-21", "XXXX-03-21", "XXXX-03-21"),
        ("199X", "199X", "199X"),
        ("../2022-11-22", "../2022-11-22", "../2022-11-22"),
        ("38/PUU-VII/2009", "38/PUU-VII/2009", "38/PUU-VII/2009"),
        ("1250", "1250", "1250"),
    ],
)
def test_time_text(edtf: str, indonesian: str, english: str) -> None:
    assert time_text("id", edtf) == indonesian
    assert time_text("en", edtf) == english


def test_with_its_weekday() -> None:
    assert time_text("id", "2023-03-22", weekday=True) == "Rabu, 22/3/2023"
    assert time_text("en", "2023-03-22T10:19+07:00", weekday=True) == "Wednesday, 22 March 2023, 10:19 WIB"
    assert time_text("en", "2023-02-30", weekday=True) == "30 February 2023"
    assert time_text("en", "2023-03", weekday=True) == "March 2023"
