"""Payment fraud: a processor decides on card payments while the buyer waits."""

from collections.abc import Mapping
from datetime import datetime

from .base import (
    DAYS_A_MONTH,
    SAMPLE_ROWS,
    SECONDS_A_DAY,
    Dice,
    Row,
    Scenario,
    Unit,
    after,
    flag,
    per_arm,
    stamp,
)

START = datetime(2031, 1, 6)
DAYS = 42
EXPORTED = datetime(2031, 6, 2)
TRADES = ("clothing", "electronics", "gift cards", "groceries", "games", "travel", "books", "furniture")
COUNTRIES = ("DE", "FR", "ES", "PT", "IT", "NL", "PL", "SE", "IE", "AT")
FRAUD_SHARE = 0.25
"""Share of the sample's rows that are fraud: far above life, so that there is something to read."""


def derive(g: Mapping[str, float]) -> dict[str, tuple[Unit, float]]:
    """Return what follows from the givens and our choices."""
    frauds = g["payments"] * g["fraud_rate"]
    good = g["payments"] - frauds
    missed = frauds * (1 - g["rules_catch"])
    refused = good * g["rules_false"]
    declined = refused + frauds * g["rules_catch"]
    loss = g["fraud_amount"] + g["fee"]
    reviews = g["analysts"] * g["cases"]
    caught = frauds * g["aim_catch"]
    tried = declined * g["let_through"]
    before = missed / g["payments"]
    arm = per_arm(before, before * (1 - g["aim_cut"]))
    return {
        **_load(g),
        "frauds_daily": ("count", frauds),
        "nothing_right": ("share", 1 - g["fraud_rate"]),
        "missed_daily": ("count", missed),
        "refused_daily": ("count", refused),
        "loss": ("euro", loss),
        "missed_month": ("euro", missed * loss * DAYS_A_MONTH),
        "refused_month": ("euro", refused * g["refusal_cost"] * DAYS_A_MONTH),
        "break_even": ("share", g["refusal_cost"] / (g["refusal_cost"] + loss)),
        "reviews_daily": ("count", reviews),
        "review_share": ("share", reviews / g["payments"]),
        "review_ceiling": ("share", reviews / frauds),
        "aim_saving": (
            "euro",
            (refused - good * g["aim_false"]) * g["refusal_cost"] * DAYS_A_MONTH
            + (missed - frauds + caught) * loss * DAYS_A_MONTH,
        ),
        "aim_precision": ("share", caught / (caught + good * g["aim_false"])),
        "seen_30": ("share", g["fraud_rate"] * g["arrived_30"]),
        "labelled_frauds": ("count", frauds * g["history"] * DAYS_A_MONTH * g["arrived_90"]),
        "declined_daily": ("count", declined),
        "declined_share": ("share", declined / g["payments"]),
        "declined_fraud": ("share", frauds * g["rules_catch"] / declined),
        "tried_daily": ("count", tried),
        "tried_cost": ("euro", tried * frauds * g["rules_catch"] / declined * (g["try_cap"] + g["fee"])),
        "arm": ("count", arm),
        "arm_days": ("days", arm / (g["payments"] * g["arm_traffic"])),
        "burst_factor": ("times", g["burst"] / g["burst_before"]),
        "burst_share": ("share", g["burst"] / (g["payments"] / 24)),
        "burst_unlabelled": ("count", g["burst"] * 24 * g["chargeback_days"]),
    }


def _load(g: Mapping[str, float]) -> dict[str, tuple[Unit, float]]:
    mean = g["payments"] / SECONDS_A_DAY
    return {
        "mean_rps": ("count", mean),
        "peak_rps": ("count", mean * g["peak"]),
        "score_ms": ("ms", g["latency"] - g["network"] - g["lookup"]),
        "call_cost": ("euro", g["budget"] / (g["payments"] * DAYS_A_MONTH / 1e3)),
        "log_daily": ("bytes", g["payments"] * g["row_bytes"]),
        "log_total": ("bytes", g["payments"] * g["row_bytes"] * g["log_months"] * DAYS_A_MONTH),
        "down_minutes": ("minutes", (1 - g["available"]) * DAYS_A_MONTH * 24 * 60),
    }


def claims(f: Mapping[str, float]) -> dict[str, bool]:
    """Return what the texts say in words."""
    return {
        "reviewers could not see half of the fraud": f["review_ceiling"] < 0.5,
        "the break-even is far under one half": f["break_even"] < 0.15,
        "most declines hit honest buyers": f["declined_fraud"] < 0.2,
        "at the target most blocked payments are still honest": f["aim_precision"] < 0.5,
        "filling the arms takes days, labels take months": f["arm_days"] < 30,
        "false declines and missed fraud cost the same order": 0.2
        < f["refused_month"] / f["missed_month"]
        < 5,
    }


def rows(dice: Dice, f: Mapping[str, float]) -> list[Row]:
    """Return payments joined with card, device, merchant, review and chargeback as they stood at export."""
    return [_row(dice, f) for _ in range(SAMPLE_ROWS)]


def _row(dice: Dice, f: Mapping[str, float]) -> Row:
    made = after(START, dice.between(0, DAYS))
    fraud = dice.chance(FRAUD_SHARE)
    decision = dice.weighted(
        {"approved": 0.45, "declined": 0.5, "review": 0.05}
        if fraud
        else {"approved": 0.91, "declined": 0.05, "review": 0.04}
    )
    review = _review(dice, made, fraud, decision)
    paid = decision == "approved" or review["reviews.outcome"] == "good"
    return {
        **_payment(dice, f, made, fraud, decision),
        **_card(dice, made, fraud),
        "devices.cards_seen_24h": str(dice.whole(2, 9) if fraud and dice.chance(0.4) else dice.whole(1, 2)),
        **_merchant(dice, f, made),
        **review,
        **_chargeback(dice, f, made, fraud, paid),
    }


