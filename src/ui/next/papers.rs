//! The papers of a condition: what each must satisfy, which are ready, and another condition's list beside it.

use super::part;
use crate::rules::Pack;
use crate::rules::pack::{Condition, Item, Materials, Note};
use crate::text::{Key, Language};
use crate::ui::app::Msg;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::photo::PHOTO;
use crate::ui::route::Route;
use crate::ui::state::{Action, Chosen};
use yew::virtual_dom::ListenerKind;

/// The list to be ticked off; or that there is none.
pub fn view(cx: &Cx<'_>, chosen: Chosen) -> El {
    let section = part(cx, "papers", Key::NextPapers);
    let Some(materials) = chosen.materials() else { return section.el(cx.say("p", "", Key::NextNoPapers)) };
    let pack = chosen.plan();
    let ready = |item: &&Item| cx.state.draft.is_ready(pack.index, paper(pack, item));
    let all = materials.items.len();
    let lacking: Vec<&str> =
        materials.items.iter().filter(|item| !ready(item)).map(|item| name(cx.language(), pack, item)).collect();
    let mut list = el("ol", "bk-papers__list");
    for (place, item) in materials.items.iter().enumerate() {
        let box_id = ["paper-", &place.to_string()].concat();
        let tick = el("input", "")
            .set("type", "checkbox")
            .set("id", box_id.clone())
            .checked(ready(&item))
            .on(|| ListenerKind::onchange, cx.send.reform(tick(pack.index, paper(pack, item).id)));
        let label = el("label", "bk-choice").set("for", box_id);
        let named = el("strong", "").text(name(cx.language(), pack, item));
        let to = Route::Photo(Some((pack.index, item.paper))).hash();
        let key = if paper(pack, item).id == PHOTO { Key::NextCheckPhoto } else { Key::NextCheckPaper };
        let check = cx.say("a", "bk-papers__check", key).set("href", to);
        let line = el("li", "").el(label.el(tick).el(named)).el(check);
        list = list.el(musts(cx.language(), pack, item, line));
    }
    let (all, had) = (all.to_string(), (all - lacking.len()).to_string());
    let count = cx.language().fill(Key::NextCount, &[("all", &all), ("ready", &had)]);
    let between = if cx.language() == Language::Zh { "、" } else { ", " };
    let missing = match lacking.is_empty() {
        true => cx.t(Key::NextAllReady).to_string(),
        false => cx.language().fill(Key::NextLacking, &[("papers", &lacking.join(between))]),
    };
    let count = el("p", "bk-papers__count").set("role", "status").text(count).text(" ").text(missing);
    let section = section.el(count).el(list);
    let source = cx.fill("p", "bk-source", Key::ResultClause, ("clause", materials.clause));
    section.el(source.text(cx.language().of(&pack.document.title))).el(compare(cx, chosen, materials))
}

fn tick(pack: usize, paper: &'static str) -> impl Fn(yew::Event) -> Msg {
    move |_| Msg::Do(Action::Tick(pack, paper))
}

fn paper(pack: &'static Pack, item: &Item) -> &'static crate::rules::pack::Paper {
    &pack.papers[usize::from(item.paper)]
}

/// A paper as this list names it.
fn name(language: Language, pack: &'static Pack, item: &'static Item) -> &'static str {
    match (language, item.printed) {
        (Language::Zh, Some(printed)) => printed,
        _ => language.of(&paper(pack, item).name),
    }
}

/// What of the plan has a list of its own besides this condition.
fn others(chosen: Chosen) -> impl Iterator<Item = (&'static Condition, &'static Materials)> {
    let all = chosen.plan().levels.iter().flat_map(|level| level.conditions);
    all.filter(move |one| one.id != chosen.condition).filter_map(|one| Some((one, one.materials.as_ref()?)))
}

/// Another condition's list beside this one: for whoever can apply by both.
fn compare(cx: &Cx<'_>, chosen: Chosen, own: &'static Materials) -> El {
    if others(chosen).next().is_none() {
        return el("div", "").hidden(true);
    }
    let beside = others(chosen).find(|(one, _)| Some(one.id) == cx.state.next.beside);
    let choose = move |event: yew::Event| {
        let (_, id) = crate::ui::browser::entered(&event);
        Msg::Do(Action::Beside(others(chosen).map(|(one, _)| one.id).find(|one| *one == id)))
    };
    let none =
        cx.say("option", "", Key::NextCompareNone).set("value", "").maybe("selected", beside.is_none().then_some(""));
    let mut select = el("select", "bk-input").set("id", "beside").el(none);
    for (one, _) in others(chosen) {
        let here = Some(one.id) == beside.map(|(beside, _)| beside.id);
        let option = el("option", "").set("value", one.id).maybe("selected", here.then_some(""));
        select = select.el(option.text(one.clause));
    }
    let select = select.on(|| ListenerKind::onchange, cx.send.reform(choose));
    let label = cx.say("label", "bk-field__label", Key::NextCompareWith).set("for", "beside");
    let more = el("details", "bk-compare").el(cx.say("summary", "", Key::NextCompare));
    let more = more.el(el("div", "bk-field").el(label).el(select));
    match beside {
        None => more.el(el("div", "").hidden(true)),
        Some((condition, other)) => more.el(table(cx, chosen.plan(), own, condition, other)),
    }
}

fn table(
    cx: &Cx<'_>,
    pack: &'static Pack,
    own: &'static Materials,
    condition: &'static Condition,
    other: &'static Materials,
) -> El {
    let column = |text: String| el("th", "").set("scope", "col").text(text);
    let there = cx.language().fill(Key::NextThere, &[("clause", condition.clause)]);
    let head =
        el("tr", "").el(column(cx.t(Key::NextPaper).into())).el(column(cx.t(Key::NextHere).into())).el(column(there));
    let has = |list: &Materials, paper: u8| list.items.iter().any(|item| item.paper == paper);
    let mut body = el("tbody", "");
    for item in own.items.iter().chain(other.items.iter().filter(|item| !has(own, item.paper))) {
        let mut row = el("tr", "").el(el("th", "").set("scope", "row").text(name(cx.language(), pack, item)));
        for list in [own, other] {
            let needed = has(list, item.paper);
            let (class, key) =
                if needed { ("bk-compare__yes", Key::NextNeeded) } else { ("bk-compare__no", Key::NextNotNeeded) };
            row = row.el(cx.say("td", class, key));
        }
        body = body.el(row);
    }
    el("table", "bk-table").el(el("thead", "").el(head)).el(body)
}

/// A material list in its order, each paper with what it must satisfy.
#[cfg(feature = "page")]
pub fn list(language: Language, pack: &'static Pack, materials: &'static Materials) -> El {
    let line = |item: &'static Item| {
        let line = el("li", "").el(el("strong", "").text(name(language, pack, item)));
        musts(language, pack, item, line)
    };
    el("ol", "bk-papers__list").each(materials.items.iter().map(line))
}

/// Adds what a paper must satisfy.
fn musts(language: Language, pack: &'static Pack, item: &'static Item, line: El) -> El {
    let must = paper(pack, item).must;
    if must.is_empty() { line } else { line.el(notes(language, must)) }
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
