//! Is there fine detail on the face? Where there is little it is blurred or smoothed: pixels cannot tell which.

use super::{Photo, judge, no_pixels};
use crate::photo::look::at_most;
use crate::photo::pixels::{Area, Pixels, luma};
use crate::photo::report::{Check, Fact, Status};
use crate::photo::statistics::detail;
use crate::photo::thresholds::{
    DETAIL_FAIL, DETAIL_HEIGHT, DETAIL_PASS, DETAIL_SPREAD, PAPER_FAIL, PAPER_HEIGHT, PAPER_PASS,
};

const ID: &str = "sharpness";

pub fn check(photo: &Photo<'_>) -> Check {
    let Ok(decoded) = &photo.decoded else { return no_pixels(ID, photo) };
    let pixels = &decoded.pixels;
    let (area, on) = match photo.face() {
        Some(face) => (face.area, "face"),
        None => (inner_half(pixels), "innerHalf"),
    };
    let area = area.within(pixels.width().into(), pixels.height().into()).unwrap_or(pixels.area());
    let width = (f64::from(DETAIL_HEIGHT) * (area.width / area.height).clamp(0.1, 10.0)).round() as u32;
    let found = measure(&pixels.resized(area, width, DETAIL_HEIGHT));
    judged(found, (DETAIL_PASS, DETAIL_FAIL), on)
}

/// Papers: the whole, at a height at which small print is still print.
pub fn document(photo: &Photo<'_>) -> Check {
    let Ok(decoded) = &photo.decoded else { return no_pixels(ID, photo) };
    judged(measure(&at_most(&decoded.pixels, PAPER_HEIGHT)), (PAPER_PASS, PAPER_FAIL), "whole")
}

fn judged(found: f64, (pass, fail): (f64, f64), on: &'static str) -> Check {
    let status = judge(found >= pass, found >= fail);
    Check {
        id: ID,
        status,
        reason: (status != Status::Pass).then_some("blurredOrSmoothed"),
        measured: vec![("detail", Fact::Number(found)), ("on", Fact::Word(on))],
        required: vec![("leastDetail", Fact::Number(pass))],
    }
}

fn measure(pixels: &Pixels) -> f64 {
    let levels: Vec<u8> = pixels.each().map(luma).collect();
    detail(&levels, pixels.width() as usize, DETAIL_SPREAD)
}

fn inner_half(pixels: &Pixels) -> Area {
    let (width, height) = (f64::from(pixels.width()), f64::from(pixels.height()));
    Area { x: width / 4.0, y: height / 4.0, width: width / 2.0, height: height / 2.0 }
}
