//! The network's arithmetic. Tensors lie row by row, pixel by pixel, channel by channel; inner loops go over channels,
//! which lie side by side, so that compilers make vectors of them.

/// Height, width, depth.
pub type Shape = [usize; 3];

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

    /// Calls with the place of a result and, for each place of its window that is in the input, the place in the
    /// window and in the input.
    fn each(&self, mut act: impl FnMut(usize, &mut dyn Iterator<Item = (usize, usize)>)) {
        let [height, width, _] = self.from;
        for y in 0..self.into[0] {
            for x in 0..self.into[1] {
                let mut places = (0..self.side * self.side).filter_map(|place| {
                    let row = (y * self.stride + place / self.side).checked_sub(self.before[0])?;
                    let column = (x * self.stride + place % self.side).checked_sub(self.before[1])?;
                    (row < height && column < width).then_some((place, row * width + column))
                });
                act(y * self.into[1] + x, &mut places);
            }
        }
    }
}

/// Every output channel from every input channel.
pub struct Convolution {
    windows: Windows,
    /// By place in the window, input channel, output channel.
    weights: Vec<f32>,
    bias: Vec<f32>,
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
        let fits = side == across && inputs == from[2] && outputs == into[2] && bias.len() == outputs;
        let windows = Windows::new(from, into, stride, side)?;
        let each = side * side * inputs;
        let turned = (0..each).flat_map(|i| (0..outputs).map(move |output| weights[output * each + i])).collect();
        fits.then(|| Convolution { windows, weights: turned, bias: bias.to_vec() })
    }

    /// Applies it.
    pub fn run(&self, values: &[f32]) -> Vec<f32> {
        let (inputs, outputs) = (self.windows.from[2], self.bias.len());
        let mut result = vec![0.0; self.windows.into.iter().product()];
        self.windows.each(|at, places| {
            let sums = &mut result[at * outputs..(at + 1) * outputs];
            sums.copy_from_slice(&self.bias);
            for (place, from) in places {
                let pixel = &values[from * inputs..(from + 1) * inputs];
                let weights = &self.weights[place * inputs * outputs..(place + 1) * inputs * outputs];
                for (value, weights) in pixel.iter().zip(weights.chunks_exact(outputs)) {
                    for (sum, weight) in sums.iter_mut().zip(weights) {
                        *sum += value * weight;
                    }
                }
            }
        });
        result
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
    /// None where shapes and weights do not fit.
    pub fn new(
        (from, into): (Shape, Shape),
        stride: usize,
        (shape, weights): (&[usize], &[f32]),
        bias: &[f32],
    ) -> Option<Depthwise> {
        let [1, side, across, channels] = *shape else { return None };
        let fits = side == across && channels == from[2] && channels == into[2] && bias.len() == channels;
        let windows = Windows::new(from, into, stride, side)?;
        fits.then(|| Depthwise { windows, weights: weights.to_vec(), bias: bias.to_vec() })
    }

    /// Applies it.
    pub fn run(&self, values: &[f32]) -> Vec<f32> {
        let channels = self.bias.len();
        let mut result = vec![0.0; self.windows.into.iter().product()];
        self.windows.each(|at, places| {
            let sums = &mut result[at * channels..(at + 1) * channels];
            sums.copy_from_slice(&self.bias);
            for (place, from) in places {
                let pixel = &values[from * channels..(from + 1) * channels];
                let weights = &self.weights[place * channels..(place + 1) * channels];
                for ((sum, value), weight) in sums.iter_mut().zip(pixel).zip(weights) {
                    *sum += value * weight;
                }
            }
        });
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
