#!/usr/bin/env python3
"""measure.py BIN SCORES: every figure there is, in one file, as fractions of one.

    structure             turns, speakers and metadata of real pages, in several renderings
    mentions              dates, documents and entities of the annotated transcripts
    mentions, bare        the same with the gazetteers off: what the grammar finds by itself
    other                 the same on transcripts of other houses
    other, bare
    houses                turns, dates and titles of other houses and ways of saving
    cases                 small inputs that once came out wrong

Needs ../shared beside the checkout, and jq.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile

shared = pathlib.Path(__file__).resolve().parents[2] / "shared"
binary, out = os.path.abspath(sys.argv[1]), sys.argv[2]


def run(name, *args):
    print(f"\n== {name}: {' '.join(map(str, args))}", flush=True)
    done = subprocess.run([sys.executable, *map(str, args)], capture_output=True, text=True)
    print(done.stdout + done.stderr, flush=True)
    return done.stdout


def score(name, program, *args):
    with tempfile.NamedTemporaryFile(suffix=".json") as figures:
        run(name, shared / "eval/score.py", program, *args, "--json", figures.name)
        return json.load(open(figures.name))


with tempfile.TemporaryDirectory() as folder:
    bare = pathlib.Path(folder, "bare")
    bare.write_text(f'#!/bin/sh\nexec "{binary}" "$@" --without gazetteer --without catalogue\n')
    bare.chmod(0o755)
    scores = {}
    for name, program in [("", binary), (", bare", bare)]:
        scores[f"mentions{name}"] = score(f"mentions{name}", program, "mentions")["mentions"]
        other = score(f"other{name}", program, "mentions", "--gold", shared / "gold-other")
        scores[f"other{name}"] = other["mentions"]
    scores["structure"] = score("structure", binary, "structure")["structure"]

    tarfile.open(shared / "houses/files-dev.tar.xz").extractall(folder, filter="data")
    figures = pathlib.Path(folder, "houses.json")
    run("houses", shared / "eval/houses.py", binary, pathlib.Path(folder, "houses"), "--json", figures)
    scores["houses"] = json.loads(figures.read_text())

    told = re.search(r"(\d+)/(\d+) cases right", run("cases", shared / "eval/cases.py", binary))
    scores["cases"] = {"right": int(told[1]) / int(told[2])}

json.dump(scores, open(out, "w"), indent=1)
