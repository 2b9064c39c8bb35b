//! The part of a picture that somebody chooses for the photo: always 5 : 7, always within the picture.

use super::thresholds::{HEIGHT, WIDTH};

/// Width to height.
const RATIO: f64 = WIDTH as f64 / HEIGHT as f64;
/// The narrowest part, as a part of the widest: nearer, nothing but pixels is seen.
const NEAREST: f64 = 0.08;

/// A part of an upright picture, in its pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cut {
    /// From the left edge.
    pub x: f64,
    /// From the upper edge.
    pub y: f64,
    /// Its width; the height follows.
    pub width: f64,
    /// Width and height of the whole picture.
    whole: (f64, f64),
}

impl Cut {
    /// The largest part in the middle of a picture of a width and a height.
    #[must_use]
    pub fn largest(width: u32, height: u32) -> Cut {
        let whole = (f64::from(width.max(1)), f64::from(height.max(1)));
        let most = most(whole);
        Cut { x: (whole.0 - most) / 2.0, y: (whole.1 - most / RATIO) / 2.0, width: most, whole }.within()
    }

    /// The part that is nearest to left, top, width and height.
    #[must_use]
    pub fn near(self, [x, y, width, height]: [f64; 4]) -> Cut {
        let wide = width.min(height * RATIO);
        Cut { x: x + (width - wide) / 2.0, y: y + (height - wide / RATIO) / 2.0, width: wide, ..self }.within()
    }

    /// Its height.
    #[must_use]
    pub fn height(self) -> f64 {
        self.width / RATIO
    }

    /// Left, top, width and height.
    #[must_use]
    pub fn area(self) -> [f64; 4] {
        [self.x, self.y, self.width, self.height()]
    }

    /// Moved by parts of its own width and height.
    #[must_use]
    pub fn moved(self, across: f64, down: f64) -> Cut {
        Cut { x: self.x + across * self.width, y: self.y + down * self.height(), ..self }.within()
    }

    /// So many times narrower, or wider below 1, around a place in it, in parts of its width and height.
    #[must_use]
    pub fn nearer(self, times: f64, across: f64, down: f64) -> Cut {
        let most = most(self.whole);
        let width = between(self.width / times.max(f64::MIN_POSITIVE), NEAREST * most, most);
        let (x, y) = (self.x + across * self.width, self.y + down * self.height());
        Cut { x: x - across * width, y: y - down * width / RATIO, width, ..self }.within()
    }

    /// How near it is: 0 the whole, 1 the nearest; even steps look even.
    #[must_use]
    pub fn nearness(self) -> f64 {
        between((self.width / most(self.whole)).ln() / NEAREST.ln(), 0.0, 1.0)
    }

    /// With another nearness, around its middle.
    #[must_use]
    pub fn with_nearness(self, nearness: f64) -> Cut {
        let width = most(self.whole) * NEAREST.powf(between(nearness, 0.0, 1.0));
        self.nearer(self.width / width, 0.5, 0.5)
    }

    fn within(self) -> Cut {
        let most = most(self.whole);
        let finite = |number: f64| if number.is_finite() { number } else { 0.0 };
        let width = between(finite(self.width), NEAREST * most, most);
        let inside = |at: f64, length: f64, of: f64| between(finite(at), 0.0, (of - length).max(0.0));
        let (x, y) = (inside(self.x, width, self.whole.0), inside(self.y, width / RATIO, self.whole.1));
        Cut { x, y, width, whole: self.whole }
    }
}

/// The width of the widest part.
fn most((width, height): (f64, f64)) -> f64 {
    width.min(height * RATIO)
}

/// The nearest number from one to another. Not `clamp`: it would panic, and write numbers out to do so.
fn between(number: f64, from: f64, to: f64) -> f64 {
    number.max(from).min(to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn holds(cut: Cut) -> bool {
        let [x, y, width, height] = cut.area();
        let slack = 1e-6 * (cut.whole.0 + cut.whole.1);
        x >= 0.0
            && y >= 0.0
            && width > 0.0
            && x + width <= cut.whole.0 + slack
            && y + height <= cut.whole.1 + slack
            && (width / height / RATIO - 1.0).abs() < 1e-9
    }

    proptest! {
        #[test]
        fn it_never_leaves_the_picture(
            size in (1_u32..9000, 1_u32..9000),
            steps in prop::collection::vec((-3.0..3.0, -3.0..3.0, 0.01..50.0, 0.0..1.0), 0..12),
        ) {
            let mut cut = Cut::largest(size.0, size.1);
            prop_assert!(holds(cut));
            for (across, down, times, place) in steps {
                cut = cut.moved(across, down);
                prop_assert!(holds(cut));
                cut = cut.nearer(times, place, 1.0 - place);
                prop_assert!(holds(cut));
            }
            let again = cut.with_nearness(cut.nearness());
            prop_assert!((again.width / cut.width - 1.0).abs() < 1e-6);
            prop_assert!(holds(cut.near([f64::NAN, -1e9, f64::INFINITY, 3.0])));
        }
    }

    #[test]
    fn what_is_under_the_finger_stays_there() {
        let cut = Cut::largest(4000, 3000).nearer(2.0, 0.5, 0.5);
        let nearer = cut.nearer(1.5, 0.25, 0.75);
        let under = |cut: Cut| (cut.x + 0.25 * cut.width, cut.y + 0.75 * cut.height());
        let ((x, y), (x2, y2)) = (under(cut), under(nearer));
        assert!((x - x2).abs() < 1e-6 && (y - y2).abs() < 1e-6);
    }

    #[test]
    fn a_cut_is_the_one_it_was_made_from() {
        let cut = Cut::largest(3000, 4000).near([100.0, 200.0, 590.0, 826.0]);
        assert_eq!(cut.area().map(f64::round), [100.0, 200.0, 590.0, 826.0]);
    }
}
