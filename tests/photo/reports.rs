//! The corpus' reports: what is intended of each photo, what is said in full, and what may make no difference.

use super::corpus::{MODEL, file, json, names, path, report};
use baokao::photo::report::{Report, Status};
use baokao::photo::{Unreadable, check, check_document};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

#[test]
fn every_photo_is_judged_as_its_maker_intended() {
    let mut wrong = Vec::new();
    for (name, checks) in json("intended.json").as_object().unwrap() {
        for (id, status) in checks.as_object().unwrap() {
            let found = report(name).and_then(|report| report.status(id));
            if found.map(Status::word) != status.as_str() {
                wrong.push(format!("{name}: {id} is {found:?}, not {status}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Statuses and reasons: figures may differ in the last digit from machine to machine.
fn words(report: &Report) -> Value {
    let check =
        |check: &baokao::photo::report::Check| (check.id.to_string(), json!([check.status.word(), check.reason]));
    json!({
        "verdict": report.verdict.word(), "fixable": report.fixable, "format": report.format.word(),
        "size": report.size, "dpi": report.dpi, "checks": report.checks.iter().map(check).collect::<Map<_, _>>(),
    })
}

/// `BAOKAO_WRITE_REPORTS=1` writes them anew: look at the difference before it is committed.
#[test]
fn every_report_is_the_one_that_was_looked_at() {
    let found: Map<String, Value> =
        names().into_iter().map(|name| (name.clone(), report(&name).map_or(Value::Null, |one| words(&one)))).collect();
    if std::env::var_os("BAOKAO_WRITE_REPORTS").is_some() {
        std::fs::write(path("reports.json"), serde_json::to_string_pretty(&found).unwrap() + "\n").unwrap();
    }
    let known = json("reports.json");
    for (name, report) in &found {
        assert_eq!(Some(report), known.get(name), "{name}");
    }
    assert_eq!(found.len(), known.as_object().unwrap().len());
}

#[test]
fn every_check_passes_warns_and_fails_somewhere() {
    let reports: Vec<Report> = names().iter().filter_map(|name| report(name)).collect();
    let seen: BTreeSet<_> =
        reports.iter().flat_map(|report| &report.checks).map(|check| (check.id, check.status)).collect();
    let never = [("format", Status::Warn), ("colour", Status::Fail), ("frame", Status::Fail)];
    let ids = ["format", "fileSize", "integrity", "dimensions", "background", "exposure", "colour", "sharpness"];
    for id in ids.into_iter().chain(["compression", "face", "frame"]) {
        for status in [Status::Pass, Status::Warn, Status::Fail] {
            assert_eq!(seen.contains(&(id, status)), !never.contains(&(id, status)), "{id} {status:?}");
        }
    }
}

#[test]
fn all_checks_stand_in_every_report_in_their_order() {
    let ids = |report: &Report| report.checks.iter().map(|check| check.id).collect::<Vec<_>>().join(" ");
    for name in names() {
        let bytes = file(&name);
        let (Ok(photo), Ok(paper)) = (check(&bytes, Some(&MODEL)), check_document(&bytes)) else {
            assert!(name.starts_with("claims-256"), "{name}");
            continue;
        };
        let all = "format fileSize integrity dimensions background exposure colour sharpness compression face";
        assert_eq!(ids(&photo), all, "{name}");
        assert_eq!(ids(&paper), "format integrity exposure sharpness compression frame", "{name}");
        for check in photo.checks.iter().chain(&paper.checks) {
            let said = check.status == Status::Pass || check.reason.is_some() || !check.measured.is_empty();
            assert!(said, "{name}: {} says nothing", check.id);
            assert!(check.status != Status::Skipped || check.reason.is_some(), "{name}: {}", check.id);
        }
        assert_eq!(photo.verdict, photo.checks.iter().map(|check| check.status).max().unwrap(), "{name}");
    }
}

#[test]
fn skin_makes_no_difference() {
    for ground in ["white", "offwhite", "shaded", "grey", "blue", "red", "outdoor"] {
        let statuses = |person: &str| {
            let report = report(&format!("{person}-{ground}.jpg")).unwrap();
            report.checks.iter().map(|check| (check.id, check.status, check.reason)).collect::<Vec<_>>()
        };
        assert_eq!(statuses("a"), statuses("adark"), "{ground}");
    }
}

#[test]
fn an_orientation_is_seen_through() {
    let upright = report("orientation-1.jpg").unwrap();
    for number in 2..=8 {
        let turned = report(&format!("orientation-{number}.jpg")).unwrap();
        assert_eq!(turned.size, upright.size, "{number}");
        assert_eq!(words(&turned), words(&upright), "{number}");
    }
}

#[test]
fn without_a_model_the_face_is_skipped_and_nothing_else() {
    let bytes = file("ready.jpg");
    let report = check(&bytes, None).unwrap();
    assert_eq!(report.status("face"), Some(Status::Skipped));
    assert!(report.passes(&["format", "fileSize", "integrity", "dimensions", "background", "sharpness"]));
}

#[test]
fn what_is_not_looked_at() {
    assert_eq!(check(&[], None), Err(Unreadable::Empty));
    assert_eq!(check(&vec![0xff; (30 << 20) + 1], None), Err(Unreadable::TooLarge));
    assert_eq!(check(&file("claims-256-megapixels.jpg"), None), Err(Unreadable::TooManyPixels));
    let said = [Unreadable::Empty, Unreadable::TooLarge, Unreadable::TooManyPixels].map(Unreadable::code);
    assert_eq!(said, ["empty", "tooLarge", "tooManyPixels"]);
}

/// Some encoders write the tables behind the frame.
#[test]
fn the_quality_is_told_wherever_its_tables_stand() {
    let bytes = file("ready.jpg");
    let segment = |marker: u8| {
        let start = bytes.windows(2).position(|two| two == [0xff, marker]).unwrap();
        (start, start + 2 + usize::from(u16::from_be_bytes([bytes[start + 2], bytes[start + 3]])))
    };
    let ((tables, _), (frame, end)) = (segment(0xdb), segment(0xc0));
    assert!(tables < frame);
    let moved = [&bytes[..tables], &bytes[frame..end], &bytes[tables..frame], &bytes[end..]].concat();
    assert_eq!(check(&moved, None), check(&bytes, None));
}
