"""Language packs: how a language speaks and how its news pages are built, as data."""
