"""Words typed in the fields of the desk, which become part of the card when one goes on: no Save button."""

from app.domain.scorecard import rules
from app.domain.scorecard.marks import NE, SUBJECTS
from app.ui.scorecard.session import Sitting


def enter_typed(sitting: Sitting) -> bool:
    """Put on the card what was typed in fields that are left; return whether all of it is there."""
    if not sitting.editable:
        return True
    typed, done = sitting.drafts.under(""), []
    for dimension, text in sitting.drafts.under("growth:").items():
        if isinstance(sitting.level(dimension), int):
            done.append(sitting.enter(f"growth:{dimension}", rules.set_growth, dimension, text))
    for dimension, text in sitting.drafts.under("reason:").items():
        if sitting.level(dimension) == NE and text.strip():  # before, it is a question not answered yet
            done.append(sitting.enter(f"reason:{dimension}", rules.rate, dimension, NE, text))
    for signal, text in sitting.drafts.under("signal:").items():
        if signal in sitting.desk.card.signals:
            done.append(sitting.enter(f"signal:{signal}", rules.mark_signal, signal, text))
    done += [sitting.enter(each, rules.write, each, typed[each]) for each in SUBJECTS if each in typed]
    given = sitting.desk.card.overall
    if "overall" in typed and given and not sitting.desk.card.unrated():
        done.append(sitting.enter("overall", rules.recommend, given.recommendation, typed["overall"]))
    return all(done)
