//! The plans as data for JavaScript: own types, camelCase outside.

use super::asked::{Asked, asked};
use crate::rules::pack;
use crate::rules::{ALIASES, PACKS};
use crate::text::{self, Language};
use serde::Serialize;

/// A text in both languages.
#[derive(Serialize)]
pub struct Text {
    #[serde(rename = "zh-CN")]
    zh: String,
    en: String,
}

impl From<pack::Text> for Text {
    fn from(text: pack::Text) -> Text {
        Text { zh: text.zh.into(), en: Language::En.of(&text).into() }
    }
}

/// A text made in both languages.
pub fn rendered(render: impl Fn(Language) -> String) -> Text {
    Text { zh: render(Language::Zh), en: render(Language::En) }
}

/// One plan.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Pack {
    id: &'static str,
    version: &'static str,
    title: Text,
    body: Option<Text>,
    document: Document,
    occupation: Occupation,
    majors: Vec<Majors>,
    levels: Vec<Level>,
    papers: Vec<Paper>,
    notes: Vec<Note>,
    guides: Vec<Guide>,
}

#[derive(Serialize)]
struct Document {
    id: &'static str,
    title: Text,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Occupation {
    own: &'static str,
    related: Option<List>,
    posts: Option<List>,
    employer_life: Option<Note>,
    certificate_aliases: Vec<Also>,
}

#[derive(Serialize)]
struct List {
    clause: &'static str,
    reading: Option<Text>,
    open: bool,
    names: Vec<&'static str>,
    also: Vec<Also>,
}

#[derive(Serialize)]
struct Also {
    name: &'static str,
    reading: Text,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Majors {
    id: &'static str,
    clause: &'static str,
    reading: Option<Text>,
    lists: Vec<ListUse>,
    near_lists: Vec<List>,
    categories: Option<List>,
    near_categories: Option<List>,
    otherwise: &'static str,
}

#[derive(Serialize)]
struct ListUse {
    list: List,
    institutions: Vec<&'static str>,
}

#[derive(Serialize)]
struct Level {
    id: &'static str,
    title: Text,
    conditions: Vec<Condition>,
}

#[derive(Serialize)]
struct Condition {
    id: &'static str,
    clause: &'static str,
    text: Text,
    reading: Option<Text>,
    requirements: Vec<Asked>,
    materials: Option<Materials>,
}

#[derive(Serialize)]
struct Materials {
    clause: &'static str,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    paper: &'static str,
    name: Text,
}

#[derive(Serialize)]
struct Paper {
    id: &'static str,
    name: Text,
    must: Vec<Note>,
}

#[derive(Serialize)]
struct Note {
    clause: &'static str,
    text: Text,
    reading: Option<Text>,
}

#[derive(Serialize)]
struct Guide {
    id: &'static str,
    clause: &'static str,
    title: Text,
    steps: Vec<Note>,
}

/// All plans.
#[must_use]
pub fn packs() -> Vec<Pack> {
    PACKS.iter().map(pack_data).collect()
}

fn pack_data(pack: &'static pack::Pack) -> Pack {
    let own = &pack.occupation;
    Pack {
        id: pack.id,
        version: pack.version,
        title: pack.name.into(),
        body: pack.body.map(Text::from),
        document: Document { id: pack.document.file, title: pack.document.title.into() },
        occupation: Occupation {
            own: own.own_name,
            related: own.related.as_ref().map(list),
            posts: own.posts.as_ref().map(list),
            employer_life: own.employer_life.as_ref().map(note),
            certificate_aliases: ALIASES.iter().map(|a| Also { name: a.alias, reading: a.reading.into() }).collect(),
        },
        majors: pack.majors.iter().map(majors).collect(),
        levels: pack.levels.iter().map(|level| level_data(pack, level)).collect(),
        papers: pack.papers.iter().map(paper).collect(),
        notes: pack.notes.iter().map(note).collect(),
        guides: pack.guides.iter().map(guide).collect(),
    }
}

fn list(list: &'static pack::List) -> List {
    let also = list.also.iter().map(|also| Also { name: also.name, reading: also.reading.into() }).collect();
    List {
        clause: list.clause,
        reading: list.reading.map(Text::from),
        open: list.open,
        names: list.names.iter().map(|name| name.text()).collect(),
        also,
    }
}

fn majors(table: &'static pack::Majors) -> Majors {
    let uses = table.lists.iter().map(|used| ListUse {
        list: list(used.list),
        institutions: used.schools.institutions().map(|institution| institution.word()).collect(),
    });
    Majors {
        id: table.id,
        clause: table.clause,
        reading: table.reading.map(Text::from),
        lists: uses.collect(),
        near_lists: table.near_lists.iter().map(|near| list(near)).collect(),
        categories: table.categories.as_ref().map(|categories| list(&categories.fit)),
        near_categories: table.categories.as_ref().and_then(|categories| categories.near.as_ref()).map(list),
        otherwise: table.otherwise.word(),
    }
}

fn level_data(pack: &'static pack::Pack, level: &'static pack::Level) -> Level {
    let conditions = level.conditions.iter().map(|condition| condition_data(pack, condition)).collect();
    Level { id: level.id, title: level.name.into(), conditions }
}

fn condition_data(pack: &'static pack::Pack, condition: &'static pack::Condition) -> Condition {
    let materials = condition.materials.as_ref().map(|materials| Materials {
        clause: materials.clause,
        items: materials.items.iter().map(|item| item_data(pack, item)).collect(),
    });
    Condition {
        id: condition.id,
        clause: condition.clause,
        text: rendered(|language| text::condition(language, pack, condition)),
        reading: condition.reading.map(Text::from),
        requirements: condition.requires.iter().map(|one| asked(pack, one)).collect(),
        materials,
    }
}

fn item_data(pack: &'static pack::Pack, item: &pack::Item) -> Item {
    let paper = &pack.papers[usize::from(item.paper)];
    let name = pack::Text { zh: item.printed.unwrap_or(paper.name.zh), ..paper.name };
    Item { paper: paper.id, name: name.into() }
}

fn paper(paper: &'static pack::Paper) -> Paper {
    Paper { id: paper.id, name: paper.name.into(), must: paper.must.iter().map(note).collect() }
}

fn note(note: &'static pack::Note) -> Note {
    Note { clause: note.clause, text: note.text.into(), reading: note.reading.map(Text::from) }
}

fn guide(guide: &'static pack::Guide) -> Guide {
    let steps = guide.steps.iter().map(note).collect();
    Guide { id: guide.id, clause: guide.clause, title: guide.title.into(), steps }
}

/// Versions of the product and of its plans.
#[derive(Serialize)]
pub struct Versions {
    product: &'static str,
    packs: std::collections::BTreeMap<&'static str, &'static str>,
}

/// All of them.
#[must_use]
pub fn versions() -> Versions {
    let packs = PACKS.iter().map(|pack| (pack.id, pack.version)).collect();
    Versions { product: env!("CARGO_PKG_VERSION"), packs }
}
