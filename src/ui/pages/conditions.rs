//! The published conditions of the plans, as readable text: lists, notes, papers, guides, each
//! with its clause.

use super::{plans, titled};
use crate::rules::pack::{Condition, Guide, List, Majors, Text};
use crate::rules::{ALIASES, PACKS, Pack};
use crate::text::{self, Key};
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::result::{note, notes, papers};
use crate::ui::route::Route;

/// The page.
pub fn view(cx: &Cx<'_>, plan: Option<usize>) -> El {
    let shown = PACKS.iter().filter(|pack| plan.is_none_or(|plan| plan == pack.index));
    el("div", "bk-prose bk-prose--wide")
        .el(titled(cx, Key::FrameConditions))
        .el(plans(cx, Some(plan), Route::Conditions))
        .each(shown.map(|pack| one(cx, pack)))
}

fn one(cx: &Cx<'_>, pack: &'static Pack) -> El {
    let language = cx.language();
    let source = [("title", language.of(&pack.document.title)), ("version", pack.version)];
    let check = cx.say("a", "", Key::ConditionsCheck).set("href", Route::Check(Some(pack.index)).hash());
    let mut article = el("article", "bk-published")
        .el(el("h2", "").text(language.of(&pack.name)))
        .el(el("p", "bk-source").text(language.fill(Key::ConditionsSource, &source)))
        .el(el("p", "").el(check));
    for level in pack.levels {
        let conditions = level.conditions.iter().map(|one| condition(cx, pack, one));
        article = article
            .el(el("h3", "").text(language.of(&level.name)))
            .el(el("ul", "bk-published__conditions").each(conditions));
    }
    article = occupation(cx, pack, article);
    for table in pack.majors {
        article = majors(cx, table, article);
    }
    article = published_notes(cx, pack, article);
    for one in pack.guides {
        article = guide(cx, one, article);
    }
    article
}

fn condition(cx: &Cx<'_>, pack: &'static Pack, condition: &'static Condition) -> El {
    let language = cx.language();
    let sentence = el("p", "").text(text::condition(language, pack, condition));
    let mut item = el("li", "").el(sentence.el(clause(cx, condition.clause)));
    if let Some(reading) = &condition.reading {
        item = item.el(reading_of(cx, reading));
    }
    if let Some(materials) = &condition.materials {
        let list = papers(language, pack, materials);
        item = item.el(el("details", "").el(cx.say("summary", "", Key::ConditionsPapers)).el(list));
    }
    item
}

/// Where it stands in the document.
fn clause(cx: &Cx<'_>, clause: &str) -> El {
    cx.fill("span", "bk-source", Key::ResultClause, ("clause", clause))
}

fn reading_of(cx: &Cx<'_>, reading: &'static Text) -> El {
    cx.say("p", "bk-source", Key::ResultReading).text(cx.language().of(reading))
}

fn occupation(cx: &Cx<'_>, pack: &'static Pack, mut article: El) -> El {
    let occupation = &pack.occupation;
    article = article.el(cx.say("h3", "", Key::ConditionsOccupation)).el(cx.fill(
        "p",
        "",
        Key::ConditionsOwn,
        ("name", occupation.own_name),
    ));
    if let Some(one) = &occupation.related {
        article = list(cx, Key::ConditionsRelated, one, article);
    }
    if let Some(one) = &occupation.posts {
        article = list(cx, Key::ConditionsPosts, one, article);
    }
    for alias in ALIASES.iter().filter(|alias| alias.name == occupation.own_name) {
        article = article.el(el("p", "bk-source").text(cx.language().of(&alias.reading)));
    }
    article
}

/// A list of names as printed, and what our reading adds.
fn list(cx: &Cx<'_>, title: Key, list: &'static List, mut article: El) -> El {
    let mut names = list.names.join("、");
    if list.open {
        names.push_str(cx.t(Key::ConditionsEtc));
    }
    let names = el("span", "").set("lang", "zh-CN").text(names);
    article = article.el(el("p", "").el(cx.say("strong", "", title)).el(names).el(clause(cx, list.clause)));
    for reading in list.also.iter().map(|also| &also.reading).chain(&list.reading) {
        article = article.el(reading_of(cx, reading));
    }
    article
}

fn majors(cx: &Cx<'_>, majors: &'static Majors, mut article: El) -> El {
    article = article.el(cx.say("h3", "", Key::ConditionsMajors).el(clause(cx, majors.clause)));
    for one in majors.lists {
        let mut schools = String::new();
        for school in one.schools.institutions() {
            schools.push_str(if schools.is_empty() { "" } else { " / " });
            schools.push_str(text::institution(cx.language(), school));
        }
        article = list(cx, Key::ConditionsNames, one.list, article.el(el("h4", "").text(schools)));
    }
    if let Some(categories) = &majors.categories {
        article = list(cx, Key::ConditionsCategories, &categories.fit, article);
        if let Some(near) = &categories.near {
            article = list(cx, Key::ConditionsNear, near, article);
        }
    }
    if let Some(reading) = &majors.reading {
        article = article.el(reading_of(cx, reading));
    }
    article
}

fn published_notes(cx: &Cx<'_>, pack: &'static Pack, article: El) -> El {
    if pack.notes.is_empty() {
        return article;
    }
    let mut list = notes(cx.language(), pack.notes);
    if let Some(life) = &pack.occupation.employer_life {
        list = list.el(note(cx.language(), life));
    }
    article.el(cx.say("h3", "", Key::ConditionsNotes)).el(list)
}

fn guide(cx: &Cx<'_>, guide: &'static Guide, article: El) -> El {
    let title = el("h3", "").text(cx.language().of(&guide.title)).el(clause(cx, guide.clause));
    let steps = el("ol", "bk-notes").each(guide.steps.iter().map(|one| note(cx.language(), one)));
    article.el(title).el(steps)
}
