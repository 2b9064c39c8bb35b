//! Which part of a line is the employer, and which the post.

use super::letters::{fold, is_letter};
use super::words::{
    BETWEEN, COMPANIES, DEGREES, EMPLOYER_LABELS, EMPLOYER_LEADS, EMPLOYER_TAILS, EMPLOYMENTS, LENGTHS, PART_TIME,
    POSITION_LABELS, POSITION_LEADS, POSTS, SCHOOLS, SIDE, TASKS, Words,
};
use crate::finder::Kind;
use crate::finder::data::{self, Table};

/// What the parts say.
#[derive(Default)]
pub struct Roles {
    pub employer: String,
    pub position: String,
    pub occupation: Option<String>,
    pub school: bool,
    pub part_time: bool,
}

/// What a part is by itself.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Company,
    School,
    Post,
    Task,
    Degree,
    Other,
}

/// Gives each part its role.
pub fn assign(parts: &[String]) -> Roles {
    let mut roles = Roles::default();
    let parts = labelled(parts, &mut roles);
    roles.part_time = parts.iter().any(|part| is_part_time(part));
    let parts: Vec<&str> = parts.into_iter().map(bare).filter(|part| !is_kind(part)).collect();
    let parts = parts.iter().flat_map(|part| halves(part)).map(without_lead);
    let parts = parts.filter(|part| !part.is_empty() && !is_length(part));
    let parts: Vec<(Sort, &str)> = parts.map(|part| (sort(part), part)).collect();
    let has = |wanted: Sort| parts.iter().any(|(sort, _)| *sort == wanted);
    roles.school =
        !has(Sort::Company) && (has(Sort::Degree) || has(Sort::School)) && !(has(Sort::School) && has(Sort::Post));
    let first = |sorts: &[Sort]| sorts.iter().find_map(|wanted| parts.iter().find(|(sort, _)| sort == wanted));
    let employer = first(&[Sort::Company, Sort::School]);
    let position = if roles.school { &[Sort::Task, Sort::Other, Sort::Degree][..] } else { &[Sort::Post, Sort::Task] };
    let position = first(position);
    let other = parts.iter().find(|(sort, _)| *sort == Sort::Other);
    let second = parts.iter().filter(|(sort, _)| *sort == Sort::Other).nth(1);
    // What is not known by its words is the one that is left; of two, employers are named first.
    let (employer, position) = match (employer, position) {
        (Some(employer), None) => (Some(employer), other),
        (None, Some(position)) => (other, Some(position)),
        (None, None) => (other, second),
        both => both,
    };
    fill(&mut roles.employer, employer);
    fill(&mut roles.position, position);
    let told = parts.iter().filter(|(_, part)| *part != roles.employer).map(|(_, part)| *part);
    roles.occupation = if roles.school {
        None
    } else {
        told.filter_map(occupation).max_by_key(|(length, _)| *length).map(|(_, name)| name)
    };
    roles
}

/// Does it name a post, by its words?
pub fn is_post(part: &str) -> bool {
    matches!(sort(part), Sort::Post | Sort::Task)
}

/// Do these begin with the label of an employer or a post?
pub fn is_labelled(parts: &[String]) -> bool {
    parts
        .first()
        .map(|first| lower(first))
        .is_some_and(|label| EMPLOYER_LABELS.has(&label) || POSITION_LABELS.has(&label))
}

/// Is it said to be a side job: by the word alone, or in parentheses behind employer or post?
fn is_part_time(part: &str) -> bool {
    let lowered = lower(part);
    let stands = |word: &str| {
        lowered.trim_end_matches([')', '）']).strip_suffix(word).is_some_and(|before| before.ends_with(['(', '（']))
    };
    PART_TIME.has(&lowered)
        || PART_TIME.each().any(stands)
        || remark(part).is_some_and(|(remark, _)| PART_TIME.has(&lower(remark)))
        || SIDE.tail(&lowered).is_some()
        || side_job(part).is_some()
}

