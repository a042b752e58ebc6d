"""Every proof: its sizes, what of its counters must be nothing, and what it does in a sentence."""

from typing import NamedTuple


class Proof(NamedTuple):
    """A module of this folder that proves something, and what a table says of it."""

    name: str
    small: int
    full: int
    """How often it tries, for a look and in full; what is counted so is the proof's own."""
    cases: str
    """The counter of what was tried."""
    failures: tuple[str, ...]
    """The counters that must be nothing."""
    goal: str
    does: str
    limits: str = ""


PROOFS = (
    Proof(
        "kill", 30, 1000, "kills", ("lost", "findings", "left_behind"),
        "no acknowledged change lost, nothing torn, a quarter of the kills on a hot log",
        "A program that scores is ended with `kill -9` at a random moment, again and again in one workspace; "
        "every event that it had acknowledged is looked for with plain sqlite3.",
        "The system outlives a kill: what had been handed to it is written. Power cuts are the next proof.",
    ),
    Proof(
        "kill_acts", 40, 1500, "kills", ("parts", "lost", "findings", "stuck", "left_behind"),
        "each file the old one or the new one and never a part, and the act can be repeated",
        "Thirteen acts of a day's work (export, back up, go back, open, create, import, make a kit, save "
        "elsewhere, …) are killed before each of their statements and file operations, and at any moment; "
        "then the files are read as they lie there, and the next start goes on.",
        "A kit that is there whole may not be on record: who was killed is told that the file exists.",
    ),
    Proof(
        "power", 100, 5000, "cuts", ("lost", "unreadable", "findings", "backups_lost"),
        "no acknowledged event or backup lost; every file opens and is found whole",
        "Work through the real services (plan, rate, note, seal, amend, back up, import a kit, go back to a "
        "backup) is recorded system call by system call, and replayed up to a random cut: what was not "
        "synced by then is dropped, kept in part or torn in sectors. With `synchronous=NORMAL` it must lose.",
        "The disk is a model: what was synced is there, renamings keep their order, the folder of the "
        "workspace is there from the first. A disk that lies about syncing is not proven against. Linux "
        "with a C compiler only.",
    ),
    Proof(
        "full_disk", 60, 3000, "cases", ("escaped", "lost", "stuck", "findings", "left_behind"),
        "nothing but sentences, nothing lost, nothing left behind, and the act can be repeated",
        "Twelve acts of a day's work are done on a disk that is full, or broken, from one of their writes, "
        "syncs, renamings or new files on, for that one alone or until it is mended; then they are repeated.",
        "The system's answers are made by a library that is preloaded: Linux with a C compiler only. Saving "
        "into another folder is repeated into a new one: where it broke off, its whole backup stays.",
    ),
    Proof(
        "faults", 2, 50, "refusals", ("unsaid", "lost", "not_gone_on", "new_files"),
        "each told in its own sentence, nothing lost, no new file, and it goes on",
        "Sixteen things befall the file, its log or its folder, at the start or while it is being scored in: "
        "removed, replaced, locked, foreign, newer, empty, not to be written, no handles left, and more.",
        "The lock of another program is held as long as it takes to be refused, not for a minute.",
    ),
    Proof(
        "damage", 60, 1000, "cases",
        ("unnoticed", "backed_up", "not_gone_back", "not_kept", "wrong_backup"),
        "every changed row of record and lists noticed, none backed up, all gone back from",
        "One bit, byte, page or end of a workspace file is made wrong, two pages are swapped, or a log of "
        "chance is laid beside it. The program must notice, refuse to back it up, name the newest whole "
        "backup and go back to it, the damaged file kept byte for byte.",
        "Words still being typed, signing keys and the names that a file goes by are covered by no digest: "
        "`beside` counts changes there that nobody noticed.",
    ),
    Proof(
        "silent", 12, 300, "bits", ("untold", "backed_up", "no_backup", "false_alarms"),
        "each harmful bit told at the next whole reading, and in no backup that is called whole",
        "In a workspace that is open to write another program flips one bit, its pages in memory or not, its "
        "log folded in or not. The window's readings and backups must tell it, name a whole backup, and keep "
        "the changed row out of every backup.",
        "The reading is asked for at once: in the window it comes 40 seconds after the last, and later where "
        "a reading takes longer than two.",
    ),
    Proof(
        "soak", 2, 60, "minutes", ("handles", "threads", "findings"),
        "memory grows by less than 50 MiB, handles constant, the log under 64 MiB, no thread left",
        "One simulated person works at the real window by keys alone: whole interviews from the first note "
        "to the seal, and between them notes, ratings, undo, the palette and every page, with readings and "
        "backups beside. Its clock passes as fast as they press.",
        "An hour is about 6,000 presses, done in some minutes: what grows with time alone does not show.",
    ),
    Proof(
        "instances", 30, 200, "starts", ("several", "none", "untold", "lost", "findings"),
        "one writer at a time, the others told; after a kill the next start succeeds",
        "Three programs open one workspace, or make it, within moments of each other, round after round; the "
        "one that came to write saves an event and is killed, or closes.",
        "The programs have no window: what a second window does is seen in the tests of the start.",
    ),
    Proof(
        "erase", 30, 500, "runs", ("words_left", "not_ended", "untrue", "findings", "others_lost"),
        "no word left once there is a certificate, every erasing at its end, every sentence true",
        "Erasing is killed, or finds the disk full, before each of its statements and file operations; the "
        "next start goes on, and every file is searched byte by byte.",
        "What a disk keeps in blocks that it no longer shows, and copies made by hand, are beyond it.",
    ),
    Proof(
        "at_rest", 10, 200, "runs", ("words", "torn", "lost", "findings"),
        "of an encrypted workspace no file holds a plain word or the header of a plain database",
        "A workspace full of marked words is encrypted, killed on the way; then children score, seal, draft, "
        "back up, go back, save elsewhere and erase in it, most of them killed. After each every file is "
        "read, of the folder, of others it was saved to, and of the one for temporary files.",
        "What is exported is plain, by choice. The memory of the running program, and blocks that a disk no "
        "longer shows, are not looked at. `kill --encrypted` counts acknowledged events over many kills.",
    ),
    Proof(
        "migrate", 30, 1000, "runs", ("between", "without_backup", "untrue", "not_ended", "findings"),
        "old or new and never between, with a backup of the old; every sentence true",
        "A workspace of 0.9 is opened, and killed or without space before each statement and file operation "
        "of bringing it up to date; the next start must bring it to its end.",
        "There is one older version yet.",
    ),
    Proof(
        "merges", 40, 10000, "histories",
        ("lost", "doubled", "apart", "unlike", "misjudged", "findings", "escaped"),
        "everywhere the same state, no event lost, none doubled, every chain whole",
        "Panels of two to five seats are scored on laptops whose clocks are wrong and go back; their kits "
        "and cards, amended and sent again, are imported in any order, twice, with gaps and torn ones among "
        "them, over several starts, panels opened early and steps back to a backup between. The state, the "
        "lists and the debrief must be the same to the byte.",
        "What laptops exchange is kits and cards: no workspace is worked in on two laptops at once.",
    ),
    Proof(
        "hostile", 60, 30000, "refused", ("taken", "costly", "escaped", "outside"),
        "all refused in a sentence, within 2 s of CPU and 200 MiB, nothing written elsewhere",
        "Packs (bombs, tags, doubled keys, depth, huge numbers, wrong types, circles, paths and links out of "
        "the folder, pipes, 10 MB) go through `lint` and the loaders, bundles through `import`, each in a "
        "process of its own; then each byte of a signed card is changed, as it is and under a digest that "
        "fits again.",
        "Some pages of Markdown may be right, and are held to their cost alone. What is written elsewhere is "
        "seen by Python's audit events: a library in C could do it unseen.",
    ),
    Proof(
        "strings", 80, 2000, "texts", ("escaped", "lost"),
        "no error, and no letter lost",
        "Texts that programs stumble over, and texts drawn by lot from all of Unicode, are noted, sealed, "
        "sent as a bundle, exported as CSV, JSON and XLSX, and read back there; their paper is set.",
        "Controls, marks and unassigned characters are not counted as letters. Whether each letter is on the "
        "paper, or spelt out there, is held by the tests of the typesetting.",
    ),
    Proof(
        "fuzz", 200, 2000, "cases", ("escaped", "idle"),
        "nothing but sentences, and of every reader some files taken and some refused",
        "Valid files of every kind that comes from elsewhere are spoilt at random and read for real.",
        "The spoiling is not led by coverage here; `--guided` does that where atheris is installed.",
    ),
)  # fmt: skip
