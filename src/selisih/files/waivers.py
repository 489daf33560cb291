"""What editors settled, in a TOML file that people write, too, and several write at once: findings left as they are
(`[[waiver]]`), and findings accepted, to be corrected (`[[accepted]]`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from selisih.files.config_values import At, a_day, a_text, table, texts
from selisih.files.desk_toml import changed, lines_of, put, tables_of, take, text_of
from selisih.files.troubles import unsettled
from selisih.files.walk import shown
from selisih.model.decision import Waiver, expired
from selisih.model.spot import Spot

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

_T = TypeVar("_T")

WAIVED, ACCEPTED = "waiver", "accepted"  # the tables of the file: left as it is, or to be corrected

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


def _nothing() -> None:
    """Nothing more to do."""


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


def settle(path: Path, waiver: Waiver, how: str, first: Callable[[], None] = _nothing) -> Settled | None:
    """None, and the file holds the decision; or what had been decided of the finding before, which stays. What has
    expired by the day of the decision does not count. `first` is done before the decision is written, and only if it is,
    while nobody else can decide. The rest as `add_waiver`."""

    def change(document: TOMLDocument, before: Sequence[Settled]) -> Settled | None:
        for held in before:
            if held.waiver.fingerprint == waiver.fingerprint and not expired(held.waiver, waiver.on):
                return held
        first()
        _put(document, how, waiver)
        return None

    return _change(path, change)


def unsettle(path: Path, fingerprint: str, how: str, first: Callable[[], object] = _nothing) -> bool:
    """Whether there was such a decision; it is there no longer. `first` as in `settle`, the rest as `add_waiver`."""

    def change(document: TOMLDocument, _: Sequence[Settled]) -> bool:
        found = take(document, how, "fingerprint", fingerprint)
        if found:
            first()
        return found

    return path.exists() and _change(path, change)


def _change(path: Path, change: Callable[[TOMLDocument, Sequence[Settled]], _T]) -> _T:
    return changed(path, lambda text: _settled(text, shown(str(path))), change)


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
    values: dict[str, object] = {key: getattr(waiver, key) for key in _KEYS}
    values |= {key: date.fromisoformat(day) for key in ("on", "until") if (day := getattr(waiver, key))}
    put(document, how, values | {"articles": list(waiver.articles)}, "fingerprint")
