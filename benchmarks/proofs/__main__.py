"""Every proof, one after the other, and one table: `python -m benchmarks.proofs --help`."""

import argparse
import json
import sys

from benchmarks.proofs import page, runs
from benchmarks.proofs.listed import PROOFS

PAGE = runs.KEPT.with_suffix(".md")


def main() -> int:
    """Run the proofs and print their table; exit 0 only when all hold."""
    parser = argparse.ArgumentParser(prog="dev.py prove", description=__doc__)
    parser.add_argument("--full", action="store_true", help=f"at full size; writes docs/{PAGE.name}")
    parser.add_argument("--share", type=float, default=1, help="of the full size, which the page then says")
    parser.add_argument("--seed", type=int, default=1)
    names = [each.name for each in PROOFS]
    parser.add_argument("--only", action="append", choices=names, help="this one; may be given again")
    parser.add_argument("--page", action="store_true", help="only write the page anew, of the runs kept")
    chosen = parser.parse_args()
    if chosen.page:
        PAGE.write_text(page.page(runs.kept()), encoding="utf-8")
        return 0
    done = []
    for proof in PROOFS:
        if not chosen.only or proof.name in chosen.only:
            count = max(proof.small, round(proof.full * chosen.share)) if chosen.full else proof.small
            print(f"{proof.name}, {count} …", file=sys.stderr, flush=True)
            done.append(runs.run(proof, count, chosen.seed))
            print(json.dumps(done[-1].counters), file=sys.stderr, flush=True)
            if chosen.full:
                PAGE.write_text(page.page(runs.keep(done)), encoding="utf-8")
    print(page.table(done))
    return 0 if all(each.holds for each in done) else 1


if __name__ == "__main__":
    sys.exit(main())
