"""A desk's fact sheet, a TOML file with a table [[fact]] for each thing it vouches for: read, added to, taken from."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from selisih.errors import SettingsError
from selisih.files.config_values import At, a_day, a_language, a_text, table, texts
from selisih.files.desk_toml import changed, lines_of, put, tables_of, take, text_of
from selisih.files.troubles import unsettled
from selisih.files.walk import shown
from selisih.languages.measures import measures
from selisih.model.fact import Fact
from selisih.settings import Settings
from selisih.text.near import near
from selisih.values.edtf import stretch

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

_T = TypeVar("_T")


def read_facts(path: Path, settings: Settings, must: bool = False) -> tuple[Fact | SettingsError, ...]:
    """The facts of a file in order, with the error in place of an entry that is none; nothing where there is no file, if
    it need not be there. Raises SettingsError where it is no TOML."""
    return _facts(text_of(path, must), shown(str(path)), settings)


def add_fact(path: Path, fact: Fact, settings: Settings) -> None:
    """Nothing; afterwards the sheet holds the fact, in place of one that the same finding asked for, and everything else as
    it was. Written as decisions are, by several at once. Raises SettingsError where the sheet cannot be read or the entry
    could not be, OutputError where it cannot be written."""
    entry = _entry(fact, settings)
    _fact({key: value for key, value in entry.items() if value}, shown(str(path)), settings)
    _change(path, settings, lambda document, _: put(document, "fact", entry, "finding"))


def take_fact(path: Path, finding: str, settings: Settings) -> bool:
    """Whether a finding had asked for a fact of the sheet; it is there no longer. The rest as `add_fact`."""
    return path.exists() and _change(path, settings, lambda document, _: take(document, "fact", "finding", finding))


def _change(path: Path, settings: Settings, change: Callable[[TOMLDocument, object], _T]) -> _T:
    return changed(path, lambda text: _facts(text, shown(str(path)), settings), change)


def _entry(fact: Fact, settings: Settings) -> dict[str, object]:
    """The keys of an entry, those that go without saying empty."""
    return {
        "statement": fact.statement,
        "titles": list(fact.titles),
        "source": fact.source,
        "language": fact.language if fact.language != settings.language else "",
        "measure": fact.measure,
        "names": list(fact.names),
        "places": list(fact.places),
        "period": fact.period,
        "valid_from": _day(fact.since),
        "valid_until": _day(fact.until),
        "by": fact.by,
        "on": _day(fact.on),
        "finding": fact.finding,
    }


def _day(day: str) -> date | None:
    return date.fromisoformat(day) if day else None


def _facts(text: str, name: str, settings: Settings) -> tuple[Fact | SettingsError, ...]:
    listed: Any = table(tables_of(text, name), At(name), {"fact": lambda value, at: value}).get("fact", [])
    if not isinstance(listed, list):
        raise unsettled("no_facts", name)
    lines = lines_of(text, "fact", len(listed))
    return tuple(_fact_or_error(one, f"{name}:{line}", settings) for one, line in zip(listed, lines, strict=True))


def _fact_or_error(held: object, place: str, settings: Settings) -> Fact | SettingsError:
    try:
        return _fact(held, place, settings)
    except SettingsError as error:
        return error


def _fact(held: object, place: str, settings: Settings) -> Fact:
    """One entry. It says its fact in one of three ways: a statement, a subject with its value, the titles of a document."""
    found: dict[str, Any] = table(held, At(place), _KEYS)
    if "measure" in found:
        _known(found["measure"], At(place).of("measure"), measures(settings.vocabulary.measures))
    subject, value = found.pop("subject", ""), found.pop("value", "")
    if bool(subject) != bool(value):
        raise unsettled("fact_half", place)
    if sum(map(bool, (found.get("statement"), subject, found.get("titles")))) != 1:
        raise unsettled("fact_ways", place)
    if not found.get("source"):
        raise unsettled("fact_source", place)
    since, until = found.pop("valid_from", ""), found.pop("valid_until", "")
    if since and until and until < since:
        raise unsettled("fact_days", place, since=since, until=until)
    statement = found.pop("statement", "") or (f"{subject}: {value}" if subject else "")
    return Fact(**{"language": settings.language} | found, place=place, statement=statement, since=since, until=until)


def _one_line(value: object, at: At) -> str:
    return " ".join(a_text(value, at).split())


def _known(name: str, at: At, among: Collection[str]) -> None:
    """Nothing; raises SettingsError for a measure there is not."""
    if name not in among:
        other = near(name, among)
        raise unsettled("fact_no_measure_near" if other else "fact_no_measure", str(at), value=name, near=other)


def _period(value: object, at: At) -> str:
    if stretch(a_text(value, at)) is None:
        raise unsettled("fact_period", str(at), value=value)
    return str(value)


_KEYS = {
    "statement": _one_line,
    "subject": _one_line,
    "value": _one_line,
    "titles": texts,
    "source": _one_line,
    "language": a_language,
    "measure": a_text,
    "names": texts,
    "places": texts,
    "period": _period,
    "valid_from": a_day,
    "valid_until": a_day,
    "by": _one_line,
    "on": a_day,
    "finding": _one_line,
}
