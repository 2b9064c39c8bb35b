//! Writes papers, notes and guides as Rust data.

use super::{WHOLE, option, slice, text};
use crate::format::{Guide, Note, Paper};

pub fn paper(paper: &Paper) -> String {
    format!(
        "Paper {{ {WHOLE} id: {:?}, name: {}, must: {} }}",
        paper.id.get_ref(),
        text(&paper.name),
        slice(&paper.must, note)
    )
}

pub fn note(note: &Note) -> String {
    format!(
        "Note {{ clause: {:?}, text: {}, reading: {} }}",
        note.clause,
        text(&note.text),
        option(note.reading.as_ref(), text)
    )
}

pub fn guide(guide: &Guide) -> String {
    format!(
        "Guide {{ id: {:?}, clause: {:?}, title: {}, steps: {} }}",
        guide.id,
        guide.clause,
        text(&guide.title),
        slice(&guide.step, note)
    )
}
