"""Publish the working file in one step: a dbt-duckdb plugin, called by on-run-end."""

import os
from pathlib import Path

from dbt.adapters.duckdb.plugins import BasePlugin

# Any DuckDB from 1.2 on opens it.
STORAGE_VERSION = "v1.2.0"
# The default of 256 KiB a block makes 40 MB of a hundred small tables.
BLOCK_SIZE = 16384


class Plugin(BasePlugin):
    """Hold the build's connection and copy its database out when asked to."""

    def update_connection_config(self, creds, config):
        """Make the working file's folder; dbt calls this just before it connects."""
        Path(creds.path).parent.mkdir(parents=True, exist_ok=True)

    def configure_connection(self, conn):
        """Keep the connection that holds the working file open."""
        self.connection = conn

    def store(self, target_config):
        """Copy the whole database beside the published file, then take its place.

        Readers see the old file or the new one, never a part. Raises whatever DuckDB
        or the file system raises, and then leaves the published file as it was.
        """
        published = Path(target_config.location.path).resolve()
        published.parent.mkdir(parents=True, exist_ok=True)
        for orphan in published.parent.glob(f".{published.name}.*.next*"):
            orphan.unlink(missing_ok=True)
        candidate = published.with_name(f".{published.name}.{os.getpid()}.next")
        quoted = str(candidate).replace("'", "''")
        database = target_config.relation.database
        cursor = self.connection.cursor()
        try:
            cursor.execute(
                f"attach '{quoted}' as published_next"
                f" (storage_version '{STORAGE_VERSION}', block_size {BLOCK_SIZE})"
            )
            cursor.execute(f'copy from database "{database}" to published_next')
            cursor.execute("detach published_next")
            with candidate.open("rb") as written:
                os.fsync(written.fileno())
            candidate.replace(published)
        finally:
            cursor.close()
            candidate.unlink(missing_ok=True)
