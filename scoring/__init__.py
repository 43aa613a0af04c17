"""Scorers: how well the readers find what people have marked in texts that are not ours."""
