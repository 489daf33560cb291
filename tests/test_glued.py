"""Words that lost the space between them, and names that only look so."""

from __future__ import annotations

import pytest

from selisih.languages.glued import glued_at
from selisih.languages.lexicon import lexicon
from selisih.text.tokens import tokenise


def parts(text: str, language: str = "id") -> str:
    at = [0, *glued_at(tokenise(text), lexicon(language)), len(text)]
    return "|".join(text[a:b] for a, b in zip(at, at[1:], strict=False))


@pytest.mark.parametrize(
    "text",
    [
        "dilansir|AFP",
        "kepada|Reuters",
        "di|Jakarta dan ke|Bandung",
        "Presiden|Donald Trump|yang lama tidak terlihat. Trump",
        "Menteri Pertahanan|AS|Pete Hegseth di AS",
        "Gubernur Jateng|Ahmad Luthfi",
        "Ketua|DPR|Sufmi Dasco di DPR",
        "rencana|TNI|merekrut tamtama TNI",
        "serangan Iran|hanya sehari",
        "Benjamin Netanyahu|dan para menterinya, kata Netanyahu",
        "Rizki Natakusumah|berharap hujan",
        "Prabowo Subianto|sebagai presiden",
    ],
)
def test_words_that_lost_their_space(text: str) -> None:
    assert parts(text.replace("|", "")) == text


@pytest.mark.parametrize(
    "text",
    [
        "MotoGP dan Moto3 di Mandalika",
        "TikTok, YouTube, WhatsApp, OpenAI, SpaceX, ChatGPT dan TransJakarta",
        "iPhone dengan iOS, watchOS dan macOS",
        "detikINET dan detikSport",
        "BRILink milik BRI, agen BRILink",
        "Wulan atau Wulandari, Wahyu dan Wahyudi, Rama pada Ramadan",
        "Kahiyang Ayu, Mayapada, Sebayang, Dirgantara",
        "Nigeria, Indonesia, Romania, Pekanbaru dan Kotabaru",
        "akun @kataRahmat dan #PrabowoPresiden",
        "x" * 400 + "Y" * 400,
    ],
)
def test_names_that_are_one_word(text: str) -> None:
    assert parts(text) == text


def test_a_text_of_nothing_else_stays_quick() -> None:
    assert len(glued_at(tokenise("kepadaReuters " * 2000), lexicon("id"))) <= 301
