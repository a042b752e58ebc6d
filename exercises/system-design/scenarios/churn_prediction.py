"""Churn prediction: which paying accounts customer success should call next week."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from .base import DAYS_A_MONTH, SAMPLE_ROWS, Dice, Row, Scenario, Unit, after, flag, per_arm

MONDAY = datetime(2031, 2, 3)
WEEKS = 8
LEFT_SHARE = 0.2
"""Share of the sample's rows that leave: far above life, so that there is something to read."""


def derive(g: Mapping[str, float]) -> dict[str, tuple[Unit, float]]:
    """Return what follows from the givens and our choices."""
    horizon_months = g["horizon"] / DAYS_A_MONTH
    base = 1 - (1 - g["churn"]) ** horizon_months
    weekly_calls = g["managers"] * g["calls"]
    events = g["accounts"] * g["events"]
    worth = g["fee"] * g["margin"] * g["worth_months"]
    offer = g["fee"] * g["discount"] * g["discount_months"]
    arm = per_arm(g["aim_precision"], g["aim_precision"] * (1 - g["claimed_save"]))
    treated_left = g["treated"] * g["treated_churn"]
    untreated = (base - treated_left) / (1 - g["treated"])
    return {
        "scores_month": ("count", g["accounts"] * 52 / 12),
        "score_cost": ("euro", g["budget"] / (g["accounts"] * 52 / 12 / 1e3)),
        "accounts_second": ("count", g["accounts"] / (g["window"] * 3_600)),
        "events_daily": ("count", events),
        "log_daily": ("bytes", events * g["row_bytes"]),
        "log_total": ("bytes", events * g["row_bytes"] * g["log_days"]),
        "leave_month": ("count", g["accounts"] * g["churn"]),
        "churn_year": ("share", 1 - (1 - g["churn"]) ** 12),
        "base": ("share", base),
        "nobody_right": ("share", 1 - base),
        "leave_horizon": ("count", g["accounts"] * base),
        "leave_history": ("count", g["accounts"] * g["churn"] * g["history"]),
        "fee_month": ("euro", g["accounts"] * g["churn"] * g["fee"]),
        "mature": ("days", g["horizon"] + g["grace"]),
        "calls_week": ("count", weekly_calls),
        "calls_share": ("share", weekly_calls / g["accounts"]),
        "random_hits": ("count", weekly_calls * base),
        "aim_hits": ("count", weekly_calls * g["aim_precision"]),
        "aim_lift": ("times", g["aim_precision"] / base),
        "worth": ("euro", worth),
        "call_break_even": ("points", g["call_cost"] / worth),
        "offer": ("euro", offer),
        "offer_break_even": ("points", offer / worth),
        "offer_wasted": ("share", 1 - g["aim_precision"]),
        "offer_week": ("euro", weekly_calls * (1 - g["aim_precision"]) * offer),
        "claimed_points": ("points", g["aim_precision"] * g["claimed_save"]),
        "arm": ("count", arm),
        "arm_weeks": ("weeks", arm / weekly_calls),
        "answer_days": ("days", 7 * arm / weekly_calls + g["horizon"] + g["grace"]),
        "flagged_week": ("count", 2 * weekly_calls),
        "opted_out_accounts": ("count", g["accounts"] * g["opted_out"]),
        "treated_accounts": ("count", g["accounts"] * g["treated"]),
        "treated_of_left": ("share", treated_left / base),
        "untreated_churn": ("share", untreated),
        "treated_ratio": ("times", g["treated_churn"] / untreated),
    }


def claims(f: Mapping[str, float]) -> dict[str, bool]:
    """Return what the texts say in words."""
    return {
        "the team reaches fewer than two accounts in a hundred": f["calls_share"] < 0.02,
        "a few accounts a second: no online service is needed": f["accounts_second"] < 20,
        "a call pays off long before an offer does": 5 * f["call_break_even"] < f["offer_break_even"],
        "the claimed effect would beat the call's break-even": f["claimed_points"] > f["call_break_even"],
        "the claimed effect is below the offer's break-even": f["claimed_points"] < f["offer_break_even"],
        "treated accounts left far more often": f["treated_ratio"] > 3 and f["untreated_churn"] > 0.01,
        "the arms fill within a quarter": f["arm_weeks"] < 8,
    }


def rows(dice: Dice, f: Mapping[str, float]) -> list[Row]:
    """Return account snapshots joined with what each table held at export."""
    return [_row(dice, f) for _ in range(SAMPLE_ROWS)]


