#!/usr/bin/env python3
"""Holds what `parse` prints of each file to the JSON Schema that `schema` prints, as PyPI `jsonschema` reads it, and to
fields that the schema names: `.ci/schema.py BIN FILE…`."""

import json
import subprocess
import sys

from jsonschema import Draft202012Validator


def closed(schema):
    """The same schema, with no room for fields that it does not name."""
    if isinstance(schema, dict):
        own = {"additionalProperties": False} if "properties" in schema and "additionalProperties" not in schema else {}
        return {key: closed(value) for key, value in schema.items()} | own
    return [closed(one) for one in schema] if isinstance(schema, list) else schema


def run(*args):
    return subprocess.run(args, check=True, capture_output=True, text=True).stdout


binary, files = sys.argv[1], sys.argv[2:]
schema = json.loads(run(binary, "schema"))
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(closed(schema))
wrong = 0
for line in run(binary, "parse", "--format", "ndjson", *files).split("\n")[:-1]:
    analysis = json.loads(line)
    for error in validator.iter_errors(analysis):
        wrong += 1
        print(f"{analysis['source']['path']}: {'.'.join(map(str, error.absolute_path))}: {error.message[:200]}")
print(f"{len(files)} files, {wrong} times against the schema")
sys.exit(wrong > 0)
