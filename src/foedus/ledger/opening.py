"""To open a ledger, or to say plainly why that cannot be."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, inspect, make_url, select
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from foedus.errors import LedgerBusy, LedgerDamaged, LedgerError, LedgerNewer, NotALedger, UsageError
from foedus.ledger import dialect
from foedus.ledger.entry import GENESIS
from foedus.ledger.tables import LEDGER_FORMAT, head, metadata

_MAGIC = b"SQLite format 3\0"
_OURS = {"entries", "documents", "head"}
_FIRST = "keep a first story with `foedus add`"


def url_of(address: str) -> URL:
    """The URL of an address; a bare path is a SQLite file. Raises UsageError where it is neither."""
    if "://" not in address:
        return URL.create("sqlite", database=address)
    try:
        url = make_url(address)
        url.get_dialect()
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise UsageError(
            f"no address of a ledger: {address!r}", to_do="give sqlite:///path/to/file or a postgresql:// URL"
        ) from error
    if url.get_backend_name() == "sqlite" and not url.database:
        raise UsageError(f"no file in the address {address!r}", to_do="give sqlite:///path/to/file")
    return url


def connect(url: URL, *, create: bool) -> Engine:
    """An engine on a ledger that stands, made first where ``create`` says so and there is none."""
    where = place(url)
    if url.get_backend_name() == "sqlite":
        _check_file(Path(url.database or ""), create)
    try:
        engine = dialect.engine_for(url)
    except ImportError as error:
        raise LedgerError(
            "the driver of that database is not installed", where=where, to_do="install foedus[postgres]"
        ) from error
    try:
        _ready(engine, where, create)
    except BaseException:
        engine.dispose()
        raise
    return engine


def place(url: URL) -> str:
    """Where a ledger is, as told to a person: no password."""
    return url.database or "" if url.get_backend_name() == "sqlite" else url.render_as_string()


@contextmanager
def spoken(where: str) -> Iterator[None]:
    """Turn the database's own errors into ours."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        said = str(error.orig if isinstance(error, DBAPIError) else error)
        if "locked" in said or "lock timeout" in said:
            raise LedgerBusy(
                f"another writer held the ledger for more than {dialect.WAIT_SECONDS} s",
                where=where,
                to_do="try again when it is done",
            ) from error
        if "not a database" in said or "malformed" in said:
            raise LedgerDamaged(said, where=where, to_do="restore a backup") from error
        raise LedgerError(said, where=where, to_do="see that it can be reached and written") from error


def _check_file(path: Path, create: bool) -> None:
    """Look at a file before SQLite touches it."""
    where = str(path)
    if path.is_dir():
        raise NotALedger("is a folder", where=where, to_do="name a file in it")
    try:
        if path.exists():
            with path.open("rb") as file:
                start = file.read(len(_MAGIC))
            if start and start != _MAGIC:
                raise NotALedger("is no ledger of foedus", where=where, to_do="name another file")
        elif not create:
            raise LedgerError("there is no ledger there yet", where=where, to_do=_FIRST)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LedgerError(
            error.strerror or str(error), where=where, to_do="name a file that can be written"
        ) from error


def _ready(engine: Engine, where: str, create: bool) -> None:
    with spoken(where):
        with engine.connect() as connection:
            tables = set(inspect(connection).get_table_names())
        if not tables and create:
            _make(engine)
            return
    if not tables:
        raise LedgerError("there is no ledger there yet", where=where, to_do=_FIRST)
    if not tables >= _OURS:
        raise NotALedger("is a database of something else", where=where, to_do="name another one")
    try:
        with engine.connect() as connection:
            found = connection.execute(select(head.c.ledger_format)).scalar_one_or_none()
    except DBAPIError as error:
        raise NotALedger("is a database of something else", where=where, to_do="name another one") from error
    if found is None:
        raise LedgerDamaged("its head is missing", where=where, to_do="restore a backup")
    if found > LEDGER_FORMAT:
        raise LedgerNewer(
            f"was written by a newer foedus (format {found}, this one knows {LEDGER_FORMAT})",
            where=where,
            to_do="install the newer foedus",
        )


def _make(engine: Engine) -> None:
    """All tables, guards and the head in one transaction: a ledger stands whole or not at all."""
    dialect.prepare(engine)
    with dialect.writing(engine).begin() as connection:
        if not inspect(connection).has_table(head.name):
            _fill(connection)


def _fill(connection: Connection) -> None:
    metadata.create_all(connection)
    dialect.guard(connection)
    connection.execute(head.insert().values(one=1, ledger_format=LEDGER_FORMAT, seq=0, hash=GENESIS))
