//! Repaired photos: format, size, pixels and dots right every time; the same picture to others; and the checks agree.

use super::corpus::{MODEL, file, names, report};
use super::pictures::{Kind, below, chance, encoded, picture, second_opinion};
use baokao::photo::check;
use baokao::photo::decode::decode;
use baokao::photo::face::Model;
use baokao::photo::fix::{Fixed, Options, Unfixable, fix};
use baokao::photo::header::{Format, Header};
use baokao::photo::pixels::Area;
use baokao::photo::report::{Fact, Status};

const TECHNICAL: [&str; 4] = ["format", "fileSize", "integrity", "dimensions"];

fn assert_right(fixed: &Fixed, model: Option<&Model>, name: &str) {
    let bytes = &fixed.bytes;
    assert!((40_960..=80_000).contains(&bytes.len()), "{name}: {} bytes", bytes.len());
    assert_eq!(check(bytes, model).as_ref(), Ok(&fixed.report), "{name}");
    assert!(fixed.report.passes(&TECHNICAL), "{name}: {:?}", fixed.report.checks);
    if fixed.changes.is_empty() {
        return;
    }
    let header = Header::read(bytes);
    let jpeg = header.jpeg.clone().unwrap();
    assert_eq!((header.format, header.seen(), header.dpi), (Format::Jpeg, Some((295, 413)), Some(300)), "{name}");
    assert_eq!((jpeg.kind, jpeg.components, jpeg.scans, header.exif), (0, 3, 1, false), "{name}");
    // Colours at full resolution: every component has sampling factors of 1.
    let frame = bytes.windows(2).position(|two| two == [0xff, 0xc0]).unwrap();
    assert_eq!([11, 14, 17].map(|at| bytes[frame + at]), [0x11; 3], "{name}");
    let ours = decode(bytes, &header, Some(1)).unwrap();
    let (width, height, theirs) = second_opinion(bytes);
    assert_eq!((width, height), (295, 413), "{name}");
    let most = ours.pixels.rgb().iter().zip(&theirs).map(|(a, b)| a.abs_diff(*b)).max();
    assert!(most <= Some(6), "{name}: two decoders differ by {most:?}");
}

#[test]
fn every_decodable_photo_can_be_repaired_and_no_other() {
    for name in names() {
        let bytes = file(&name);
        let announced = check(&bytes, None).is_ok_and(|report| report.fixable);
        match fix(&bytes, Options::default(), Some(&MODEL)) {
            Ok(fixed) => assert_right(&fixed, Some(&MODEL), &name),
            Err(reason) => {
                assert!(!announced, "{name}: {reason:?}");
                continue;
            }
        }
        assert!(announced, "{name}");
    }
}

#[test]
fn a_photo_of_a_person_is_cut_so_that_the_face_passes() {
    for name in
        names().iter().filter(|name| ["a-", "b-", "adark-", "orient"].iter().any(|start| name.starts_with(start)))
    {
        let fixed = fix(&file(name), Options::default(), Some(&MODEL)).unwrap();
        assert_eq!(fixed.report.status("face"), Some(Status::Pass), "{name}: {:?}", fixed.report.checks.last());
    }
}

#[test]
fn a_thousand_random_pictures_come_out_right() {
    let mut rng = chance(1);
    for i in 0..1_000 {
        let kind = [Kind::Noise, Kind::Flat, Kind::Gradient, Kind::Stripes, Kind::Portrait][i / 5 % 5];
        let (width, height) = match i % 5 {
            0 => (1 + below(&mut rng, 900), 1 + below(&mut rng, 900)),
            1 => (1 + below(&mut rng, 6), 1 + below(&mut rng, 9_000)),
            2 => (1 + below(&mut rng, 9_000), 1 + below(&mut rng, 6)),
            3 => (250 + below(&mut rng, 90), 400 + below(&mut rng, 40)),
            _ => (1 + below(&mut rng, 40), 1 + below(&mut rng, 40)),
        };
        let quality = (i % 3 > 0).then(|| 1 + below(&mut rng, 100) as u8);
        let bytes = encoded(&picture(&mut rng, kind, width, height), quality);
        // Looking for faces takes most of the time: every tenth.
        let model = (i % 11 == 0).then_some(&*MODEL);
        let name = format!("{i}: {kind:?} {width} × {height} {quality:?}");
        let fixed = fix(&bytes, Options::default(), model).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        assert_right(&fixed, model, &name);
        let pad = fixed.changes.iter().find(|change| change.id == "pad");
        assert!(pad.is_none_or(|pad| pad.to == Fact::Number(40_960.0)), "{name}: {pad:?}");
    }
}

#[test]
fn what_is_right_already_comes_back_byte_for_byte() {
    let bytes = file("ready.jpg");
    let fixed = fix(&bytes, Options::default(), Some(&MODEL)).unwrap();
    assert_eq!((fixed.bytes == bytes, fixed.changes.len(), fixed.refused), (true, 0, None));
    // And again what was repaired.
    let once = fix(&file("a-grey.jpg"), Options::default(), Some(&MODEL)).unwrap();
    let twice = fix(&once.bytes, Options::default(), Some(&MODEL)).unwrap();
    assert_eq!((twice.bytes == once.bytes, twice.changes.len()), (true, 0));
}

#[test]
fn what_was_done_is_named() {
    let done = |name: &str| {
        let fixed = fix(&file(name), Options::default(), Some(&MODEL)).unwrap();
        fixed.changes.iter().map(|change| change.id).collect::<Vec<_>>().join(" ")
    };
    for (name, ids) in [
        ("orientation-6.jpg", "orientation metadata upscale encode"),
        ("display-p3.jpg", "colour upscale encode"),
        ("flat.jpg", "resize encode pad"),
        ("really-png.jpg", "upscale encode"),
        ("two.jpg", "crop resize encode"),
        ("size-90000.jpg", "encode"),
    ] {
        let found = done(name);
        let ids_found: Vec<&str> = found.split(' ').filter(|id| *id != "crop" || ids.contains("crop")).collect();
        assert_eq!(ids_found.join(" "), ids, "{name}");
    }
}

#[test]
fn a_crop_is_taken_from_the_upright_picture() {
    let bytes = file("orientation-6.jpg");
    let upright = Header::read(&bytes).seen().unwrap();
    assert_eq!(upright, (240, 336));
    let area = |x, y, width, height| Some(Area { x, y, width, height });
    for (crop, fits) in [
        (area(10.0, 20.0, 200.0, 280.0), true),
        (area(-50.0, -50.0, 1e9, 1e9), true),
        (area(239.0, 0.0, 50.0, 50.0), true),
        (area(240.0, 0.0, 50.0, 50.0), false),
        (area(0.0, 0.0, 0.0, 0.0), false),
        (area(5.0, 5.0, -3.0, 50.0), false),
        (area(f64::NAN, 0.0, 10.0, 10.0), false),
    ] {
        let fixed = fix(&bytes, Options { crop, whiten: false }, Some(&MODEL));
        match fixed {
            Ok(fixed) => {
                assert!(fits, "{crop:?}");
                assert_right(&fixed, Some(&MODEL), "crop");
            }
            Err(error) => assert_eq!((error, fits), (Unfixable::CropOutside, false), "{crop:?}"),
        }
    }
    let upper = fix(&bytes, Options { crop: area(0.0, 0.0, 240.0, 60.0), whiten: false }, None).unwrap();
    assert!(upper.report.status("face").is_some_and(|status| status == Status::Skipped));
    assert!(report("orientation-6.jpg").is_some());
}
