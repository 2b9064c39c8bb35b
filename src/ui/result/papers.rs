//! The papers to hand in for the chosen condition.

use crate::rules::Pack;
use crate::rules::pack::{Materials, Note};
use crate::text::{Key, Language};
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};

/// The list of the chosen condition, if it is of this plan.
pub fn view(cx: &Cx<'_>, pack: &'static Pack) -> Option<El> {
    let chosen = cx.state.papers.filter(|chosen| chosen.pack == pack.index)?;
    let condition = pack.levels.iter().flat_map(|level| level.conditions).find(|one| one.id == chosen.condition)?;
    let materials = condition.materials.as_ref()?;
    let title = cx.fill("h4", "bk-papers__title", Key::PapersTitle, ("clause", condition.clause));
    let section = el("section", "bk-papers")
        .set("aria-labelledby", "papers")
        .el(title.set("id", "papers").set("tabindex", "-1"))
        .el(list(cx.language(), pack, materials))
        .el(cx.fill("p", "bk-source", Key::ResultClause, ("clause", materials.clause)));
    Some(section)
}

/// A material list in its order, each paper with what it must satisfy.
pub fn list(language: Language, pack: &'static Pack, materials: &'static Materials) -> El {
    let mut list = el("ol", "bk-papers__list");
    for item in materials.items {
        let paper = &pack.papers[usize::from(item.paper)];
        let name = match (language, item.printed) {
            (Language::Zh, Some(printed)) => printed,
            _ => language.of(&paper.name),
        };
        let mut line = el("li", "").el(el("strong", "").text(name));
        if !paper.must.is_empty() {
            line = line.el(notes(language, paper.must));
        }
        list = list.el(line);
    }
    list
}

/// Published sentences, each with its clause.
pub fn notes(language: Language, notes: &'static [Note]) -> El {
    el("ul", "bk-notes").each(notes.iter().map(|one| note(language, one)))
}

/// A published sentence with its clause and our reading of it.
pub fn note(language: Language, note: &'static Note) -> El {
    let clause = language.fill(Key::ResultClause, &[("clause", note.clause)]);
    let line = el("li", "").text(language.of(&note.text)).el(el("span", "bk-source").text(clause));
    match &note.reading {
        None => line,
        Some(reading) => {
            let said = el("span", "bk-source").text(language.text(Key::ResultReading)).text(language.of(reading));
            line.el(said)
        }
    }
}
