"""The stages one by one, on claims made by hand: segment, link, judge; stories: test_gather.py; findings: test_findings.py."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from selisih.languages.lexicon import lexicon
from selisih.languages.things import alike, sort_of
from selisih.model.claim import Claim
from selisih.model.cluster import Verdict
from selisih.model.subject import Subject
from selisih.stages.aliases import one_name_each, told_apart
from selisih.stages.average import average
from selisih.stages.compare import compare, total
from selisih.stages.judge import judge, judge_pair
from selisih.stages.link import first_of_each, link, weigh
from selisih.stages.same_name import one_name
from selisih.stages.segment import segment
from selisih.values.mistyped import like_a_slip, mistyped
from selisih.values.words import Quotation, Title
from staged import DEATHS, IMPORTS, MISSING, NOON, claim, figure, group

# --- segment ----------------------------------------------------------------------------------------------------------


def kinds(text: str) -> list[tuple[str, str]]:
    return [(s.kind, text[s.span.start : s.span.end].strip()) for s in segment(text, lexicon("id"))]


def test_links_to_other_stories_are_furniture() -> None:
    text = "Banjir Merendam Demak\n\nSebanyak 25 orang mengungsi.\n\nBaca juga: Gempa Cianjur, 103 Orang Tewas\n\nAir surut."
    assert [k for k, _ in kinds(text)] == ["headline", "paragraph", "furniture", "paragraph"]


@pytest.mark.parametrize("link", ["Baca juga:", "Baca Juga", "Pilihan Editor"])
def test_a_bare_link_takes_the_headline_below_it(link: str) -> None:
    text = f"Sebanyak 25 orang mengungsi.\n\n{link}\n\nGempa Cianjur, 103 Orang Tewas\n\nAir surut, kata petugas."
    assert ("furniture", "Gempa Cianjur, 103 Orang Tewas") in kinds(text)
    assert ("paragraph", "Air surut, kata petugas.") in kinds(text)


def test_a_link_with_its_headline_takes_no_other_line() -> None:
    text = "Sebanyak 25 orang mengungsi.\n\nBaca Juga Warta Desa\n\nGempa Cianjur, 103 Orang Tewas"
    assert ("headline", "Gempa Cianjur, 103 Orang Tewas") in kinds(text)


def test_a_link_that_lost_its_space_ends_where_a_sentence_begins() -> None:
    found = kinds("Harga naik.Baca JugaPetani menanam 25 hektare padi lagi.")
    assert found == [
        ("paragraph", "Harga naik."),
        ("furniture", "Baca Juga"),
        ("paragraph", "Petani menanam 25 hektare padi lagi."),
    ]


def test_an_embargo_and_a_caption_said_again_are_furniture() -> None:
    caption = "Foto: Tim SAR di lokasi (Dok. BNPB)"
    found = kinds(f"EMBARGO hingga Kamis, 24 November 2022 pukul 10.00 WIB\n\n{caption}\n{caption}")
    assert [k for k, _ in found] == ["furniture", "caption", "furniture"]


def test_list_markers_are_no_part_of_their_item() -> None:
    found = kinds("Rinciannya sebagai berikut:\n1. Kota Bogor\n2. Kota Depok")
    assert found[1:] == [("furniture", "1."), ("item", "Kota Bogor"), ("furniture", "2."), ("item", "Kota Depok")]


def test_signatures_are_bylines() -> None:
    assert kinds("Air surut, kata petugas di lokasi banjir.\n(asj/fyk)")[-1] == ("byline", "(asj/fyk)")


def test_a_line_broken_by_a_margin_is_one_block() -> None:
    text = "Sebanyak 25 orang mengungsi ke balai desa karena\nrumah mereka terendam.\nAir surut."
    assert len(kinds(text)) == 2


@pytest.mark.parametrize("text", ["", "\n\n", "x", "Baca juga", "1.", "[", "(asj/fyk)\n" * 3])
def test_segments_are_in_order_and_inside(text: str) -> None:
    at = 0
    for part in segment(text, lexicon("id")):
        assert at <= part.span.start < part.span.end <= len(text)
        at = part.span.end


# --- compare and link ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (MISSING, replace(MISSING, measure="buried")),
        (MISSING, replace(MISSING, places=frozenset(["Garut"]))),
        (
            replace(MISSING, places=frozenset(["Kota Sukabumi"])),
            replace(MISSING, places=frozenset(["Kabupaten Sukabumi"])),
        ),
        (IMPORTS, replace(IMPORTS, period="2023-04")),
        (IMPORTS, replace(IMPORTS, qualifiers=frozenset(["non_oil"]))),
        (
            replace(IMPORTS, qualifiers=frozenset(["month_on_month"]), role="increase"),
            replace(IMPORTS, qualifiers=frozenset(["year_on_year"]), role="increase"),
        ),
        (
            Subject(measure="price", things=frozenset(["pertamax"]), role="old"),
            Subject(measure="price", things=frozenset(["pertamax"]), role="new"),
        ),
        (
            Subject(measure="votes", things=frozenset(["number 1"])),
            Subject(measure="votes", things=frozenset(["number 2"])),
        ),
    ],
)
def test_two_subjects_are_not_linked(a: Subject, b: Subject) -> None:
    assert total(compare(a, b)) == total(compare(b, a)) < 4
    assert link([claim("x", figure("25"), a), claim("y", figure("25"), b)]) == []


def test_one_subject_is_linked_whatever_its_value() -> None:
    groups = link(
        [claim("x", figure("25"), MISSING), claim("y", figure("31"), MISSING), claim("z", figure("9"), DEATHS)]
    )
    assert [[c.id for c in g.claims] for g in groups] == [["x0", "y0"]]
    assert groups[0].links[0].weights[0].how == "same"


def test_units_of_two_scales_are_not_compared() -> None:
    price = Subject(measure="price", things=frozenset(["beras"]))
    pair = [
        claim("x", figure("12000", "IDR"), price, kind="money"),
        claim("y", figure("12000", "USD"), price, kind="money"),
    ]
    assert link(pair) == []


def test_claims_come_in_any_order() -> None:
    claims = [claim(a, figure(n), MISSING) for a, n in (("x", "25"), ("y", "31"), ("z", "25"))]
    assert len({str(link(order)) for order in permutations(claims)}) == 1


def test_of_an_endless_table_the_first_are_kept() -> None:
    claims = [claim("x", figure(str(n)), MISSING, n=n) for n in range(5)]
    kept, beyond = first_of_each(claims, 3)
    assert (len(kept), len(beyond)) == (3, 2)


LIMITS = {"threshold": 3.0, "veto": -1.0}


def test_groups_join_where_their_pairs_agree_on_the_average() -> None:
    alike, apart = 6.0, 0.5
    pairs = {(0, 1): alike, (2, 3): alike, (1, 2): 4.5, (0, 2): apart, (0, 3): apart, (1, 3): apart}
    assert [own for own, _ in average(4, pairs, LIMITS)] == [[0, 1], [2, 3]]  # one pair that fits ties no two groups
    assert average(4, {**pairs, (0, 2): alike, (0, 3): alike}, LIMITS) == [([0, 1, 2, 3], [(0, 1), (0, 2), (2, 3)])]


def test_no_group_holds_a_pair_that_cannot_be_one() -> None:
    assert [own for own, _ in average(3, {(0, 1): 9.0, (1, 2): 9.0, (0, 2): -1.0}, LIMITS)] == [[0, 1]]


def test_what_one_article_calls_a_thing_holds_for_the_others() -> None:
    votes = Subject(measure="votes", noun="vote")
    told = [
        replace(votes, things=frozenset(["number 2"])),
        replace(votes, things=frozenset(["number 2", "rudi hartono-sari dewi"])),
        replace(votes, things=frozenset(["rudi-sari"])),
        replace(votes, things=frozenset(["number 1"])),
    ]
    groups = link([claim(f"x{n}", figure("25", "vote"), subject) for n, subject in enumerate(told)])
    assert [[c.article for c in g.claims] for g in groups] == [["x0", "x1", "x2"]]


PRICE = Subject(measure="price")


def test_what_another_sentence_tells_parts_no_two() -> None:
    here = replace(IMPORTS, period="2023-04")
    assert total(compare(IMPORTS, replace(here, carried=frozenset(["period"])))) > total(compare(IMPORTS, here))
    elsewhere = replace(IMPORTS, carried=frozenset(["period"]))
    assert "period" not in {w.field for w in compare(elsewhere, replace(IMPORTS, period=""))}


def test_names_that_an_article_tells_apart_are_of_two_things() -> None:
    short, long = (replace(PRICE, things=frozenset([name])) for name in ("nusa lima", "nusa lima plus"))
    told = [claim("x", figure("7"), short), claim("x", figure("9"), long, n=1), claim("y", figure("9"), long)]
    assert told_apart(told) == {frozenset(["nusa lima", "nusa lima plus"])}
    assert [[c.id for c in g.claims] for g in link(told)] == [["x1", "y0"]]


def test_one_figure_under_a_short_and_a_full_name_tells_nothing_apart() -> None:
    short, long = (replace(PRICE, things=frozenset([name])) for name in ("harjono", "harjono saputra"))
    assert told_apart([claim("x", figure("7"), short), claim("x", figure("7"), long, n=1)]) == frozenset()


def test_what_the_measure_says_narrows_nothing() -> None:
    reserves = Subject(measure="foreign_reserves")
    found = compare(reserves, replace(reserves, qualifiers=frozenset(["foreign"])))
    assert {w.how for w in found if w.field == "qualifiers"} == {"none"}


def test_a_change_that_does_not_say_its_base_is_not_surely_that_one() -> None:
    change = Subject(measure="exports", period="2023-08", role="decrease")
    based = replace(change, qualifiers=frozenset(["year_on_year"]))
    a, b = claim("x", figure("14", "percent"), change), claim("y", figure("31", "percent"), based)
    assert verdict(a, b)[1] == "doubtful"


def test_a_name_given_to_two_numbers_stands_for_neither() -> None:
    votes = Subject(measure="votes", noun="vote")
    told = [
        replace(votes, things=frozenset(["number 2", "rudi-sari"])),
        replace(votes, things=frozenset(["number 1", "rudi-sari"])),
        replace(votes, things=frozenset(["number 1"])),
        replace(votes, things=frozenset(["number 2"])),
    ]
    about = one_name_each(
        [claim(f"x{n}", figure("25", "vote"), subject) for n, subject in enumerate(told)], frozenset()
    )
    assert about["x20"].things == {"number 1"}


# --- judge --------------------------------------------------------------------------------------------------------------


def verdict(a: Claim, b: Claim, one_release: bool = False) -> tuple[Verdict, str]:
    strength = total(weigh(a, b))
    found, back = judge_pair(a, b, strength, one_release), judge_pair(b, a, strength, one_release)
    assert found.verdict is back.verdict
    return found.verdict, found.why


def test_two_figures_of_one_hour_conflict() -> None:
    assert verdict(claim("x", figure("25"), MISSING), claim("y", figure("31"), MISSING)) == (
        Verdict.CONFLICT,
        "same bulletin",
    )


@pytest.mark.parametrize("later", [NOON, "2022-11-23"])
def test_two_figures_of_two_times_are_an_update(later: str) -> None:
    found = verdict(claim("x", figure("62"), DEATHS), claim("y", figure("103"), DEATHS, later))
    assert found[0] is Verdict.UPDATE


def test_tolls_of_no_time_are_undecided() -> None:
    assert (
        verdict(claim("x", figure("25"), MISSING, None), claim("y", figure("31"), MISSING, None))[0]
        is Verdict.UNDECIDED
    )


def test_one_article_does_not_contradict_itself() -> None:
    pair = claim("x", figure("25"), MISSING), claim("x", figure("31"), MISSING, n=1)
    assert verdict(*pair)[0] is Verdict.UNDECIDED


def test_bounds_and_rounding_are_no_conflict() -> None:
    share = Subject(measure="votes", things=frozenset(["number 2"]))
    rounded = claim("x", figure("58.6", "percent", step="0.1"), share, kind="percentage")
    exact = claim("y", figure("58.59", "percent", step="0.01"), share, kind="percentage")
    assert verdict(rounded, exact)[0] is Verdict.COMPATIBLE
    more = claim("x", figure("185", "USD", "MORE_THAN"), IMPORTS, kind="money")
    assert verdict(more, claim("y", figure("190", "USD"), IMPORTS, kind="money"))[0] is Verdict.COMPATIBLE


def test_what_is_denied_is_not_claimed() -> None:
    denied = claim("x", figure("288"), replace(DEATHS, modality="denied"))
    assert verdict(denied, claim("y", figure("275"), DEATHS)) == (Verdict.COMPATIBLE, "denied")


def test_expected_and_done_are_undecided() -> None:
    planned = claim("x", figure("500", "USD"), replace(IMPORTS, modality="expected"), kind="money")
    assert verdict(planned, claim("y", figure("400", "USD"), IMPORTS, kind="money")) == (Verdict.UNDECIDED, "modality")


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        ("128", "28", True),
        ("3.65", "38.65", True),
        ("1.75", "1.175", True),
        ("14180000000000", "14800000000000", True),
        ("275", "257", True),
        ("2", "2000000", True),
        ("25", "31", False),
        ("39", "30.9", True),
        ("15", "12.5", False),
    ],
)
def test_figures_that_look_mistyped(a: str, b: str, alike: bool) -> None:
    assert like_a_slip(figure(a), figure(b)) is like_a_slip(figure(b), figure(a)) is alike


@pytest.mark.parametrize(
    ("a", "b", "sure"),
    [
        ("275", "257", True),
        ("12", "21", True),
        ("59.78", "5978", True),
        ("40971906", "40571906", True),
        ("275", "271", False),
        ("200", "20", False),
        ("128", "28", False),
    ],
)
def test_figures_that_are_hardly_alike_by_chance(a: str, b: str, sure: bool) -> None:
    assert mistyped(figure(a), figure(b)) is mistyped(figure(b), figure(a)) is sure


def test_words_are_judged_by_who_and_how() -> None:
    saying = Quotation("Kami terus mencari korban sampai malam ini juga", "Rudi Hartono", named=True)
    said = claim("x", saying, Subject(), kind="quote")
    same, other, someone, paper = (
        claim("y", replace(saying, **more), Subject(), kind="quote")
        for more in (
            {},
            {"speaker": "Maya Lestari"},
            {"speaker": "Maya Lestari", "named": False},
            {"speaker": "dokumen", "document": True},
        )
    )
    assert verdict(said, same)[0] is Verdict.AGREE
    pronoun = claim("y", replace(saying, speaker="Maya Lestari", named=False), Subject(), kind="quote")
    assert verdict(said, pronoun) == (Verdict.COMPATIBLE, "speaker unknown")
    short = claim("y", replace(saying, speaker="RH"), Subject(), kind="quote")
    assert verdict(said, short)[0] is Verdict.AGREE
    assert verdict(said, other)[0] >= Verdict.UNDECIDED
    assert verdict(said, someone)[0] < Verdict.UNDECIDED  # a pronoun may be somebody else's
    assert verdict(said, paper)[0] >= Verdict.UNDECIDED


def test_what_somebody_says_of_himself_is_his_alone() -> None:
    saying = Quotation("Saya sudah 20 tahun menjaga hutan di lereng gunung ini", "Rudi Hartono", named=True)
    pair = (
        claim(n, replace(saying, speaker=s), Subject(), kind="quote") for n, s in (("x", "Rudi Hartono"), ("y", "Ina"))
    )
    assert verdict(*pair)[0] is Verdict.CONFLICT


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        (Title("Deklarasi Jakarta tentang Kemitraan Hijau", document="declaration"),
         Title("Jakarta Declaration on Green Partnership", document="declaration", language="en"), True),
        (Title("Rencana Aksi Iklim ASEAN 2025-2030", document="action plan"),
         Title("ASEAN Climate Action Plan 2025-2030", document="action plan", language="en"), True),
        (Title("Deklarasi Jakarta tentang Kemitraan Hijau", document="declaration"),
         Title("Vientiane Declaration on Food Security", document="declaration", language="en"), False),
    ],
)  # fmt: skip
def test_a_title_in_two_languages_is_one(a: Title, b: Title, one: bool) -> None:
    pair = claim("x", a, Subject(), kind="title"), claim("y", replace(b, quoted=True), Subject(), kind="title")
    assert bool(link(pair)) is one
    assert verdict(*pair)[0] < Verdict.UNDECIDED


def test_a_number_a_digit_off_conflicts_where_each_article_has_but_one_of_the_day() -> None:
    ruling = Title("Putusan Nomor 60/PUU-XXII/2024", "60/PUU-XXII/2024", "2024", "ruling")
    slip, next_one, other = (replace(ruling, number=f"{n}/PUU-XXII/2024") for n in (66, 61, 70))
    told = claim("x", ruling, Subject(), kind="title")
    assert link([told, claim("y", slip, Subject(), kind="title")])
    (pair,) = judge(link([told, claim("y", slip, Subject(), kind="title")])[0], 2).pairs
    assert (pair.verdict, pair.why) == (Verdict.CONFLICT, "number")
    assert not link([told, claim("y", slip, Subject(), at="2024-08-21", kind="title")])
    assert not link([told, *(claim("y", t, Subject(), kind="title", n=n) for n, t in enumerate((next_one, other)))])


def test_a_numbered_title_with_another_year_conflicts() -> None:
    law = Title("UU Nomor 20 Tahun 2001", "20", "2001", "act")
    pair = claim("x", law, Subject(), kind="title"), claim("y", replace(law, year="2021"), Subject(), kind="title")
    assert verdict(*pair)[0] is Verdict.CONFLICT


def test_the_loudest_pair_is_the_clusters_verdict() -> None:
    cluster = judge(
        group(claim("x", figure("25"), MISSING), claim("y", figure("25"), MISSING), claim("z", figure("31"), MISSING)),
        3,
    )
    assert cluster.verdict is Verdict.CONFLICT
    assert sorted(p.verdict for p in cluster.pairs) == [Verdict.AGREE, Verdict.CONFLICT, Verdict.CONFLICT]


def test_an_article_that_has_the_others_figure_too_is_no_conflict() -> None:
    cluster = judge(
        group(
            claim("x", figure("25"), MISSING),
            claim("y", figure("31"), MISSING),
            claim("y", figure("25"), MISSING, n=1),
        ),
        2,
    )
    assert cluster.verdict is Verdict.UNDECIDED


def test_a_toll_of_one_of_two_days_may_be_that_of_the_other() -> None:
    """`30 Juni dan 1 Juli` as the time of a figure leaves it open which of them is meant."""
    first, second, either = "2025-06-30", "2025-07-01", "{2025-06-30,2025-07-01}"
    toll, other = claim("x", figure("25"), MISSING, first), claim("y", figure("31"), MISSING, either)
    assert verdict(toll, other)[0] is verdict(toll, replace(other, as_of=second))[0] is Verdict.UPDATE
    assert verdict(toll, replace(other, as_of=first))[0] is Verdict.CONFLICT
    sold = claim("y", figure("3560", "USD"), replace(IMPORTS, period=""), either, "money")
    assert verdict(claim("x", figure("3650", "USD"), IMPORTS, None, "money"), sold)[0] is Verdict.CONFLICT


def test_figures_right_beside_two_figures_tie_them() -> None:
    told = Subject(around=frozenset(["&198800000000000 IDR", "#198800000000000 IDR"]))
    other = Subject(around=frozenset(["&56900000000000 IDR"]))
    assert {(w.field, w.how) for w in compare(told, told)} >= {("partner", "same")}
    assert total(compare(told, told)) > total(compare(told, other))
    few = Subject(around=frozenset(["&5 percent"]))
    assert ("partner", "near") in {(w.field, w.how) for w in compare(few, few)}


def test_initials_are_a_name() -> None:
    assert one_name("bca", "pt bank central asia")
    assert not one_name("bca", "bank central jaya")
    assert not one_name("ba", "bank asia")


def test_nouns_are_alike_where_writers_use_either() -> None:
    assert alike("coach", "car")
    assert alike("passenger", "person")
    assert not alike("bus", "motorcycle")
    assert sort_of("coach") == sort_of("motorcycle")
    assert sort_of("house") != sort_of("person")


def test_a_measure_that_says_nothing_is_none_other() -> None:
    worth = Subject(measure="value", places=frozenset(["Garut"]))
    loans = replace(worth, measure="exports")
    assert ("measure", "absent") in {(w.field, w.how) for w in compare(worth, loans)}
    assert ("measure", "differs") in {(w.field, w.how) for w in compare(loans, replace(loans, measure="imports"))}
