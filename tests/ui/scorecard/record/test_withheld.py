"""Questions that would give the exercise away, as the interviewer meets them."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from app.ui.widgets.painted_rows import ROW
from tests.ui.conftest import shown

Press = Callable[..., None]
SPOILT = "An A/B test was planned for four weeks."
WHY = "1 question is withheld until you rate: it would give this exercise away."


def script(page: SimpleNamespace) -> list[str]:
    model = page.record.pane.questions.script.model()
    return [model.index(row, 0).data(ROW).question.text for row in range(model.rowCount())]


@pytest.mark.parametrize("step", ["record", "evaluate"])
def test_while_the_readout_is_on_early_stopping_is_not_asked_about(
    hour: SimpleNamespace,
    press: Press,
    step: str,
) -> None:
    page = hour.page
    if step == "record":
        assert not any(SPOILT in text for text in script(page))
        assert any("AUC of 0.98" in text for text in script(page)), "it spoils another exercise"
        assert shown(page.record.pane, WHY)
        return
    page.go("evaluation-rigor")
    page.evaluate.show_beside("questions")
    assert shown(page.evaluate.pane, WHY) and not shown(page.evaluate.pane, SPOILT)
    press(Qt.Key.Key_3)
    page.go("evaluation-rigor")
    assert shown(page.evaluate.pane, SPOILT) and not shown(page.evaluate.pane, WHY)
    page.go("record")
    assert any(SPOILT in text for text in script(page)) and not shown(page.record.pane, WHY)
