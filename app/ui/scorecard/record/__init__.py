"""The desk's face for the hour: plan, script, findings, chronology."""
