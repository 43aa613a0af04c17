"""How results look on a terminal. Each module draws what one command prints; Rich is imported only here."""
