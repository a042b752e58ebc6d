"""Ticket routing: each support ticket goes to one of two dozen queues."""

from collections.abc import Mapping
from datetime import datetime

from .base import DAYS_A_MONTH, SAMPLE_ROWS, SECONDS_A_DAY, Dice, Row, Scenario, Unit, after, per_arm, stamp
from .ticket_texts import ELSEWHERE, ENGLISH, ISSUES, PRODUCT_OF, PRODUCTS, QUEUES, SENSITIVE

START = datetime(2031, 4, 7)
DAYS = 21
RARE = "security-incident"


def derive(g: Mapping[str, float]) -> dict[str, tuple[Unit, float]]:
    """Return what follows from the givens and our choices."""
    wrong = g["tickets"] * g["misroute"]
    seats = g["triagers"] * g["per_triager"]
    tokens_in = g["prompt_tokens"] + g["ticket_tokens"]
    call = (tokens_in * g["price_in"] + g["answer_tokens"] * g["price_out"]) / 1e6
    monthly = g["tickets"] * DAYS_A_MONTH
    rare = g["tickets"] * g["rare_share"]
    return {
        **_load(g),
        "wrong_daily": ("count", wrong),
        "wrong_month": ("euro", wrong * g["move_cost"] * DAYS_A_MONTH),
        "wrong_hours": ("hours", wrong * g["move_hours"]),
        "point_daily": ("count", g["tickets"] / 100),
        "point_month": ("euro", monthly / 100 * g["move_cost"]),
        "triage_daily": ("count", seats),
        "triage_share": ("share", seats / g["tickets"]),
        "auto_share": ("share", 1 - seats / g["tickets"]),
        "sure_plain": ("share", 1 - g["triage_cost"] / g["move_cost"]),
        "sure": ("share", 1 - g["triage_cost"] / g["move_cost"] - g["triage_error"]),
        "rare_daily": ("count", rare),
        "rare_kept": ("count", rare * g["text_days"]),
        "without_rare": ("share", 1 - g["rare_share"]),
        "rare_missed": ("count", rare * (1 - g["rare_recall"])),
        "agree_ceiling": ("share", 1 - g["label_noise"]),
        "too_good": ("share", 1 - g["label_noise"] + 0.01),
        "kept_tickets": ("count", g["tickets"] * g["text_days"]),
        "llm_call": ("euro", call),
        "llm_month": ("euro", call * monthly),
        "llm_over": ("times", call * monthly / g["budget"]),
        "llm_tail_month": ("euro", call * monthly * g["llm_share"] * (1 - g["forbidden"])),
        "llm_tail_part": ("share", call * monthly * g["llm_share"] * (1 - g["forbidden"]) / g["budget"]),
        "forbidden_daily": ("count", g["tickets"] * g["forbidden"]),
        "secret_daily": ("count", g["tickets"] * g["secrets"]),
        "secret_missed": ("count", g["tickets"] * g["secrets"] * (1 - g["redaction_recall"])),
        "arm": ("count", per_arm(g["misroute"], g["aim"])),
        "minor_daily": ("count", g["tickets"] * g["minor_languages"]),
        "minor_audit_weeks": (
            "weeks",
            g["minor_count"] * g["audit_each"] / (g["audit_week"] * g["audit_minor"]),
        ),
        "audit_width": ("points", 1.96 * (g["aim"] * (1 - g["aim"]) / g["audit_each"]) ** 0.5),
        "queues_after": ("count", g["queues"] - g["merged"] + g["merged_into"] + g["opened"]),
        "moved_daily": ("count", g["tickets"] * g["moved_share"]),
        "moved_kept": ("count", g["tickets"] * g["moved_share"] * g["text_days"]),
        "moved_overflow": ("times", g["tickets"] * g["moved_share"] / seats),
    }


def _load(g: Mapping[str, float]) -> dict[str, tuple[Unit, float]]:
    mean = g["tickets"] / SECONDS_A_DAY
    return {
        "mean_rps": ("count", mean),
        "peak_rps": ("count", mean * g["peak"]),
        "route_cost": ("euro", g["budget"] / (g["tickets"] * DAYS_A_MONTH / 1e3)),
        "text_total": ("bytes", g["tickets"] * g["ticket_bytes"] * g["text_days"]),
    }


def claims(f: Mapping[str, float]) -> dict[str, bool]:
    """Return what the texts say in words."""
    return {
        "a few tickets a second at most": f["peak_rps"] < 5,
        "the large model for every ticket breaks the budget": f["llm_over"] > 1.1,
        "the large model for the hard part does not": f["llm_tail_part"] < 0.5,
        "triagers can read about a tenth": f["triage_share"] < 0.12,
        "asking a person needs less than full certainty": 0.5 < f["sure"] < f["sure_plain"] < 0.95,
        "the test fills within a day": 2 * f["arm"] < f["tickets"],
        "moved tickets alone exceed the triagers": f["moved_overflow"] > 1,
    }


def rows(dice: Dice, f: Mapping[str, float]) -> list[Row]:
    """Return closed tickets with customer, routing log and redaction as they stood at export."""
    return [_row(dice, f) for _ in range(SAMPLE_ROWS)]


def _row(dice: Dice, f: Mapping[str, float]) -> Row:
    made = after(START, dice.between(0, DAYS))
    queue = RARE if dice.chance(0.02) else dice.weighted(QUEUES)
    language = "en" if queue == RARE else dice.weighted({"en": 1 - f["foreign"], **_foreign(f)})
    return {
        **_ticket(dice, f, made, queue, language),
        **_customer(dice, f),
        **_routing(dice, f, made, queue),
        "redaction.seconds": f"{dice.skewed(0.6, 0.5):.2f}",
    }


