//! A background that is nearly white becomes white: only what hangs together with the border, and only where the
//! person's outline can be told from it. What is in doubt stays as it is, and so does the whole photo.

use crate::photo::checks::{border, in_border};
use crate::photo::face::{Face, Model};
use crate::photo::pixels::Pixels;
use crate::photo::report::{Fact, Status};
use crate::photo::said::{Change, Refusal};
use crate::photo::thresholds::{WHITEN_BORDER, WHITEN_CLEAR, WHITEN_EDGE, WHITEN_NEAR, WHITEN_OUTLINE, WHITEN_PART};

/// Whitens the background of a photo in its final size; on refusal nothing has changed.
///
/// # Errors
/// Why it is not safe.
pub fn whiten(pixels: &mut Pixels, model: Option<&Model>) -> Result<Change, Refusal> {
    let before = border(pixels);
    if before.status() == Status::Fail {
        return Err(Refusal::NotNearlyWhite);
    }
    let faces = model.map(|model| model.faces(pixels)).unwrap_or_default();
    let face = faces.first().ok_or(Refusal::NoFace)?;
    let ground = Ground::new(pixels);
    let mask = ground.flood();
    ground.assess(&mask, face)?;
    let whitened = ground.whitened(&mask);
    if border(&whitened).status() != Status::Pass {
        return Err(Refusal::Uneven);
    }
    *pixels = whitened;
    Ok(Change { id: "whiten", from: Fact::Number(before.white.into()), to: Fact::Number(255.0) })
}

/// A picture and the trend of its background.
struct Ground<'a> {
    pixels: &'a Pixels,
    width: usize,
    height: usize,
    /// For each channel: level in the middle, and how it changes across and down.
    trend: [[f32; 3]; 3],
}

