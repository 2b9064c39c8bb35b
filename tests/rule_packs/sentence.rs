//! Reads a published sentence on its own, word by word, and writes what it asks as facts.
//!
//! The same facts are written from a condition's `requires`. Where the two differ, one is wrong.

use crate::files::Rules;
use crate::format::{After, Certificate, Education, Plan, Requirement, Schools, Title, Work};
use std::collections::BTreeSet;
use std::fmt::Debug;

const LEVELS: [(&str, u8); 5] =
    [("五级/初级工", 5), ("四级/中级工", 4), ("三级/高级工", 3), ("二级/技师", 2), ("一级/高级技师", 1)];

/// Certificates that a text names otherwise, with the level that they are read as.
const NAMED: [(&str, u8); 1] = [("助理电子商务师", 3)];

const RANKS: [(&str, &str); 3] = [("初级职称", "Junior"), ("中级职称", "Intermediate"), ("高级职称", "Senior")];

const SCHOOLS: [(&str, &[&str]); 6] = [
    ("技工院校", &["Skilled", "SeniorSkilled", "TechnicianCollege"]),
    ("中等及以上职业院校", &["SecondaryVocational", "HigherVocational"]),
    ("高等职业学校", &["HigherVocational"]),
    ("普通高等学校", &["University"]),
    ("高级技工学校", &["SeniorSkilled"]),
    ("技师学院", &["TechnicianCollege"]),
];

const PROGRAMS: [(&str, &[&str]); 4] = [
    ("高级工班及以上", &["SeniorClass", "TechnicianClass"]),
    ("技师班", &["TechnicianClass"]),
    ("大学本科", &["Bachelor"]),
    ("硕士研究生及以上", &["Master", "Doctor"]),
];

/// What a squashed sentence asks, in the order of its words.
pub fn asked_by(sentence: &str) -> Vec<String> {
    let mut facts = figures(sentence);
    facts.extend(without_figure(sentence));
    facts.extend(certificates(sentence));
    facts.extend(titles(sentence));
    facts.extend(education(sentence));
    facts.extend(training(sentence));
    facts.sort();
    facts.into_iter().map(|(_, fact)| fact).collect()
}

type Fact = (usize, String);

/// Every number of the sentence, by the words around it.
fn figures(sentence: &str) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut at = 0;
    while let Some(start) = sentence[at..].find(|c: char| c.is_ascii_digit()).map(|found| at + found) {
        let digits = sentence[start..].chars().take_while(char::is_ascii_digit).count();
        at = start + digits;
        facts.extend(figure(&sentence[..start], &sentence[start..at], &sentence[at..]).map(|fact| (start, fact)));
    }
    facts
}

fn figure(before: &str, number: &str, after: &str) -> Option<String> {
    let mut chunks = before.rsplit(',');
    let chunk = chunks.next().unwrap_or_default();
    if after.starts_with("周岁") {
        return Some(format!("age {number}"));
    }
    if !after.starts_with('年') {
        // The number of a footnote, as in "相关专业 2 的".
        return if chunk.ends_with("专业") { None } else { Some(format!("{number} of what?")) };
    }
    if chunk.ends_with("证书满") {
        return Some(format!("held {number}"));
    }
    if !chunk.contains("工作") {
        return Some(format!("{number} years of what?"));
    }
    let manner = match (chunk.contains("累计"), chunk.contains("连续")) {
        (true, false) => "cumulative",
        (false, true) => "continuous",
        (false, false) => "cumulative, unsaid",
        (true, true) => "cumulative and continuous?",
    };
    Some(format!("work {number} {manner}{}", anchor(chunks.next().unwrap_or_default())))
}

/// What the words before "，累计从事…" say of when counting begins.
fn anchor(chunk: &str) -> &str {
    match chunk.strip_suffix('后') {
        None => "",
        Some(rest) if rest.ends_with("证书") => " after certificate",
        Some(rest) if rest.contains("职称") => " after title",
        Some(_) => " after what?",
    }
}

/// Work that no figure goes with.
fn without_figure(sentence: &str) -> Vec<Fact> {
    let mut at = 0;
    let mut facts = Vec::new();
    for chunk in sentence.split(',') {
        if chunk.contains("从事") && !chunk.contains('年') {
            facts.push((at, if chunk.starts_with('拟') { "intends" } else { "employed" }.into()));
        }
        at += chunk.len() + 1;
    }
    facts
}

fn certificates(sentence: &str) -> Vec<Fact> {
    let mut facts = Vec::new();
    for (name, level) in LEVELS {
        each(sentence, &format!("{name}职业资格(职业技能等级)证书"), |at, _| {
            facts.push((at, format!("certificate {level}")))
        });
        each(sentence, &format!("{name}职业资格证书"), |at, _| {
            facts.push((at, format!("certificate {level} Qualification")))
        });
    }
    for (name, level) in NAMED {
        each(sentence, &format!("{name}职业资格证书"), |at, _| {
            facts.push((at, format!("certificate {level} Qualification {name}")));
        });
    }
    facts
}

fn titles(sentence: &str) -> Vec<Fact> {
    let mut facts = Vec::new();
    for (name, rank) in RANKS {
        each(sentence, name, |at, rest| {
            let alone = if rest.starts_with("(专业技术人员职业资格)") { "" } else { ", titles only" };
            facts.push((at, format!("title {rank}{alone}")));
        });
    }
    facts
}

