#!/usr/bin/env python3
"""fit.py: what annotated transcripts say of the strengths by which a described document is told from none.

Of every head noun in small letters that nothing but evidence can make a document, `src/extract/documents` says which
rows of `marks`, `matters`, `deeds` and `doubts` hold; the annotation says whether it is one. Printed are

    as they stand         how many of these head nouns the strengths in the source tell rightly
    fitted elsewhere      the same where the strengths for each page are fitted on all other pages, from the source's
    fitted from nothing   and from equal ones: what the transcripts alone can teach
    each row              how often it holds, how often of a document, what is lost without it, and the strength that
                          all pages together would give it, where that is another

A row that loses nothing and that no other knowledge speaks for should go; a strength that the fit would change is worth
a look at the texts. The strengths themselves stand in the source, and a person sets them.

Needs ../shared beside the checkout.
"""
import math
import os
import pathlib
import re
import subprocess
import tempfile

shared = pathlib.Path(__file__).resolve().parents[2] / "shared"
STRENGTHS, LEANS = (1, 2, 4), (1, 0, -1, -2, -3, -4, -6)
# How much the fit holds to the strength it starts from, a step; less follows single texts.
HOLD = 1.0


def annotated():
    """Each line of the annotated transcripts: page, text, spans of documents."""
    tag = re.compile(r'<(/?)([A-Z])((?: [a-z]="[^"<>]*")*)>')
    for path in sorted([*shared.glob("gold/*.tsv"), *shared.glob("gold-other/*.tsv")]):
        for line in path.read_text(encoding="utf-8").splitlines():
            marked = line.split("\t")[2] if line.count("\t") > 1 else ""
            text, spans, open_tags, at = "", [], [], 0
            for found in tag.finditer(marked):
                text += marked[at : found.start()]
                at = found.end()
                if not found[1]:
                    open_tags.append((found[2], len(text)))
                else:
                    kind, start = open_tags.pop()
                    spans += [(start, len(text))] if kind == "T" else []
            yield path.stem, text + marked[at:], spans


def read():
    """The strengths of the source, and of each head noun: page, whether it is a document, what bears on it."""
    lines = list(annotated())
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8", delete=False) as file:
        file.write("".join(text + "\n" for _, text, _ in lines))
    test = "cargo test --locked --lib evidence_of_a_file -- --ignored --nocapture".split()
    printed = subprocess.run(test, capture_output=True, text=True, env={**os.environ, "EVIDENCE": file.name}).stdout
    os.unlink(file.name)
    strengths, heads = {}, []
    for line in printed.splitlines():
        kind, *rest = line.split("\t")
        if kind in ("for", "against"):
            strengths[kind, rest[0]] = int(rest[1])
        elif kind == "head":
            number, start, word, lean, pro, contra = rest
            strengths["head", word] = int(lean)
            page, _, spans = lines[int(number)]
            rows = [("head", word)] + [("for", x) for x in pro.split("|") if x]
            rows += [("against", x) for x in contra.split("|") if x]
            heads.append((page, any(a <= int(start) < b for a, b in spans), rows))
    return strengths, heads


def weigh(strengths, rows):
    return sum(-strengths[row] if row[0] == "against" else strengths[row] for row in rows)


def told(strengths, heads):
    """How many documents are found, how many that are none, how many missed."""
    counts = [0, 0, 0]
    for _, document, rows in heads:
        found = weigh(strengths, rows) > 0 and any(kind == "for" for kind, _ in rows)
        if found or document:
            counts[0 if found and document else 1 if found else 2] += 1
    return counts


def f1(counts):
    return 2 * counts[0] / max(1, 2 * counts[0] + counts[1] + counts[2])


def fit(start, heads):
    """Row by row the strength with the least loss, until none changes."""
    strengths, at = dict(start), {}
    for head in heads:
        for row in head[2]:
            at.setdefault(row, []).append(head)

    def loss(row):
        doubt = sum(math.log1p(math.exp((0.5 - weigh(strengths, h[2])) * (1 if h[1] else -1))) for h in at[row])
        return doubt + HOLD * abs(strengths[row] - start[row])

    for _ in range(8):
        before = dict(strengths)
        for row in sorted(at):
            losses = []
            for strength in LEANS if row[0] == "head" else STRENGTHS:
                strengths[row] = strength
                losses.append((loss(row), abs(strength - before[row]), strength))
            strengths[row] = min(losses)[2]
        if strengths == before:
            break
    return strengths


def elsewhere(start, heads):
    counts = [0, 0, 0]
    for page in sorted({page for page, _, _ in heads}):
        fitted = fit(start, [h for h in heads if h[0] != page])
        counts = [a + b for a, b in zip(counts, told(fitted, [h for h in heads if h[0] == page]))]
    return counts


def show(name, counts):
    print(f"{name:<22}F1 {100 * f1(counts):6.2f}   found {counts[0]}  of none {counts[1]}  missed {counts[2]}")


strengths, heads = read()
equal = {row: -1 if row[0] == "head" else 2 for row in strengths}
print(f"{len(heads)} head nouns, {sum(document for _, document, _ in heads)} of documents\n")
show("as they stand", told(strengths, heads))
show("fitted elsewhere", elsewhere(strengths, heads))
show("fitted from nothing", elsewhere(equal, heads))
fitted, whole = fit(strengths, heads), f1(told(strengths, heads))
print(f"\n{'row':<52}strength  holds  of one  without")
for row in sorted(strengths, key=lambda row: (row[0] != "for", row[0] == "head", row[1])):
    held = [document for _, document, rows in heads if row in rows]
    taken = [(page, document, [r for r in rows if r != row]) for page, document, rows in heads]
    without = 100 * (f1(told(strengths, taken)) - whole)
    change = f"   → {fitted[row]}" if fitted[row] != strengths[row] else ""
    if row[0] != "head" or change:
        print(f"{row[0] + ' ' + row[1]:<52}{strengths[row]:>8}{len(held):>7}{sum(held):>8}{without:>+9.2f}{change}")
