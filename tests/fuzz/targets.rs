//! A fuzz target for each way in: text, saved page, a user's list. `cargo test` tries the cases once found, in
//! `__fuzz__/TARGET/crashes`, and some bytes at random; `cargo bolero test -p fuzz text -T 60s --sanitizer NONE` lets an
//! engine go on that sees which branches are taken.
#![cfg(test)]

#[path = "../it/common/mod.rs"]
mod common;

use bolero::check;
use transcript_cli::{Options, parse};

#[test]
fn text() {
    check!().for_each(|bytes| {
        common::hold(bytes);
    });
}

#[test]
fn html() {
    check!().for_each(|bytes| {
        common::hold(&[b"<!doctype html><html><body><article>", bytes].concat());
    });
}

#[test]
fn list() {
    check!().for_each(|bytes| {
        let text = String::from_utf8_lossy(bytes);
        match Options::default().list(&text) {
            Err(why) => assert!(why.to_string().starts_with("line "), "{why}"),
            Ok(options) => {
                let broken = common::broken(&parse(bytes, "test", &options));
                assert!(broken.is_empty(), "{}", broken.join("\n"));
            }
        }
    });
}
