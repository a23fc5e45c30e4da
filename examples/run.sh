#!/usr/bin/env bash
# Runs every example on records and files that it makes of the fixtures, and compares with what one process gives.
# What a machine does not have is skipped, and said: run.sh PROGRAM [FOLDER with a virtual environment of Python]
set -euo pipefail
program=$(realpath "$1")
python=${2:+$(realpath "$2")/bin/}python3
export PATH=${2:+$(realpath "$2")/bin:}$PATH
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0 skipped=0

# Forty texts as records and as files; one record is torn.
"$python" - "$work" <<'PY'
import json, pathlib, sys
work = pathlib.Path(sys.argv[1])
texts = [p.read_text("utf-8") for p in sorted(pathlib.Path("../fixtures/kremlin").glob("*.txt"))]
texts += [f"Anna Ivanova: This is talk {n}.\nIvan Orlov: We met on May {n}, 2019.\n" for n in range(1, 29)]
(work / "pages").mkdir()
with open(work / "records.ndjson", "w", encoding="utf-8") as out:
    for n, text in enumerate(texts):
        (work / f"pages/{n:02}.txt").write_text(text, "utf-8")
        out.write(json.dumps({"id": f"talk-{n}", "text": text, "date": "2020-02-03"}) + "\n")
    out.write('{"id": "no-text"}\n')
PY
"$program" parse --records ndjson --format ndjson --id-field id --text-field text "$work/records.ndjson" > "$work/one.ndjson" 2> /dev/null || true
"$program" parse --format ndjson "$work/pages" > "$work/analyses.ndjson"

# Each answer by itself, without where it came from: that differs, whoever brings the records.
alike() { sed -E 's/"path":"[^"]*"/"path":""/g' "$1" | sort; }
compare() {
    if diff <(alike "$2") <(alike "$3") > "$work/diff"; then
        echo "$1: the same as one process"
        passed=$((passed + 1))
    else
        echo "$1: another result"; head -c 2000 "$work/diff"
        failed=$((failed + 1))
    fi
}
skip() { echo "$1: skipped, $2"; skipped=$((skipped + 1)); }
has() { command -v "$1" > /dev/null; }
imports() { "$python" -c "import $1" 2> /dev/null; }

if imports pyspark && has java; then
    status=0
    PYSPARK_PYTHON=$(command -v "$python") SPARK_LOCAL_IP=127.0.0.1 timeout 300 "$python" spark/transcripts.py \
        "$program" "$work/records.ndjson" "$work/spark" > "$work/spark.out" 2> "$work/spark.err" || status=$?
    if [ "$status" -eq 124 ]; then
        skip spark "it did not come to its end within five minutes"
    else
        [ "$status" -eq 0 ] || tail -n 20 "$work/spark.err"
        cat "$work"/spark/part-* > "$work/spark.ndjson" || true
        compare spark "$work/one.ndjson" "$work/spark.ndjson"
    fi
else
    skip spark "PySpark or Java is not here"
fi
if has parallel && parallel --version 2> /dev/null | grep -q GNU; then
    bash parallel.sh "$program" < "$work/records.ndjson" > "$work/parallel.ndjson" 2> /dev/null || true
    compare parallel "$work/one.ndjson" "$work/parallel.ndjson"
else
    skip parallel "GNU parallel is not here"
fi
if has make; then
    make --silent -j2 PROGRAM="$program" IN="$work/pages" OUT="$work/made"
    jq -c . "$work"/made/*.json > "$work/made.ndjson"
    jq -c . "$work/analyses.ndjson" > "$work/pages.ndjson"
    compare make "$work/pages.ndjson" "$work/made.ndjson"
else
    skip make "make is not here"
fi
jq -sr '[.[].participants[]] | group_by(.name) | map([.[0].name, (map(.words) | add)]) | sort_by([-.[1], .[0]])[] | @tsv' \
    "$work/analyses.ndjson" > "$work/words.tsv"
if imports pandas; then
    "$python" words.py "$program" "$work/pages" > "$work/pandas.tsv"
    compare pandas "$work/words.tsv" "$work/pandas.tsv"
else
    skip pandas "pandas is not here"
fi
if has Rscript && Rscript -e 'library(jsonlite)' > /dev/null 2>&1; then
    Rscript words.R "$work/analyses.ndjson" > "$work/r.tsv"
    compare R "$work/words.tsv" "$work/r.tsv"
else
    skip R "R with jsonlite is not here"
fi
if imports duckdb; then
    (cd "$work" && "$python" -c 'import duckdb, sys
for row in duckdb.sql(open(sys.argv[1]).read()).fetchall(): print(*row, sep="\t")' "$OLDPWD/words.sql") > "$work/duckdb.tsv"
    compare duckdb "$work/words.tsv" "$work/duckdb.tsv"
else
    skip duckdb "DuckDB is not here"
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
