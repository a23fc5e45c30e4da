#!/usr/bin/env python3
"""Two builds side by side: compare.py RUNS OLD NEW FILE...

The least CPU, the system's included, of so many runs over all of the files at once, the builds in turn: what else the machine
does is in none of the least."""
import os
import subprocess
import sys


def cpu(build, files):
    command = [build, "parse", "--format", "ndjson", *files]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    used = os.wait4(process.pid, 0)[2]
    return used.ru_utime + used.ru_stime


def main():
    runs, builds, files = int(sys.argv[1]), sys.argv[2:4], sys.argv[4:]
    size = sum(os.path.getsize(file) for file in files)
    rounds = [[cpu(build, files) for build in builds] for _ in range(runs)]
    least = [min(times) for times in zip(*rounds)]
    for build, time in zip(builds, least):
        print(f"{time * 1000:10.1f} ms {size / time / 1e6:8.1f} MB/s {time / least[0]:6.2f} × {build}")


if __name__ == "__main__":
    main()
