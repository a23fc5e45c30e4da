//! Archives made here, whole, cut off and with bytes changed.

use super::records::{Column, Form};
use super::*;
use flate2::Compression;
use flate2::write::GzEncoder;
use proptest::prelude::*;
use rawzip::{CompressionMethod, ZipArchiveWriter};
use std::io::Write;

const TALK: &[u8] = b"Anna Ivanova: This is packed.\n\nMay 3, 2019, Omsk\n";

/// `TALK`, as `xz` packs it.
const XZ: &str = "fd377a585a0000016922de36020021011c00000010cf58cc010030416e6e61204976616e6f76613a2054686973206973207061636b65642e0a0a4d617920332c20323031392c204f6d736b0a0000000090e4d8fb00014531510e56fc9042990d010000000001595a";

fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut out);
    for (name, bytes) in members {
        let file = archive.new_file(name).compression_method(CompressionMethod::DEFLATE);
        let (mut entry, config) = file.start().unwrap();
        let mut writer = config.wrap(flate2::write::DeflateEncoder::new(&mut entry, Compression::best()));
        writer.write_all(bytes).unwrap();
        let (encoder, descriptor) = writer.finish().unwrap();
        encoder.finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    out
}

fn tar(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut tar = ::tar::Builder::new(Vec::new());
    for (name, bytes) in members {
        let mut header = ::tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        tar.append_data(&mut header, name, *bytes).unwrap();
    }
    tar.into_inner().unwrap()
}

fn gz(bytes: &[u8]) -> Vec<u8> {
    let mut out = GzEncoder::new(Vec::new(), Compression::best());
    out.write_all(bytes).unwrap();
    out.finish().unwrap()
}

fn zst(bytes: &[u8]) -> Vec<u8> {
    ruzstd::encoding::compress_to_vec(bytes, ruzstd::encoding::CompressionLevel::Fastest)
}

/// What is found in a file of these bytes: paths with their contents, and failures.
fn found(bytes: &[u8], walked: &Walked, most: u64) -> (Vec<(String, Vec<u8>)>, Vec<String>) {
    found_in(bytes, walked, None, most)
}

fn found_in(
    bytes: &[u8],
    walked: &Walked,
    records: Option<Records>,
    most: u64,
) -> (Vec<(String, Vec<u8>)>, Vec<String>) {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), bytes).unwrap();
    let limit = Limit::new(most);
    let inputs = Inputs::new(vec![file.path().to_path_buf()], None, walked.clone(), records, limit);
    let (mut all, mut failures) = (Vec::new(), Vec::new());
    let name = file.path().display().to_string();
    let _ = inputs.each(&mut |found| {
        match found.and_then(|mut input| input.take_bytes(limit).map(|bytes| (input.path, bytes))) {
            Ok((path, bytes)) => all.push((path.display().to_string().replacen(&name, "it", 1), bytes)),
            Err(failure) => failures.push(failure.to_string().replacen(&name, "it", 1)),
        }
        ControlFlow::Continue(())
    });
    (all, failures)
}

fn whole(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let (all, failures) = found(bytes, &Walked::default(), 1 << 20);
    assert_eq!(failures, [] as [String; 0]);
    all
}

fn names(bytes: &[u8]) -> Vec<String> {
    let all = whole(bytes);
    assert!(all.iter().all(|(_, content)| content == TALK));
    all.into_iter().map(|(name, _)| name).collect()
}

fn told(bytes: &[u8], most: u64) -> String {
    found(bytes, &Walked::default(), most).1.join("\n")
}

#[test]
fn members_are_inputs_in_the_order_of_the_archive() {
    let two = [("b/a.txt", TALK), ("a.txt", TALK)];
    let named = ["it!b/a.txt", "it!a.txt"];
    assert_eq!(names(&zip(&two)), named);
    assert_eq!(names(&tar(&two)), named);
    assert_eq!(names(&gz(&tar(&two))), named);
    assert_eq!(names(&zst(&tar(&two))), named);
    assert_eq!(names(&gz(TALK)), ["it"]);
    assert_eq!(names(&[zst(&TALK[..9]), zst(&TALK[9..])].concat()), ["it"]);
    assert_eq!(names(&[gz(&TALK[..9]), gz(&TALK[9..])].concat()), ["it"]);
    let xz: Vec<u8> = (0..XZ.len() / 2).map(|i| u8::from_str_radix(&XZ[2 * i..2 * i + 2], 16).unwrap()).collect();
    assert_eq!(names(&xz), ["it"]);
    assert_eq!(names(&zip(&[("a.xz", &xz)])), ["it!a.xz"]);
}

