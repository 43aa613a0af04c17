"""The closed vocabularies of the domain, each a ``Literal`` so that JSON Schema lists its values.

Sources: PLOVER Codebook 0.8 (types, auxiliary modes, contexts); ATOP codebook 4.01 (the five
obligations, conditions, forms); Correlates of War (state numbers, not kept here).
"""

from __future__ import annotations

from typing import Literal

Kind = Literal["statement", "event", "pact", "question"]
Section = Literal["title", "body", "caption", "related"]
Polarity = Literal["affirmed", "denied"]
Modality = Literal["actual", "intended", "possible", "conditional", "demanded", "hypothetical", "asked"]
Precision = Literal["day", "month", "year", "decade"]
Certainty = Literal["stated", "resolved", "inferred", "ambiguous"]

Form = Literal[
    "treaty",
    "agreement",
    "protocol",
    "charter",
    "declaration",
    "memorandum",
    "statute",
    "guarantee",
]
StageKind = Literal[
    "proposed",
    "signed",
    "ratified",
    "in_force",
    "acceded",
    "withdrawn",
    "amended",
    "renewed",
    "suspended",
    "denounced",
    "terminated",
    "superseded",
]
RelationKind = Literal["replaces", "builds_on", "amends", "implements"]
CommitmentKind = Literal[
    "defence",
    "offence",
    "neutrality",
    "nonaggression",
    "consultation",
    "aid",
    "basing",
    "intelligence",
    "no_hostile_alliance",
    "no_hostile_territory",
]
Trigger = Literal["armed_attack", "aggression", "war", "threat", "any"]
Condition = Literal[
    "adversary",
    "location",
    "ongoing_conflict",
    "number_of_adversaries",
    "demand",
    "non_provocation",
    "request",
    "partner_attacked",
]
Process = Literal["own_law", "constitutional_process", "article_51", "collective_decision"]
Strength = Literal["automatic", "as_it_deems_necessary", "consult_first", "political"]
Verified = Literal["text", "dataset", "report", "unverified"]

ActKind = Literal["armed_attack", "threat", "nuclear_attack", "cyber_attack", "blockade"]
Standing = Literal["due", "possible", "barred", "not_in_force"]
ConditionValue = Literal["true", "false", "unknown"]
StepKind = Literal["act", "pact", "stage", "condition", "claim"]
ChangeKind = Literal["new", "ended", "corroborated", "contradicted", "opened", "answered"]
ChangeSubject = Literal["pact", "stage", "duty", "question"]
Trust = Literal["accepted", "corroborated", "all"]
Verdict = Literal["accept", "reject", "same-as", "answers"]

Plover = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
    "CONCEDE",
]
Auxiliary = Literal["historical", "future", "hypothetical", "negated"]

Role = Literal[
    "GOV",
    "MIL",
    "OPP",
    "REB",
    "CVL",
    "BUS",
    "MED",
    "IGO",
    "NGO",
    "JUD",
    "LEG",
    "SPY",
    "COP",
    "EDU",
    "REL",
    "LAB",
    "REF",
    "CRM",
    "ELI",
    "PTY",
    "UNS",
]
