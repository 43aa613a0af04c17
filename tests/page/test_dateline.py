"""Datelines of many makes, and sentences that only look like them."""

from __future__ import annotations

import pytest

from foedus.actors.record import OutletRecord
from foedus.model.source import Article
from foedus.page.article import divide
from foedus.page.outlets import Outlets
from foedus.page.text import make_text

OUTLETS = Outlets(
    [
        OutletRecord(id="antara", names={"id": ("ANTARA", "Antara")}, country="IDN", agency=True),
        OutletRecord(id="cnn", names={"en": ("CNN",)}, country="USA"),
        OutletRecord(id="cnn-indonesia", names={"id": ("CNN Indonesia",)}, country="IDN"),
        OutletRecord(id="kompas-com", names={"id": ("Kompas.com", "KOMPAS.com")}, country="IDN"),
        OutletRecord(id="reuters", names={"en": ("Reuters",)}, country="GBR", agency=True),
        OutletRecord(id="xinhua", names={"en": ("Xinhua",)}, country="CHN", agency=True),
        OutletRecord(id="tass", names={"en": ("TASS",)}, country="RUS", agency=True),
    ]
)
BODIES = {
    "id": "Kedua negara sepakat saling membantu jika salah satu diserang, kata menteri itu.",
    "en": "The two states agreed to help each other if either is attacked, the minister said.",
}
TITLES = {"id": "Dua Negara Teken Pakta Pertahanan", "en": "Two states sign defence pact"}


def divided(language: str, text: str) -> Article:
    made = make_text(text, document="0" * 64, extractor="plain/1")
    return divide(made, language=language, outlets=OUTLETS)


@pytest.mark.parametrize(
    ("language", "dateline", "outlet", "origins"),
    [
        ("id", "Jakarta (ANTARA) -", "ANTARA", []),
        ("id", "JAKARTA, KOMPAS.com –", "KOMPAS.com", []),
        ("id", "KOMPAS.com -", "KOMPAS.com", []),
        ("id", "Liputan6.com, Jakarta -", "Liputan6.com", []),
        ("id", "Liputan6.com, Jakarta", "Liputan6.com", []),
        ("id", "TEMPO.CO, Jakarta -", "TEMPO.CO", []),
        ("id", "REPUBLIKA.CO.ID, JAKARTA --", "REPUBLIKA.CO.ID", []),
        ("id", "Jakarta, CNN Indonesia --", "CNN Indonesia", []),
        ("id", "Washington, D.C. (ANTARA) -", "ANTARA", []),
        ("id", "Gaza (ANTARA/Xinhua) -", "ANTARA", ["xinhua"]),
        ("id", "Suara.com -", "Suara.com", []),
        ("id", "JAKARTA -", None, []),
        ("id", "Pyongyang -", None, []),
        ("en", "WASHINGTON (Reuters) -", "Reuters", []),
        ("en", "HONG KONG/BEIJING (Reuters) -", "Reuters", []),
        ("en", "June 20 (Reuters) -", "Reuters", []),
        ("en", "SEOUL, June 20 (Yonhap) --", "Yonhap", []),
        ("en", "MOSCOW, December 5. /TASS/.", "TASS", []),
        ("en", "SEOUL, South Korea —", None, []),
        ("en", "NEW DELHI:", None, []),
    ],
)
def test_dateline_is_cut_off(language: str, dateline: str, outlet: str | None, origins: list[str]) -> None:
    article = divided(language, f"{TITLES[language]}\n{dateline} {BODIES[language]}")
    assert article.dateline is not None
    assert article.dateline.text == dateline
    assert article.outlet == outlet
    assert [part.text for part in article.paragraphs] == [BODIES[language]]
    assert [mention.actor for mention in article.origins] == origins
    assert article.title is not None


@pytest.mark.parametrize(
    "opening",
    [
        "Russia - which borders the North -",
        "The United States - a member -",
        "Kementerian Luar Negeri Republik (Kemlu) -",
        "“Kami siap” -",
        "Pada 19 Juni 2024 -",
        "ANALYSIS:",
        "Menteri itu – dan",
    ],
)
def test_sentence_is_no_dateline(opening: str) -> None:
    article = divided("en", f"{TITLES['en']}\n{opening} the two states agreed to help each other.")
    assert article.dateline is None


def test_agency_is_the_source_of_another_outlets_page() -> None:
    article = divided(
        "id", f"{TITLES['id']}\nKompas.com, 19 Juni 2024, 14:05 WIB\nJakarta (ANTARA) - {BODIES['id']}"
    )
    assert article.outlet == "Kompas.com"
    assert [mention.actor for mention in article.origins] == ["antara"]


