#!/usr/bin/env bash
# How much memory a text takes, in bytes a byte: the most that the process had, less that of one which reads a single line.
# Needs python3. The texts have 4 MB; `real` is the fixture a few hundred times over, as one transcript.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo build --quiet --locked --release
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/memory.py" <<'PY'
import os, subprocess, sys
binary, work = sys.argv[1:3]
size = 4_000_000
real = open("fixtures/kremlin/2022-02-14-lavrov.txt", "rb").read()
kinds = {
    "the transcript above": real,
    "`Anna Lee: Good evening.`": b"Anna Lee: Good evening.\n",
    "`RUSSIA AND BRIDGES`": b"RUSSIA AND BRIDGES\n",
    "`May 5, 2019, ` on one line": b"May 5, 2019, ",
    "`<p>a`": b"<p>a",
    "`A:`": b"A:\n",
    "`a`": b"a\n",
}
def most(text):
    path = os.path.join(work, "text")
    open(path, "wb").write(text)
    command = [binary, "parse", "--no-split", "--format", "ndjson", path]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    return os.wait4(process.pid, 0)[2].ru_maxrss * 1024
nothing = most(b"Anna Lee: Yes.\n")
print("| text | bytes a byte |\n| --- | --- |")
for name, piece in kinds.items():
    head = b"<!doctype html><html><body><article>" if piece.startswith(b"<") else b""
    text = head + piece * (size // len(piece))
    print(f"| {name} | {(most(text) - nothing) / len(text):.0f} |")
PY
python3 "$work/memory.py" target/release/transcript-cli "$work"
