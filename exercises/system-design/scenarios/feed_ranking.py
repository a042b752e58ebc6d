"""Feed ranking: a members' home feed is to be ordered by a model."""

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
    smallest_change,
    stamp,
)

START = datetime(2031, 3, 3)
DAYS = 14
TOPICS = ("repairs", "gardening", "cycling", "music", "cooking", "local news", "swaps", "running")


def derive(g: Mapping[str, float]) -> dict[str, tuple[Unit, float]]:
    """Return what follows from the givens and our choices."""
    opens = g["members"] * g["opens"]
    seen = opens * g["shown"]
    mean = opens / SECONDS_A_DAY
    rank_ms = g["latency"] - g["fetch"] - g["network"]
    arm = per_arm(g["return_rate"], g["return_rate"] + g["lift"])
    held = g["members"] * g["holdback"]
    explored = seen * g["explore"]
    canary_reports = seen * g["canary"] * g["report_rate"]
    return {
        "opens_daily": ("count", opens),
        "mean_rps": ("count", mean),
        "peak_rps": ("count", mean * g["peak"]),
        "pairs_daily": ("count", opens * g["candidates"]),
        "pairs_peak": ("count", mean * g["peak"] * g["candidates"]),
        "heavy_peak": ("count", mean * g["peak"] * g["kept"]),
        "heavy_share": ("share", g["kept"] / g["candidates"]),
        "rank_ms": ("ms", rank_ms),
        "pair_us": ("us", 1_000 * rank_ms / g["candidates"]),
        "call_cost": ("euro", g["budget"] / (opens * DAYS_A_MONTH / 1e3)),
        "pair_cost": ("euro", g["budget"] / (opens * g["candidates"] * DAYS_A_MONTH / 1e6)),
        "heavy_month": ("euro", opens * g["candidates"] * DAYS_A_MONTH / 1e6 * g["heavy_cost"]),
        "staged_month": (
            "euro",
            opens * DAYS_A_MONTH / 1e6 * (g["candidates"] * g["light_cost"] + g["kept"] * g["heavy_cost"]),
        ),
        "seen_daily": ("count", seen),
        "log_daily": ("bytes", seen * g["row_bytes"]),
        "log_total": ("bytes", seen * g["row_bytes"] * g["log_days"]),
        "replies_daily": ("count", seen * g["reply_rate"]),
        "hides_daily": ("count", seen * g["hide_rate"]),
        "reports_daily": ("count", seen * g["report_rate"]),
        "none_per_reply": ("count", 1 / g["reply_rate"]),
        "silent_share": ("share", 1 - g["reply_rate"]),
        "opens_unranked": ("count", opens * g["opted_out"]),
        "arm": ("count", arm),
        "arm_share": ("share", arm / g["members"]),
        "held": ("count", held),
        "held_change": ("points", smallest_change(g["return_rate"], held, g["members"] - held)),
        "explored": ("count", explored),
        "explored_per_post": ("count", explored / g["posts"]),
        "canary_members": ("count", g["members"] * g["canary"]),
        "canary_reports": ("count", canary_reports),
        "canary_rise": ("share", 3 / canary_reports**0.5),
        "removed_seen": ("count", seen * g["removed_share"]),
        "removed_reply_rate": ("share", g["reply_rate"] * g["removed_factor"]),
        "removed_replies": ("share", g["removed_share"] * g["removed_factor"]),
    }


def claims(f: Mapping[str, float]) -> dict[str, bool]:
    """Return what the texts say in words."""
    return {
        "the ranker has less than a millisecond per candidate": f["pair_us"] < 1_000,
        "the heavy model for every pair breaks the budget": f["heavy_month"] > 1.1 * f["budget"],
        "two stages fit the budget": f["staged_month"] < f["budget"],
        "one arm is a small part of the members": f["arm_share"] < 0.15,
        "the holdback sees only changes above the target": f["held_change"] > f["lift"],
        "exploration gives a post too few views for statistics of its own": f["explored_per_post"] < 30,
        "a first stage keeps a minority of candidates": f["heavy_share"] < 0.5,
        "removed posts take more than their share of replies": f["removed_replies"] > f["removed_share"],
    }


def rows(dice: Dice, f: Mapping[str, float]) -> list[Row]:
    """Return impressions joined with member, post, author and moderation as they stood at export."""
    return [_row(dice, f) for _ in range(SAMPLE_ROWS)]


def _row(dice: Dice, f: Mapping[str, float]) -> Row:
    shown = after(START, dice.between(0, DAYS))
    fresh = dice.chance(f["fresh_share"])
    created = after(shown, -(dice.between(0.01, 1) if fresh else dice.between(1, 21)))
    removed = dice.chance(15 * f["removed_share"])
    return {
        **_impression(dice, f, shown, removed),
        **_member(dice, f, shown),
        **_post(dice, created, fresh),
        "authors.posts_30d": str(dice.whole(1, 60)),
        "authors.hide_rate_30d": f"{min(dice.skewed(f['hide_rate'], 0.8), 0.2):.5f}",
        **_moderation(dice, f, shown, removed),
    }


