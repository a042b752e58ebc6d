"""The record: retention, erasing, audit log, backups."""
