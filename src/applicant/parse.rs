//! A foreign value into an applicant, or all of its faults.

use super::fault::Detail;
use super::field::{answers, boolean, date, level, ordered, past, relations, required_name, required_word, text, word};
use super::reader::{Faults, Path, fields, or_null};
use super::{
    Applicant, Certificate, Day, Education, Fault, FaultCode, Institution, Job, Name, Program, Rank, Scheme, Span,
    Status, Title, TitleKind, Training, Value,
};

type Entries<'v, 'a> = &'v [(&'a str, Value<'a>)];

/// Parses an applicant for an evaluation on `as_of` (`None`: that day was refused itself, and
/// no date is checked for lying in the future).
///
/// # Errors
/// Every fault of the value, with its path.
pub fn parse(value: &Value<'_>, as_of: Option<Day>) -> Result<Applicant, Vec<Fault>> {
    let mut faults = Faults { list: Vec::new(), as_of };
    let applicant = applicant(value, &mut faults);
    match applicant {
        Some(applicant) if faults.list.is_empty() => Ok(applicant),
        _ => Err(faults.list),
    }
}

const APPLICANT: [&str; 7] = ["birthDate", "intends", "work", "certificates", "titles", "education", "training"];

fn applicant(value: &Value<'_>, faults: &mut Faults) -> Option<Applicant> {
    let path = Path::Root;
    let Value::Record(entries) = value else {
        return faults.invalid(&path, "an object", value);
    };
    let [birth_date, intends, work, certificates, titles, schools, trainings] =
        or_null(fields(&APPLICANT, entries, &path, faults));
    Some(Applicant {
        birth: birth(birth_date, faults),
        intends: boolean(&path, "intends", intends, faults),
        work: section("work", work, faults, job),
        certificates: section("certificates", certificates, faults, certificate),
        titles: section("titles", titles, faults, title),
        education: section("education", schools, faults, education),
        training: section("training", trainings, faults, training),
    })
}

fn birth(value: &Value<'_>, faults: &mut Faults) -> Option<Day> {
    let path = Path::Key(&Path::Root, "birthDate");
    if *value == Value::Null {
        return None;
    }
    let date = faults.date(&path, value)?;
    if !date.full {
        faults.add(&path, FaultCode::InvalidDate, Detail::Plain("a date of birth needs its day"));
        return None;
    }
    faults.not_in_future(&path, date);
    Some(date.first)
}

