"""What is reported speech begins and ends where the sentence says so, and belongs to who says it."""

from __future__ import annotations

import pytest
from tests.reading.speech.test_statements import told


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Ruto said at a briefing in Nairobi on Tuesday that the troops would stay.",
            "en",
            [("Ruto", "the troops would stay")],
        ),
        (
            "Retno Marsudi mengatakan dalam jumpa pers di Jakarta, Selasa, bahwa pasukan tetap tinggal.",
            "id",
            [("Retno Marsudi", "pasukan tetap tinggal")],
        ),
        (
            "Zelensky pledged on Friday to rebuild the dam at Kakhovka.",
            "en",
            [("Zelensky", "to rebuild the dam at Kakhovka")],
        ),
        (
            "Marcos berjanji di Manila untuk membangun kembali bendungan itu.",
            "id",
            [("Marcos", "untuk membangun kembali bendungan itu")],
        ),
        (
            "Jens Stoltenberg called on China to stop selling the parts.",
            "en",
            [("Jens Stoltenberg", "China to stop selling the parts")],
        ),
    ],
)
def test_content_begins_behind_what_only_tells_when_and_where(
    text: str, language: str, expected: list[tuple[str, str]]
) -> None:
    assert [(speaker, content) for speaker, _, content, _ in told(text, language)] == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Kenya asked for a court of its own, Tanzanian officials said.",
            "en",
            [("Tanzanian officials", "Kenya asked for a court of its own")],
        ),
        (
            "Kenya meminta pengadilan tersendiri di Arusha, kata Presiden Tanzania Samia Suluhu Hassan.",
            "id",
            [("Samia Suluhu Hassan", "Kenya meminta pengadilan tersendiri di Arusha")],
        ),
    ],
)
def test_the_one_at_the_end_says_all_of_it(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    assert [(speaker, content) for speaker, _, content, _ in told(text, language)] == expected


def test_an_outlet_at_the_end_passes_on_what_another_says() -> None:
    assert [one[0] for one in told("Kenya said it had received no notice, Reuters reported.", "en")] == [
        "Kenya"
    ]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Kenya's army fired at the boats on Monday, Ruto said, the third such clash this month.",
            "en",
            [("Ruto", "Kenya's army fired at the boats on Monday")],
        ),
        (
            "If the talks fail, Macron said, France will send its ships.",
            "en",
            [("Macron", "France will send its ships")],
        ),
        (
            "Jika perundingan gagal, kata Macron, Prancis akan mengirim kapal.",
            "id",
            [("Macron", "Prancis akan mengirim kapal")],
        ),
        (
            "Pasukan penjaga perdamaian tidak turun tangan, sehingga Kenya menuding Tanzania ingkar janji.",
            "id",
            [("Kenya", "Tanzania ingkar janji")],
        ),
    ],
)
def test_in_the_midst_of_a_sentence_the_half_that_is_said_is_taken(
    text: str, language: str, expected: list[tuple[str, str]]
) -> None:
    assert [(speaker, content) for speaker, _, content, _ in told(text, language)] == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Kenya called for a truce, and Tanzania said it would study the plan.",
            "en",
            [("Kenya", None), ("Tanzania", "it would study the plan")],
        ),
        (
            "Kenya condemned it, and Uganda urged both sides to hold back, but Tanzania said it would wait.",
            "en",
            [("Kenya", None), ("Uganda", "both sides to hold back"), ("Tanzania", "it would wait")],
        ),
        (
            "Kenya mengecam serangan itu, sedangkan Tanzania menyatakan siap berunding.",
            "id",
            [("Kenya", "serangan itu"), ("Tanzania", "siap berunding")],
        ),
        (
            "Ruto said Kenya and Tanzania, and Uganda too, would meet in March.",
            "en",
            [("Ruto", "Kenya and Tanzania, and Uganda too, would meet in March")],
        ),
    ],
)
def test_what_another_says_behind_a_comma_is_his_own(
    text: str, language: str, expected: list[tuple[str, str | None]]
) -> None:
    found = {speaker: content for speaker, _, content, _ in told(text, language)}
    for speaker, content in expected:
        if content is not None:
            assert found[speaker] == content
        else:
            assert "Tanzania" not in found.get(speaker, "")


def test_a_pronoun_behind_a_verb_of_saying_is_the_contents() -> None:
    text = "China waits. Senate President Francis Escudero said he expected a vote within the year."
    assert told(text, "en")[-1][:3] == ("Francis Escudero", "said", "he expected a vote within the year")
    quoted = "Macron arrived. “We will wait for their answer until tomorrow,” said he."
    assert told(quoted, "en")[-1][1] == "said he"


def test_the_second_half_of_a_name_is_no_month() -> None:
    assert told("“We will wait for their answer,” said Lee Sung-jun, an aide.", "en")[0][0] == "Lee Sung-jun"


def test_a_word_that_leads_on_is_no_name() -> None:
    (one,) = told("Kenya menunggu.|Adapun Sekretariat ASEAN menyatakan naskah itu belum rampung.", "id")
    assert one[0] == "Sekretariat ASEAN"


def test_a_noun_before_who_speaks_is_what_is_denied() -> None:
    text = "Kenya accused Tanzania of arming the rebels, a charge Nairobi denied."
    contents = [content for _, _, content, _ in told(text, "en")]
    assert "Kenya accused Tanzania of arming the rebels" not in contents


def test_what_opens_a_sentence_is_not_what_is_said() -> None:
    text = "In a statement, Kenya condemned the attack on Tanzania and urged restraint."
    assert "In a statement" not in [content for _, _, content, _ in told(text, "en")]


def test_what_a_verb_of_saying_is_an_aim_of_is_not_said() -> None:
    text = "Kenya memanggil duta besar Tanzania untuk meminta penjelasan soal penyadapan."
    assert told(text, "id") == []
