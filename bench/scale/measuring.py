"""Run a program and say what it took."""

import os
import resource
import subprocess
import time
from dataclasses import dataclass

# What a program that does not bound itself may allocate: the machine's other readers
# live too.
MOST_BYTES = 16 * 2**30


@dataclass(frozen=True, order=True)
class Measure:
    """What one program took."""

    seconds: float
    cpu_seconds: float
    peak_mib: float
    is_done: bool


def limit_memory() -> None:
    """Let an allocation fail before the machine does."""
    resource.setrlimit(resource.RLIMIT_DATA, (MOST_BYTES, MOST_BYTES))


def measure(command: list, bounds_itself: bool = True, **settings: str) -> Measure:
    """Run a command; `settings` are further variables of its environment."""
    started = time.monotonic()
    process = subprocess.Popen(
        command,
        env=os.environ | settings,
        preexec_fn=None if bounds_itself else limit_memory,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Measure(
        time.monotonic() - started,
        usage.ru_utime + usage.ru_stime,
        usage.ru_maxrss / 1024,
        process.returncode == 0,
    )
