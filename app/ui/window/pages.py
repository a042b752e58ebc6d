"""The making of pages: each is made when it is first wanted, and joined to the window."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.ui.today.today import TodayPage
from app.ui.window import dialogs, send_card

if TYPE_CHECKING:
    from app.ui.window.main_window import MainWindow


def make(place: str, window: "MainWindow") -> QWidget:
    """Return a new page, by the name of its place; of the settings where there is none such."""
    makers = {
        "today": _today,
        "panels": _panels,
        "candidates": _candidates,
        "status": _status,
        "setup": _setup,
        "library": _library,
        "paper": _paper,
        "records": _records,
        "figures": _figures,
        "fairness": _fairness,
        "backups": _backups,
    }
    return makers.get(place, _settings)(window)


def panel(window: "MainWindow", panel: str) -> QWidget:
    """Return the page of one panel."""
    from app.ui.panels.panel import PanelPage

    page = PanelPage(window.workspace, panel, window.settings.interviewer_name)
    page.desk_wanted.connect(window.open_desk)
    page.room_wanted.connect(window.open_room)
    page.import_wanted.connect(window.import_files)
    page.send_wanted.connect(partial(send_card.ask_where, window))
    page.refused.connect(window.show_problem)
    page.written.connect(window.say)
    return page


def _today(window: "MainWindow") -> QWidget:
    page = TodayPage(window.workspace)
    page.desk_wanted.connect(window.open_desk)
    page.hand_over_wanted.connect(partial(dialogs.hand_over, window))
    page.time_wanted.connect(partial(dialogs.change_time, window))
    page.offer_wanted.connect(partial(dialogs.plan_offer, window))
    page.new_wanted.connect(window.new_interview)
    page.sample_wanted.connect(window.try_sample)
    page.import_wanted.connect(window.import_files)
    return page


def _panels(window: "MainWindow") -> QWidget:
    from app.ui.panels.panels import PanelsPage

    page = PanelsPage(window.workspace)
    page.panel_wanted.connect(window.open_panel)
    page.new_wanted.connect(window.new_interview)
    page.set_up_wanted.connect(window.set_up_panel)
    page.export_wanted.connect(partial(dialogs.export, window))
    page.candidates_wanted.connect(lambda: window.go("candidates"))
    return page


def _candidates(window: "MainWindow") -> QWidget:
    from app.ui.recruiting.candidates import CandidatesPage

    page = CandidatesPage(window.workspace)
    page.setObjectName("candidates")
    page.panels_wanted.connect(lambda: window.go("panels"))
    page.panel_wanted.connect(window.open_panel)
    page.plan_wanted.connect(window.set_up_panel)
    page.feedback_wanted.connect(partial(dialogs.feedback, window))
    page.brief_wanted.connect(partial(dialogs.brief, window))
    page.import_wanted.connect(window.import_files)
    page.export_wanted.connect(partial(dialogs.export, window))
    return page


def _status(window: "MainWindow") -> QWidget:
    from app.ui.recruiting.status import StatusPage

    page = StatusPage(window.workspace, lambda: window.settings.overdue_hours)
    page.turned.connect(window.go)
    page.panel_wanted.connect(window.open_panel)
    page.refused.connect(window.show_problem)
    page.written.connect(window.say)
    return page


def _setup(window: "MainWindow") -> QWidget:
    from app.ui.panels.setup import SetupPage

    page = SetupPage(window.workspace, window.packs.rubrics, window.packs.exercises)
    page.planned.connect(window.show_panel)
    return page


def _library(window: "MainWindow") -> QWidget:
    from app.ui.packs.library import LibraryPage

    page = LibraryPage(window.packs.rubrics, window.packs.exercises, window.packs.fonts)
    page.setObjectName("library")
    page.refused.connect(window.show_problem)
    page.written.connect(window.say)
    return page


def _paper(window: "MainWindow") -> QWidget:
    from app.ui.debrief.paper import PaperPage

    page = PaperPage()
    page.setObjectName("paper")
    page.refused.connect(window.show_problem)
    page.written.connect(window.say)
    page.left.connect(window.leave_paper)
    page.wanted.connect(window.open_paper)
    return page


def _figures(window: "MainWindow") -> QWidget:
    from app.ui.recruiting.metrics import FiguresPage

    page = FiguresPage(window.workspace, lambda: window.settings.overdue_hours, window.packs.fonts)
    page.setObjectName("figures")
    page.refused.connect(window.show_problem)
    page.written.connect(window.say)
    page.turned.connect(window.go)
    return page


def _fairness(window: "MainWindow") -> QWidget:
    from app.ui.recruiting.adverse_impact import FairnessPage

    page = FairnessPage()
    page.setObjectName("fairness")
    page.refused.connect(window.show_problem)
    page.written.connect(window.say)
    page.turned.connect(window.go)
    return page


def _records(window: "MainWindow") -> QWidget:
    from app.ui.records.records import RecordsPage

    page = RecordsPage(window.workspace, window.packs.fonts.parent, window.person)
    page.setObjectName("records")
    page.refused.connect(window.show_problem)
    page.written.connect(window.say)
    page.audit.panel_wanted.connect(window.open_panel)
    page.retention.erasing.connect(window.put_away)
    return page


def _backups(window: "MainWindow") -> QWidget:
    from app.ui.records.backups import BackupsPage

    page = BackupsPage(window.workspace)
    page.setObjectName("backups")
    page.refused.connect(window.show_problem)
    page.restore_wanted.connect(window.restore_wanted)
    return page


def _settings(window: "MainWindow") -> QWidget:
    from app.ui.today.settings import SettingsPage

    page = SettingsPage(window.settings, window.workspace)
    page.changed.connect(window.choose_settings)
    page.backups_wanted.connect(lambda: window.go("backups"))
    return page
