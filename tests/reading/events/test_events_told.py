"""How an event stands in its story: told twice, denied, planned, supposed, long past; and its quotations."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.events.acting import happened, story_of, told
from tests.reading.telling import assert_quotes_hold, claims_of, divided, laid_out

from foedus.model.claim import Event
from foedus.reading.events.in_story import events_in
from foedus.reading.events.phrases import phrases_of
from foedus.reading.pacts.parties import ids_of
from foedus.reading.where import places_in


@pytest.mark.parametrize(
    ("text", "language", "marks"),
    [
        ("Kenya has not attacked Tanzania.", "en", ("negated",)),
        ("Kenya never attacked Tanzania.", "en", ("negated",)),
        ("Tanzania was not attacked by Kenya.", "en", ("negated",)),
        ("Kenya may have attacked Tanzania.", "en", ("hypothetical",)),
        ("If Kenya attacked Tanzania, nobody saw it.", "en", ("hypothetical",)),
        ("Kenya once attacked Tanzania.", "en", ("historical",)),
        ("Kenya will visit Tanzania.", "en", ("future",)),
        ("Kenya once threatened to attack Tanzania.", "en", ("future", "historical")),
        ("Kenya tidak menyerang Tanzania.", "id", ("negated",)),
        ("Kenya belum menyerang Tanzania.", "id", ("negated",)),
        ("Tanzania tidak diserang Kenya.", "id", ("negated",)),
        ("Kenya mungkin menyerang Tanzania.", "id", ("hypothetical",)),
        ("Jika Kenya menyerang Tanzania, semua rugi.", "id", ("hypothetical",)),
        ("Kenya pernah menyerang Tanzania.", "id", ("historical",)),
        ("Kenya akan mengunjungi Tanzania.", "id", ("future",)),
        ("Kenya attacked Tanzania.", "en", ()),
        ("Kenya menyerang Tanzania.", "id", ()),
    ],
)
def test_the_four_auxiliary_modes(text: str, language: str, marks: Sequence[str]) -> None:
    ((_, _, actors, recipients, found),) = told(text, language)
    assert (actors, recipients, tuple(found)) == (["KEN"], ["TZA"], tuple(marks))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kenya attacked Tanzania on Monday.|Uganda is calm.|Kenyan troops attacked Tanzania again.", "en"),
        ("Kenya menyerang Tanzania, Senin.|Uganda tenang.|Tentara Kenya menyerang Tanzania dua kali.", "id"),
    ],
)
def test_one_event_told_twice_stands_at_its_first_telling_and_keeps_both(text: str, language: str) -> None:
    first, _, last = text.split("|")
    story = story_of(text, language)
    (event,) = events_in(story)
    assert [story.quote(span) for span in event.tellings] == [first, last]
    assert story.quote(event.span) == first
    paragraphs = text.split("|")
    (told_event,) = _events(claims_of(*paragraphs, language=language))
    whole, _article = divided(paragraphs, language)
    assert [part.text for part in told_event.tellings] == [first, last]
    assert all(whole[part.span[0] : part.span[1]] == part.text for part in told_event.tellings)


def test_one_told_and_the_same_denied_are_two() -> None:
    found = happened("Kenya attacked Tanzania.|Kenya has not attacked Tanzania.", "en")
    assert [event.auxiliary for event in found] == [(), ("negated",)]


def test_the_same_of_another_is_another() -> None:
    assert len(happened("Kenya attacked Tanzania.|Uganda attacked Tanzania.", "en")) == 2


def _events(claims: object) -> list[Event]:
    assert isinstance(claims, tuple)
    return [claim.event for claim in claims if claim.event is not None]


PIECES = {
    "en": (
        "Kenya attacked Tanzania", "after gunmen killed two soldiers in Garissa", "officials said",
        "which denied that it had", "Both countries", "agreed to a ceasefire", "by Kenya’s army",
        "“It must withdraw its troops”", "the attack on Dodoma", "and Uganda", "will visit", "Congo",
        "the town of", "UN spokesman Karl Hasani", "refused to comment", "if", "threatened to",
    ),
    "id": (
        "Kenya menyerang Tanzania", "setelah milisi membunuh dua tentara di Garissa", "kata pejabat",
        "yang membantah bahwa pihaknya", "Kedua negara", "menyepakati gencatan senjata", "oleh tentara Kenya",
        "“Mereka harus menarik pasukan”", "serangan terhadap Dodoma", "dan Uganda", "akan mengunjungi",
        "Kongo", "kota", "juru bicara PBB Karl Hasani", "enggan berkomentar", "jika", "mengancam akan",
    ),
}  # fmt: skip
MARKS = st.sampled_from([" ", ", ", ". ", "; ", " - ", "\n", " (", ") ", "", "’s ", "\u00a0", " e\u0301 "])


@settings(max_examples=120, deadline=None, derandomize=True)
@given(st.sampled_from(sorted(PIECES)), st.data())
def test_whatever_is_spliced_every_span_quotes_the_text(language: str, data: st.DataObject) -> None:
    pieces = data.draw(st.lists(st.sampled_from(PIECES[language]), min_size=1, max_size=9))
    text = "".join(piece + data.draw(MARKS) for piece in pieces).strip() or "x"
    paragraphs = [paragraph for paragraph in text.split("\n") if paragraph.strip()]
    story = story_of("|".join(paragraphs), language)
    for event in events_in(story):
        assert event.span in event.tellings
        assert event.span[0] <= event.verb[0] < event.verb[1] <= event.span[1]
        for who in (*event.actors, *event.recipients):
            mention = who.mention(story.text)
            assert mention.span is not None
            assert story.quote(mention.span) == mention.text != ""
    for line in story.lines:
        words = line.sentence.words
        assert all(0 <= n.first <= n.last < len(words) for n in phrases_of(story, line))
        for found in places_in(story, line):
            assert found.place.span is not None
            assert story.quote(found.place.span) == found.place.text
    whole, _article = divided(paragraphs, language)
    claims = claims_of(*paragraphs, language=language)
    assert_quotes_hold(claims, whole)
    for event_told in _events(claims):
        assert all(whole[part.span[0] : part.span[1]] == part.text for part in event_told.tellings)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Anna Lind praised Ben Oduya.|It rained.|They sang.|The hall was full.", "en"),
        ("Rina Melati memuji Joko Tingkir.|Hujan turun.|Mereka bernyanyi.|Aula penuh.", "id"),
    ],
)
def test_whom_no_line_of_a_story_ties_to_a_state_does_nothing_political(text: str, language: str) -> None:
    assert told(text, language) == []
    assert told(text.split("|")[0], language) != []


def test_he_and_she_mean_no_state() -> None:
    (event,) = happened("The fire in Kenya went on.|She thanked Tanzania.", "en")
    assert event.actors == ()


def test_it_means_the_state_that_led_the_sentence_before() -> None:
    (event,) = happened("Kenya was silent.|It thanked Tanzania.", "en")
    assert [who.actor for who in event.actors] == ["KEN"]


@pytest.mark.parametrize(
    ("text", "language", "negated"),
    [
        ("Kenya denied the accusations and attacked Tanzania.", "en", False),
        ("Kenya refused to sign and invaded Tanzania.", "en", False),
        ("Kenya denied attacking Tanzania.", "en", True),
        ("Denmark attacked Tanzania.", "en", False),
        ("The opposition attacked Tanzania.", "en", False),
        ("Kenya membantah tuduhan itu dan menyerang Tanzania.", "id", False),
        ("Kenya membantah menyerang Tanzania.", "id", True),
        ("Kenya membantah membantu Uganda dan menyerang Tanzania.", "id", True),
    ],
)
def test_a_denial_ends_where_another_deed_is_joined_with_it(text: str, language: str, negated: bool) -> None:
    assaults = [event for event in happened(text, language) if event.plover == "ASSAULT"]
    assert [("negated" in event.auxiliary) for event in assaults] == [negated]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("In 2016, a court heard it, but Kenya attacked Tanzania.", "en"),
        ("Pada 2016, hujan turun lama, namun Kenya menyerang Tanzania.", "id"),
    ],
)
def test_a_date_with_which_a_sentence_opens_is_that_of_all_its_clauses(text: str, language: str) -> None:
    (event,) = happened(text, language, published="2025-10-06")
    assert event.date is not None
    assert (event.date.start or "")[:4] == "2016"
    assert event.auxiliary == ("historical",)


def test_a_headline_joins_its_verbs_with_a_comma() -> None:
    story = laid_out("It rained.", title="Kenya attacks Tanzania, expels envoys of Uganda", language="en")
    found = [(e.plover, ids_of(e.actors), ids_of(e.recipients)) for e in events_in(story)]
    assert found == [("ASSAULT", ["KEN"], ["TZA"]), ("SANCTION", ["KEN"], ["UGA"])]


def test_a_headline_lists_what_two_do() -> None:
    story = laid_out("It rained.", title="Kenya attacks Tanzania, Uganda condemns Rwanda", language="en")
    found = [(e.plover, ids_of(e.actors), ids_of(e.recipients)) for e in events_in(story)]
    assert found == [("ASSAULT", ["KEN"], ["TZA"]), ("ACCUSE", ["UGA"], ["RWA"])]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Vladimir Putin and his Chinese counterpart Xi Jinping condemned Kenya.", "en"),
        ("Vladimir Putin dan mitranya dari China Xi Jinping mengecam Kenya.", "id"),
    ],
)
def test_a_counterpart_acts_beside_the_other(text: str, language: str) -> None:
    (event,) = happened(text, language, published="2025-10-06")
    assert [who.actor for who in event.actors] == ["vladimir-putin", "xi-jinping"]
    assert ids_of(event.recipients) == ["KEN"]


def test_two_acts_of_one_type_are_two_events() -> None:
    found = told("Kenya cut ties with Tanzania and imposed sanctions on Tanzania.", "en")
    assert [(kind, code) for kind, code, *_ in found] == [("SANCTION", "161"), ("SANCTION", "163")]


def test_who_accuses_goes_on_behind_what_he_accuses_of() -> None:
    found = told("Kenya has since accused Chad of arming rebels, and vowed to attack Egypt.", "en")
    assert [(kind, actors) for kind, _, actors, *_ in found] == [("ACCUSE", ["KEN"]), ("THREATEN", ["KEN"])]


def test_a_time_before_a_deed_leaves_it_done() -> None:
    (event,) = happened("Kenya moved before dawn on Monday and attacked Tanzania.", "en")
    assert event.auxiliary == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kenya attacked Tanzania.|Tanzania fought Kenya.|China called for a ceasefire.", "en"),
        ("Kenya menyerang Tanzania.|Tanzania melawan Kenya.|China mendesak semua pihak menahan diri.", "id"),
    ],
)
def test_a_ceasefire_is_asked_of_both(text: str, language: str) -> None:
    (event,) = [event for event in happened(text, language) if event.plover == "REQUEST"]
    assert sorted(ids_of(event.recipients)) == ["KEN", "TZA"]


def test_the_people_of_the_one_state_of_a_story_are_the_other_side() -> None:
    text = "Parlemen Kenya bersidang.|Kenya tenang.|Kenya menunggu.|Parlemen Kenya berjanji memberi bantuan."
    (event,) = [event for event in happened(text, "id") if event.plover == "AGREE"]
    assert [(who.countries, who.inferred) for who in event.recipients] == [(("KEN",), True)]


def test_one_leader_accuses_another_of_his_own_state() -> None:
    (event,) = happened("Joe Biden accused Donald Trump of lies.", "en", published="2020-10-06")
    assert [who.actor for who in event.recipients] == ["donald-trump"]


def test_before_what_has_come_about_is_a_time() -> None:
    (event,) = happened("The ship sank hours before Putin landed in Kenya.", "en", published="2025-10-06")
    assert (event.cameo, event.auxiliary, event.mood.modality) == ("042", (), "actual")


def test_would_tells_of_its_own_verb_alone() -> None:
    assert told("Kenya would take the place of documents signed with Tanzania in 1961.", "en") == []
    found = told("Kenya will send the army to attack Tanzania.", "en")
    assert [marks for *_, marks in found] == [("future",)]


def test_what_two_signed_is_done_to_neither() -> None:
    (event,) = happened("Uganda mencabut perjanjian militer yang diteken Kenya dan Tanzania pada 2012.", "id")
    assert (event.actors != (), [who for who in event.recipients if who.countries == ()]) == (True, [])
