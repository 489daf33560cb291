"""settings_toml: the settings of a run as a selisih.toml, every key of them, that can be read back."""

from __future__ import annotations

from typing import Any

from selisih.settings import Rules, Settings, Vocabulary


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
    sources = settings.sources
    return {
        "select": list(settings.rules.select),
        "ignore": list(settings.rules.ignore),
        "language": settings.language,
        "max-file-bytes": settings.max_file_bytes,
        "most-alike": settings.most_alike,
        "waivers": settings.waivers,
        "facts": settings.facts,
        "baseline": settings.baseline,
        "severity": dict(settings.rules.severity),
        "per-path": {own.glob: _rules(own.rules) for own in settings.paths},
        "sources": {
            "own": list(sources.own),
            "reference": list(sources.reference),
            "primary": list(sources.primary),
            "aliases": _listed(sources.aliases),
        },
        **_vocabulary(settings.vocabulary),
    }


def _vocabulary(own: Vocabulary) -> dict[str, Any]:
    words: dict[str, dict[str, dict[str, list[str]]]] = {}
    for phrase in own.phrases:
        tag = words.setdefault(phrase.language, {}).setdefault(phrase.tag, {})
        tag.setdefault(phrase.value, []).append(phrase.words)
    return {
        "words": words,
        "names": _listed(own.names),
        "measures": {m.name: {"kinds": list(m.kinds), "units": list(m.units), "state": m.state} for m in own.measures},
        "kinds": {
            k.name: {"pattern": k.pattern, "examples": list(k.examples), "not": list(k.not_examples)} for k in own.kinds
        },
    }


def _listed(pairs: tuple[tuple[str, str], ...]) -> dict[str, list[str]]:
    """Aliases by the name they stand for."""
    out: dict[str, list[str]] = {}
    for alias, name in pairs:
        out.setdefault(name, []).append(alias)
    return out


def _rules(rules: Rules) -> dict[str, Any]:
    told = {"select": list(rules.select), "ignore": list(rules.ignore), "severity": dict(rules.severity)}
    return {key: value for key, value in told.items() if value}
