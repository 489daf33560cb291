"""Index: articles read before, with their claims and names, on disk, made anew where it is stale."""

from __future__ import annotations

import json
import os
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict
from math import log2
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from selisih.files.claims import Read, claim_of
from selisih.files.troubles import unwritable
from selisih.model.claim import Unread
from selisih.model.lineage import Cited
from selisih.stages.normalise import Extraction
from selisih.text.article import Article

_LAYOUT = 3  # raised when the tables change; an index of another layout, or of other rules, is made anew
_TABLES = """
create table about (rules text not null);
create table file (path text primary key, size integer not null, changed integer not null, content text not null);
create table article (number integer primary key, path text not null, origin text not null, packed blob not null);
create table name (name text not null, article integer not null, primary key (name, article)) without rowid;
create index article_of_file on article (path);
create index article_of_origin on article (origin);
create index name_of_article on name (article);
"""
_AT_ONCE = 200  # files after which what was read is kept, whatever comes, and others may write
_COMMON = 0.02  # part of the articles that may share a name for it to bring them together
_FEW = 30  # articles that may share one in any case
_MOST = 60  # articles that are compared with a new one, those that share most with it


class State(NamedTuple):
    """What a file system tells of a file without reading it: size, and time of its last change in nanoseconds."""

    size: int
    changed: int


class Index:
    """What is known of articles, in one SQLite file. Of a file that is damaged, or was made by other rules, nothing is kept."""

    def __init__(self, path: Path, rules: str) -> None:
        self.path = path
        self.kept = 0
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            ignore = path.parent / ".gitignore"
            if not ignore.exists():
                ignore.write_text("*\n", encoding="utf-8")
            self._open(rules)
        except OSError as error:
            raise unwritable(path.as_posix(), error.strerror or str(error)) from error
        except sqlite3.Error as error:
            raise unwritable(path.as_posix(), str(error)) from error

    def _open(self, rules: str) -> None:
        mark = f"{_LAYOUT} {rules}"
        try:
            self.base = sqlite3.connect(self.path, timeout=60)
            self.base.execute("pragma synchronous = off")  # a lost index is made anew
            if self.base.execute("select count(*) from sqlite_master").fetchone()[0]:
                if self.base.execute("select rules from about").fetchall() == [(mark,)]:
                    return
                raise sqlite3.DatabaseError
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise
            self._discard()
        except sqlite3.DatabaseError:
            self._discard()
        self.base.executescript(f"begin; {_TABLES} commit;")
        self.base.execute("insert into about values (?)", (mark,))
        self.base.commit()

    def _discard(self) -> None:
        self.base.close()
        self.path.unlink(missing_ok=True)
        self.base = sqlite3.connect(self.path, timeout=60)

    def close(self) -> None:
        self.base.close()

    def stale(
        self, files: Mapping[str, State], contents: Callable[[Sequence[str]], Mapping[str, str]]
    ) -> dict[str, str]:
        """The files that have to be read, again or for the first time, in order, each with the mark of its content, as
        `contents` gives it of those that look changed. A file that was touched, or checked out anew, is what it was; those that
        are gone are forgotten."""
        held = {path: (State(size, at), mark) for path, size, at, mark in self.base.execute("select * from file")}
        for path in held.keys() - files.keys():
            self._forget(path)
        moved = sorted(path for path, state in files.items() if path not in held or held[path][0] != state)
        marks = contents(moved)
        same = [path for path in moved if path in held and marks.get(path) and held[path][1] == marks[path]]
        self.base.executemany(
            "update file set size = ?, changed = ? where path = ?", [(*files[path], path) for path in same]
        )
        self.base.commit()
        known = frozenset(same)
        return {path: marks.get(path, "") for path in moved if path not in known}

    def keep(self, path: str, state: State, content: str, articles: Iterable[Read]) -> None:
        """Nothing; afterwards the articles of the file are those given. `commit` makes it last; so does every so many files."""
        self._forget(path)
        self.base.execute("insert into file values (?, ?, ?, ?)", (path, *state, content))
        for read in articles:
            held = path, os.path.realpath(read.article.path), _packed(read)
            number = self.base.execute("insert into article (path, origin, packed) values (?, ?, ?)", held).lastrowid
            self.base.executemany("insert into name values (?, ?)", [(name, number) for name in sorted(read.names)])
        self.kept += 1
        if self.kept % _AT_ONCE == 0:
            self.commit()

    def commit(self) -> None:
        self.base.commit()

    def _forget(self, path: str) -> None:
        of_file = "select number from article where path = ?"
        self.base.execute(f"delete from name where article in ({of_file})", (path,))
        self.base.execute("delete from article where path = ?", (path,))
        self.base.execute("delete from file where path = ?", (path,))

    def count(self) -> int:
        """How many articles are known."""
        return int(self.base.execute("select count(*) from article").fetchone()[0])

    def like(self, names: Iterable[str], without: frozenset[str] = frozenset()) -> list[int]:
        """The numbers of the articles that share rare names with a new one, the likest first; none from the files `without`."""
        total = self.count()
        most = max(_FEW, int(total * _COMMON))
        shared: dict[int, float] = {}
        for name in sorted(names):
            holders = self.base.execute("select article from name where name = ? limit ?", (name, most + 1)).fetchall()
            if len(holders) <= most:
                for (number,) in holders:
                    shared[number] = shared.get(number, 0.0) + log2((total + 1) / len(holders))
        for path in without:
            for (number,) in self.base.execute("select number from article where origin = ?", (path,)):
                shared.pop(number, None)
        return sorted(shared, key=lambda n: (-shared[n], n))[:_MOST]

    def load(self, numbers: Iterable[int]) -> list[tuple[str, Article, Extraction]]:
        """The articles with the file each is from and what it states, in the order of their numbers."""
        of_number = "select path, packed from article where number = ?"
        rows = [self.base.execute(of_number, (number,)).fetchone() for number in sorted(numbers)]
        return [(path, *_unpacked(packed)) for path, packed in rows]


_Told = TypeVar("_Told")


def through(path: Path, rules: str, use: Callable[[Index], _Told]) -> _Told:
    """What `use` learns from the index at a path. One that turns out to be damaged on the way is made anew, and asked again.
    Raises OutputError where it cannot be written, or another run does not let go of it."""
    try:
        with closing(Index(path, rules)) as index:
            return use(index)
    except sqlite3.DatabaseError as error:
        if "locked" in str(error):
            raise unwritable(path.as_posix(), str(error)) from error
    path.unlink(missing_ok=True)
    try:
        with closing(Index(path, rules)) as index:
            return use(index)
    except sqlite3.Error as error:
        raise unwritable(path.as_posix(), str(error)) from error


def _packed(read: Read) -> bytes:
    held = {
        "article": asdict(read.article),
        "claims": [claim.record() for claim in read.extraction.claims],
        "unread": [unread.record() for unread in read.extraction.unread],
        "cited": [asdict(cited) for cited in read.extraction.cited],
    }
    return zlib.compress(json.dumps(held).encode("utf-8"))


def _unpacked(packed: bytes) -> tuple[Article, Extraction]:
    try:
        held: dict[str, Any] = json.loads(zlib.decompress(packed))
        extraction = Extraction(
            tuple(claim_of(record) for record in held["claims"]),
            tuple(Unread(**unread) for unread in held["unread"]),
            tuple(Cited(**cited) for cited in held["cited"]),
        )
        return Article(**held["article"]), extraction
    except (zlib.error, ValueError, KeyError, TypeError) as error:
        raise sqlite3.DatabaseError(str(error)) from error