/// 肯德基兼职服务员: the employer, if any, and the post.
fn side_job(part: &str) -> Option<(&str, &str)> {
    let lowered = lower(part);
    let found = SIDE.each().find_map(|word| lowered.find(word).map(|at| (at, at + word.len())));
    found.map(|(from, to)| (part[..from].trim_end(), part[to..].trim_start())).filter(|(_, post)| is_post(post))
}

/// The remark in parentheses at a part's beginning, and what follows it.
fn remark(part: &str) -> Option<(&str, &str)> {
    part.strip_prefix(['(', '（'])?.split_once([')', '）']).map(|(remark, rest)| (remark, rest.trim_start()))
}

/// Does it say what kind of employment it is, and no more?
fn is_kind(part: &str) -> bool {
    let lowered = lower(part);
    PART_TIME.has(&lowered) || EMPLOYMENTS.has(&lowered)
}

/// A part without the remark that names nothing of it.
fn bare(part: &str) -> &str {
    remark(part).filter(|(remark, _)| is_kind(remark) || is_length(remark)).map_or(part, |(_, rest)| rest)
}

fn fill(field: &mut String, part: Option<&(Sort, &str)>) {
    if let (true, Some((_, part))) = (field.is_empty(), part) {
        field.push_str(part);
    }
}

/// Takes out the labels, and with each the part that it names.
fn labelled<'a>(parts: &'a [String], roles: &mut Roles) -> Vec<&'a str> {
    let mut rest = Vec::new();
    let mut parts = parts.iter().map(String::as_str).peekable();
    while let Some(part) = parts.next() {
        let label = lower(part);
        let is = |labels: Words| labels.has(&label);
        // Named parts stay among the others: what they are by their words counts as well.
        if let (true, Some(next)) = (is(EMPLOYER_LABELS), parts.peek()) {
            roles.employer = (*next).to_string();
        } else if let (true, Some(next)) = (is(POSITION_LABELS), parts.peek()) {
            roles.position = (*next).to_string();
        } else {
            rest.push(part);
        }
    }
    rest
}

/// A part that names employer and post in one breath is cut between them.
fn halves(part: &str) -> Vec<&str> {
    if let Some((employer, post)) = side_job(part) {
        return vec![employer, post];
    }
    let led = EMPLOYER_LEADS.lead(part);
    if let Some(halves) = led.and_then(sentence) {
        return halves;
    }
    let part = led.map_or(part, |led| EMPLOYER_TAILS.tail(led).unwrap_or(led));
    let lowered = lower(part);
    if let Some(at) = lowered.find(" at ") {
        return vec![&part[..at], &part[at + 4..]];
    }
    // 呼叫中心服务员 is one name.
    if occupation(part).is_some_and(|(length, _)| length == part.chars().count()) {
        return vec![part];
    }
    let cuts = COMPANIES.each().chain(SCHOOLS.each()).filter(|word| !word.is_ascii());
    let ends = cuts.filter_map(|word| lowered.rfind(word).map(|at| at + word.len()));
    let ends: Vec<usize> = ends.filter(|&end| end < part.len()).collect();
    // The last cut that leaves a post behind it.
    let mut last = part.len();
    while let Some(end) = ends.iter().copied().filter(|&end| end < last).max() {
        last = end;
        let (employer, rest) = (&part[..end], part[end..].trim_start_matches([' ', ',', '，', '·', '/', '-']));
        let rest = without_lead(rest);
        let is_post = matches!(sort(rest), Sort::Post | Sort::Task | Sort::Degree);
        // 店长 and 中心主任 are posts, not what comes after an employer of one character.
        if is_post && rest.chars().count() > 1 && employer.chars().count() > 3 {
            return vec![employer, rest];
        }
    }
    vec![part]
}

