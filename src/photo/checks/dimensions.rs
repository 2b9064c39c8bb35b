//! Is it as wide to as high as 一寸, and large enough?

use super::{Photo, judge};
use crate::photo::report::{Check, Fact};
use crate::photo::thresholds::{HEIGHT, LEAST_HEIGHT, LEAST_WIDTH, RATIO_PASS, RATIO_WARN, WIDTH};

const ID: &str = "dimensions";

pub fn check(photo: &Photo<'_>) -> Check {
    let Some((width, height)) = photo.header.seen() else {
        return super::no_pixels(ID, photo);
    };
    let ratio = f64::from(width) / f64::from(height);
    let off = (ratio / (f64::from(WIDTH) / f64::from(HEIGHT)) - 1.0).abs();
    let whole = width >= WIDTH && height >= HEIGHT;
    let pass = off <= RATIO_PASS && whole;
    let warn = off <= RATIO_WARN && width >= LEAST_WIDTH && height >= LEAST_HEIGHT;
    let reason = match (pass, off <= RATIO_PASS, whole) {
        (true, ..) => None,
        (_, true, _) => Some("small"),
        (.., true) => Some("ratio"),
        _ => Some("smallAndRatio"),
    };
    Check {
        id: ID,
        status: judge(pass, warn),
        reason,
        measured: vec![
            ("width", Fact::Number(width.into())),
            ("height", Fact::Number(height.into())),
            ("ratio", Fact::Number(ratio)),
        ],
        required: vec![
            ("leastWidth", Fact::Number(WIDTH.into())),
            ("leastHeight", Fact::Number(HEIGHT.into())),
            ("ratio", Fact::Number(f64::from(WIDTH) / f64::from(HEIGHT))),
            ("tolerance", Fact::Number(RATIO_PASS)),
        ],
    }
}
