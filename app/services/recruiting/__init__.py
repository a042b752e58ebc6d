"""What a recruiter does: candidates in, tables out, calendars, reminders, metrics."""
