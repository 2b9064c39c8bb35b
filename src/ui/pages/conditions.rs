//! The published conditions of the plans, as readable text: lists, notes, papers, guides, each
//! with its clause.

use super::{heading, plans};
use crate::rules::pack::{Condition, Guide, Level, List, Majors};
use crate::rules::{ALIASES, PACKS, Pack};
use crate::text::{self, Key};
use crate::ui::cx::Cx;
use crate::ui::result::{note, notes, papers};
use crate::ui::route::Route;
use yew::prelude::*;

/// The page.
pub fn view(cx: &Cx<'_>, plan: Option<usize>) -> Html {
    let shown = PACKS.iter().filter(|pack| plan.is_none_or(|plan| plan == pack.index));
    html! {
        <div class="bk-prose bk-prose--wide">
            { heading(cx.t(Key::FrameConditions)) }
            { plans(cx, Some(plan), Route::Conditions) }
            { for shown.map(|pack| one(cx, pack)) }
        </div>
    }
}

fn one(cx: &Cx<'_>, pack: &'static Pack) -> Html {
    let language = cx.language();
    html! {
        <article class="bk-published" key={pack.id}>
            <h2>{ language.of(&pack.name) }</h2>
            <p class="bk-source">
                { language.fill(Key::ConditionsSource, &[("title", language.of(&pack.document.title)), ("version", pack.version)]) }
            </p>
            <p><a href={Route::Check(Some(pack.index)).hash()}>{ cx.t(Key::ConditionsCheck) }</a></p>
            { for pack.levels.iter().map(|one| level(cx, pack, one)) }
            { occupation(cx, pack) }
            { for pack.majors.iter().map(|one| majors(cx, one)) }
            { published_notes(cx, pack) }
            { for pack.guides.iter().map(|one| guide(cx, one)) }
        </article>
    }
}

fn level(cx: &Cx<'_>, pack: &'static Pack, level: &'static Level) -> Html {
    html! {
        <>
            <h3>{ cx.language().of(&level.name) }</h3>
            <ul class="bk-published__conditions">{ for level.conditions.iter().map(|one| condition(cx, pack, one)) }</ul>
        </>
    }
}

fn condition(cx: &Cx<'_>, pack: &'static Pack, condition: &'static Condition) -> Html {
    let language = cx.language();
    html! {
        <li>
            <p>
                { text::condition(language, pack, condition) }
                { " " }<span class="bk-source">{ language.fill(Key::ResultClause, &[("clause", condition.clause)]) }</span>
            </p>
            if let Some(reading) = &condition.reading {
                <p class="bk-source">{ cx.t(Key::ResultReading) }{ language.of(reading) }</p>
            }
            if let Some(materials) = &condition.materials {
                <details>
                    <summary>{ cx.t(Key::ConditionsPapers) }</summary>
                    { papers(language, pack, materials) }
                </details>
            }
        </li>
    }
}

fn occupation(cx: &Cx<'_>, pack: &'static Pack) -> Html {
    let occupation = &pack.occupation;
    let alias = |alias: &&crate::rules::pack::Alias| alias.name == occupation.own_name;
    html! {
        <>
            <h3>{ cx.t(Key::ConditionsOccupation) }</h3>
            <p>{ cx.language().fill(Key::ConditionsOwn, &[("name", occupation.own_name)]) }</p>
            { for occupation.related.iter().map(|one| list(cx, Key::ConditionsRelated, one)) }
            { for occupation.posts.iter().map(|one| list(cx, Key::ConditionsPosts, one)) }
            { for ALIASES.iter().filter(alias).map(|one| html! { <p class="bk-source">{ cx.language().of(&one.reading) }</p> }) }
        </>
    }
}

/// A list of names as printed, and what our reading adds.
fn list(cx: &Cx<'_>, title: Key, list: &'static List) -> Html {
    let language = cx.language();
    let mut names = list.names.join("、");
    if list.open {
        names.push_str(cx.t(Key::ConditionsEtc));
    }
    html! {
        <>
            <p>
                <strong>{ cx.t(title) }</strong><span lang="zh-CN">{ names }</span>
                { " " }<span class="bk-source">{ language.fill(Key::ResultClause, &[("clause", list.clause)]) }</span>
            </p>
            { for list.also.iter().map(|also| &also.reading).chain(&list.reading).map(|reading| html! {
                <p class="bk-source">{ cx.t(Key::ResultReading) }{ language.of(reading) }</p>
            }) }
        </>
    }
}

fn majors(cx: &Cx<'_>, majors: &'static Majors) -> Html {
    let language = cx.language();
    let schools = |one: &'static crate::rules::pack::ListUse| {
        let names: Vec<&str> = one.schools.institutions().map(|school| text::institution(language, school)).collect();
        html! { <li>{ names.join(" / ") }{ list(cx, Key::ConditionsNames, one.list) }</li> }
    };
    let categories = majors.categories.as_ref();
    html! {
        <>
            <h3>{ cx.t(Key::ConditionsMajors) }{ " " }<span class="bk-source">{ majors.clause }</span></h3>
            <ul>{ for majors.lists.iter().map(schools) }</ul>
            { for categories.map(|one| list(cx, Key::ConditionsCategories, &one.fit)) }
            { for categories.and_then(|one| one.near.as_ref()).map(|near| list(cx, Key::ConditionsNear, near)) }
            if let Some(reading) = &majors.reading {
                <p class="bk-source">{ cx.t(Key::ResultReading) }{ language.of(reading) }</p>
            }
        </>
    }
}

fn published_notes(cx: &Cx<'_>, pack: &'static Pack) -> Html {
    let life = pack.occupation.employer_life.as_ref();
    if pack.notes.is_empty() && life.is_none() {
        return html! {};
    }
    html! {
        <>
            <h3>{ cx.t(Key::ConditionsNotes) }</h3>
            { notes(cx.language(), pack.notes) }
            if let Some(life) = life { <ul class="bk-notes">{ note(cx.language(), life) }</ul> }
        </>
    }
}

fn guide(cx: &Cx<'_>, guide: &'static Guide) -> Html {
    html! {
        <>
            <h3>{ cx.language().of(&guide.title) }{ " " }<span class="bk-source">{ guide.clause }</span></h3>
            <ol class="bk-notes">{ for guide.steps.iter().map(|one| note(cx.language(), one)) }</ol>
        </>
    }
}
