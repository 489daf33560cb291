"""What is read from files: text, front matter, provenance, ids."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from selisih.errors import OutputError
from selisih.files.provenance import provenance
from selisih.files.published import published
from selisih.files.read import read_articles
from selisih.files.tongue import language_of
from selisih.files.write import file_name, write_whole
from selisih.text.article import Article

BODY = "Sebanyak 25 orang hilang dalam banjir itu.\n"


def one(path: Path) -> Article:
    shelf = read_articles([path])
    assert not shelf.refused
    (article,) = shelf.articles
    return article


def put(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_text_without_front_matter_is_read_untouched(tmp_path: Path) -> None:
    text = "  Judul \r\n\r\nIsi\tdengan  spasi. \n\n"
    article = one(put(tmp_path, "a.txt", text))
    assert (article.text, article.line, article.id, article.source) == (text, 1, "a", "a")


def test_the_text_begins_after_the_front_matter(tmp_path: Path) -> None:
    front = (
        '---\nsource: "tirto.id"\nurl: https://tirto.id/x\npublished: 2022-11-23\nlanguage: id\n'
        "title: Gempa\nauthor: [A, B]\n---\n"
    )
    text = "\nIsi\n---\nlagi\n---\n"
    article = one(put(tmp_path, "t.md", front + text))
    assert article.text == text == (front + text).split("\n---\n", 1)[1]
    assert article.line == 9
    assert (article.source, article.published, article.language) == ("tirto.id", "2022-11-23", "id")
    assert (article.title, article.author, article.url) == ("Gempa", "A, B", "https://tirto.id/x")


def test_front_matter_may_have_carriage_returns_and_be_empty(tmp_path: Path) -> None:
    assert one(put(tmp_path, "a.md", "---\r\nsource: x\r\n---\r\nIsi\r\nlagi")).text == "Isi\r\nlagi"
    assert one(put(tmp_path, "b.md", "---\n---\nIsi")).text == "Isi"


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    assert one(put(tmp_path, "a.md", b"\xef\xbb\xbf---\nsource: x\n---\nIsi")).source == "x"
    assert one(put(tmp_path, "b.md", b"\xef\xbb\xbfIsi")).text == "Isi"


def test_another_encoding_is_guessed_and_named(tmp_path: Path) -> None:
    text = "“Kita harus bekerja,” kata Presiden pada Selasa – sehari sesudah banjir itu. " * 5
    for encoding in ("cp1252", "utf-16"):
        shelf = read_articles([put(tmp_path, "a.md", text.encode(encoding))])
        assert [article.text for article in shelf.articles] == [text]
        assert "not UTF-8" in shelf.doubts[0]["en"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2023", "2023"),
        ("2023-03", "2023-03"),
        ("2023-03-24", "2023-03-24"),
        ("2023-03-24 10:19:00", "2023-03-24T10:19"),
        ("2023-03-24T10:19:00+07:00", "2023-03-24T10:19+07:00"),
        ("2023-03-24T03:19:00.000Z", "2023-03-24T03:19+00:00"),
        ("'2023-03-24T10:19+0700'", "2023-03-24T10:19+07:00"),
        ("2025/07/02 13:30:42", "2025-07-02T13:30"),
        ("21/3/2023", "2023-03-21"),
        ("24/3/2023, 10.19 WIB", "2023-03-24T10:19+07:00"),
        ("March 21, 2023", "2023-03-21"),
        ("21 Maret 2023", "2023-03-21"),
        ("21 Mar 2023 06:47 WITA", "2023-03-21T06:47+08:00"),
        ("Selasa, 21 Maret 2023 | 06:47 WIB", "2023-03-21T06:47+07:00"),
        ("21 Maret 2023 pkl 06.47 WIB", "2023-03-21T06:47+07:00"),
        ("Tue, 21 Mar 2023 06:47:10 +0700", "2023-03-21T06:47+07:00"),
        ("Maret 2023", "2023-03"),
    ],
)
def test_publication_times_as_they_are_printed(tmp_path: Path, written: str, read: str) -> None:
    assert one(put(tmp_path, "a.md", f"---\npublished: {written}\nlanguage: id\n---\n{BODY}")).published == read


@pytest.mark.parametrize(
    "written", ["kemarin", "2023-02-30", "2023-13", "31/4/2023", "10:19", "Rabu, 21 Maret 2023", "21 Foo 2023", "Maret"]
)
def test_what_is_no_date_is_not_made_one(written: str) -> None:
    assert published(written) is None


@pytest.mark.parametrize("written", ["21 de marzo de 2023", "21 mars 2023"])
def test_a_publication_day_in_another_language_is_left_to_dateparser(written: str) -> None:
    assert published(written) == "2023-03-21"


def test_a_numeric_date_that_could_be_two_is_none_in_english() -> None:
    assert published("3/4/2023", "en") is None
    assert published("3/4/2023", "id") == "2023-04-03"
    assert published("3/24/2023", "en") == "2023-03-24"


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("INDOPOS.CO.ID – Presiden bertemu tamunya.", "indopos.co.id"),
        ("WahanaNews.co | Presiden bertemu tamunya.", "wahananews.co"),
        ("Judul\n\ntirto.id - Presiden bertemu tamunya.", "tirto.id"),
        ("JAKARTA, KOMPAS.com - Presiden bertemu tamunya.", "kompas.com"),
        ("KOMPAS.com -Presiden bertemu tamunya.", "kompas.com"),
        ("TEMPO.CO, Jakarta - Presiden bertemu tamunya.", "tempo.co"),
        ("REPUBLIKA.CO.ID, MOSKOW -- Presiden bertemu tamunya.", "republika.co.id"),
        ("Jakarta (ANTARA) - Presiden bertemu tamunya.", "ANTARA"),
        ("Presiden bertemu, seperti dikutip detikINET dari Techspot, Jumat (24/3/2023).", "detikINET"),
        ("JAKARTA - Presiden bertemu tamunya.", ""),
        ("Jakarta, Indonesia - Presiden bertemu tamunya.", ""),
        ("Dokter dr.Andi - spesialis - bertemu tamunya.", ""),
        ("Menurut tirto.id - seperti dikutip - Presiden bertemu.", ""),
        ("Presiden bertemu, dikutip dari TheRegister, seperti dilansir dari CNBC Indonesia.", ""),
    ],
)
def test_the_outlet_is_taken_from_the_text_where_it_is_certain(text: str, outlet: str) -> None:
    assert provenance(text).source == outlet


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("24/3/2023, 10.19 WIB", "2023-03-24T10:19+07:00"),
        ("Jumat, 24 Mar 2023 05:45 WIB", "2023-03-24T05:45+07:00"),
        ("Kompas.com - 02/07/2025, 13:30 WIB", "2025-07-02T13:30+07:00"),
        ("Selasa 21 Mar 2023 06:47 WIB", "2023-03-21T06:47+07:00"),
        ("Diterbitkan: 21 Maret 2023", "2023-03-21"),
        ("Harga Emas Hari Ini 3 Januari 2023", ""),
        ("Ia datang pada 24/3/2023, 10.19 WIB", ""),
        ("Rabu (22/3/2023)", ""),
        ("Selasa, 24 Mar 2023 05:45 WIB", ""),
    ],
)
def test_the_publication_time_is_taken_from_timestamp_lines_only(line: str, time: str) -> None:
    assert provenance(f"Judul Berita\n\n{line}\n\nIsi berita.").published == time


def test_what_the_metadata_say_comes_before_the_text(tmp_path: Path) -> None:
    article = one(put(tmp_path, "a.md", "---\nsource: salinan.id\n---\n24/3/2023, 10.19 WIB\n\ntirto.id - Isi"))
    assert (article.source, article.published) == ("salinan.id", "2023-03-24T10:19+07:00")
    assert one(put(tmp_path, "b.md", "---\nurl: https://www.tirto.id/x\n---\nIsi")).source == "tirto.id"


def test_the_language_of_a_text() -> None:
    assert language_of("Presiden bertemu tamunya yang datang dari jauh untuk itu", "en") == "id"
    assert language_of("The president met the guests who had come from afar", "id") == "en"
    assert language_of("", "id") == language_of("12345", "id") == "id"


def test_json_lines(tmp_path: Path) -> None:
    lines = [
        {"id": "x1", "text": "Isi satu.", "title": "Judul", "source": "a.id", "published": 2023, "language": "id-ID"},
        {"text": "Isi dua."},
    ]
    path = put(tmp_path, "b.jsonl", "\n\n".join(json.dumps(line) for line in lines))
    first, second = read_articles([path]).articles[::-1]
    assert (first.id, first.text, first.title, first.source, first.published) == (
        "x1",
        "Isi satu.",
        "Judul",
        "a.id",
        "2023",
    )
    assert (first.line, second.line, second.id, second.language) == (1, 3, "b:3", "id")
    assert first.path == path.as_posix()


def test_folders_are_read_all_the_way_down_in_order(tmp_path: Path) -> None:
    for name in ("z.md", "b/a.txt", "b/README.md", "a.markdown", ".hidden.md", ".git/x.md", "b/photo.png", "c.json"):
        put(tmp_path, name, BODY)
    shelf = read_articles([tmp_path])
    assert [article.id for article in shelf.articles] == ["a", "b/README", "b/a", "z"]
    assert [Path(path).name for path in shelf.passed] == ["photo.png", "c.json"]
    assert not shelf.refused


def test_ids_do_not_depend_on_the_order_of_arguments_and_are_unique(tmp_path: Path) -> None:
    paths = [put(tmp_path, name, BODY + name) for name in ("a/x.md", "b/x.md", "b/x.txt", "y.md")]
    paths.append(put(tmp_path, "l.jsonl", json.dumps({"id": "y", "text": BODY})))
    there, back = read_articles(paths), read_articles(reversed(paths))
    assert there == back
    ids = [article.id for article in there.articles]
    assert len(set(ids)) == 5
    assert f"{tmp_path.as_posix()}/a/x" in ids


def test_one_file_counts_once(tmp_path: Path) -> None:
    path = put(tmp_path, "a.md", BODY)
    (tmp_path / "link.md").symlink_to(path)
    for paths in ([path, path], [tmp_path, path], [path, tmp_path / "." / "a.md"], [tmp_path / "link.md", path]):
        assert len(read_articles(paths).articles) == 1
        assert read_articles(paths) == read_articles(paths[::-1])


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "new" / "a.jsonl"
    write_whole(path, "lama\n")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OutputError, match=r"a\.jsonl: cannot be written: No space left"):
        write_whole(path, "baru\n")
    assert path.read_text() == "lama\n"
    assert [p.name for p in path.parent.iterdir()] == ["a.jsonl"]


def test_names_of_files_about_articles() -> None:
    assert file_name("tirto", ".jsonl") == "tirto.jsonl"
    names = [file_name(article, ".jsonl") for article in ("a/b", "a_b", "a:b", "../../b", "..", "x" * 300, "x" * 301)]
    assert len(set(names)) == 7
    assert all("/" not in name and not name.startswith(".") and len(name) < 120 for name in names)
