"""The report in Markdown: the words that led to a finding, and nothing of an article's text as markup."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from made import A_DATE, NOTHING, REPORT, UTARA
from pages import thousand
from selisih.model.finding import Finding
from selisih.model.standing import Standing
from selisih.render.markdown_report import markdown_report
from selisih.text.escape import in_markdown


def test_findings_with_their_words() -> None:
    assert markdown_report(REPORT, "en", REPORT.findings[:1]) == (
        "### selisih: 2 articles, 2 findings (🛑 1 ⚠️ 1)\n"
        "\n"
        "- 🛑 **22/3/2024 jatuh pada Jumat, bukan Rabu.** **New** `weekday-mismatch`\n"
        "  - `berita/utara.md:8:33` utara.id: Sebanyak 25 orang hilang hingga **Rabu (22/3/2024)**.\n"
        "\n"
        "- ⚠️ **Hilang: 31 orang (selatan.co), 25 orang (utara.id).** `count-conflict`\n"
        "  - A `berita/selatan.md:1:15` selatan.co: BNPB mencatat **31 orang**\n"
        "  - B `berita/utara.md:8:10` utara.id: Sebanyak **25 orang** hilang hingga Rabu (22/3/2024).\n"
        "\n"
        "<sub>Shows where sources differ, not which of them is right.</sub>\n"
    )


def test_nothing_found_is_said() -> None:
    text = markdown_report(NOTHING)
    assert text.startswith("### selisih: 1 artikel, 0 temuan\n")
    assert "Tidak ada temuan." in text


def test_what_is_left_standing_is_counted_only() -> None:
    known = replace(REPORT.findings[0], standing=Standing("waiver", "sudah dicek"))
    text = markdown_report(replace(REPORT, findings=(known, REPORT.findings[1])), "en")
    assert "1 finding (🛑 1)" in text
    assert "Hilang" not in text
    assert "\n1 finding is known and left standing\n" in text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<script>alert(1)</script>", r"\<script\>alert(1)\</script\>"),
        ("[x](javascript:1) ![y](z)", r"\[x\](javascript:1) !\[y\](z)"),
        ("**a** `b` _c_ ~d~", "\\*\\*a\\*\\* \\`b\\` \\_c\\_ \\~\u200bd\\~"),
        ("@desk #12 !3 x@y.z", "@\u200bdesk \\#\u200b12 !\u200b3 x@\u200by.z"),
        ("https://a.example www.b.example", r"https:\//a.example www\.b.example"),
        ("satu\n\n# dua\r\n- tiga", r"satu \# dua - tiga"),
        ("US$185 & 5 | 6 \\", "US\\$185 \\& 5 \\| 6 \\\\"),
        ("Rp12.800 per liter (naik 5%)", "Rp12.800 per liter (naik 5%)"),
        ("\u202eterbalik\x1b[31m", "�terbalik�\\[31m"),
    ],
)
def test_text_is_text(text: str, shown: str) -> None:
    assert in_markdown(text) == shown


@given(st.text(max_size=80))
def test_any_text_stays_on_its_line(text: str) -> None:
    article = replace(UTARA, source=text, title="", text=UTARA.text)
    finding = Finding(text, text, text, ("u2",), (("u2",),), language=text)
    out = markdown_report(replace(REPORT, articles=(article,), claims=(A_DATE,), findings=(finding,)), "id")
    assert len(out.split("\n")) == 7
    assert not [line for line in out.split("\n")[2:4] if not line.startswith(("- ", "  - "))]


def test_a_comment_is_no_book() -> None:
    text = markdown_report(thousand())
    assert text.count("`count-conflict`") == 50
    assert "950 temuan lain" in text
    assert len(text) < 65_000
