//! The network's arithmetic. Tensors lie row by row, pixel by pixel, channel by channel; inner loops go over a few
//! channels that lie side by side and whose sums stay in registers, so that compilers make vectors of them.

/// Height, width, depth.
pub type Shape = [usize; 3];

/// Channels that are summed at once: a vector of most processors.
const LANES: usize = 4;
/// Pixels that share what is loaded of the weights.
const PIXELS: usize = 2;

/// Where a window over the input begins and which of its places there are: "same" padding.
struct Windows {
    from: Shape,
    into: Shape,
    stride: usize,
    side: usize,
    before: [usize; 2],
}

impl Windows {
    fn new(from: Shape, into: Shape, stride: usize, side: usize) -> Option<Windows> {
        let fits = (0..2).all(|axis| into[axis] == from[axis].div_ceil(stride) && into[axis] > 0);
        let missing = |axis: usize| ((into[axis].max(1) - 1) * stride + side).saturating_sub(from[axis]) / 2;
        fits.then_some(Windows { from, into, stride, side, before: [missing(0), missing(1)] })
    }

    /// Along one axis: the first input place of the window at `at`, and which of its own places are in the input.
    fn span(&self, axis: usize, at: usize) -> (usize, std::ops::Range<usize>) {
        let start = at * self.stride;
        let first = self.before[axis].saturating_sub(start).min(self.side);
        let last = (self.from[axis] + self.before[axis]).saturating_sub(start).clamp(first, self.side);
        (start + first - self.before[axis].min(start + first), first..last)
    }

    /// Whether each result comes from the one pixel in its own place.
    fn pointwise(&self) -> bool {
        self.side == 1 && self.stride == 1
    }

    /// Writes what the windows of a row of results show, one after the other, zeros where there is no input.
    fn gather(&self, values: &[f32], y: usize, patches: &mut [f32]) {
        let [_, width, depth] = self.from;
        patches.fill(0.0);
        let (top, rows) = self.span(0, y);
        for (x, patch) in patches.chunks_exact_mut(self.side * self.side * depth).enumerate() {
            let (left, columns) = self.span(1, x);
            let length = columns.len() * depth;
            for (down, row) in rows.clone().enumerate() {
                let from = ((top + down) * width + left) * depth;
                let to = (row * self.side + columns.start) * depth;
                patch[to..to + length].copy_from_slice(&values[from..from + length]);
            }
        }
    }
}

/// Every output channel from every input channel.
pub struct Convolution {
    windows: Windows,
    /// By group of as many output channels as there are lanes, place in the window, input channel, lane.
    weights: Vec<f32>,
    bias: Vec<f32>,
    outputs: usize,
}

impl Convolution {
    /// None where shapes and weights do not fit. The file's weights are by output, row, column, input.
    pub fn new(
        (from, into): (Shape, Shape),
        stride: usize,
        (shape, weights): (&[usize], &[f32]),
        bias: &[f32],
    ) -> Option<Convolution> {
        let [outputs, side, across, inputs] = *shape else { return None };
        let fits = side == across && side > 0 && inputs == from[2] && outputs == into[2] && bias.len() == outputs;
        let windows = Windows::new(from, into, stride, side)?;
        let each = side * side * inputs;
        if !fits || each == 0 || weights.len() != outputs * each {
            return None;
        }
        let groups = outputs.div_ceil(LANES);
        let mut turned = vec![0.0; groups * each * LANES];
        for (output, own) in weights.chunks_exact(each).enumerate() {
            let start = output / LANES * each * LANES + output % LANES;
            for (weight, to) in own.iter().zip(turned[start..].iter_mut().step_by(LANES)) {
                *to = *weight;
            }
        }
        let mut bias = bias.to_vec();
        bias.resize(groups * LANES, 0.0);
        Some(Convolution { windows, weights: turned, bias, outputs })
    }

    /// Applies it.
    pub fn run(&self, values: &[f32]) -> Vec<f32> {
        let Windows { into: [height, width, _], from: [_, _, inputs], side, .. } = self.windows;
        let mut result = vec![0.0; height * width * self.outputs];
        if self.windows.pointwise() {
            self.multiply(values, inputs, &mut result);
            return result;
        }
        let each = side * side * inputs;
        let mut patches = vec![0.0; width * each];
        for (y, row) in result.chunks_exact_mut(width * self.outputs).enumerate() {
            self.windows.gather(values, y, &mut patches);
            self.multiply(&patches, each, row);
        }
        result
    }

