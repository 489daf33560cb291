"""selisih: a spell-checker for facts. It says where articles cannot all be true."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selisih.api import Source, check, compare, diff, extract
    from selisih.errors import InputError, OutputError, SelisihError, SettingsError, UsageError
    from selisih.files.read import read_articles
    from selisih.model.claim import Claim, Unread
    from selisih.model.cluster import Cluster, Verdict
    from selisih.model.finding import Finding
    from selisih.model.report import FORMAT_VERSION, Report
    from selisih.pipeline import examine
    from selisih.render.json_record import record
    from selisih.settings import Settings
    from selisih.stages.diff import Comparison, Difference, Row
    from selisih.text.article import Article

# Where each public name lives. Imported on first use, so that `import selisih` and `selisih --help` stay quick.
_HOME = {
    "Article": "text.article",
    "Claim": "model.claim",
    "Cluster": "model.cluster",
    "Comparison": "stages.diff",
    "Difference": "stages.diff",
    "FORMAT_VERSION": "model.report",
    "Finding": "model.finding",
    "InputError": "errors",
    "OutputError": "errors",
    "Report": "model.report",
    "Row": "stages.diff",
    "SelisihError": "errors",
    "Settings": "settings",
    "SettingsError": "errors",
    "Source": "api",
    "Unread": "model.claim",
    "UsageError": "errors",
    "Verdict": "model.cluster",
    "check": "api",
    "compare": "api",
    "diff": "api",
    "examine": "pipeline",
    "extract": "api",
    "read_articles": "files.read",
    "record": "render.json_record",
}

__all__ = [
    "FORMAT_VERSION",
    "Article",
    "Claim",
    "Cluster",
    "Comparison",
    "Difference",
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


def __getattr__(name: str) -> object:
    if name == "__version__":
        from selisih.ruleset import version

        return version()
    if name in _HOME:
        return getattr(import_module(f"selisih.{_HOME[name]}"), name)
    raise AttributeError(f"module 'selisih' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__, "__version__"])
