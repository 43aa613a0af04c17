"""Who is named: actors of the register, offices, names that no register holds, and pronouns."""
