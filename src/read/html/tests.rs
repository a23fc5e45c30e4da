use super::*;

fn texts(html: &str) -> Vec<String> {
    read(html).blocks.into_iter().map(|b| b.text).collect()
}

#[test]
fn paragraphs_come_without_markup_and_with_their_bold_runs() {
    let page = read("<p><b>Anna Petrova:</b>&nbsp;Good   day.</p><p>We <i>begin</i>.");
    assert_eq!(page.blocks[0].text, "Anna Petrova: Good day.");
    assert_eq!(page.blocks[0].bold, [(0, 13)]);
    assert_eq!(page.blocks[1].text, "We begin.");
}

#[test]
fn menus_scripts_and_pop_up_cards_are_no_text() {
    let html = r#"<body><nav><a>Home</a></nav><article><h1 class="entry-title">Talks</h1><div class="entry-content">
        <script>var a = "<p>no</p>";</script><p>With <a class="person_tag" href="/catalog/persons/1/events">Ms Petrova<span
        class="hidden"><span class="tooltip_link">Petrova Anna</span><span class="tooltip_description_dark">Rector</span></span></a>.
        </p></div></article><footer>Contacts</footer>"#;
    let page = read(html);
    assert_eq!(texts(html), ["With Ms Petrova."]);
    assert_eq!(page.facts.title.as_deref(), Some("Talks"));
    assert_eq!(page.facts.persons[0].text, "Ms Petrova");
    assert_eq!(page.facts.persons[0].post.as_deref(), Some("Rector"));
}

#[test]
fn torn_markup_loses_no_words() {
    assert_eq!(
        texts("<div><p>One <b>two<p>three</b></div> four <p>five <a href='x"),
        ["One two", "three", "four", "five"]
    );
    let deep = "<div>".repeat(100_000) + "deep";
    assert_eq!(texts(&deep), ["deep"]);
}

#[test]
fn a_quotation_set_apart_that_repeats_the_text_is_left_out() {
    let html = "<article><p>We shall build three new bridges over the river this year.</p>
        <blockquote>We shall build three new bridges over the river.</blockquote>
        <blockquote>An old saying has it that rivers never hurry anywhere.</blockquote></article>";
    assert_eq!(texts(html).len(), 2);
}
