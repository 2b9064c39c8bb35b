//! Writes the rule files as Rust data of the types in `src/rules/pack.rs`.

#[path = "emit_papers.rs"]
mod emit_papers;

use crate::format::{
    After, Also, CertificateAlias, Condition, Education, Level, List, Majors, Materials, Otherwise, Plan, Requirement,
    SchoolGroup, Schools, Text,
};
use crate::load::Rules;
use crate::names::Names;
use emit_papers::{entry, guide, note, paper, status};
use std::fmt::Write as _;

/// `PACK_COUNT`, `PACKS` and what they refer to; and the English texts they refer to by place, from
/// `first` on.
pub fn packs(rules: &Rules, names: &Names, first: usize) -> (String, Vec<String>) {
    let written = write_packs(rules, names);
    let mut english: Vec<String> = Vec::new();
    let mut out = String::new();
    for (i, part) in written.split(MARK).enumerate() {
        if i % 2 == 0 {
            out.push_str(part);
            continue;
        }
        let known = english.iter().position(|text| text == part);
        let place = known.unwrap_or_else(|| {
            english.push(part.into());
            english.len() - 1
        });
        let _ = write!(out, "EnglishText({})", first + place);
    }
    (out, english)
}

/// Stands around English texts until all are known and each has its place.
const MARK: char = '\u{1}';

/// Stands before what only the published text of a plan shows; see `build/main.rs`.
const WHOLE: &str = "#[cfg(whole)]";

fn write_packs(rules: &Rules, names: &Names) -> String {
    let mut out = String::new();
    for file in &rules.shared {
        for (name, list) in &file.content.majors {
            let id = static_name(&format!("{}.{name}", file.id));
            let _ = writeln!(out, "static {id}: List = {};", list_of(list, names));
        }
        for (name, group) in &file.content.schools {
            let _ = writeln!(out, "static SCHOOLS_{}: SchoolGroup = {};", static_name(name), group_of(name, group));
        }
    }
    let aliases = rules.shared.iter().flat_map(|s| &s.content.certificate_alias);
    let _ = writeln!(
        out,
        "/// Certificates that go by another name.\npub static ALIASES: &[Alias] = {};",
        slice(aliases, alias)
    );
    let _ = writeln!(out, "/// How many plans there are.\npub const PACK_COUNT: usize = {};", rules.plans.len());
    let plans = rules.plans.iter().enumerate().map(|(index, file)| pack(index, &file.id, &file.content, names));
    let (requirements, packs): (Vec<String>, Vec<String>) = plans.unzip();
    let _ = writeln!(out, "{}", requirements.join("\n"));
    let _ =
        writeln!(out, "/// All plans in their order.\npub static PACKS: [Pack; PACK_COUNT] = [{}];", packs.join(",\n"));
    out
}

/// Occupations that a plan's conditions ask training for.
pub fn trainings(plan: &Plan) -> impl Iterator<Item = &str> {
    plan.level.iter().flat_map(|l| &l.condition).flat_map(|c| &c.requires).filter_map(|r| match r.get_ref() {
        Requirement::Training(training) => Some(training.occupation.as_str()),
        _ => None,
    })
}

fn static_name(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_uppercase() } else { '_' }).collect()
}

fn slice<T>(items: impl IntoIterator<Item = T>, write: impl FnMut(T) -> String) -> String {
    format!("&[{}]", items.into_iter().map(write).collect::<Vec<_>>().join(", "))
}

fn option<T>(item: Option<T>, write: impl Fn(T) -> String) -> String {
    item.map_or("None".into(), |item| format!("Some({})", write(item)))
}

fn text(text: &Text) -> String {
    format!("Text {{ zh: {:?}, en: {MARK}{}{MARK} }}", text.zh.trim(), text.en.trim())
}

fn alias(alias: &CertificateAlias) -> String {
    format!("Alias {{ alias: {:?}, name: {:?}, {WHOLE} reading: {} }}", alias.alias, alias.name, text(&alias.reading))
}

