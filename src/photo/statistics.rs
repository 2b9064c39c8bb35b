//! What is reckoned from levels of brightness.

/// How often each level occurs.
pub struct Histogram {
    counts: [u32; 256],
    total: u32,
}

impl FromIterator<u8> for Histogram {
    fn from_iter<T: IntoIterator<Item = u8>>(levels: T) -> Histogram {
        let mut histogram = Histogram { counts: [0; 256], total: 0 };
        for level in levels {
            histogram.counts[usize::from(level)] += 1;
            histogram.total += 1;
        }
        histogram
    }
}

impl Histogram {
    /// The level that such a part of all does not exceed.
    pub fn quantile(&self, part: f64) -> u8 {
        let wanted = (f64::from(self.total) * part).ceil().max(1.0) as u32;
        let mut seen = 0;
        for (level, count) in (0..=255).zip(self.counts) {
            seen += count;
            if seen >= wanted {
                return level;
            }
        }
        255
    }

    /// The level in the middle.
    pub fn median(&self) -> u8 {
        self.quantile(0.5)
    }

    /// Between two quantiles.
    pub fn spread(&self, low: f64, high: f64) -> u8 {
        self.quantile(high) - self.quantile(low)
    }

    /// Bits a level carries.
    pub fn entropy(&self) -> f64 {
        let parts =
            self.counts.iter().filter(|count| **count > 0).map(|count| f64::from(*count) / f64::from(self.total));
        // Not −0, where there is nothing.
        -parts.map(|part| part * part.log2()).sum::<f64>() + 0.0
    }
}

/// How much fine detail levels in rows show: the variance of the Laplacian, at a contrast of `spread`. Contrast is
/// taken out because a surface that reflects half as much shows half of every difference, and is no less sharp.
pub fn detail(levels: &[u8], width: usize, spread: f64) -> f64 {
    let height = levels.len() / width.max(1);
    if width < 3 || height < 3 {
        return 0.0;
    }
    let level = |x: usize, y: usize| f64::from(levels[y * width + x]);
    let mut laplacian = Moments::default();
    let mut whole = Moments::default();
    for y in 1..height - 1 {
        for x in 1..width - 1 {
            let around = level(x - 1, y) + level(x + 1, y) + level(x, y - 1) + level(x, y + 1);
            laplacian.add(around - 4.0 * level(x, y));
            whole.add(level(x, y));
        }
    }
    // Flat surfaces hold nothing but noise: no more than eight times is it enlarged.
    laplacian.variance() * (spread * spread / whole.variance().max(1.0)).min(64.0)
}

#[derive(Default)]
struct Moments {
    count: f64,
    sum: f64,
    squares: f64,
}

impl Moments {
    fn add(&mut self, value: f64) {
        self.count += 1.0;
        self.sum += value;
        self.squares += value * value;
    }

    fn variance(&self) -> f64 {
        let mean = self.sum / self.count;
        (self.squares / self.count - mean * mean).max(0.0)
    }
}
