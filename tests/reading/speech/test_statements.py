"""Who said what: the speaker, the cue, the words said, directly or reported."""

from __future__ import annotations

import pytest
from tests.reading.telling import laid_out

from foedus.reading.speech.statements import Said, StatementReader


def said(text: str, language: str) -> tuple[str, list[Said]]:
    story = laid_out(*text.split("|"), language=language)
    return story.text, list(StatementReader(story).read())


def told(text: str, language: str) -> list[tuple[str | None, str | None, str, bool]]:
    """Speaker, cue, content without marks at its ends, and whether it is direct."""
    whole, found = said(text, language)

    def words(span: tuple[int, int] | None) -> str | None:
        return whole[span[0] : span[1]] if span is not None else None

    return [
        (one.speaker.text, words(one.cue), (words(one.content) or "").rstrip(",."), one.direct)
        for one in found
    ]


WAIT_ID = "Kami akan menunggu jawaban mereka sampai besok"
WAIT_EN = "We will wait for their answer until tomorrow"


@pytest.mark.parametrize(
    ("text", "language", "speaker", "cue", "content"),
    [
        (f"“{WAIT_ID},” kata Presiden Prancis Emmanuel Macron.", "id", "Emmanuel Macron", "kata", WAIT_ID),
        (f"“{WAIT_ID},” kata Macron di Paris, Senin (6/10).", "id", "Macron", "kata", WAIT_ID),
        (f"Macron mengatakan, “{WAIT_ID}.”", "id", "Macron", "mengatakan", WAIT_ID),
        (f"“{WAIT_ID},” tegas Ratna Wibisono.", "id", "Ratna Wibisono", "tegas", WAIT_ID),
        (f"Narendra Modi tiba.|“{WAIT_ID},” ujarnya.", "id", "Narendra Modi", "ujarnya", WAIT_ID),
        (f'"{WAIT_ID}," ujar Macron.', "id", "Macron", "ujar", WAIT_ID),
        (f"“{WAIT_EN},” said French President Emmanuel Macron.", "en", "Emmanuel Macron", "said", WAIT_EN),
        (f"“{WAIT_EN},” Macron said in Paris.", "en", "Macron", "said", WAIT_EN),
        (f"Macron said: “{WAIT_EN}.”", "en", "Macron", "said", WAIT_EN),
        (f"“{WAIT_EN},” said Lydia Marsh.", "en", "Lydia Marsh", "said", WAIT_EN),
        (f"Narendra Modi arrived.|“{WAIT_EN},” he said.", "en", "Narendra Modi", "he said", WAIT_EN),
        (f'"{WAIT_EN}," Macron added.', "en", "Macron", "added", WAIT_EN),
    ],
)
def test_direct_speech(text: str, language: str, speaker: str, cue: str, content: str) -> None:
    assert told(text, language) == [(speaker, cue, content, True)]


@pytest.mark.parametrize(
    ("text", "language", "speaker", "cue", "content"),
    [
        (
            "Macron mengatakan bahwa naskah itu belum rampung.",
            "id",
            "Macron",
            "mengatakan",
            "naskah itu belum rampung",
        ),
        (
            "Naskah itu belum akan dibuka, kata Macron.",
            "id",
            "Macron",
            "kata",
            "Naskah itu belum akan dibuka",
        ),
        ("Menurut Macron, naskah itu belum rampung.", "id", "Macron", "Menurut", "naskah itu belum rampung"),
        ("Macron said that the text was not finished.", "en", "Macron", "said", "the text was not finished"),
        (
            "The text will be opened next month, said Macron.",
            "en",
            "Macron",
            "said",
            "The text will be opened next month",
        ),
        (
            "The text will be opened next month, Macron said on Friday.",
            "en",
            "Macron",
            "said",
            "The text will be opened next month",
        ),
        (
            "According to Macron, the text is not finished.",
            "en",
            "Macron",
            "According to",
            "the text is not finished",
        ),
        (
            "The text is not finished yet, according to Macron.",
            "en",
            "Macron",
            "according to",
            "The text is not finished yet",
        ),
    ],
)
def test_reported_speech(text: str, language: str, speaker: str, cue: str, content: str) -> None:
    assert told(text, language) == [(speaker, cue, content, False)]


