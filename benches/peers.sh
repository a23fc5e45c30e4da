#!/usr/bin/env bash
# transcript-cli beside other tools: the fixture a hundred times over, the same bytes for all, in one run.
# Needs python3 with venv, node and npm; installs the peers into a folder that goes away at the end.
# A row is the best of five; transcript-cli and `wc` are whole processes, the peers are timed after loading.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo build --quiet --locked --release
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for _ in $(seq 100); do cat fixtures/kremlin/2022-02-14-lavrov.txt; done > "$work/hundred.txt"
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check datefinder==1.0.0
npm install --silent --prefix "$work" chrono-node@2.10 compromise@14.17

cat > "$work/process.py" <<'PY'
import subprocess, sys, time
name, file, command = sys.argv[1], sys.argv[2], sys.argv[3:]
def seconds():
    start = time.perf_counter()
    subprocess.run(command + [file], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start
print(f"{name:40} {len(open(file, 'rb').read()) / 1e6 / min(seconds() for _ in range(5)):8.2f} MB/s")
PY
cat > "$work/peer.py" <<'PY'
import sys, time, datefinder
text = open(sys.argv[1], encoding="utf8").read()
def seconds():
    start = time.perf_counter()
    assert sum(1 for _ in datefinder.find_dates(text)) > 0
    return time.perf_counter() - start
print(f"{'datefinder 1.0 (dates alone)':40} {len(text.encode()) / 1e6 / min(seconds() for _ in range(5)):8.2f} MB/s")
PY
cat > "$work/node.js" <<'JS'
const text = require('fs').readFileSync(process.argv[2], 'utf8');
const chrono = require('chrono-node');
const compromise = require('compromise');
function row(name, part, find) {
  let best = Infinity;
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    if (find(part) === 0) throw new Error(name + ' found nothing');
    best = Math.min(best, (performance.now() - start) / 1e3);
  }
  console.log(`${name.padEnd(40)} ${(Buffer.byteLength(part) / 1e6 / best).toFixed(2).padStart(8)} MB/s`);
}
row('chrono-node 2.10, by line (dates alone)', text, t => t.split('\n').reduce((n, line) => n + chrono.parse(line).length, 0));
row('compromise 14.17 (names alone), 1/5', text.slice(0, text.length / 5), t => {
  const d = compromise(t);
  return d.people().length + d.places().length + d.organizations().length;
});
JS

python3 "$work/process.py" 'wc -w' "$work/hundred.txt" wc -w
python3 "$work/process.py" 'transcript-cli (everything)' "$work/hundred.txt" target/release/transcript-cli parse --format ndjson
"$work/venv/bin/python" "$work/peer.py" "$work/hundred.txt"
node "$work/node.js" "$work/hundred.txt"
python3 "$work/process.py" 'transcript-cli (everything), again' "$work/hundred.txt" target/release/transcript-cli parse --format ndjson
