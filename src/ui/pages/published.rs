//! The published texts of the plans: conditions, lists, notes, papers, guides, each with its clause and each at
//! an address of its own. Made at build time; see `src/ui/kept.rs`.

use crate::rules::pack::{Condition, Entry, Guide, Level, List, Majors, Site, Stage, Text};
use crate::rules::{ALIASES, PACKS, Pack};
use crate::text::{self, Key, Language};
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::next::papers::{list as papers, note, notes};
use crate::ui::route::Route;

/// Those of all plans.
pub fn view(cx: &Cx<'_>) -> El {
    el("div", "bk-prose bk-prose--wide").set("id", "published").each(PACKS.iter().map(|pack| one(cx, pack)))
}

fn one(cx: &Cx<'_>, pack: &'static Pack) -> El {
    let language = cx.language();
    let source = [("title", language.of(&pack.document.title)), ("version", pack.version)];
    let check = cx.say("a", "", Key::ConditionsCheck).set("href", Route::Check(Some(pack.index)).hash());
    let mut article = el("article", "bk-published")
        .set("id", pack.id)
        .el(el("h2", "").text(language.of(&pack.name)))
        .el(el("p", "bk-source").text(language.fill(Key::ConditionsSource, &source)))
        .el(el("p", "bk-app-only").el(check));
    if pack.levels.len() > 1 {
        article = article.el(contents(cx, pack));
    }
    for level in pack.levels {
        let conditions = level.conditions.iter().map(|one| condition(cx, pack, one));
        article = article.el(el("h3", "").set("id", place(pack, level.id)).text(language.of(&level.name))).el(el(
            "ul",
            "bk-published__conditions",
        )
        .each(conditions));
    }
    article = article.el(occupation(cx, pack)).each(pack.majors.iter().map(|table| majors(cx, table)));
    if !pack.notes.is_empty() {
        article = article.el(published_notes(cx, pack));
    }
    article = article.each(pack.guides.iter().map(|one| guide(cx, one).set("id", place(pack, one.id))));
    if !pack.entries.is_empty() {
        article = article.el(entries(cx, pack.entries).set("id", place(pack, "entries")));
    }
    if pack.statuses.is_empty() { article } else { article.el(statuses(cx, pack).set("id", place(pack, "statuses"))) }
}

/// The address of a part of a plan.
fn place(pack: &Pack, part: &str) -> String {
    format!("{}-{part}", pack.id)
}

/// The way to each level.
fn contents(cx: &Cx<'_>, pack: &'static Pack) -> El {
    let link = |level: &'static Level| el("a", "").set("href", format!("#{}", place(pack, level.id)));
    let lines = pack.levels.iter().map(|level| el("li", "").el(link(level).text(cx.language().of(&level.name))));
    el("ul", "bk-contents").set("aria-label", cx.t(Key::ConditionsLevels)).each(lines)
}

fn condition(cx: &Cx<'_>, pack: &'static Pack, condition: &'static Condition) -> El {
    let language = cx.language();
    let sentence = el("p", "").text(text::condition(language, pack, condition));
    let mut item = el("li", "").set("id", place(pack, condition.id)).el(sentence.el(clause(cx, condition.clause)));
    if let Some(reading) = &condition.reading {
        item = item.el(reading_of(cx, reading));
    }
    if let Some(materials) = &condition.materials {
        let list = papers(language, pack, materials);
        item = item.el(el("details", "").el(cx.say("summary", "", Key::ConditionsPapers)).el(list));
    }
    item
}

/// A part that is long: folded until it is wanted.
fn folded(title: El) -> El {
    el("details", "").el(el("summary", "").el(title))
}

/// Where it stands in the document.
fn clause(cx: &Cx<'_>, clause: &str) -> El {
    cx.fill("span", "bk-source", Key::ResultClause, ("clause", clause))
}

fn reading_of(cx: &Cx<'_>, reading: &'static Text) -> El {
    cx.say("p", "bk-source", Key::ResultReading).text(cx.language().of(reading))
}

fn occupation(cx: &Cx<'_>, pack: &'static Pack) -> El {
    let occupation = &pack.occupation;
    let own = cx.fill("p", "", Key::ConditionsOwn, ("name", occupation.own_name));
    let mut article = folded(cx.say("h3", "", Key::ConditionsOccupation)).el(own);
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
    let names = list.names.iter().map(|name| name.text()).collect::<Vec<_>>().join("、");
    let names = el("span", "").set("lang", Language::Zh.tag()).text(names);
    let mut line = el("p", "").el(cx.say("strong", "", title)).el(names);
    if list.open {
        line = line.text(cx.t(Key::ConditionsEtc));
    }
    article = article.el(line.el(clause(cx, list.clause)));
    for reading in list.also.iter().map(|also| &also.reading).chain(&list.reading) {
        article = article.el(reading_of(cx, reading));
    }
    article
}

fn majors(cx: &Cx<'_>, majors: &'static Majors) -> El {
    let mut article = folded(cx.say("h3", "", Key::ConditionsMajors).el(clause(cx, majors.clause)));
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

fn published_notes(cx: &Cx<'_>, pack: &'static Pack) -> El {
    let mut list = notes(cx.language(), pack.notes);
    if let Some(life) = &pack.occupation.employer_life {
        list = list.el(note(cx.language(), life));
    }
    folded(cx.say("h3", "", Key::ConditionsNotes)).el(list)
}

fn guide(cx: &Cx<'_>, guide: &'static Guide) -> El {
    let title = el("h3", "").text(cx.language().of(&guide.title)).el(clause(cx, guide.clause));
    let steps = el("ol", "bk-notes").each(guide.steps.iter().map(|one| note(cx.language(), one)));
    let guide_of = folded(title).el(steps);
    match &guide.site {
        Some(site) => guide_of.el(el("p", "").el(leaving(cx, site)).el(clause(cx, site.clause))),
        None => guide_of,
    }
}

/// A link to an official site: it says that it leaves the page, and tells that site nothing of where one came from.
fn leaving(cx: &Cx<'_>, site: &'static Site) -> El {
    el("a", "")
        .set("href", site.address)
        .set("rel", "noreferrer noopener external")
        .set("target", "_blank")
        .text([cx.language().of(&site.name), " ", site.address, cx.t(Key::ConditionsLeaves)].concat())
}

/// What the registration asks to be entered or chosen.
fn entries(cx: &Cx<'_>, entries: &'static [Entry]) -> El {
    let line = |one: &'static Entry| {
        let name = el("strong", "").text([cx.language().of(&one.name), cx.t(Key::ConditionsColon)].concat());
        el("li", "").el(name).text(cx.language().of(&one.text)).el(clause(cx, one.clause))
    };
    folded(cx.say("h3", "", Key::ConditionsEntries)).el(el("ul", "bk-notes").each(entries.iter().map(line)))
}

/// What the registration says of itself, each with what is then to be done.
fn statuses(cx: &Cx<'_>, pack: &'static Pack) -> El {
    let one = |one: &'static Stage| {
        let name = el("strong", "").text(cx.language().of(&one.name));
        el("details", "bk-status").el(el("summary", "").el(name)).el(notes(cx.language(), one.steps))
    };
    folded(cx.say("h3", "", Key::ConditionsStatuses)).each(pack.statuses.iter().map(one))
}
