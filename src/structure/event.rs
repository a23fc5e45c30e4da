//! The kind of event, and the parts of a place.

use crate::model::EventType;

/// Words of title or lead, and what they say the event is. The first row that fits decides.
const EVENTS: &[(&[&str], EventType)] = &[
    (&["telephone conversation", "phone call", "spoke by phone", "by telephone"], EventType::PhoneCall),
    (
        &[
            "news conference",
            "press conference",
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
        &["meeting", "session", "conversation with", "council", "met with", "conference call", "videoconference"],
        EventType::Meeting,
    ),
    (&["ceremony", "presentation of", "presenting", "unveil", "parade", "opening of", "award"], EventType::Ceremony),
    (&["address", "speech", "remarks"], EventType::Speech),
    (&["visit", "trip to"], EventType::Visit),
];

/// The kind of event by the title, then by the lead.
pub fn kind(title: Option<&str>, lead: Option<&str>) -> EventType {
    [title, lead]
        .into_iter()
        .flatten()
        .find_map(|text| {
            let text = text.to_lowercase();
            EVENTS.iter().find(|(words, _)| words.iter().any(|w| text.contains(w))).map(|(_, kind)| *kind)
        })
        .unwrap_or_default()
}

/// Venue and city of a place: `The Kremlin, Moscow`.
pub fn venue_and_city(place: &str) -> (Option<String>, Option<String>) {
    let parts: Vec<&str> = place.split(", ").map(str::trim).collect();
    let is_venue = |p: &str| {
        let last = p.rsplit(' ').next().unwrap_or(p).to_lowercase();
        matches!(
            last.as_str(),
            "kremlin"
                | "palace"
                | "house"
                | "hall"
                | "square"
                | "residence"
                | "hotel"
                | "gardens"
                | "garden"
                | "museum"
                | "ministry"
                | "agency"
                | "centre"
                | "center"
                | "theatre"
                | "stadium"
                | "arena"
                | "university"
                | "range"
                | "novo-ogaryovo"
                | "ruchei"
                | "academy"
                | "station"
                | "airport"
                | "cathedral"
                | "park"
                | "gorki-9"
        ) || p.to_lowercase().contains("hall of")
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
    }

    #[test]
    fn events_are_told_by_title_then_lead() {
        assert_eq!(kind(Some("Telephone conversation with Ann Lee"), None), EventType::PhoneCall);
        assert_eq!(kind(None, Some("Ann Lee had a working meeting with Bo Ray.")), EventType::Meeting);
        assert_eq!(kind(Some("On taxes"), None), EventType::Other);
    }
}
