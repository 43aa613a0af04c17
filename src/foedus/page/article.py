"""Dividing a Text into an Article.

The rules are those of how news pages are built, in three steps: each line by itself (``sorting``), each
line by its place (here: head, body, lists of other stories, what comes after), and the seams inside the
first and the last paragraph (``seams``): dateline and initials.
"""

from __future__ import annotations

import re
from typing import Literal

from foedus.model.base import Date, Part
from foedus.model.source import Article, Caption, Related, Text
from foedus.page.byline import initials_at_end, is_publisher
from foedus.page.caption import Credited, credited
from foedus.page.dateline import Dateline, find_dateline
from foedus.page.hints import HtmlHints, LineHint
from foedus.page.lines import (
    Line,
    ends_sentence,
    ends_with_period,
    lines_of,
    looks_like_headline,
    looks_like_paragraph,
    part_of,
)
from foedus.page.marks import Marks, marks_for
from foedus.page.origin import Own, origins_of
from foedus.page.outlets import OutletHit, Outlets, built_in_outlets
from foedus.page.provenance import outlet_of, published_of
from foedus.page.published import PublishedLine, given_date, published_line
from foedus.page.related import is_listed, read_also_inside, related_of
from foedus.page.seams import Seams, cut_seams
from foedus.page.sorting import SortedLine, sort_line

_LONGEST_TITLE = 200
_MOST_READ_ALSO = 5
_TAG = re.compile(r"[^,#;|\n]+")


def divide(
    text: Text,
    *,
    language: str | None,
    published: str | None = None,
    hints: HtmlHints | None = None,
    outlets: Outlets | None = None,
) -> Article:
    """Divide ``text`` into an Article.

    ``language`` is the code of a pack (None: it is detected), ``published`` the day that the caller knows
    (it wins over what the page prints), ``hints`` what the markup told, ``outlets`` the outlets to know
    (None: those of the built-in register).
    """
    if language is None:
        from foedus.language.detect import detect

        language = detect(text.text)
    given = given_date(published) if published is not None else None
    division = _Division(text.text, marks_for(language), outlets or built_in_outlets(), hints)
    division.run()
    return division.article(language, given)


