"""What leaves a block, whatever it is: a proof looks for just that."""

from typing import Self


class Escaped:
    """Holds the error that left a block; `None` when none did."""

    error: Exception | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: BaseException | None, at: object) -> bool:
        self.error = error if isinstance(error, Exception) else None
        return self.error is not None
