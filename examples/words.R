# Who spoke how much: Rscript words.R ANALYSES.ndjson
library(jsonlite)
transcripts <- stream_in(file(commandArgs(TRUE)[1]), verbose = FALSE)
people <- do.call(rbind, lapply(transcripts$participants, function(p) p[c("name", "words")]))
words <- aggregate(words ~ name, people, sum)
words <- words[order(-words$words, words$name, method = "radix"), ]
cat(paste0(words$name, "\t", words$words, "\n"), sep = "")
