"""The committee's pages: the room and its tabs, the vote, the paper, approved feedback."""
