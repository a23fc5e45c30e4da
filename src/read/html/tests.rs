use super::*;
use crate::model::{BlockKind, Meaning};

/// The markup of a house.
const MARKS: &[Mark] = &[
    Mark::class("person-card", Meaning::Skip),
    Mark { attribute: "href", word: "/persons/", meaning: Meaning::Person },
    Mark::class("news-day", Meaning::Date),
];

fn read(html: &str) -> Page {
    super::read(html, &[MARKS])
}

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
        <script>var a = "<p>no</p>";</script><p>With <a class="person_tag" href="/persons/1/events">Ms Petrova<span
        class="person-card"><span class="person-card">Petrova Anna</span><span class="person-card">Rector</span></span></a>.
        </p></div></article><footer>Contacts</footer>"#;
    let page = read(html);
    assert_eq!(texts(html), ["With Ms Petrova."]);
    assert_eq!(page.facts.title.as_deref(), Some("Talks"));
    assert_eq!(page.facts.persons[0].text, "Ms Petrova");
}

#[test]
fn what_a_site_puts_around_its_text_is_told_by_its_class() {
    for class in [
        "hidden",
        "slider",
        "media",
        "wp-caption",
        "sharedaddy",
        "breadcrumb",
        "breadcrumbs",
        "comments",
        "sidebar",
        "search-form",
        "searchform",
        "footer",
    ] {
        let html = format!("<p>Anna Petrova: Yes.</p><div class=\"{class}\"><p>Roads of Omsk</p></div>");
        assert_eq!(texts(&html), ["Anna Petrova: Yes."], "{class}");
    }
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
        <blockquote>We shall build three new bridges over the old canal.</blockquote>
        <blockquote>An old saying has it that rivers never hurry anywhere.</blockquote></article>";
    assert_eq!(texts(html).len(), 3);
}

#[test]
fn a_form_around_the_page_is_the_page_and_one_in_the_article_is_not_its_text() {
    let page = "<body><form><div><h1>Talk</h1><p>Anna Petrova: Yes.</p><select><option>May</select></div></form>";
    assert_eq!(texts(page), ["Anna Petrova: Yes."]);
    let article = "<article><p>Anna Petrova: Yes.</p><form><label>Your address</label><input></form></article>";
    assert_eq!(texts(article), ["Anna Petrova: Yes."]);
}

#[test]
fn a_stage_direction_in_angle_brackets_is_no_tag() {
    for text in ["<Laughter.>\nYes", "<Laughter>\nYes", "<…>\nYes", "<p.s.> Yes", "< 5 %"] {
        assert!(!looks_like(text), "{text}");
    }
    for html in
        ["<!DOCTYPE html>", "<!-- saved -->", "<?xml version='1.0'?>", "<DIV\nid=a>", "<p>Yes", "<b>Yes</b>", "<br/>"]
    {
        assert!(looks_like(html), "{html}");
    }
}

#[test]
fn a_day_that_no_calendar_has_is_no_date() {
    let stated = |day: &str| {
        let page = read(&format!("<article><time class='news-day' datetime='{day}'>then</time><p>Yes.</p></article>"));
        (page.facts.date, page.facts.time)
    };
    assert_eq!(stated("2020-05-03T14:30:00Z"), (Some("2020-05-03".into()), Some("14:30".into())));
    assert_eq!(stated("2020-05-03T99:30"), (Some("2020-05-03".into()), None));
    assert_eq!(stated("2020-99-99"), (None, None));
    assert_eq!(stated("2020-02-30"), (None, None));
}

#[test]
fn the_first_printed_day_is_the_date_and_what_stands_beside_it_is_text() {
    let html = "<article><span class=dt-published>May 3, 2020</span><span class=news-day>Updated yesterday</span>
        <p>Yes.</p></article>";
    assert_eq!(texts(html), ["May 3, 2020", "Updated yesterday", "Yes."]);
}

