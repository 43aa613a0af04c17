"""What a page says of itself: JSON-LD (schema.org), Open Graph and other meta elements, its headline."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple

from lxml import etree

from foedus.page.html_blocks import squeeze

Element = Any
Json = Any
"""What a JSON text holds, of whatever shape."""

_ARTICLES = frozenset(
    {
        "Article",
        "NewsArticle",
        "ReportageNewsArticle",
        "AnalysisNewsArticle",
        "OpinionNewsArticle",
        "BlogPosting",
    }
)
_DATES = (
    "article:published_time", "datePublished", "og:published_time", "pubdate", "publishdate", "publish-date",
    "publish_date", "date", "dc.date", "dc.date.issued", "dcterms.created", "sailthru.date",
    "parsely-pub-date",
    "cXenseParse:recs:publishtime", "content_PublishedDate",
)  # fmt: skip
_EARLIEST_YEAR = 1800
"""What is dated further back was dated by a machine that knew no day."""
_ZONE_WITHOUT_COLON = re.compile(r"([+-]\d{2})(\d{2})$")
_SITE_AFTER_TITLE = re.compile(r"\s+(?:[|–—-]|::)\s+[^|–—]{2,40}$")
_WHOLE_DATE = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)?[ -][^\W\d_]{3,12}\.?,?[ -]\d{4}|[^\W\d_]{3,12}\.? \d{1,2},? \d{4}"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2}"
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_NEAR = 12
"""How many elements before a headline its date may stand, and half as many as it may after it."""
_MOST_OBJECTS = 400


class PageMeta(NamedTuple):
    """What a page says of itself; None where it says nothing."""

    title: str | None
    author: str | None
    published: str | None
    url: str | None
    outlet: str | None
    language: str | None
    printed: str | None
    """The words of the page that hold its date, as it shows them."""


def read_meta(tree: Element) -> PageMeta:
    """Read it. JSON-LD is trusted first, then meta elements, then what the page shows."""
    article, others = _json_ld(tree)
    metas = _metas(tree)
    language = (tree.get("lang") or "").split("-")[0].lower() or None
    publisher = _name(article.get("publisher"))
    outlet = metas.get("og:site_name") or publisher or _site(others)
    title = _title(tree, article, metas)
    return PageMeta(
        title=title,
        author=_author(tree, article, metas, outlet),
        published=_published(tree, article, metas),
        url=_url(tree, metas),
        outlet=squeeze(outlet) if outlet else None,
        language=language,
        printed=_printed(tree, title),
    )


def _printed(tree: Element, title: str | None) -> str | None:
    """The short words with a whole date in them that stand nearest to the headline."""
    elements = list(tree.iter(etree.Element))
    place = next(
        (
            index
            for index, element in enumerate(elements)
            if element.tag in _HEADINGS and _words(element) == title
        ),
        None,
    )
    if place is None:
        return None
    first, last = max(0, place - _NEAR), place + 2 * _NEAR
    for index in sorted(range(first, min(last, len(elements))), key=lambda index: abs(index - place)):
        element = elements[index]
        if index != place and len(element) <= 4 and element.tag not in ("script", "style", "noscript"):
            words = _words(element)
            if len(words) <= 80 and _WHOLE_DATE.search(words):
                return words
    return None


def _json_ld(tree: Element) -> tuple[dict[str, Json], list[dict[str, Json]]]:
    """The object of the article, and all others. Texts that are no JSON are passed over."""
    objects: list[dict[str, Json]] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                objects += _objects(json.loads(script.text or "", strict=False))
            except (ValueError, RecursionError):
                continue
    articles = [found for found in objects if _types(found) & _ARTICLES]
    return (articles[0] if articles else {}), objects


def _objects(value: Json) -> Iterator[dict[str, Json]]:
    """The objects in lists, ``@graph`` and ``mainEntity``, not the parts of an article."""
    waiting, count = [value], 0
    while waiting and count < _MOST_OBJECTS:
        item = waiting.pop(0)
        count += 1
        if isinstance(item, list):
            waiting += item
        elif isinstance(item, dict):
            yield item
            waiting += [item[key] for key in ("@graph", "mainEntity") if key in item]


def _types(found: dict[str, Json]) -> frozenset[str]:
    kind = found.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return frozenset(name for name in kinds if isinstance(name, str))


def _name(value: Json) -> str | None:
    """The name of a person or organisation, or of several, joined by commas."""
    if isinstance(value, str):
        return None if value.startswith(("http:", "https:", "//")) else squeeze(value) or None
    if isinstance(value, dict):
        return _name(value.get("name"))
    if isinstance(value, list):
        names = [name for item in value[:8] if (name := _name(item))]
        return ", ".join(names) or None
    return None


def _site(objects: list[dict[str, Json]]) -> str | None:
    for found in objects:
        if _types(found) & {"NewsMediaOrganization", "WebSite"} and (name := _name(found.get("name"))):
            return name
    return None


def _metas(tree: Element) -> dict[str, str]:
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = meta.get("content")
        for key in (meta.get("property"), meta.get("name"), meta.get("itemprop")):
            if key and content and content.strip():
                metas.setdefault(key.strip().casefold(), content.strip())
    return metas


def _title(tree: Element, article: dict[str, Json], metas: dict[str, str]) -> str | None:
    """The headline that the page shows, if it agrees with what the page says of itself."""
    said = squeeze(
        metas.get("og:title") or _name(article.get("headline")) or metas.get("twitter:title") or ""
    )
    window = _words(title) if (title := tree.find(".//title")) is not None else ""
    shown = [heading for heading in map(_words, tree.iter("h1")) if len(heading) >= 8]
    if said in shown:
        return said
    # The headline within what the page says ("HEADLINE - Site"), not the name of a section that stands
    # there too.
    within = [heading for heading in shown if _is_most_of(heading, said) or _is_most_of(heading, window)]
    if within:
        return max(within, key=len)
    if said:
        return _SITE_AFTER_TITLE.sub("", said)
    longest = max(shown, key=len, default="")
    return (longest if len(longest) >= 15 else _SITE_AFTER_TITLE.sub("", window)) or longest or None


def _words(element: Element) -> str:
    return squeeze("".join(element.itertext()))


def _is_most_of(heading: str, said: str) -> bool:
    one, other = heading.casefold(), said.casefold()
    return (one in other and 2 * len(one) >= len(other)) or (len(one) >= 30 and one[:30] == other[:30])


def _author(tree: Element, article: dict[str, Json], metas: dict[str, str], outlet: str | None) -> str | None:
    candidates = [_name(article.get("author")), metas.get("author"), metas.get("article:author")]
    for element in tree.xpath("//*[@rel='author' or contains(@itemprop, 'author')]")[:3]:
        candidates.append(squeeze("".join(element.itertext())))
    for candidate in candidates:
        name = _name(candidate)
        if name and 3 <= len(name) <= 100 and (outlet is None or name.casefold() != outlet.casefold()):
            lead, _, rest = name.partition(" ")
            return rest if lead.casefold() in ("by", "oleh") and rest else name
    return None


def _published(tree: Element, article: dict[str, Json], metas: dict[str, str]) -> str | None:
    candidates = [article.get("datePublished")]
    candidates += [metas.get(key.casefold()) for key in _DATES]
    for time in tree.xpath("//time[contains(@itemprop, 'datePublished') or @pubdate]")[:2]:
        candidates.append(time.get("datetime"))
    times = tree.xpath("//time[@datetime]")
    if len(times) == 1:
        candidates.append(times[0].get("datetime"))
    for candidate in candidates:
        if isinstance(candidate, str) and (iso := _iso(candidate)):
            return iso
    return None


def _iso(written: str) -> str | None:
    """A date and time as ISO 8601, its zone kept; None where it is none, or stands for none (0001-01-01)."""
    tidy = _ZONE_WITHOUT_COLON.sub(r"\1:\2", written.strip().replace(" T", "T"))
    try:
        moment = datetime.fromisoformat(tidy)
    except ValueError:
        if not re.match(r"\d{4}-\d{2}-\d{2}", tidy):
            return None
        try:
            moment = datetime.fromisoformat(tidy[:10])
        except ValueError:
            return None
    if moment.year < _EARLIEST_YEAR:
        return None
    return moment.isoformat() if len(tidy) > 10 else tidy


def _url(tree: Element, metas: dict[str, str]) -> str | None:
    for link in tree.iter("link"):
        if (link.get("rel") or "").casefold() == "canonical" and link.get("href"):
            return str(link.get("href")).strip()
    return metas.get("og:url")
