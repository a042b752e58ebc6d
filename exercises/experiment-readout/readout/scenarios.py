"""The two settings of the exercise: what is tested, on whom, and which pitfalls the numbers carry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

DAYS = 28
"""Length of the planned test: four whole weeks."""


@dataclass(frozen=True)
class Platform:
    """A way to reach the shop, with its share of the traffic."""

    id: str
    title: str
    share: float


@dataclass(frozen=True)
class Metric:
    """A metric: its level on each platform, how it moves with the week, and what the treatment does to it."""

    id: str
    title: str
    levels: tuple[float, ...]
    spread: float = 0.0
    """Standard deviation between visitors over the mean; 0 for a yes/no metric."""
    weekend: float = 1.0
    effect: float = 0.0
    """The lasting relative effect of the treatment."""
    first_day: float = 0.0
    """What the first day adds to the effect; it fades by `fading` a day."""
    fading: float = 0.0
    unit: str = ""
    limit: float = 0.0
    """For a guardrail: how far above control the plan lets it go."""

    @property
    def yes_no(self) -> bool:
        """Whether each visitor counts as 0 or 1."""
        return self.spread == 0.0


@dataclass(frozen=True)
class Fault:
    """Treatment visitors of one platform who were lost on the way to the record."""

    platform: str
    first: int
    last: int
    share: float
    source: str
    code: str
    message: str


@dataclass(frozen=True)
class Entry:
    """A line of the event log that has nothing to do with the fault, or frames it."""

    day: int
    time: str
    source: str
    level: str
    code: str
    platform: str
    count: str
    message: str


@dataclass(frozen=True)
class Scenario:
    """Everything that one variant is generated from, apart from its seed."""

    id: str
    start: date
    read: int
    """The last day in the team's readout."""
    looks: tuple[int, ...]
    momentum: tuple[int, int]
    """The two days that the team's summary compares."""
    traffic: int
    """Visitors of both arms on an ordinary weekday."""
    weekend_traffic: float
    platforms: tuple[Platform, ...]
    metrics: tuple[Metric, ...]
    guardrails: tuple[Metric, ...]
    headline: str
    moved: str
    """The guardrail that moved."""
    fault: Fault
    entries: tuple[Entry, ...]
    words: dict[str, str]
    """Words of the setting for the interviewer's guide."""

    @property
    def primary(self) -> Metric:
        """The metric that the plan names as the one that decides."""
        return self.metrics[0]

    @property
    def everything(self) -> tuple[Metric, ...]:
        """All metrics, then all guardrails."""
        return self.metrics + self.guardrails

    def metric(self, metric: str) -> Metric:
        """Return the metric or guardrail with that id."""
        return {each.id: each for each in self.everything}[metric]


