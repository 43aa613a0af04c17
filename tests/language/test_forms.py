"""The forms of a verb by the rules of a pack."""

from __future__ import annotations

import msgspec
import pytest

from foedus.language.forms import FormRule, Forms, Voice
from foedus.language.pack import load

EN: list[tuple[str, Voice, set[str]]] = [
    ("attack", "active", {"attack", "attacks"}),
    ("attack", "either", {"attacked"}),
    ("attack", "gerund", {"attacking"}),
    ("release", "either", {"released"}),
    ("release", "gerund", {"releasing"}),
    ("deny", "active", {"deny", "denies"}),
    ("deny", "either", {"denied"}),
    ("deploy", "active", {"deploy", "deploys"}),
    ("clash", "active", {"clash", "clashes"}),
    ("free", "gerund", {"freeing"}),
    ("give", "active", {"give", "gives", "gave"}),
    ("give", "either", {"given"}),
    ("ban", "either", {"banned"}),
]
ID: list[tuple[str, Voice, set[str]]] = [
    ("serang", "active", {"menyerang", "serang"}),
    ("serang", "passive", {"diserang"}),
    ("serang", "noun", {"penyerangan", "serangan"}),
    ("kirim", "active", {"mengirim", "mengirimkan"}),
    ("tangkap", "active", {"menangkap"}),
    ("tangkap", "passive", {"ditangkap", "tertangkap"}),
    ("pukul", "active", {"memukul"}),
    ("bunuh", "active", {"membunuh"}),
    ("gempur", "active", {"menggempur"}),
    ("ancam", "active", {"mengancam"}),
    ("langgar", "active", {"melanggar"}),
    ("bom", "active", {"mengebom"}),
]


@pytest.mark.parametrize(
    ("language", "root", "voice", "expected"), [("en", *one) for one in EN] + [("id", *one) for one in ID]
)
def test_a_root_is_bent(language: str, root: str, voice: Voice, expected: set[str]) -> None:
    found = load(language).forms.of(root)
    assert {form for form, told in found.items() if told == voice} >= expected


@pytest.mark.parametrize(
    ("language", "root", "wrong"),
    [
        ("en", "give", "gived"),
        ("en", "ban", "baned"),
        ("en", "release", "releaseing"),
        ("id", "serang", "meserang"),
        ("id", "tangkap", "mentangkap"),
        ("id", "bunuh", "menbunuh"),
    ],
)
def test_a_root_is_bent_into_no_form_that_there_is_not(language: str, root: str, wrong: str) -> None:
    assert wrong not in load(language).forms.of(root)


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_irregular_root_that_is_closed_has_forms(language: str) -> None:
    forms = load(language).forms
    assert set(forms.closed) <= set(forms.irregular)
    assert all(forms.of(root) for root in forms.irregular)


def test_in_a_set_the_first_rule_that_fits_bends_it() -> None:
    forms = Forms(
        sets=(
            (FormRule(root="x(.*)", active=("a\\1",)), FormRule(root=".*", active=("b\\0",))),
            (FormRule(root=".*", gerund=("\\0ing",)),),
        )
    )
    assert forms.of("xy") == {"ay": "active", "xying": "gerund"}
    assert forms.of("y") == {"by": "active", "ying": "gerund"}


def test_the_whole_root_has_to_match() -> None:
    forms = Forms(sets=((FormRule(root="a", active=("\\0s",)),),))
    assert forms.of("ab") == {}


def test_irregular_forms_are_added_and_of_a_closed_root_they_are_all() -> None:
    rules = ((FormRule(root=".*", active=("\\0", "\\0s")),),)
    forms = Forms(
        sets=rules,
        irregular={"run": {"active": ("ran",)}, "cut": {"active": ("cut",), "gerund": ("cutting",)}},
        closed=("cut",),
    )
    assert forms.of("run") == {"ran": "active", "run": "active", "runs": "active"}
    assert forms.of("cut") == {"cut": "active", "cutting": "gerund"}


def test_a_form_of_two_voices_keeps_the_first() -> None:
    forms = Forms(sets=((FormRule(root=".*", active=("\\0",), passive=("\\0", "di\\0")),),))
    assert forms.of("x") == {"x": "active", "dix": "passive"}


def test_an_unknown_voice_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError, match="middle"):
        msgspec.convert({"sets": [[{"root": ".*", "middle": ["\\0"]}]]}, Forms)