    /// Each patch of `each` values times the weights.
    fn multiply(&self, patches: &[f32], each: usize, result: &mut [f32]) {
        let pairs = patches.chunks(PIXELS * each).zip(result.chunks_mut(PIXELS * self.outputs));
        for (pair, sums) in pairs {
            let (one, other) = pair.split_at(each);
            // The last of an odd number is reckoned twice and kept once.
            let other = if other.is_empty() { one } else { other };
            let groups = self.weights.chunks_exact(each * LANES).zip(self.bias.chunks_exact(LANES));
            for (group, (weights, bias)) in groups.enumerate() {
                let start = group * LANES;
                let lanes = LANES.min(self.outputs - start);
                let mut both = [[0.0; LANES]; PIXELS];
                both.iter_mut().for_each(|lanes| lanes.copy_from_slice(bias));
                for ((a, b), weights) in one.iter().zip(other).zip(weights.chunks_exact(LANES)) {
                    for lane in 0..LANES {
                        both[0][lane] += a * weights[lane];
                        both[1][lane] += b * weights[lane];
                    }
                }
                for (sums, own) in sums.chunks_exact_mut(self.outputs).zip(both) {
                    sums[start..start + lanes].copy_from_slice(&own[..lanes]);
                }
            }
        }
    }
}

/// Every channel from itself alone.
pub struct Depthwise {
    windows: Windows,
    /// By place in the window, channel.
    weights: Vec<f32>,
    bias: Vec<f32>,
}

impl Depthwise {
    /// None where shapes and weights do not fit, or there are fewer channels than lanes.
    pub fn new(
        (from, into): (Shape, Shape),
        stride: usize,
        (shape, weights): (&[usize], &[f32]),
        bias: &[f32],
    ) -> Option<Depthwise> {
        let [1, side, across, channels] = *shape else { return None };
        let fits = side == across && channels == from[2] && channels == into[2] && bias.len() == channels;
        let enough = channels >= LANES && weights.len() == side * side * channels;
        let windows = Windows::new(from, into, stride, side)?;
        (fits && enough).then(|| Depthwise { windows, weights: weights.to_vec(), bias: bias.to_vec() })
    }

    /// Applies it.
    pub fn run(&self, values: &[f32]) -> Vec<f32> {
        let Windows { into: [height, width, _], from: [_, across, _], side, .. } = self.windows;
        let channels = self.bias.len();
        let mut result = vec![0.0; height * width * channels];
        for (at, sums) in result.chunks_exact_mut(channels).enumerate() {
            let ((top, rows), (left, columns)) = (self.windows.span(0, at / width), self.windows.span(1, at % width));
            for start in (0..channels).step_by(LANES) {
                // Where the lanes do not come out even, the last ones overlap: the same sums once more.
                let start = start.min(channels - LANES);
                let mut own = [0.0; LANES];
                own.copy_from_slice(&self.bias[start..start + LANES]);
                for (down, row) in rows.clone().enumerate() {
                    let from = ((top + down) * across + left) * channels + start;
                    let place = (row * side + columns.start) * channels + start;
                    for i in 0..columns.len() {
                        let value = &values[from + i * channels..][..LANES];
                        let weight = &self.weights[place + i * channels..][..LANES];
                        for lane in 0..LANES {
                            own[lane] += value[lane] * weight[lane];
                        }
                    }
                }
                sums[start..start + LANES].copy_from_slice(&own);
            }
        }
        result
    }
}

/// Value by value.
pub fn add(one: &[f32], other: &[f32]) -> Vec<f32> {
    one.iter().zip(other).map(|(a, b)| a + b).collect()
}

/// The same with further channels, all 0.
pub fn pad_channels(values: &[f32], [_, _, from]: Shape, depth: usize) -> Vec<f32> {
    let rest = depth - from;
    values.chunks_exact(from).flat_map(|pixel| pixel.iter().copied().chain(std::iter::repeat_n(0.0, rest))).collect()
}

/// The largest of each two by two, channel by channel.
pub fn pool(values: &[f32], [height, width, depth]: Shape) -> Vec<f32> {
    let mut result = Vec::with_capacity(values.len() / 4);
    for y in (0..height).step_by(2) {
        for x in (0..width).step_by(2) {
            let pixel = |right: usize, down: usize| &values[((y + down) * width + x + right) * depth..][..depth];
            let [a, b, c, d] = [pixel(0, 0), pixel(1, 0), pixel(0, 1), pixel(1, 1)];
            result.extend((0..depth).map(|i| a[i].max(b[i]).max(c[i].max(d[i]))));
        }
    }
    result
}
