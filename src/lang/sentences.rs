//! Where English sentences end: [`crate::text::sentences`] with the words of the language.

fn sentences(text: &str) -> Vec<&str> {
    let tokens = super::cut(text);
    crate::text::sentences::of(&tokens).into_iter().map(|(start, end)| &text[start..end]).collect()
}

#[test]
fn sentences_end_where_the_next_begins() {
    for (text, cut) in [
        ("Good day. We begin.", &["Good day.", "We begin."][..]),
        ("Mr. Orlov came at 10 a.m. on Monday. He left.", &["Mr. Orlov came at 10 a.m. on Monday.", "He left."]),
        (
            "Is it so? “Yes!” he said. (Applause.) Thank you…",
            &["Is it so?", "“Yes!” he said.", "(Applause.)", "Thank you…"],
        ),
        ("He said: “Never.” “Why?” she asked.", &["He said: “Never.”", "“Why?” she asked."]),
        ("In Dale v. Holloway it held so. Omsk vs. Tver", &["In Dale v. Holloway it held so.", "Omsk vs. Tver"]),
        ("Well… and then 3.5 million. 12 came", &["Well… and then 3.5 million.", "12 came"]),
        ("J. Smith and A. B. Cole\nMr President,\nwe met", &["J. Smith and A. B. Cole", "Mr President,", "we met"]),
        ("", &[]),
        ("...", &["..."]),
    ] {
        assert_eq!(sentences(text), cut, "{text}");
    }
}
