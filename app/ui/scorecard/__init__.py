"""The desk: one seat's scorecard, recorded during the hour, evaluated afterwards."""
