#!/usr/bin/env bash
# Blocks of records through workers, several at once, the answers in the order of the records.
# parallel.sh PROGRAM < RECORDS > ANSWERS
set -euo pipefail
parallel --pipe --keep-order --block 200k --jobs 2 --quote \
    "$1" parse --records ndjson --format ndjson --id-field id --text-field text --jobs 1 -
