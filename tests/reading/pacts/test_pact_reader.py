"""Which agreements a story speaks of: what makes one, what makes none, which line is of which."""

from __future__ import annotations

import pytest
from tests.reading.telling import laid_out, pacts_told, parties_of, stages_told

from foedus.reading.pacts.groups import parties_as_mentions
from foedus.reading.pacts.pact_reader import PactReader


@pytest.mark.parametrize(
    ("text", "language", "parties", "day"),
    [
        (
            "Jepang dan Kenya menandatangani pakta pertahanan di Nairobi, Jumat (3/10).",
            "id",
            {"JPN", "KEN"},
            "2025-10-03",
        ),
        (
            "Kenya, Tanzania, dan Uganda meneken perjanjian pertahanan.",
            "id",
            {"KEN", "TZA", "UGA"},
            "2025-10-06",
        ),
        (
            "Menteri Pertahanan Kenya dan Menteri Pertahanan Tanzania meneken perjanjian pertahanan.",
            "id",
            {"KEN", "TZA"},
            "2025-10-06",
        ),
        (
            "Perjanjian keamanan antara Kenya dan Tanzania diteken pada 3 Mei 2024.",
            "id",
            {"KEN", "TZA"},
            "2024-05-03",
        ),
        ("Kenya meneken perjanjian pertahanan dengan Tanzania.", "id", {"KEN", "TZA"}, "2025-10-06"),
        ("Japan and Kenya signed a defence pact in Nairobi on Friday.", "en", {"JPN", "KEN"}, "2025-10-03"),
        ("Kenya, Tanzania and Uganda signed a defence treaty.", "en", {"KEN", "TZA", "UGA"}, "2025-10-06"),
        (
            "The Kenyan and Tanzanian defence ministers signed a defence treaty.",
            "en",
            {"KEN", "TZA"},
            "2025-10-06",
        ),
        (
            "A security treaty between Kenya and Tanzania was signed on 3 May 2024.",
            "en",
            {"KEN", "TZA"},
            "2024-05-03",
        ),
        ("Kenya signed a defence treaty with Tanzania.", "en", {"KEN", "TZA"}, "2025-10-06"),
    ],
)
def test_a_signed_pact(text: str, language: str, parties: set[str], day: str) -> None:
    (pact,) = pacts_told(text, language)
    assert parties_of(pact) == parties
    assert stages_told(text, language) == [("signed", None, day)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Finlandia dan Swedia resmi bergabung dengan NATO pada 4 April 2023.", "id"),
        ("Finland and Sweden joined NATO on 4 April 2023.", "en"),
    ],
)
def test_several_accede_each_for_itself(text: str, language: str) -> None:
    (pact,) = pacts_told(text, language)
    assert pact.pact == "nato"
    assert stages_told(text, language) == [("acceded", "FIN", "2023-04-04"), ("acceded", "SWE", "2023-04-04")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kenya keluar dari NATO pada 4 April 2023.", "id"),
        ("Kenya withdrew from NATO on 4 April 2023.", "en"),
    ],
)
def test_one_leaves(text: str, language: str) -> None:
    assert stages_told(text, language) == [("withdrawn", "KEN", "2023-04-04")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Kenya dan Tanzania meneken pakta pertahanan pada 3 Mei 2024."
            "|Parlemen Kenya meratifikasi pakta itu pada 9 Juni 2025.",
            "id",
        ),
        (
            "Kenya and Tanzania signed a defence pact on 3 May 2024."
            "|The Kenyan parliament ratified the pact on 9 June 2025.",
            "en",
        ),
        (
            "Kenya and Tanzania signed a defence pact on 3 May 2024."
            "|The pact was ratified by the Kenyan parliament on 9 June 2025.",
            "en",
        ),
    ],
)
def test_one_parliament_ratifies(text: str, language: str) -> None:
    assert stages_told(text, language) == [("signed", None, "2024-05-03"), ("ratified", "KEN", "2025-06-09")]
    assert {pact.pact for pact in pacts_told(text, language)} == {"ken-tza-2024"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kenya dan Tanzania akan menandatangani pakta pertahanan pekan depan.", "id"),
        ("Kenya dan Tanzania berencana menandatangani pakta pertahanan.", "id"),
        ("Kenya dan Tanzania belum menandatangani pakta pertahanan.", "id"),
        ("Kenya membantah telah menandatangani pakta pertahanan dengan Tanzania.", "id"),
        ("Belum jelas apakah Kenya dan Tanzania sudah menandatangani pakta pertahanan.", "id"),
        ("Kenya and Tanzania will sign a defence pact next week.", "en"),
        ("Kenya and Tanzania plan to sign a defence treaty.", "en"),
        ("Kenya and Tanzania have not signed a defence pact.", "en"),
        ("Kenya denied that it had signed a defence pact with Tanzania.", "en"),
        ("It is unclear whether Kenya and Tanzania have signed a defence pact.", "en"),
    ],
)
def test_a_plan_a_denial_or_a_question_alone_makes_no_pact(text: str, language: str) -> None:
    assert pacts_told(text, language) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("PT Sinar Lautan dan perusahaan Jepang meneken kesepakatan keamanan data.", "id"),
        ("Bank Kenya dan bank Tanzania meneken kesepakatan senilai Rp2 triliun.", "id"),
        ("Dua partai di Kenya dan Tanzania menandatangani perjanjian koalisi.", "id"),
        ("Kenya dan Tanzania menandatangani perjanjian perdagangan bebas.", "id"),
        ("Klub Kenya dan klub Tanzania meneken kesepakatan soal pemain.", "id"),
        ("Companies from Japan and Kenya signed a security agreement.", "en"),
        ("Two parties in Kenya and Tanzania signed a coalition agreement.", "en"),
        ("Kenya and Tanzania signed a free trade agreement.", "en"),
        ("A Kenyan club and a Tanzanian club signed a deal on a player.", "en"),
        ("Kenya waits for Tanzania.", "en"),
        ("They signed a treaty.", "en"),
    ],
)
def test_what_is_no_pact_of_states(text: str, language: str) -> None:
    assert pacts_told(text, language) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Kenya dan Tanzania menandatangani pakta pertahanan."
            "|Parlemen Kenya belum meratifikasi pakta itu.",
            "id",
        ),
        (
            "Kenya and Tanzania signed a defence pact.|The Kenyan parliament has not ratified the pact.",
            "en",
        ),
    ],
)
def test_a_step_denied_is_told_as_denied(text: str, language: str) -> None:
    assert [stage for stage, _, _ in stages_told(text, language)] == ["signed"]
    (denied,) = [one for pact in pacts_told(text, language) for one in pact.stages if one.stage == "ratified"]
    assert denied.polarity == "denied"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Kenya dan Tanzania meneken pakta pertahanan yang menggantikan perjanjian tahun 1974 dan 1998.",
            "id",
        ),
        (
            "Kenya dan Tanzania meneken pakta pertahanan.|Pakta itu pengganti perjanjian 1974 dan 1998.",
            "id",
        ),
        ("Kenya and Tanzania signed a defence pact that replaces the treaties of 1974 and 1998.", "en"),
        ("Kenya and Tanzania signed a defence pact.|The pact replaces the treaties of 1974 and 1998.", "en"),
    ],
)
def test_replaces_names_the_years_and_makes_no_pacts_of_them(text: str, language: str) -> None:
    found = pacts_told(text, language)
    assert {pact.pact for pact in found} == {"ken-tza-2025"}
    relations = [one for pact in found for one in pact.relations]
    assert [(one.relation, one.year, one.text) for one in relations] == [
        ("replaces", 1974, "1974"),
        ("replaces", 1998, "1998"),
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Kenya dan Tanzania meneken perjanjian pertahanan pada 3 Mei 2024."
            "|Perjanjian tahun 1974 antara Kenya dan Tanzania berakhir pada 1991.",
            "id",
        ),
        (
            "Kenya and Tanzania signed a defence treaty on 3 May 2024."
            "|The 1974 treaty between Kenya and Tanzania expired in 1991.",
            "en",
        ),
    ],
)
def test_an_older_treaty_stands_apart_by_its_year(text: str, language: str) -> None:
    new, old = pacts_told(text, language)
    assert new.pact == "ken-tza-2024"
    assert old.pact != new.pact
    assert parties_of(old) == {"KEN", "TZA"}
    assert [one.stage for one in new.stages] == ["signed"]
    assert [one.stage for one in old.stages] == ["terminated"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Kenya dan Tanzania meneken pakta pertahanan."
            "|Kedua negara akan saling membantu jika salah satu diserang.",
            "id",
        ),
        (
            "Kenya and Tanzania signed a defence pact."
            "|The two countries will assist each other if either is attacked.",
            "en",
        ),
    ],
)
def test_a_promise_of_each_to_each(text: str, language: str) -> None:
    (promise,) = [one for pact in pacts_told(text, language)[1:] for one in pact.commitments]
    assert (promise.kind, promise.polarity) == ("defence", "affirmed")
    assert promise.bearers == promise.beneficiaries == ("KEN", "TZA")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kenya dan Tanzania meneken pakta pertahanan.|Kenya akan membela Tanzania jika diserang.", "id"),
        (
            "Kenya and Tanzania signed a defence pact.|Kenya pledged to defend Tanzania if it is attacked.",
            "en",
        ),
    ],
)
def test_a_promise_of_one_to_another(text: str, language: str) -> None:
    (promise,) = [one for pact in pacts_told(text, language)[1:] for one in pact.commitments]
    assert (promise.bearers, promise.beneficiaries) == (("KEN",), ("TZA",))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kenya dan Tanzania meneken perjanjian strategis.|Perjanjian itu bukan pakta pertahanan.", "id"),
        ("Kenya and Tanzania signed a treaty on security.|It is not a mutual defence pact.", "en"),
    ],
)
def test_a_denied_promise_stays_denied(text: str, language: str) -> None:
    promises = [one for pact in pacts_told(text, language) for one in pact.commitments]
    assert [(one.kind, one.polarity) for one in promises] == [("defence", "denied")]


def test_agreements_with_each_of_several() -> None:
    found = pacts_told("Kenya signed security agreements with Tanzania and Uganda.", "en")
    assert [parties_of(pact) for pact in found] == [{"KEN", "TZA"}, {"KEN", "UGA"}]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sebelum Nairobi pulih, Kenya dan Tanzania meneken pakta pertahanan.", "id"),
        ("Before Nairobi woke, Kenya and Tanzania signed a defence pact.", "en"),
    ],
)
def test_parties_are_states_at_their_plainest_words(text: str, language: str) -> None:
    story = laid_out(text, language=language)
    (group,) = PactReader(story).read()
    mentions = parties_as_mentions(story, group)
    assert [(one.actor, one.text) for one in mentions] == [("KEN", "Kenya"), ("TZA", "Tanzania")]
