"""Who did what to whom: the event grammar, the phrases of a sentence, and which of them take which side."""
