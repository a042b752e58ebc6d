"""The rubric to read, with its variants and the summary of the role."""

import re
from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.diagnostics import refusal
from app.domain.packs.rubric import Dimension, RoleSection, Rubric
from app.store.packs.kept_packs import KeptPacks
from app.store.packs.rubrics import Library
from app.ui.look import language, words
from app.ui.look.theme import theme_of
from app.ui.widgets.combo import Combo
from app.ui.widgets.markdown_view import ReadingView
from app.ui.widgets.signal_list import GLYPHS
from app.ui.widgets.step_list import StepItem, StepList
from app.ui.widgets.text import label, rule

_TABLE = "<table cellspacing='0' cellpadding='6' width='100%'>"


class RubricView(QWidget):
    """Shows one chapter of a rubric at a time."""

    def __init__(self, packs: KeptPacks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._packs = packs
        self._languages: dict[str, tuple[str, ...]] = {}
        found = packs.rubrics()
        self._choice = Combo()
        self._choice.setAccessibleName(self.tr("Rubric and variant"))
        self._choice.setMinimumWidth(300)
        for listed in found.rubrics:
            self._languages[listed.id] = listed.languages
            self._choice.addItem(f"{listed.title} {listed.version}", (listed.id, None))
            for variant in listed.variants:
                self._choice.addItem(f"    {variant.title}", (listed.id, variant.id))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._choice, 0, Qt.AlignmentFlag.AlignLeft)
        self._chapters = StepList()
        self._chapters.setAccessibleName(self.tr("Chapters"))
        self._chapters.setFixedWidth(232)
        self._text = ReadingView()
        self._text.setAccessibleName(self.tr("Chapter"))
        body = QHBoxLayout()
        body.setSpacing(20)
        body.addWidget(self._chapters)
        body.addWidget(rule(vertical=True))
        right = QVBoxLayout()
        right.addWidget(self._text)
        body.addLayout(right, 1)
        layout.addLayout(body, 1)
        if found.problems or not found.rubrics:
            layout.addWidget(label(_complaint(packs.rubrics_folder, found), "warn", wrap=True))
        self._at = "role"
        self._rubric: Rubric | None = None
        self._choice.currentIndexChanged.connect(lambda _: self._read())
        self._chapters.chosen.connect(self.go)
        self._read()

    def go(self, chapter: str) -> None:
        """Show a chapter: the role, a dimension, signals, areas, policy or the variant."""
        self._at = chapter
        if self._rubric is None:
            return
        self._chapters.show_steps(self._listed(self._rubric), chapter)
        self._text.setHtml(f"<style>{_css()}</style>{_headed(self._chapter(self._rubric, chapter))}")
        self._text.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        """Show the chapter again, in the current theme."""
        self.go(self._at)

    def _read(self) -> None:
        chosen = self._choice.currentData(Qt.ItemDataRole.UserRole)
        if chosen is None:
            return
        rubric, variant = chosen
        kept = self._languages[rubric] if variant is None else ()
        self._rubric = self._packs.rubric(rubric, variant, language.wished(kept))
        known = [step.key for step in self._listed(self._rubric)]
        self.go(self._at if self._at in known else "role")

    def _listed(self, rubric: Rubric) -> list[StepItem]:
        steps = [StepItem(self.tr("The job")), StepItem(self.tr("Role summary"), "role", done=True)]
        steps.append(StepItem(self.tr("Dimensions")))
        steps += [StepItem(each.title, each.id, done=True) for each in rubric.dimensions]
        steps.append(StepItem(self.tr("Across dimensions")))
        steps.append(StepItem(self.tr("Signals"), "signals", done=True))
        steps.append(StepItem(self.tr("Areas and weights"), "areas", done=True))
        steps.append(StepItem(self.tr("Decision policy"), "policy", done=True))
        if rubric.variant:
            steps.append(StepItem(self.tr("What this variant changes"), "variant", done=True))
        return steps

    def _chapter(self, rubric: Rubric, chapter: str) -> str:
        written = {
            "role": self._role,
            "signals": self._signals,
            "areas": self._areas,
            "policy": self._policy,
            "variant": self._variant,
        }
        if chapter in written:
            return written[chapter](rubric)
        return self._dimension(rubric, rubric.dimension(chapter))

    def _role(self, rubric: Rubric) -> str:
        role = rubric.role
        rows = "".join(
            f"<tr><td><b>{escape(kpi.name)}</b></td><td>{escape(kpi.measures)}</td>"
            f"<td>{escape(kpi.target)}</td><td>{escape(kpi.cadence)}</td></tr>"
            for kpi in role.kpis
        )
        heads = (
            self.tr("Measure"),
            self.tr("What it measures"),
            self.tr("Example target"),
            self.tr("How often"),
        )
        head = "".join(f"<th align=left>{each}</th>" for each in heads)
        kpis = f"{_TABLE}<tr>{head}</tr>{rows}</table>"
        return (
            f"<h1>{escape(role.title)}</h1><p>{escape(role.purpose)}</p>"
            f"<p class=muted>{self.tr('Reports to')}: {escape(role.reports_to)}</p>"
            + _chapter(self.tr("Responsibilities"), role.responsibilities)
            + f"<h2>{self.tr('How success is measured')}</h2>{kpis}"
            + _chapter(self.tr("Skills"), role.skills)
            + _chapter(self.tr("Decision rights"), role.decision_rights)
            + _chapter(self.tr("What is expected, and when"), role.expectations)
        )

    def _dimension(self, rubric: Rubric, dimension: Dimension) -> str:
        tokens, top = theme_of().tokens, rubric.scale[-1].level
        anchors = "".join(
            f"<tr><td width=150><b style='color:{tokens.level(level.level, top)[0]}'>{level.level}</b>&nbsp; "
            f"<b>{escape(level.name)}</b></td><td>{escape(dimension.anchor(level.level))}</td></tr>"
            for level in rubric.scale
        )
        questions = "".join(
            f"<h3>{escape(q.text)}</h3>"
            f"<p class=muted>{self.tr('Follow up')}</p><ul>{_items(q.probes)}</ul>"
            f"<p class=muted>{self.tr('A good answer contains')}</p><ul>{_items(q.good)}</ul>"
            for q in dimension.questions
        )
        signals = "".join(
            f"<li><b>{GLYPHS[s.kind]}</b>&nbsp; {escape(s.text)}</li>"
            for s in rubric.signals_of(dimension.id)
        )
        return (
            f"<h1>{escape(dimension.title)}</h1><p class=muted>{escape(dimension.asks)} · "
            f"{self.tr('weight')} {dimension.weight:g} · #{dimension.code}</p>"
            f"<table cellspacing='0' cellpadding='8' width='100%'>{anchors}</table>"
            f"<h2>{self.tr('Questions')}</h2>{questions}"
            f"<h2>{self.tr('Signals')}</h2><ul>{signals}</ul>"
        )

    def _signals(self, rubric: Rubric) -> str:
        heads = {
            "strong": self.tr("Strong signals"),
            "weak": self.tr("Weak signals"),
            "red-flag": self.tr("Red flags"),
        }
        parts = [f"<h1>{self.tr('Signals')}</h1>"]
        for kind, head in heads.items():
            parts.append(f"<h2>{GLYPHS[kind]}&nbsp; {head}</h2>")
            for each in rubric.signals:
                if each.kind == kind:
                    tied = ", ".join(rubric.dimension(d).title for d in each.dimensions)
                    parts.append(f"<p>{escape(each.text)}<br><span class=muted>{escape(tied)}</span></p>")
        return "".join(parts)

    def _areas(self, rubric: Rubric) -> str:
        areas = "".join(
            f"<h2>{escape(area.title)}</h2><ul>{_items(area.asks)}</ul><p class=muted>→ "
            f"{escape(', '.join(rubric.dimension(d).title for d in area.dimensions))}</p>"
            for area in rubric.areas
        )
        weights = "".join(
            f"<tr><td>{escape(d.title)}</td><td align=right>{d.weight:g}</td></tr>" for d in rubric.dimensions
        )
        return (
            f"<h1>{self.tr('Areas and weights')}</h1>{areas}<h2>{self.tr('Weights')}</h2>"
            f"<p>{escape(rubric.weights.rationale)}</p><table cellpadding='6'>{weights}</table>"
        )

    def _policy(self, rubric: Rubric) -> str:
        rules = "".join(f"<li>{escape(each.text)}</li>" for each in rubric.policy.rules)
        return f"<h1>{self.tr('Decision policy')}</h1><p>{escape(rubric.policy.summary)}</p><ul>{rules}</ul>"

    def _variant(self, rubric: Rubric) -> str:
        if rubric.variant is None:
            return ""
        return f"<h1>{escape(rubric.variant.title)}</h1><ul>{_items(rubric.variant.reasons)}</ul>"


