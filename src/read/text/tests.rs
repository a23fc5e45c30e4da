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
    assert_eq!(texts("# Talks\n\n![the *bridge*](a.png) Look![1](b)"), ["Talks", "the *bridge* Look!1"]);
}

#[test]
fn forum_markup_gives_bold_runs_and_leaves_brackets_of_the_text() {
    let blocks = blocks("[b]Anna Petrova:[/b] We met [with Bo too] […].\n[i]Applause[/i]");
    assert_eq!(
        (blocks[0].text.as_str(), &blocks[0].bold[..]),
        ("Anna Petrova: We met [with Bo too] […].", &[(0, 13)][..])
    );
    assert_eq!(blocks[1].text, "Applause");
    assert_eq!(texts("[b]Anna Petrova:[/b] Yes.\n[*] Good. [**]")[1], "Good. [**]");
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

#[test]
fn indents_show_where_wrapped_paragraphs_begin() {
    let first = "\
    We have built two stores near the harbour
and the third one will be opened soon, when
the winter ends and the roads are good.
    The plans are with the board of the firm
and they will be read tomorrow, as we were
told by the minister.";
    assert_eq!(texts(first).len(), 2);
    // The first line of a paragraph that ends in its last column.
    let hanging = "\
Anna Petrova: We have built two stores near
  the harbour, and they are open.
Ivan Orlov: The plans are with the board of
  the firm and they will be read tomorrow by
  all of us.
Anna Petrova: Good.";
    assert_eq!(texts(hanging).len(), 3);
}

#[test]
fn words_tell_a_new_paragraph_behind_a_full_line() {
    let text = "\
Working meeting with Governor Anna Petrova
Ivan Orlov had a meeting with the Governor
of the region, where they spoke of bridges.
May 3, 2020 - 12:30 - Omsk
Ivan Orlov: Good afternoon to you, friends,
We have built two stores near the harbour,
and you know that it was not so easy to do.
Thank you for that. The third one will open
as soon as the winter ends and the roads
Ivan Orlov: No.";
    assert_eq!(
        texts(text).iter().map(|t| t.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect::<Vec<_>>(),
        ["Working meeting", "Ivan Orlov", "May 3,", "Ivan Orlov:", "We have", "Thank you", "Ivan Orlov:"]
    );
}

#[test]
fn lines_filled_evenly_between_blank_lines_are_one_paragraph() {
    let text = "\
Anna Petrova: We have built two stores
near the harbour and they open today.
Colleagues, the third one
will be opened when the winter ends.
Thank you.

Ivan Orlov: The plans are with the
board of the firm and they will be read
by us tomorrow.

Anna Petrova: Good, and we shall see
what they are worth.";
    assert_eq!(texts(text).len(), 3);
}

#[test]
fn markdown_has_underlined_headings_and_lists_of_labels() {
    let text = "Talks in Omsk\n=====\n\n- **Anna Petrova:** Yes.\n- **Ivan Orlov:** No.\n\n---";
    let blocks = blocks(text);
    assert_eq!((blocks[0].kind, blocks[0].text.as_str()), (BlockKind::Heading, "Talks in Omsk"));
    assert_eq!((blocks[1].text.as_str(), &blocks[1].bold[..]), ("Anna Petrova: Yes.", &[(0, 13)][..]));
    assert_eq!((blocks[2].text.as_str(), blocks[3].text.as_str()), ("Ivan Orlov: No.", "---"));
    // One label and no heading tell enough; a product in a sentence does not.
    assert_eq!(texts("> **Anna Petrova:** Yes."), ["Anna Petrova: Yes."]);
    assert_eq!(texts("So 2**3**2: what?"), ["So 2**3**2: what?"]);
}

#[test]
fn a_space_at_the_end_of_a_line_says_that_it_goes_on() {
    let text = "\
Anna Petrova: We have built two stores near \nthe harbour, and the third one will be open \nsoon. The winter ends and the roads are \ngood.
The plans are with the board of this firm.
They will be read tomorrow, as we were told \nby the minister.";
    assert_eq!(texts(text).len(), 3);
    assert!(texts(text)[0].ends_with("open soon. The winter ends and the roads are good."));
}

#[test]
fn a_short_text_that_is_wrapped_is_joined() {
    let text = "\
Talks in Omsk
Ivan Orlov had a working meeting with the head of the region. They spoke of the
new bridge.
Ivan Orlov: Good afternoon.
Anna Petrova: Yes.
Ivan Orlov: No.
Anna Petrova: Well.";
    assert_eq!(
        texts(text)[1],
        "Ivan Orlov had a working meeting with the head of the region. They spoke of the new bridge."
    );
    assert_eq!(texts(text).len(), 6);
}

#[test]
fn lines_set_flush_end_a_paragraph_where_they_are_short() {
    let text = "\
Anna Petrova: We  have built the stores near
the harbour, and the  third one will be open
when the winter ends and the  roads are good
Misunderstandings are with the board of this
firm and  they will  be read by us tomorrow.";
    // A line that is not spread ends, though the long word behind it had no room.
    let short = text.replace("roads are good\n", "roads are ok.\n");
    assert_eq!((texts(text).len(), texts(&short).len()), (1, 2));
}

#[test]
fn a_full_line_ends_a_paragraph_where_there_is_room_for_two() {
    let text = "\
The first of the two roads that we have been
building since spring is open, and I went to
see it with the governor and his colleagues.
NEXT second road will be longer, and we have
to find the money for it in the course of a
year, which is not easy, as you all know.
Good roads are what the whole region awaits,
and nobody there doubts that they will come,
one after the other, before the harvest ends
in the last of the villages by the river.";
    assert_eq!(texts(&text.replace("NEXT", "Our")).len(), 3);
    assert_eq!(texts(&text.replace("NEXT", "That")).len(), 2);
}

#[test]
fn a_form_feed_is_no_indent() {
    let text = "\u{c}We have built two stores near the harbour and\n\u{c}the third one will open.";
    assert_eq!(texts(text).len(), 1);
}

#[test]
fn a_separator_of_marks_keeps_single_spaces_without_its_backslashes() {
    // A backslash at a line's end is Markdown's line break.
    assert_eq!(texts("# Talks\n\n\\* \\* \\* \\\nYes."), ["Talks", "* * *", "Yes."]);
    assert_eq!(texts("# Talks\n\n.## \\\r\n\nYes."), ["Talks", ".##", "Yes."]);
}

#[test]
fn words_broken_at_line_ends_are_whole_where_the_text_has_them() {
    let text = "\
Anna Petrova: The government has built the long-
term stores near the old harbour, and the gov-
ernment will open the third one before the har-
vest, which is the long-term plan of the govern-
ment and of all who live near the harbour here.
";
    assert_eq!(
        texts(text),
        [
            "Anna Petrova: The government has built the long-term stores near the old harbour, and the government will open the \
          third one before the harvest, which is the long-term plan of the government and of all who live near the harbour here."
        ]
    );
    // Without such words nobody knows: the hyphen stays.
    assert!(texts(&text.replace("government has", "cabinet has"))[0].contains("gov-ernment"));
    let soft = text.replace("-\n", "\u{ad}\n").replace("long\u{ad}", "long");
    assert!(texts(&soft)[0].contains("the harvest, which"));
}

#[test]
fn quoted_mail_is_read_as_text() {
    assert_eq!(
        texts("> Anna Petrova: Good day.\n>\n>> Ivan Orlov: Good day.\n>5 % of it."),
        ["Anna Petrova: Good day.", "Ivan Orlov: Good day.", ">5 % of it."]
    );
}

#[test]
fn addresses_of_links_are_told_where_their_words_stay() {
    let told = |text: &str| {
        let (blocks, warnings) = super::read(text, &|_| false);
        let words = blocks.last().map(|b| b.text.clone()).unwrap_or_default();
        (words, warnings.iter().map(|w| (w.line, w.message.clone())).collect::<Vec<_>>())
    };
    assert_eq!(
        told("# Talks\n\nWe read [the law](http://example.org/1) and [more](<https://example.org/2>), [here](#a)."),
        (
            "We read the law and more, here.".into(),
            vec![(Some(3), "the addresses of 2 links are left out, first http://example.org/1".into())]
        )
    );
    assert_eq!(
        told("[b]Anna Lee:[/b] Read [url=http://example.org/1]the law[/url]."),
        (
            "Anna Lee: Read the law.".into(),
            vec![(Some(1), "the address of a link is left out: http://example.org/1".into())]
        )
    );
    assert_eq!(told("Anna: See [it](http://example.org).").1, vec![]);
}
