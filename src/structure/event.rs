//! The kind of event, and the parts of a place.

use crate::lang::{self, class};
use crate::model::{EventType, Evidence, Metadata, MetadataField};

/// Words of title or lead, and what they say the event is. The first row that fits decides.
const EVENTS: &[(&[&str], EventType)] = &[
    (&["telephone conversation", "phone call", "spoke by phone", "by telephone"], EventType::PhoneCall),
    (
        &[
            "news conference",
            "press conference",
            "press briefing",
            "press gaggle",
            "press call",
            "briefing by",
            "gaggle by",
            "direct line",
            "media availability",
            "doorstop",
            "answered questions from",
            "answers to journalists",
            "answers to media",
        ],
        EventType::NewsConference,
    ),
    (
        &[
            "press statement",
            "statements for the press",
            "statement for the press",
            "joint statements",
            "statements following",
        ],
        EventType::PressStatements,
    ),
    (&["interview"], EventType::Interview),
    (
        &["greetings to", "greetings on", "message of greetings", "condolences", "congratulations", "congratulated"],
        EventType::Message,
    ),
    (
        &[
            "talks with",
            "russian-",
            "talks between",
            "restricted format",
            "expanded format",
            "held talks",
            "bilateral meeting",
        ],
        EventType::Talks,
    ),
    (
        &[
            "meeting",
            "session",
            "conversation with",
            "council",
            "met with",
            "conference call",
            "videoconference",
            "hearing",
            "debate",
            "proceedings",
            "oral argument",
            "oral evidence",
            "question time",
        ],
        EventType::Meeting,
    ),
    (&["ceremony", "presentation of", "presenting", "unveil", "parade", "opening of", "award"], EventType::Ceremony),
    (&["address", "speech", "remarks"], EventType::Speech),
    (&["visit", "trip to"], EventType::Visit),
];

/// The kind of event by the title, then by the lead; a lead that begins with the kind goes first: `Interview with …`.
pub fn kind(title: Option<&str>, lead: Option<&str>) -> EventType {
    let begun = lead.and_then(|lead| {
        let mut words = lead.split(' ');
        let named = words
            .next()
            .zip(words.next())
            .filter(|(_, second)| matches!(*second, "with" | "of" | "by" | "to" | "given"));
        named.and_then(|(first, _)| named_in(first))
    });
    begun.or_else(|| [title, lead].into_iter().flatten().find_map(named_in)).unwrap_or_default()
}

/// Adds the kind of event and the parts of the place to what is known, each from where it was read.
pub fn complete(metadata: &mut Metadata) {
    let evidence = |metadata: &Metadata, from: MetadataField, rule: &'static str| Evidence {
        line: metadata.evidence.get(&from).and_then(|e| e.line),
        rule: rule.into(),
    };
    let (title, lead) = (metadata.title.as_deref(), metadata.lead.as_deref());
    metadata.event_type = kind(title, lead);
    if metadata.event_type != EventType::Other {
        let by_title = kind(title, None) == metadata.event_type;
        let (from, rule) = if by_title { (MetadataField::Title, "title") } else { (MetadataField::Lead, "lead") };
        let evidence = evidence(metadata, from, rule);
        metadata.evidence.insert(MetadataField::EventType, evidence);
    }
    let briefed = |place: &String| {
        metadata.event_type == EventType::Other && place.to_lowercase().contains("press briefing room")
    };
    if metadata.place.as_ref().is_some_and(briefed) {
        metadata.event_type = EventType::NewsConference;
        let evidence = evidence(metadata, MetadataField::Place, "place");
        metadata.evidence.insert(MetadataField::EventType, evidence);
    }
    if let Some(place) = &metadata.place {
        (metadata.venue, metadata.city) = venue_and_city(place);
    }
    for (field, known) in
        [(MetadataField::Venue, metadata.venue.is_some()), (MetadataField::City, metadata.city.is_some())]
    {
        if known {
            let evidence = evidence(metadata, MetadataField::Place, "place");
            metadata.evidence.insert(field, evidence);
        }
    }
}

fn named_in(text: &str) -> Option<EventType> {
    let text = text.to_lowercase();
    EVENTS.iter().find(|(words, _)| words.iter().any(|w| text.contains(w))).map(|(_, kind)| *kind)
}

