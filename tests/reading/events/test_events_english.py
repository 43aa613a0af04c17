"""English: who did what to whom, a sentence for each family of verbs and each rule of the rest of a story."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.reading.telling import laid_out

from foedus.reading.events.in_story import events_in
from foedus.reading.pacts.parties import ids_of

Told = tuple[str, str, list[str], list[str], Sequence[str]]


def told(text: str) -> list[Told]:
    """The events of a text; ``|`` parts its paragraphs."""
    return [
        (one.plover, one.cameo, ids_of(one.actors), ids_of(one.recipients), one.auxiliary)
        for one in events_in(laid_out(*text.split("|"), language="en"))
    ]


@pytest.mark.parametrize(
    ("text", "plover", "cameo"),
    [
        ("Kenya shook hands with Tanzania.", "CONSULT", "040"),
        ("Kenya spent two days with Tanzania.", "CONSULT", "040"),
        ("Kenya gave its blessing to Tanzania.", "SUPPORT", "051"),
        ("Kenya stood shoulder to shoulder with Tanzania.", "SUPPORT", "051"),
        ("Kenya named a new ambassador to Tanzania.", "SUPPORT", "054"),
        ("Kenya rushed reinforcements to Tanzania.", "MOBILIZE", "154"),
        ("Kenya took Tanzania off its blacklist.", "CONCEDE|RETREAT", "085"),
        ("Kenya unfroze the assets of Tanzania.", "RETREAT", "085"),
        ("Kenya bowed to Tanzania.", "CONCEDE", "0832"),
        ("Kenya likened Tanzania to a prison.", "ACCUSE", "111"),
        ("Kenya lashed out at Tanzania.", "ACCUSE", "111"),
        ("Kenya dragged Tanzania to a world court.", "ACCUSE", "115"),
        ("Kenya brushed aside Tanzania.", "REJECT", "120"),
        ("Kenya said no to Tanzania.", "REJECT", "120"),
        ("Kenya stayed away from talks with Tanzania.", "REJECT", "120"),
        ("Kenya pleaded with Tanzania.", "REQUEST", "020"),
        ("Kenya broke off all contact with Tanzania.", "SANCTION", "161"),
        ("Kenya closed its air space to Tanzania.", "SANCTION", "163"),
        ("Kenya turned off the gas to Tanzania.", "SANCTION", "163"),
        ("Kenya boarded a tanker of Tanzania.", "COERCE", "1711"),
        ("Kenya opened fire on Tanzania.", "ASSAULT", "193"),
        ("Kenya rained rockets on Tanzania.", "ASSAULT", "194"),
        ("Kenya marched into Tanzania.", "ASSAULT", "192"),
    ],
)
def test_a_family_of_verbs(text: str, plover: str, cameo: str) -> None:
    ((kind, code, actors, recipients, marks),) = told(text)
    assert (kind in plover.split("|"), code, actors, marks) == (True, cameo, ["KEN"], ())
    assert recipients == ["TZA"]


@pytest.mark.parametrize(
    ("text", "plover", "cameo", "actors", "recipients"),
    [
        # The side that a sentence leaves out is the state that most lines name beside the one who acts.
        ("Kenya met Tanzania.|Tanzania blamed Kenya.|Kenya cut diplomatic relations.",
         "SANCTION", "161", ["KEN"], ["TZA"]),
        # ``It`` at the head of a sentence is who leads the one before.
        ("Kenya met Tanzania.|Kenya praised Tanzania.|It also condemned Uganda.",
         "ACCUSE", "111", ["KEN"], ["UGA"]),
        # What is done at home without an agent is the deed of the state that the story is set in.
        ("Kenya met Tanzania.|Kenya praised Uganda.|Three students were arrested.",
         "COERCE", "173", ["KEN"], ["KEN"]),
        # One who mediates does so between the two whom the story is about.
        ("Kenya met Tanzania.|Tanzania blamed Kenya.|Uganda offered to mediate.",
         "AGREE", "039", ["UGA"], ["KEN", "TZA"]),
    ],
)  # fmt: skip
def test_what_the_rest_of_the_story_tells(
    text: str, plover: str, cameo: str, actors: list[str], recipients: list[str]
) -> None:
    kind, code, left, right, _ = told(text)[-1]
    assert (kind, code, left, sorted(right)) == (plover, cameo, actors, recipients)


def test_a_side_that_only_the_story_tells_is_inferred() -> None:
    lines = ("Kenya met Tanzania.", "Tanzania blamed Kenya.", "Kenya cut diplomatic relations.")
    last = events_in(laid_out(*lines, language="en"))[-1]
    assert [who.inferred for who in last.recipients] == [True]


def test_a_sentence_alone_is_given_no_other_side() -> None:
    assert told("Kenya cut diplomatic relations.") == [("SANCTION", "161", ["KEN"], [], ())]


def test_a_pronoun_in_an_aside_means_who_leads_the_sentence() -> None:
    found = told("Kenya snubbed Uganda on Friday after it attacked Tanzania.")
    assert ("ASSAULT", "190", ["KEN"], ["TZA"], ()) in found


def test_two_verbs_joined_have_one_subject() -> None:
    assert [(one[0], one[2]) for one in told("Kenya condemned Tanzania and expelled its ambassador.")] == [
        ("ACCUSE", ["KEN"]),
        ("SANCTION", ["KEN"]),
    ]


def test_a_comma_joins_in_a_headline() -> None:
    story = laid_out("Kenya's minister said so.", language="en", title="Kenya, Tanzania sign defence pact")
    (event,) = [one for one in events_in(story) if one.line.sentence.section == "title"]
    assert sorted(ids_of(event.actors)) == ["KEN", "TZA"]


def test_a_day_may_stand_between_a_name_and_its_verb() -> None:
    assert told("Kenya on Friday put sanctions on Tanzania.") == [("SANCTION", "163", ["KEN"], ["TZA"], ())]


def test_a_month_with_a_capital_is_no_auxiliary() -> None:
    assert told("On May 12 Kenya attacked Tanzania.") == [("ASSAULT", "190", ["KEN"], ["TZA"], ())]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya said that any such step would be considered an act of war by Tanzania.",
        "Kenya said Tanzania would pay the price.",
        "Kenya said Tanzania would face serious consequences.",
    ],
)
def test_who_speaks_of_the_price_threatens(text: str) -> None:
    ((kind, _, actors, recipients, marks),) = told(text)
    assert (kind, actors, recipients) == ("THREATEN", ["KEN"], ["TZA"])
    assert "future" in marks


def test_what_goes_on_to_tell_a_deed_is_no_source() -> None:
    found = told("The president of Kenya, who spent a week in Uganda, has condemned the Tanzanian invasion.")
    assert ("ACCUSE", "111", ["KEN"], ["TZA"], ()) in found


def test_what_follows_an_accusation_behind_a_comma_is_told() -> None:
    found = told("Kenya accused Tanzania of lying, and Uganda attacked Rwanda.")
    assert [(one[0], one[2], one[3]) for one in found] == [
        ("ACCUSE", ["KEN"], ["TZA"]),
        ("ASSAULT", ["UGA"], ["RWA"]),
    ]


def test_a_headline_and_the_body_tell_one_event() -> None:
    title = "Kenya attacks Tanzania"
    story = laid_out("Kenya has attacked Tanzania, officials said.", language="en", title=title)
    (event,) = events_in(story)
    assert len(event.tellings) == 2


def test_what_people_of_one_state_do_to_each_other_in_an_aside_is_told() -> None:
    found = told("Uganda praised Kenya after Kenyan police arrested Kenyan students.")
    assert ("COERCE", "173", ["KEN"], ["KEN"], ()) in found


def test_what_another_verb_of_saying_opens_is_not_denied() -> None:
    found = told("Kenya denied the report and said that it would help Tanzania.")
    assert [one[0] for one in found if "negated" in one[4]] == []


def test_prisoners_whose_state_nobody_names_are_those_of_who_frees_them() -> None:
    story = "Uganda met Tanzania.|Uganda praised Tanzania.|Uganda blamed Tanzania.|Kenya freed prisoners."
    assert told(story)[-1][:4] == ("RETREAT", "0841", ["KEN"], ["KEN"])


def test_a_story_of_sport_has_no_events() -> None:
    assert told("The cricketers attacked India.|Kenya's wicketkeeper threatened Tanzania's captains.") == []
