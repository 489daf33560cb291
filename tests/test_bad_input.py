"""What cannot be read: a clear sentence with file and place, and the rest is read all the same."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from selisih.files.read import Shelf, read_articles
from selisih.settings import Settings

BODY = "Sebanyak 25 orang hilang dalam banjir itu.\n"


def shelf_of(tmp_path: Path, name: str, content: str | bytes, **settings: int) -> Shelf:
    (tmp_path / "good.md").write_text(BODY)
    (tmp_path / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return read_articles([tmp_path], Settings(**settings))  # type: ignore[arg-type]


def refused(tmp_path: Path, name: str, content: str | bytes, **settings: int) -> str:
    """The one sentence of the one refusal, without the folder; the good file beside it must have been read."""
    shelf = shelf_of(tmp_path, name, content, **settings)
    assert [article.id for article in shelf.articles] == ["good"]
    (error,) = shelf.refused
    assert error.sentence("id") != error.sentence("en") == str(error)
    return str(error).removeprefix(f"{tmp_path.as_posix()}/")


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.md", "", "a.md: is empty: there is no article in it"),
        ("a.md", " \n\n", "a.md: is empty: there is no article in it"),
        ("a.md", "---\nsource: x\n---\n\n", "a.md: there is no text after the front matter"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a.txt: is not a text file"),
        ("a.txt", bytes(range(1, 256)) * 20, "a.txt: is not a text file"),
        ("a.md", "---\nsource: x\nIsi", "a.md:1: the front matter that begins here is never closed with ---"),
        ("a.md", "---\nsource: x\n  y: [\n---\nIsi", "a.md:3: the front matter is broken: "),
        ("a.md", "---\nsource: 'x\n---\nIsi", "a.md:3: the front matter is broken: "),
        ("a.md", "---\nsebuah kalimat\n---\nIsi", "a.md:2: the front matter is not a list of keys and values"),
        ("a.md", "---\nsource: x\nsource: y\n---\nIsi", "a.md:3: the key source stands twice"),
        ("a.md", "---\nurl: x\nsource: [a, b]\n---\nIsi", "a.md:3: source must be a text, not a list"),
        ("a.md", "---\ntitle: {a: b}\n---\nIsi", "a.md:2: title must be a text, not a group of keys"),
        (
            "a.md",
            "---\nsource: x\npublished: kemarin\n---\nIsi",
            "a.md:3: published: kemarin is no date that can be read",
        ),
        ("a.md", "---\npublished: 2023-02-30\n---\nIsi", "a.md:2: published: 2023-02-30 is no date"),
        (
            "a.md",
            "---\nlanguage: fr\n---\nIsi",
            "a.md:2: language: fr is not a language selisih knows (it knows en, id)",
        ),
        # deep enough to bring down a parser that goes down with it
        (
            "a.md",
            "---\nurl: x\nsource: " + "[" * 100_000 + "\n---\nIsi",
            "a.md:3: the front matter is broken: nested too",
        ),
        ("a.md", "---\n" + "- " * 100_000 + "x\n---\nIsi", "a.md:2: the front matter is broken: nested too deeply"),
        ("a.md", "---\nsource: &a [x, x]\ntitle: *a\n---\nIsi", "a.md:2: source must be a text, not a list"),
        ("a.md", "---\nsource: !!python/object:os.system x\n---\n", "a.md: there is no text after the front matter"),
        ("l.jsonl", "", "l.jsonl: is empty"),
        ("l.jsonl", "{not json}", "l.jsonl:1: is not JSON: "),
        ("l.jsonl", "[1]", "l.jsonl:1: is not a JSON object with the key text"),
        ("l.jsonl", '{"id": "x"}', "l.jsonl:1: is not a JSON object with the key text"),
        ("l.jsonl", '{"text": 3}', "l.jsonl:1: text must be a text, not a number"),
        ("l.jsonl", '{"text": "  "}', "l.jsonl:1: is empty"),
        ("l.jsonl", '{"text": "a\\ud800b"}', "l.jsonl:1: text is not valid Unicode (character 2)"),
        ("l.jsonl", '{"text": "a", "id": ["x"]}', "l.jsonl:1: id must be a text, not a list"),
        ("l.jsonl", '{"text": "a", "published": true}', "l.jsonl:1: published must be a text, not true or false"),
        ("l.jsonl", b'{"text": "a\xff"}', "l.jsonl:1: is not JSON: not UTF-8"),
        ("l.jsonl", "[" * 100_000, "l.jsonl:1: is not JSON: nested too deeply"),
    ],
)
def test_a_sentence_for_everything_that_cannot_be_read(
    tmp_path: Path, name: str, content: str | bytes, sentence: str
) -> None:
    assert refused(tmp_path, name, content).startswith(sentence)


def test_a_pipe_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "good.md").write_text(BODY)
    for name in ("a.md", "articles.jsonl"):  # reading them would wait for ever
        os.mkfifo(tmp_path / name)
    shelf = read_articles([tmp_path])
    assert [article.id for article in shelf.articles] == ["good"]
    assert [Path(name).name for name in shelf.passed] == ["a.md", "articles.jsonl"]


def test_missing_paths_and_folders_without_articles(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken.md").symlink_to(tmp_path / "gone.md")
    shelf = read_articles([tmp_path / "nowhere.md", tmp_path / "empty", tmp_path / "broken.md"])
    said = [str(error).removeprefix(f"{tmp_path.as_posix()}/") for error in shelf.refused]
    assert said == [
        "broken.md: there is no such file or folder",
        "empty: there are no articles in this folder (selisih reads .md, .markdown, .txt, .jsonl)",
        "nowhere.md: there is no such file or folder",
    ]


def test_other_formats_named_outright_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>Isi</p>")
    (error,) = read_articles([tmp_path / "a.html"]).refused
    assert "is a .html file, which selisih does not read" in str(error)
    (tmp_path / "berita.2023").write_text(BODY)
    assert len(read_articles([tmp_path / "berita.2023"]).articles) == 1


def test_the_cap_on_size(tmp_path: Path) -> None:
    assert refused(tmp_path, "a.md", "x" * 6_200, max_file_bytes=5_000) == (
        "a.md: is too large: 6.2 kB, where at most 5 kB are read"
    )
    assert refused(tmp_path, "a.md", "x" * 5_001, max_file_bytes=5_000) == (
        "a.md: is too large: 5,001 bytes, where at most 5 kB are read"
    )
    assert not shelf_of(tmp_path, "a.md", "x" * 5_000, max_file_bytes=5_000).refused


def test_the_cap_on_lines_of_json_lines(tmp_path: Path) -> None:
    line = json.dumps({"text": BODY})
    big = json.dumps({"text": "x" * 30_000})
    shelf = shelf_of(tmp_path, "l.jsonl", f"{line}\n{big}\n{line}\n", max_file_bytes=5_000)
    assert [article.id for article in shelf.articles] == ["good", "l:1", "l:3"]
    assert "l.jsonl:2: is too large: > 5 kB" in str(shelf.refused[0])


def test_a_broken_line_does_not_stop_the_others(tmp_path: Path) -> None:
    shelf = shelf_of(tmp_path, "l.jsonl", '{"id": "x", "text": "a"}\n{\n{"id": "x", "text": "b"}\n{"text": "c"}\n')
    assert [article.id for article in shelf.articles] == ["good", "l:4", "x"]
    assert [str(error).rsplit("l.jsonl", 1)[1][:22] for error in shelf.refused] == [
        ":2: is not JSON: Expec",
        ":3: the id x was alrea",
    ]


def test_a_file_name_that_is_no_unicode(tmp_path: Path) -> None:
    (tmp_path / "a\udcff.md").write_text(BODY)
    (article,) = read_articles([tmp_path]).articles
    assert article.path.endswith("a\N{REPLACEMENT CHARACTER}.md")
    article.id.encode()
