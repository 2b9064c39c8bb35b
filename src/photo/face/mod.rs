//! Faces: where they are, and whether they are upright. Found by MediaPipe's short-range model, which is a file
//! beside the program (`baokao_face.tflite`), read and run by a small interpreter of the nine operations it has.

mod anchors;
mod flatbuffer;
mod graph;
mod operations;

use super::pixels::{Area, Pixels};
use super::thresholds::{FACE_OVERLAP, FACE_SCORE, SURE_SCORE};
use graph::Graph;

/// A face in a picture, in the picture's pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Face {
    /// From the brows to the chin, from ear to ear, roughly.
    pub area: Area,
    /// The eyes' places: the one that is seen left first.
    pub eyes: [(f64, f64); 2],
    /// How sure the model is, 0 … 1.
    pub score: f32,
}

impl Face {
    /// Degrees by which the line of the eyes leans; positive where the right one is lower.
    #[must_use]
    pub fn tilt(&self) -> f64 {
        let [(left, upper), (right, lower)] = self.eyes;
        (lower - upper).atan2(right - left).to_degrees()
    }

    /// Its centre.
    #[must_use]
    pub fn centre(&self) -> (f64, f64) {
        (self.area.x + self.area.width / 2.0, self.area.y + self.area.height / 2.0)
    }
}

/// Width and height of what the model looks at, in pixels.
const SIDE: u32 = 128;

/// The model, read.
pub struct Model {
    graph: Graph,
}

impl Model {
    /// Reads the model's file; none where it is not this model.
    #[must_use]
    pub fn read(file: &[u8]) -> Option<Model> {
        let graph = Graph::read(file, [SIDE as usize, SIDE as usize, 3])?;
        let outputs: Vec<usize> = graph.output_lengths().collect();
        let expected = [anchors::COUNT * anchors::VALUES, anchors::COUNT];
        (outputs == expected).then_some(Model { graph })
    }

    /// All faces, the largest first. The picture is looked at whole and, where it is not square, in the squares that
    /// cover it: faces of a long picture would be small in the whole.
    #[must_use]
    pub fn faces(&self, pixels: &Pixels) -> Vec<Face> {
        let mut found: Vec<Face> = looks(pixels).into_iter().flat_map(|part| self.look(pixels, part)).collect();
        found.sort_by(|one, other| other.score.total_cmp(&one.score));
        let mut faces: Vec<Face> = Vec::new();
        for face in found {
            if faces.iter().all(|known| overlap(known.area, face.area) < f64::from(FACE_OVERLAP)) {
                faces.push(face);
            }
        }
        // Beside a sure face a doubtful one is a pattern, or the same once more.
        let sure = faces.first().is_some_and(|face| face.score >= SURE_SCORE);
        faces.retain(|face| !sure || face.score >= SURE_SCORE);
        faces.sort_by(|one, other| other.area.height.total_cmp(&one.area.height));
        faces
    }

    /// The faces of a square, which may go beyond the picture.
    fn look(&self, pixels: &Pixels, square: Area) -> Vec<Face> {
        let outputs = self.graph.run(&input(pixels, square));
        let [places, scores] = &outputs[..] else { return Vec::new() };
        let place = |x: f32, y: f32| (square.x + f64::from(x) * square.width, square.y + f64::from(y) * square.height);
        anchors::candidates(places, scores, FACE_SCORE)
            .map(|candidate| {
                let (x, y) = place(candidate.x - candidate.width / 2.0, candidate.y - candidate.height / 2.0);
                let [width, height] = [candidate.width, candidate.height].map(|side| f64::from(side) * square.width);
                let eyes = candidate.eyes.map(|(x, y)| place(x, y));
                Face { area: Area { x, y, width, height }, eyes, score: candidate.score }
            })
            .filter(|face| face.area.within(pixels.width().into(), pixels.height().into()).is_some())
            .collect()
    }
}

/// The squares to look at: around the whole, and for a longish picture as many as cover it.
fn looks(pixels: &Pixels) -> Vec<Area> {
    let (width, height) = (f64::from(pixels.width()), f64::from(pixels.height()));
    let (long, short) = (width.max(height), width.min(height));
    let whole = Area { x: (width - long) / 2.0, y: (height - long) / 2.0, width: long, height: long };
    let ratio = long / short;
    if !(1.2..=4.0).contains(&ratio) {
        return vec![whole];
    }
    let count = ratio.ceil() as u32;
    let step = (long - short) / f64::from(count - 1);
    let square = |i: u32| {
        let along = f64::from(i) * step;
        let (x, y) = if width > height { (along, 0.0) } else { (0.0, along) };
        Area { x, y, width: short, height: short }
    };
    std::iter::once(whole).chain((0..count).map(square)).collect()
}

/// The square as the model wants it: 128 × 128 × RGB from −1 to 1, black where there is no picture.
fn input(pixels: &Pixels, square: Area) -> Vec<f32> {
    let (width, height) = (f64::from(pixels.width()), f64::from(pixels.height()));
    let scale = f64::from(SIDE) / square.width;
    let part = square.within(width, height).unwrap_or(pixels.area());
    let size = |of: f64| (of * scale).round().clamp(1.0, SIDE.into()) as u32;
    let (across, down) = (size(part.width), size(part.height));
    let small = pixels.resized(part, across, down);
    let offset = |from: f64, of: u32| (((from * scale).round()).max(0.0) as u32).min(SIDE - of);
    let (left, top) = (offset(part.x - square.x, across), offset(part.y - square.y, down));
    let mut values = vec![-1.0; (SIDE * SIDE * 3) as usize];
    for (y, row) in small.rgb().chunks_exact(3 * across as usize).enumerate() {
        let start = 3 * ((top as usize + y) * SIDE as usize + left as usize);
        for (value, level) in values[start..].iter_mut().zip(row) {
            *value = f32::from(*level) / 127.5 - 1.0;
        }
    }
    values
}

/// What two areas share, as a part of what they cover together, or of the smaller where one lies in the other.
fn overlap(one: Area, other: Area) -> f64 {
    let across = (one.x + one.width).min(other.x + other.width) - one.x.max(other.x);
    let down = (one.y + one.height).min(other.y + other.height) - one.y.max(other.y);
    let shared = across.max(0.0) * down.max(0.0);
    let (first, second) = (one.width * one.height, other.width * other.height);
    (shared / (first + second - shared)).max(shared / first.min(second) - 0.5)
}
