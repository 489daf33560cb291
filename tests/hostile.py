"""Texts nobody would print, of any length: what every pass over a text has to stay linear on and never raise for."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import cycle, islice

from selisih.languages.lexicon import lexicon

# A text of each sort repeats these words, its place counted in for {n} so that no two repetitions need be equal.
_REPEATED = {
    "digits": "7",
    "digits in groups": "1.111.",
    "decimals": "1,1",
    "version numbers": "1.1.1.1 ",
    "long figures": "111.111.111.111.111.111.111.111.111,5 orang ",
    "codes": "0812345678901234567890123456789012345 ",
    "round brackets": "(",
    "closing brackets": ")",
    "pairs of brackets": "()",
    "square brackets": "[/",
    "signatures": "(asj/fyk)\n",
    "dashes": "-",
    "hyphened words": "a-b-",
    "long words with hyphens": "dua-puluh-",
    "stars": "* ",
    "dots": ".",
    "dots apart": ". ",
    "commas": ",",
    "colons": ": ",
    "slashes": "1/",
    "dates in figures": "1/1/1/",
    "straight quotation marks": '"',
    "straight quotation marks apart": ' "a',
    "opening quotation marks": "“",
    "closing quotation marks": " a”",
    "nested quotation marks": "“a ‘b ",
    "guillemets": "«a »b ",
    "apostrophes": "'",
    "apostrophes apart": "a' ",
    "words in quotation marks": '"kata-kata" ',
    "quotations": '"Kami siap membantu semua korban," kata Budi. ',
    "quotations left open": '"Kami siap membantu semua korban, kata Budi Santoso.\n\n',
    "quotations never opened": 'Kami siap membantu semua korban," kata Budi Santoso. ',
    "quotations in one sentence": '"kami siap membantu korban" kata Budi ',
    "one word": "orang ",
    "one unknown word": "zxcv ",
    "one capital": "A ",
    "one word without spaces": "orang",
    "line feeds": "\n",
    "line feeds and words": "dan\n",
    "carriage returns": "orang\r\n",
    "tabs": "\t",
    "spaces": " ",
    "odd spaces": "\u00a0\u2003\u2028",
    "letters in a line": "abc\n",
    "wrapped lines": "sebuah kalimat yang panjang sekali tanpa titik di akhir\n",
    "list": "- 5 orang\n",
    "numbered list": "{n}. 5 orang\n",
    "headings": "Kabupaten Cianjur:\n",
    "headlines": "Banjir Melanda Kota Besar\n",
    "furniture": "Baca juga:\n",
    "captions": "Foto: 5 orang\n",
    "currency": "Rp ",
    "currency without spaces": "Rp",
    "money": "Rp 5 juta ",
    "prices": "Rp12.800 per liter ",
    "money in one list": "US$ 3,56 miliar, ",
    "range of money": "Rp 5 sampai ",
    "ranges of money left open": "Rp 1 juta-Rp ",
    "months": "Maret ",
    "months with days": "3 Maret ",
    "days of a month": "3, 4, 5, ",
    "weekdays": "Senin ",
    "weekdays with dates": "Senin (3/4) ",
    "weekdays with wrong dates": "Rabu (22/3/2024) ",
    "weekdays of many dates": "Rabu ({d}/3/2024). ",
    "dates": "Rabu (22/3/2023), ",
    "dates in one sentence": "pada {d} Maret 20{d:02} ",
    "clock times": "pukul 09.55 WIB ",
    "clock times in sentences": "Pukul 09.55 WIB. ",
    "relative days": "dua hari lalu ",
    "day before": "sehari sebelumnya ",
    "day before in sentences": "Sehari sebelumnya. ",
    "plans": "akan Senin ",
    "years": "2021 ",
    "years and years": "pada 2021 dan ",
    "year after year": "2021 dan ",
    "ranges of years": "2021-2022-",
    "years and dashes": "2021 - ",
    "quarters": "kuartal II/2024 ",
    "centuries": "abad ke-19 ",
    "edges": "awal ",
    "one": "satu ",
    "one million": "satu juta ",
    "hundred": "seratus ",
    "tens": "dua puluh ",
    "thousands": "ribu ",
    "halves": "setengah ",
    "more and more": "lebih lebih dari ",
    "dozens": "belasan ",
    "three zeros": "816 000 000 ",
    "bracketed numbers": "3 (tiga) ",
    "open numbers": "3 (tiga ",
    "and": "dan ",
    "of": "yang ",
    "no": "nomor ",
    "numbered": "nomor urut {d} ",
    "figures": "{n} ",
    "figures with commas": "{n}, ",
    "figures in lists": "1, 2, 3, dan 4, ",
    "figures joined": "5 dan ",
    "ranges": "2-3 ",
    "counts": "{n} orang tewas ",
    "counts in one list": "{n} orang, ",
    "counts in sentences": "{n} orang tewas. ",
    "counts of unknown things": "{n} zxcv. ",
    "counts to be led to": "korban mencapai {n}, ",
    "measures": "korban tewas ",
    "qualifiers": "rusak berat ",
    "measures and a figure": "ekspor nonmigas naik {n} ",
    "percentages": "naik 5 persen ",
    "changes": "naik {n} persen menjadi {n} persen dari ",
    "shares in sentences": "Naik {n},5 persen. ",
    "limits": "14 nm ",
    "units before": "magnitudo 5,6 ",
    "apposition": "{n} suara atau 58,59 persen ",
    "parts of a whole": "{n} dari {n} orang ",
    "laws": "UU Nomor 1 Tahun 2020 ",
    "laws about laws": "UU Nomor {n} Tahun 2020 tentang UU ",
    "laws without year": "UU Nomor {n} ",
    "bare laws": "Keputusan Menteri ",
    "law about": "Undang-Undang tentang ",
    "resolutions": "Resolusi ",
    "quoted titles": "dokumen berjudul 'Pernyataan Bersama' ",
    "titles": "Deklarasi G20 Bali ",
    "titles with numbers": "Deklarasi G20 ",
    "group of twenty": "G20 ",
    "names with years": "Pre-2030 ",
    "described": "pernyataan bersama tentang ",
    "names": "Budi Santoso ",
    "names apart": "Budi, ",
    "many names": "Budi{a} Santoso{a}. ",
    "initials": "B. ",
    "names with particles": "Budi bin ",
    "nicknames": 'Budi "Santo" ',
    "offices": "Presiden ",
    "offices and names": "Presiden Joko Widodo ",
    "offices between": "ketua umum ",
    "saying": "kata ",
    "saying and names": "kata Budi Santoso, ",
    "saying that": "Budi mengatakan bahwa ",
    "according": "menurut Budi Santoso, ",
    "names that say": "Budi{a} mengatakan hal itu. ",
    "pronouns": "dia mengatakan ",
    "papers": "keterangan tertulis ",
    "citations": "dikutip dari Kompas ",
    "districts": "Kecamatan A ",
    "many districts": "Kecamatan A{a} ",
    "regencies": "Kabupaten Cianjur, ",
    "places": "Jakarta ",
    "places with at": "di Jakarta ",
    "places and counts": "5 orang di Jakarta, ",
    "many districts and counts": "{n} orang di Kecamatan A{a}, ",
    "countries": "Amerika Serikat ",
    "datelines": "Jakarta - ",
    "combining marks": "e\u0301\u0302",
    "only combining marks": "\u0301",
    "lone surrogates": "\ud800",
    "lone surrogates and counts": "\udc80 5 orang\ud800 ",
    "nul": "\x00",
    "nul and counts": "5\x00orang ",
    "bidirectional marks": "\u202e5 orang\u2066 ",
    "byte order marks": "\ufeff",
    "emoji": "👩‍👩‍👧‍👦",
    "flags": "🇮🇩",
    "Arabic digits": "٣٢",
    "Arabic digits and counts": "٣٢ orang ",
    "Thai digits": "๓๒ คน",
    "superscripts": "m² ²²²² ",
    "superscript years": "UU Nomor ² Tahun ²²²² ",
    "superscript numbers": "nomor urut ² pukul ².³³ ² Maret ²²²² abad ke-²² ",
    "fractions": "½ ¾ ",
    "double letters": "ﬃİıẞ",
    "full width": "１２ ",
    "Arabic": "قتل خمسة أشخاص. ",
    "Hebrew": "שלום ",
    "Chinese": "五人死亡。",
    "page": "<p>5 orang</p>",
    "entities": "&nbsp;5&#160;orang",
    "escapes": "\x1b[31m5 orang ",
    "format": "{0}%s%n\\n",
}


def _repeated(words: str, size: int) -> str:
    """So many code points of words over and over, with {n} counting, {d} a day of a month, {a} a word of letters."""
    if "{n" not in words and "{d" not in words and "{a" not in words:
        return (words * (size // len(words) + 1))[:size]
    parts, length, n = [], 0, 0
    while length < size:
        n += 1
        parts.append(words.format(n=n, d=n % 28 + 1, a=_letters(n)))
        length += len(parts[-1])
    return "".join(parts)[:size]


def _letters(n: int) -> str:
    return "".join("abcdefghij"[int(c)] for c in str(n))


def _one_sentence(size: int) -> str:
    """One sentence without a stop, full of figures of all sorts."""
    words = "sebanyak {n} orang di Kecamatan A{a} dan Rp {n} juta atau naik {n},5 persen pada {d} Maret 2023 serta "
    return _repeated(words, size)


def _one_token(size: int) -> str:
    return "a" * (size - 9) + " 5 orang."


def _nested(size: int) -> str:
    return "“‘(" * (size // 6) + "5 orang" + ")’”" * (size // 6)


def _bidi(size: int) -> str:
    return "\u202e" * (size // 2) + _repeated("5 orang tewas. ", size // 2)


def _soup(seed: int) -> Callable[[int], str]:
    """Phrases of all tags of the lexicon, figures and marks in any order."""

    def make(size: int) -> str:
        draw = random.Random(seed)
        pieces, length = [], 0
        phrases = _phrases("en" if seed % 3 == 2 else "id")
        while length < size:
            piece = draw.choice(_MARKS) if draw.random() < 0.4 else draw.choice(phrases)
            how = draw.random()
            piece = piece.title() if how < 0.3 else piece.upper() if how < 0.4 else piece
            pieces.append(piece + draw.choice(("", " ", " ", " ", " ", " ", "\n")))
            length += len(pieces[-1])
        return "".join(pieces)[:size]

    return make


_MARKS = (
    *'.,;:!?()[]"\'“”‘’«»-–—/%°$€£#@&*+=_|\\~', "\n", "\n\n", "\r\n", ", ", ". ", '," ', '" ', " - ",
    "1", "5", "12", "31", "100", "000", "2023", "1999", "09.55", "1.250", "3,65", "1.000.000", "12/3", "22/3/2024",
    "1/1/0001", "31/12/9999", "0", "00", "9999", "99999", "24.00", "25.61", "1" * 30, "1" * 41, "9.999." * 6 + "999",
    "²", "²²²²", "٣", "½", "Budi", "Santoso", "Zxcv", "zxcv", "A", "B.", "G20", "XIX", "\u0301", "\ud800", "\x00", "\u202e",
)  # fmt: skip


def _phrases(language: str) -> list[str]:
    found = lexicon(language).entries
    return sorted({" ".join(e.words) for entries in found.values() for e in entries})


def _cycled(size: int) -> str:
    """All words of `_REPEATED` in turn."""
    parts, length = [], 0
    for n, words in enumerate(islice(cycle(_REPEATED.values()), size)):
        parts.append(_repeated(words, len(words)) if "{" in words else words)
        length += len(parts[-1])
        if n % 7 == 0:
            parts.append("\n")
        if length >= size:
            break
    return "".join(parts)[:size]


def _of(words: str) -> Callable[[int], str]:
    return lambda size: _repeated(words, size) if words != _REPEATED["format"] else (words * size)[:size]


# By name, what makes a text of so many code points.
TEXTS: dict[str, Callable[[int], str]] = {
    **{name: _of(words) for name, words in _REPEATED.items()},
    "one sentence": _one_sentence,
    "one token": _one_token,
    "nested marks": _nested,
    "turned round": _bidi,
    "all in turn": _cycled,
    **{f"soup {seed}": _soup(seed) for seed in range(6)},
}
