//! The contract's promises, over every fixture.

#[test]
fn every_fixture_keeps_every_promise() {
    for path in crate::common::fixtures() {
        println!("{}", path.display());
        crate::common::hold_lines(&std::fs::read(path).unwrap());
    }
}

#[test]
fn the_same_bytes_give_the_same_bytes() {
    for path in crate::common::fixtures() {
        let bytes = std::fs::read(&path).unwrap();
        let json = || serde_json::to_string(&crate::common::read(&bytes)).unwrap();
        assert_eq!(json(), json(), "{}", path.display());
    }
}

#[test]
fn the_checks_see_what_is_broken() {
    let text = "Anna Ivanova: On May 5, 2019 we met NATO.\nMay 6, 2019, The Kremlin, Moscow";
    let whole = crate::common::hold_lines(text.as_bytes());
    let broken = |harm: &dyn Fn(&mut transcript_cli::Analysis)| {
        let mut analysis = whole.clone();
        harm(&mut analysis);
        crate::common::broken(&analysis).len() + crate::common::unaccounted(text, &analysis).iter().count()
    };
    assert_eq!(broken(&|_| {}), 0);
    assert_eq!(broken(&|a| a.entities[0].mentions[0].start += 1), 1);
    assert_eq!(broken(&|a| a.entities.push(a.entities[0].clone())), 1);
    assert_eq!(broken(&|a| a.participants.clear()), 1);
    assert_eq!(broken(&|a| a.participants[0].turns += 1), 1);
    assert_eq!(broken(&|a| a.turns[0].text.push(' ')), 1);
    assert_eq!(broken(&|a| a.turns[0].lines = None), 1);
    assert_eq!(broken(&|a| a.metadata.lead = Some("other".into())), 1);
    // The line is told of nowhere; and with its evidence left, that is of nothing too.
    let place = |a: &mut transcript_cli::Analysis| {
        a.metadata.place = None;
        a.metadata.evidence.clear();
    };
    assert_eq!(broken(&place), 1);
    assert_eq!(broken(&|a| a.metadata.place = None), 2);
    assert_eq!(broken(&|a| a.dates[0].value = Some("2019-13-05".into())), 1);
    assert_eq!(broken(&|a| a.dates[0].latest = Some("2019-05-04".into())), 1);
}
