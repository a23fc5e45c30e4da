//! What the program tells of itself.

use crate::cli::{LAVROV, code, err, json, run};
use serde_json::Value;

#[test]
fn the_schema_knows_every_field_that_is_printed() {
    /// The fields of an object that its schema does not know, and those that it wants and has not.
    fn strange(value: &Value, schema: &Value, root: &Value, at: &str, told: &mut Vec<String>) {
        let schema = match schema["anyOf"][0].get("$ref").or(schema.get("$ref")).and_then(Value::as_str) {
            Some(path) => &root["$defs"][path.rsplit('/').next().unwrap()],
            None => schema,
        };
        match value {
            Value::Object(fields) if schema["properties"].is_object() => {
                for (name, value) in fields {
                    match schema["properties"].get(name) {
                        Some(of) => strange(value, of, root, &format!("{at}.{name}"), told),
                        None => told.push(format!("{at}.{name} is not in the schema")),
                    }
                }
                let wanted = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
                told.extend(wanted.filter(|n| !fields.contains_key(*n)).map(|n| format!("{at}.{n} is not printed")));
            }
            Value::Array(all) => all.iter().for_each(|one| strange(one, &schema["items"], root, at, told)),
            _ => {}
        }
    }
    let schema = &json(&run(&["schema"]))[0];
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    let mut told = Vec::new();
    strange(&json(&run(&["parse", LAVROV]))[0], schema, schema, "", &mut told);
    assert!(told.is_empty(), "{told:?}");
}

#[test]
fn shells_and_manuals_are_told_all_commands_and_options() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let out = run(&["completions", shell]);
        let script = String::from_utf8(out.stdout).unwrap();
        assert!(["completions", "max-bytes", "anchor"].iter().all(|word| script.contains(word)), "{shell}: {script}");
    }
    let page = |args: &[&str]| String::from_utf8(run(args).stdout).unwrap();
    assert!(page(&["man"]).contains("transcript\\-cli\\-parse(1)"), "{}", page(&["man"]));
    assert!(page(&["man", "parse"]).contains("\\-\\-max\\-bytes"), "{}", page(&["man", "parse"]));
    for (args, told) in [
        (["man", "tell"], "no command is called 'tell'; there are parse, report, "),
        (["completions", "dos"], "[possible values: bash, elvish, fish, powershell, zsh]"),
    ] {
        let out = run(&args);
        assert_eq!(code(&out), 2, "{args:?}");
        assert!(err(&out).contains(told), "{}", err(&out));
    }
}
