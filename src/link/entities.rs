//! Which entity a mention means.

use super::CodePoints;
use crate::model::{Entity, EntityClue, Found, Participant, Turn, Warning};

/// Joins the mentions of each entity, most mentioned first.
pub fn join(
    found: Vec<Found<EntityClue>>,
    turns: &[Turn],
    _participants: &mut Vec<Participant>,
    _warnings: &mut Vec<Warning>,
) -> Vec<Entity> {
    let mut points = CodePoints::new(turns);
    let mut entities: Vec<Entity> = Vec::new();
    for found in found {
        let mention = points.mention(found.span, found.rule);
        let name = found.what.names.into_iter().next().unwrap_or_else(|| mention.text.clone());
        match entities.iter_mut().find(|e| e.name == name && e.kind == found.what.kind) {
            Some(entity) => entity.mentions.push(mention),
            None => entities.push(Entity { name, kind: found.what.kind, mentions: vec![mention] }),
        }
    }
    // Stable: entities with as many mentions stay in order of first mention.
    entities.sort_by_key(|e| std::cmp::Reverse(e.mentions.len()));
    entities
}