def _payment(dice: Dice, f: Mapping[str, float], made: datetime, fraud: bool, decision: str) -> Row:
    amount = dice.skewed(f["fraud_amount"] * 0.8, 0.7) if fraud else dice.skewed(f["amount"] * 0.7, 0.9)
    home = dice.pick(COUNTRIES)
    abroad = dice.chance(0.45 if fraud else 0.06)
    rules = ("amount-over-limit", "country-mismatch", "blocked-device")
    return {
        "payments.payment_id": dice.code("pay", 8),
        "payments.created_at": stamp(made),
        "payments.amount": f"{amount:.2f}",
        "payments.entry": dice.weighted(
            {"new card": 0.7 if fraud else 0.3, "stored card": 0.3 if fraud else 0.7}
        ),
        "payments.card_country": home,
        "payments.ip_country": dice.pick([c for c in COUNTRIES if c != home]) if abroad else home,
        "payments.decision": decision,
        "payments.decline_rule": dice.pick(rules) if decision == "declined" else "",
        "payments.step_up": dice.weighted({"none": 0.8, "passed": 0.15, "failed": 0.05}),
    }


def _card(dice: Dice, made: datetime, fraud: bool) -> Row:
    known = dice.skewed(2 if fraud else 400, 1.3)
    return {
        "cards.card_token": dice.code("card", 8),
        "cards.first_seen_at": stamp(after(made, -known)),
        "cards.payments_24h": str(dice.whole(1, 8) if fraud else dice.whole(0, 2)),
        "cards.declines_1h": str(dice.whole(0, 4) if fraud else int(dice.chance(0.04))),
        "cards.devices_7d": str(dice.whole(1, 4) if fraud else dice.whole(1, 2)),
    }


def _merchant(dice: Dice, f: Mapping[str, float], made: datetime) -> Row:
    return {
        "merchants.merchant_id": dice.code("mch"),
        "merchants.trade": dice.pick(TRADES),
        "merchants.onboarded_on": after(made, -dice.skewed(500, 1)).strftime("%Y-%m-%d"),
        "merchants.chargeback_rate_90d": f"{min(dice.skewed(f['fraud_rate'], 0.9), 0.05):.5f}",
    }


def _review(dice: Dice, made: datetime, fraud: bool, decision: str) -> Row:
    if decision != "review":
        return {"reviews.outcome": "", "reviews.closed_at": ""}
    right = dice.chance(0.9)
    return {
        "reviews.outcome": "fraud" if fraud == right else "good",
        "reviews.closed_at": stamp(after(made, dice.skewed(0.25, 0.6))),
    }


def _chargeback(dice: Dice, f: Mapping[str, float], made: datetime, fraud: bool, paid: bool) -> Row:
    received = after(made, dice.skewed(f["chargeback_days"], 0.75))
    dispute = not fraud and dice.chance(0.01)
    arrived = paid and (fraud or dispute) and received <= EXPORTED
    return {
        "chargebacks.received_at": stamp(received) if arrived else "",
        "chargebacks.reason": ("fraud" if fraud else "not as described") if arrived else "",
        "chargebacks.settled": flag(dice.chance(0.8)) if arrived else "",
    }


PAYMENT_FRAUD = Scenario(
    id="payment-fraud",
    names={
        "company": ("Saldara", "Kivupay", "Pontelune", "Marehapay", "Quillbourse"),
        "risk_lead": ("Priya Raman", "Joaquín Ferrer", "Agnieszka Wrona"),
        "finance_lead": ("Tendai Moyo", "Hanna Lindqvist", "Selim Aydın"),
    },
    given={
        "payments": ("count", (1_600_000, 1_900_000, 2_300_000)),
        "peak": ("times", (3.5, 4, 4.5)),
        "amount": ("euro", (42, 46, 51)),
        "fraud_amount": ("euro", (104, 112, 126)),
        "fraud_rate": ("share", (0.0013, 0.0014, 0.0016)),
        "latency": ("ms", (150, 160)),
        "network": ("ms", (45, 50)),
        "lookup": ("ms", (35, 40)),
        "available": ("share", (0.9995,)),
        "budget": ("euro", (8_500, 9_500, 11_000)),
        "analysts": ("count", (10, 11, 12)),
        "cases": ("count", (75, 80, 85)),
        "fee": ("euro", (18, 20)),
        "refusal_cost": ("euro", (8, 9, 10)),
        "rules_catch": ("share", (0.48, 0.52, 0.55)),
        "rules_false": ("share", (0.008, 0.009)),
        "row_bytes": ("bytes", (1_200, 1_400)),
        "log_months": ("months", (18, 24)),
        "raw_days": ("days", (30, 45)),
        "chargeback_days": ("days", (21, 24)),
        "arrived_30": ("share", (0.58, 0.62)),
        "arrived_60": ("share", (0.86, 0.88)),
        "arrived_90": ("share", (0.96, 0.97)),
        "history": ("months", (12, 14)),
        "aim_catch": ("share", (0.7, 0.72)),
        "aim_false": ("share", (0.0045, 0.005)),
        "burst": ("count", (1_900, 2_300)),
        "burst_before": ("count", (40, 50)),
        "burst_amount": ("euro", (3, 4)),
    },
    chosen={
        "let_through": ("share", 0.01),
        "try_cap": ("euro", 60),
        "aim_cut": ("share", 0.15),
        "arm_traffic": ("share", 0.1),
        "canary": ("share", 0.01),
        "rows": ("count", SAMPLE_ROWS),
    },
    derive=derive,
    rows=rows,
    claims=claims,
)