@pytest.mark.parametrize(
    ("language", "sentence", "origins"),
    [
        ("id", "Dilansir dari CNN, menteri itu setuju.", ["cnn"]),
        ("id", "Dilansir CNN dan Xinhua, menteri itu setuju.", ["cnn", "xinhua"]),
        ("id", "Menurut laporan kantor berita Rusia, TASS, menteri itu setuju.", ["tass"]),
        ("id", "Dikutip dari CNN Indonesia, Rabu, menteri itu setuju.", ["cnn-indonesia"]),
        ("id", "Seperti dilaporkan laman beritauji.com, menteri itu setuju.", [None]),
        ("id", "Menurut menteri itu. CNN tidak hadir di sana.", []),
        ("id", "Wartawan CNN hadir di sana.", []),
        ("en", "The minister told Reuters that it was agreed.", ["reuters"]),
        ("en", "It was agreed, TASS reported, citing the minister.", ["tass"]),
        ("en", "A CNN crew was there.", []),
        ("en", "According to the minister, nothing was agreed. Reuters was not there.", []),
    ],
)
def test_origins_are_named_by_words_of_attribution(
    language: str, sentence: str, origins: list[str | None]
) -> None:
    article = divided(language, f"{BODIES[language]}\n{sentence}\n{BODIES[language]}")
    assert [mention.actor for mention in article.origins] == origins


@pytest.mark.parametrize(
    ("language", "line", "day", "certainty"),
    [
        ("id", "Rabu, 19 Juni 2024 | 21:06 WIB", "2024-06-19", "stated"),
        ("id", "Kompas.com, 19 Juni 2024, 14:05 WIB", "2024-06-19", "stated"),
        ("id", "Kompas.com - 06/07/2024, 14:05 WIB", "2024-07-06", "stated"),
        ("id", "Diterbitkan 19 Jun 2024, 14:05 WITA", "2024-06-19", "stated"),
        ("id", "2024-06-19 14:05", "2024-06-19", "stated"),
        ("en", "Published June 19, 2024", "2024-06-19", "stated"),
        ("en", "8:02 AM EDT, Wed June 19, 2024", "2024-06-19", "stated"),
        ("en", "19 June 2024 • 3 min read", "2024-06-19", "stated"),
        ("en", "Published 19/06/2024", "2024-06-19", "stated"),
        ("en", "Published 06/07/2024", "2024-06-07", "ambiguous"),
        ("en", "Updated June 21, 2024\nPublished June 19, 2024", "2024-06-19", "stated"),
        ("en", "June 31, 2024", None, None),
        ("id", "Rabu (19/6)", None, None),
        ("en", "Signed on June 19, 2024 by two ministers", None, None),
    ],
)
def test_line_that_says_when(language: str, line: str, day: str | None, certainty: str | None) -> None:
    article = divided(language, f"{TITLES[language]}\n{line}\n{BODIES[language]}")
    date = article.published
    assert (date.start if date else None, date.certainty if date else None) == (day, certainty)
    if date is not None:
        assert [part.text for part in article.paragraphs] == [BODIES[language]]
        assert article.captions == ()


@pytest.mark.parametrize(
    ("language", "line", "name"),
    [
        ("en", "By Jane Doe", "Jane Doe"),
        ("en", "By Jane Doe, Defence Correspondent", "Jane Doe"),
        ("en", "By Jane Doe and Reuters", "Jane Doe"),
        ("en", "By Jane Doe | June 19, 2024", "Jane Doe"),
        ("en", "By Reuters", None),
        ("en", "By Staff", None),
        ("id", "Oleh Budi Santoso", "Budi Santoso"),
        ("id", "Oleh: Budi Santoso*", "Budi Santoso"),
        ("id", "Budi Santoso - Kompas.com", "Budi Santoso"),
        ("id", "Budi Santoso - beritaUji", "Budi Santoso"),
        ("id", "Reporter: Budi Santoso | Editor: Wulan", "Budi Santoso"),
        ("id", "Editor: Wulan", None),
        ("id", "Oleh: Tim Redaksi", None),
        ("id", "Penulis: Kompas Cyber Media", None),
    ],
)
def test_writers(language: str, line: str, name: str | None) -> None:
    article = divided(language, f"{TITLES[language]}\n{line}\n{BODIES[language]}")
    assert (article.byline.text if article.byline else None) == name
    assert [part.text for part in article.paragraphs] == [BODIES[language]]


@pytest.mark.parametrize(
    ("ending", "name"),
    [
        ("(ikh)", "ikh"),
        (" (ant/tm)", "ant/tm"),
        (" [pan]", "pan"),
        (" (Ant/OL-1)", "Ant/OL-1"),
        ("\n(rdp/imk)", "rdp/imk"),
    ],
)
def test_initials_are_cut_off(ending: str, name: str) -> None:
    article = divided("id", f"{TITLES['id']}\n{BODIES['id']}{ending}\nBagikan")
    assert article.byline is not None
    assert article.byline.text == name
    assert [part.text for part in article.paragraphs] == [BODIES["id"]]


def test_bracket_inside_the_last_sentence_is_no_initials() -> None:
    article = divided("id", f"{TITLES['id']}\n{BODIES['id']}\nItu kata Perserikatan Bangsa-Bangsa (PBB).")
    assert article.byline is None
    assert article.paragraphs[-1].text.endswith("(PBB).")
