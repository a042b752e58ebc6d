"""What the operating system refuses about a file or folder, as sentences."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.domain.errors import EvenhandError, NotFound

_SENTENCES = {
    errno.ENOSPC: "There is no space left to write “{path}”. Free some space, then repeat it.",
    errno.EDQUOT: "Your disk quota leaves no space to write “{path}”. Free some space, then repeat it.",
    errno.EFBIG: "“{path}” would grow larger than allowed here. Choose another disk.",
    errno.EACCES: "You may not write to “{path}”. Check its permissions, or choose another folder.",
    errno.EPERM: "You may not write to “{path}”. Check its permissions, or choose another folder.",
    errno.EROFS: "“{path}” lies on a disk that may only be read. Choose another folder.",
    errno.ENOENT: "The folder of “{path}” does not exist. Create it, or choose another folder.",
    errno.ENOTDIR: "“{path}” lies below something that is not a folder. Choose another folder.",
    errno.EEXIST: "“{path}” is a file, not a folder. Choose another folder.",
    errno.EISDIR: "“{path}” is a folder. Give the name of a file.",
    errno.ENAMETOOLONG: "The name of “{path}” is too long. Choose a shorter one.",
    errno.EMFILE: "Too many files are open to reach “{path}”. Close some programs, then repeat it.",
    errno.ENFILE: "Too many files are open to reach “{path}”. Close some programs, then repeat it.",
    errno.EIO: "The disk refused to read or write “{path}”. Check the disk.",
}


@contextmanager
def faults(path: Path) -> Iterator[None]:
    """Turn an `OSError` about `path` into a sentence."""
    try:
        yield
    except OSError as error:
        sentence = _SENTENCES.get(error.errno or 0)
        if sentence is None:
            sentence = f"“{{path}}” cannot be reached: {error.strerror or type(error).__name__}."
        kind = NotFound if error.errno == errno.ENOENT else EvenhandError
        raise kind(sentence.format(path=path)) from None
