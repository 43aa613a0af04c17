"""What one line says of an agreement: steps of its life, relations, promises."""

from __future__ import annotations

import pytest
from tests.reading.telling import laid_out

from foedus.reading.pacts.facts import LineFacts, facts_in
from foedus.reading.story import Story


def facts(text: str, language: str) -> tuple[Story, LineFacts]:
    story = laid_out(text, language=language)
    (line,) = story.lines
    return story, facts_in(story, line)


@pytest.mark.parametrize(
    ("text", "language", "stage"),
    [
        ("Kenya dan Tanzania menandatangani perjanjian itu.", "id", "signed"),
        ("Perjanjian itu diteken kemarin.", "id", "signed"),
        ("Parlemen meratifikasi perjanjian itu.", "id", "ratified"),
        ("Perjanjian itu mulai berlaku kemarin.", "id", "in_force"),
        ("Perjanjian itu berakhir pada 1991.", "id", "terminated"),
        ("Kenya membekukan perjanjian itu.", "id", "suspended"),
        ("Kenya memperpanjang perjanjian itu.", "id", "renewed"),
        ("Kenya and Tanzania signed the treaty.", "en", "signed"),
        ("The treaty was signed yesterday.", "en", "signed"),
        ("Parliament ratified the treaty.", "en", "ratified"),
        ("The treaty entered into force yesterday.", "en", "in_force"),
        ("The treaty expired in 1991.", "en", "terminated"),
        ("Kenya suspended the treaty.", "en", "suspended"),
        ("Kenya denounced the treaty.", "en", "denounced"),
        ("Kenya renewed the treaty.", "en", "renewed"),
        ("They amended the treaty.", "en", "amended"),
    ],
)
def test_a_step_of_its_life(text: str, language: str, stage: str) -> None:
    _, found = facts(text, language)
    (one,) = found.stages
    assert (one.words.stage, one.mood.actual) == (stage, True)
    assert one.phrase == found.phrases[0]


@pytest.mark.parametrize(
    ("text", "language", "polarity", "modality"),
    [
        ("Kenya belum menandatangani perjanjian itu.", "id", "denied", "actual"),
        ("Kenya akan menandatangani perjanjian itu.", "id", "affirmed", "intended"),
        ("Masih dipertanyakan apakah Kenya menandatangani perjanjian itu.", "id", "affirmed", "asked"),
        ("Kenya has not signed the treaty.", "en", "denied", "actual"),
        ("Kenya will sign the treaty.", "en", "affirmed", "intended"),
        ("It is unclear whether Kenya signed the treaty.", "en", "affirmed", "asked"),
    ],
)
def test_a_step_that_has_not_happened(text: str, language: str, polarity: str, modality: str) -> None:
    _, found = facts(text, language)
    (one,) = found.stages
    assert (one.mood.polarity, one.mood.modality) == (polarity, modality)


def test_each_verb_takes_the_date_beside_it() -> None:
    _, found = facts("The treaty was signed on 3 May 2024 and entered into force on 9 June 2025.", "en")
    dates = {one.words.stage: (one.date.year, one.date.month) for one in found.stages if one.date}
    assert dates == {"signed": (2024, 5), "in_force": (2025, 6)}


@pytest.mark.parametrize(
    ("text", "language", "relation", "years"),
    [
        ("Pakta ini menggantikan perjanjian tahun 1974.", "id", "replaces", [1974]),
        ("Pakta ini menggantikan perjanjian tahun 1974 dan 1998.", "id", "replaces", [1974, 1998]),
        ("Pakta ini memperkuat perjanjian tahun 1974.", "id", "builds_on", [1974]),
        ("This pact replaces the treaty of 1974.", "en", "replaces", [1974]),
        ("This pact replaces the treaties of 1974 and 1998.", "en", "replaces", [1974, 1998]),
        ("This pact builds on the treaty of 1974.", "en", "builds_on", [1974]),
    ],
)
def test_a_relation_names_each_year(text: str, language: str, relation: str, years: list[int]) -> None:
    story, found = facts(text, language)
    assert [(one.words.relation, one.year) for one in found.relations] == [(relation, y) for y in years]
    assert [story.quote(one.span) for one in found.relations] == [str(year) for year in years]
    assert len(found.phrases) == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ia menggantikan Modi sebagai perdana menteri.", "id"),
        ("He replaced Modi as prime minister.", "en"),
        ("This pact builds on a treaty.", "en"),
        ("Pakta itu tidak menggantikan perjanjian 1997.", "id"),
        ("The pact does not replace the 1997 treaty.", "en"),
    ],
)
def test_what_replaces_no_agreement_is_no_relation(text: str, language: str) -> None:
    assert facts(text, language)[1].relations == ()


