"""The names that other programs may rely on."""

from __future__ import annotations

import subprocess
import sys

import selisih


def test_every_public_name_is_there() -> None:
    assert sorted(selisih.__all__) == [
        "Article",
        "Claim",
        "Cluster",
        "Comparison",
        "Difference",
        "FORMAT_VERSION",
        "Finding",
        "InputError",
        "OutputError",
        "Report",
        "Row",
        "SelisihError",
        "Settings",
        "SettingsError",
        "Source",
        "Unread",
        "UsageError",
        "Verdict",
        "check",
        "compare",
        "diff",
        "examine",
        "extract",
        "read_articles",
        "record",
    ]
    for name in selisih.__all__:
        assert getattr(selisih, name) is not None
    assert set(selisih.__all__) <= set(dir(selisih))
    assert selisih.__version__


def test_a_name_that_is_not_there() -> None:
    assert not hasattr(selisih, "nonsense")


def test_importing_the_package_loads_nothing_else() -> None:
    code = "import sys, selisih; print(*[name for name in sys.modules if name.startswith('selisih')])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "selisih.model" not in shown.split()


def test_the_line_from_python() -> None:
    article = selisih.Article(id="a", path="a.md", source="a", text="Rapat pada Rabu (22/3/2024).")
    report = selisih.examine([article], selisih.Settings())
    assert [finding.code for finding in report.findings] == ["weekday-mismatch"]
    assert selisih.record(report)["format_version"] == selisih.FORMAT_VERSION