/// What follows 在: an employer, what one does there, and what.
fn sentence(part: &str) -> Option<Vec<&str>> {
    let words = BETWEEN.each().flat_map(|word| part.match_indices(word));
    let cuts = words.map(|(at, word)| (&part[..at], &part[at + word.len()..]));
    // 担任 before the 任 in it; 在当当网 has none.
    let fits = |(employer, rest): &(&str, &str)| {
        employer.chars().count() > 1 && rest.chars().count() > 1 && !matches!(sort(rest), Sort::Company | Sort::School)
    };
    cuts.filter(fits).min_by_key(|(employer, _)| employer.len()).map(|(employer, rest)| vec![employer, rest])
}

/// 担任运营主管 is 运营主管, 客服工作 is 客服.
fn without_lead(part: &str) -> &str {
    let bare = BETWEEN.lead(part).or_else(|| POSITION_LEADS.lead(part)).unwrap_or(part);
    let bare = bare.strip_suffix("工作").unwrap_or(bare);
    if is_post(bare) { bare } else { part }
}

/// 6个月, (2 years): how long it was follows from the dates.
fn is_length(part: &str) -> bool {
    let bare = LENGTHS.each().fold(lower(part), |text, word| text.replace(word, ""));
    bare.len() < part.len() && !bare.chars().any(|c| is_letter(c) && !c.is_ascii_digit())
}

fn sort(part: &str) -> Sort {
    let lowered = lower(part);
    let ends = |words: Words| words.each().any(|word| ends_with(&lowered, word));
    let has = |words: Words| words.each().any(|word| contains(&lowered, word));
    let last = |words: Words| {
        words.each().filter(|word| contains(&lowered, word)).filter_map(|word| lowered.rfind(word)).max()
    };
    match () {
        () if DEGREES.has(&lowered) => Sort::Degree,
        () if ends(POSTS) => Sort::Post,
        // 浙江大学出版社 is what it ends in.
        () if last(SCHOOLS) > last(COMPANIES) => Sort::School,
        // What has a company's word and was not cut behind it is its whole name, or 网店客服.
        () if ends(TASKS) && !has(SCHOOLS) => Sort::Task,
        () if has(COMPANIES) => Sort::Company,
        () if has(DEGREES) => Sort::Degree,
        () if ends(TASKS) => Sort::Task,
        () => Sort::Other,
    }
}

/// English words stand for themselves, Chinese ones anywhere.
fn contains(text: &str, word: &str) -> bool {
    if !word.is_ascii() {
        return text.contains(word);
    }
    text.match_indices(word).any(|(at, _)| {
        let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
        !is_letter(text[..at].chars().next_back()) && !is_letter(text[at + word.len()..].chars().next())
    })
}

/// Does it end in the word, but for a level or a remark in parentheses?
fn ends_with(text: &str, word: &str) -> bool {
    let core = text.trim_end_matches([')', '）']);
    let core =
        if core.len() < text.len() { core.rsplit_once(['(', '（']).map_or(core, |(core, _)| core) } else { core };
    core.ends_with(word) && (!word.is_ascii() || contains(core, word))
}

fn lower(text: &str) -> String {
    // One character for one, and of as many bytes: only ASCII changes.
    text.chars().map(|c| if c.is_ascii() { fold(c) } else { c }).collect()
}

/// The occupation that is named in a part, and how long its name or alias is.
fn occupation(part: &str) -> Option<(usize, String)> {
    let codes: Vec<Option<u16>> =
        part.chars().map(|c| data::number(c.to_ascii_uppercase()).or_else(|| data::number(c))).collect();
    let table = Table::of(Kind::Occupation);
    let stands =
        |name: &[u16]| codes.windows(name.len()).any(|run| run.iter().zip(name).all(|(code, own)| *code == Some(*own)));
    let named = table.entries().filter(|entry| stands(entry.codes)).max_by_key(|entry| entry.codes.len())?;
    let own = table.lead(named.place).unwrap_or(named.place);
    Some((named.codes.len(), table.name(own)))
}
