//! GeoJSON (RFC 7946): the places whose coordinates a list knows, with how often they are mentioned.

use super::{Layout, Sink};
use crate::model::{Analysis, EntityType, Ids};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufWriter, Write};

/// One collection of all transcripts, written when all are known.
pub fn places(out: &mut dyn Write, _: Layout) -> io::Result<Box<dyn Sink + '_>> {
    Ok(Box::new(Places { out: BufWriter::new(out), places: BTreeMap::new() }))
}

struct Places<W: Write> {
    out: BufWriter<W>,
    places: BTreeMap<(String, EntityType), Place>,
}

struct Place {
    ids: Ids,
    mentions: usize,
    transcripts: usize,
    speakers: BTreeSet<String>,
}

impl<W: Write> Sink for Places<W> {
    fn record(&mut self, analysis: &Analysis) -> io::Result<()> {
        for entity in analysis.entities.iter().filter(|entity| position(&entity.ids).is_some()) {
            let place = self.places.entry((entity.name.clone(), entity.kind)).or_insert_with(|| Place {
                ids: entity.ids.clone(),
                mentions: 0,
                transcripts: 0,
                speakers: BTreeSet::new(),
            });
            place.mentions += entity.mentions.len();
            place.transcripts += 1;
            let speakers =
                entity.mentions.iter().filter_map(|mention| analysis.turns.get(mention.turn)?.speaker.clone());
            place.speakers.extend(speakers);
        }
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        self.out.write_all(b"{\"type\":\"FeatureCollection\",\"features\":[")?;
        for (i, ((name, kind), place)) in self.places.iter().enumerate() {
            self.out.write_all(if i == 0 { b"\n" } else { b",\n" })?;
            let feature = json!({
                "type": "Feature",
                "geometry": {"type": "Point", "coordinates": position(&place.ids)},
                "properties": {
                    "name": name,
                    "type": kind,
                    "iso3166": place.ids.iso3166,
                    "geonames": place.ids.geonames,
                    "mentions": place.mentions,
                    "speakers": place.speakers.len(),
                    "transcripts": place.transcripts,
                },
            });
            serde_json::to_writer(&mut self.out, &feature)?;
        }
        self.out.write_all(b"\n]}\n")?;
        self.out.flush()
    }
}

/// Longitude and latitude, in this order.
fn position(ids: &Ids) -> Option<[f64; 2]> {
    let [lon, lat] = [ids.lon?, ids.lat?];
    ((-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat)).then_some([lon, lat])
}
