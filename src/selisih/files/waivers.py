"""What editors settled, in a TOML file that people write, too, and several write at once: findings left as they are
(`[[waiver]]`), and findings accepted, to be corrected (`[[accepted]]`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from selisih.files.config_values import At, a_day, a_text, table, texts
from selisih.files.desk_toml import lines_of, tables_of, text_of
from selisih.files.troubles import unsettled, unwritable
from selisih.files.walk import shown
from selisih.files.write import write_whole
from selisih.model.decision import Waiver
from selisih.model.spot import Spot

if TYPE_CHECKING:
    from tomlkit import TOMLDocument
    from tomlkit.items import InlineTable, Table

_T = TypeVar("_T")

WAIVED, ACCEPTED = "waiver", "accepted"  # the tables of the file: left as it is, or to be corrected

_PATIENCE = 30  # seconds that one writer waits for another
_KEYS = {
    "fingerprint": a_text,
    "code": a_text,
    "reason": a_text,
    "by": a_text,
    "on": a_day,
    "until": a_day,
    "articles": texts,
}


class Settled(NamedTuple):
    """A decision: WAIVED or ACCEPTED, and what stands there. Of an accepted finding the reason holds the words that are right,
    where somebody said which."""

    how: str
    waiver: Waiver


def read_waivers(path: Path, must: bool = False) -> tuple[Waiver, ...]:
    """The waivers of a file in order; none where there is no file, if it need not be there. Raises SettingsError where
    it cannot be read."""
    return tuple(settled.waiver for settled in read_settled(path, must) if settled.how == WAIVED)


def read_settled(path: Path, must: bool = False) -> tuple[Settled, ...]:
    """All that a file settles, the waivers first; the rest as `read_waivers`."""
    return _settled(text_of(path, must), shown(str(path)))


def add_waiver(path: Path, waiver: Waiver) -> None:
    """Nothing; afterwards the file holds the waiver, in place of one for the same finding, and everything else as it was.

    Whoever writes at the same time waits; a writer that is killed leaves the file as it was. Raises SettingsError where
    the file cannot be read, OutputError where it cannot be written.
    """
    _change(path, lambda document, _: _put(document, WAIVED, waiver))


def settle(path: Path, waiver: Waiver, how: str) -> Settled | None:
    """None, and the file holds the decision; or what had been decided of the finding before, which stays. What has
    expired by the day of the decision does not count. The rest as `add_waiver`."""

    def change(document: TOMLDocument, before: Sequence[Settled]) -> Settled | None:
        for held in before:
            if held.waiver.fingerprint == waiver.fingerprint and not _over(held.waiver, waiver.on):
                return held
        _put(document, how, waiver)
        return None

    return _change(path, change)


def unsettle(path: Path, fingerprint: str, how: str) -> bool:
    """Whether there was such a decision; it is there no longer. The rest as `add_waiver`."""

    def change(document: TOMLDocument, _: Sequence[Settled]) -> bool:
        listed: Any = document.get(how, [])
        found = [number for number, one in enumerate(listed) if one.get("fingerprint") == fingerprint]
        for number in reversed(found):
            del listed[number]
        if found and not listed:
            del document[how]
        return bool(found)

    return path.exists() and _change(path, change)


def _change(path: Path, change: Callable[[TOMLDocument, Sequence[Settled]], _T]) -> _T:
    """What the change gives; afterwards the file is as it left it."""
    import tomlkit
    from filelock import FileLock, Timeout

    name = shown(str(path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(path.with_name(f".{path.name}.lock"), timeout=_PATIENCE):
            before = read_settled(path)  # what cannot be read is not written over
            text = text_of(path)
            document = tomlkit.parse(text)
            answer = change(document, before)
            written = tomlkit.dumps(document)
            _settled(written, name)  # nor is anything written that could not be read again
            if written != text:
                write_whole(path, written)
            return answer
    except Timeout as error:
        raise unwritable(name, "another program is writing it") from error
    except OSError as error:
        raise unwritable(name, error.strerror or str(error)) from error


def _settled(text: str, name: str) -> tuple[Settled, ...]:
    tables: Any = table(tables_of(text, name), At(name), {how: lambda value, at: value for how in (WAIVED, ACCEPTED)})
    out = []
    for how in (WAIVED, ACCEPTED):
        listed = tables.get(how, [])
        if not isinstance(listed, list):
            raise unsettled("no_waivers", name)
        lines = lines_of(text, how, len(listed))
        out += [Settled(how, _waiver(one, name, line)) for one, line in zip(listed, lines, strict=True)]
    return tuple(out)


def _waiver(held: object, name: str, line: int) -> Waiver:
    at = At(f"{name}:{line}")
    found: dict[str, Any] = table(held, at, _KEYS)
    if not found.get("fingerprint"):
        raise unsettled("no_fingerprint", str(at))
    return Waiver(**found, spot=Spot(name, line, 1))


def _put(document: TOMLDocument, how: str, waiver: Waiver) -> None:
    """The decision in its table: in the place of one with its fingerprint, else at the end."""
    import tomlkit

    listed: Any = document.get(how)
    if listed is None:
        listed = document[how] = tomlkit.aot()
    for one in listed:
        if one["fingerprint"] == waiver.fingerprint:
            _fill(one, waiver)
            return
    new = tomlkit.inline_table() if isinstance(listed, tomlkit.items.Array) else tomlkit.table()
    _fill(new, waiver)
    listed.append(new)


def _fill(entry: Table | InlineTable, waiver: Waiver) -> None:
    """The keys of an entry, those that are empty left out."""
    made = replace(waiver, articles=())
    for key in _KEYS:
        value: Any = list(waiver.articles) if key == "articles" else getattr(made, key)
        if key in ("on", "until") and value:
            value = date.fromisoformat(value)
        if value:
            entry[key] = value
        elif key in entry:
            del entry[key]


def _over(waiver: Waiver, day: str) -> bool:
    """Whether the last day of a waiver is before a day."""
    return bool(waiver.until) and waiver.until < day
