//! Selects: one of a few words.

use super::field::{control, group};
use super::words;
use crate::applicant::Section;
use crate::rules::{PACKS, Pack, Reason};
use crate::text;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::state::{Asked, Field, Place, Record, plans, program};

/// A select.
///
/// MUST begin with a word for not chosen, or with the answer that is most common
/// MUST be chosen from by the arrow keys and by typing
/// MUST keep what was chosen when the language changes
pub fn view(cx: &Cx<'_>, place: Place, record: Option<&Record>) -> El {
    select(cx, place, &words::of(cx, place, record), chosen(cx, place, record))
}

/// The chosen word. A school with one program needs no choice.
pub fn chosen<'a>(cx: &Cx<'a>, place: Place, record: Option<&Record>) -> &'a str {
    match record.filter(|_| place.field == Field::Program).and_then(program) {
        Some(program) => program.word(),
        None => cx.state.draft.text(place),
    }
}

fn select(cx: &Cx<'_>, place: Place, words: &[words::Choice], chosen: &str) -> El {
    let mut select = control(cx, "select", place);
    let mut key = String::new();
    // Said of the first, too: a browser shows the option that it was given first, and that is the last one.
    let chosen =
        words.iter().map(|(word, _)| *word).find(|word| *word == chosen).or(words.first().map(|first| first.0));
    for &(word, name) in words {
        key.push_str(word);
        let selected = (Some(word) == chosen).then_some("");
        select = select.el(el("option", "").set("value", word).maybe("selected", selected).text(name));
    }
    // Other words make another select: a browser keeps what was chosen by its place in the list.
    select.key(key)
}

/// A choice for each plan that asks; nothing to see where none does.
///
/// MUST be a group with the question as its name and a select for each plan
pub fn per_pack(cx: &Cx<'_>, asked: &Asked, place: Place, record: Option<&Record>) -> El {
    let (Some(section), Some(record)) = (place.section, record) else { return el("div", "") };
    let asks = plans(asked, section, record, place.field);
    if !asks.contains(&true) {
        return el("div", "").hidden(true);
    }
    let words = words::of(cx, place, None);
    let mut group = group(cx, place, "bk-field__label");
    for pack in PACKS.iter().filter(|pack| asks[pack.index]) {
        let place = place.part(pack.index as u8);
        let label = el("label", "bk-field__part").set("for", place.id()).text(cx.language().of(&pack.name));
        let mut field = el("div", "bk-field").el(label);
        // On the spot, what would have to be asked, and of whom.
        if place.field == Field::Relations
            && let Some(ask) = text::to_confirm(cx.language(), pack, open(pack, section))
        {
            field = field.el(el("p", "bk-field__hint").text(ask));
        }
        group = group.el(field.el(select(cx, place, &words, cx.state.draft.text(place))));
    }
    group
}

/// What a plan's lists leave open about a name that is not on them.
fn open(pack: &Pack, section: Section) -> Reason {
    match section {
        Section::Education => Reason::UnlistedMajor,
        Section::Work if pack.occupation.posts.is_some() => Reason::UnlistedPost,
        _ => Reason::UnlistedOccupation,
    }
}
