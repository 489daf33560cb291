"""Days, months and weekdays in the words of a language, for messages."""

from __future__ import annotations

from datetime import date

from selisih.languages.messages import labels, say


def weekday_name(language: str, number: int) -> str:
    """The name of a weekday (1 is Monday) with a capital letter."""
    return labels(language, "weekday").get(str(number), str(number)).capitalize()


def month_name(language: str, number: int) -> str:
    """The name of a month with a capital letter; the number where there is no such month."""
    return labels(language, "month").get(str(number), str(number)).capitalize()


def day_text(language: str, found: date) -> str:
    """A day as the language prints it in a message: 22/3/2024, 22 March 2024."""
    return date_text(language, found.year, found.month, found.day)


def date_text(language: str, year: int | None, month: int, number: int) -> str:
    """A day that need not exist, with or without its year."""
    key = "day" if year is not None else "day_without_year"
    return say(language, key, day=number, month=month, name=month_name(language, month), year=year)


def listed(language: str, words: list[str]) -> str:
    """Words as a list: a, b and c."""
    if len(words) < 2:
        return "".join(words)
    return ", ".join(words[:-1]) + say(language, "list_and") + words[-1]
