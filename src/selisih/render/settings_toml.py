"""settings_toml: the settings of a run as a selisih.toml, every key of them, that can be read back."""

from __future__ import annotations

from typing import Any

from selisih.settings import Rules, Settings


def settings_toml(settings: Settings, source: str = "") -> str:
    """The settings as TOML, under a line that tells where they are from."""
    import tomlkit

    document = tomlkit.document()
    document.add(tomlkit.comment(source or "-"))
    for key, value in keys(settings).items():
        document[key] = value
    return tomlkit.dumps(document)


def keys(settings: Settings) -> dict[str, Any]:
    """The settings by the keys of a configuration, tables last."""
    by_name: dict[str, list[str]] = {}
    for alias, name in settings.sources.aliases:
        by_name.setdefault(name, []).append(alias)
    sources = settings.sources
    return {
        "select": list(settings.rules.select),
        "ignore": list(settings.rules.ignore),
        "language": settings.language,
        "max-file-bytes": settings.max_file_bytes,
        "most-alike": settings.most_alike,
        "waivers": settings.waivers,
        "baseline": settings.baseline,
        "severity": dict(settings.rules.severity),
        "per-path": {own.glob: _rules(own.rules) for own in settings.paths},
        "sources": {
            "own": list(sources.own),
            "reference": list(sources.reference),
            "primary": list(sources.primary),
            "aliases": by_name,
        },
    }


def _rules(rules: Rules) -> dict[str, Any]:
    told = {"select": list(rules.select), "ignore": list(rules.ignore), "severity": dict(rules.severity)}
    return {key: value for key, value in told.items() if value}
