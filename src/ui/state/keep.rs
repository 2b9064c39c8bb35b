//! The draft as one text, so that a reload or a crash of the page loses nothing: a line for each answer.

use super::draft::Draft;
use super::field::{Field, Place};
use crate::applicant::Section;

impl Draft {
    /// Everything that was entered: the control's name, a tab, the text.
    #[must_use]
    pub fn written(&self) -> String {
        let mut lines = String::new();
        for (place, text) in self.entered() {
            if !text.is_empty() {
                lines.push_str(&place.id());
                lines.push('\t');
                for c in text.chars() {
                    match c {
                        '\\' => lines.push_str("\\\\"),
                        '\n' => lines.push_str("\\n"),
                        c => lines.push(c),
                    }
                }
                lines.push('\n');
            }
        }
        lines
    }

    /// The draft of such a text. What is not understood is left out: it may come from another version.
    #[must_use]
    pub fn from_written(lines: &str) -> Draft {
        let mut draft = Draft::default();
        for line in lines.split('\n') {
            let Some((place, text)) = line.split_once('\t').and_then(|(id, text)| Some((Place::from_id(id)?, text)))
            else {
                continue;
            };
            if let Some(section) = place.section.filter(|_| place.field != Field::Answer) {
                if place.record >= MOST_RECORDS || !Field::of(section).contains(&place.field) {
                    continue;
                }
                while draft.records(section).len() <= place.record {
                    draft.add(section);
                }
            }
            draft.set(place, plain(text));
        }
        draft
    }

    /// All texts, the person's own first.
    fn entered(&self) -> Vec<(Place, &str)> {
        let mut all: Vec<(Place, &str)> = self.own().collect();
        for &section in Section::ALL {
            for (i, record) in self.records(section).iter().enumerate() {
                all.extend(
                    record.entered().map(|(field, part, text)| (Place::record(section, i, field).part(part), text)),
                );
            }
        }
        all
    }
}

/// A foreign text cannot make the page work for ever.
const MOST_RECORDS: usize = 500;

fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut escaped = false;
    for c in text.chars() {
        match c {
            '\\' if !escaped => escaped = true,
            c => {
                plain.push(if escaped && c == 'n' { '\n' } else { c });
                escaped = false;
            }
        }
    }
    plain
}