def _row(dice: Dice, f: Mapping[str, float]) -> Row:
    at = MONDAY + timedelta(weeks=dice.whole(0, WEEKS - 1))
    left = dice.chance(LEFT_SHARE)
    notice = after(at, dice.between(1, f["horizon"]))
    seats = max(3, round(dice.skewed(18, 0.8)))
    treated_share = f["treated"] * f["treated_churn"] / f["base"] if left else f["treated"] * 0.9
    return {
        **_account(dice, f, at, seats),
        **_usage(dice, f, at, seats, left),
        "support.tickets_90d": str(dice.whole(0, 9) if left else dice.whole(0, 6)),
        "support.severe_90d": str(dice.whole(0, 2) if left else int(dice.chance(0.12))),
        "support.last_csat": "" if dice.chance(0.55) else str(dice.whole(1, 4) if left else dice.whole(3, 5)),
        **_billing(dice, f, at, seats, dice.chance(treated_share)),
        "crm.health_score": str(dice.whole(1, 3) if left and dice.chance(0.85) else dice.whole(4, 10)),
        "crm.last_call_on": after(at, -dice.between(1, 120)).strftime("%Y-%m-%d") if dice.chance(0.3) else "",
        "cancellations.notice_on": notice.strftime("%Y-%m-%d") if left else "",
        "cancellations.ended_on": after(notice, f["notice"]).strftime("%Y-%m-%d") if left else "",
        "cancellations.reason": dice.pick(("price", "missing feature", "closing down", "other"))
        if left
        else "",
    }


def _account(dice: Dice, f: Mapping[str, float], at: datetime, seats: int) -> Row:
    yearly = dice.chance(0.45)
    renewal = after(at, dice.whole(1, 365 if yearly else DAYS_A_MONTH))
    return {
        "accounts.account_id": dice.code("acc"),
        "accounts.snapshot_on": at.strftime("%Y-%m-%d"),
        "accounts.plan": "starter" if seats < 10 else "team" if seats < 40 else "business",
        "accounts.created_on": after(at, -dice.skewed(600, 0.8)).strftime("%Y-%m-%d"),
        "accounts.renews_on": renewal.strftime("%Y-%m-%d"),
        "accounts.billing": "yearly" if yearly else "monthly",
        "accounts.seats": str(seats),
        "accounts.profiling": "off" if dice.chance(f["opted_out"]) else "on",
    }


def _usage(dice: Dice, f: Mapping[str, float], at: datetime, seats: int, left: bool) -> Row:
    active = round(seats * dice.between(0.1, 0.7) if left else seats * dice.between(0.35, 1))
    trend = dice.skewed(0.7 if left else 1.0, 0.3)
    return {
        "usage_weekly.week_ending": (at - timedelta(days=1)).strftime("%Y-%m-%d"),
        "usage_weekly.active_seats": str(active),
        "usage_weekly.events": str(
            round(7 * f["events"] * seats / 22 * dice.skewed(0.6 if left else 0.9, 0.5))
        ),
        "usage_weekly.trend_4w": f"{trend:.2f}",
        "usage_weekly.admin_logins": str(dice.whole(0, 3) if left else dice.whole(0, 8)),
        "usage_weekly.integrations": str(dice.whole(0, 2) if left else dice.whole(0, 5)),
    }


def _billing(dice: Dice, f: Mapping[str, float], at: datetime, seats: int, treated: bool) -> Row:
    return {
        "billing.monthly_fee": f"{f['fee'] * seats / 22 * dice.between(0.9, 1.1):.2f}",
        "billing.failed_90d": str(dice.whole(0, 2) if dice.chance(0.15) else 0),
        "billing.discount": f"{f['discount'] if treated else 0:.2f}",
        "billing.last_offer_on": after(at, dice.between(-50, 40)).strftime("%Y-%m-%d") if treated else "",
        "billing.suspended": flag(dice.chance(0.01)),
    }


CHURN_PREDICTION = Scenario(
    id="churn-prediction",
    names={
        "company": ("Okumeya", "Haldenboard", "Tesserana", "Plankeholm", "Brindlework"),
        "success_lead": ("Beatriz Nogueira", "Rohan Deshmukh", "Maarit Kallio"),
        "finance_lead": ("Chidi Okonkwo", "Elise Vandenberg", "Nikos Petridis"),
    },
    given={
        "accounts": ("count", (42_000, 48_000, 54_000)),
        "events": ("count", (1_200, 1_400)),
        "churn": ("share", (0.015, 0.016, 0.017)),
        "fee": ("euro", (380, 410, 440)),
        "margin": ("share", (0.76, 0.78)),
        "worth_months": ("months", (12, 14)),
        "managers": ("count", (22, 24, 26)),
        "calls": ("count", (14, 15)),
        "horizon": ("days", (60,)),
        "grace": ("days", (14,)),
        "notice": ("days", (30,)),
        "window": ("hours", (3, 4)),
        "budget": ("euro", (2_200, 2_400, 2_800)),
        "call_cost": ("euro", (32, 35)),
        "discount": ("share", (0.15,)),
        "discount_months": ("months", (6,)),
        "claimed_save": ("share", (0.22, 0.24)),
        "row_bytes": ("bytes", (160, 180)),
        "log_days": ("days", (400,)),
        "user_days": ("days", (90,)),
        "history": ("months", (26, 30)),
        "opted_out": ("share", (0.05, 0.06)),
        "aim_precision": ("share", (0.25,)),
        "treated": ("share", (0.08, 0.09)),
        "treated_churn": ("share", (0.12, 0.13)),
        "offers_since": ("months", (14, 16)),
    },
    chosen={"holdout": ("share", 0.1), "rows": ("count", SAMPLE_ROWS)},
    derive=derive,
    rows=rows,
    claims=claims,
)
