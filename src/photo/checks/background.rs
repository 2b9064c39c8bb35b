//! Is the background white? The border above and beside the head shows it.

use super::{Photo, judge, no_pixels};
use crate::photo::pixels::{Pixels, luma};
use crate::photo::report::{Check, Fact, Status};
use crate::photo::statistics::Histogram;
use crate::photo::thresholds::{
    BORDER_DOWN, BORDER_SIDE, BORDER_TOP, SHADING_PASS, TINT_PASS, TINT_WARN, WHITE_PASS, WHITE_WARN,
};

const ID: &str = "background";

/// What the border is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Border {
    /// Median of the smallest channel.
    pub white: u8,
    /// Median of the distance between the channels.
    pub tint: u8,
    /// Luma from the darkest 5 % to the lightest 5 %.
    pub shading: u8,
}

impl Border {
    /// As the table of checks has it.
    #[must_use]
    pub fn status(self) -> Status {
        let pass = self.white >= WHITE_PASS && self.tint <= TINT_PASS && self.shading <= SHADING_PASS;
        judge(pass, self.white >= WHITE_WARN && self.tint <= TINT_WARN)
    }
}

/// Whether a pixel of a picture lies in its border.
#[must_use]
pub fn in_border(x: u32, y: u32, width: u32, height: u32) -> bool {
    let part = |at: u32, of: u32| (f64::from(at) + 0.5) / f64::from(of);
    let (across, down) = (part(x, width), part(y, height));
    down < BORDER_TOP || (down < BORDER_DOWN && !(BORDER_SIDE..1.0 - BORDER_SIDE).contains(&across))
}

/// Measures the border.
#[must_use]
pub fn border(pixels: &Pixels) -> Border {
    let (width, height) = (pixels.width(), pixels.height());
    let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    let found: Vec<[u8; 3]> = places
        .zip(pixels.each())
        .filter(|((x, y), _)| in_border(*x, *y, width, height))
        .map(|(_, pixel)| pixel)
        .collect();
    let least = |pixel: &[u8; 3]| pixel.iter().copied().min().unwrap_or(0);
    let most = |pixel: &[u8; 3]| pixel.iter().copied().max().unwrap_or(0);
    Border {
        white: found.iter().map(least).collect::<Histogram>().median(),
        tint: found.iter().map(|pixel| most(pixel) - least(pixel)).collect::<Histogram>().median(),
        shading: found.iter().map(|pixel| luma(*pixel)).collect::<Histogram>().spread(0.05, 0.95),
    }
}

pub fn check(photo: &Photo<'_>) -> Check {
    let Some(view) = &photo.view else { return no_pixels(ID, photo) };
    let found = border(view);
    let status = found.status();
    let reason = match status {
        Status::Pass | Status::Skipped => None,
        _ if found.tint > TINT_PASS => Some("coloured"),
        _ if found.white < WHITE_PASS => Some("dark"),
        _ => Some("uneven"),
    };
    Check {
        id: ID,
        status,
        reason,
        measured: vec![
            ("white", Fact::Number(found.white.into())),
            ("tint", Fact::Number(found.tint.into())),
            ("shading", Fact::Number(found.shading.into())),
        ],
        required: vec![
            ("leastWhite", Fact::Number(WHITE_PASS.into())),
            ("mostTint", Fact::Number(TINT_PASS.into())),
            ("mostShading", Fact::Number(SHADING_PASS.into())),
        ],
    }
}