impl<'a> Ground<'a> {
    fn new(pixels: &'a Pixels) -> Ground<'a> {
        let (width, height) = (pixels.width() as usize, pixels.height() as usize);
        let mut ground = Ground { pixels, width, height, trend: [[255.0, 0.0, 0.0]; 3] };
        let places: Vec<usize> = (0..width * height).filter(|at| ground.at_border(*at)).collect();
        // Hair or a shoulder at the border is no background: the second time only what is near the first trend counts.
        for pass in 0..2 {
            let near: Vec<usize> =
                places.iter().copied().filter(|at| pass == 0 || ground.distance(*at) <= 2.0 * WHITEN_NEAR).collect();
            ground.trend = [0, 1, 2].map(|channel| ground.plane(&near, channel));
        }
        ground
    }

    fn at_border(&self, at: usize) -> bool {
        in_border((at % self.width) as u32, (at / self.width) as u32, self.width as u32, self.height as u32)
    }

    fn level(&self, at: usize, channel: usize) -> f32 {
        f32::from(self.pixels.rgb()[3 * at + channel])
    }

    /// From −1 to 1 across and down.
    fn place(&self, at: usize) -> (f32, f32) {
        let part = |i: usize, of: usize| 2.0 * (i as f32 + 0.5) / of as f32 - 1.0;
        (part(at % self.width, self.width), part(at / self.width, self.height))
    }

    /// The plane through a channel's levels at some places, by least squares, each slope by itself: borders are
    /// symmetric from left to right, so that the two hardly mix.
    fn plane(&self, places: &[usize], channel: usize) -> [f32; 3] {
        let count = places.len().max(1) as f32;
        let sum = |value: &dyn Fn(usize) -> f32| places.iter().map(|at| value(*at)).sum::<f32>() / count;
        let (level, x, y) =
            (sum(&|at| self.level(at, channel)), sum(&|at| self.place(at).0), sum(&|at| self.place(at).1));
        let slope = |axis: &dyn Fn(usize) -> f32, mean: f32| {
            let both = sum(&|at| (axis(at) - mean) * (self.level(at, channel) - level));
            both / sum(&|at| (axis(at) - mean).powi(2)).max(1e-3)
        };
        let (across, down) = (slope(&|at| self.place(at).0, x), slope(&|at| self.place(at).1, y));
        [level - across * x - down * y, across, down]
    }

    /// How far a pixel is from the background's trend: the channel that differs most.
    fn distance(&self, at: usize) -> f32 {
        let (x, y) = self.place(at);
        (0..3)
            .map(|i| (self.level(at, i) - self.trend[i][0] - self.trend[i][1] * x - self.trend[i][2] * y).abs())
            .fold(0.0, f32::max)
    }

    /// The places above, below and beside one.
    fn around(&self, at: usize) -> impl Iterator<Item = usize> + use<> {
        let (x, y, width, height) = (at % self.width, at / self.width, self.width, self.height);
        [
            (x > 0, at.wrapping_sub(1)),
            (x + 1 < width, at + 1),
            (y > 0, at.wrapping_sub(width)),
            (y + 1 < height, at + width),
        ]
        .into_iter()
        .filter_map(|(inside, next)| inside.then_some(next))
    }

    /// What hangs together with the border, without a step in between.
    fn flood(&self) -> Vec<bool> {
        let step = |one: usize, other: usize| {
            (0..3).map(|i| (self.level(one, i) - self.level(other, i)).abs()).fold(0.0, f32::max)
        };
        let calm = |at: usize| self.around(at).all(|next| step(at, next) <= WHITEN_EDGE);
        let ground = |at: usize| self.distance(at) <= WHITEN_NEAR && calm(at);
        let mut mask = vec![false; self.width * self.height];
        let mut open: Vec<usize> = (0..mask.len()).filter(|at| self.at_border(*at) && ground(*at)).collect();
        while let Some(at) = open.pop() {
            if !std::mem::replace(&mut mask[at], true) {
                open.extend(self.around(at).filter(|next| !mask[*next] && ground(*next)));
            }
        }
        mask
    }

    /// Whether the mask is a background and nothing but that.
    fn assess(&self, mask: &[bool], face: &Face) -> Result<(), Refusal> {
        let part = |among: &dyn Fn(usize) -> bool| {
            let places: Vec<usize> = (0..mask.len()).filter(|at| among(*at)).collect();
            places.iter().filter(|at| mask[**at]).count() as f64 / places.len().max(1) as f64
        };
        let [least, most] = WHITEN_PART;
        if !(least..=most).contains(&part(&|_| true)) || part(&|at| self.at_border(at)) < WHITEN_BORDER {
            return Err(Refusal::Uneven);
        }
        let (centre, _) = face.centre();
        let chin = face.area.y + face.area.height;
        // Face, neck and chest: surely person, however the hair falls and the shoulders slope.
        let body = |at: usize| {
            let (x, y) = ((at % self.width) as f64, (at / self.width) as f64);
            let beside = (x - centre).abs() / face.area.width;
            let below = (y - chin) / face.area.height;
            let in_face = (beside / 0.35).hypot((below + 0.5) / 0.45) < 1.0;
            in_face || (below > 0.0 && beside < 0.1) || (below > 0.9 && beside < 0.4)
        };
        let lowest = |at: usize| at / self.width + 1 == self.height;
        if part(&body) > 0.01 || part(&lowest) > 0.5 {
            return Err(Refusal::OutlineUnclear);
        }
        let outline: Vec<usize> =
            (0..mask.len()).filter(|at| !mask[*at] && self.around(*at).any(|next| mask[next])).collect();
        let clear = |lower: bool, least: f64| {
            let of_it: Vec<usize> =
                outline.iter().copied().filter(|at| !lower || (at / self.width) as f64 > chin).collect();
            let count = of_it.iter().filter(|at| self.clear(mask, **at)).count();
            of_it.is_empty() || count as f64 >= least * of_it.len() as f64
        };
        if clear(false, WHITEN_OUTLINE) && clear(true, WHITEN_OUTLINE) { Ok(()) } else { Err(Refusal::OutlineUnclear) }
    }

    /// Whether within three pixels of a place of the outline there is something that is surely no background.
    fn clear(&self, mask: &[bool], at: usize) -> bool {
        let (x, y) = (at % self.width, at / self.width);
        let near = |i: usize, of: usize| i.saturating_sub(3)..(i + 4).min(of);
        near(y, self.height)
            .flat_map(|y| near(x, self.width).map(move |x| y * self.width + x))
            .any(|at| !mask[at] && self.distance(at) >= WHITEN_CLEAR)
    }

    /// White where the mask is, less so within two pixels of its rim, not at all beyond it.
    fn whitened(&self, mask: &[bool]) -> Pixels {
        let mut whitened = self.pixels.clone();
        let inner: Vec<bool> = (0..mask.len()).map(|at| mask[at] && self.around(at).all(|next| mask[next])).collect();
        for at in (0..mask.len()).filter(|at| mask[*at]) {
            let near = self.around(at).chain([at]);
            let (count, white) =
                near.fold((0.0, 0.0), |(count, white), next| (count + 1.0, white + f32::from(inner[next])));
            let alpha: f32 = white / count;
            for level in &mut whitened.rgb_mut()[3 * at..3 * at + 3] {
                *level += (f32::from(255 - *level) * alpha).round() as u8;
            }
        }
        whitened
    }
}
