//! Is it in colour? Grey photos are refused by some bodies and accepted by others.

use super::{Photo, judge, no_pixels};
use crate::photo::report::{Check, Fact, Status};
use crate::photo::thresholds::{CHROMA, GREY_PART};

const ID: &str = "colour";

pub fn check(photo: &Photo<'_>) -> Check {
    let Some(view) = &photo.view else { return no_pixels(ID, photo) };
    let grey = view.each().filter(|pixel| chroma(*pixel) < f64::from(CHROMA)).count() as f64 / view.each().len() as f64;
    let status = judge(grey < GREY_PART, true);
    Check {
        id: ID,
        status,
        reason: (status == Status::Warn).then_some("grey"),
        measured: vec![("grey", Fact::Number(grey))],
        required: vec![("mostGrey", Fact::Number(GREY_PART))],
    }
}

/// The larger of Cb's and Cr's distance from grey (BT.601).
fn chroma([red, green, blue]: [u8; 3]) -> f64 {
    let [red, green, blue] = [red, green, blue].map(f64::from);
    let cb = -0.168_736 * red - 0.331_264 * green + 0.5 * blue;
    let cr = 0.5 * red - 0.418_688 * green - 0.081_312 * blue;
    cb.abs().max(cr.abs())
}
