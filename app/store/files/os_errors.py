"""What the operating system refuses about a file or folder, as sentences."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.domain.errors import EvenhandError, NotFound, SystemRefused, Template

_FORBIDDEN = Template("You may not read or write “{path}”. Check its permissions, or choose another folder.")
_SENTENCES = {
    errno.ENOSPC: Template("There is no space left to write “{path}”. Free some space, then repeat it."),
    errno.EDQUOT: Template(
        "Your disk quota leaves no space to write “{path}”. Free some space, then repeat it."
    ),
    errno.EFBIG: Template("“{path}” would grow larger than allowed here. Choose another disk."),
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: Template("“{path}” lies on a disk that may only be read. Choose another folder."),
    errno.ENOENT: Template("The folder of “{path}” does not exist. Create it, or choose another folder."),
    errno.ENOTDIR: Template("“{path}” lies below something that is not a folder. Choose another folder."),
    errno.EEXIST: Template("“{path}” is a file, not a folder. Choose another folder."),
    errno.EISDIR: Template("“{path}” is a folder. Give the name of a file."),
    errno.ENAMETOOLONG: Template("The name of “{path}” is too long. Choose a shorter one."),
    errno.EMFILE: Template("Too many files are open to reach “{path}”. Close some programs, then repeat it."),
    errno.ENFILE: Template("Too many files are open to reach “{path}”. Close some programs, then repeat it."),
    errno.EIO: Template("The disk refused to read or write “{path}”. Check the disk."),
}
_OTHER = Template("“{path}” cannot be reached: {reason}.")


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn an `OSError` about `path`, which is to be read, into a sentence."""
    try:
        with faults(path):
            yield
    except NotFound:
        raise NotFound("There is no file “{file}”.", file=path) from None


@contextmanager
def faults(path: Path) -> Iterator[None]:
    """Turn an `OSError` about `path` into a sentence."""
    try:
        yield
    except OSError as error:
        raise said(error, path) from None


def said(error: OSError, path: Path) -> EvenhandError:
    """Return what the system refused about `path`, as a sentence."""
    sentence = _SENTENCES.get(error.errno or 0, _OTHER)
    kinds = {errno.ENOENT: NotFound, errno.EIO: EvenhandError}
    kind = kinds.get(error.errno or 0, SystemRefused)
    return kind(sentence, path=path, reason=error.strerror or type(error).__name__)
