"""Languages that there is a pack for are told, others are refused by name. All sentences are our own."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from foedus.errors import KnowledgeError, LanguageUnknown, SourceUnreadable
from foedus.language.detect import detect
from foedus.language.page_words import load_page_words, packs, page_words

GOLD = Path(__file__).resolve().parents[2].parent / "shared" / "gold"

OURS = {
    "id": [
        "Kedua negara sepakat bahwa bantuan akan diberikan jika salah satu pihak diserang.",
        "Menteri luar negeri tiba di ibu kota untuk membahas naskah perjanjian yang baru.",
        "Korea Utara dan Rusia teken perjanjian",
        "Parlemen belum mengesahkan protokol tersebut.",
    ],
    "en": [
        "The two states agreed to help each other if either of them is attacked.",
        "The foreign minister arrived in the capital to discuss the draft.",
        "Russia, North Korea sign defence pact",
        "Parliament has not ratified the protocol yet.",
    ],
}
OTHERS = {
    "French": "Le président a signé mercredi un traité qui prévoit une aide mutuelle.",
    "Dutch": "De president heeft woensdag een verdrag ondertekend met het buurland.",
    "German": "Der Präsident hat am Mittwoch einen Vertrag über den Beistand unterzeichnet.",
    "Spanish": "El presidente firmó el miércoles un tratado que prevé la ayuda mutua.",
    "Russian": "Президент подписал в среду договор, который предусматривает взаимную помощь.",
    "Japanese": "大統領は水曜日に互いに助け合うと定めた条約に署名した。",
    "Chinese": "总统星期三签署了一项规定遭到攻击时互相援助的条约。",
    "Javanese": "Presiden lan menteri wis nandatangani prajanjen anyar kanggo mbiyantu loro negara iku.",
    "Tagalog": "Nilagdaan ng pangulo noong Miyerkules ang isang kasunduan ng dalawang bansa.",
    "Vietnamese": "Hôm thứ Tư, tổng thống đã ký một hiệp ước về việc hai nước giúp đỡ lẫn nhau.",
    "Turkish": "Cumhurbaşkanı çarşamba günü karşılıklı yardım öngören bir anlaşma imzaladı.",  # noqa: RUF001
    "Korean": "대통령은 수요일 침략을 받을 경우 서로 돕기로 하는 조약에 서명했다.",
    "Arabic": "وقع الرئيس يوم الأربعاء معاهدة تنص على المساعدة المتبادلة في حالة العدوان.",
}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in OURS.items() for text in texts])
def test_language_of_a_pack_is_told(code: str, text: str) -> None:
    assert detect(text) == code
    assert detect(text + "\n" + text.upper()) == code


@pytest.mark.parametrize("language", OTHERS)
def test_other_language_is_refused_by_name(language: str) -> None:
    with pytest.raises(LanguageUnknown) as error:
        detect(OTHERS[language], where="story.txt")
    line = str(error.value)
    assert language in line
    assert line.startswith("story.txt: ")
    assert all(code in line for code in packs())


def test_malay_is_read_as_indonesian() -> None:
    malay = (
        "Perdana Menteri berkata perjanjian itu akan ditandatangani di Kuala Lumpur pada hari Rabu "
        "bersama Presiden."
    )
    assert detect(malay) == "id"


THIN = (
    "Squad list, Monday: Hargreaves, Whitlock, Pemberton, Ashdown (captain), Tolliver, Quinlan. "
    "Reserves: Mbeki, Osei, Larsson. Physio notes: hamstring strain, two weeks; ankle sprain, ten days. "
    "Doctors have seen the goalkeeper; training resumes Thursday, two sessions daily with coaches. "
)
DUTCH = (
    "De regering was woensdag in het gebouw waar over de wet werd gestemd, zei de minister. We weten niet "
    "of het leger er mee instemt, was te horen. In de stad is het rustig, al is er op het plein een groep "
    "mensen die niet weg wil. "
)


def test_a_long_text_with_few_function_words_is_told_by_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    def unasked(text: str) -> str:
        pytest.fail(f"the model was asked about {text[:40]!r}")

    monkeypatch.setattr(sys.modules["foedus.language.detect"], "_likely", unasked)
    with pytest.raises(pytest.fail.Exception):
        detect(THIN)
    assert detect(THIN * 16) == "en"


def test_a_long_text_in_a_language_that_shares_function_words_is_refused() -> None:
    with pytest.raises(LanguageUnknown, match="Dutch"):
        detect(DUTCH * 20)


@pytest.mark.parametrize("text", ["", "  \n", "1961 2000 2001", "—— 19/6 ??"])
def test_text_without_words_is_no_text(text: str) -> None:
    with pytest.raises(SourceUnreadable):
        detect(text)


def test_names_of_an_indonesian_text_do_not_make_it_english() -> None:
    assert (
        detect(
            "The Jakarta Post dan The New York Times memuat surat yang sama pada hari itu, kata juru bicara."
        )
        == "id"
    )


@pytest.mark.parametrize(
    ("name", "code", "least"), [("id-statements.jsonl", "id", 0.99), ("en-plover.jsonl", "en", 0.99)]
)
def test_agreement_with_published_sentences(name: str, code: str, least: float) -> None:
    path = GOLD / name
    if not path.exists():
        pytest.skip(f"the published sentences are not there ({path})")
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    starts = [text[:300] for text in texts]
    # Every thirteenth sentence of those of six words or more: enough to see a change, quick enough for each
    # run.
    sentences = [row for text in texts for row in text.split("\n") if len(row.split()) >= 6]
    sentences = sentences[::13] if len(sentences) > 2_000 else sentences
    for what, pieces in (("first 300 characters", starts), ("single sentences", sentences)):
        agreed = sum(1 for piece in pieces if told(piece) == code)
        print(f"{name}: {what}: {agreed} of {len(pieces)} told as {code} ({agreed / len(pieces):.3f})")
        assert agreed >= least * len(pieces)


def told(text: str) -> str | None:
    try:
        return detect(text)
    except (LanguageUnknown, SourceUnreadable):
        return None


def test_page_words_of_every_pack_hold_to_their_schema() -> None:
    assert {"en", "id"} <= set(packs())
    for code in packs():
        words = page_words(code)
        assert len(words.function_words) == len(set(words.function_words))
        assert set(words.published.months.values()) == set(range(1, 13))


@pytest.mark.parametrize(
    "text", ["", "schema = 2", "schema = [", "unknown = 1", 'schema = 1\nfunction_words = "the"', "\xff"]
)
def test_page_words_that_break_their_schema_name_the_file(tmp_path: Path, text: str) -> None:
    path = tmp_path / "page.toml"
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(KnowledgeError) as error:
        load_page_words(path)
    assert str(path) in str(error.value)
    with pytest.raises(KnowledgeError):
        load_page_words(tmp_path / "none.toml")
