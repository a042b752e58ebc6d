"""The committee's work: the opened panel, the meeting, the debrief and what it rests on."""