/// A plan, and the static of its requirements.
fn pack(index: usize, id: &str, plan: &Plan, names: &Names) -> (String, String) {
    let mut unique = Unique { of: index, written: Vec::new() };
    let levels = slice(&plan.level, |one| level(one, plan, names, &mut unique));
    let count = unique.written.len();
    let requirements = unique.written.join(", ");
    let pack = format!(
        "Pack {{ index: {index}, id: {id:?}, version: {:?}, name: {}, body: {},\n document: Document {{ {WHOLE} file: {:?}, title: {} }},\n \
         occupation: {},\n majors: {},\n requirements: &REQUIREMENTS_{index},\n levels: {levels},\n papers: {},\n {WHOLE} notes: {},\n {WHOLE} guides: {},\n \
         {WHOLE} entries: {},\n {WHOLE} statuses: {} }}",
        plan.version,
        text(&plan.name),
        option(plan.body.as_ref(), text),
        plan.document.file.get_ref(),
        text(&plan.document.title),
        occupation(plan, names),
        slice(&plan.majors, |(id, m)| majors(id, m, names)),
        slice(&plan.paper, paper),
        slice(&plan.note, note),
        slice(&plan.guide, guide),
        slice(&plan.entry, entry),
        slice(&plan.status, status),
    );
    (format!("static REQUIREMENTS_{index}: [Requirement; {count}] = [{requirements}];"), pack)
}

fn occupation(plan: &Plan, names: &Names) -> String {
    let occupation = &plan.occupation;
    format!(
        "Occupation {{ own: Name({}), own_name: {:?}, related: {}, posts: {}, employer_life: {}, full_name: {}, side_jobs: {} }}",
        names.place(&occupation.own),
        occupation.own,
        option(occupation.related.as_ref(), |l| list_of(l, names)),
        option(occupation.posts.as_ref(), |l| list_of(l, names)),
        option(occupation.employer_life.as_ref(), note),
        option(occupation.full_name.as_ref(), note),
        option(occupation.side_jobs.as_ref(), note),
    )
}

fn list_of(list: &List, names: &Names) -> String {
    format!(
        "List {{ {WHOLE} clause: {:?}, {WHOLE} reading: {}, open: {}, names: {}, also: {}, set: {} }}",
        list.clause,
        option(list.reading.as_ref(), text),
        list.open,
        slice(&list.names, |name| names.spelling(name)),
        slice(&list.also, |a: &Also| format!("Also {{ name: {:?}, {WHOLE} reading: {} }}", a.name, text(&a.reading))),
        names.set(list),
    )
}

fn majors(id: &str, majors: &Majors, names: &Names) -> String {
    format!(
        "Majors {{ {WHOLE} id: {id:?}, {WHOLE} clause: {:?}, {WHOLE} reading: {}, lists: {}, near_lists: {}, categories: {}, otherwise: Certainty::{}, related_counts: {} }}",
        majors.clause,
        option(majors.reading.as_ref(), text),
        slice(&majors.lists, |l| format!(
            "ListUse {{ list: &{}, schools: SchoolSet({}) }}",
            static_name(l.list.get_ref()),
            if l.schools.is_empty() { u64::MAX } else { school_set(&l.schools) }
        )),
        slice(&majors.near_lists, |l| format!("&{}", static_name(l.get_ref()))),
        option(majors.categories.as_ref(), |c| format!(
            "Categories {{ fit: {}, near: {} }}",
            list_of(&c.fit, names),
            option(c.near.as_ref(), |l| list_of(l, names))
        )),
        match majors.otherwise {
            Otherwise::Confirm => "Confirm",
            Otherwise::Unmet => "Unmet",
        },
        majors.related_counts,
    )
}

fn group_of(id: &str, group: &SchoolGroup) -> String {
    let part = |confirm: bool| school_set(group.any_of.iter().filter(|s| s.confirm == confirm));
    format!(
        "SchoolGroup {{ {WHOLE} id: {id:?}, name: {}, {WHOLE} reading: {}, degree: {}, met: SchoolSet({}), confirm: SchoolSet({}) }}",
        text(&group.name),
        option(group.reading.as_ref(), text),
        group.degree,
        part(false),
        part(true),
    )
}

/// Bit `institution * 8 + program`, as `SchoolSet` has it.
fn school_set<'a>(schools: impl IntoIterator<Item = &'a Schools>) -> u64 {
    let mut set = 0;
    for some in schools {
        for institution in 0..7_u64 {
            for program in 0..8_u64 {
                let of = some.institutions.is_empty() || some.institutions.iter().any(|&i| i as u64 == institution);
                let doing = some.programs.is_empty() || some.programs.iter().any(|&p| p as u64 == program);
                set |= u64::from(of && doing) << (institution * 8 + program);
            }
        }
    }
    set
}

