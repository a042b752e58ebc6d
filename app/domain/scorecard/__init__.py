"""One interviewer's card: notes, marks, the rules of rating, the advice, the seal."""
