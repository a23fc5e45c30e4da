//! What an address of the web is, wherever one is written.

/// Whether all of this is an address: `https://example.org/a`.
pub fn is_web(text: &str) -> bool {
    let rest = text.strip_prefix("http://").or_else(|| text.strip_prefix("https://"));
    rest.is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
        && !text.contains(|c: char| c.is_whitespace() || c.is_control())
}

#[cfg(test)]
mod tests {
    use super::is_web;

    #[test]
    fn an_address_has_a_host_and_nothing_that_cannot_be_typed() {
        assert!(is_web("https://example.org/a") && is_web("http://президент.рф/"));
        for none in
            ["http://", "http://.org/a", "http://[b]example.org/a", "http://a.org/\u{1b}", "ftp://example.org/a"]
        {
            assert!(!is_web(none), "{none:?}");
        }
    }
}
