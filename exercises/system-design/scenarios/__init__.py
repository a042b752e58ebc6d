"""The four scenarios: what is given, what follows from it, and the sample rows."""

from .base import Scenario
from .churn_prediction import CHURN_PREDICTION
from .feed_ranking import FEED_RANKING
from .payment_fraud import PAYMENT_FRAUD
from .ticket_routing import TICKET_ROUTING

SCENARIOS: dict[str, Scenario] = {
    each.id: each for each in (FEED_RANKING, PAYMENT_FRAUD, CHURN_PREDICTION, TICKET_ROUTING)
}
