"""Agreements: what a story says of each, from its stages to its promises."""
