//! White backgrounds: against the known outline of the same persons before every background.

use super::corpus::{MODEL, file};
use baokao::photo::Refusal;
use baokao::photo::decode::decode;
use baokao::photo::fix::{Options, fix, whiten};
use baokao::photo::header::Header;
use baokao::photo::pixels::{Area, Pixels};
use baokao::photo::report::Status;
use baokao::photo::thresholds::{HEIGHT, WIDTH};

const PERSONS: [&str; 5] = ["a", "adark", "b", "drawn", "shirt"];

fn one_inch(name: &str) -> Pixels {
    let bytes = file(name);
    let pixels = decode(&bytes, &Header::read(&bytes), Some(1)).unwrap().pixels;
    let area = Area { x: 0.0, y: 0.0, width: pixels.width().into(), height: pixels.height().into() };
    pixels.resized(area, WIDTH, HEIGHT)
}

/// Where the person is, two pixels away from the outline.
fn person(name: &str) -> Vec<bool> {
    let mask = one_inch(&format!("mask-{name}.png"));
    let (width, height) = (WIDTH as i32, HEIGHT as i32);
    let inside = |x: i32, y: i32| mask.at(x.clamp(0, width - 1) as u32, y.clamp(0, height - 1) as u32)[0] > 127;
    let around = |x: i32, y: i32| (-2..=2).all(|down| (-2..=2).all(|right| inside(x + right, y + down)));
    (0..height).flat_map(|y| (0..width).map(move |x| (x, y))).map(|(x, y)| around(x, y)).collect()
}

#[test]
fn whitening_touches_no_face_and_no_shirt() {
    let mut done = Vec::new();
    for name in PERSONS {
        let inside = person(name);
        for ground in ["white", "offwhite", "shaded"] {
            let before = one_inch(&format!("{name}-{ground}.jpg"));
            let mut after = before.clone();
            match whiten(&mut after, Some(&MODEL)) {
                Ok(_) => done.push(format!("{name}-{ground}")),
                Err(_) => assert_eq!(before, after, "{name}-{ground}: refused, and changed all the same"),
            }
            let changed =
                before.each().zip(after.each()).zip(&inside).filter(|((a, b), inside)| **inside && a != b).count();
            let part = changed as f64 / inside.iter().filter(|inside| **inside).count() as f64;
            assert!(part < 0.01, "{name}-{ground}: {part} of the person");
        }
    }
    // Who wears no white gets a white background.
    for name in ["a", "adark", "b", "drawn"] {
        for ground in ["white", "offwhite"] {
            assert!(done.contains(&format!("{name}-{ground}")), "{name}-{ground} was refused; done: {done:?}");
        }
    }
}

#[test]
fn a_whitened_photo_passes() {
    for name in ["a-offwhite.jpg", "b-offwhite.jpg", "drawn-offwhite.jpg"] {
        let asked = Options { crop: None, whiten: true };
        let fixed = fix(&file(name), asked, Some(&MODEL)).unwrap();
        assert_eq!(fixed.refused, None, "{name}");
        assert!(fixed.changes.iter().any(|change| change.id == "whiten"), "{name}");
        assert_eq!(fixed.report.status("background"), Some(Status::Pass), "{name}");
    }
}

#[test]
fn what_cannot_be_whitened_is_refused_with_its_reason() {
    let refusal = |name: &str| whiten(&mut one_inch(name), Some(&MODEL)).err();
    for name in PERSONS {
        for ground in ["grey", "blue", "red", "outdoor"] {
            assert_eq!(refusal(&format!("{name}-{ground}.jpg")), Some(Refusal::NotNearlyWhite), "{name}-{ground}");
        }
    }
    let mut empty = Pixels::new(WIDTH, HEIGHT, vec![245; (3 * WIDTH * HEIGHT) as usize]).unwrap();
    assert_eq!(whiten(&mut empty, Some(&MODEL)), Err(Refusal::NoFace));
    assert_eq!(whiten(&mut empty, None), Err(Refusal::NoFace));
}

#[test]
fn a_right_photo_whose_background_stays_comes_back_as_it_is() {
    let once = fix(&file("a-blue.jpg"), Options::default(), Some(&MODEL)).unwrap();
    let asked = Options { crop: None, whiten: true };
    let again = fix(&once.bytes, asked, Some(&MODEL)).unwrap();
    assert_eq!((again.bytes == once.bytes, again.refused), (true, Some(Refusal::NotNearlyWhite)));
}