fn education(sentence: &str) -> Option<Fact> {
    let at = SCHOOLS.iter().chain(&PROGRAMS).filter_map(|(word, _)| sentence.find(word)).min()?;
    let status: &[&str] = if sentence.contains("含在读应届") {
        &["Graduated", "FinalYear"]
    } else if ["毕业证书", "毕业生", "学历"].iter().any(|word| sentence.contains(word)) {
        &["Graduated"]
    } else if sentence.contains("学生") {
        &["Enrolled", "FinalYear"]
    } else {
        &["?"]
    };
    let major = match (sentence.contains("本专业"), sentence.contains("相关专业"), sentence.contains("非本专业"))
    {
        (_, false, true) => "outside own",
        (true, true, false) => "own or related",
        (true, false, false) => "own",
        (false, false, false) => "any",
        _ => "?",
    };
    let assessed = sentence.contains("经评估论证");
    Some((at, education_fact(&words(sentence, &SCHOOLS), &words(sentence, &PROGRAMS), &set(status), assessed, major)))
}

fn training(sentence: &str) -> Option<Fact> {
    let (before, after) = sentence.split_once("正规培训")?;
    let occupation = before.rsplit("经本职业").next().unwrap_or("?");
    let complete = after.contains("达规定标准学时数") && after.contains("结业证书");
    Some((
        before.len(),
        format!("training {occupation}{}", if complete { "" } else { ", hours or certificate not asked?" }),
    ))
}

fn words(sentence: &str, table: &[(&str, &[&str])]) -> BTreeSet<String> {
    let found = table.iter().filter(|(word, _)| sentence.contains(word));
    found.flat_map(|(_, meant)| meant.iter().map(ToString::to_string)).collect()
}

fn each(sentence: &str, word: &str, mut act: impl FnMut(usize, &str)) {
    for (at, _) in sentence.match_indices(word) {
        act(at, &sentence[at + word.len()..]);
    }
}

fn set<T: Debug>(items: &[T]) -> BTreeSet<String> {
    items.iter().map(|item| format!("{item:?}").trim_matches('"').to_owned()).collect()
}

fn education_fact(
    institutions: &BTreeSet<String>,
    programs: &BTreeSet<String>,
    status: &BTreeSet<String>,
    assessed: bool,
    major: &str,
) -> String {
    let assessed = if assessed { ", assessed" } else { "" };
    format!("education at {institutions:?}, programs {programs:?}, {status:?}{assessed}, major {major}")
}

/// What `requires` asks, in the same words.
pub fn asked_by_rule(rules: &Rules, plan: &Plan, requires: &[&Requirement]) -> Vec<String> {
    requires.iter().flat_map(|requirement| facts(rules, plan, requirement)).collect()
}

fn facts(rules: &Rules, plan: &Plan, requirement: &Requirement) -> Vec<String> {
    match requirement {
        Requirement::Age(age) => vec![format!("age {}", age.years)],
        Requirement::Intends(_) => vec!["intends".into()],
        Requirement::Employed(_) => vec!["employed".into()],
        Requirement::Work(work) => vec![work_fact(work)],
        Requirement::Certificate(certificate) => certificate_facts(certificate),
        Requirement::Title(Title { rank, titles_only }) => {
            vec![format!("title {rank:?}{}", if *titles_only { ", titles only" } else { "" })]
        }
        Requirement::Education(education) => vec![required_education(rules, plan, education)],
        Requirement::Training(training) => vec![format!("training {}", training.occupation)],
    }
}

fn work_fact(work: &Work) -> String {
    let (years, manner) = match (work.cumulative, work.continuous, work.unsaid) {
        (Some(years), None, false) => (years, "cumulative"),
        (Some(years), None, true) => (years, "cumulative, unsaid"),
        (None, Some(years), false) => (years, "continuous"),
        _ => (0, "contradictory"),
    };
    let after = match work.after {
        None => "",
        Some(After::Certificate) => " after certificate",
        Some(After::Title) => " after title",
    };
    format!("work {years} {manner}{after}")
}

fn certificate_facts(certificate: &Certificate) -> Vec<String> {
    let scheme = certificate.scheme.map(|scheme| format!(" {scheme:?}")).unwrap_or_default();
    let name = certificate.name.as_ref().map(|name| format!(" {}", name.zh)).unwrap_or_default();
    let held = certificate.held.map(|years| format!("held {years}"));
    [format!("certificate {}{scheme}{name}", certificate.level)].into_iter().chain(held).collect()
}

fn required_education(rules: &Rules, plan: &Plan, education: &Education) -> String {
    let group = rules.schools(education.schools.get_ref());
    let counted: Vec<&Schools> = group.any_of.iter().filter(|schools| !schools.confirm).collect();
    let institutions = counted.iter().flat_map(|s| set(&s.institutions)).collect();
    let programs = counted.iter().flat_map(|s| set(&s.programs)).collect();
    let major = match &education.major {
        None if education.other_major => "outside nothing?",
        None => "any",
        Some(_) if education.other_major => "outside own",
        Some(table) if plan.majors.get(table.get_ref()).is_some_and(|majors| majors.related_counts) => "own or related",
        Some(_) => "own",
    };
    education_fact(&institutions, &programs, &set(&education.status), education.assessed, major)
}
