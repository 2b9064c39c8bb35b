//! The papers to hand in for the chosen condition.

use crate::rules::Pack;
use crate::rules::pack::{Item, Materials, Note};
use crate::text::{Key, Language};
use crate::ui::cx::Cx;
use yew::prelude::*;

/// The list of the chosen condition, if it is of this plan.
pub fn view(cx: &Cx<'_>, pack: &'static Pack) -> Html {
    let chosen = cx.state.papers.filter(|chosen| chosen.pack == pack.index);
    let mut conditions = pack.levels.iter().flat_map(|level| level.conditions);
    let condition = chosen.and_then(|chosen| conditions.find(|one| one.id == chosen.condition));
    let Some((condition, materials)) = condition.and_then(|one| Some((one, one.materials.as_ref()?))) else {
        return html! {};
    };
    html! {
        <section class="bk-papers" aria-labelledby="papers">
            <h4 id="papers" class="bk-papers__title" tabindex="-1">
                { cx.language().fill(Key::PapersTitle, &[("clause", condition.clause)]) }
            </h4>
            { list(cx.language(), pack, materials) }
            <p class="bk-source">{ cx.language().fill(Key::ResultClause, &[("clause", materials.clause)]) }</p>
        </section>
    }
}

/// A material list in its order, each paper with what it must satisfy.
pub fn list(language: Language, pack: &'static Pack, materials: &'static Materials) -> Html {
    let item = |item: &Item| {
        let paper = &pack.papers[usize::from(item.paper)];
        let name = match (language, item.printed) {
            (Language::Zh, Some(printed)) => printed,
            _ => language.of(&paper.name),
        };
        html! { <li><strong>{ name }</strong>{ notes(language, paper.must) }</li> }
    };
    html! { <ol class="bk-papers__list">{ for materials.items.iter().map(item) }</ol> }
}

/// Published sentences, each with its clause.
pub fn notes(language: Language, notes: &'static [Note]) -> Html {
    if notes.is_empty() {
        return html! {};
    }
    html! { <ul class="bk-notes">{ for notes.iter().map(|one| note(language, one)) }</ul> }
}

/// A published sentence with its clause and our reading of it.
pub fn note(language: Language, note: &'static Note) -> Html {
    html! {
        <li>
            { language.of(&note.text) }
            { " " }<span class="bk-source">{ language.fill(Key::ResultClause, &[("clause", note.clause)]) }</span>
            if let Some(reading) = &note.reading {
                <span class="bk-source">{ " " }{ language.text(Key::ResultReading) }{ language.of(reading) }</span>
            }
        </li>
    }
}
