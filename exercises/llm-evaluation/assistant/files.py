"""Writes what is handed out about the conversations, and the key beside it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from textwrap import fill as wrapped

from assistant.companies import MONTHS, Company
from assistant.draw import Conversation
from assistant.parts import Line

COLUMNS = (
    *("conversation", "started", "customer", "plan", "handed_over", "judge_score", "judge_harm", "feedback"),
    *("line", "speaker", "document", "source", "title", "updated", "text"),
)


def transcripts_csv(conversations: list[Conversation]) -> str:
    """Return one row for each line of each conversation."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(COLUMNS)
    for each in conversations:
        for at, line in enumerate(each.lines, 1):
            writer.writerow([*_heading(each), at, line.speaker, *_source(line), line.text])
    return target.getvalue()


def _heading(each: Conversation) -> list[str]:
    handed = "yes" if each.handed_over else "no"
    started = each.started.strftime("%Y-%m-%d %H:%M")
    score = str(each.judge_score)
    return [each.id, started, each.customer, each.plan, handed, score, "no", each.feedback or "none"]


def _source(line: Line) -> list[str]:
    return line.source.split(" | ") if line.source else [""] * 4


def transcripts_md(company: Company, conversations: list[Conversation]) -> str:
    """Return the conversations to be read, in the order of their start."""
    head = f"# Forty conversations with {company.words['bot']}\n\n{_legend(company)}\n"
    return head + "".join("\n" + "\n".join(_read(each)) for each in conversations)


def _legend(company: Company) -> str:
    return wrapped(
        "Each heading gives the number of the conversation, its start, the signed-in customer and the plan. "
        "“Retrieved” is what the search put before the model. The last line has the judge's score, its "
        f"verdict on harm, the customer's vote, and whether {company.words['bot']} handed over. "
        "`transcripts.csv` holds the same, one row for each line.",
        width=115,
    )


def _read(each: Conversation) -> Iterator[str]:
    day = each.started
    yield f"## {each.id}\n"
    yield f"*{day.day} {MONTHS[day.month - 1]} {day.year}, {day:%H:%M} · {each.customer} · {each.plan}*\n"
    documents = [line for line in each.lines if line.speaker == "document"]
    yield "Retrieved:\n" if documents else "Retrieved: nothing\n"
    for line in documents:
        number, source, title, updated = _source(line)
        yield f"- {number}, {source}, “{title}”, {updated}: {line.text}"
    if documents:
        yield ""
    for line in each.lines:
        if line.speaker != "document":
            yield f"**{line.speaker.title()}:** {line.text}\n"
    handed = "yes" if each.handed_over else "no"
    yield f"Judge {each.judge_score} · harm no · vote {each.feedback or 'none'} · handed over {handed}\n"


def key_json(company: Company, seed: int, conversations: list[Conversation]) -> str:
    """Return what was placed where; never handed out."""
    placed = {
        each.id: {"part": each.part, "kind": each.kind, "pair": each.pair, "note": each.key}
        for each in conversations
    }
    key = {"company": company.id, "seed": seed, "conversations": placed}
    return json.dumps(key, ensure_ascii=False, indent=1) + "\n"
