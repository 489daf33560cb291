"""What can go wrong with files, in words: one sentence a trouble and language, made into errors of selisih.errors."""

from __future__ import annotations

from selisih.errors import InputError, OutputError, UsageError

# Every sentence follows "<file>[:<line>]: ".
_SENTENCES: dict[str, tuple[str, str]] = {
    "missing": ("there is no such file or folder", "tidak ada berkas atau folder ini"),
    "unreadable": ("cannot be read: {why}", "tidak dapat dibaca: {why}"),
    "empty": ("is empty: there is no article in it", "kosong: tidak ada artikel di dalamnya"),
    "no_body": ("there is no text after the front matter", "tidak ada teks sesudah front matter"),
    "no_articles": (
        "there are no articles in this folder (selisih reads {suffixes})",
        "tidak ada artikel dalam folder ini (selisih membaca {suffixes})",
    ),
    "binary": ("is not a text file", "bukan berkas teks"),
    "format": (
        "is a {suffix} file, which selisih does not read (it reads {suffixes})",
        "adalah berkas {suffix}, yang tidak dibaca selisih (yang dibaca: {suffixes})",
    ),
    "too_large": (
        "is too large: {size}, where at most {cap} are read",
        "terlalu besar: {size}, sedangkan yang dibaca paling banyak {cap}",
    ),
    "encoding": (
        "cannot be decoded: it is not UTF-8 (byte {byte}) and no other encoding fits",
        "tidak dapat dibaca: bukan UTF-8 (bita {byte}) dan tidak ada enkode lain yang cocok",
    ),
    "decoded": (
        "is not UTF-8 (byte {byte}); read as {encoding}",
        "bukan UTF-8 (bita {byte}); dibaca sebagai {encoding}",
    ),
    "unclosed": (
        "the front matter that begins here is never closed with ---",
        "front matter yang dimulai di sini tidak ditutup dengan ---",
    ),
    "front_matter": ("the front matter is broken: {why}", "front matter rusak: {why}"),
    "no_mapping": (
        "the front matter is not a list of keys and values",
        "front matter bukan daftar kunci dan nilai",
    ),
    "twice": ("the key {key} stands twice", "kunci {key} tertulis dua kali"),
    "no_text": ("{key} must be a text, not {value}", "{key} harus berupa teks, bukan {value}"),
    "published": (
        "published: {value} is no date that can be read (write 2023-03-24, 2023-03, 2023 or 2023-03-24T10:19+07:00)",
        "published: {value} bukan tanggal yang dapat dibaca (tulis 2023-03-24, 2023-03, 2023, atau "
        "2023-03-24T10:19+07:00)",
    ),
    "no_date": (
        "{value} is no date that can be read (write 2023-03-24, 2023-03, 2023 or 2023-03-24T10:19+07:00)",
        "{value} bukan tanggal yang dapat dibaca (tulis 2023-03-24, 2023-03, 2023, atau 2023-03-24T10:19+07:00)",
    ),
    "same": ("an article cannot be compared with itself", "artikel tidak dapat dibandingkan dengan dirinya sendiri"),
    "language": (
        "language: {value} is not a language selisih knows (it knows {known})",
        "language: {value} bukan bahasa yang dikenal selisih (yang dikenal: {known})",
    ),
    "json": ("is not JSON: {why}", "bukan JSON: {why}"),
    "json_object": ("is not a JSON object with the key text", "bukan objek JSON dengan kunci text"),
    "surrogate": (
        "{key} is not valid Unicode (character {at})",
        "{key} bukan Unicode yang sah (karakter ke-{at})",
    ),
    "id_twice": ("the id {value} was already given to line {line}", "id {value} sudah dipakai baris {line}"),
    "unwritable": ("cannot be written: {why}", "tidak dapat ditulis: {why}"),
}


def sentences(trouble: str, place: str, **fields: object) -> dict[str, str]:
    """The sentence of a trouble at a place (`file` or `file:line`) by language."""
    return {
        language: f"{place}: {sentence.format(**fields)}"
        for language, sentence in zip(("en", "id"), _SENTENCES[trouble], strict=True)
    }


def unreadable(trouble: str, place: str, **fields: object) -> InputError:
    """The error to raise for something that cannot be read."""
    said = sentences(trouble, place, **fields)
    return InputError(said["en"], said)


def unwritable(place: str, why: str) -> OutputError:
    """The error to raise for something that cannot be written."""
    said = sentences("unwritable", place, why=why)
    return OutputError(said["en"], said)


def misused(trouble: str, place: str, **fields: object) -> UsageError:
    """The error to raise for an option that cannot be what it is."""
    said = sentences(trouble, place, **fields)
    return UsageError(said["en"], said)
