#!/usr/bin/env bash
# How fast many files are read, and in how much memory: files and MB a second at one and at two jobs, the best of three runs,
# and the peak of the process; and, of folders of plain text, how many times the CPU of the same texts in one file they take.
# Give folders of inputs.
#     bash benches/corpus.sh PROGRAM FOLDER...
# Needs python3. Without folders, the fixtures are read a thousand times over.
set -euo pipefail
cd "$(dirname "$0")/.."
program=$(realpath "${1:-target/release/transcript-cli}")
shift || true
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ $# -eq 0 ]; then
    mkdir "$work/fixtures"
    for n in $(seq 1000); do cp fixtures/kremlin/2022-02-14-lavrov.txt "$work/fixtures/$n.txt"; done
    set -- "$work/fixtures"
fi
cat > "$work/measure.py" <<'PY'
import os, resource, subprocess, sys, time
program, *folders = sys.argv[1:]
print("| files | files | MB | files/s, 1 job | MB/s, 1 job | files/s, 2 jobs | MB/s, 2 jobs | 2 jobs : 1 | peak memory | CPU : one file |")
print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")

def cpu(*inputs):
    """The least CPU of five runs."""
    def run():
        command = [program, "parse", "--format", "ndjson", "--jobs", "1", "--errors", os.devnull, *inputs]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        used = os.wait4(process.pid, 0)[2]
        return used.ru_utime + used.ru_stime
    return min(run() for _ in range(5))

def beside_one(folder, found):
    """What the inputs cost apart, beside the same bytes end to end in one text."""
    if not all(f.endswith((".txt", ".md")) for f in found):
        return "–"
    joined = os.path.join(os.environ["WORK"], "joined.txt")
    with open(joined, "wb") as whole:
        for f in sorted(found):
            whole.write(open(f, "rb").read() + b"\n\n")
    return f"{cpu(folder) / cpu('--max-bytes', '0', joined):.2f}"

for folder in folders:
    found = [os.path.join(at, name) for at, _, names in os.walk(folder) for name in names]
    megabytes = sum(os.path.getsize(f) for f in found) / 1e6
    best, peak = {1: 1e9, 2: 1e9}, 0
    for _ in range(3):
        for jobs in best:
            command = [program, "parse", "--format", "ndjson", "--jobs", str(jobs), "--errors", os.devnull, folder]
            began = time.monotonic()
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
            peak = max(peak, os.wait4(process.pid, 0)[2].ru_maxrss / 1024)
            best[jobs] = min(best[jobs], time.monotonic() - began)
    rates = [f"{n / t:,.0f} | {m:.0f}" for t in (best[1], best[2]) for n, m in [(len(found), megabytes / t)]]
    row = [os.path.basename(folder.rstrip("/")), f"{len(found):,}", f"{megabytes:.0f}", *rates, f"{best[1] / best[2]:.2f}", f"{peak:.0f} MB", beside_one(folder, found)]
    print("| " + " | ".join(row) + " |")
PY
WORK="$work" python3 "$work/measure.py" "$program" "$@"
