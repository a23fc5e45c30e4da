//! What a record says of its text. The text's own words go first, but for title and address, which it rarely has.

use super::sources::{House, Slashes};
use super::{controls, when};
use crate::model::{
    Block, Evidence, Facts, LONGEST_PLACE, Metadata, MetadataField, Page, Record, Warning, WarningCode,
};

/// States what a record knows where the page itself does not; `order` is how `4/5/2015` is meant, if the user says it.
pub fn state(page: &mut Page, record: &Record, order: Option<Slashes>) {
    let title = settled(&record.title);
    let url = record.url.as_deref().and_then(controls::url);
    for (field, value) in [(MetadataField::Title, title), (MetadataField::Url, url)] {
        let Facts { title, url, evidence, .. } = &mut page.facts;
        let slot = if field == MetadataField::Title { title } else { url };
        if slot.is_none() && value.is_some() {
            *slot = value;
            evidence.insert(field, Evidence { line: None, rule: RULE.into() });
        }
    }
    let date = settled(&record.date).and_then(|date| {
        let slashes = order.unwrap_or_else(|| House::of(&page.facts, &page.blocks).slashes);
        day(&date, slashes).map_err(|warning| page.warnings.push(warning)).ok()
    });
    let (mut place, speaker) = (settled(&record.place), settled(&record.speaker));
    if let Some(long) = place.take_if(|place| place.len() > LONGEST_PLACE) {
        let told = format!("the place that the record gives is no place but a text of {} bytes", long.len());
        page.warnings.push(Warning::new(WarningCode::LeftOut, told, None));
    }
    page.facts.record = Some(Box::new(Record { date, place, speaker, ..Record::default() }));
}

/// How the evidence calls it.
const RULE: &str = "record";

/// Gives day and place of the record where the text has none.
pub fn complete(metadata: &mut Metadata, record: Record) {
    let Metadata { date, place, evidence, .. } = metadata;
    for (field, slot, value) in [(MetadataField::Date, date, record.date), (MetadataField::Place, place, record.place)]
    {
        if slot.is_none() && value.is_some() {
            *slot = value;
            evidence.insert(field, Evidence { line: None, rule: RULE.into() });
        }
    }
}

/// The lead that was taken from the text, out of the metadata again.
pub fn take_lead(metadata: &mut Metadata, lead: &mut Option<Block>) -> Option<Block> {
    metadata.evidence.remove(&MetadataField::Lead);
    metadata.lead = None;
    lead.take()
}

/// On one line, if it says anything.
fn settled(value: &Option<String>) -> Option<String> {
    let line = value.as_ref()?.split_whitespace().collect::<Vec<_>>().join(" ");
    line.contains(char::is_alphanumeric).then_some(line)
}

/// The day at the front of what a column has, `2021-02-19 00:00:00` and `20210219` too.
fn day(date: &str, slashes: Slashes) -> Result<String, Warning> {
    let compact = (date.len() == 8 && date.bytes().all(|b| b.is_ascii_digit()))
        .then(|| format!("{}-{}-{}", &date[..4], &date[4..6], &date[6..]));
    let text = when::unweekday(compact.as_deref().unwrap_or(date));
    match when::date(text, slashes) {
        Some((day, rest)) if !rest.starts_with(char::is_alphanumeric) || text.as_bytes().get(10) == Some(&b'T') => {
            Ok(day)
        }
        _ if when::either_way(date).is_some() => Err(Warning::new(
            WarningCode::AmbiguousDate,
            format!(
                "“{date}”, the day that the record gives, may have the day or the month first; say which with --date-order"
            ),
            None,
        )),
        _ => Err(Warning::new(
            WarningCode::UnreadDate,
            format!("“{date}”, the day that the record gives, is not read"),
            None,
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_columns_are_read_in_their_forms() {
        for date in [
            "2021-02-19",
            "2021-02-19 00:00:00",
            "2021-02-19T17:15:00Z",
            "20210219",
            "19.02.2021",
            "February 19, 2021",
            "Friday, 19 February 2021",
            "2/19/2021",
            "19/02/2021 10:00",
        ] {
            assert_eq!(day(date, Slashes::Unknown).ok().as_deref(), Some("2021-02-19"), "{date}");
        }
        assert_eq!(day("03/04/2018", Slashes::DayFirst).ok().as_deref(), Some("2018-04-03"));
        for (date, code) in [
            ("03/04/2018", WarningCode::AmbiguousDate),
            ("n/a", WarningCode::UnreadDate),
            ("1613692800", WarningCode::UnreadDate),
            ("2021-02-30", WarningCode::UnreadDate),
            ("20210230", WarningCode::UnreadDate),
            ("١٢٣٤٥٦٧٨", WarningCode::UnreadDate),
        ] {
            assert_eq!(day(date, Slashes::Unknown).map_err(|w| w.code), Err(code), "{date}");
        }
    }
}
