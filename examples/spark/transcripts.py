"""Analyses partitions of records with Spark: each partition goes through a worker of its own, and its answers come back.

spark-submit transcripts.py PROGRAM RECORDS OUTPUT
"""
import shlex
import sys

from pyspark.sql import SparkSession

program, records, output = sys.argv[1:4]
# One record in, its objects out; a record that cannot be read is an object with `id` and `error`. Spark has the cores.
worker = f"{shlex.quote(program)} parse --records ndjson --format ndjson --id-field id --text-field text --jobs 1 -"
spark = SparkSession.builder.appName("transcripts").getOrCreate()
lines = spark.sparkContext.textFile(records, minPartitions=4)
lines.pipe(worker).saveAsTextFile(output)
# The answers are a table like any other.
found = spark.read.json(output)
found.selectExpr("explode(entities) as entity").groupBy("entity.name").count().orderBy("count", ascending=False).show(5, False)
spark.stop()
