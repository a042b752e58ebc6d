"""Shares: all are needed, fewer tell nothing; and codes that survive being read out and typed."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.kits import key_shares

ALPHABET = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"
codes = st.text(ALPHABET, min_size=58, max_size=58)


@given(secret=st.binary(min_size=1, max_size=80), count=st.integers(1, 12))
def test_all_shares_together_are_the_secret(secret: bytes, count: int) -> None:
    made = key_shares.split(secret, count, Random(count).randbytes)
    assert len(made) == count
    assert key_shares.combine(reversed(made)) == secret


@given(secret=st.binary(min_size=16, max_size=16), other=st.binary(min_size=16, max_size=16))
def test_any_share_fits_any_secret_while_one_is_missing(secret: bytes, other: bytes) -> None:
    made = key_shares.split(secret, 3, Random(3).randbytes)
    for left_out in range(3):
        rest = [share for at, share in enumerate(made) if at != left_out]
        missing = bytes(key_shares.combine([other, *rest]))
        assert key_shares.combine([*rest, missing]) == other


@pytest.mark.parametrize("left_out", range(4))
def test_a_missing_share_leaves_noise(left_out: int) -> None:
    secret = b"A" * 58
    made = key_shares.split(secret, 4, Random(4).randbytes)
    rest = key_shares.combine(share for at, share in enumerate(made) if at != left_out)
    assert sum(a == b for a, b in zip(rest, secret, strict=True)) < 20


@given(code=codes, upper=st.booleans(), gap=st.sampled_from(["", " ", "-", "  ", "\n"]))
def test_a_code_is_understood_however_it_is_typed(code: str, upper: bool, gap: str) -> None:
    typed = gap.join(key_shares.grouped(code).split(" "))
    typed = typed.replace("0", "O").replace("L", "1").replace("8", "B")
    assert key_shares.typed(typed if upper else typed.lower()) == code


def test_a_code_is_shown_in_groups_of_four() -> None:
    assert key_shares.grouped(ALPHABET[:10]) == "QPZR Y9X8 GF"
