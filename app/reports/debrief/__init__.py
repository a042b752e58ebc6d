"""The debrief on paper: page one, then everything it rests on."""
