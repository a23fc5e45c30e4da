-- Who spoke how much, from analyses.ndjson.
SELECT person.name, CAST(sum(person.words) AS BIGINT) AS words
FROM (SELECT unnest(participants) AS person FROM read_json('analyses.ndjson', format = 'newline_delimited'))
GROUP BY person.name ORDER BY words DESC, person.name;
