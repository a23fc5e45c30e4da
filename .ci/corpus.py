#!/usr/bin/env python3
"""Opens a corpus with what others open databases with: Datasette (its tables, facets and full text through its JSON API),
DuckDB, pandas; and the network with networkx. `.ci/corpus.py BIN INPUT…`, with what `.ci/corpus.txt` names."""

import glob
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

binary, inputs = sys.argv[1], sys.argv[2:]
folder = tempfile.mkdtemp()
corpus = os.path.join(folder, "corpus.sqlite")


def run(*args):
    return subprocess.run([binary, *args], check=True, capture_output=True, text=True).stdout


def number(name, found, expected):
    print(f"{name}: {found}")
    assert found == expected, f"{name}: {found}, expected {expected}"


print(run("index", *inputs, "--db", corpus), end="")
turns = int(json.loads(run("count", "--db", corpus, "--of", "turns", "--format", "ndjson"))["n"])
by_speaker = [json.loads(line) for line in run("count", "--db", corpus, "--by", "speaker", "--format", "ndjson").splitlines()]
named = {row["speaker"]: row["n"] for row in by_speaker if row["speaker"]}
hits = {json.loads(line)["id"] for line in run("search", "bridge", "--db", corpus, "--format", "ndjson").splitlines()}


def datasette():
    port = "8971"
    server = subprocess.Popen(
        [sys.executable, "-m", "datasette", corpus, "--port", port, "--setting", "default_page_size", "500"],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def ask(path, **query):
        url = f"http://127.0.0.1:{port}/corpus{path}.json?" + urllib.parse.urlencode(query)
        with urllib.request.urlopen(url, timeout=20) as answer:
            return json.load(answer)

    try:
        for _ in range(100):
            try:
                tables = {table["name"]: table for table in ask("")["tables"]}
                break
            except OSError:
                assert server.poll() is None, server.stderr.read()
                time.sleep(0.2)
        number("Datasette, turns", tables["turn"]["count"], turns)
        assert {"transcript", "participant", "turn", "sentence", "entity", "mention", "date", "document",
                "document_mention", "warning"} <= tables.keys()
        facets = ask("/turns_with_speakers", _facet="speaker", _size=1)["facet_results"]
        facets = facets.get("results", facets)["speaker"]["results"]
        for facet in facets:
            if facet["value"]:
                number(f"Datasette, facet {facet['value']}", facet["count"], named[facet["value"]])
        found = ask("/turn", _search="bridge", _shape="objects", _labels="on")["rows"]
        number("Datasette, full text", len({row["transcript_id"]["value"] for row in found}), len(hits))
        assert tables["turn"]["fts_table"] == "turn_fts"
    finally:
        server.terminate()
        server.wait()


def duckdb():
    import duckdb
    import duckdb_extension_sqlite_scanner as scanner

    extension = glob.glob(os.path.join(os.path.dirname(scanner.__file__), "extensions", "*", "*.duckdb_extension"))[0]
    db = duckdb.connect(config={"allow_unsigned_extensions": "true"})
    db.execute(f"LOAD '{extension}'")
    db.execute(f"ATTACH '{corpus}' AS corpus (TYPE sqlite, READ_ONLY)")
    number("DuckDB, turns", db.execute("SELECT count(*) FROM corpus.turn").fetchone()[0], turns)
    rows = db.execute("SELECT speaker, count(*) FROM corpus.turns_with_speakers WHERE speaker NOT NULL GROUP BY 1").fetchall()
    number("DuckDB, speakers", dict(rows) == named, True)


def pandas():
    import sqlite3

    import pandas as pd

    db = sqlite3.connect(corpus)
    table = pd.read_sql("SELECT * FROM turns_with_speakers", db)
    number("pandas, turns", len(table), turns)
    number("pandas, speakers", table.groupby("speaker").size().to_dict() == named, True)
    years = pd.read_sql("SELECT * FROM mentions_by_year", db)
    tidy = pd.read_csv(os.path.join(folder, "entities.csv"))
    number("pandas, mentions", int(years.mentions.sum()), int(tidy.n.sum()))


def networkx():
    import networkx as nx

    graph = nx.read_graphml(os.path.join(folder, "names.graphml"))
    assert graph.number_of_edges() > 0 and all("label" in node for _, node in graph.nodes(data=True))
    print(f"networkx: {graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges")


run("count", "--db", corpus, "--of", "entities", "--by", "year,entity", "-o", os.path.join(folder, "entities.csv"))
run("count", "--db", corpus, "--of", "entities", "--by", "speaker", "-o", os.path.join(folder, "names.graphml"))
datasette()
duckdb()
pandas()
networkx()
