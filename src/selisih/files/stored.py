"""Claims stored in a folder, as `selisih extract -o` writes them: a file of claims an article, and a list of the articles.

The list holds the articles in full, with the rules by which they were read: what one of them says can be compared, shown and,
where the rules are others by now, read again without the article itself.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, NamedTuple

from selisih.errors import InputError
from selisih.files.claims import Read, claim_of
from selisih.files.mark import mark_of
from selisih.files.troubles import unreadable
from selisih.files.typed import typed
from selisih.files.walk import LIST, holds_claims, shown
from selisih.files.write import file_name
from selisih.languages.lexicon import languages
from selisih.model.claim import Claim, Unread
from selisih.model.lineage import Cited
from selisih.model.spot import part_text
from selisih.stages.normalise import Extraction
from selisih.text.article import Article
from selisih.text.escape import in_json

_BROKEN = (ValueError, TypeError, KeyError, ArithmeticError, AttributeError, RecursionError)


class Stored(NamedTuple):
    """What stands in a file of claims: the article read, by other rules than are asked for the article only, or an error."""

    path: str
    held: Read | Article | InputError


def store_files(read: Iterable[Read], rules: str, folder: Path) -> Iterator[tuple[Path, str]]:
    """The files of a store with their texts, the list last. Articles that stand in the list of the folder already and are
    not among these stay in it."""
    lines = {}
    for article, told, names in read:
        name = _claims_file(article.id)
        held = {
            **asdict(article),
            "claims": name,
            "rules": rules,
            "names": sorted(names),
            "cited": [asdict(cited) for cited in told.cited],
            "unread": [unread.record() for unread in told.unread],
        }
        lines[name] = in_json(held, None) + "\n"
        yield folder / name, "".join(in_json(claim.record(), None) + "\n" for claim in told.claims)
    for _, before in _listed(folder):
        name = _name(before)
        if name and name not in lines and (folder / name).is_file():
            lines[name] = in_json(before, None) + "\n"
    yield folder / LIST, "".join(line for _, line in sorted(lines.items()))


def _claims_file(article: str) -> str:
    """The file of an article's claims; none takes the place of the list."""
    name = file_name(article, ".jsonl")
    return name if name.casefold() != LIST else file_name(f" {article}", ".jsonl")


def claim_files(folder: str) -> dict[str, tuple[int, int]]:
    """The files of claims of a store, by where they really are, with size and time of the last change, those of the list
    added to each: a change of it is one of all."""
    home = os.path.realpath(folder)
    found = {}
    with os.scandir(home) as entries:
        for entry in entries:
            if entry.name.endswith(".jsonl") and not entry.name.startswith(".") and entry.is_file():
                told = entry.stat()
                found[entry.name] = told.st_size, told.st_mtime_ns
    size, changed = found.pop(LIST, (0, 0))
    return {f"{home}{os.sep}{name}": (size + own, changed + at) for name, (own, at) in found.items()}


def stored(folder: str, wanted: Collection[str], rules: str) -> Iterator[Stored]:
    """What stands in those files of claims of a store that are wanted, one after the other."""
    home, told = os.path.realpath(folder), shown(folder)
    left = set(wanted)
    for number, (_, held) in enumerate(_listed(Path(home)), 1):
        path = f"{home}{os.sep}{_name(held)}"
        if path in left:
            left.discard(path)
            try:
                yield Stored(path, _known(path, f"{told}/{_name(held)}", held, rules))
            except InputError as error:
                yield Stored(path, error)
            except _BROKEN:
                yield Stored(path, unreadable("stored_line", f"{told}/{LIST}:{number}"))
    for path in sorted(left):
        yield Stored(path, unreadable("not_listed", f"{told}/{shown(os.path.relpath(path, home))}", list=LIST))


def marks(folder: str, wanted: Collection[str]) -> dict[str, str]:
    """What marks the content of those files of claims that are wanted, each with its line of the list."""
    home = os.path.realpath(folder)
    found = {}
    for line, held in _listed(Path(home)):
        path = f"{home}{os.sep}{_name(held)}"
        if path in wanted:
            found[path] = mark_of(path, line.encode("utf-8", "surrogateescape"))
    return found


def _listed(folder: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The lines of the list with what they hold; nothing of what is none."""
    if holds_claims(str(folder)):
        with (folder / LIST).open(encoding="utf-8", errors="surrogateescape", newline="\n") as file:
            for line in file:
                try:
                    held = json.loads(line)
                except (ValueError, RecursionError):
                    held = None
                yield line, held if isinstance(held, dict) else {}


def _name(held: Mapping[str, Any]) -> str:
    """The file of claims that a line of the list is about; empty where it is about none."""
    name = held.get("claims")
    return name if isinstance(name, str) and name == Path(name).name else ""


def _known(path: str, place: str, held: Mapping[str, Any], rules: str) -> Read | Article:
    """What a line of the list and its file of claims hold. Raises InputError, or what broken keys raise."""
    article = typed(Article, **{field.name: held[field.name] for field in fields(Article)})
    if article.language not in languages() or min(article.line, article.title_line, article.begin + 1) < 1:
        raise ValueError
    if held["rules"] != rules:
        return article
    unread = tuple(typed(Unread, **words) for words in held["unread"])
    cited = tuple(typed(Cited, **told) for told in held["cited"])
    names = frozenset(name.encode().decode() for name in held["names"])  # half a letter is none
    return Read(article, Extraction(tuple(_claims(path, place, article)), unread, cited), names)


def _claims(path: str, place: str, article: Article) -> Iterator[Claim]:
    """The claims of a file. Raises InputError for one that is none, or is not in the article."""
    try:
        lines = Path(path).read_text(encoding="utf-8").rstrip("\n").split("\n")
    except OSError as error:
        raise unreadable("unreadable", place, why=error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise unreadable("unreadable", place, why=f"not UTF-8 (byte {error.start})") from error
    for number, line in enumerate(lines if lines != [""] else [], 1):
        try:
            claim = claim_of(json.loads(line))
            words = part_text(article, claim.part)[claim.start : claim.end]
        except _BROKEN as error:
            raise unreadable("no_claim", f"{place}:{number}") from error
        if claim.article != article.id or words != claim.quote:
            raise unreadable("claim_elsewhere", f"{place}:{number}", list=LIST)
        yield claim
