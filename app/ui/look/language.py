"""The language of the window: which one the system asks for, and how one is put on."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.domain.languages import CODES, NATIVE
from app.domain.languages import language as row

_HOLDER = "evenhand-translator"


def resolve(setting: str) -> str:
    """Return the language meant by a setting; `system` is the first of the system's that there is."""
    if setting in CODES:
        return setting
    asked = (QLocale(each).language() for each in QLocale.system().uiLanguages())
    codes = (QLocale.languageToCode(each) for each in asked)
    return next((code for code in codes if code in CODES), NATIVE.code)


def speak(app: QCoreApplication, setting: str, folder: Path) -> None:
    """Say everything made from now on in the language of `setting`, its dates and numbers too.

    `folder` holds the translations, each as `evenhand_<code>.qm`; Qt's own words are in Qt's folder.
    """
    for old in app.findChildren(QTranslator, _HOLDER):
        app.removeTranslator(old)
        old.deleteLater()
    code = resolve(setting)
    QLocale.setDefault(locale(code))
    if code == NATIVE.code:
        return
    for name, place in (
        ("qtbase", Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))),
        ("evenhand", folder),
    ):
        translator = QTranslator(app)
        translator.setObjectName(_HOLDER)
        if translator.load(str(place / f"{name}_{code}.qm")):
            app.installTranslator(translator)


def wished(kept: Sequence[str]) -> str | None:
    """Return which of the languages that something is kept in the window would have; None for none."""
    spoken = QLocale().name().split("_")[0]
    return spoken if spoken in kept else None


def locale(code: str) -> QLocale:
    """Return how dates and numbers are written in a language: as the system says, when it speaks it."""
    system = QLocale.system()
    if QLocale.languageToCode(system.language()) == code:
        return system
    return QLocale(row(code).tag)


def called(code: str) -> str:
    """Return what a language is called in its own words, also one that the window does not speak."""
    return row(code).name if code in CODES else QLocale(code).nativeLanguageName()
