"""Open the file that was published last, to compare with it: a dbt-duckdb plugin."""

import threading
from pathlib import Path

import duckdb
from dbt.adapters.duckdb.plugins import BasePlugin

BEFORE = "published_before"


class Plugin(BasePlugin):
    """Attach a published file, read-only, as `published_before` when asked to."""

    def initialize(self, plugin_config):
        """Let only one model at a time ask."""
        self.lock = threading.Lock()

    def configure_connection(self, conn):
        """Keep the build's connection; a new one has nothing attached yet."""
        self.connection = conn
        self.is_settled = False

    def store(self, target_config):
        """Attach the file at the target's location, once for every connection.

        Without a file there is nothing to compare with, and where one can't be read a
        line says so: neither stops a build, unless the file was named to be compared
        with (`must_exist`): then raises FileNotFoundError or duckdb.Error.
        """
        with self.lock:
            if self.is_settled:
                return
            path = Path(target_config.location.path).resolve()
            must_exist = target_config.config["must_exist"]
            if must_exist and not path.is_file():
                raise FileNotFoundError(f"nothing to compare with: no file {path}")
            if path.is_file():
                self.attach(path, must_exist)
            self.is_settled = True

    def attach(self, path, must_exist):
        """Attach `path`; say in a line why not, or raise where it must be there."""
        quoted = str(path).replace("'", "''")
        cursor = self.connection.cursor()
        try:
            cursor.execute(f"attach '{quoted}' as {BEFORE} (read_only)")
        except duckdb.Error as failure:
            if must_exist:
                raise
            reason = str(failure).splitlines()[0]
            print(f"NOT COMPARED: {path} can't be read ({reason})")
        finally:
            cursor.close()