#[test]
fn articles_that_hold_speeches_are_one_text_and_what_is_left_out_is_said() {
    let speeches =
        "<main><article><p>Anna Petrova: We agree.</p></article><article><p>Ivan Orlov: I do not.</p></article>";
    assert_eq!(texts(speeches), ["Anna Petrova: We agree.", "Ivan Orlov: I do not."]);
    assert_eq!(texts(&speeches.replace("<main>", "<main><article>Roads</article><article>Bridges</article>")).len(), 2);
    let page = read("<article><p>We have built the bridges.</p></article><article><p>Bridges</p></article>");
    assert_eq!(page.blocks.len(), 1);
    assert_eq!(page.warnings[0].code.as_str(), "other-articles");
}

#[test]
fn a_script_is_no_text_however_deep_it_stands() {
    let html = "<div>".repeat(600) + "<script>var a = 1;</script><style>p {}</style>deep";
    assert_eq!(texts(&html), ["deep"]);
}

#[test]
fn preformatted_lines_are_lines() {
    let html =
        "<pre>Anna Petrova: <i>Yes</i>.\nIvan Orlov: No.<br>Anna Petrova: Well &amp; good.</pre><p>They left.</p>";
    assert_eq!(texts(html), ["Anna Petrova: Yes.", "Ivan Orlov: No.", "Anna Petrova: Well & good.", "They left."]);
}

#[test]
fn a_day_or_hour_that_no_calendar_has_is_not_believed() {
    let stated = |value: &str| {
        let page = format!("<html><body><article><time class=\"dt-published\" datetime=\"{value}\"></time><p>We met.");
        let facts = read(&page).facts;
        (facts.published, facts.date)
    };
    assert_eq!(stated("2019-05-12T17:15"), (Some("2019-05-12".into()), None));
    assert_eq!(stated("2019-05-12T99:15"), (Some("2019-05-12".into()), None));
    assert_eq!(stated("\u{1}019-05-12"), (None, None));
    assert_eq!(stated("2019-02-30"), (None, None));
}

#[test]
fn a_link_by_itself_heads_what_stands_below_and_many_in_a_row_are_a_menu() {
    let page = read(
        "<div><a href=/1>Home</a> <a href=/2>Contacts</a> <a href=/3>Help</a></div><h2>Roads</h2>
         <div><a href=/4>Anna Lee</a></div><p>We begin.</p><div><a>Bo Ray</a></div><p>We end.</p>
         <ul><li><a href=/5>Archive</a><li><a href=/6>Map</a></ul>",
    );
    let blocks: Vec<_> = page.blocks.iter().map(|b| (b.text.as_str(), b.kind)).collect();
    let (heading, text) = (BlockKind::Heading, BlockKind::Paragraph);
    assert_eq!(
        blocks,
        [("Roads", heading), ("Anna Lee", heading), ("We begin.", text), ("Bo Ray", heading), ("We end.", text)]
    );
    let warnings: Vec<_> = page.warnings.iter().map(|w| (w.code.as_str(), w.message.as_str())).collect();
    assert_eq!(
        warnings,
        [("left-out", "menus are left out, 30 bytes on lines 1 to 3: “Home Contacts Help Archive Map”")]
    );
    let article = read("<main><dl><dt>Anna Lee<dd>Yes.</dl><p><a>Bo Ray</a><p>No.</main>");
    assert_eq!(article.blocks.iter().map(|b| b.kind).collect::<Vec<_>>(), [heading, text, heading, text]);
}

fn told(html: &str) -> Vec<(String, Option<usize>)> {
    read(html).warnings.into_iter().map(|w| (w.message, w.line)).collect()
}

#[test]
fn blocks_know_the_lines_of_the_page() {
    let lines = |html: &str| -> Vec<(usize, usize)> {
        read(html).blocks.iter().map(|b| b.lines.map_or((0, 0), |l| (l.start, l.end))).collect()
    };
    assert_eq!(lines("<p>Anna:\nYes.\n</p>\n\n<p>\nNo.</p>"), [(1, 2), (6, 6)]);
    assert_eq!(
        lines("<p>One\r\ntwo<br>\rthree<p>four"),
        [(1, 2), (3, 3)].into_iter().chain([(3, 3)]).collect::<Vec<_>>()
    );
    assert_eq!(lines("<body>\n<pre>Anna Petrova: Yes.\nIvan Orlov: No.<br>Well.\n</pre>"), [(2, 2), (3, 3), (3, 3)]);
    // A reference to a line feed is no line of the page.
    assert_eq!(lines("<p>&#10;&#10;One"), [(1, 1)]);
}

