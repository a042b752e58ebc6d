"""What each flaw of the notebook is worth, measured by training with it and without it."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, f1_score, roc_auc_score
from sklearn.model_selection import GroupKFold, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from notebook_review.themes import COLUMNS, Theme

Figures = dict[str, Any]
Scores = NDArray[np.float64]
Places = NDArray[np.int64]

TRAIN_END = 10
"""Last month to train on: its 90 days are over when month 14 begins, with a month to spare."""
TEST_START = 14
"""First month of the later test; the training labels are known by then."""
RUNS = 4
"""How often the colleague's procedure is repeated with fresh randomness."""
CUTS = np.arange(2, 95) / 100


class Study:
    """One variant's rows, under the generator's own column names."""

    def __init__(self, frame: pd.DataFrame, theme: Theme) -> None:
        self.theme = theme
        self.frame = frame.set_axis(list(COLUMNS), axis="columns")
        plain = self.frame.drop(columns=["user", "day", "left"])
        self.X = pd.get_dummies(plain, columns=["plan", "channel"], dtype=float)
        self.y = self.frame["left"].to_numpy()
        self.month = pd.factorize(self.frame["day"], sort=True)[0]
        self.opaque = (self.frame["channel"] == theme.opaque).to_numpy()
        self.early = np.flatnonzero(self.month <= TRAIN_END)
        self.late = np.flatnonzero(self.month >= TEST_START)

    def forest(self, train: Places, test: Places, seed: int, leak: bool = False) -> Scores:
        """Train the colleague's forest on `train`, prepared on `train` alone; return the scores of `test`."""
        table = self.X if leak else self.X.drop(columns="late")
        filled = table.fillna(table.iloc[train].mean()).to_numpy()
        scores: Scores = _forest(seed).fit(filled[train], self.y[train]).predict_proba(filled[test])[:, 1]
        return scores

    def auc(self, places: Places, scores: Scores) -> float:
        """Return the ROC AUC of `scores` for the rows at `places`."""
        return float(roc_auc_score(self.y[places], scores))

    def at_capacity(self, places: Places, scores: Scores) -> pd.Series:
        """Return which rows are called when each month's highest scores are, as many as the desk can."""
        table = pd.DataFrame({"score": scores, "month": self.month[places]})
        return table.groupby("month")["score"].rank(ascending=False, method="first") <= self.theme.capacity


def measure(frame: pd.DataFrame, theme: Theme) -> Figures:
    """Return every figure that the guides state about one variant."""
    study = Study(frame, theme)
    later = study.forest(study.early, study.late, seed=1)
    figures: Figures = {}
    for part in (
        _describe(study),
        _leak(study),
        _split(study, later),
        _scaling(study),
        _metric(study, later),
        _baselines(study, later),
        _subgroup(study, later),
        _repeats(study, later),
    ):
        figures |= part
    return {name: round(value, 4) if isinstance(value, float) else value for name, value in figures.items()}


def _forest(seed: int) -> RandomForestClassifier:
    return RandomForestClassifier(n_estimators=40, max_features=0.5, n_jobs=2, random_state=seed)


def _logistic() -> Any:
    return make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000))


def _describe(study: Study) -> Figures:
    last = study.frame.groupby("user").size()
    return {
        "rows": len(study.frame),
        "persons": int(study.frame["user"].nunique()),
        "rows_per_person": float(last.mean()),
        "months": int(study.month.max()) + 1,
        "first_day": str(study.frame["day"].min()),
        "last_day": str(study.frame["day"].max()),
        "share_left": float(study.y.mean()),
        "train_rows": len(study.early),
        "test_rows": len(study.late),
        "test_left": int(study.y[study.late].sum()),
        "train_last_day": str(study.frame["day"].iloc[study.early].max()),
        "test_first_day": str(study.frame["day"].iloc[study.late].min()),
    }


def _leak(study: Study) -> Figures:
    """With and without the column recorded after the fact, under the colleague's split and a later test."""
    train, test = train_test_split(np.arange(len(study.y)), test_size=0.2, random_state=1)
    people = study.frame.groupby("user").agg(low=("late", "min"), high=("late", "max"), left=("left", "max"))
    return {
        "auc_random_leak": study.auc(test, study.forest(train, test, 1, leak=True)),
        "auc_random": study.auc(test, study.forest(train, test, 1)),
        "auc_later_leak": study.auc(study.late, study.forest(study.early, study.late, 1, leak=True)),
        "leak_constant": bool((people["low"] == people["high"]).all()),
        "leak_left": float((people["high"][people["left"] == 1] > 0).mean()),
        "leak_stayed": float((people["high"][people["left"] == 0] > 0).mean()),
        "neighbours": float(study.frame["user"].iloc[test].isin(study.frame["user"].iloc[train]).mean()),
    }


