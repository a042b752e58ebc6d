"""The two fictional companies: what their seed may vary, and the words that the papers need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

Choices = tuple[int, ...]

FIRST = (
    *("Aino", "Bilal", "Carmen", "Dariusz", "Elodie", "Farid", "Greta", "Hiroshi", "Ines", "Jakub", "Keiko"),
    *("Liam", "Maya", "Nikola", "Oriol", "Paloma", "Quentin", "Rosa", "Sami", "Tereza", "Ursula", "Viktor"),
    *("Wanda", "Ximena", "Yusuf", "Zofia", "Anders", "Beatriz", "Cosmin", "Delphine", "Emre", "Fiona"),
    *("Goran", "Hana", "Isak", "Jolanda", "Kofi", "Leila", "Mateus", "Noor", "Oskar", "Priya", "Renzo"),
    *("Saskia", "Tomas", "Uma", "Valentin", "Willem", "Xavi", "Yara", "Zeno", "Amina", "Bastian", "Chiara"),
)
LAST = (
    *("Abebe", "Bergström", "Castell", "Dimitrov", "Eriksen", "Fontaine", "Grabowska", "Haddad", "Ito"),
    *("Jansen", "Kovács", "Lindgren", "Moreau", "Novak", "Okafor", "Petrov", "Quiroga", "Rasmussen"),
    "Silva",
    *("Tanaka", "Urban", "Vasquez", "Weber", "Yilmaz", "Zelenka", "Arslan", "Baptiste", "Chaudhry", "Duarte"),
    *("Engel", "Ferrari", "Gunnarsen", "Horvat", "Ibarra", "Jovanović", "Karlsson", "Lefèvre", "Mbeki"),
    *("Nguyen", "Olsen", "Pereira", "Ricci", "Sato", "Tamm", "Ueda", "Vogel", "Wójcik", "Zanetti", "Amara"),
    *("Brandt", "Coelho", "Dvořák", "Esposito", "Falk"),
)
STREETS = (
    *("Harbour Lane", "Mill Street", "Chestnut Row", "Station Road", "Lantern Way", "Orchard Hill"),
    *("Weaver Street", "Quay Terrace", "Birch Avenue", "Market Passage"),
)
HOTELS = ("Belvoir", "Corona", "Miramar", "Stella", "Tilia")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True)
class Company:
    """A setting, its variable facts, and what the documents call things."""

    id: str
    prefix: str
    """Of the conversations' numbers."""
    first_day: date
    days: int
    """The pilot's working days begin on `first_day`."""
    plans: tuple[str, ...]
    group: str
    """Who gets the other tone: `notes`, customers who write without capitals, or a plan's name."""
    facts: dict[str, Choices]
    words: dict[str, str]


BOTH: dict[str, Choices] = {
    "step": (27, 29, 31, 33),
    "volume": (14_000, 16_000, 18_000, 21_000, 24_000),
    "agent_cost": (4, 5, 6),
    "promise_cost": (35, 45, 60),
    "desk_now": (22, 24, 26),
    "desk_then": (12, 13, 14),
    "seconds": (3, 4),
}