def _chapter(title: str, sections: tuple[RoleSection, ...]) -> str:
    inner = "".join(f"<h3>{escape(each.title)}</h3><ul>{_items(each.points)}</ul>" for each in sections)
    return f"<h2>{escape(title)}</h2>{inner}"


def _items(texts: tuple[str, ...]) -> str:
    return "".join(f"<li>{escape(text)}</li>" for text in texts)


def _complaint(folder: Path, found: Library) -> str:
    if not found.problems:
        return QCoreApplication.translate("RubricView", "There is no rubric in {folder}.").format(
            folder=folder
        )
    return words.translated(refusal(found.problems))


def _headed(html: str) -> str:
    """Return `html` with headings as paragraphs: Qt enlarges real ones beyond the style sheet's sizes."""
    return re.sub(r"<h([1-3])>(.*?)</h[1-3]>", r"<p class=h\1>\2</p>", html)


def _css() -> str:
    theme = theme_of()
    tokens, px = theme.tokens, theme.px
    return f"""
    body, p, li, td {{ font-size: {px(13)}px; color: {tokens.text}; line-height: 140%; }}
    li {{ margin-bottom: {px(4)}px; }}
    .h1 {{ font-size: {px(18)}px; font-weight: 600; margin: 0 0 {px(8)}px 0; }}
    .h2 {{ font-size: {px(15)}px; font-weight: 600; margin: {px(24)}px 0 {px(8)}px 0; }}
    .h3 {{ font-size: {px(13)}px; font-weight: 600; margin: {px(16)}px 0 {px(4)}px 0; }}
    th {{ color: {tokens.muted}; font-weight: 500; font-size: {px(12)}px; }}
    td, th {{ border-bottom: 1px solid {tokens.line}; }}
    .muted {{ color: {tokens.muted}; }}
    """