#[test]
fn what_no_browser_shows_is_no_text_and_is_told() {
    for hidden in ["hidden", "style='color:red; Display : none'", "style=visibility:hidden", "aria-hidden=true"] {
        let html = format!("<article><p>Anna Lee: Good. <span {hidden}>Draft for the desk</span>We begin.</article>");
        assert_eq!(texts(&html), ["Anna Lee: Good. We begin."], "{hidden}");
        assert_eq!(
            told(&html),
            [("hidden words are left out, 18 bytes on line 1: “Draft for the desk”".into(), Some(1))],
            "{hidden}"
        );
    }
    for shown in ["style='display:block'", "aria-hidden=false"] {
        assert_eq!(texts(&format!("<p>Anna Lee: <span {shown}>Good.</span>")), ["Anna Lee: Good."], "{shown}");
    }
}

#[test]
fn an_element_that_nobody_closes_swallows_no_speech() {
    for open in [
        "<footer>",
        "<dialog open>",
        "<button>",
        "<select>",
        "<svg>",
        "<form>",
        "<div hidden>",
        "<div class=sidebar>",
        "<section class='comments'>",
        "<div style='display:none'><aside>",
    ] {
        let html = format!("<article><p>Anna Lee: Good day.</p>{open}<p>Bo Ray: Good day to you.</p></article>");
        assert_eq!(texts(&html), ["Anna Lee: Good day.", "Bo Ray: Good day to you."], "{open}");
    }
    // A paragraph or an entry of a list ends by itself.
    assert_eq!(texts("<article><p hidden>Draft<p>Anna Lee: Good day.</article>"), ["Anna Lee: Good day."]);
    assert_eq!(texts("<article><p>Anna Lee: Good <svg/>day.</article>"), ["Anna Lee: Good day."]);
}

#[test]
fn speeches_in_what_is_left_out_are_told_wherever_they_stand() {
    let html = "<article><p>Anna Lee: Good day.</article>\n<footer>Contacts<p>Bo Ray: Good day.</footer>";
    assert_eq!(
        told(html),
        [("menus and comments are left out, 17 bytes on line 2: “Bo Ray: Good day.”".into(), Some(2))]
    );
    assert!(told("<article><p>Anna Lee: Good day.</article><footer>Contacts</footer>").is_empty());
}

#[test]
fn pull_quotes_that_are_left_out_are_told() {
    let html =
        "<article><p>We build bridges over the river.\n<blockquote>bridges over the river</blockquote></article>";
    assert_eq!(
        told(html),
        [("pull quotes are left out, 22 bytes on line 2: “bridges over the river”".into(), Some(2))]
    );
}

#[test]
fn numbers_of_notes_stand_above_the_line() {
    assert_eq!(texts("<p>Since 1999<sup>2</sup> it stands.<sup><a href=#f3>3</a></sup>"), ["Since 1999² it stands.³"]);
    assert_eq!(
        texts("<p>the 19<sup>th</sup> century, 5 m<sup>2</sup>, H<sub>2</sub>O"),
        ["the 19th century, 5 m², H2O"]
    );
}

#[test]
fn adjoining_runs_in_bold_glue_no_words() {
    assert_eq!(texts("<p><b>President</b><b>of Omsk Anna Lee:</b> Yes."), ["President of Omsk Anna Lee: Yes."]);
    assert_eq!(texts("<p><b>Kirill Kle</b><b>Y</b><b>MENOV:</b> Yes."), ["Kirill KleYMENOV: Yes."]);
    assert_eq!(texts("<p><b>Pro</b><b>of:</b> none."), ["Proof: none."]);
}

