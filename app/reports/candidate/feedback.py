"""Feedback to a candidate, in Markdown: what was approved, in a plain and kind frame."""

from app.domain.journal.feedback import FeedbackApproved
from app.domain.packs.rubric import Rubric
from app.domain.panel import Panel
from app.reports.candidate.brief import plain


def letter(panel: Panel, rubric: Rubric, approved: FeedbackApproved) -> str:
    """Return what the candidate reads: no name of an interviewer, no level, no outcome."""
    parts = [
        f"# Feedback on your interviews: {plain(panel.role)}",
        f"For {plain(panel.candidate.name)}.",
        "Thank you for your time and for the thought you put into these conversations. Below is what the "
        "people who met you noticed. It is about these hours only, not about all that you can do.",
    ]
    for dimension in rubric.dimensions:
        lines = [each for each in approved.lines if each.dimension == dimension.id]
        if not lines:
            continue
        parts.append(f"## {plain(dimension.title)}")
        for about, heading in (("seen", "What we saw"), ("growth", "What would have shown more")):
            said = [f"- {_one_line(each.text)}" for each in lines if each.about == about]
            if said:
                parts += [f"**{heading}**", "\n".join(said)]
    parts.append("If something here is unclear or wrong, say so to the person who sent you this.")
    return "\n\n".join(parts) + "\n"


def _one_line(words: str) -> str:
    return plain(" ".join(words.split()))