@pytest.mark.parametrize(
    ("text", "language", "cue"),
    [
        (
            "Macron, yang baru pulang dari Kairo, mengatakan bahwa naskah itu belum rampung.",
            "id",
            "mengatakan",
        ),
        ("Macron, who had just returned from Cairo, said the text was not finished.", "en", "said"),
    ],
)
def test_an_aside_may_stand_between_speaker_and_cue(text: str, language: str, cue: str) -> None:
    ((speaker, found, content, _),) = told(text, language)
    assert (speaker, found) == ("Macron", cue)
    assert "Kairo" not in content
    assert "Cairo" not in content


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        (
            "“Kami sudah siap dengan naskah ini,” kata Macron. “Kami hanya menunggu hari baik.”",
            "id",
            "Macron",
        ),
        (
            "“Kami sudah siap dengan naskah ini,” kata Macron.|“Kami hanya menunggu hari baik.”",
            "id",
            "Macron",
        ),
        ("“We are ready with the text,” Macron said. “We only wait for a good day.”", "en", "Macron"),
        ("“We are ready with the text,” Macron said.|“We only wait for a good day.”", "en", "Macron"),
    ],
)
def test_a_quotation_without_a_cue_goes_on_with_the_same_speaker(
    text: str, language: str, speaker: str
) -> None:
    first, second = told(text, language)
    assert (first[0], second[0]) == (speaker, speaker)
    assert first[1] is not None
    assert second[1] is None
    assert second[3]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "“Ini awal yang baik bagi semua,” tegas Ratna Wibisono.|“Jalan kita masih panjang,” tambahnya.",
            "id",
        ),
        ("“This is a good start for all,” said Lydia Marsh.|“But the road is long,” she added.", "en"),
    ],
)
def test_a_pronoun_means_the_last_speaker_whom_nobody_knows(text: str, language: str) -> None:
    first, second = told(text, language)
    assert first[0] == second[0]
    assert first[0] in ("Ratna Wibisono", "Lydia Marsh")


def test_a_denial_is_marked() -> None:
    whole, (denial,) = said("Macron membantah bahwa naskah itu ditujukan kepada siapa pun.", "id")
    assert denial.polarity == "denied"
    assert whole[denial.content[0] : denial.content[1]].startswith("naskah itu ditujukan")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Macron menegaskan bahwa naskah itu belum rampung.", "id"),
        ("Macron stressed that the text was not finished.", "en"),
    ],
)
def test_a_plain_saying_is_affirmed_whatever_is_said(text: str, language: str) -> None:
    _, (one,) = said(text, language)
    assert one.polarity == "affirmed"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("“Aliansi” baru itu disambut dingin.", "id"),
        ("The “alliance” was met with a shrug.", "en"),
        ("Kenya menunggu jawaban Tanzania.", "id"),
        ("Kenya waits for the answer of Tanzania.", "en"),
    ],
)
def test_what_nobody_says_is_no_statement(text: str, language: str) -> None:
    assert told(text, language) == []


def test_a_caption_holds_no_statement() -> None:
    story = laid_out("Kenya menunggu.", language="id", caption="Macron mengatakan bahwa ia menunggu jawaban.")
    assert StatementReader(story).read() == ()


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        (
            "“Jembatan ini dibuka besok pagi.|Semua warga boleh datang,” kata Rendra Kusuma.",
            "id",
            "Rendra Kusuma",
        ),
        ("“The bridge opens tomorrow morning.|“Everyone may come,” said Lydia Marsh.", "en", "Lydia Marsh"),
    ],
)
def test_a_quotation_over_paragraphs_is_a_statement_in_each(text: str, language: str, speaker: str) -> None:
    first, second = told(text, language)
    assert (first[0], second[0]) == (speaker, speaker)
    assert (first[1], second[1] is not None) == (None, True)
    assert first[3]
    assert second[3]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("“Mengapa harus sekarang?” tanya Rendra Kusuma.", "id"),
        ("“Mengapa harus sekarang?”|tanya Rendra Kusuma.", "id"),
        ("“Why must it be now?” Lydia Marsh asked.", "en"),
    ],
)
def test_a_cue_may_begin_the_sentence_behind_a_question(text: str, language: str) -> None:
    ((speaker, cue, _, direct),) = told(text, language)
    assert speaker in ("Rendra Kusuma", "Lydia Marsh")
    assert cue in ("tanya", "asked")
    assert direct


