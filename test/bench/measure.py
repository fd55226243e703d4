"""Runs a command and tells on file descriptor 3 what it took: python3 measure.py SECONDS COMMAND...

Python, because it has wait4 on every POSIX system: wall time, processor time and peak memory of exactly one process.
After SECONDS the command is killed with all that it has started.
"""

import json
import os
import signal
import subprocess
import sys
import threading
import time

limit, command = float(sys.argv[1]), sys.argv[2:]
late = threading.Event()


def stop():
    late.set()
    os.killpg(child.pid, signal.SIGKILL)


signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
start = time.perf_counter()
child = subprocess.Popen(command, start_new_session=True)
timer = threading.Timer(limit, stop)
timer.start()
try:
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
except BaseException:
    stop()
    raise
finally:
    timer.cancel()

# Kilobytes on Linux, bytes on macOS: see getrusage(2) of each.
unit = 1 if sys.platform == "darwin" else 1024
result = {
    "late": late.is_set(),
    "status": os.waitstatus_to_exitcode(status),
    "seconds": seconds,
    "processor": usage.ru_utime + usage.ru_stime,
    "megabytes": usage.ru_maxrss * unit / 1e6,
}
with os.fdopen(3, "w") as out:
    json.dump(result, out)