fn level(level: &Level, plan: &Plan, names: &Names, unique: &mut Unique) -> String {
    format!(
        "Level {{ id: {:?}, name: {}, conditions: {} }}",
        level.id,
        text(&level.name),
        slice(&level.condition, |c| condition(c, plan, names, unique))
    )
}

/// `unique` collects the plan's different requirements; a condition refers to them by place, so
/// that what several conditions ask is worked out once.
fn condition(condition: &Condition, plan: &Plan, names: &Names, unique: &mut Unique) -> String {
    let mut certificate = String::new();
    let mut title = String::new();
    let mut written = Vec::new();
    for requirement in &condition.requires {
        written.push(match requirement.get_ref() {
            Requirement::Age(age) => format!("Requirement::Age({})", age.years),
            Requirement::Intends(_) => "Requirement::Intends".into(),
            Requirement::Employed(_) => "Requirement::Employed".into(),
            Requirement::Certificate(asked) => {
                certificate = format!(
                    "CertificateAsked {{ level: {}, scheme: {}, held: {:?}, name: {} }}",
                    asked.level,
                    option(asked.scheme, |s| format!("Scheme::{s:?}")),
                    asked.held,
                    option(asked.name.as_ref(), text)
                );
                format!("Requirement::Certificate({certificate})")
            }
            Requirement::Title(asked) => {
                title = format!("TitleAsked {{ rank: Rank::{:?}, titles_only: {} }}", asked.rank, asked.titles_only);
                format!("Requirement::Title({title})")
            }
            Requirement::Work(work) => format!(
                "Requirement::Work(WorkAsked {{ years: {}, continuous: {}, after: {} }})",
                work.cumulative.or(work.continuous).unwrap_or_default(),
                work.continuous.is_some(),
                option(work.after, |after| match after {
                    After::Certificate => format!("Anchor::Certificate({certificate})"),
                    After::Title => format!("Anchor::Title({title})"),
                })
            ),
            Requirement::Education(asked) => education(asked, plan),
            Requirement::Training(training) => {
                format!("Requirement::Training(Name({}))", names.place(&training.occupation))
            }
        });
    }
    let places: Vec<usize> = written.into_iter().map(|one| unique.place(one)).collect();
    let requires = slice(&places, |place| format!("&REQUIREMENTS_{}[{place}]", unique.of));
    format!(
        "Condition {{ id: {:?}, clause: {:?}, reading: {}, requires: {requires}, places: &{places:?}, materials: {} }}",
        condition.id.get_ref(),
        condition.clause,
        option(condition.reading.as_ref(), text),
        option(condition.materials.as_ref(), |m| materials(m, plan)),
    )
}

/// A plan's different requirements, as written so far.
struct Unique {
    /// The plan's place.
    of: usize,
    written: Vec<String>,
}

impl Unique {
    fn place(&mut self, requirement: String) -> usize {
        self.written.iter().position(|known| *known == requirement).unwrap_or_else(|| {
            self.written.push(requirement);
            self.written.len() - 1
        })
    }
}

fn education(asked: &Education, plan: &Plan) -> String {
    let statuses = asked.status.iter().fold(0, |set, &status| set | 1 << status as u8);
    format!(
        "Requirement::Education(EducationAsked {{ schools: &SCHOOLS_{}, statuses: StatusSet({statuses}), assessed: {}, major: {:?}, other_major: {} }})",
        static_name(asked.schools.get_ref()),
        asked.assessed,
        asked.major.as_ref().and_then(|m| plan.majors.keys().position(|k| k == m.get_ref())),
        asked.other_major,
    )
}

fn materials(materials: &Materials, plan: &Plan) -> String {
    let items = slice(&materials.items, |item| {
        let item = item.get_ref();
        let paper = plan.paper.iter().position(|p| *p.id.get_ref() == item.paper).unwrap_or_default();
        format!("Item {{ paper: {paper}, printed: {:?} }}", item.printed)
    });
    format!("Materials {{ clause: {:?}, items: {items} }}", materials.clause)
}
