//! `Hon. Anna Lee (Minister of Roads, Lib.) moved that the bill be read.`, and below it `She said: Mr. Speaker, …`: the
//! record tells the motion, and whose words stand below.

use crate::model::{Block, BlockKind};
use crate::structure::labels::naming;

/// Gives what was said to the one who moved: the label stands above, in the record's own sentence.
pub fn tell(blocks: &mut [Block]) {
    for at in 1..blocks.len() {
        let said = ["He said: ", "She said: "].iter().find_map(|said| blocks[at].text.strip_prefix(said));
        let Some(said) = said.map(str::to_string) else { continue };
        let Some(label) = mover(&blocks[at - 1].text).map(str::to_string) else { continue };
        let (old, block) = (blocks[at].text.len(), &mut blocks[at]);
        block.text = format!("{label}: {said}");
        // What is in bold behind the label goes with its words.
        let new = block.text.len();
        block.bold = block
            .bold
            .iter()
            .filter(|run| run.0 + said.len() >= old)
            .map(|r| (r.0 + new - old, r.1 + new - old))
            .collect();
        block.begins.take();
        blocks[at - 1].kind = BlockKind::Outside;
    }
}

/// Who moves something in a sentence that begins with the name, as a label has it.
fn mover(text: &str) -> Option<&str> {
    let label = ["moved ", "presented ", "introduced "].iter().find_map(|verb| {
        let at = text.find(&format!(" {verb}"))?;
        Some(&text[..at])
    })?;
    let name = label.split_once(" (").filter(|_| label.ends_with(')')).map_or(label, |(name, _)| name);
    (label.len() < 200 && (naming::is_addressed(name) || naming::is_titled(name) || naming::is_bare_name(name)))
        .then_some(label)
}
