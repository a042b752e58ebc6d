"""What a committee does: the room, the meeting, the paper, approved feedback."""
