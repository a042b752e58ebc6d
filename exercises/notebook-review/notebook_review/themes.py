"""The settings a variant may play in: names, columns and the words of its data dictionary."""

from dataclasses import dataclass
from datetime import date

COLUMNS = (
    "user", "day", "plan", "channel", "fee", "fixed", "tenure", "sessions", "amount", "idle", "breadth",
    "tickets", "failures", "clicks", "rating", "late", "left",
)  # fmt: skip
"""The generator's own names of the columns, in file order; a theme gives each its public name."""


@dataclass(frozen=True)
class Theme:
    """One fictional company and the words its data is written in."""

    id: str
    company: str
    product: str
    colleague: str
    lead: str
    lead_title: str
    desk: str
    person: str
    people: str
    csv: str
    notebook: str
    first: date
    plans: tuple[str, str, str]
    channels: tuple[str, str, str, str]
    fees: tuple[float, float, float]
    fixed: tuple[float, float]
    per_use: float
    """Mean logarithm of the usage amount per session."""
    amount_decimals: int
    late_decimals: int
    prefix: str
    capacity: int
    columns: dict[str, str]
    dictionary: dict[str, str]

    @property
    def opaque(self) -> str:
        """The channel whose usage the company cannot see."""
        return self.channels[3]


_LUMORA = Theme(
    id="lumora",
    company="Lumora",
    product="audio courses by subscription",
    colleague="Teodora Wierzba",
    lead="Kwabena Osei",
    lead_title="head of customer care",
    desk="care desk",
    person="subscriber",
    people="subscribers",
    csv="subscribers.csv",
    notebook="churn-model.ipynb",
    first=date(2023, 4, 1),
    plans=("monthly", "quarterly", "annual"),
    channels=("web", "app-store", "referral", "partner-bundle"),
    fees=(12.90, 10.90, 8.90),
    fixed=(38.0, 0.45),
    per_use=2.6,
    amount_decimals=0,
    late_decimals=0,
    prefix="L",
    capacity=80,
    columns={
        "user": "subscriber_id",
        "day": "snapshot_date",
        "plan": "plan",
        "channel": "signup_channel",
        "fee": "monthly_price_eur",
        "fixed": "first_order_eur",
        "tenure": "tenure_days",
        "sessions": "sessions_30d",
        "amount": "minutes_30d",
        "idle": "days_since_last_session",
        "breadth": "courses_started",
        "tickets": "support_tickets_90d",
        "failures": "failed_payments_90d",
        "clicks": "newsletter_clicks_30d",
        "rating": "course_rating_30d",
        "late": "care_desk_calls",
        "left": "cancelled_90d",
    },
    dictionary={
        "user": "Subscriber, pseudonymous. One subscriber has one row a month while the subscription runs.",
        "day": "First day of the month. Unless a row below says otherwise, values are as of this day.",
        "plan": "Billing period: monthly, quarterly or annual.",
        "channel": "Where it was bought. Partner bundles are sold and cancelled by a telecoms partner.",
        "fee": "Price per month in euro, after discount. List prices went up on {change}.",
        "fixed": "Amount of the first order in euro, gift cards and extras included.",
        "tenure": "Days since the subscription began.",
        "sessions": "Sessions in the last 30 days. Partner bundles: from the partner's monthly file.",
        "amount": "Minutes in the last 30 days. App 4.0, released {release}, also counts background play.",
        "idle": "Days since the last session. Partner bundles: from the partner's monthly file.",
        "breadth": "Courses started since the subscription began.",
        "tickets": "Support tickets opened in the last 90 days.",
        "failures": "Payments declined in the last 90 days.",
        "clicks": "Clicks on links in newsletters in the last 30 days.",
        "rating": "Rating given to a course in the last 30 days, 1 to 5; empty if none was given.",
        "late": "Calls with the care desk. Source: telephony export of {export}, joined on subscriber_id.",
        "left": "1 if the subscription was cancelled within the 90 days after snapshot_date, else 0.",
    },
)

_SPOKELANE = Theme(
    id="spokelane",
    company="Spokelane",
    product="city bicycle sharing by membership",
    colleague="Joaquim Sandhu",
    lead="Marit Haugen",
    lead_title="head of member services",
    desk="member desk",
    person="member",
    people="members",
    csv="memberships.csv",
    notebook="leavers-model.ipynb",
    first=date(2023, 2, 1),
    plans=("flex", "season", "year"),
    channels=("website", "kiosk", "friend-code", "employer-scheme"),
    fees=(17.50, 14.50, 11.50),
    fixed=(0.62, 0.75),
    per_use=1.1,
    amount_decimals=1,
    late_decimals=2,
    prefix="M",
    capacity=90,
    columns={
        "user": "member_id",
        "day": "month_start",
        "plan": "tariff",
        "channel": "entry_point",
        "fee": "monthly_fee_eur",
        "fixed": "home_to_dock_km",
        "tenure": "membership_days",
        "sessions": "rides_30d",
        "amount": "distance_km_30d",
        "idle": "days_since_last_ride",
        "breadth": "docks_used",
        "tickets": "service_messages_90d",
        "failures": "declined_charges_90d",
        "clicks": "route_tips_opened_30d",
        "rating": "ride_rating_30d",
        "late": "fee_corrections_eur",
        "left": "left_90d",
    },
    dictionary={
        "user": "Member, pseudonymous. One member has one row a month while the membership runs.",
        "day": "First day of the month. Unless a row below says otherwise, values are as of this day.",
        "plan": "Tariff: flex (monthly), season (three months) or year.",
        "channel": "How the member joined. Employer schemes are run, and ended, by the employer.",
        "fee": "Fee per month in euro, after discount. Fees went up on {change}.",
        "fixed": "Distance from the home address to the nearest dock in kilometres, measured at sign-up.",
        "tenure": "Days since the membership began.",
        "sessions": "Rides in the last 30 days. Employer schemes: from the employer's monthly statement.",
        "amount": "Kilometres in the last 30 days. Trackers of {release} measure the way, not the line.",
        "idle": "Days since the last ride. Employer schemes: from the employer's monthly statement.",
        "breadth": "Different docks used since the membership began.",
        "tickets": "Messages to member services in the last 90 days.",
        "failures": "Card charges declined in the last 90 days.",
        "clicks": "Route tips opened in the last 30 days.",
        "rating": "Rating given to a ride in the last 30 days, 1 to 5; empty if none was given.",
        "late": "Fees credited back, in euro. Source: ledger export of {export}, joined on member_id.",
        "left": "1 if the membership ended within the 90 days after month_start, else 0.",
    },
)

THEMES = {theme.id: theme for theme in (_LUMORA, _SPOKELANE)}
