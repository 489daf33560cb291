"""The words for what a record only has a key for: severities, verdicts, states of a cell, kinds, weights."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from gettext import NullTranslations
from typing import NamedTuple


class Term(NamedTuple):
    """A sign and a word that always stand together, so that colour is never needed."""

    sign: str
    word: str


Terms = Mapping[str, Term]


@cache
def severities(t: NullTranslations) -> Terms:
    """Severities, the worst first."""
    return {
        "error": Term("✕", t.gettext("Must check")),
        "warning": Term("!", t.gettext("Check")),
        "note": Term("i", t.gettext("Note")),
    }


@cache
def verdicts(t: NullTranslations) -> Terms:
    """What the claims of a row say of each other, the loudest first."""
    return {
        "conflict": Term("≠", t.gettext("Differs")),
        "undecided": Term("?", t.gettext("Undecided")),
        "update": Term("→", t.gettext("Update")),
        "compatible": Term("≈", t.gettext("Compatible")),
        "agree": Term("=", t.gettext("Same")),
    }


@cache
def states(t: NullTranslations) -> Terms:
    """What a cell is to the rest of its row, the loudest first."""
    return {
        "conflict": Term("≠", t.gettext("differs")),
        "undecided": Term("?", t.gettext("undecided")),
        "newer": Term("→", t.gettext("later state")),
        "older": Term("←", t.gettext("earlier state")),
        "compatible": Term("≈", t.gettext("compatible")),
        "precise": Term("⊂", t.gettext("more precise")),
        "agree": Term("=", t.gettext("same")),
        "silent": Term("–", t.gettext("not mentioned")),
    }


@cache
def ties(t: NullTranslations) -> Terms:
    """How an article rests on another."""
    return {
        "": Term("◉", t.gettext("origin")),
        "cites": Term("↳", t.gettext("cites it")),
        "copy": Term("⧉", t.gettext("copies it")),
    }


@cache
def kinds(t: NullTranslations) -> Mapping[str, str]:
    """Kinds of claims."""
    return {
        "date": t.gettext("Date"),
        "money": t.gettext("Money"),
        "percentage": t.gettext("Percentage"),
        "count": t.gettext("Count"),
        "limit": t.gettext("Measure"),
        "title": t.gettext("Document title"),
        "quote": t.gettext("Quotation"),
        "office": t.gettext("Office"),
        "name": t.gettext("Name"),
        "abbreviation": t.gettext("Abbreviation"),
    }


@cache
def qualifiers(t: NullTranslations) -> Mapping[str, str]:
    """Qualifiers that the word lists have no good name for."""
    return {"heavy": t.gettext("heavy"), "moderate": t.gettext("moderate"), "light": t.gettext("light")}


@cache
def likeness(t: NullTranslations) -> Mapping[str, str]:
    """How one field of two subjects compares."""
    return {
        "same": t.gettext("the same"),
        "near": t.gettext("nearly the same"),
        "weak": t.gettext("the same, but it says little"),
        "absent": t.gettext("named by one only"),
        "none": t.gettext("named by neither"),
        "differs": t.gettext("different"),
        "narrowed": t.gettext("one tells of a part only"),
        "elsewhere": t.gettext("one tells of elsewhere"),
        "carried": t.gettext("one has it from another sentence"),
        "counted": t.gettext("a sort of the same thing counted"),
        "far": t.gettext("both articles tell of other places"),
        "owner": t.gettext("whose it is, is named by one only"),
        "beside": t.gettext("another name stands beside it"),
        "few": t.gettext("little in common"),
        "loose": t.gettext("read of one figure in other words"),
        "state": t.gettext("two times of one state"),
        "family": t.gettext("of one kind"),
        "said": t.gettext("both of speaking"),
        "unnamed": t.gettext("not named"),
        "opposed": t.gettext("the opposite"),
        "many": t.gettext("several the same"),
        "speaker": t.gettext("two speakers"),
        "clock": t.gettext("both tell the hour"),
        "span": t.gettext("both a stretch of days"),
        "hour": t.gettext("one tells the hour"),
        "otherwise": t.gettext("told otherwise"),
        "once": t.gettext("two days of what happens but once"),
    }