def _split(study: Study, later: Scores) -> Figures:
    """By person, by time, and by both: people the model has never seen, in months it has never seen."""
    users = study.frame["user"].to_numpy()
    folds = list(GroupKFold(3, shuffle=True, random_state=1).split(study.X, groups=users))
    by_both = np.zeros(len(study.y))
    for train, test in folds:
        late = np.intersect1d(test, study.late)
        by_both[late] = study.forest(np.intersect1d(train, study.early), late, seed=1)
    others, unseen = folds[0]
    touching = np.flatnonzero(study.month < TEST_START)
    low, high = _interval(study, later)
    return {
        "auc_person": study.auc(unseen, study.forest(others, unseen, seed=1)),
        "auc_no_gap": study.auc(study.late, study.forest(touching, study.late, seed=1)),
        "auc_later": study.auc(study.late, later),
        "auc_later_low": low,
        "auc_later_high": high,
        "auc_both": study.auc(study.late, by_both[study.late]),
    }


def _interval(study: Study, scores: Scores) -> tuple[float, float]:
    """A 90 % bootstrap interval of the later AUC that draws people, not rows."""
    rng = np.random.default_rng(1)
    users = study.frame["user"].iloc[study.late].to_numpy()
    places = [np.flatnonzero(users == user) for user in np.unique(users)]
    drawn = []
    for _ in range(200):
        rows = np.concatenate([places[at] for at in rng.integers(0, len(places), len(places))])
        drawn.append(roc_auc_score(study.y[study.late][rows], scores[rows]))
    low, high = np.quantile(drawn, [0.05, 0.95])
    return float(low), float(high)


def _scaling(study: Study) -> Figures:
    """Scaler and average fitted on all rows against fitted on the training months."""
    table = study.X.drop(columns="late")
    alone, everything = table.iloc[study.early], table
    shift = ((everything.mean() - alone.mean()) / alone.std()).abs()
    forest: list[float] = []
    logistic: list[float] = []
    for source in (everything, alone):
        scaler = StandardScaler().fit(source.fillna(source.mean()))
        ready = scaler.transform(table.fillna(source.mean()))
        for model, found in ((_forest(1), forest), (LogisticRegression(max_iter=1000), logistic)):
            model.fit(ready[study.early], study.y[study.early])
            found.append(study.auc(study.late, model.predict_proba(ready[study.late])[:, 1]))
    return {
        "scale_column": study.theme.columns[str(shift.idxmax())],
        "scale_is_amount": bool(shift.idxmax() == "amount"),
        "scale_shift": float(shift.max()),
        "scale_auc_forest": forest[0] - forest[1],
        "scale_auc_logistic": logistic[0] - logistic[1],
    }


def _metric(study: Study, later: Scores) -> Figures:
    truth, called = study.y[study.late], later >= 0.5
    return {
        "later_accuracy": float((called == truth).mean()),
        "later_majority": float(1 - truth.mean()),
        "later_recall": float(called[truth == 1].mean()),
        "later_ap": float(average_precision_score(truth, later)),
        "later_share": float(truth.mean()),
    }


def _baselines(study: Study, later: Scores) -> Figures:
    """The forest, a logistic regression and one sorted column, at the number of calls the desk can make."""
    table = study.X.drop(columns="late")
    ready = table.fillna(table.iloc[study.early].mean())
    model = _logistic().fit(ready.iloc[study.early], study.y[study.early])
    logistic = model.predict_proba(ready.iloc[study.late])[:, 1]
    rule = -study.frame["sessions"].iloc[study.late].to_numpy(float)
    truth, figures = study.y[study.late], Figures()
    for name, scores in (("forest", later), ("logistic", logistic), ("rule", rule)):
        called = study.at_capacity(study.late, scores).to_numpy()
        figures[f"{name}_auc"] = study.auc(study.late, scores)
        figures[f"{name}_hits"] = float(truth[called].mean())
        figures[f"{name}_reached"] = float(called[truth == 1].mean())
    return figures


def _subgroup(study: Study, later: Scores) -> Figures:
    truth, inside = study.y[study.late], study.opaque[study.late]
    called = study.at_capacity(study.late, later).to_numpy()
    return {
        "group_share": float(study.opaque.mean()),
        "group_left": float(study.y[study.opaque].mean()),
        "others_left": float(study.y[~study.opaque].mean()),
        "group_of_left": float(study.opaque[study.y == 1].mean()),
        "group_test_left": int(truth[inside].sum()),
        "group_auc": study.auc(study.late[inside], later[inside]),
        "others_auc": study.auc(study.late[~inside], later[~inside]),
        "group_reached": float(called[inside & (truth == 1)].mean()),
        "others_reached": float(called[~inside & (truth == 1)].mean()),
        "group_hits": float(truth[called & inside].mean()) if (called & inside).any() else 0.0,
        "others_hits": float(truth[called & ~inside].mean()),
    }