@pytest.mark.parametrize(
    ("text", "language", "contents"),
    [
        (
            "Macron mengatakan bahwa naskah itu rampung; Modi membantah bahwa ia setuju.",
            "id",
            ["naskah itu rampung", "ia setuju"],
        ),
        (
            "Macron said that the text was finished; Modi denied that he agreed.",
            "en",
            ["the text was finished", "he agreed"],
        ),
    ],
)
def test_a_second_speaker_behind_a_semicolon(text: str, language: str, contents: list[str]) -> None:
    found = [one for one in told(text, language) if len(one[2]) > 9]
    assert [one[2] for one in found][:1] == contents[:1]


@pytest.mark.parametrize(
    ("text", "language", "content"),
    [
        ("Macron mengatakan bahwa naskah itu rampung, seperti dikutip AFP.", "id", "naskah itu rampung"),
        ("Macron said that the text was finished, according to AFP.", "en", "the text was finished"),
        ("The text will be opened in May, Macron told AFP.", "en", "The text will be opened in May"),
    ],
)
def test_the_outlet_at_the_end_is_no_part_of_what_was_said(text: str, language: str, content: str) -> None:
    assert [one[2] for one in told(text, language)] == [content]


@pytest.mark.parametrize(
    ("title", "language", "content", "direct"),
    [
        ("Macron: Naskah ini sudah rampung", "id", "Naskah ini sudah rampung", False),
        ("Macron: “The text is finished”", "en", "The text is finished", True),
    ],
)
def test_a_title_names_its_speaker_before_a_colon(
    title: str, language: str, content: str, direct: bool
) -> None:
    story = laid_out("Emmanuel Macron.", language=language, title=title)
    (one,) = StatementReader(story).read()
    assert (one.speaker.text, one.cue, one.direct) == ("Macron", None, direct)
    assert story.quote(one.content) == content


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("Prancis: Naskah ini sudah rampung", "id"),
        ("France: Seven injured on a bridge", "en"),
        ("The bridge of 2024: a story in pictures", "en"),
    ],
)
def test_a_topic_before_a_colon_says_nothing(title: str, language: str) -> None:
    story = laid_out("Emmanuel Macron.", language=language, title=title)
    assert StatementReader(story).read() == ()


SHEEP_ID = "Domba itu makan rumput di bukit."
SHEEP_EN = "The sheep ate grass on the hill."


@pytest.mark.parametrize(
    ("sheep", "said_of", "language"),
    [
        (SHEEP_ID, "Rendra Kusuma mengatakan bahwa domba itu sehat.", "id"),
        (SHEEP_EN, "Lydia Marsh said that the sheep were well.", "en"),
    ],
)
def test_a_paraphrase_among_strangers_is_no_news_of_this_register(
    sheep: str, said_of: str, language: str
) -> None:
    quoted = (
        "“Kami senang sekali hari ini,” kata Rendra Kusuma."
        if language == "id"
        else ("“We are very glad today,” said Lydia Marsh.")
    )
    strangers = "|".join([*[sheep] * 8, said_of, quoted])
    assert [one[3] for one in told(strangers, language)] == [True]
    state = "Jepang menunggu. " if language == "id" else "Japan waits. "
    assert [one[3] for one in told("|".join([*[sheep] * 8, state + said_of, quoted]), language)] == [
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("text", "language", "contents"),
    [
        (
            "Kenya condemned the violence and said it would send its envoy.",
            "en",
            ["the violence", "it would send its envoy"],
        ),
        (
            "Kenya membantah tudingan tersebut dan menyatakan siap berunding.",
            "id",
            ["tudingan tersebut", "siap berunding"],
        ),
    ],
)
def test_two_joined_verbs_of_saying_report_each_its_own(
    text: str, language: str, contents: list[str]
) -> None:
    assert [content for _, _, content, _ in told(text, language)] == contents


def test_a_denial_does_not_take_in_what_is_said_beside_it() -> None:
    _, (said_,) = said("Kenya denied the accusations and warned that it would respond to them.", "en")
    assert said_.polarity == "affirmed"


def test_an_envoy_is_recalled_and_nothing_said() -> None:
    assert told("Kenya on Saturday recalled its ambassador from Tanzania.", "en") == []