CHECKOUT = Scenario(
    id="checkout-speed",
    start=date(2025, 9, 5),
    read=17,
    looks=(3, 5, 6, 7, 10, 11, 12, 13, 14, 17),
    momentum=(7, 17),
    traffic=43_000,
    weekend_traffic=1.35,
    platforms=(
        Platform("app", "App", 0.22),
        Platform("desktop", "Desktop", 0.34),
        Platform("mobile_web", "Mobile web", 0.44),
    ),
    metrics=(
        Metric("paid_order", "Paid order", (0.0935, 0.0915, 0.0905), weekend=1.05),
        Metric("revenue_pence", "Revenue per visitor", (441.0, 437.0, 429.0), 4.3, 1.06, unit="pence"),
        Metric("items_bought", "Items bought per visitor", (0.262, 0.259, 0.255), 4.1, 1.06, unit="number"),
        Metric("basket_opened", "Basket opened", (0.186, 0.182, 0.181), weekend=1.04),
        Metric("checkout_started", "Checkout started", (0.1225, 0.1212, 0.1204), weekend=1.05),
        Metric("fast_checkout", "Fast checkout", (0.062, 0.046, 0.009), 0.0, 1.16, -0.045, 0.115, 0.78),
        Metric("account_created", "Account created", (0.0212, 0.0208, 0.0205), weekend=1.02),
        Metric("voucher_used", "Voucher used", (0.0305, 0.0301, 0.0298), weekend=0.97),
        Metric("delivery_upgraded", "Delivery upgraded", (0.0151, 0.0149, 0.0147), weekend=0.94),
        Metric("pages_viewed", "Pages viewed per visitor", (6.35, 6.31, 6.27), 0.85, 1.03, unit="number"),
        Metric("wishlist_saved", "Wish list saved", (0.0402, 0.0398, 0.0395), weekend=1.08),
        Metric("newsletter_joined", "Newsletter joined", (0.0121, 0.0120, 0.0118)),
    ),
    guardrails=(
        Metric(
            "page_ready_ms", "Page ready", (1180.0, 1420.0, 2240.0), 0.55, unit="milliseconds", limit=0.03
        ),
        Metric("payment_error", "Payment error", (0.0072, 0.0078, 0.0081), limit=0.05),
        Metric(
            "wrong_order_contact", "Wrong-order contact", (0.0091, 0.0094, 0.0097), effect=0.16, limit=0.05
        ),
    ),
    headline="fast_checkout",
    moved="wrong_order_contact",
    fault=Fault(
        platform="mobile_web",
        first=11,
        last=16,
        share=0.32,
        source="edge-router",
        code="EDGE-302",
        message="302 /?t=one-page to m.brackwater.example; no test cookie on return, visit not recorded",
    ),
    entries=(
        Entry(1, "07:00", "flags", "INFO", "FLAG-ON", "all", "", "one_page_checkout on, split 50/50"),
        Entry(
            2,
            "11:32",
            "payments",
            "WARN",
            "PAY-SLOW",
            "all",
            "",
            "card provider slow for 14 minutes, both arms",
        ),
        Entry(
            4, "09:05", "release", "INFO", "APP-REL", "app", "", "app 7.4.1 in stores, staged over five days"
        ),
        Entry(
            10,
            "22:40",
            "release",
            "INFO",
            "EDGE-DEP",
            "all",
            "",
            "edge rules 118: own host name for mobile pages",
        ),
        Entry(
            8,
            "10:00",
            "marketing",
            "INFO",
            "MAIL-SEND",
            "all",
            "",
            "autumn lamps mail sent to all subscribers",
        ),
        Entry(
            9,
            "15:20",
            "support",
            "INFO",
            "DESK-NOTE",
            "all",
            "",
            "tag 'wrong order' added to contact form in May, unchanged",
        ),
        Entry(
            6,
            "03:15",
            "warehouse",
            "WARN",
            "JOB-LATE",
            "all",
            "",
            "stock count 40 minutes late, prices unaffected",
        ),
        Entry(
            16,
            "23:55",
            "release",
            "INFO",
            "EDGE-DEP",
            "all",
            "",
            "edge rules 121: cookie domain set for mobile host name",
        ),
        Entry(13, "12:10", "cdn", "WARN", "CDN-PURGE", "desktop", "", "image cache purged twice, 3 minutes"),
        Entry(
            16,
            "18:45",
            "payments",
            "WARN",
            "PAY-SLOW",
            "all",
            "",
            "card provider slow for 9 minutes, both arms",
        ),
        Entry(18, "09:00", "flags", "INFO", "FLAG-NOTE", "all", "", "flag stays on until release meeting"),
        Entry(
            24,
            "10:00",
            "marketing",
            "INFO",
            "MAIL-SEND",
            "all",
            "",
            "kitchen range mail sent to all subscribers",
        ),
    ),
    words={
        "title": "Checkout speed: a one-page checkout in an online shop",
        "reveal": "The next release slot after this one is five weeks away. Amara Lindqvist proposes a way "
        "out: ship to the app and to desktop tonight, where the split between the arms is even, and test "
        "only mobile web again.",
        "slice": "the app and desktop",
        "g1": "page ready time",
        "g2": "payment errors",
        "company": "Brackwater Home",
        "feature": "the one-page checkout",
        "lead": "Amara Lindqvist",
        "primary": "paid order",
        "headline": "fast checkout",
        "headlines": "fast checkouts",
        "moved": "wrong-order contact",
        "moved_people": "people who wrote to support because the order was not the one they meant to place",
        "faulty": "mobile web",
        "deploy": "edge rules 118",
        "repair": "edge rules 121",
        "code": "EDGE-302",
        "window": "Friday to Sunday, three weekends in two and a half weeks",
        "mechanism": "visitors sent to the mobile host name had no test cookie there and went unrecorded",
        "contrast": "People on mobile web type their details by hand, so few of them pay within two minutes.",
    },
)

