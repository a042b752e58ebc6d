"""The record itself: audit, retention, holds, erasing, access packs, verification, upkeep."""
