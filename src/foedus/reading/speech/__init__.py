"""Who said what: quotations and reported speech, with speaker, cue and the chain of those who pass it on."""
