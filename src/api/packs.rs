//! The plans as data for JavaScript: own types, camelCase outside.

use crate::applicant::{FaultCode, Section};
use crate::rules::pack::{self, Requirement};
use crate::rules::{ALIASES, Certainty, IssueCode, PACKS, Reason};
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
        Text { zh: text.zh.into(), en: text.en.into() }
    }
}

fn rendered(render: impl Fn(Language) -> String) -> Text {
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
    names: &'static [&'static str],
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

/// A requirement: its kind, its text and what it asks.
#[derive(Serialize, Default)]
#[serde(rename_all = "camelCase")]
struct Asked {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    years: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mode: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    scheme: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rank: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    schools: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    statuses: Option<Vec<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    assessed: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    majors: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    other_major: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    occupation: Option<&'static str>,
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
    List { clause: list.clause, reading: list.reading.map(Text::from), open: list.open, names: list.names, also }
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

fn asked(pack: &'static pack::Pack, requirement: &'static Requirement) -> Asked {
    let text = Some(rendered(|language| text::requirement(language, pack, requirement, None)));
    let base = Asked { text, kind: kind(requirement), ..Asked::default() };
    match requirement {
        Requirement::Age(years) => Asked { years: Some(*years), ..base },
        Requirement::Intends | Requirement::Employed => base,
        Requirement::Work(work) => Asked {
            years: Some(work.years),
            mode: Some(if work.continuous { "continuous" } else { "cumulative" }),
            after: work.after.as_ref().map(|after| match after {
                pack::Anchor::Certificate(_) => "certificate",
                pack::Anchor::Title(_) => "title",
            }),
            ..base
        },
        Requirement::Certificate(certificate) => Asked {
            level: Some(certificate.level),
            scheme: certificate.scheme.map(|scheme| scheme.word()),
            years: certificate.held,
            ..base
        },
        Requirement::Title(title) => Asked { rank: Some(title.rank.word()), ..base },
        Requirement::Education(education) => Asked {
            schools: Some(education.schools.name.into()),
            statuses: Some(education.statuses.iter().map(|status| status.word()).collect()),
            assessed: Some(education.assessed),
            majors: education.major.map(|table| pack.majors[usize::from(table)].id),
            other_major: Some(education.other_major),
            ..base
        },
        Requirement::Training(occupation) => Asked { occupation: occupation.text(), ..base },
    }
}

fn kind(requirement: &Requirement) -> &'static str {
    match requirement {
        Requirement::Age(_) => "age",
        Requirement::Intends => "intends",
        Requirement::Employed => "employed",
        Requirement::Work(_) => "work",
        Requirement::Certificate(_) => "certificate",
        Requirement::Title(_) => "title",
        Requirement::Education(_) => "education",
        Requirement::Training(_) => "training",
    }
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

/// What reports write as numbers, in the order of those numbers.
#[derive(Serialize)]
pub struct Shape {
    verdicts: Vec<&'static str>,
    sections: Vec<&'static str>,
    reasons: Vec<&'static str>,
    faults: Vec<&'static str>,
    issues: Vec<&'static str>,
    packs: Vec<PackShape>,
}

#[derive(Serialize)]
struct PackShape {
    id: &'static str,
    document: &'static str,
    requirements: Vec<Asked>,
    levels: Vec<LevelShape>,
}

#[derive(Serialize)]
struct LevelShape {
    id: &'static str,
    conditions: Vec<ConditionShape>,
}

#[derive(Serialize)]
struct ConditionShape {
    id: &'static str,
    clause: &'static str,
    requirements: &'static [u8],
}

/// All of it.
#[must_use]
pub fn shape() -> Shape {
    Shape {
        verdicts: Certainty::ALL.iter().map(|word| word.word()).collect(),
        sections: Section::ALL.iter().map(|word| word.word()).collect(),
        reasons: Reason::ALL.iter().map(|word| word.word()).collect(),
        faults: FaultCode::ALL.iter().map(|word| word.word()).collect(),
        issues: IssueCode::ALL.iter().map(|word| word.word()).collect(),
        packs: PACKS.iter().map(pack_shape).collect(),
    }
}

fn pack_shape(pack: &'static pack::Pack) -> PackShape {
    let condition = |one: &pack::Condition| ConditionShape { id: one.id, clause: one.clause, requirements: one.places };
    let level = |one: &pack::Level| LevelShape { id: one.id, conditions: one.conditions.iter().map(condition).collect() };
    PackShape {
        id: pack.id,
        document: pack.document.file,
        requirements: pack.requirements.iter().map(|one| Asked { text: None, ..asked(pack, one) }).collect(),
        levels: pack.levels.iter().map(level).collect(),
    }
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
