//! Saved pages as they come: cut off, nested, with captions, and such that hold no article.

use transcript_cli::{Analysis, TurnKind};

const PAGE: &str = include_str!("../../fixtures/layouts/page.html");

fn read(html: &str) -> Analysis {
    crate::common::hold(html.as_bytes())
}

fn codes(analysis: &Analysis) -> Vec<&str> {
    analysis.warnings.iter().map(|w| w.code.as_str()).collect()
}

#[test]
fn an_hour_that_no_clock_has_is_text() {
    let torn = read(&PAGE.replacen(">17:15<", ">17:<", 1));
    assert_eq!((torn.metadata.time, read(PAGE).metadata.time.as_deref()), (None, Some("17:15")));
}

#[test]
fn a_second_summary_behind_the_speeches_leaves_the_lines_of_the_turns_in_order() {
    let again = "<div class=p-summary>\n<p>They met again.</div></article>";
    let a = read(&PAGE.replacen("</article>", again, 1));
    assert!(a.metadata.lead.as_ref().is_some_and(|lead| lead.contains("They met again.")), "{:?}", a.metadata.lead);
    assert_eq!(a.turns[0].lines.map(|l| l.start), read(PAGE).turns[0].lines.map(|l| l.start));
}

#[test]
fn a_stamp_that_is_no_day_stands_where_the_page_has_it() {
    let page = "<body><p>Home is here.</p>\n<div class=p-summary>They met.</div>\n<time class=dt-published>soon</time>\n<p>Yes.";
    let a = read(page);
    assert_eq!(a.turns[1].text, "Home is here.\nsoon\nYes.");
    assert_eq!(a.turns[1].lines.map(|l| (l.start, l.end)), Some((1, 4)));
}

fn spoken(analysis: &Analysis) -> Vec<&str> {
    analysis.turns.iter().filter(|t| t.kind == TurnKind::Speech).map(|t| t.text.as_str()).collect()
}

/// The pieces of text between a page's tags that hold a letter, without scripts.
fn pieces(html: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    for part in html.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or((part, ""));
        let text = text.replace("&nbsp;", " ");
        if !tag.starts_with("script") && !text.starts_with("No text") && text.contains(char::is_alphanumeric) {
            pieces.push(text.trim().to_string());
        }
    }
    pieces
}

/// The first piece that is told of nowhere: not in turns, metadata or warnings, and not of the site's menus.
fn unaccounted(html: &str) -> Option<String> {
    let analysis = read(html);
    let bare = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let json = bare(&serde_json::to_string(&analysis).unwrap());
    let menus = ["Home", "Contacts", "May 12, 2019"];
    let title = |piece: &str| bare(piece.split(" • ").next().unwrap_or(piece));
    pieces(html).into_iter().find(|p| !json.contains(&title(p)) && !menus.contains(&p.as_str()) && !p.ends_with("\";"))
}

#[test]
fn every_piece_of_a_page_is_accounted_for() {
    assert_eq!(unaccounted(PAGE), None);
    for beside in ["<figure>A photo<figcaption>of the bridge</figcaption></figure>", "<aside>See the map</aside>"] {
        let page = PAGE.replace("<p>(Applause.)", &format!("{beside}<p>(Applause.)"));
        let analysis = read(&page);
        assert_eq!(spoken(&analysis), spoken(&read(PAGE)), "{beside}");
        // The pull quote is told too.
        assert_eq!(codes(&analysis), ["left-out", "left-out"], "{beside}");
        assert_eq!(unaccounted(&page.replace("photo<fig", "photo <fig")), None, "{beside}");
    }
    // A picture without words is no loss.
    let pictured = read(&PAGE.replace("<p>(Applause.)", "<figure><img src=a></figure><p>(Applause.)"));
    assert_eq!(pictured.warnings, read(PAGE).warnings);
}

#[test]
fn a_page_cut_off_anywhere_gives_what_stands_before_the_cut() {
    let whole = read(PAGE);
    let whole = spoken(&whole);
    for at in (0..PAGE.len()).step_by(7).filter(|at| PAGE.is_char_boundary(*at)) {
        let cut = read(&PAGE[..at]);
        let spoken = spoken(&cut);
        let (Some((last, before)), true) = (spoken.split_last(), at > 1300) else { continue };
        assert_eq!(before, &whole[..before.len()], "cut at {at}");
        // The last words may be cut, and a label that has lost its colon is text.
        let begun = whole[before.len()].chars().take(3).collect::<String>();
        assert!(last.is_empty() || last.starts_with(&begun) || begun.starts_with(last), "cut at {at}: {last:?}");
    }
}

#[test]
fn a_page_in_many_layers_reads_as_the_page() {
    let text = spoken(&read(PAGE)).join("\n");
    for (open, close) in [
        ("<div>", "</div>"),
        ("<div><section><span>", "</span></section></div>"),
        ("<table><tr><td>", "</td></tr></table>"),
    ] {
        let nested = PAGE
            .replace("<div class=\"e-content\">", &format!("<div class=\"e-content\">{}", open.repeat(20)))
            .replace("</div></article>", &format!("{}</div></article>", close.repeat(20)));
        assert_eq!(spoken(&read(&nested)).join("\n"), text, "{open}");
    }
}

#[test]
fn a_page_without_an_article_says_so() {
    let index = "<html><head><title>Transcripts</title></head><body><ul><li><a href=/1>Meeting with Anna Petrova</a>\
                 <li><a href=/2>Talks in Omsk</a><li><a href=/3>Speech at the Congress</a></ul></body></html>";
    let missing = "<html><head><title>404</title></head><body><h1>Page not found</h1><p>Error 404.</p></body></html>";
    for (page, told) in [(index, &["left-out", "no-article"][..]), (missing, &["no-article"])] {
        let analysis = read(page);
        assert!(spoken(&analysis).is_empty(), "{page}");
        assert_eq!(codes(&analysis), told, "{page}");
    }
}
