//! What is no photo, or no longer: nothing panics, nothing takes long, nothing broken passes.

use super::corpus::{MODEL, file, names};
use super::pictures::cases;
use baokao::photo::fix::{Options, Unfixable, fix};
use baokao::photo::header::{Format, Header};
use baokao::photo::report::Status;
use baokao::photo::{Unreadable, check, check_document};
use proptest::prelude::{Strategy, any};
use std::time::{Duration, Instant};

/// A report or a refusal within the time that is allowed, for every function.
fn survives(bytes: &[u8], name: &str) {
    let start = Instant::now();
    let report = check(bytes, None);
    let fixed = fix(bytes, Options { crop: None, whiten: true }, None);
    assert_eq!(fixed.is_ok(), report.as_ref().is_ok_and(|report| report.fixable), "{name}");
    assert_eq!(check_document(bytes).is_err(), report.is_err(), "{name}");
    assert!(start.elapsed() < Duration::from_secs(15), "{name}: {:?} for three", start.elapsed());
}

#[test]
fn a_file_that_ends_too_soon_never_passes() {
    for name in [
        "progressive.jpg",
        "orientation-6.jpg",
        "grey.jpg",
        "ycck.jpg",
        "deep.png",
        "interlaced.png",
        "lossy.webp",
        "lossless.webp",
    ] {
        let whole = file(name);
        let step = (whole.len() / 60).max(1);
        for length in (1..whole.len()).step_by(step).chain([whole.len() - 2, whole.len() - 1]) {
            let cut = &whole[..length];
            let report = check(cut, None).unwrap();
            assert_eq!(report.status("integrity"), Some(Status::Fail), "{name} cut to {length}");
            let reason = fix(cut, Options::default(), None).err();
            // Of so few bytes nobody can say what they were.
            let known = Format::of(cut) != Format::Unknown;
            let expected = if known { Unreadable::Damaged } else { Unreadable::Unsupported };
            assert_eq!(reason, Some(Unfixable::Unreadable(expected)), "{name} cut to {length}");
        }
    }
}

/// Some programs close a file that was cut off with an end marker; lenient decoders then fill up with grey.
#[test]
fn a_jpeg_that_was_cut_and_closed_never_passes() {
    for name in ["progressive.jpg", "orientation-6.jpg", "ycck.jpg", "ready.jpg"] {
        let whole = file(name);
        let start = whole.windows(2).position(|two| two == [0xff, 0xda]).unwrap() + 40;
        for length in (start..whole.len() - 600).step_by(whole.len() / 40) {
            // Not in the middle of a stuffed byte.
            let length = if whole[length - 1] == 0xff { length - 1 } else { length };
            let closed = [&whole[..length], &[0xff, 0xd9]].concat();
            let report = check(&closed, None).unwrap();
            assert_eq!(report.status("integrity"), Some(Status::Fail), "{name} cut to {length}");
        }
    }
}

#[test]
fn bytes_that_were_changed_do_no_harm() {
    for name in names() {
        let whole = file(&name);
        for i in 0..12 {
            let mut changed = whole.clone();
            let at = (i * 7919 + i * i * 104_729) % changed.len().min(1 << (6 + i));
            changed[at] ^= 1 << (i % 8) | 0x40;
            survives(&changed, &format!("{name} changed at {at}"));
        }
    }
}

#[test]
fn any_bytes_do_no_harm() {
    let starts = [&[0xff, 0xd8, 0xff][..], b"\x89PNG\r\n\x1a\n", b"RIFF\x20\0\0\0WEBPVP8 ", b"\0\0\0\x18ftypheic", b""];
    let strategy = (0..starts.len(), proptest::collection::vec(any::<u8>(), 0..400));
    let run = cases(600).run(&strategy.prop_map(|(start, rest)| [starts[start], &rest].concat()), |bytes| {
        survives(&bytes, &format!("{bytes:?}"));
        Ok(())
    });
    run.unwrap();
}

#[test]
fn thousands_of_scans_are_refused_at_once() {
    let whole = file("progressive.jpg");
    let scan = whole.windows(2).rposition(|two| two == [0xff, 0xda]).unwrap();
    let (head, last) = whole.split_at(scan);
    let mut many = head.to_vec();
    for _ in 0..5_000 {
        many.extend(&last[..last.len() - 2]);
    }
    many.extend([0xff, 0xd9]);
    let start = Instant::now();
    let report = check(&many, Some(&MODEL)).unwrap();
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
    let integrity = report.checks.iter().find(|check| check.id == "integrity").unwrap();
    assert_eq!((integrity.status, integrity.reason), (Status::Fail, Some("scans")));
    assert_eq!(fix(&many, Options::default(), None), Err(Unfixable::Unreadable(Unreadable::Unsupported)));
}

#[test]
fn huge_claims_are_refused_before_anything_is_allocated() {
    let png = |width: u32, height: u32, interlaced: u8| {
        let mut bytes = file("deep.png");
        bytes[16..20].copy_from_slice(&width.to_be_bytes());
        bytes[20..24].copy_from_slice(&height.to_be_bytes());
        bytes[28] = interlaced;
        bytes
    };
    assert_eq!(check(&png(8_001, 8_000, 0), None), Err(Unreadable::TooManyPixels));
    assert_eq!(check(&png(4_001, 8_000, 1), None), Err(Unreadable::TooManyPixels));
    assert!(check(&png(u32::MAX, u32::MAX, 0), None).is_err());
    let mut progressive = file("progressive.jpg");
    let frame = progressive.windows(2).position(|two| two == [0xff, 0xc2]).unwrap();
    progressive[frame + 5..frame + 9].copy_from_slice(&[0x1f, 0x41, 0x0f, 0xa1]);
    assert_eq!(check(&progressive, None), Err(Unreadable::TooManyPixels));
}

/// Seeds and finds of the fuzzing (`fuzz/README.md`).
#[test]
fn what_fuzzing_found_does_no_harm() {
    let folder = super::corpus::path("found");
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        survives(&std::fs::read(&path).unwrap(), &path.display().to_string());
    }
}

#[test]
fn a_name_says_nothing() {
    for (name, format) in [("really-png.jpg", "png"), ("heic-named.jpg", "heic"), ("unknown.jpg", "unknown")] {
        assert_eq!(check(&file(name), None).unwrap().format.word(), format);
        assert_eq!(Header::read(&file(name)).format.word(), format);
    }
}
