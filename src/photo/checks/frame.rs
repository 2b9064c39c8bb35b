//! Papers: are the edges of the page or card inside the picture?
//!
//! Each side is searched from outside for the strongest line of steps in brightness along it. A paper that goes on
//! beyond the picture shows none, and a scan that is cut at the paper's edge shows none either: then it is skipped.

use super::{Photo, no_pixels};
use crate::photo::look::at_most;
use crate::photo::pixels::luma;
use crate::photo::report::{Check, Fact, Status};

const ID: &str = "frame";
/// Height, in pixels, at which edges are looked for: details of the surface are gone.
const HEIGHT: u32 = 200;
/// How far into the picture an edge may lie, as a part of the side.
const DEPTH: f64 = 0.3;
/// Levels of a step.
const STEP: i32 = 14;
/// Part of a side's middle half that must show the step.
const PART: f64 = 0.7;

pub fn check(photo: &Photo<'_>) -> Check {
    let Ok(decoded) = &photo.decoded else { return no_pixels(ID, photo) };
    let small = at_most(&decoded.pixels, HEIGHT);
    let (width, height) = (small.width() as usize, small.height() as usize);
    let levels: Vec<i32> = small.each().map(|pixel| luma(pixel).into()).collect();
    let level = |x: usize, y: usize| levels[y * width + x];
    let sides = [
        edge(width, height, level),
        edge(width, height, |along, into| level(along, height - 1 - into)),
        edge(height, width, |along, into| level(into, along)),
        edge(height, width, |along, into| level(width - 1 - into, along)),
    ];
    let found = sides.iter().filter(|side| **side).count();
    let (status, reason) = match found {
        4 => (Status::Pass, None),
        // One may be anything that is straight.
        0 | 1 => (Status::Skipped, Some("noEdges")),
        _ => (Status::Warn, Some("cutOff")),
    };
    let measured = vec![("edges", Fact::Number(found as f64))];
    Check { id: ID, status, reason, measured, required: vec![("edges", Fact::Number(4.0))] }
}

/// Whether an edge runs along a side: in most columns of its middle half there is a step near the outside, and it
/// hardly moves from column to column, as the beginnings of words do.
fn edge(length: usize, across: usize, level: impl Fn(usize, usize) -> i32) -> bool {
    let depth = (across as f64 * DEPTH) as usize;
    let middle = length / 4..length - length / 4;
    let step = |along: usize| (2..depth).find(|into| (level(along, *into) - level(along, *into - 2)).abs() >= STEP);
    let steps: Vec<Option<usize>> = middle.map(step).collect();
    let steady = |pair: &&[Option<usize>]| matches!(pair, [Some(one), Some(other)] if one.abs_diff(*other) <= 1);
    let count = steps.windows(2).filter(steady).count();
    steps.len() > 1 && count as f64 >= PART * (steps.len() - 1) as f64
}
