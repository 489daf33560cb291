"""The JSON record: what it holds, and that its schema tells the truth."""

from __future__ import annotations

import json
from dataclasses import fields, replace

import jsonschema
import pytest

import made
from selisih.model.finding import Finding
from selisih.model.spot import Spot
from selisih.model.standing import Standing
from selisih.model.subject import Subject
from selisih.render.json_record import json_record, schema
from selisih.ruleset import ruleset
from selisih.values.moment import Moment

VALIDATOR = jsonschema.Draft202012Validator(json.loads(schema()))


def test_the_record_is_valid_by_its_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(schema()))
    VALIDATOR.validate(json.loads(json_record(made.REPORT)))
    VALIDATOR.validate(json.loads(json_record(made.NOTHING)))


def test_the_record_as_it_is_documented() -> None:
    found = json.loads(json_record(made.REPORT))
    parts = ["articles", "claims", "clusters", "findings", "format_version", "lineage", "ruleset", "unread"]
    assert sorted(found) == parts
    assert (found["format_version"], found["ruleset"]) == (1, ruleset())
    assert found["articles"][1] == {
        "id": "utara",
        "path": "berita/utara.md",
        "source": "utara.id",
        "published": "2023-03-22",
        "language": "id",
        "title": "25 orang hilang",
    }
    assert found["claims"][0] == {
        "id": "s1",
        "article": "selatan",
        "kind": "count",
        "quote": "31 orang",
        "start": 14,
        "end": 22,
        "value": {"low": "31", "high": "31", "step": "1", "unit": "person", "bound": "EXACT"},
        "subject": {"measure": "missing", "places": ["Utara"]},
        "as_of": "2023-03-22",
        "stated": False,
        "sentence": [0, 0],
        "segment": "paragraph",
        "language": "id",
    }
    assert found["claims"][4]["part"] == "title"
    assert found["clusters"][0] == {
        "id": "k1",
        "kind": "count",
        "claims": ["s1", "u1"],
        "verdict": "conflict",
        "origins": 2,
    }
    first, second = found["findings"]
    assert (first["likely"], second["likely"]) == (None, {"value": "2023-03-22", "reason": "Rabu"})
    assert first["because"] == [{"kind": "gap", "text": "25 dan 31 tidak bertemu", "claims": ["s1", "u1"]}]
    assert first["sides"] == [["s1"], ["u1"]]
    assert first["origins"] == [1, 1]
    assert found["lineage"] == [
        {"article": "utara", "outlet": "selatan.co", "rests_on": "selatan", "why": "cites", "spans": [[0, 6]]},
        {"article": "utara", "outlet": "Antara", "rests_on": None, "why": "cites", "spans": [[7, 14]]},
    ]
    assert found["unread"] == [{"article": "selatan", "start": 0, "end": 4, "reason": "not understood"}]


def test_the_schema_names_every_field() -> None:
    named = json.loads(schema())["$defs"]
    assert set(named["subject"]["properties"]) == {field.name for field in fields(Subject)}
    found = json.loads(json_record(made.REPORT))
    odd = Moment(None, weekday=1, part="morning", calendar="hijri", clock="13:21", relative="month -1").record()
    records = {"moment": [odd], "quantity": [], "title": [], "quotation": []}
    for claim in found["claims"]:
        kind = {"date": "moment", "title": "title", "quote": "quotation"}.get(claim["kind"], "quantity")
        records[kind].append(claim["value"])
    for part in ("article", "claim", "cluster", "finding"):
        records[part] = found[f"{part}s"]
    records["unread"], records["reliance"] = found["unread"], found["lineage"]
    for part, examples in records.items():
        assert {key for example in examples for key in example} <= set(named[part]["properties"]), part


def test_standing_and_spot_are_there_where_they_are_known() -> None:
    first, second = made.REPORT.findings
    known = replace(first, standing=Standing("waiver", "asked", by="Sari", until="2024-12-31", where="w.toml:3"))
    about = Finding("unused-waiver", "warning", "…", (), (), fingerprint="f3", spot=Spot("w.toml", 3, 1))
    found = json.loads(json_record(replace(made.REPORT, findings=(known, second, about))))
    VALIDATOR.validate(found)
    waiver = {"how": "waiver", "reason": "asked", "by": "Sari", "until": "2024-12-31", "where": "w.toml:3"}
    assert found["findings"][0]["standing"] == waiver
    assert found["findings"][2]["spot"] == {"path": "w.toml", "line": 3, "column": 1}
    assert not {"standing", "spot"} & found["findings"][1].keys()
    named = json.loads(schema())["$defs"]["finding"]["properties"]
    assert {key for finding in found["findings"] for key in finding} <= set(named)


def test_keys_are_sorted_and_letters_stay_letters() -> None:
    odd = replace(made.REPORT, findings=(replace(made.REPORT.findings[0], message="“Tiongkok” – 中国"),))
    text = json_record(odd)
    assert "“Tiongkok” – 中国" in text
    assert text.endswith("}\n")
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("format_version",), 2),
        (("claims", 0, "kind"), "number"),
        (("claims", 0, "start"), -1),
        (("claims", 0, "value", "low"), 31),
        (("claims", 0, "value", "bound"), "about"),
        (("claims", 0, "part"), "body"),
        (("findings", 0, "severity"), "fatal"),
        (("findings", 0, "sides"), []),
        (("findings", 0, "likely"), "2023"),
        (("clusters", 0, "verdict"), "differs"),
    ],
)
def test_the_schema_refuses_what_is_no_record(path: tuple[str | int, ...], value: object) -> None:
    found = json.loads(json_record(made.REPORT))
    inner = found
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    assert not VALIDATOR.is_valid(found)
