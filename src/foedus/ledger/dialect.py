"""What differs between databases: how to connect, how to lock, and the guards against change.

SQLite is the default. The statements for PostgreSQL stand beside them and are not yet tested here.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import URL, Connection, Engine, Select, create_engine, event, text

from foedus.ledger.tables import GUARDED

WAIT_SECONDS = 15
"""How long a writer waits for another one."""

_WRITES = "foedus_writes"


def engine_for(url: URL) -> Engine:
    """An engine whose writing transactions take the lock at their start."""
    if url.get_backend_name() != "sqlite":
        return create_engine(url)
    engine = create_engine(url, connect_args={"timeout": WAIT_SECONDS})
    event.listen(engine, "connect", _sqlite_connected)
    event.listen(engine, "begin", _sqlite_begins)
    return engine


def writing(engine: Engine) -> Engine:
    """The same engine for transactions that append."""
    return engine.execution_options(**{_WRITES: True})


def prepare(engine: Engine) -> None:
    """Before the first table is made, in no transaction: SQLite's journal, which the file then keeps."""
    if engine.dialect.name != "sqlite":
        return
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        connection.close()


def locked(connection: Connection, query: Select[Any]) -> Select[Any]:
    """The query for the head row, locking it where the transaction has not locked all already."""
    return query if connection.dialect.name == "sqlite" else query.with_for_update()


def guard(connection: Connection) -> None:
    """Have the database refuse to update or delete what is only appended to."""
    for statement in _guards(connection.dialect.name):
        connection.execute(text(statement))


def missing_guards(connection: Connection) -> tuple[str, ...]:
    """The guards that ought to stand and do not."""
    if connection.dialect.name == "sqlite":
        query = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    else:
        query = "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
    standing = {row[0] for row in connection.execute(text(query))}
    wanted = {f"{table}_no_{act}" for table in GUARDED for act in ("update", "delete")}
    return tuple(sorted(wanted - standing))


def _guards(dialect: str) -> list[str]:
    if dialect == "sqlite":
        return [
            f"CREATE TRIGGER {table}_no_{act} BEFORE {act.upper()} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} are never altered'); END"
            for table in GUARDED
            for act in ("update", "delete")
        ]
    refuse = (
        "CREATE FUNCTION foedus_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ "
        "BEGIN RAISE EXCEPTION '% are never altered', TG_TABLE_NAME; END $$"
    )
    triggers = [
        f"CREATE TRIGGER {table}_no_{act} BEFORE {act.upper()} ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION foedus_refuse()"
        for table in GUARDED
        for act in ("update", "delete")
    ]
    return [refuse, *triggers]


def _sqlite_connected(connection: Any, _record: object) -> None:
    """Leave transactions to us, and have a commit wait for the disk."""
    connection.isolation_level = None
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _sqlite_begins(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