#[test]
fn the_markup_states_facts_in_many_ways() {
    let facts = |head: &str| read(&format!("<html><head>{head}</head><body><p>Anna Lee: Yes.")).facts;
    let ld = r#"<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle",
        "headline": "Talks  in Omsk", "datePublished": "2019-05-06T08:00:00Z"}, {"@type": "Person", "name": "Bo Ray"},
        {"@type": "Event", "startDate": "2019-05-03T10:30"}]}</script>"#;
    let f = facts(&format!("<title>Talks | News</title>\n{ld}"));
    assert_eq!(f.title.as_deref(), Some("Talks in Omsk"));
    assert_eq!(
        (f.published.as_deref(), f.date.as_deref(), f.time.as_deref()),
        (Some("2019-05-06"), Some("2019-05-03"), Some("10:30"))
    );
    assert_eq!(f.evidence[&crate::model::MetadataField::Title].line, Some(2));
    let f = facts(
        "<meta name=DC.title content='Talks\n in&nbsp;Omsk'><meta name='DC.date.issued' content=2019-05-06><meta name=DC.language content=en_GB>",
    );
    assert_eq!(
        (f.title.as_deref(), f.published.as_deref(), f.language.as_deref()),
        (Some("Talks in Omsk"), Some("2019-05-06"), Some("en-GB"))
    );
    assert_eq!(facts("<script type='application/ld+json'>{]</script>").title, None);
}

#[test]
fn a_language_and_an_address_are_such_or_none() {
    let language = |lang: &str| read(&format!("<html lang='{lang}'><p>Yes.")).facts.language;
    assert_eq!(language("en"), Some("en".into()));
    assert_eq!(language("EN-gb"), Some("en-gb".into()));
    for none in ["", "x", "x y&#10;z", "english", "en--", "e1"] {
        assert_eq!(language(none), None, "{none}");
    }
    let url = |url: &str| read(&format!("<meta property=og:url content='{url}'><p>Yes.")).facts.url;
    assert_eq!(url("https://example.org/1"), Some("https://example.org/1".into()));
    for none in ["", "http://", "/talks/1", "http://a b", "javascript:x"] {
        assert_eq!(url(none), None, "{none}");
    }
}

#[test]
fn what_nobody_closes_swallows_nothing() {
    let said = "</div>\n<p>Bo Ray: We go on.</p>\n<p>Anna Lee: So be it.</p></article></body></html>";
    for mark in [
        "<title>",
        "<textarea>",
        "<iframe>",
        "<noscript>",
        "<xmp>",
        "<plaintext>",
        "<!-- ",
        "<!",
        "<? ",
        "</ ",
        "<a href=\"",
        "<footer>",
        "<svg>",
        "<div hidden>",
        "<div class=comments>",
        "<footer><title>",
        "<title><!-- <script>",
        "<p title='x",
    ] {
        let page = format!("<html><body><article>\n<p>Anna Lee: We begin.</p>\n<div>{mark}{said}");
        let found = texts(&page);
        assert!(found.ends_with(&["Bo Ray: We go on.".into(), "Anna Lee: So be it.".into()]), "{mark}: {found:?}");
        assert_eq!(found[0], "Anna Lee: We begin.", "{mark}");
    }
    // Code is no text, and told.
    for code in ["<script>if (a<b) {\nf('c');", "<style>p { color: red }"] {
        let page = format!("<html><head><title>Talk</title>{code}\n</head><body>\n<div>{said}");
        assert_eq!(texts(&page), ["Bo Ray: We go on.", "Anna Lee: So be it."], "{code}");
        let told = told(&page);
        assert!(told[0].0.starts_with("lines of code are left out, ") && told[0].1 == Some(1), "{told:?}");
    }
    // All of it is told where no tag follows.
    let told = told("<html><title>Talk</title><script>var a;\nAnna Lee: Yes.");
    assert_eq!(
        told,
        [("lines of code are left out, 29 bytes on lines 1 to 2: “<script>var a; Anna Lee: Yes.”".into(), Some(1))]
    );
}

#[test]
fn who_speaks_is_told_between_title_and_text_and_a_teaser_is_no_article() {
    let html = "<main><h1>Briefing</h1><p>Ned Hartley, Department Spokesperson</p><p>Roads, bridges</p>\
                <div class=\"entry-content\"><p>MR HARTLEY: Good day.</p></div></main>";
    assert_eq!(texts(html), ["Ned Hartley, Department Spokesperson", "MR HARTLEY: Good day."]);
    let paragraph = format!("<p>The ministers spoke of roads, and {} agreed.</p>", "of bridges again, and ".repeat(20));
    let html = format!(
        "<main><h1>Joint statement</h1>{}<section><article><h3>Another visit</h3><p>A visit.</p></article></section></main>",
        paragraph.repeat(3)
    );
    assert_eq!(texts(&html).len(), 3);
}