class _Division:
    """The state of dividing one Text."""

    def __init__(self, text: str, marks: Marks, outlets: Outlets, hints: HtmlHints | None) -> None:
        self.text, self.marks, self.outlets, self.hints = text, marks, outlets, hints
        self.zone: Literal["head", "body", "related", "tags", "after"] = "head"
        self.title: Part | None = None
        self.loose: list[Line] = []
        """Lines between title and story that nothing tells: captions without a credit."""
        self.captions: list[Caption] = []
        self.paragraphs: list[Part] = []
        self.read_also: list[Part] = []
        self.related: list[Related] = []
        self.tags: list[Part] = []
        self.writers: list[Part] = []
        self.dates: list[PublishedLine] = []
        self.page_outlet: OutletHit | None = None
        self.credit_above: str | None = None
        """A credit that stands above its caption."""
        self.sources: list[OutletHit] = []
        """Outlets that a line names as the story's source: ``Sumber: Xinhua``."""
        self.expecting = 0
        """How many lines may still be titles after a bare ``Baca juga:``."""
        self.last_head: Line | None = None
        self.line_before: Line | None = None

    def run(self) -> None:
        """Go through the lines once."""
        given = self.hints.lines if self.hints else {}
        lines = lines_of(self.text)
        has_title = any(hint.kind == "title" for hint in given.values())
        sorted_lines: list[SortedLine] = []
        in_head = True
        for line in lines:
            item = sort_line(line, self.marks, self.outlets, in_head=in_head)
            sorted_lines.append(item)
            in_head = in_head and not (item.kind == "content" and self._begins_story(line))
        content = [index for index, item in enumerate(sorted_lines) if item.kind == "content"]
        for index, item in enumerate(sorted_lines):
            hint = given.get(item.line.start)
            if hint is not None and hint.kind != "paragraph":
                self._take_hinted(item.line, hint)
            elif item.kind == "content":
                last = not content or index == content[-1]
                self._take_content(item.line, sorted_lines[index + 1 :][:12], alone=last or has_title)
            else:
                self._take_sorted(item)
            self.line_before = item.line

    # Each kind of line

    def _take_hinted(self, line: Line, hint: LineHint) -> None:
        if hint.kind == "title":
            self.title = self.title or line.part
        elif hint.kind == "caption":
            found = credited(line, self.marks, self.outlets, in_head=True)
            part = part_of(self.text, found.start, found.end) if found else line.part
            if part is not None:
                credit = found.credit if found else None
                self.captions.append(Caption(text=part.text, span=part.span, credit=credit))
        elif hint.kind == "byline":
            self.writers.insert(0, line.part)
        elif hint.kind == "date":
            printed = published_line(line, self.marks, self.outlets)
            if printed is not None:
                self.dates.append(printed)
        elif hint.kind == "read_also":
            self.read_also.append(line.part)
        elif hint.kind == "tag":
            self.tags.append(line.part)
        else:
            related = related_of(line, self.marks, hint.url)
            if related is not None:
                self.related.append(related)

    def _take_sorted(self, item: SortedLine) -> None:
        line = item.line
        if item.published is not None:
            self.dates.append(item.published)
        if item.credits is not None and item.credits.writers is not None:
            self.writers.append(item.credits.writers)
        if item.outlet is not None and self.page_outlet is None:
            self.page_outlet = item.outlet
        self.sources += item.sources
        if item.kind == "read_also" and item.read_also is not None:
            if item.read_also.title is not None:
                self.read_also.append(item.read_also.title)
            self.expecting = _MOST_READ_ALSO if item.read_also.title is None else 0
        elif item.kind == "header":
            self.expecting = 0
            if self.paragraphs:
                self.zone = "related"
        elif item.kind == "tags":
            self._take_tags(line, item.tags)
        elif item.kind == "copyright":
            self.zone = "after" if self.paragraphs else self.zone
        elif item.kind == "caption" and item.caption is not None:
            self._take_caption(line, item.caption)

    def _take_tags(self, line: Line, rest: str | None) -> None:
        if rest is None or not rest.strip(" :"):
            self.zone = "tags" if self.paragraphs else self.zone
            return
        first = line.end - len(rest)
        for match in _TAG.finditer(rest):
            part = part_of(self.text, first + match.start(), first + match.end())
            if part is not None:
                self.tags.append(part)

    def _take_caption(self, line: Line, caption: Credited) -> None:
        if self.zone in ("related", "after"):
            return
        part = part_of(self.text, caption.start, caption.end) or self._line_above_credit()
        if part is None:
            self.credit_above = caption.credit
            return
        credit = caption.credit or self.credit_above
        self.credit_above = None
        self.captions.append(Caption(text=part.text, span=part.span, credit=credit))

    def _line_above_credit(self) -> Part | None:
        """The line right above a credit, taken back from where it went: it is the caption."""
        above = self.last_head
        if above is None or above is not self.line_before:
            return None
        if self.loose and self.loose[-1] is above:
            return self.loose.pop().part
        if len(self.paragraphs) == 1 and self.paragraphs[0].span[0] == above.start:
            self.zone = "head"
            return self.paragraphs.pop()
        return None

    def _take_content(self, line: Line, following: list[SortedLine], *, alone: bool) -> None:
        credit, self.credit_above = self.credit_above, None
        if credit is not None and self._is_caption_under_credit(line):
            self.captions.append(Caption(text=line.text, span=(line.start, line.end), credit=credit))
        elif self.zone == "head":
            self._take_head(line, alone=alone)
        elif self.expecting and self.zone == "body" and looks_like_headline(line.text):
            self.expecting -= 1
            self.read_also.append(line.part)
        elif self.zone == "body":
            self.expecting = 0
            self.last_head = None
            self._add_paragraph(line)
        elif self.zone == "related":
            self._take_related(line, following)
        elif self.zone == "tags":
            self._take_tag_line(line)

    def _take_head(self, line: Line, *, alone: bool) -> None:
        if self.title is None and not alone and not self.loose and self._is_title(line):
            self.title = line.part
        elif self.title is None and not alone and " " not in line.text:
            return  # One word above the title: the name of a section or of the site.
        elif self.title is not None and line.text == self.title.text:
            return
        elif self.title is None or self.hints is not None or self._begins_story(line):
            if self.expecting and looks_like_headline(line.text):
                self.read_also.append(line.part)
                return
            self.zone, self.expecting = "body", 0
            self.last_head = line
            self._add_paragraph(line)
        else:
            self.last_head = line
            self.loose.append(line)

    def _take_related(self, line: Line, following: list[SortedLine]) -> None:
        if not looks_like_paragraph(line.text) and is_listed(line):
            related = related_of(line, self.marks)
            if related is not None:
                self.related.append(related)
            return
        # A box of headlines inside the story: after it two paragraphs in a row. A teaser stands alone.
        later = [item.line.text for item in following if item.kind == "content"]
        if looks_like_paragraph(line.text) and later and looks_like_paragraph(later[0]):
            self.zone = "body"
            self._add_paragraph(line)

    def _take_tag_line(self, line: Line) -> None:
        initials = initials_at_end(self.text, line.start, line.end, self.outlets)
        if initials is not None and initials.before <= line.start:
            self.writers += [initials.part] if initials.part else []
        elif "#" in line.text:
            self._take_tags(line, line.text)
        elif len(line.text.split()) <= 5 and not ends_with_period(line.text):
            self.tags.append(line.part)
        else:
            self.zone = "after"

    # What a line looks like

    def _is_title(self, line: Line) -> bool:
        words = line.text
        if (
            " " not in words
            or len(words) > _LONGEST_TITLE
            or ends_with_period(words)
            or words.endswith((",", ";"))
        ):
            return False
        dateline = self._dateline(line)
        return dateline is None or not dateline.outlets

    def _is_caption_under_credit(self, line: Line) -> bool:
        above_story = self.title is not None and len(self.paragraphs) <= 1
        return above_story and len(line.text) <= 200 and self._dateline(line) is None

    def _dateline(self, line: Line) -> Dateline | None:
        return find_dateline(self.text, line.start, line.end, self.marks, self.outlets)

    def _begins_story(self, line: Line) -> bool:
        words = line.text
        if len(words) > 220 or ends_with_period(words) or (len(words) > 120 and ends_sentence(words)):
            return True
        dateline = self._dateline(line)
        return dateline is not None and (bool(dateline.outlets) or (dateline.sure and ends_sentence(words)))

    def _add_paragraph(self, line: Line) -> None:
        inside = read_also_inside(self.text, line.start, line.end, self.marks)
        if inside is None:
            self.paragraphs.append(line.part)
            return
        stop, title = inside
        part = part_of(self.text, line.start, stop)
        if part is not None:
            self.paragraphs.append(part)
        self.read_also.append(title)

    # What comes out

    def article(self, language: str, given: Date | None) -> Article:
        """Put the Article together."""
        self._settle_loose_lines()
        self._settle_last_lines()
        seams = cut_seams(self.text, self.paragraphs, self.marks, self.outlets)
        site = self.hints.outlet if self.hints else None
        outlet, outlet_part, sources = outlet_of(
            self.text, seams.outlets, site, self.page_outlet, self.outlets
        )
        sure = (*seams.origins, *sources, *self.sources)
        own = Own(outlet, self.outlets)
        return Article(
            title=self.title,
            language=language,
            published=given or published_of(self.dates, self.hints.published if self.hints else None),
            dateline=seams.dateline,
            byline=self._byline(seams, outlet),
            outlet=outlet,
            url=self.hints.url if self.hints else None,
            captions=tuple(sorted(self.captions, key=lambda caption: caption.span)),
            paragraphs=tuple(seams.paragraphs),
            read_also=tuple(self.read_also),
            related=tuple(self.related),
            origins=origins_of(self.text, seams.paragraphs, sure, own, self.marks, self.outlets),
            outlet_part=outlet_part,
            tags=tuple(self.tags),
        )

    def _settle_loose_lines(self) -> None:
        """Lines between title and story are captions; where no story follows they are the story."""
        if not self.paragraphs:
            self.paragraphs = [line.part for line in self.loose]
            if not self.paragraphs and self.title is not None and not self.captions:
                self.paragraphs, self.title = [self.title], None
            return
        for line in self.loose:
            if len(line.text.split()) >= 4:
                self.captions.append(Caption(text=line.text, span=(line.start, line.end)))

    def _settle_last_lines(self) -> None:
        """Three or more headlines at the end, under whatever heading, are other stories."""
        count = 0
        for part in reversed(self.paragraphs):
            if ends_sentence(part.text) or len(part.text) > 160 or not part.text[0].isalpha():
                break
            count += 1
        if self.hints is not None or count < 3 or count == len(self.paragraphs):
            return
        run = self.paragraphs[-count:]
        if sum(looks_like_headline(part.text) and len(part.text.split()) >= 4 for part in run) < 3:
            return
        del self.paragraphs[-count:]
        heading = len(run[0].text.split()) < 4
        for part in run[heading:]:
            related = related_of(Line(part.text, *part.span), self.marks)
            if related is not None:
                self.related.append(related)
        self.related.sort(key=lambda related: related.span)

    def _byline(self, seams: Seams, outlet: str | None) -> Part | None:
        for part in (*self.writers, *([seams.initials] if seams.initials else [])):
            if not is_publisher(part.text, self.marks, self.outlets, outlet):
                return part
        return None