/// A list of records; `None` where it is not answered. A refused record is left out: its
/// faults refuse the whole.
fn section<T>(
    name: &str,
    value: &Value<'_>,
    faults: &mut Faults,
    record: fn(Entries<'_, '_>, &Path<'_>, &mut Faults) -> Option<T>,
) -> Option<Vec<T>> {
    let path = Path::Key(&Path::Root, name);
    match value {
        Value::Null => None,
        Value::List(items) => {
            let mut records = Vec::with_capacity(items.len());
            for (place, item) in items.iter().enumerate() {
                let path = Path::Item(&path, place);
                let read = match item {
                    Value::Record(entries) => record(entries, &path, faults),
                    other => faults.invalid(&path, "an object", other),
                };
                records.extend(read);
            }
            Some(records)
        }
        other => faults.invalid(&path, "an array", other),
    }
}

const WORK: [&str; 9] = [
    "employer",
    "position",
    "occupation",
    "start",
    "end",
    "partTime",
    "employerFounded",
    "employerDissolved",
    "relations",
];

fn job(entries: Entries<'_, '_>, path: &Path<'_>, faults: &mut Faults) -> Option<Job> {
    let found = fields(&WORK, entries, path, faults);
    let [employer, position, occupation, start, end, part_time, founded, dissolved, told] = or_null(found);
    text(path, "employer", employer, faults);
    let position = text(path, "position", position, faults).and_then(Name::read);
    let occupation = required_name(path, "occupation", occupation, faults);
    if *start == Value::Null {
        faults.required::<()>(&Path::Key(path, "start"), "the first day or month");
    }
    let start = past(path, "start", start, faults);
    if found[4].is_none() {
        faults.required::<()>(&Path::Key(path, "end"), "the last day or month, or null for a job that goes on,");
    }
    let end = past(path, "end", end, faults);
    ordered(path, "end", start, end, faults);
    let part_time = boolean(path, "partTime", part_time, faults).unwrap_or(false);
    let founded = past(path, "employerFounded", founded, faults);
    let dissolved = date(path, "employerDissolved", dissolved, faults);
    ordered(path, "employerDissolved", founded, dissolved, faults);
    let relations = relations(path, told, faults);
    Some(Job {
        occupation: occupation?,
        position: position.unwrap_or(Name::UNKNOWN),
        span: Span { start: start?.first, end: end.map_or(Day::NEVER, |end| end.last.next()) },
        part_time,
        employer_life: Span {
            start: founded.map_or(Day::ALWAYS, |date| date.first),
            end: dissolved.map_or(Day::NEVER, |date| date.last.next()),
        },
        relations,
    })
}

const CERTIFICATE: [&str; 5] = ["occupation", "level", "scheme", "obtained", "relations"];

fn certificate(entries: Entries<'_, '_>, path: &Path<'_>, faults: &mut Faults) -> Option<Certificate> {
    let [occupation, grade, scheme, obtained, told] = or_null(fields(&CERTIFICATE, entries, path, faults));
    let occupation = required_name(path, "occupation", occupation, faults);
    let level = level(path, grade, faults);
    let scheme = required_word(path, "scheme", scheme, Scheme::from_word, faults);
    let obtained = past(path, "obtained", obtained, faults);
    let relations = relations(path, told, faults);
    Some(Certificate {
        occupation: occupation?.as_certificate(),
        level: level?,
        scheme: scheme?,
        obtained: obtained.map(|date| date.first),
        relations,
    })
}

const TITLE: [&str; 4] = ["rank", "kind", "matches", "obtained"];

fn title(entries: Entries<'_, '_>, path: &Path<'_>, faults: &mut Faults) -> Option<Title> {
    let [rank, kind, matches, obtained] = or_null(fields(&TITLE, entries, path, faults));
    let rank = required_word(path, "rank", rank, Rank::from_word, faults);
    let kind = match kind {
        Value::Null => TitleKind::Title,
        value => word(path, "kind", value, TitleKind::from_word, faults).unwrap_or(TitleKind::Title),
    };
    let matches = answers(path, "matches", matches, faults);
    let obtained = past(path, "obtained", obtained, faults);
    Some(Title { rank: rank?, kind, matches, obtained: obtained.map(|date| date.first) })
}

const EDUCATION: [&str; 8] =
    ["institution", "program", "major", "majorCategory", "status", "graduated", "assessed", "relations"];

fn education(entries: Entries<'_, '_>, path: &Path<'_>, faults: &mut Faults) -> Option<Education> {
    let [institution, program, major, category, status, graduated, assessed, told] =
        or_null(fields(&EDUCATION, entries, path, faults));
    let institution = required_word(path, "institution", institution, Institution::from_word, faults);
    let program = required_word(path, "program", program, Program::from_word, faults);
    if let (Some(institution), Some(program)) = (institution, program)
        && !institution.offers(program)
    {
        let detail = Detail::NotOffered(institution, program);
        faults.add(&Path::Key(path, "program"), FaultCode::InvalidValue, detail);
    }
    let major = text(path, "major", major, faults).and_then(Name::read);
    let category = text(path, "majorCategory", category, faults).and_then(Name::read);
    let status = required_word(path, "status", status, Status::from_word, faults);
    let graduated = date(path, "graduated", graduated, faults);
    if let (Some(Status::Graduated), Some(date)) = (status, graduated) {
        faults.not_in_future(&Path::Key(path, "graduated"), date);
    }
    let assessed = answers(path, "assessed", assessed, faults);
    let relations = relations(path, told, faults);
    Some(Education {
        institution: institution?,
        program: program?,
        major,
        category,
        status: status?,
        assessed,
        relations,
    })
}

const TRAINING: [&str; 3] = ["occupation", "hoursMet", "certificate"];

fn training(entries: Entries<'_, '_>, path: &Path<'_>, faults: &mut Faults) -> Option<Training> {
    let [occupation, hours_met, certificate] = or_null(fields(&TRAINING, entries, path, faults));
    let occupation = required_name(path, "occupation", occupation, faults);
    let hours_met = boolean(path, "hoursMet", hours_met, faults);
    let certificate = boolean(path, "certificate", certificate, faults);
    Some(Training { occupation: occupation?, hours_met, certificate })
}