@pytest.mark.parametrize(
    ("text", "language", "kind", "trigger"),
    [
        ("Keduanya akan saling membantu jika salah satu diserang.", "id", "defence", "armed_attack"),
        ("Keduanya akan berkonsultasi jika ada ancaman.", "id", "consultation", "threat"),
        ("Keduanya sepakat tidak akan saling menyerang.", "id", "nonaggression", "any"),
        ("Keduanya sepakat berbagi intelijen.", "id", "intelligence", "any"),
        ("Mereka memasok senjata.", "id", "aid", "any"),
        ("They will assist each other if either is attacked.", "en", "defence", "armed_attack"),
        ("They will consult each other if there is a threat.", "en", "consultation", "threat"),
        ("They agreed not to attack each other.", "en", "nonaggression", "any"),
        ("They will remain neutral in any war.", "en", "neutrality", "war"),
        ("They agreed to share intelligence.", "en", "intelligence", "any"),
    ],
)
def test_a_promise(text: str, language: str, kind: str, trigger: str) -> None:
    story, found = facts(text, language)
    (one,) = found.commitments
    assert (one.kind, one.trigger, one.polarity) == (kind, trigger, "affirmed")
    assert story.quote(one.span) in text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ini bukan pakta pertahanan bersama.", "id"),
        ("Perjanjian itu tidak mencakup kewajiban membela.", "id"),
        ("It is not a mutual defence pact.", "en"),
        ("The treaty stops short of a military alliance.", "en"),
        ("If either is attacked, the other is not obliged to defend it.", "en"),
        ("Keduanya tidak wajib saling membantu jika salah satu diserang.", "id"),
    ],
)
def test_a_promise_denied(text: str, language: str) -> None:
    _, found = facts(text, language)
    assert {(one.kind, one.polarity) for one in found.commitments} == {("defence", "denied")}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Belum jelas apakah keduanya akan saling membantu jika diserang.", "id"),
        ("It is unclear whether they will assist each other if attacked.", "en"),
        ("Itu aliansi militer.", "id"),
        ("It is a military alliance.", "en"),
    ],
)
def test_what_is_asked_or_only_a_word_is_no_promise(text: str, language: str) -> None:
    assert facts(text, language)[1].commitments == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Menurut Pasal 4, keduanya saling membantu jika diserang, sesuai hukum nasional dan Pasal 51.",
            "id",
        ),
        (
            "Under Article 4 they assist each other if attacked, under their laws and Article 51.",
            "en",
        ),
    ],
)
def test_its_article_and_how_help_is_given(text: str, language: str) -> None:
    _, found = facts(text, language)
    (one,) = found.commitments
    assert one.article == "4"
    assert set(one.process) == {"own_law", "article_51"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The new pact drops a clause under which each would consult the other if attacked.", "en"),
        ("Perjanjian baru itu tidak lagi memuat pasal konsultasi keamanan.", "id"),
    ],
)
def test_a_clause_that_was_dropped_is_no_promise(text: str, language: str) -> None:
    _, found = facts(text, language)
    assert {(one.kind, one.polarity) for one in found.commitments} == {("consultation", "denied")}


def test_words_of_a_line_leave_out_the_guess_from_a_name() -> None:
    _, found = facts("Under the defence pact they will assist each other if attacked.", "en")
    (one,) = found.commitments
    assert not one.from_name
