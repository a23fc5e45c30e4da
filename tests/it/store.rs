//! The corpus: what was parsed is in it, once; whatever happens meanwhile, it is whole.
#![cfg(feature = "index")]

use rusqlite::Connection;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use transcript_cli::Analysis;

pub fn run(args: &[&str]) -> Output {
    command(args).output().unwrap()
}

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_transcript-cli"));
    command.args(args).current_dir(env!("CARGO_MANIFEST_DIR")).stdin(Stdio::null());
    command
}

pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("store").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// What a program said when it failed.
pub fn told(output: &Output) -> String {
    let told = String::from_utf8(output.stderr.clone()).unwrap();
    assert!(!output.status.success() && !told.contains("panicked"), "{told}");
    told
}

pub fn printed(args: &[&str]) -> String {
    let output = run(args);
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A corpus of the fixtures.
pub fn corpus(name: &str) -> (PathBuf, String) {
    let folder = folder(name);
    let db = folder.join("corpus.sqlite").to_str().unwrap().to_owned();
    printed(&["index", "fixtures", "--glob", "!README.md", "--db", &db]);
    (folder, db)
}

/// Everything that is in a corpus, without the numbers of its rows, which depend on what was there before.
fn dump(db: &str) -> BTreeMap<&'static str, Vec<String>> {
    let db = Connection::open(db).unwrap();
    let whole: String = db.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(whole, "ok");
    assert!(!db.prepare("PRAGMA foreign_key_check").unwrap().exists([]).unwrap());
    db.execute_batch("INSERT INTO turn_fts (turn_fts, rank) VALUES ('integrity-check', 1)").unwrap();
    let place = "transcript.name || ':' || turn.number";
    let of_turn = format!(
        "JOIN turn ON turn.id = turn_id JOIN transcript ON transcript.id = turn.transcript_id ORDER BY {place}, start"
    );
    let questions = [
        ("source", "SELECT path, format, encoding, bytes, sha256, settings FROM source ORDER BY path".into()),
        ("transcript", "SELECT name, part, title, lead, date, time, place, city, country, event_type, language, topics FROM transcript ORDER BY name".into()),
        ("turn", format!("SELECT {place}, kind, label, note, words, text FROM turn JOIN transcript ON transcript.id = transcript_id ORDER BY 1")),
        ("speaker", "SELECT transcript, number, speaker, role, affiliation FROM turns_with_speakers ORDER BY 1, 2".into()),
        ("sentence", format!("SELECT {place}, start, \"end\" FROM sentence {of_turn}")),
        ("mention", format!("SELECT {place}, start, \"end\", mention.text, rule, entity.name, type FROM mention JOIN entity ON entity.id = entity_id {of_turn}")),
        ("entity", "SELECT name, type, \"of\", iso3166, geonames, lat, lon FROM entity ORDER BY 2, 1".into()),
        ("date", format!("SELECT {place}, start, \"end\", date.text, value, modifier, earliest, latest, inferred, rule FROM date {of_turn}")),
        ("document", "SELECT document.name, kind, class, document.date, parties, transcript.name FROM document LEFT JOIN transcript ON transcript.id = transcript_id ORDER BY 1, 2, 3, 6, 4".into()),
        ("warning", "SELECT transcript.name, number, code, message, line FROM warning JOIN transcript ON transcript.id = transcript_id ORDER BY 1, 2".into()),
    ];
    let rows = |sql: &str| {
        let mut found = db.prepare(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
        let columns = found.column_count();
        let row = |row: &rusqlite::Row| {
            let cells = (0..columns).map(|at| format!("{:?}", row.get_ref_unwrap(at)));
            Ok(cells.collect::<Vec<_>>().join("|"))
        };
        found.query_map([], row).unwrap().map(Result::unwrap).collect()
    };
    questions.iter().map(|(table, sql): &(&str, String)| (*table, rows(sql))).collect()
}

fn number(db: &Connection, sql: &str) -> usize {
    db.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap() as usize
}

#[test]
fn what_is_parsed_is_in_the_corpus() {
    let (_, db) = corpus("parsed");
    let db = Connection::open(db).unwrap();
    let all = printed(&["parse", "-f", "ndjson", "fixtures", "--glob", "!README.md"]);
    let all: Vec<Analysis> = all.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let mentions = |a: &Analysis| a.entities.iter().map(|e| e.mentions.len()).sum::<usize>();
    let references = |a: &Analysis| a.documents.iter().map(|d| d.mentions.len()).sum::<usize>();
    type Counted = fn(&Analysis) -> usize;
    let counts: [(&str, Counted); 7] = [
        ("transcript", |_| 1),
        ("participant", |a| a.participants.len()),
        ("turn", |a| a.turns.len()),
        ("turn WHERE speaker_id NOT NULL", |a| a.turns.iter().filter(|t| t.speaker.is_some()).count()),
        ("sentence", |a| a.turns.iter().map(|t| t.sentences.len()).sum()),
        ("date", |a| a.dates.len()),
        ("warning", |a| a.warnings.len()),
    ];
    for (table, count) in counts {
        assert_eq!(
            number(&db, &format!("SELECT count(*) FROM {table}")),
            all.iter().map(count).sum::<usize>(),
            "{table}"
        );
    }
    assert_eq!(number(&db, "SELECT count(*) FROM mention"), all.iter().map(mentions).sum::<usize>());
    assert_eq!(number(&db, "SELECT count(*) FROM document_mention"), all.iter().map(references).sum::<usize>());
    for table in ["mention", "date", "document_mention"] {
        let wrong = format!(
            "SELECT count(*) FROM {table} AS m JOIN turn ON turn.id = turn_id
             WHERE substr(turn.text, start + 1, \"end\" - start) <> m.text"
        );
        assert_eq!(number(&db, &wrong), 0, "{table}");
    }
    for once in [
        "SELECT count(*) FROM entity GROUP BY name, type HAVING count(*) > 1",
        "SELECT count(*) FROM document WHERE class = 'named' GROUP BY name, kind HAVING count(*) > 1",
        "SELECT 1 FROM entity WHERE id NOT IN (SELECT entity_id FROM mention) AND id NOT IN (SELECT person_id FROM participant)",
    ] {
        assert!(!db.prepare(once).unwrap().exists([]).unwrap(), "{once}");
    }
    for view in
        ["turns_with_speakers", "sentences_with_text", "mentions_by_year", "who_cites_what", "who_mentions_whom"]
    {
        assert!(number(&db, &format!("SELECT count(*) FROM {view}")) > 0, "{view}");
    }
    let text = number(&db, "SELECT sum(length(CAST(text AS BLOB))) FROM turn");
    assert!(text > 20_000);
}

#[test]
fn what_is_unchanged_is_left_what_is_changed_replaced_what_is_gone_taken_out() {
    let folder = folder("changes");
    let inputs = folder.join("talks");
    fs::create_dir(&inputs).unwrap();
    let write = |name: &str, text: &str| fs::write(inputs.join(name), text).unwrap();
    write("a.txt", "May 3, 2020\nAnna Ivanova: NATO met in Omsk.\nIvan Orlov: The Omsk Treaty of 2019 holds.");
    write("b.txt", "May 4, 2020\nAnna Ivanova: We met yesterday.\nSergey Lavrov: In Perm.");
    write("c.txt", "May 5, 2020\nSergei Lavrov: The United Nations met.");
    let (db, talks) = (folder.join("corpus.sqlite"), inputs.to_str().unwrap());
    let db = db.to_str().unwrap();
    let index = |more: &[&str]| printed(&[&["index", talks, "--db", db], more].concat());
    let fresh = |name: &str| {
        let db = folder.join(name).to_str().unwrap().to_owned();
        printed(&["index", talks, "--db", &db]);
        dump(&db)
    };
    assert!(
        index(&[])
            .contains("3 transcripts (inputs: 3 new, 0 changed, 0 unchanged, 0 taken out)\nto look at it: datasette ")
    );
    assert!(index(&[]).contains("(inputs: 0 new, 0 changed, 3 unchanged, 0 taken out)"));
    let lavrov = "SELECT count(*) FROM entity WHERE type = 'PERSON' AND name LIKE 'Serg%'";
    assert_eq!(number(&Connection::open(db).unwrap(), lavrov), 1, "two spellings of one name are one person");
    write("b.txt", "May 4, 2020\nBoris Petrov: Nobody met.");
    fs::remove_file(inputs.join("c.txt")).unwrap();
    assert!(index(&[]).contains("3 transcripts (inputs: 0 new, 1 changed, 1 unchanged, 0 taken out)"));
    assert!(index(&["--prune"]).contains("2 transcripts (inputs: 0 new, 0 changed, 2 unchanged, 1 taken out)"));
    assert_eq!(dump(db), fresh("fresh.sqlite"));
    // What the analysis depends on has changed: all is read anew.
    assert!(index(&["--without", "gazetteer"]).contains("2 changed"));
    assert_eq!(number(&Connection::open(db).unwrap(), "SELECT count(*) FROM entity WHERE name = 'NATO'"), 0);
    // What holds nothing any more has nothing here; what cannot be reached has not gone.
    write("b.txt", " \n");
    let told_ = told(&run(&["index", talks, "--db", db, "--prune"]));
    assert!(told_.contains("b.txt: holds no text"), "{told_}");
    assert_eq!(number(&Connection::open(db).unwrap(), "SELECT count(*) FROM transcript"), 1);
    let told_ = told(&run(&["index", &format!("{talks}/z.txt"), "--db", db, "--prune"]));
    assert!(told_.contains("no such file") && told_.contains("nothing was taken out"), "{told_}");
    assert_eq!(number(&Connection::open(db).unwrap(), "SELECT count(*) FROM transcript"), 1);
    assert!(!folder.join("corpus.sqlite-wal").exists() && !folder.join("corpus.sqlite-shm").exists());
}

#[test]
fn what_is_no_corpus_is_left_alone_and_named() {
    let (folder, good) = corpus("refused");
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let foreign = path("foreign.sqlite");
    Connection::open(&foreign).unwrap().execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1);").unwrap();
    let copy = |name: &str, sql: &str| {
        let copy = path(name);
        fs::copy(&good, &copy).unwrap();
        Connection::open(&copy).unwrap().execute_batch(sql).unwrap();
        copy
    };
    let later = copy("later.sqlite", "PRAGMA user_version = 99");
    let earlier = copy("earlier.sqlite", "PRAGMA user_version = 0");
    let text = path("notes.txt");
    fs::write(&text, "Notes on the talks, which nobody shall lose. ".repeat(100)).unwrap();
    let torn = path("torn.sqlite");
    let mut bytes = fs::read(&good).unwrap();
    let from = 4096 * 3;
    let to = bytes.len() - 4096;
    bytes[from..to].fill(0x5a);
    fs::write(&torn, bytes).unwrap();
    let empty = path("empty.sqlite");
    fs::write(&empty, "").unwrap();
    for (db, why, written) in [
        (&foreign, "a database of another program; give --db another name", true),
        (&text, "no SQLite database; give --db another name", true),
        (&later, "made by a later version of this program (tables 99, known 1)", true),
        (&earlier, "made by an earlier version of this program", true),
        (&torn, "damaged; restore it, or index the transcripts into a new file", true),
        (&empty, "an empty file, no corpus; make one with `transcript-cli index FOLDER --db FILE`", false),
        (&path("none.sqlite"), "no such file; make a corpus with `transcript-cli index FOLDER --db FILE`", false),
        (&path("no/where.sqlite"), "cannot be opened; check the path", true),
        (&folder.to_str().unwrap().to_owned(), "a folder; give --db the name of a file in it", true),
    ] {
        let before = fs::read(db).ok();
        let ask: &[&[&str]] = &[
            &["search", "bridge", "--db", db],
            &["count", "--by", "year", "--db", db],
            &["timeline", "NATO", "--db", db],
        ];
        let ask = if db.contains("no/where") { &[] } else { ask };
        let write: &[&[&str]] = if written { &[&["index", "fixtures/kremlin", "--db", db]] } else { &[] };
        for args in ask.iter().chain(write) {
            let told = told(&run(args));
            assert!(told.contains(why) && told.lines().count() == 1, "{args:?}: {told}");
        }
        assert_eq!(fs::read(db).ok(), before, "{db} was touched");
    }
    // An empty file that is named for a corpus becomes one.
    printed(&["index", "fixtures/kremlin", "--db", &empty]);
    let told = run(&["index", "fixtures/kremlin", "--db", &good, "-o", "x"]);
    assert_eq!(told.status.code(), Some(2));
}

#[test]
fn one_waits_for_another_and_readers_for_nobody() {
    let (_, db) = corpus("locked");
    let other = Connection::open(&db).unwrap();
    other.execute_batch("PRAGMA journal_mode = WAL; BEGIN IMMEDIATE; DELETE FROM warning;").unwrap();
    let mut waiting = command(&["index", "fixtures/kremlin", "--without", "catalogue", "--db", &db])
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    assert!(printed(&["search", "bridge", "--db", &db]).contains("bridge"));
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert!(waiting.try_wait().unwrap().is_none(), "it does not wait");
    other.execute_batch("ROLLBACK").unwrap();
    assert!(waiting.wait().unwrap().success());
}

#[test]
fn two_that_fill_one_corpus_at_once_leave_what_one_would() {
    let folder = folder("two");
    let db = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let (both, one) = (db("both.sqlite"), db("one.sqlite"));
    let start =
        |inputs: &[&str]| command(&[&["index", "--db", &both], inputs].concat()).stdout(Stdio::null()).spawn().unwrap();
    let running = [
        start(&["fixtures/houses"]),
        start(&["fixtures/kremlin", "fixtures/houses", "fixtures/rules"]),
        start(&["fixtures/rules"]),
    ];
    for mut child in running {
        assert!(child.wait().unwrap().success());
    }
    printed(&["index", "--db", &one, "fixtures/kremlin", "fixtures/houses", "fixtures/rules"]);
    assert_eq!(dump(&both), dump(&one));
}

#[test]
fn killed_at_any_moment_it_is_whole_and_goes_on() {
    let folder = folder("killed");
    let inputs = folder.join("talks");
    fs::create_dir(&inputs).unwrap();
    let lavrov = fs::read_to_string("fixtures/kremlin/2022-02-14-lavrov.txt").unwrap();
    for at in 0..60 {
        fs::write(inputs.join(format!("{at}.txt")), format!("{lavrov}\nAnna Ivanova: Talk {at} is over.")).unwrap();
    }
    let db = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let (killed, whole) = (db("killed.sqlite"), db("whole.sqlite"));
    let talks = inputs.to_str().unwrap();
    let mut random = 99_u64;
    for _ in 0..25 {
        let mut child =
            command(&["index", talks, "--db", &killed]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        std::thread::sleep(std::time::Duration::from_micros((random >> 33) % 150_000));
        child.kill().unwrap();
        child.wait().unwrap();
        if fs::metadata(&killed).is_ok_and(|file| file.len() > 0) {
            let db = Connection::open(&killed).unwrap();
            let whole: String = db.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
            assert_eq!(whole, "ok");
        }
    }
    printed(&["index", talks, "--db", &killed]);
    printed(&["index", talks, "--db", &whole]);
    assert_eq!(dump(&killed), dump(&whole));
}

#[test]
#[cfg(unix)]
fn a_disk_without_room_is_told_and_what_was_there_stays() {
    let (_, db) = corpus("full");
    let before = dump(&db);
    let program = env!("CARGO_BIN_EXE_transcript-cli");
    // No file may grow beyond so many blocks: what a full disk does, on any machine.
    let script =
        format!("trap '' XFSZ; ulimit -f 8; exec '{program}' index fixtures/kremlin --without catalogue --db '{db}'");
    let output = Command::new("sh").args(["-c", &script]).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    let told = told(&output);
    assert!(
        told.contains("corpus.sqlite: ")
            && (told.contains("no space left") || told.contains("cannot be read or written")),
        "{told}"
    );
    assert_eq!(dump(&db), before);
}