def _repeats(study: Study, later: Scores) -> Figures:
    """How far the colleague's numbers wander, and what choosing the cut on the test adds."""
    cuts, accuracies, best, optimism = [], [], [], []
    for seed in range(RUNS):
        train, test = train_test_split(np.arange(len(study.y)), test_size=0.2, random_state=seed)
        scores = study.forest(train, test, seed, leak=True)
        at, f1 = _best_cut(study.y[test], scores)
        cuts.append(at)
        best.append(f1)
        accuracies.append(float(((scores >= at) == study.y[test]).mean()))
        optimism += list(_optimism(study.y[test], scores, seed))
    chosen, on_test = _best_cut(study.y[study.late], later)
    earlier = _earlier_cut(study)
    later_optimism = list(_optimism(study.y[study.late], later, 0, count=40))
    truth = study.y[study.late]
    return {
        "runs": RUNS,
        "cut_low": min(cuts),
        "cut_high": max(cuts),
        "f1_low": min(best),
        "f1_high": max(best),
        "accuracy_low": min(accuracies),
        "accuracy_high": max(accuracies),
        "optimism": float(np.mean(optimism)),
        "later_optimism": float(np.mean(later_optimism)),
        "later_cut_test": chosen,
        "later_f1_test": on_test,
        "later_cut_earlier": earlier,
        "later_f1_earlier": float(f1_score(truth, later >= earlier)),
        "later_f1_colleague": float(f1_score(truth, later >= np.median(cuts))),
    }


def _earlier_cut(study: Study) -> float:
    """The cut with the best F1 in months 9 and 10, from a forest that has seen none later than 6."""
    train, validation = np.flatnonzero(study.month <= 6), np.flatnonzero(np.isin(study.month, (9, 10)))
    return _best_cut(study.y[validation], study.forest(train, validation, seed=1))[0]


def _optimism(truth: NDArray[np.int64], scores: Scores, seed: int, count: int = 20) -> Iterator[float]:
    """F1 where the cut was chosen minus F1 on the other half, over `count` random halvings."""
    rng = np.random.default_rng(seed)
    for _ in range(count):
        mixed = rng.permutation(len(truth))
        here, there = mixed[: len(truth) // 2], mixed[len(truth) // 2 :]
        cut, seen = _best_cut(truth[here], scores[here])
        yield seen - float(f1_score(truth[there], scores[there] >= cut))


def _best_cut(truth: NDArray[np.int64], scores: Scores) -> tuple[float, float]:
    """Return the cut with the best F1, and that F1."""
    called = scores[None, :] >= CUTS[:, None]
    hits = called[:, truth == 1].sum(axis=1)
    f1 = 2 * hits / (called.sum(axis=1) + truth.sum())
    at = int(np.argmax(f1))
    return float(CUTS[at]), float(f1[at])


def faults(figures: Figures) -> list[str]:
    """Return what a variant's data fails to show; a seed is fit for use when this is empty."""
    f = figures
    best = f["f1_low"] - f["later_f1_earlier"]
    shown = {
        "the late column must be worth 0.08 AUC at random": f["auc_random_leak"] - f["auc_random"] > 0.08,
        "the late column must be worth 0.10 AUC in later months": f["auc_later_leak"] - f["auc_later"] > 0.10,
        "the late column must be the same on all rows of a person": f["leak_constant"],
        "a split by person must cost 0.03 AUC": f["auc_random"] - f["auc_person"] > 0.03,
        "a split by time must cost 0.04 AUC": f["auc_random"] - f["auc_later"] > 0.04,
        "a split by both must cost 0.04 AUC": f["auc_random"] - f["auc_both"] > 0.04,
        "a scaler mean must move by 0.2 standard deviations": f["scale_shift"] > 0.2,
        "the usage amount must move most": f["scale_is_amount"],
        "scaling must stay nearly free for the forest": abs(f["scale_auc_forest"]) < 0.01,
        "accuracy must look good": f["later_accuracy"] > 0.88,
        "recall at 0.5 must be poor": f["later_recall"] < 0.2,
        "calling nobody must be as accurate as the forest": f["later_majority"] >= f["later_accuracy"],
        "logistic regression must rank as well as the forest": f["logistic_auc"] > f["forest_auc"] - 0.01,
        "the group must hold 50 leavers in the later months": f["group_test_left"] >= 50,
        "the group must be ranked near chance": f["group_auc"] < 0.6,
        "the group must trail the others by 0.10 AUC": f["others_auc"] - f["group_auc"] > 0.10,
        "the cut must wander by 0.03": f["cut_high"] - f["cut_low"] >= 0.03,
        "accuracy must wander by half a point": f["accuracy_high"] - f["accuracy_low"] > 0.005,
        "choosing the cut on the test must add 0.005 F1": f["optimism"] > 0.005,
        "an honest cut must not look better": f["later_f1_test"] >= f["later_f1_earlier"],
        "F1 must fall by 0.15 once repaired": best > 0.15,
    }
    return [sentence for sentence, holds in shown.items() if not holds]
