"""Settings: every number and choice an editor may dispute, in one frozen record."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rules:
    """Which findings are told, and how loud: `select` the codes that are (all, where it is empty), `ignore` those that
    are not, `severity` pairs of a code with `error`, `warning` or `note` instead of its own."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PathRules:
    """Rules for the articles whose path ends as `glob` says (`drafts/**`, `*.txt`)."""

    glob: str
    rules: Rules


@dataclass(frozen=True, slots=True)
class Sources:
    """Names of sources: those that are our `own`, works of `reference`, those who publish the `primary` figures, and
    pairs of an alias with the name it stands for."""

    own: tuple[str, ...] = ()
    reference: tuple[str, ...] = ()
    primary: tuple[str, ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()

    def named(self, written: str) -> str:
        """The name a source goes by: that of its alias, else as it is written; capitals make no difference."""
        return {alias.casefold(): name for alias, name in self.aliases}.get(written.casefold(), written)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrasing of a desk's own: its language, tag and value as in the files of a language."""

    language: str
    tag: str
    value: str
    words: str


@dataclass(frozen=True, slots=True)
class OwnMeasure:
    """A measure of a desk's own: the kinds of claim and, for counts and limits, the units it admits; whether it is a running
    `state`, of which a later figure is an update."""

    name: str
    kinds: tuple[str, ...]
    units: tuple[str, ...] = ("*",)
    state: bool = False


@dataclass(frozen=True, slots=True)
class OwnKind:
    """A kind of claim of a desk's own: a pattern with the group `value`, and perhaps one `about` which two claims have to
    share. Every example holds a claim of the kind, `not_examples` none."""

    name: str
    pattern: str
    examples: tuple[str, ...]
    not_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a desk adds to what selisih knows: phrasings, measures, kinds, and pairs of a by-name with the name."""

    phrases: tuple[Phrase, ...] = ()
    measures: tuple[OwnMeasure, ...] = ()
    kinds: tuple[OwnKind, ...] = ()
    names: tuple[tuple[str, str], ...] = ()


NO_WORDS = Vocabulary()


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run goes by. Nothing below the command line reads any other switch.

    `max_file_bytes` is the size over which a text file, or a line of a JSON Lines file, is refused; `language` the one
    an article has of which neither its metadata nor its words tell; `most_alike` how many claims of one kind and unit
    (dates, amounts in rupiah, numbers of people) of one article are compared with others: no news has as many, and
    what is left over is counted in the account. Of `paths` that fit an article, `ignore` adds up, and the last one to
    say so selects and sets severities. `waivers` is the file of waivers, `facts` that of
    the fact sheet, `baseline` that of the baseline (none, where it is empty).
    """

    max_file_bytes: int = 5_000_000
    language: str = "id"
    most_alike: int = 150
    rules: Rules = Rules()
    paths: tuple[PathRules, ...] = ()
    sources: Sources = Sources()
    vocabulary: Vocabulary = NO_WORDS
    waivers: str = "claims/waivers.toml"
    facts: str = "claims/facts.toml"
    baseline: str = ""

    def of_reading(self) -> str:
        """What of the settings decides how an article is read: what is kept of a reading is kept under this."""
        return repr((self.language, self.sources.aliases, self.vocabulary))
