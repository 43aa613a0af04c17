"""The forms of a verb by the rules of a language pack: ``menyerang``, ``diserang`` from ``serang``.

A pack writes a verb once, by its root; ``forms.toml`` says how the root is bent. Rules stand in sets:
within a set the first rule whose ``root`` matches the whole root makes its forms, so that a set holds one
way of bending with its exceptions before it. ``\\0`` in a form is the root, ``\\1`` its first group.
``irregular`` names the roots that no rule bends rightly; their forms are added, and where the root stands in
``closed`` they are all there are.

Not supported: reduplication, and forms of more than one word (``being given``), which patterns write out.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

import msgspec

Voice = Literal["active", "either", "passive", "gerund", "noun"]
"""``either``: a form that is active or, behind a form of *be*, passive (``attacked``)."""


class FormRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How one kind of root is bent: templates of its forms by voice."""

    root: str
    """A pattern (``re``) that the whole root matches."""
    active: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()
    gerund: tuple[str, ...] = ()
    noun: tuple[str, ...] = ()


class Forms(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All of ``forms.toml``."""

    sets: tuple[tuple[FormRule, ...], ...]
    irregular: dict[str, dict[Voice, tuple[str, ...]]] = {}
    closed: tuple[str, ...] = ()
    """Irregular roots to which no rule applies."""
    be: tuple[str, ...] = ()
    """Forms of the verb that makes an ``either`` form passive: ``was``, ``been``."""
    be_between: tuple[str, ...] = ()
    """Words that may stand between it and the verb: ``not``, ``also``."""

    def of(self, root: str) -> dict[str, Voice]:
        """Every form of ``root`` with its voice, the root's own first."""
        found: dict[str, Voice] = {}
        for voice, forms in self.irregular.get(root, {}).items():
            for form in forms:
                found.setdefault(form, voice)
        if root in self.closed:
            return found
        for rules in self.sets:
            for rule in rules:
                match = _compiled(rule.root).fullmatch(root)
                if match is not None:
                    _bend(match, rule, found)
                    break
        return found


def _bend(match: re.Match[str], rule: FormRule, found: dict[str, Voice]) -> None:
    voices: tuple[Voice, ...] = ("active", "either", "passive", "gerund", "noun")
    for voice in voices:
        templates: tuple[str, ...] = getattr(rule, voice)
        for template in templates:
            form = template.replace("\\0", match.group()).replace(
                "\\1", match.group(1) if match.re.groups else ""
            )
            found.setdefault(form, voice)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
