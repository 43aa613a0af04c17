"""What ``casus`` shows: the answer in three sentences, then duties by how certain they are, then breaches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.padding import Padding
from rich.text import Text
from rich.tree import Tree

from foedus.actors import Actors
from foedus.cli.tables.drawing import Row, beside, chain, heading, in_row, inset, quoted, where_of, words_of
from foedus.model.casus import Breach, Casus, Duty, Step
from foedus.model.evidence import CitationEvidence, SpanEvidence
from foedus.model.vocabulary import Standing

_GROUPS: tuple[Standing, ...] = ("due", "possible", "barred", "not_in_force")

_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "and": " and ",
        "due": "DUE",
        "possible": "POSSIBLE",
        "barred": "BARRED",
        "not_in_force": "NOT IN FORCE",
        "breaches": "BREACHED BY THE ACT ITSELF",
        "conflicts": "DUTIES THAT CANNOT BOTH BE MET",
        "none": "No duty is known.",
        "owes": "{bearer} owes {toward} {kind}",
        "owe": "{bearer} owe {toward} {kind}",
        "stands": "{actor} toward {toward}: {pact}",
        "article": "Article {article}",
        "cascade": "at one remove",
        "if": "if: {unknowns}",
        "outside": "outside what this source covers",
        "text": "known from its words",
        "dataset": "known from a published coding",
        "report": "known from a report",
        "unverified": "not verified",
    },
    "id": {
        "and": " dan ",
        "due": "WAJIB",
        "possible": "MUNGKIN",
        "barred": "TERHALANG",
        "not_in_force": "BELUM ATAU TIDAK LAGI BERLAKU",
        "breaches": "DILANGGAR OLEH TINDAKAN ITU SENDIRI",
        "conflicts": "KEWAJIBAN YANG BERTENTANGAN",
        "none": "Tidak ada kewajiban yang diketahui.",
        "owes": "{bearer} kepada {toward}: {kind}",
        "owe": "{bearer} kepada {toward}: {kind}",
        "stands": "{actor} terhadap {toward}: {pact}",
        "article": "Pasal {article}",
        "cascade": "tingkat kedua",
        "if": "jika: {unknowns}",
        "outside": "di luar cakupan sumber ini",
        "text": "diketahui dari naskahnya",
        "dataset": "diketahui dari himpunan data terbitan",
        "report": "diketahui dari laporan",
        "unverified": "belum diverifikasi",
    },
}


class _Drawing:
    """One answer being drawn in one language."""

    def __init__(self, console: Console, actors: Actors, language: str, proof: bool) -> None:
        from foedus.casus.words import Words

        self.console, self.actors, self.proof = console, actors, proof
        self.own = _WORDS[language]
        self.words = Words(language, actors)

    def say(self, key: str, **fields: object) -> str:
        return self.own[key].format(**fields)

    def duty(self, duties: list[Duty]) -> Iterator[Row]:
        """Duties that rest on one promise and differ only in who bears them."""
        duty = duties[0]
        kind = self.words.word(f"kind.{duty.kind}")
        owes = self.say(
            "owes" if len(duties) == 1 else "owe",
            # All of them, where a sentence of the summary counts the many.
            bearer=in_row(map(self.words.name, dict.fromkeys(one.bearer for one in duties)), self.own["and"]),
            toward=self.words.name(duty.toward),
            kind=kind,
        )
        level = f" ({self.own['cascade']})" if duty.level > 1 else ""
        yield Text(owes + level, "bold"), quoted(_words(duty.proof))
        also = f" = {', '.join(duty.also)}" if duty.also else ""
        article = self.say("article", article=duty.article) if duty.article else ""
        known = self.own[duty.verified]
        strength = self.words.word(f"strength.{duty.strength}") if duty.strength else ""
        rests = ", ".join(one for one in (f"{duty.pact}{also}", article, strength, known) if one)
        yield inset(rests), Text(_speakers(duty.proof, self.actors), "dim")
        if duty.standing != "due" and len(duties) == 1:
            yield inset(duty.reason), ""
        elif duty.stage and duty.stage != "in_force":
            yield inset(self.words.word(f"stage.{duty.stage}")), ""
        yield inset(_pact(duty.proof, duty.pact), "dim"), ""
        if duty.unknowns:
            unknowns = (self.words.word(f"condition.{one}") for one in duty.unknowns)
            yield inset(self.say("if", unknowns="; ".join(unknowns)), "italic"), ""

    def breach(self, breach: Breach) -> Iterator[Row]:
        name = self.words.name
        stands = self.say("stands", actor=name(breach.actor), toward=name(breach.toward), pact=breach.pact)
        yield Text(stands, "bold"), quoted(_words(breach.proof))
        article = self.say("article", article=breach.article) if breach.article else ""
        rests = ", ".join(one for one in (article, self.own[breach.verified]) if one)
        yield inset(rests), Text(_speakers(breach.proof, self.actors), "dim")
        yield inset(_pact(breach.proof, breach.pact), "dim"), ""

    def tree(self, steps: Iterable[Step]) -> None:
        """The proof, step by step, where it was asked for."""
        if not self.proof:
            return
        tree = Tree("", guide_style="dim", hide_root=True)
        for step in steps:
            value = f"  [{step.value}]" if step.value and step.step == "condition" else ""
            branch = tree.add(Text.assemble((f"{step.step}: ", "dim"), step.text, value))
            words = words_of(step.evidence)
            if words:
                branch.add(Text(words, "italic"))
            said = ", ".join(
                one for one in (where_of(step.evidence), chain(step.speakers, self.actors)) if one
            )
            if said:
                branch.add(Text(said, "dim"))
        self.console.print(Padding(tree, (0, 0, 0, 4)))


def draw(
    console: Console, casus: Casus, actors: Actors, *, language: str = "en", proof: bool = False
) -> None:
    """Draw one answer; with ``proof`` every step that each duty and breach rests on."""
    drawing = _Drawing(console, actors, language, proof)
    console.print(casus.summary)
    for standing in _GROUPS:
        duties = [duty for duty in casus.duties if duty.standing == standing]
        if duties:
            heading(console, drawing.own[standing], str(len(duties)))
        for group in _groups(duties, apart=proof or standing == "barred"):
            beside(console, drawing.duty(group))
            drawing.tree(group[0].proof)
    if not casus.duties:
        console.print()
        console.print(drawing.own["none"])
    if casus.breaches:
        heading(console, drawing.own["breaches"], str(len(casus.breaches)))
    for breach in casus.breaches:
        beside(console, drawing.breach(breach))
        drawing.tree(breach.proof)
    _conflicts(console, casus, drawing)
    for source in casus.outside_coverage:
        heading(console, f"{source}: {drawing.own['outside']}")
    console.print()


def _groups(duties: list[Duty], *, apart: bool) -> list[list[Duty]]:
    """Those that rest on one promise together, unless each is to stand by itself."""
    groups: dict[object, list[Duty]] = {}
    for duty in duties:
        same = (duty.commitment, duty.toward, duty.against, duty.level, duty.stage, duty.unknowns)
        groups.setdefault(duty.id if apart else same, []).append(duty)
    return list(groups.values())


def _conflicts(console: Console, casus: Casus, drawing: _Drawing) -> None:
    if not casus.conflicts:
        return
    heading(console, drawing.own["conflicts"], str(len(casus.conflicts)))
    duties = {duty.id: duty for duty in casus.duties}
    for conflict in casus.conflicts:
        sides = [duties[one] for one in conflict.duties if one in duties]
        told = "; ".join(
            f"{drawing.words.word(f'kind.{duty.kind}')} > {drawing.words.name(duty.toward)} ({duty.pact})"
            for duty in sides
        )
        console.print(f"  {drawing.words.name(conflict.bearer)}: {told}")


def _words(proof: Iterable[Step]) -> str | None:
    """The words of the promise: those of the first claim in the proof that quotes any."""
    for step in proof:
        if step.step != "claim" or not isinstance(step.evidence, SpanEvidence | CitationEvidence):
            continue
        if step.evidence.quote:
            return step.evidence.quote
    return None


def _speakers(proof: Iterable[Step], actors: Actors) -> str:
    """Who says so, and where: each claim that the promise itself rests on."""
    said = [
        ", ".join(one for one in (where_of(step.evidence), chain(step.speakers, actors)) if one)
        for step in proof
        if step.step == "claim"
    ]
    return "; ".join(dict.fromkeys(one for one in said if one))


def _pact(proof: Iterable[Step], pact: str) -> str:
    return next((step.text for step in proof if step.step == "pact"), pact)