#[test]
fn archives_in_archives_are_gone_through_once() {
    let inner = zip(&[("a.txt", TALK)]);
    let packed = gz(&tar(&[("b.txt", TALK), ("c.gz", &gz(TALK))]));
    let outer = tar(&[("inner.zip", &inner), ("packed.tgz", &packed), ("d.txt", TALK)]);
    assert_eq!(names(&outer), ["it!inner.zip!a.txt", "it!packed.tgz!b.txt", "it!packed.tgz!c.gz", "it!d.txt"]);
    for deep in [zip(&[("o.tar", &outer)]), gz(&zst(&gz(TALK))), zip(&[("o.gz", &gz(&gz(&tar(&[("a", TALK)]))))])] {
        assert!(told(&deep, 1 << 20).contains("an archive in an archive of an archive; unpack the outermost first"));
    }
}

#[test]
fn a_document_that_is_a_zip_is_one_input() {
    for name in ["[Content_Types].xml", "word/document.xml", "mimetype"] {
        let document = zip(&[(name, TALK)]);
        assert_eq!(whole(&document), [("it".to_string(), document.clone())]);
        assert_eq!(whole(&zip(&[("talk.docx", &document)])), [("it!talk.docx".to_string(), document.clone())]);
    }
}

#[test]
fn patterns_and_hidden_members_are_those_of_folders() {
    let members = [("day/a.html", TALK), (".secret/b.html", TALK), ("day/.c.html", TALK), ("drafts/d.html", TALK)];
    let all = [&members[..], &[("day/e.txt", TALK)]].concat();
    let of = |globs: &[&str], hidden| {
        let walked = Walked { globs: globs.iter().map(|g| g.to_string()).collect(), hidden, ..Walked::default() };
        let names = |bytes: &[u8]| {
            let found = found(bytes, &walked, 1 << 20).0.into_iter().map(|(name, _)| name.replace("it!", ""));
            found.collect::<Vec<_>>()
        };
        assert_eq!(names(&zip(&all)), names(&tar(&all)));
        names(&zip(&all))
    };
    assert_eq!(of(&[], false), ["day/a.html", "drafts/d.html", "day/e.txt"]);
    assert_eq!(of(&["!drafts", "!*.txt"], false), ["day/a.html"]);
    assert_eq!(of(&["!drafts", "!*.txt"], true), ["day/a.html", ".secret/b.html", "day/.c.html"]);
    assert_eq!(of(&["*.txt"], false), ["day/e.txt"]);
    let none = Walked { globs: vec!["*.docx".into()], ..Walked::default() };
    assert!(
        found(&zip(&members), &none, 1 << 20).1[0].starts_with("it: no file in it that is to be read; check --glob")
    );
}

#[test]
fn what_is_too_much_is_refused_with_the_cure() {
    let large = vec![b'a'; 100_000];
    for archive in [zip(&[("a.txt", TALK), ("b.txt", &large)]), gz(&tar(&[("a.txt", TALK), ("b.txt", &large)]))] {
        let (all, failures) = found(&archive, &Walked::default(), 50_000);
        assert_eq!(all.len(), 1);
        let told = "it!b.txt: larger than 50000 bytes; raise the limit with --max-bytes, 0 for none";
        assert_eq!(failures, [told]);
    }
    // Each member is small, together they are too much for so small a file.
    let many: Vec<(String, &[u8])> = (0..500).map(|n| (format!("{n}.txt"), &large[..40_000])).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    let bomb = gz(&zip(&many));
    assert!(told(&bomb, 50_000).contains("larger than"), "{}", told(&bomb, 50_000));
    for bomb in [gz(&tar(&many)), zst(&tar(&many)), zip(&[("inner.gz", &gz(&tar(&many)))])] {
        let told = told(&bomb, 50_000);
        assert!(told.contains("more than 250 times its size; if it is not made to do harm, unpack it first"), "{told}");
    }
}

