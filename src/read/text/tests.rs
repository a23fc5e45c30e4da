use super::*;

fn texts(text: &str) -> Vec<String> {
    blocks(text).into_iter().map(|b| b.text).collect()
}

const WRAPPED: &str = "\
Meeting with Anna Petrova

Anna Petrova: We have built two long-
term stores near the old harbour, and
the third one will be opened before the
end of the winter, if the pre- and
post-war plans are found.

Ivan Orlov: Good.
";

#[test]
fn hard_wrapped_paragraphs_are_joined_and_know_their_lines() {
    let blocks = blocks(WRAPPED);
    assert_eq!(blocks.len(), 3);
    assert_eq!(
        blocks[1].text,
        "Anna Petrova: We have built two long-term stores near the old harbour, and the third one will be opened before \
         the end of the winter, if the pre- and post-war plans are found."
    );
    assert_eq!(blocks[1].lines, Some(Lines { start: 3, end: 7 }));
}

#[test]
fn wrapped_paragraphs_without_blank_lines_end_where_the_next_word_had_room() {
    let text = "\
We have built two stores near the harbour
and the third one will be opened before
the end.
The plans are with the board of the firm
and they will be read tomorrow.
Ivan Orlov: Good.";
    assert_eq!(texts(text).len(), 3);
}

#[test]
fn short_lines_are_paragraphs_of_their_own() {
    let text = "Anna Petrova: Yes.\nIvan Orlov: No, it is not so at all, and you know that.\nAnna Petrova: Well.";
    assert_eq!(texts(text).len(), 3);
}

#[test]
fn line_ends_of_every_make_count_once() {
    let numbers = |t: &str| blocks(t).iter().map(|b| b.lines.map_or(0, |l| l.start)).collect::<Vec<_>>();
    assert_eq!(numbers("a\r\nb\r\n\r\nc"), [1, 2, 4]);
    assert_eq!(numbers("a\rb\r\rc"), [1, 2, 4]);
    assert_eq!(numbers("a\nb\n\nc\n"), [1, 2, 4]);
}

#[test]
fn white_space_of_every_kind_is_one_plain_space() {
    assert_eq!(texts("a\u{a0}\u{2009}\tb  c \u{3000}"), ["a b c"]);
}

#[test]
fn markdown_gives_bold_runs_headings_and_plain_words() {
    let text = "# Talks\n\n**Anna Petrova:** See [the *plan*](http://x.y/z) \\[here\\].\n\n**Ivan Orlov**: 2 * 3 = snake_case\n\n* * *";
    let blocks = blocks(text);
    assert_eq!((blocks[0].kind, blocks[0].text.as_str()), (BlockKind::Heading, "Talks"));
    assert_eq!(
        (blocks[1].text.as_str(), &blocks[1].bold[..]),
        ("Anna Petrova: See the *plan* [here].", &[(0, 13)][..])
    );
    assert_eq!((blocks[2].text.as_str(), &blocks[2].bold[..]), ("Ivan Orlov: 2 * 3 = snake_case", &[(0, 10)][..]));
    assert_eq!(blocks[3].text, "* * *");
}

#[test]
fn forum_markup_gives_bold_runs_and_leaves_brackets_of_the_text() {
    let blocks = blocks("[b]Anna Petrova:[/b] We met [with Bo too] […].\n[i]Applause[/i]");
    assert_eq!(
        (blocks[0].text.as_str(), &blocks[0].bold[..]),
        ("Anna Petrova: We met [with Bo too] […].", &[(0, 13)][..])
    );
    assert_eq!(blocks[1].text, "Applause");
}

#[test]
fn a_great_many_brackets_cost_no_more_than_other_text() {
    // Quadratic reading would take minutes.
    for (mark, rest) in
        [("**a:** **b:** ", "[ x "), ("[/b]", "[ x "), ("# a\n", "["), ("# a\n", "[a]("), ("# a\n", "\\ ")]
    {
        let text = mark.to_string() + &rest.repeat(1_000_000 / rest.len());
        assert!(!blocks(&text).is_empty());
    }
}