SEARCH = Scenario(
    id="search-suggestions",
    start=date(2025, 10, 6),
    read=18,
    looks=(2, 3, 4, 7, 8, 9, 11, 14, 16, 18),
    momentum=(7, 18),
    traffic=40_000,
    weekend_traffic=0.70,
    platforms=(
        Platform("android", "Android", 0.30),
        Platform("ios", "iOS", 0.22),
        Platform("web", "Web", 0.48),
    ),
    metrics=(
        Metric("seller_contacted", "Seller contacted", (0.0835, 0.0842, 0.0818), weekend=0.95),
        Metric(
            "listings_viewed", "Listings viewed per visitor", (3.92, 3.95, 3.87), 1.1, 0.96, unit="number"
        ),
        Metric("search_used", "Search used", (0.512, 0.514, 0.509), weekend=0.98),
        Metric("search_refined", "Search refined", (0.1710, 0.1716, 0.1698), weekend=0.98),
        Metric("result_opened", "Result opened", (0.402, 0.404, 0.399), weekend=0.98),
        Metric("deep_browse", "Deep browse", (0.095, 0.115, 0.021), 0.0, 0.84, -0.042, 0.10, 0.78),
        Metric("item_saved", "Item saved", (0.0615, 0.0619, 0.0606), weekend=0.97),
        Metric("search_saved", "Search saved", (0.0182, 0.0184, 0.0180), weekend=0.96),
        Metric("photo_opened", "Photo opened", (0.2210, 0.2220, 0.2195), weekend=0.99),
        Metric("offer_made", "Offer made", (0.0242, 0.0244, 0.0239), weekend=0.95),
        Metric("listing_shared", "Listing shared", (0.0131, 0.0132, 0.0129)),
        Metric("visit_seconds", "Seconds per visit", (241.0, 243.0, 238.0), 1.2, 0.97, unit="seconds"),
    ),
    guardrails=(
        Metric(
            "suggest_ms", "Suggestion shown after", (84.0, 79.0, 96.0), 0.45, unit="milliseconds", limit=0.03
        ),
        Metric("no_result_search", "Search without results", (0.0342, 0.0338, 0.0350), limit=0.03),
        Metric(
            "suggestion_reported", "Suggestion reported", (0.0046, 0.0044, 0.0043), effect=0.24, limit=0.05
        ),
    ),
    headline="deep_browse",
    moved="suggestion_reported",
    fault=Fault(
        platform="web",
        first=12,
        last=17,
        share=0.29,
        source="consent-gate",
        code="GATE-307",
        message="307 /home?sx=b to /consent to /home; parameter sx not carried over, visit not recorded",
    ),
    entries=(
        Entry(1, "06:00", "flags", "INFO", "FLAG-ON", "all", "", "suggest_ranker_b on, split 50/50"),
        Entry(
            3, "13:48", "search", "WARN", "IDX-LAG", "all", "", "listing index 11 minutes behind, both arms"
        ),
        Entry(
            5, "08:30", "release", "INFO", "APP-REL", "android", "", "app 31.2 in store, staged over a week"
        ),
        Entry(
            11,
            "23:10",
            "release",
            "INFO",
            "GATE-DEP",
            "web",
            "",
            "consent page 2.6: new wording, own address",
        ),
        Entry(
            9, "04:40", "moderation", "INFO", "LIST-UPD", "all", "", "blocked-words list refreshed, both arms"
        ),
        Entry(
            10,
            "17:05",
            "search",
            "WARN",
            "NODE-DOWN",
            "all",
            "",
            "one search node restarted, 4 minutes, both arms",
        ),
        Entry(12, "09:00", "marketing", "INFO", "PUSH-SEND", "ios", "", "bicycle week push message"),
        Entry(
            17,
            "23:30",
            "release",
            "INFO",
            "GATE-DEP",
            "web",
            "",
            "consent page 2.7: address parameters carried over",
        ),
        Entry(
            15,
            "12:20",
            "payments",
            "WARN",
            "PAY-SLOW",
            "all",
            "",
            "promoted listings billing slow, 20 minutes",
        ),
        Entry(16, "02:10", "warehouse", "WARN", "JOB-LATE", "all", "", "nightly export 55 minutes late"),
        Entry(19, "09:00", "flags", "INFO", "FLAG-NOTE", "all", "", "flag stays on until release meeting"),
        Entry(23, "09:00", "marketing", "INFO", "PUSH-SEND", "android", "", "winter coats push message"),
    ),
    words={
        "title": "Search suggestions: a learned ranking in a second-hand marketplace",
        "reveal": "The moderation team says that it can handle more reports. Joaquim Varga therefore "
        "proposes to ship to Android and iOS this week, where the split between the arms is even, and to "
        "test only the web again.",
        "slice": "Android and iOS",
        "g1": "the time to the first suggestion",
        "g2": "searches without results",
        "company": "Kestrel Lane",
        "feature": "the learned ranking of search suggestions",
        "lead": "Joaquim Varga",
        "primary": "seller contacted",
        "headline": "deep browse",
        "headlines": "deep browses",
        "moved": "suggestion reported",
        "moved_people": "people who were shown a suggestion that they reported as offensive or unsafe",
        "faulty": "web",
        "deploy": "consent page 2.6",
        "repair": "consent page 2.7",
        "code": "GATE-307",
        "window": "two full weeks and then Monday to Thursday",
        "mechanism": "visitors who passed the consent page lost the test parameter and were not recorded",
        "contrast": "Many web visitors come from a search engine, look at one listing and leave.",
    },
)

SCENARIOS = {scenario.id: scenario for scenario in (CHECKOUT, SEARCH)}
COMMITTED = {"checkout-speed": 20_250_905, "search-suggestions": 20_251_006}
"""The seeds of the committed variants, which bear their scenarios' names."""
