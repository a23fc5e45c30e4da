"""Who spoke how much: analyses from the program's pipe into a table of pandas.

words.py PROGRAM INPUT...
"""
import json
import subprocess
import sys

import pandas

program, *inputs = sys.argv[1:]
command = [program, "parse", "--format", "ndjson", *inputs]
with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
    rows = [person for line in process.stdout for person in json.loads(line)["participants"]]
words = pandas.DataFrame(rows).groupby("name")["words"].sum()
for name, count in sorted(words.items(), key=lambda row: (-row[1], row[0])):
    print(f"{name}\t{count}")