#[test]
fn what_is_damaged_is_told_and_the_rest_is_read() {
    let whole = zip(&[("a.txt", TALK), ("b.txt", TALK)]);
    assert!(told(&whole[..whole.len() - 9], 1 << 20).starts_with("it: cannot be unpacked; get another copy of it ("));
    let mut changed = whole.clone();
    // Within the first member.
    changed[60] ^= 0x55;
    let (all, failures) = found(&changed, &Walked::default(), 1 << 20);
    assert_eq!((all.len(), failures.len()), (1, 1), "{failures:?}");
    let tar = tar(&[("a.txt", TALK), ("b.txt", TALK)]);
    let (all, failures) = found(&tar[..1024 + 512 + 20], &Walked::default(), 1 << 20);
    assert_eq!((all.len(), failures.len()), (1, 1), "{failures:?}");
    assert!(told(&gz(TALK)[..30], 1 << 20).contains("cannot be unpacked"));
}

proptest! {
    #[test]
    fn any_bytes_are_inputs_or_told_of_on_a_line(kind in 0..6_usize, bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let begin: &[u8] = [&b"PK\x03\x04"[..], b"\x1f\x8b\x08", b"\xfd7zXZ\0", b"\x28\xb5\x2f\xfd", b"", b"PK\x05\x06"][kind];
        hold(&[begin, &bytes].concat());
    }

    #[test]
    fn archives_with_bytes_changed_are_too(kind in 0..6, changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8), cut in 300..1100_usize) {
        let two = [("b/a.txt", TALK), ("a.txt", TALK), ("deep.zip", &zip(&[("c.txt", TALK)]))];
        let mut bytes = match kind {
            0 => zip(&two),
            1 => tar(&two),
            2 => gz(&tar(&two)),
            3 => zst(&tar(&two)),
            4 => gz(&zip(&two)),
            _ => (0..XZ.len() / 2).map(|i| u8::from_str_radix(&XZ[2 * i..2 * i + 2], 16).unwrap()).collect(),
        };
        for (place, byte) in changes {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        // Some are whole.
        let length = bytes.len() * cut.min(1000) / 1000;
        hold(&bytes[..length]);
    }
}

/// Pieces of tables and of JSON, whole and broken.
fn table() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop::sample::select(vec![
        "text,date\n",
        "text\tdate\n",
        "{\"text\": \"",
        "\"",
        "\"}\n",
        "[",
        "]",
        "{",
        "}",
        ",",
        ";",
        "\n",
        "\r\n",
        "\\",
        "\\u00",
        "null",
        "1e999",
        "Anna Ivanova: Good day.",
        "2021-02-19",
        "\u{feff}",
        "\0",
        "é",
        "\"date\": ",
        "\"text\": [\"a\", \"b\"]",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat().into_bytes())
}

proptest! {
    #[test]
    fn any_bytes_are_records_or_told_of_on_a_line(
        form in 0..4_usize, table in table(), bytes in prop::collection::vec(any::<u8>(), 0..60), most in 1..200_u64,
    ) {
        let (form, bytes) = (Form::ALL[form].1, [table, bytes].concat());
        let records = Records::new(form, vec![(Column::Text, "text".into())], None);
        let (all, failures) = found_in(&bytes, &Walked::default(), Some(records), most);
        assert!(all.iter().all(|(path, text)| path == "it" && !text.is_empty()));
        for failure in failures {
            assert!(names_it(&failure) && failure.contains([';', '(']) && !failure.contains('\n'), "{failure:?}");
        }
    }
}

/// Whatever the bytes, something is said of them, and what is wrong on one line with what to do.
fn hold(bytes: &[u8]) {
    let (all, failures) = found(bytes, &Walked::default(), 1 << 16);
    assert!(!all.is_empty() || !failures.is_empty());
    for failure in failures {
        assert!(names_it(&failure) && failure.contains(';') && !failure.contains('\n'), "{failure:?}");
    }
}

/// A path that cannot be typed as it is stands in quotes: `$'it!b/\x01'`.
fn names_it(failure: &str) -> bool {
    failure.strip_prefix("$'").unwrap_or(failure).starts_with("it")
}
