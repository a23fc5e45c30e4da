//! The shape of the output as a JSON Schema, made from the records themselves: what the comments on their fields say is
//! what it says.

use super::{Analysis, SCHEMA_VERSION};
use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};

/// The [JSON Schema](https://json-schema.org/draft/2020-12) of [`Analysis`]: every field with its description, unit and
/// grammar.
///
/// # Examples
///
/// ```
/// let schema = transcript_cli::schema();
/// assert_eq!(schema["properties"]["turns"]["items"]["$ref"], "#/$defs/Turn");
/// assert_eq!(schema["$defs"]["Date"]["properties"]["earliest"]["pattern"], "^-?[0-9]{4}-[0-9]{2}-[0-9]{2}$");
/// ```
pub fn schema() -> serde_json::Value {
    let mut schema = SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<Analysis>();
    RecursiveTransform(for_readers).transform(&mut schema);
    schema.insert("$id".into(), format!("urn:transcript-cli:schema:{SCHEMA_VERSION}").into());
    schema.to_value()
}

/// Descriptions as plain text, and numbers without the names that Rust has for them.
fn for_readers(schema: &mut Schema) {
    if let Some(about) = schema.get("description").and_then(|about| about.as_str()).map(plain) {
        schema.insert("description".into(), about.into());
    }
    if schema.get("format").and_then(|format| format.as_str()).is_some_and(|format| format != "uri") {
        schema.remove("format");
    }
}

/// The first paragraph of a comment, on one line, its links as words and addresses, in JSON's terms.
fn plain(comment: &str) -> String {
    let paragraph = comment.split("\n\n").next().unwrap_or_default().replace('\n', " ");
    let (mut out, mut rest) = (String::new(), paragraph.as_str());
    // `[words](address)`, or `[words]`, which names a type of the library.
    while let Some((before, (words, after))) = rest.split_once('[').and_then(|(b, a)| Some((b, a.split_once(']')?))) {
        out.extend([before, words]);
        rest = after;
        if let Some((address, after)) = after.strip_prefix('(').and_then(|a| a.split_once(')')) {
            if address.starts_with("http") {
                out += &format!(" ({address})");
            }
            rest = after;
        }
    }
    (out + rest).replace("`None`", "`null`")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    #[test]
    fn a_comment_is_read_without_its_links() {
        assert_eq!(plain("Index into [`Analysis::turns`].\n\nMore."), "Index into `Analysis::turns`.");
        let linked = plain("By [EDTF](https://edtf.org): `2022`,\n`None`, as [rules](crate::rules)");
        assert_eq!(linked, "By EDTF (https://edtf.org): `2022`, `null`, as rules");
        assert_eq!(plain("One [ alone"), "One [ alone");
    }

    /// Calls back for each field of each object, and each word of each vocabulary.
    fn each(schema: &Value, name: &str, visit: &mut dyn FnMut(&str, &Value)) {
        for (field, about) in schema["properties"].as_object().into_iter().flatten() {
            visit(&format!("{name}.{field}"), about);
        }
        for word in schema["oneOf"].as_array().into_iter().flatten() {
            visit(&format!("{name} {}", word["const"]), word);
        }
        for (name, schema) in schema["$defs"].as_object().into_iter().flatten() {
            each(schema, name, visit);
        }
    }

    #[test]
    fn every_field_and_every_word_is_described() {
        let mut fields = 0;
        each(&schema(), "Analysis", &mut |name, about| {
            fields += 1;
            assert!(about["description"].as_str().is_some_and(|text| text.len() > 3), "{name}: {about}");
            assert!(about.get("format").is_none(), "{name}: {about}");
        });
        assert!(fields > 100, "{fields}");
    }
}
