//! Texts written to break a parser, of any length.

/// What makes a text hard, and such a text of about so many bytes.
pub type Hostile = (&'static str, fn(usize) -> Vec<u8>);

/// Texts written to break a parser.
pub const HOSTILE: &[Hostile] = &[
    ("one line", |n| "many words without an end ".repeat(n / 26).into_bytes()),
    ("one word", |n| vec![b'a'; n]),
    ("one word in capitals with hyphens", |n| "A-".repeat(n / 2).into_bytes()),
    ("capitals alone", |n| "Alpha Beta ".repeat(n / 11).into_bytes()),
    ("names joined by and", |n| "Ministry of Alpha and ".repeat(n / 22).into_bytes()),
    ("commas between capitals", |n| "Ministry of Alpha, Beta, ".repeat(n / 25).into_bytes()),
    ("labels of one person", |n| "Anna Ivanova: Good evening.\n".repeat(n / 28).into_bytes()),
    ("a person a label", |n| {
        (0..n / 30).map(|i| format!("Anna Ivanov{}: Good.\n", word(i))).collect::<String>().into_bytes()
    }),
    ("persons of one surname", |n| {
        (0..n / 30).map(|i| format!("Ann{} Ivanova: Good.\n", word(i))).collect::<String>().into_bytes()
    }),
    ("initials of one surname under a head of such names", |n| {
        let names: String = (0..n / 50).map(|i| format!("{} Ivanova, ", capital(i))).collect();
        let labels = (0..n / 30).map(|i| format!("{} Ivanova: Yes.\n", initials(i)));
        format!("Talks with {names}\n\n{}", labels.collect::<String>()).into_bytes()
    }),
    ("one person under many offices", |n| {
        (0..n / 45)
            .map(|i| format!("Director of {} Anna Ivanova: Good.\n", capital(i)))
            .collect::<String>()
            .into_bytes()
    }),
    ("offices of one holder", |n| {
        (0..n / 45)
            .map(|i| format!("The Minister of {} (Anna Lee): Yes.\n", capital(i)))
            .collect::<String>()
            .into_bytes()
    }),
    ("labels in bold with a title behind", |n| {
        (0..n / 45)
            .map(|i| format!("Omsk [b]{}[/b] Title: former \n\n", capital(i + 26)))
            .collect::<String>()
            .into_bytes()
    }),
    ("letters that are labels", |n| {
        let people: String = (0..n / 40).map(|i| format!("{} Iv{}: Good.\n", capital(i), word(i))).collect();
        people
            .into_bytes()
            .into_iter()
            .chain((0..n / 12).flat_map(|i| format!("{}: No.\n", letters(i)).into_bytes()))
            .collect()
    }),
    ("a long title over many names", |n| {
        let names: String = (0..n / 60).map(|i| format!("I met Sergei Petr{}. ", word(i))).collect();
        let title = "Talks on roads and ".repeat(n / 38);
        format!("<!doctype html><html><head><title>{title}</title></head><body><article><p>{names}").into_bytes()
    }),
    ("a person a sentence", |n| {
        (0..n / 30).map(|i| format!("I met Sergei Petr{}. ", word(i))).collect::<String>().into_bytes()
    }),
    ("an institution a sentence", |n| {
        (0..n / 30).map(|i| format!("at the Council for Peace{}. ", word(i))).collect::<String>().into_bytes()
    }),
    ("a document a sentence", |n| {
        (0..n / 30)
            .map(|i| format!("by Resolution {i} and the Minsk{} Treaty. ", word(i)))
            .collect::<String>()
            .into_bytes()
    }),
    ("one document over and over", |n| "the Treaty and the Resolution, ".repeat(n / 31).into_bytes()),
    ("labels without words", |n| "Anna Ivanova:\n".repeat(n / 14).into_bytes()),
    ("colons", |n| ": ".repeat(n / 2).into_bytes()),
    ("colons after words", |n| "A: B: ".repeat(n / 6).into_bytes()),
    ("empty lines", |n| vec![b'\n'; n]),
    ("white space", |n| " \t\u{a0}".repeat(n / 4).into_bytes()),
    ("lines of one letter", |n| "a\n".repeat(n / 2).into_bytes()),
    ("brackets that open", |n| vec![b'('; n]),
    ("brackets that open in speech", |n| format!("Anna Ivanova: {}", "([<".repeat(n / 3)).into_bytes()),
    ("brackets that open and one that closes", |n| format!("Anna Ivanova: ){}]", "(".repeat(n)).into_bytes()),
    ("names between dashes", |n| "Anna Ivanova – ".repeat(n / 17).into_bytes()),
    ("a surname that many have", |n| {
        (0..n / 40).map(|i| format!("Ann{} Ivanova: Mr Ivanova. Ivanova\n", word(i))).collect::<String>().into_bytes()
    }),
    ("brackets within labels", |n| "Anna Ivanova (((".repeat(n / 16).into_bytes()),
    ("quotes", |n| "“law “".repeat(n / 10).into_bytes()),
    ("dates", |n| "May 5, 2019 – June 2020, ".repeat(n / 26).into_bytes()),
    ("ends of ends", |n| "the end of ".repeat(n / 11).into_bytes()),
    ("from from to to", |n| "from 2018 to ".repeat(n / 13).into_bytes()),
    ("numbers", |n| "1 ".repeat(n / 2).into_bytes()),
    ("one number", |n| vec![b'9'; n]),
    ("years and commas", |n| "2018, ".repeat(n / 6).into_bytes()),
    ("documents in documents", |n| "the law on the treaty on ".repeat(n / 25).into_bytes()),
    ("of of of", |n| "Treaty of the Charter of ".repeat(n / 25).into_bytes()),
    ("possessives", |n| "Russia’s ".repeat(n / 11).into_bytes()),
    ("initials", |n| "A. ".repeat(n / 3).into_bytes()),
    ("full stops", |n| vec![b'.'; n]),
    ("zero bytes", |n| vec![0; n]),
    ("bytes that are no text", |n| vec![0xff; n]),
    ("lone surrogates", |n| [0xff, 0xfe].into_iter().chain((0..n / 2).flat_map(|_| 0xd800u16.to_le_bytes())).collect()),
    ("right-to-left overrides", |n| "\u{202e}Anna: a\u{202c} ".repeat(n / 15).into_bytes()),
    ("combining marks", |n| format!("e{}", "\u{301}".repeat(n / 2)).into_bytes()),
    ("zero-width joiners", |n| format!("e{}", "\u{200d}".repeat(n / 3)).into_bytes()),
    ("tags that open", |n| html(&"<div>".repeat(n / 5))),
    ("paragraphs that open", |n| html(&"<p>a".repeat(n / 4))),
    ("bold that opens", |n| html(&"<b>a ".repeat(n / 5))),
    ("tags that close", |n| html(&"</div>".repeat(n / 6))),
    ("tags crossed", |n| html(&"<b><p></b></p>".repeat(n / 14))),
    ("angle brackets", |n| html(&"<".repeat(n))),
    ("comments that open", |n| html(&"<!--".repeat(n / 4))),
    ("attributes", |n| html(&format!("<p {}>a", "a=1 ".repeat(n / 4)))),
    ("entities", |n| html(&"&amp;&lt;&#x41;&bogus;&#xD800;&#0;".repeat(n / 34))),
    ("ampersands", |n| html(&"&".repeat(n))),
    ("an entity that grows", |n| {
        html(&format!("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>{}", "&b;".repeat(n / 3)))
    }),
    ("scripts", |n| html(&"<script>".repeat(n / 8))),
    ("tables in tables", |n| html(&"<table><tr><td>".repeat(n / 15))),
    ("links to persons", |n| {
        html(&(0..n / 40).map(|i| format!("<a href=\"/persons/{i}\">Ann{} Ivanova</a> ", word(i))).collect::<String>())
    }),
];

fn html(body: &str) -> Vec<u8> {
    format!("<!doctype html><html><body><article><p>{body}").into_bytes()
}

/// A word of its own for every number.
fn word(mut n: usize) -> String {
    let mut word = String::new();
    loop {
        word.push(char::from(b'a' + (n % 26) as u8));
        n /= 26;
        if n == 0 {
            return word;
        }
    }
}

/// The same with a capital.
pub fn capital(n: usize) -> String {
    let word = word(n);
    word[..1].to_uppercase() + &word[1..]
}

/// Three capitals of their own for every number.
fn letters(n: usize) -> String {
    (0..3).map(|k| char::from(b'A' + (n / 26usize.pow(k) % 26) as u8)).collect()
}

/// Four initials of their own for every number.
fn initials(n: usize) -> String {
    (0..4).map(|k| format!("{}.", char::from(b'A' + (n / 26usize.pow(k) % 26) as u8))).collect()
}
