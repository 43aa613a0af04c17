"""What differs between two views."""

from __future__ import annotations

from foedus.changes.diff import diff
from foedus.changes.story import StoryViews, added, story_views
from foedus.changes.web import web

__all__ = ["StoryViews", "added", "diff", "story_views", "web"]
