//! Questions that depend on what a record says: what the published lists leave to the
//! certifying body, and schools that offer one program only.

use super::asked::Asked;
use super::draft::Record;
use super::field::Field;
use crate::applicant::{Institution, Name, PerPack, Program, Section};
use crate::rules::pack::{Pack, Requirement};
use crate::rules::{PACK_COUNT, PACKS};

/// The plans for which a question with a part for each plan is asked of this record.
#[must_use]
pub fn plans(asked: &Asked, section: Section, record: &Record, field: Field) -> PerPack<bool> {
    let mut plans = [false; PACK_COUNT];
    let candidates = asked.plans(section, field);
    let names = Names::of(section, record);
    for pack in PACKS.iter().filter(|pack| candidates[pack.index]) {
        plans[pack.index] = match field {
            Field::Assessed => school(record).is_some_and(|(i, p)| assessed(pack, i, p)),
            Field::Relations => !settled(pack, section, record, &names),
            _ => true,
        };
    }
    plans
}

/// What a school of this kind offers.
pub fn programs(record: &Record) -> impl Iterator<Item = Program> {
    let institution = Institution::from_word(record.text(Field::Institution, 0));
    Program::ALL.iter().copied().filter(move |&program| institution.is_some_and(|i| i.offers(program)))
}

/// The chosen program, or the only one there is.
#[must_use]
pub fn program(record: &Record) -> Option<Program> {
    let chosen = Program::from_word(record.text(Field::Program, 0));
    let mut offered = programs(record);
    match (offered.next(), offered.next()) {
        (Some(only), None) => Some(only),
        _ => chosen.filter(|&chosen| programs(record).any(|program| program == chosen)),
    }
}

/// The school's kind and its program, once both are chosen.
pub fn school(record: &Record) -> Option<(Institution, Program)> {
    Some((Institution::from_word(record.text(Field::Institution, 0))?, program(record)?))
}

/// Does a condition of the plan ask 经评估论证 of such a school?
fn assessed(pack: &Pack, institution: Institution, program: Program) -> bool {
    let mut requirements = pack.levels.iter().flat_map(|level| level.conditions).flat_map(|one| one.requires);
    requirements.any(|requirement| match requirement {
        Requirement::Education(asked) => {
            let contains = |set: crate::rules::pack::SchoolSet| set.contains(institution, program);
            asked.assessed && (contains(asked.schools.met) || contains(asked.schools.confirm))
        }
        _ => false,
    })
}

/// The names that the published lists may have, read once for all plans.
#[derive(Default)]
struct Names {
    /// Of the job or the certificate.
    occupation: Option<Name>,
    /// Of the job.
    post: Option<Name>,
    major: Option<Name>,
}

impl Names {
    fn of(section: Section, record: &Record) -> Names {
        let name = |field| Name::read(record.text(field, 0));
        match section {
            Section::Work => {
                Names { occupation: name(Field::Occupation), post: name(Field::Position), ..Names::default() }
            }
            Section::Certificates => {
                Names { occupation: name(Field::Occupation).map(Name::as_certificate), ..Names::default() }
            }
            Section::Education => Names { major: name(Field::Major), ..Names::default() },
            Section::Titles | Section::Training => Names::default(),
        }
    }
}

/// Do the published lists say what the record's name is for the plan, or is there no name yet?
fn settled(pack: &Pack, section: Section, record: &Record, names: &Names) -> bool {
    match section {
        Section::Work | Section::Certificates => names.occupation.is_none_or(|occupation| {
            let lists = &pack.occupation;
            let post = |post| lists.posts.as_ref().is_some_and(|list| list.set.contains(post));
            occupation == lists.own
                || lists.related.as_ref().is_some_and(|list| list.set.contains(occupation))
                || names.post.is_some_and(post)
        }),
        Section::Education => names.major.is_none_or(|major| major_settled(pack, record, major)),
        Section::Titles | Section::Training => true,
    }
}

fn major_settled(pack: &Pack, record: &Record, major: Name) -> bool {
    let category = Name::read(record.text(Field::MajorCategory, 0));
    let Some((institution, program)) = school(record) else { return true };
    pack.majors.iter().all(|table| {
        let listed = table.lists.iter().any(|l| l.schools.contains(institution, program) && l.list.set.contains(major));
        let fits = |name| table.categories.as_ref().is_some_and(|categories| categories.fit.set.contains(name));
        listed || category.is_some_and(fits)
    })
}
