//! What is said of the corpus: every check finds its own sentence, with the figures that the reports really have.

use super::corpus::{file, names, report};
use baokao::photo::fix::{Options, fix};
use baokao::photo::report::{Check, Report, Status};
use baokao::text::{Language, photo as text};

/// Whether no more is said than how a check came out.
fn is_bare(language: Language, report: &Report, check: &Check) -> bool {
    let other = Check { reason: Some("newWord"), measured: Vec::new(), id: "newCheck", ..check.clone() };
    let bare = text::said(language, report, &other);
    let bare = bare.replace(text::name(language, "newCheck"), text::name(language, check.id));
    text::said(language, report, check) == bare
}

/// `BAOKAO_SAY=1` and `--nocapture` print them.
#[test]
fn every_check_of_the_corpus_has_its_own_sentence() {
    let printed = std::env::var_os("BAOKAO_SAY").is_some();
    for name in names() {
        let Some(report) = report(&name) else { continue };
        for check in &report.checks {
            for language in Language::ALL {
                let said = text::said(language, &report, check);
                assert!(!is_bare(language, &report, check), "{name}: {check:?} {said}");
                let advice = text::advice(language, check);
                assert_eq!(advice.is_some(), check.status > Status::Pass, "{name}: {}", check.id);
                if printed && check.status != Status::Pass {
                    println!("{name} {} {}: {said} {}", check.id, check.status.word(), advice.unwrap_or_default());
                }
            }
        }
    }
}

#[test]
fn every_change_of_the_corpus_has_its_own_sentence() {
    let printed = std::env::var_os("BAOKAO_SAY").is_some();
    let of = |name: &str| fix(&file(name), Options::default(), None).map_or(Vec::new(), |fixed| fixed.changes);
    let names = names();
    let changes: Vec<_> = names.iter().flat_map(|name| of(name)).collect();
    assert!(!changes.is_empty());
    for language in Language::ALL {
        let other = text::change(language, &baokao::photo::Change { id: "newChange", ..changes[0].clone() });
        for change in &changes {
            let said = text::change(language, change);
            assert_ne!(said, other, "{change:?}");
            if printed {
                println!("{} {said}", change.id);
            }
        }
    }
}
