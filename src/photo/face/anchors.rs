//! What the model's numbers mean: it answers for 896 places of a fixed grid, each with a score and a face around it.

/// Places of the grid: 16 × 16 with two answers each, 8 × 8 with six.
pub const COUNT: usize = 16 * 16 * 2 + 8 * 8 * 6;
/// Numbers an answer has: centre, size, and six points of two.
pub const VALUES: usize = 16;
/// Answers are in pixels of the input.
const SIDE: f32 = 128.0;

/// A possible face, in parts of the input's side.
pub struct Candidate {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
    pub eyes: [(f32, f32); 2],
    pub score: f32,
}

/// The answers that reach a score.
pub fn candidates<'a>(places: &'a [f32], scores: &'a [f32], least: f32) -> impl Iterator<Item = Candidate> + use<'a> {
    let scores = scores.iter().map(|raw| 1.0 / (1.0 + (-raw.clamp(-100.0, 100.0)).exp()));
    let answers = grid().zip(places.chunks_exact(VALUES)).zip(scores);
    answers.filter(move |(_, score)| *score >= least).filter_map(|(((x, y), values), score)| {
        let point = |at: usize| (x + values[at] / SIDE, y + values[at + 1] / SIDE);
        let (centre, size) = (point(0), (values[2] / SIDE, values[3] / SIDE));
        let candidate =
            Candidate { x: centre.0, y: centre.1, width: size.0, height: size.1, eyes: [point(4), point(6)], score };
        // A number that is none would spoil every comparison.
        let sane = values.iter().all(|value| value.is_finite()) && size.0 > 0.0 && size.1 > 0.0;
        sane.then_some(candidate)
    })
}

/// Centres of the grid's places, in the order of the answers.
fn grid() -> impl Iterator<Item = (f32, f32)> {
    [(16u8, 2), (8, 6)].into_iter().flat_map(|(side, answers)| {
        let centre = move |i: u8| (f32::from(i) + 0.5) / f32::from(side);
        (0..side).flat_map(move |y| (0..side).flat_map(move |x| std::iter::repeat_n((centre(x), centre(y)), answers)))
    })
}