def _impression(dice: Dice, f: Mapping[str, float], shown: datetime, removed: bool) -> Row:
    position = dice.whole(1, int(f["shown"]))
    client = dice.weighted({"android": 0.55, "ios": 0.33, "web": 0.12})
    lift = f["removed_factor"] if removed else 1
    replied = dice.chance(10 * f["reply_rate"] * lift)
    reported = dice.chance(20 * f["report_rate"] * lift)
    looked = replied or reported or dice.chance(1 / (1 + 0.08 * position))
    return {
        "impressions.impression_id": dice.code("imp", 8),
        "impressions.shown_at": stamp(shown),
        "impressions.position": str(position),
        "impressions.surface": dice.weighted({"home": 0.8, "group": 0.2}),
        "impressions.client": client,
        "impressions.visible_ms": str(
            round(1_000 + dice.skewed(1_600, 0.9)) if looked else dice.whole(0, 900)
        ),
        "impressions.tapped": flag(replied or (looked and dice.chance(2 * f["tap_rate"]))),
        "impressions.replied_24h": flag(replied),
        "impressions.hidden": flag(dice.chance(8 * f["hide_rate"])),
        "impressions.reported": flag(reported),
    }


def _member(dice: Dice, f: Mapping[str, float], shown: datetime) -> Row:
    joined = after(shown, -dice.skewed(300, 1.2))
    return {
        "members.member_id": dice.code("mem"),
        "members.joined_on": joined.strftime("%Y-%m-%d"),
        "members.groups_joined": str(dice.whole(0, 24)),
        "members.personalisation": "off" if dice.chance(f["opted_out"]) else "on",
        "member_days.opens_7d": str(dice.whole(1, int(12 * f["opens"]))),
        "member_days.returned_7d": flag(dice.chance(f["return_rate"])),
    }


def _post(dice: Dice, created: datetime, fresh: bool) -> Row:
    kind = dice.weighted({"text": 0.4, "photo": 0.38, "question": 0.14, "event": 0.08})
    return {
        "posts.post_id": dice.code("pst"),
        "posts.created_at": stamp(created),
        "posts.author_id": dice.code("mem"),
        "posts.kind": kind,
        "posts.length_chars": str(round(dice.skewed(180, 0.9))),
        "posts.topic": "" if fresh else dice.pick(TOPICS),
        "posts.replies_total": str(1 + round(dice.skewed(4, 1.1))),
    }


def _moderation(dice: Dice, f: Mapping[str, float], shown: datetime, removed: bool) -> Row:
    decided = removed or dice.chance(0.03)
    when = after(shown, dice.skewed(f["removal_days"], 0.5)) if decided else None
    return {
        "moderation.decision": "removed" if removed else "kept" if decided else "",
        "moderation.decided_at": stamp(when) if when else "",
    }


FEED_RANKING = Scenario(
    id="feed-ranking",
    names={
        "company": ("Mahalika", "Torgrunn", "Veredana", "Kvartirel", "Plazuela Nine"),
        "product_lead": ("Ingrid Solheim", "Mateus Carvalho", "Aiko Tanabe"),
        "trust_lead": ("Kwame Boateng", "Leila Haddad", "Tomasz Zieliński"),
    },
    given={
        "members": ("count", (1_800_000, 2_400_000, 3_000_000)),
        "opens": ("count", (6, 7, 8)),
        "candidates": ("count", (600, 700, 800)),
        "shown": ("count", (15, 18, 20)),
        "peak": ("times", (2.5, 3, 3.5)),
        "latency": ("ms", (200, 220, 250)),
        "fetch": ("ms", (70, 80)),
        "network": ("ms", (25, 30)),
        "budget": ("euro", (30_000, 36_000, 42_000)),
        "heavy_cost": ("euro", (0.25, 0.3)),
        "light_cost": ("euro", (0.01, 0.012)),
        "row_bytes": ("bytes", (320, 350, 400)),
        "log_days": ("days", (90, 120)),
        "reading_days": ("days", (30, 45)),
        "posts": ("count", (240_000, 310_000, 380_000)),
        "tap_rate": ("share", (0.038, 0.042, 0.046)),
        "reply_rate": ("share", (0.0031, 0.0035, 0.0039)),
        "hide_rate": ("share", (0.0011, 0.0012, 0.0014)),
        "report_rate": ("share", (0.00007, 0.00008, 0.00009)),
        "return_rate": ("share", (0.58, 0.61, 0.63)),
        "lift": ("points", (0.005,)),
        "opted_out": ("share", (0.07, 0.09, 0.12)),
        "fresh_share": ("share", (0.65, 0.7, 0.75)),
        "removed_share": ("share", (0.003, 0.004, 0.005)),
        "removed_factor": ("times", (2.2, 2.6, 3.1)),
        "removal_days": ("days", (2, 3, 4)),
    },
    chosen={
        "kept": ("count", 100),
        "explore": ("share", 0.01),
        "canary": ("share", 0.01),
        "holdback": ("share", 0.02),
        "rows": ("count", SAMPLE_ROWS),
    },
    derive=derive,
    rows=rows,
    claims=claims,
)
