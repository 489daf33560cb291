"""decode: the text of a file's bytes, nothing added or cleaned but a byte order mark at the front."""

from __future__ import annotations

from typing import NamedTuple

from selisih.files.troubles import unreadable

_WIDE_MARKS = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff", b"\xff\xfe", b"\xfe\xff")
# What Indonesian and English text that is not UTF-8 is most often stored in; tried before all others.
_LIKELY = ["cp1252", "utf_16", "utf_32"]


class Decoded(NamedTuple):
    """A text; where it was not UTF-8 the encoding it was read in and the first byte that is not UTF-8."""

    text: str
    encoding: str = ""
    byte: int = 0


def decode(content: bytes, place: str) -> Decoded:
    """The text of some bytes. A byte order mark is no part of the text; line ends stay as they are.

    Raises InputError for what is no text. The encoding of bytes that are not UTF-8 is guessed and named.
    """
    wide = content.startswith(_WIDE_MARKS)
    if not wide and b"\x00" in content:
        raise unreadable("binary", place)
    try:
        return Decoded(content.decode("utf-8").removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        return _guess(content, place, error.start)


def _guess(content: bytes, place: str, byte: int) -> Decoded:
    from charset_normalizer import from_bytes

    best = from_bytes(content, cp_isolation=_LIKELY).best() or from_bytes(content).best()
    if best is None:
        # Without a single letter run that makes sense it is rather an image or archive than a text.
        odd = sum(b < 9 or 13 < b < 32 for b in content[:4096])
        raise unreadable("binary" if odd > len(content[:4096]) // 20 else "encoding", place, byte=byte)
    text = str(best).removeprefix("\ufeff")
    odd = sum(c < " " and c not in "\t\n\r\f\v" for c in text[:4096])
    if odd > len(text[:4096]) // 50:
        raise unreadable("binary", place)
    return Decoded(text, best.encoding.replace("_", "-"), byte)
