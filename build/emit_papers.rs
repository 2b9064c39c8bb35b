//! Writes papers, notes and guides as Rust data.

use super::{option, slice, text};
use crate::format::{Entry, Guide, Note, Paper, Site, Stage};

pub fn paper(paper: &Paper) -> String {
    format!("Paper {{ id: {:?}, name: {}, must: {} }}", paper.id.get_ref(), text(&paper.name), slice(&paper.must, note))
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
        "Guide {{ id: {:?}, clause: {:?}, title: {}, site: {}, steps: {} }}",
        guide.id,
        guide.clause,
        text(&guide.title),
        option(guide.site.as_ref(), site),
        slice(&guide.step, note)
    )
}

fn site(site: &Site) -> String {
    format!("Site {{ clause: {:?}, name: {}, address: {:?} }}", site.clause, text(&site.name), site.address)
}

pub fn entry(entry: &Entry) -> String {
    format!("Entry {{ name: {}, clause: {:?}, text: {} }}", text(&entry.name), entry.clause, text(&entry.text))
}

pub fn status(status: &Stage) -> String {
    format!("Stage {{ id: {:?}, name: {}, steps: {} }}", status.id, text(&status.name), slice(&status.step, note))
}
