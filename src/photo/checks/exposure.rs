//! Is anything to be seen, or is it burnt out, lost in black, or flat?
//!
//! Black alone never fails: hair, suits and dark skin are dark at the right exposure, too.

use super::{Photo, judge, no_pixels};
use crate::photo::pixels::{Area, Pixels, luma};
use crate::photo::report::{Check, Fact, Status};
use crate::photo::statistics::Histogram;
use crate::photo::thresholds::{
    BURNT, CONTRAST_PASS, CONTRAST_WARN, CRUSHED, ENTROPY_FAIL, ENTROPY_PASS, LOST_PASS, WHITE_WARN,
};

const ID: &str = "exposure";

pub fn check(photo: &Photo<'_>) -> Check {
    let Some(view) = &photo.view else { return no_pixels(ID, photo) };
    let background = background(view, face_area(photo, view));
    let inner: Vec<usize> = inner_half(view).collect();
    let seen: Vec<u8> = inner.iter().filter(|at| !background[**at]).map(|at| luma(pixel(view, *at))).collect();
    let part = |count: usize| count as f64 / inner.len() as f64;
    let burnt = part(seen.iter().filter(|level| **level >= BURNT).count());
    let crushed = part(seen.iter().filter(|level| **level <= CRUSHED).count());
    let entropy = seen.into_iter().collect::<Histogram>().entropy();
    let pass = burnt <= LOST_PASS && crushed <= LOST_PASS && entropy >= ENTROPY_PASS;
    let fail = burnt > 2.0 * LOST_PASS || entropy < ENTROPY_FAIL;
    let reason = match () {
        () if pass => None,
        () if burnt > LOST_PASS => Some("burnt"),
        () if entropy < ENTROPY_PASS => Some("flat"),
        () => Some("dark"),
    };
    Check {
        id: ID,
        status: judge(pass, !fail),
        reason,
        measured: vec![
            ("burnt", Fact::Number(burnt)),
            ("crushed", Fact::Number(crushed)),
            ("entropy", Fact::Number(entropy)),
        ],
        required: vec![
            ("mostBurnt", Fact::Number(LOST_PASS)),
            ("mostCrushed", Fact::Number(LOST_PASS)),
            ("leastEntropy", Fact::Number(ENTROPY_PASS)),
        ],
    }
}

/// Papers are white and print is black: what counts is how far one is from the other.
pub fn document(photo: &Photo<'_>) -> Check {
    let Some(view) = &photo.view else { return no_pixels(ID, photo) };
    let contrast = view.each().map(luma).collect::<Histogram>().spread(0.02, 0.98);
    let status = judge(contrast >= CONTRAST_PASS, contrast >= CONTRAST_WARN);
    Check {
        id: ID,
        status,
        reason: (status != Status::Pass).then_some("flat"),
        measured: vec![("contrast", Fact::Number(contrast.into()))],
        required: vec![("leastContrast", Fact::Number(CONTRAST_PASS.into()))],
    }
}

fn pixel(view: &Pixels, at: usize) -> [u8; 3] {
    let width = view.width() as usize;
    view.at((at % width) as u32, (at / width) as u32)
}

/// The places of the middle half of the width and of the height; at least one.
fn inner_half(view: &Pixels) -> impl Iterator<Item = usize> {
    let (width, height) = (view.width() as usize, view.height() as usize);
    let range = |of: usize| of / 4..(of - of / 4);
    range(height).flat_map(move |y| range(width).map(move |x| y * width + x))
}

/// The face's part of the view.
fn face_area(photo: &Photo<'_>, view: &Pixels) -> Option<Area> {
    let (face, decoded) = (photo.face()?, photo.decoded.as_ref().ok()?);
    let scale = f64::from(view.height()) / f64::from(decoded.pixels.height());
    Some(face.area.times(scale, scale))
}

/// The nearly white places that hang together with the top or the sides of the picture, but for the face: one that is
/// burnt out would hang together with them, too.
fn background(view: &Pixels, face: Option<Area>) -> Vec<bool> {
    let (width, height) = (view.width() as usize, view.height() as usize);
    let in_face = |at: usize| {
        let (x, y) = ((at % width) as f64, (at / width) as f64);
        face.is_some_and(|face| {
            (face.x..face.x + face.width).contains(&x) && (face.y..face.y + face.height).contains(&y)
        })
    };
    let white = |at: usize| pixel(view, at).iter().all(|level| *level >= WHITE_WARN) && !in_face(at);
    let mut found = vec![false; width * height];
    let sides = (0..height).flat_map(|y| [y * width, y * width + width - 1]);
    let mut open: Vec<usize> = (0..width).chain(sides).filter(|at| white(*at)).collect();
    while let Some(at) = open.pop() {
        if std::mem::replace(&mut found[at], true) {
            continue;
        }
        let (x, y) = (at % width, at / width);
        let around = [
            (x > 0, at.wrapping_sub(1)),
            (x + 1 < width, at + 1),
            (y > 0, at.wrapping_sub(width)),
            (y + 1 < height, at + width),
        ];
        open.extend(
            around.into_iter().filter(|(inside, next)| *inside && !found[*next] && white(*next)).map(|(_, next)| next),
        );
    }
    found
}