/// `The Kremlin, Moscow`: a building and its city, and nothing that happens.
pub fn is_venue_in_city(text: &str) -> bool {
    let (venue, city) = venue_and_city(text);
    text.contains(", ") && text.len() < 60 && venue.is_some() && city.is_some() && named_in(text).is_none()
}

/// Whether a line names an event and no building: `Annual News Conference in Omsk`, but not `Council House`.
pub fn is_named(text: &str) -> bool {
    named_in(text).is_some() && venue_and_city(text).0.is_none()
}

/// Whether a line names an event.
pub fn is_event(text: &str) -> bool {
    named_in(text).is_some()
}

/// Whether a title is of an event at which several speak, whatever it is about: `Press conference`, but not `Remarks`.
pub fn is_held(title: &str) -> bool {
    use EventType::{Interview, Meeting, NewsConference, PressStatements};
    matches!(named_in(title), Some(Interview | Meeting | NewsConference | PressStatements))
}

/// The last word of a building's or room's name: *Palace*, *Headquarters*.
pub fn is_venue_word(word: &str) -> bool {
    lang::is(word, class::VENUE) || matches!(word.to_lowercase().as_str(), "novo-ogaryovo" | "gorki-9")
}

/// Venue and city of a place: `The Kremlin, Moscow`.
pub fn venue_and_city(place: &str) -> (Option<String>, Option<String>) {
    let parts: Vec<&str> = place.split(", ").map(str::trim).filter(|p| p.contains(char::is_alphanumeric)).collect();
    let is_venue = |p: &str| {
        let mut words = p.split(' ').rev().peekable();
        // `Courtroom 4`
        let number = |w: &&str| w.len() <= 3 && w.bytes().all(|b| b.is_ascii_digit());
        let numbered = words.next_if(number).is_some();
        words.next().is_some_and(|w| is_venue_word(w) || numbered && lang::is(w, class::FAC_HEAD))
            || p.to_lowercase().contains("hall of")
    };
    let is_region = |p: &str| p.ends_with("Region") || p.ends_with("Territory") || p.starts_with("Republic of");
    let (venues, rest): (Vec<&str>, Vec<&str>) = parts.iter().partition(|p| is_venue(p));
    let venue = (!venues.is_empty()).then(|| venues.join(", "));
    let city = rest.iter().find(|p| !is_region(p)).map(|p| (*p).to_string());
    (venue, city)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_have_a_venue_a_city_or_both() {
        let parts = |p: &str| {
            let (venue, city) = venue_and_city(p);
            (venue.unwrap_or_default(), city.unwrap_or_default())
        };
        assert_eq!(parts("The Kremlin, Moscow"), ("The Kremlin".into(), "Moscow".into()));
        assert_eq!(parts("Moscow, Kremlin"), ("Kremlin".into(), "Moscow".into()));
        assert_eq!(parts("Novo-Ogaryovo, Moscow Region"), ("Novo-Ogaryovo".into(), String::new()));
        assert_eq!(parts("Sochi"), (String::new(), "Sochi".into()));
        assert_eq!(parts("UN Headquarters, New York"), ("UN Headquarters".into(), "New York".into()));
        assert_eq!(parts("Courtroom 4"), ("Courtroom 4".into(), String::new()));
    }

    #[test]
    fn events_are_told_by_title_then_lead() {
        assert_eq!(kind(Some("Telephone conversation with Ann Lee"), None), EventType::PhoneCall);
        assert_eq!(kind(None, Some("Ann Lee had a working meeting with Bo Ray.")), EventType::Meeting);
        assert_eq!(kind(Some("On taxes"), None), EventType::Other);
        let talk = "In Conversation with Ann Lee";
        assert_eq!(kind(Some(talk), Some("Interview with Omsk television.")), EventType::Interview);
        assert_eq!(kind(Some(talk), Some("Ann Lee gave an interview.")), EventType::Meeting);
        assert_eq!(kind(Some("Direct Line with Ann Lee"), None), EventType::NewsConference);
        assert!(is_named("Annual News Conference in Omsk") && !is_named("Council House, Omsk") && !is_named("Omsk"));
    }
}