def _foreign(f: Mapping[str, float]) -> dict[str, float]:
    minor = f["minor_languages"] / 3
    major = (f["foreign"] - f["minor_languages"]) / 5
    return {language: minor if language in ("fi", "pl", "sv") else major for language in ELSEWHERE}


def _ticket(dice: Dice, f: Mapping[str, float], made: datetime, queue: str, language: str) -> Row:
    subject, body = ENGLISH[queue] if language == "en" else ELSEWHERE[language][ISSUES[queue]]
    secrets = dice.whole(1, 2) if dice.chance(f["secrets"]) else 0
    body = body.replace("#", str(dice.whole(2, 40)))
    channel = dice.weighted({"email": 0.46, "web": 0.34, "chat": 0.2})
    return {
        "tickets.ticket_id": dice.code("tkt", 8),
        "tickets.created_at": stamp(made),
        "tickets.channel": channel,
        "tickets.language": language,
        "tickets.product": "" if channel == "email" else _product(dice, queue),
        "tickets.subject": subject,
        "tickets.body": " ".join([body, *(dice.pick(SENSITIVE) for _ in range(secrets))]),
        "redaction.spans": str(secrets),
    }


def _product(dice: Dice, queue: str) -> str:
    """Return what the customer chose in the form: often the right product, sometimes any."""
    meant = PRODUCT_OF.get(queue.partition("-")[0])
    return meant if meant and dice.chance(0.8) else dice.pick(PRODUCTS)


def _customer(dice: Dice, f: Mapping[str, float]) -> Row:
    forbidden = dice.chance(f["forbidden"])
    plan = "enterprise" if forbidden else dice.weighted({"free": 0.3, "pro": 0.55, "enterprise": 0.15})
    return {
        "customers.customer_id": dice.code("cus"),
        "customers.plan": plan,
        "customers.outside_processing": "forbidden" if forbidden else "allowed",
        "customers.open_tickets": str(dice.whole(0, 5)),
    }


def _routing(dice: Dice, f: Mapping[str, float], made: datetime, queue: str) -> Row:
    moved = dice.chance(f["misroute"])
    others = [name for name in (*QUEUES, RARE) if name != queue]
    noisy = dice.chance(f["label_noise"])
    final = dice.pick(others) if noisy else queue
    first = dice.pick([name for name in (*QUEUES, RARE) if name != final]) if moved else final
    hours = dice.skewed(24 * f["close_days"], 0.8) + moved * f["move_hours"]
    return {
        "routing_log.first_queue": first,
        "routing_log.routed_by": dice.weighted({"rule": 0.91, "triager": 0.09}),
        "routing_log.moves": str(dice.whole(1, 2)) if moved else "0",
        "routing_log.final_queue": final,
        "routing_log.closed_at": stamp(after(made, hours / 24)),
        "routing_log.first_answer_by": dice.code("agt", 4),
    }


TICKET_ROUTING = Scenario(
    id="ticket-routing",
    names={
        "company": ("Nimbarra", "Yakuhost", "Fjellvik Cloud", "Orrinhost", "Tawnycloud"),
        "support_lead": ("Zanele Dlamini", "Viktor Hägg", "Camila Rojas"),
        "privacy_lead": ("Emre Yıldız", "Sofie Maes", "Arjun Pillai"),
    },
    given={
        "tickets": ("count", (34_000, 38_000, 42_000)),
        "queues": ("count", (len(QUEUES) + 1,)),
        "languages": ("count", (len(ELSEWHERE) + 1,)),
        "minor_count": ("count", (3,)),
        "top_five": ("share", (round(sum(sorted(QUEUES.values())[-5:]) / sum(QUEUES.values()), 2),)),
        "foreign": ("share", (0.36, 0.39)),
        "minor_languages": ("share", (0.03, 0.04)),
        "peak": ("times", (3, 3.5)),
        "misroute": ("share", (0.2, 0.21, 0.22)),
        "aim": ("share", (0.15,)),
        "move_hours": ("hours", (4.8, 5.2)),
        "move_cost": ("euro", (3.9, 4.1)),
        "triagers": ("count", (12, 13)),
        "per_triager": ("count", (250, 260)),
        "triage_cost": ("euro", (0.95, 1.05)),
        "triage_error": ("share", (0.06,)),
        "latency": ("count", (30,)),
        "budget": ("euro", (6_000, 6_500)),
        "prompt_tokens": ("count", (1_900, 2_000)),
        "ticket_tokens": ("count", (320, 340)),
        "answer_tokens": ("count", (40,)),
        "price_in": ("euro", (3,)),
        "price_out": ("euro", (12,)),
        "close_days": ("days", (2.4, 2.6)),
        "close_95": ("days", (11, 12)),
        "label_noise": ("share", (0.07,)),
        "secrets": ("share", (0.13, 0.14)),
        "redaction_recall": ("share", (0.985, 0.988)),
        "forbidden": ("share", (0.1, 0.11)),
        "rare_share": ("share", (0.0008, 0.0009)),
        "rare_minutes": ("minutes", (30,)),
        "text_days": ("days", (180,)),
        "ticket_bytes": ("bytes", (8_000, 9_000)),
        "moved_share": ("share", (0.16, 0.17, 0.18)),
        "merged": ("count", (4,)),
        "merged_into": ("count", (2,)),
        "opened": ("count", (3,)),
        "moved_weeks": ("weeks", (5, 6, 8)),
    },
    chosen={
        "llm_share": ("share", 0.25),
        "rare_recall": ("share", 0.98),
        "audit_week": ("count", 600),
        "audit_minor": ("share", 0.25),
        "audit_each": ("count", 300),
        "canary": ("share", 0.05),
        "rows": ("count", SAMPLE_ROWS),
    },
    derive=derive,
    rows=rows,
    claims=claims,
)