NORTHFOLD = Company(
    id="northfold",
    prefix="NF",
    first_day=date(2025, 3, 10),
    days=10,
    plans=("Home", "Mobile", "Home and Mobile"),
    group="notes",
    facts=BOTH
    | {
        "notice_days": (28, 30, 42),
        "contract_months": (18, 24),
        "outage_hours": (24, 36, 48),
        "credit_day": (3, 4, 5),
        "roam_now": (5, 6, 7),
        "roam_old": (2, 3, 4),
        "late_now": (8, 9, 10),
        "late_old": (4, 5, 6),
        "move_now": (20, 21, 28),
        "move_old": (7, 10, 14),
        "return_days": (14, 21),
        "router_fee": (49, 55, 60),
        "speed_share": (60, 70),
        "speed_days": (7, 10, 14),
        "port_comp": (5, 6, 8),
        "ext_days": (11, 12, 13),
        "sim_fee": (8, 9, 12),
        "missed_credit": (15, 20, 25),
        "complaint_weeks": (6, 8),
        "paper_fee": (2, 3),
    },
    words={
        "title": "Northfold: an assistant for broadband and mobile customers",
        "company": "Northfold",
        "bot": "Tern",
        "lead": "Ingrid Okonjo",
        "group": "customers who write in note form",
        "rest": "customers who write in sentences",
        "group.rule": "no capital letter anywhere in the customer's messages",
        "group.who": (
            "people in a hurry, on a phone, or less at ease with writing; the data does not say who they are"
        ),
        "tone.rule": "rule 6, “match the customer's way of writing”",
        "forum": "forum posts",
        "cases": "past tickets",
        "refusal.rule": "rule 4, a list of forbidden topics that is broader than any risk",
        "changed": "1 March 2025",
        "reveal": (
            "The vendor writes that the model behind Tern is replaced by its successor two weeks after the "
            "launch. The old model is then switched off. Ingrid Okonjo asks: “It is better in every "
            "benchmark. We need do nothing, right?”"
        ),
        "reveal.listen": (
            "a new model is a new system: every rate of the forty is void until measured again. Good answers "
            "ask for a fixed regression set with known answers, attacks and refusals included, run on both "
            "models before the switch, the same gates, a judge checked anew, a canary while both still run, "
            "and a contract that gives notice. Very good ones move the launch date or pin the version."
        ),
        "reveal.short": "Says that the new model is tested again somehow.",
        "reveal.deep": (
            "Runs one regression set on both models before the switch, with the same gates and the judge "
            "checked anew, and makes launch wait for the date or a pinned version."
        ),
    },
)

PASSERELLE = Company(
    id="passerelle",
    prefix="PA",
    first_day=date(2025, 6, 2),
    days=10,
    plans=("Light", "Plus"),
    group="Light",
    facts=BOTH
    | {
        "change_hours": (24, 36, 48),
        "change_fee": (9, 10, 12),
        "change_old": (4, 5, 6),
        "voucher_now": (6, 9),
        "voucher_old": (18, 24),
        "child_now": (5, 6),
        "child_old": (10, 12),
        "saver_fee": (8, 10, 15),
        "refund_days": (7, 10, 14),
        "delay_1": (25, 30),
        "delay_2": (50, 60),
        "claim_days": (60, 90),
        "bike_fee": (6, 7, 9),
        "bags": (2, 3),
        "bag_kg": (20, 23),
        "name_fee": (11, 15, 20),
        "group_size": (8, 10, 12),
        "pet_fee": (5, 6, 8),
        "connection": (15, 20, 25),
        "seat_fee": (2, 3, 4),
        "plus_discount": (5, 8),
    },
    words={
        "title": "Passerelle: an assistant for rail, coach and ferry travellers",
        "company": "Passerelle",
        "bot": "Relay",
        "lead": "Mateo Lindahl",
        "group": "customers on the Light plan",
        "rest": "customers on the Plus plan",
        "group.rule": "the plan in the heading is Light",
        "group.who": "people who travel rarely or watch their money; the terms promise them the same help",
        "tone.rule": "rule 6, warm words for Plus and brief ones for Light",
        "forum": "partner pages",
        "cases": "past cases",
        "refusal.rule": "rule 4, a list of forbidden topics that is broader than any risk",
        "changed": "1 May 2025",
        "reveal": (
            "Finance has agreed that Relay may act: from the first day it may issue vouchers and refunds of "
            "up to €80 by itself. Mateo Lindahl asks: “That saves another handover. It only makes the "
            "assistant more useful, right?”"
        ),
        "reveal.listen": (
            "a wrong sentence becomes a payment, and a page that steers the assistant now steers money. Good "
            "answers keep the decision outside the model: a rule checks ticket, delay and amount, the model "
            "only asks for it; limits per customer and day, a human for the rest, a log that can be undone. "
            "Very good ones launch answering first, and let acting follow as its own stage with its own gate."
        ),
        "reveal.short": "Says that refunds need care or a lower limit.",
        "reveal.deep": (
            "Lets code check ticket, delay and amount, with limits per customer and day, and makes acting a "
            "later stage with its own attack tests and gate."
        ),
    },
)

COMPANIES = {company.id: company for company in (NORTHFOLD, PASSERELLE)}
COMMITTED = {"northfold": 20250310, "passerelle": 20250602}
"""The committed variants, by id, with their seeds."""
