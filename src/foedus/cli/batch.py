"""The lines of a batch, with a bar of progress for whoever waits for them at a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from foedus.api.batch import BadLine, place
from foedus.api.batch import lines as lines_of

__all__ = ["BadLine", "lines", "place", "progress"]

T = TypeVar("T")


def lines(path: str, shape: type[T]) -> Iterator[tuple[int, T | BadLine]]:
    """Each line's number with what it holds, or with why it cannot be used, and a bar that moves with
    them."""
    with progress(path) as seen:
        yield from lines_of(path, shape, seen)


@contextmanager
def progress(path: str) -> Iterator[Callable[[int], object] | None]:
    """Something to tell how many bytes of the batch are done, or null where no bar is drawn.

    The bar is drawn on stderr, and only where that is a terminal and nothing else uses the terminal: neither
    the results, nor somebody who types the batch.
    """
    if not sys.stderr.isatty() or sys.stdout.isatty() or (path == "-" and sys.stdin.isatty()):
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeElapsedColumn())
    # What is said on stderr meanwhile goes above the bar; stdout is no terminal, and is left alone.
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        task = bar.add_task("reading", total=_size(path))
        yield lambda done: bar.update(task, completed=done)


def _size(path: str) -> int | None:
    """Bytes of a file; null for what has no end yet."""
    try:
        return os.stat(path).st_size if path != "-" and os.path.isfile(path) else None
    except OSError:
        return None
